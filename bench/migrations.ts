import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { judgeMigrations } from '../src/migrations/judge.ts';
import type { Migration } from '../src/migrations/model.ts';
import { createPostgresReader } from '../src/migrations/postgres/reader.ts';
import { quantile } from './measure.ts';
import { printTaken, raceTimed } from './timed.ts';

const rounds = 5;
const statements = 10_000;
const perFile = 50;

/** Kinds of statements, by turns; each of a table of its own. */
const kinds: readonly ((n: number) => string)[] = [
  (n) => `CREATE TABLE t${n} (id bigint PRIMARY KEY, name varchar(40) NOT NULL DEFAULT 'x', at timestamptz);`,
  (n) => `ALTER TABLE u${n} ADD COLUMN c${n} varchar(20) DEFAULT 'x' NOT NULL;`,
  (n) => `CREATE INDEX CONCURRENTLY i${n} ON u${n} (lower(name)) WHERE name IS NOT NULL;`,
  (n) => `UPDATE u${n} SET name = lower(name) WHERE id IN (SELECT id FROM t${n} WHERE at > now());`,
  (n) => `ALTER TABLE u${n} DROP COLUMN old${n};`,
];

/**
 * Reads and judges 10,000 statements in 200 migrations, beside squawk (by its path) on the same files: whole processes,
 * the parser's start among the work. Read the processor time where the machine has other work.
 */
export async function run([peer = 'squawk', directory = '']: readonly string[]): Promise<void> {
  if (peer === '--judge') return judge(directory);
  const files = mkdtempSync(join(tmpdir(), 'krci-deploy-bench-'));
  try {
    for (let file = 0; file < statements / perFile; file += 1) {
      const sql = Array.from({ length: perFile }, (_, at) => kinds[at % kinds.length]?.(file * perFile + at) ?? '');
      writeFileSync(join(files, `V${file}.sql`), sql.join('\n'));
    }
    const self = [resolve(process.argv[1] ?? ''), 'migrations', '--judge', files];
    const racers = [
      { name: 'krci-deploy', command: process.execPath, args: self, cwd: files },
      { name: 'squawk', command: peer, args: ['--reporter', 'json', '*.sql'], cwd: files, answer: () => 'a report' },
      { name: '`node -e 0`', command: process.execPath, args: ['-e', '0'], cwd: files },
    ];
    const taken = await raceTimed(racers, rounds);
    printTaken(`${statements} statements, node ${process.version}, load average ${loadavg()[0]?.toFixed(1)}`, taken);
    const [own = 0, other = 0] = taken.map(({ processor }) => quantile(processor, 0.5));
    // squawk ends with 1 where it finds something; 127 is a command that is not there.
    const hasRun = taken[1]?.answer.startsWith('failed with 127') === false;
    console.log(`\nprocessor time, ours to squawk's: ${hasRun ? (own / other).toFixed(1) : 'squawk did not run'}`);
  } finally {
    rmSync(files, { recursive: true, force: true });
  }
}

async function judge(directory: string): Promise<void> {
  const migrations = readdirSync(directory).map((path): Migration => {
    const sql = readFileSync(join(directory, path), 'utf8');
    return { id: path, path, sql, isRepeatable: false, isPsql: false };
  });
  const judged = await judgeMigrations([], migrations, createPostgresReader());
  if (judged.unjudged.length > 0) throw new Error(`expected every statement to be judged`);
  console.log(`${judged.statements} statements, ${judged.findings.length} findings`);
}
