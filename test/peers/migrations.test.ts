import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { judged } from '../support/migrations.ts';
import { askPostgres, type OracleAnswer, oldSchema } from '../support/migration-oracle.ts';
import { oracleStatements } from '../support/migration-statements.ts';
import { findPeer, runPeer, sayMissing } from '../support/peer.ts';
import { postgresPrograms, postgresWorld } from '../support/postgres.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** A real PostgreSQL, and squawk, about the same statements as our rules. */
const programs = postgresPrograms();
if (programs === undefined) process.stderr.write('skipped: PostgreSQL is not here; apt-get install postgresql\n');
const squawk = findPeer('squawk', ['--version']);
sayMissing(squawk, 'squawk', 'npm install squawk-cli, and put node_modules/.bin on PATH');

/** A statement with what both say. */
interface Compared extends OracleAnswer {
  /** `expand`, `warned`, or the classes of its findings. */
  readonly ours: string;
  /** What we warn of a lock of: `table users`. */
  readonly warned: readonly string[];
}

const directory = temporaryDirectory();
let compared: readonly Compared[] = [];

async function oursOf(answer: OracleAnswer): Promise<Compared> {
  const { findings, unjudged } = await judged(`${answer.statement};`, oldSchema);
  const classes = [...new Set(findings.flatMap((one) => one.classes))].toSorted();
  const isWarned = findings.some(({ rule }) => rule === 'tightens' || rule === 'relaxes');
  const mild = isWarned ? 'warned' : 'expand';
  const ours = unjudged.length > 0 ? 'not judged' : classes.length > 0 ? classes.join(', ') : mild;
  const warned = findings.filter(({ rule }) => rule === 'lock-timeout').map(({ object }) => object);
  return { ...answer, ours, warned };
}

(programs === undefined ? describe.skip : describe)('PostgreSQL', () => {
  const world = programs === undefined ? undefined : postgresWorld(programs);
  beforeAll(async () => {
    if (world === undefined) throw new Error('PostgreSQL is not here');
    world.start('oracle');
    const at = ['-h', join(world.directory, 'oracle'), '-U', 'postgres'];
    const answers = askPostgres(join(programs ?? '', 'psql'), at, oracleStatements());
    compared = await Promise.all(answers.map(oursOf));
    process.stderr.write(`${table(compared)}\n`);
  });

  test('is asked about two hundred statements that it takes', () => {
    expect(compared.filter(({ refused }) => refused === undefined).length).toBeGreaterThanOrEqual(200);
  });

  test('breaks no query of the running release by a statement that we call expand', () => {
    const contradicted = compared.filter(
      ({ ours, broken, refused }) => ours === 'expand' && broken.length > 0 && refused === undefined,
    );
    expect(contradicted.map(({ statement, broken }) => `${statement}: ${broken[0]}`)).toEqual([]);
  });

  test('locks no table that it names, and no index, without our warning', () => {
    const silent = compared.flatMap(({ statement, locked, warned, refused }) => {
      if (refused !== undefined || warned.some((name) => name.startsWith('index '))) return [];
      const unsaid = locked.filter((name) => !warned.includes(`table ${name}`));
      // What CASCADE takes along, and the other side of a foreign key, are in no statement.
      return unsaid
        .filter((name) => new RegExp(`\\b${name}\\b`).test(statement))
        .map((name) => `${statement}: ${name}`);
    });
    expect(silent).toEqual([]);
  });

  (squawk === undefined ? test.skip : test)(
    'breaks less without a word of ours than squawk lets pass; prints where the two differ',
    async () => {
      const report = await squawkRules();
      const breaking = compared.filter(({ broken, refused }) => broken.length > 0 && refused === undefined);
      const silent = (said: (one: Compared) => boolean) =>
        breaking.filter((one) => !said(one)).map(({ statement }) => statement);
      const theirs = silent(({ statement }) => saysBreaking(report.get(statement)));
      const ours = silent((one) => one.ours !== 'expand');
      const warned = silent((one) => one.ours !== 'expand' && one.ours !== 'warned');
      const strict = compared.filter(
        ({ ours: own, statement }) => own === 'expand' && saysBreaking(report.get(statement)),
      );
      process.stderr.write(
        [
          `\n${breaking.length} statements break an old query; squawk says nothing that breaks of ${theirs.length}, we of ${ours.length}`,
          listed('warned of by us, and they do break', warned),
          listed('squawk: nothing that breaks', theirs),
          listed(
            'squawk: breaking, we: expand; an old query that fails',
            strict.map(({ statement, broken }) => `${statement}: ${broken[0] ?? 'none'}`),
          ),
        ].join('\n'),
      );
      expect(ours.length).toBeLessThanOrEqual(theirs.length);
    },
  );
});

/** Rules of squawk about what breaks a running release. */
const breakingRules = new Set([
  'ban-drop-column',
  'ban-drop-table',
  'ban-drop-database',
  'ban-drop-not-null',
  'ban-truncate-cascade',
  'renaming-column',
  'renaming-table',
  'changing-column-type',
  'adding-required-field',
  'adding-not-nullable-field',
  'ban-alter-domain-with-add-constraint',
  'ban-create-domain-with-constraint',
]);

function listed(title: string, statements: readonly string[]): string {
  return `${title} (${statements.length})\n  ${statements.join('\n  ')}\n`;
}

function saysBreaking(rules: readonly string[] = []): boolean {
  return rules.some((rule) => breakingRules.has(rule));
}

/** Names of squawk's rules that speak of a statement. */
async function squawkRules(): Promise<ReadonlyMap<string, readonly string[]>> {
  if (squawk === undefined) throw new Error('it is not here');
  for (const [index, { statement }] of compared.entries())
    writeFileSync(join(directory, `s${index}.sql`), `${statement};\n`);
  const { stdout } = await runPeer(squawk, ['--reporter', 'json', '--pg-version', '15', '*.sql'], { cwd: directory });
  const found = new Map<string, string[]>();
  const lines: readonly { readonly file: string; readonly rule_name: string }[] = JSON.parse(stdout);
  for (const { file, rule_name: rule } of lines) {
    const statement = compared[Number(/s(\d+)\.sql$/.exec(file)?.[1])]?.statement ?? '';
    found.set(statement, [...(found.get(statement) ?? []), rule]);
  }
  return found;
}

function table(all: readonly Compared[]): string {
  const rows = [...new Set(all.map(({ ours }) => ours))].toSorted().map((ours) => {
    const own = all.filter((one) => one.ours === ours && one.refused === undefined);
    const broken = own.filter((one) => one.broken.length > 0);
    const changed = own.filter((one) => one.broken.length === 0 && one.changed.length > 0);
    return `| ${ours} | ${own.length} | ${broken.length} | ${changed.length} |`;
  });
  const quiet = all.filter((one) => one.ours === 'expand' && one.refused === undefined && one.changed.length > 0);
  const answers = quiet.map(({ statement, changed }) => `expand, and another answer: ${statement}: ${changed[0]}`);
  return [
    '| ours | statements | break an old query | change an answer |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...answers,
  ].join('\n');
}
