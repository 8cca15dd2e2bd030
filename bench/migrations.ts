import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeMigrations } from '../src/migrations/judge.ts';
import type { Migration } from '../src/migrations/model.ts';
import { createPostgresReader } from '../src/migrations/postgres/reader.ts';
import { quantile } from './measure.ts';

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

/** Reads and judges 10,000 statements in 200 migrations, the parser's start among the work; beside squawk, by its path. */
export async function run([peer = 'squawk']: readonly string[]): Promise<void> {
  const migrations = Array.from({ length: statements / perFile }, (_, file): Migration => {
    const sql = Array.from(
      { length: perFile },
      (_one, at) => kinds[at % kinds.length]?.(file * perFile + at) ?? '',
    ).join('\n');
    return { id: `V${file}`, path: `V${file}.sql`, sql, isRepeatable: false, isPsql: false };
  });
  console.log(
    `migrations, load average ${loadavg()[0]?.toFixed(1)}, ${statements} statements, seconds (median of ${rounds})\n`,
  );
  const own: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const { unjudged } = await judgeMigrations([], migrations, createPostgresReader());
    if (unjudged.length > 0) throw new Error(`expected every statement to be judged, found ${unjudged[0]?.found}`);
    own.push((performance.now() - start) / 1000);
  }
  const mine = quantile(own, 0.5);
  console.log(`krci-deploy  ${mine.toFixed(2)}`);
  const other = squawk(peer, migrations);
  console.log(
    other === undefined
      ? `squawk       not found (${peer})`
      : `squawk       ${other.toFixed(2)}  ratio ${(mine / other).toFixed(1)}`,
  );
}

/** Median of the peer's time; undefined where it cannot be run. */
function squawk(path: string, migrations: readonly Migration[]): number | undefined {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-bench-'));
  try {
    for (const { path: name, sql } of migrations) writeFileSync(join(directory, name), sql);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      const { error } = spawnSync(path, ['--reporter', 'json', '*.sql'], { cwd: directory, maxBuffer: 1 << 30 });
      if (error !== undefined) return undefined;
      times.push((performance.now() - start) / 1000);
    }
    return quantile(times, 0.5);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
