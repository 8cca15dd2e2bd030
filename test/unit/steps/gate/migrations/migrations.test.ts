import { describe, expect, test } from '@jest/globals';
import { codesOf } from '../../../../support/gate.ts';
import { type Files, judgedWorld, type MigrationWorld, row, worst } from '../../../../support/migrations-world.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

const first: Files = {
  'db/V1__users.sql': 'CREATE TABLE users (id int PRIMARY KEY, email text, mail text);\n',
  'src/main.ts': 'one',
};
const expand: Files = {
  'db/V2__mail.sql': "SET lock_timeout = '1s'; SET statement_timeout = '9s';\nALTER TABLE users ADD phone text;\n",
  'src/main.ts': 'two',
};
const contraction = (comment = '-- krci-deploy: contract-after 1.1.0\n'): string =>
  `SET lock_timeout = '1s'; SET statement_timeout = '9s';\n${comment}ALTER TABLE users DROP COLUMN mail;\n`;
const contract: Files = { 'db/V3__drop.sql': contraction(), 'docs/schema.svg': 'x', 'CHANGES.md': 'x' };
const releases = { '1.0.0': first, '1.1.0': expand, '1.2.0': contract };
const everywhere = { dev: '1.1.0', test: '1.1.0', prod: '1.1.0' };
/** Where nothing asks for a backup. */
const noBackup = ', irreversible: off';

const world = (given: Partial<MigrationWorld> = {}) =>
  judgedWorld(root, { releases, runs: everywhere, policy: noBackup, ...given });

describe('the ledger of releases', () => {
  test('expand in a release that changes code passes', async () => {
    const run = await world({
      releases: { '1.0.0': first, '1.1.0': expand },
      runs: { dev: '1.0.0', test: '1.0.0', prod: '1.0.0' },
    });
    expect(worst(run)).toBe('pass');
    expect(run.rows.filter((one) => one.startsWith('migrations'))).toEqual([
      'migrations-judged pass',
      'migrations-applied pass',
      'migrations-contract pass',
      'migrations-release pass',
      'migrations-warnings pass',
    ]);
    expect(row(run, 'judged')).toBe('pass: 3 statements in 1 migration');
    expect(row(run, 'release')).toBe('pass: src/main.ts changed, and the schema only expands');
  });

  test('contract in the release after it passes, where every environment runs at least that version', async () => {
    const run = await world();
    expect(worst(run)).toBe('pass');
    expect(row(run, 'contract')).toBe('pass: 1 statement, whose releases run everywhere');
    expect(row(run, 'release')).toBe('pass: the release changes the schema, documentation and tests alone');
  });

  test('contract fails while the environment runs an earlier release', async () => {
    const run = await world({ runs: { ...everywhere, prod: '1.0.0' } });
    expect(worst(run)).toBe('fail');
    expect(row(run, 'contract')).toBe(
      'fail: db/V3__drop.sql:3: drop-column of column users.mail: it may go after 1.1.0, and prod runs 1.0.0',
    );
  });

  test('contract fails while an environment before runs an earlier one', async () => {
    const run = await world({ runs: { ...everywhere, test: '1.0.0' } });
    expect(row(run, 'contract')).toContain('it may go after 1.1.0, and test runs 1.0.0');
  });

  test('contract fails while an environment before would go back to an earlier one', async () => {
    const run = await world({ runs: { ...everywhere, test: '1.2.0' }, replaced: { test: '1.0.0' } });
    expect(row(run, 'contract')).toContain('and test would go back to 1.0.0');
  });

  test('contract fails without a record of what runs', async () => {
    const run = await world({ recorded: ['dev', 'prod'] });
    expect(row(run, 'contract')).toContain('test runs 1.1.0 of which no record tells the version');
  });

  test('contract fails without the comment, and with one that is no version', async () => {
    const silent = { ...releases, '1.2.0': { 'db/V3__drop.sql': contraction('') } };
    expect(row(await world({ releases: silent }), 'contract')).toContain(
      'no comment names the release that no longer needs it',
    );
    const vague = { ...releases, '1.2.0': { 'db/V3__drop.sql': contraction('-- krci-deploy: contract-after soon\n') } };
    expect(row(await world({ releases: vague }), 'contract')).toContain('contract-after soon is no version');
  });

  test('code and a contraction in one release are refused, with the file that changed', async () => {
    const both = { ...releases, '1.2.0': { ...contract, 'src/main.ts': 'three' } };
    const run = await world({ releases: both });
    expect(worst(run)).toBe('fail');
    expect(row(run, 'contract')).toMatch(/^pass/);
    expect(row(run, 'release')).toBe(
      'fail: src/main.ts changed in the release of 1 statement that does more than expand',
    );
    expect(row(await world({ releases: both, policy: `${noBackup}, same-release: off` }), 'release')).toBe('none');
    expect(
      row(
        await world({ releases: both, policy: `${noBackup}, schema-only-paths: ["src/**", "docs/**", "*.md"]` }),
        'release',
      ),
    ).toMatch(/^pass/);
  });

  test('rows that change in a release of code are a warning', async () => {
    const data = {
      '1.0.0': first,
      '1.1.0': { 'db/V2__mail.sql': "UPDATE users SET email = 'x';", 'src/main.ts': 'two' },
    };
    const run = await world({ releases: data, runs: { prod: '1.0.0' } });
    expect(worst(run)).toBe('warn');
    expect(row(run, 'release')).toMatch(/^warn: /);
  });

  test('what is created and dropped between the two breaks nothing', async () => {
    const between = {
      ...releases,
      '1.1.0': { 'db/V2__mail.sql': 'ALTER TABLE users ADD gone text;' },
      '1.2.0': { 'db/V3__drop.sql': 'ALTER TABLE users DROP gone;' },
    };
    expect(row(await world({ releases: between, runs: { prod: '1.0.0' } }), 'contract')).toBe(
      'pass: nothing is taken away',
    );
    expect(row(await world({ releases: between }), 'contract')).toMatch(/^fail/);
  });

  test('a first entry has everything before it', async () => {
    const run = await world({ runs: { dev: '1.1.0', test: '1.1.0' } });
    expect(row(run, 'judged')).toBe('pass: 7 statements in 3 migrations');
    expect(row(run, 'contract')).toBe('pass: nothing is taken away');
  });
});

describe('what was applied', () => {
  test.each([
    ['changed', { 'db/V1__users.sql': 'CREATE TABLE users (id bigint);' }],
    ['deleted', { 'db/V1__users.sql': null }],
  ])('is refused when it was %s', async (how, files) => {
    const run = await world({ releases: { '1.0.0': first, '1.1.0': files }, runs: { prod: '1.0.0' } });
    expect(worst(run)).toBe('fail');
    expect(row(run, 'applied')).toBe(`fail: db/V1__users.sql:1: a migration that was ${how} after it was applied`);
  });

  test('may get other line ends, and repeatable ones may change', async () => {
    const before = { 'db/V1__a.sql': 'SELECT 1;\nSELECT 2;\n', 'db/R__v.sql': 'CREATE OR REPLACE VIEW v AS SELECT 1;' };
    const after = { 'db/V1__a.sql': 'SELECT 1;\r\nSELECT 2;\r\n', 'db/R__v.sql': 'DROP VIEW v;' };
    const run = await world({ releases: { '1.0.0': before, '1.1.0': after }, runs: { prod: '1.0.0' } });
    expect(row(run, 'applied')).toBe('pass: 2 migrations as applied');
    expect(row(run, 'contract')).toContain('db/R__v.sql:1: drop-object of view v');
  });
});

describe('a backup', () => {
  const recovery =
    'recovery: { rpo: 24h, backups: { sources: { db: { schedule: Schedule/velero/db, of: [prod] } }, evidence: "evidence/*.json" } }\n';

  test('is asked for before what cannot be taken back, and none is no proof', async () => {
    const run = await world({ policy: '' });
    expect(worst(run)).toBe('error');
    expect(row(run, 'backup')).toMatch(
      /^error: 1 statement cannot be taken back, and prod: UNPROVEN, the flow names no evidence of backups/,
    );
    expect(row(await world({ policy: '', flow: recovery }), 'backup')).toMatch(/^error: .*UNPROVEN/);
  });

  test('is not asked for where everything can be taken back', async () => {
    const run = await world({ policy: '', releases: { '1.0.0': first, '1.1.0': expand }, runs: { prod: '1.0.0' } });
    expect(row(run, 'backup')).toBe('pass: everything can be taken back');
  });
});

describe('exceptions, warnings and squawk', () => {
  test('warnings open the gate, unless they are required', async () => {
    const locks = { '1.0.0': first, '1.1.0': { 'db/V2__i.sql': 'CREATE INDEX i ON users (email);' } };
    const warned = await world({ releases: locks, runs: { prod: '1.0.0' } });
    expect(worst(warned)).toBe('warn');
    expect(row(warned, 'warnings')).toBe('warn: db/V2__i.sql:1: lock-timeout of table users (and 2 more)');
    expect(
      worst(await world({ releases: locks, runs: { prod: '1.0.0' }, policy: `${noBackup}, warnings: required` })),
    ).toBe('fail');
    expect(
      row(await world({ releases: locks, runs: { prod: '1.0.0' }, policy: `${noBackup}, warnings: off` }), 'warnings'),
    ).toBe('none');
  });

  test('a report of squawk adds its findings about what enters', async () => {
    const report = [
      {
        file: 'db/V2__mail.sql',
        line: 1,
        level: 'Warning',
        message: 'A message',
        help: 'A way',
        rule_name: 'prefer-text-field',
      },
      {
        file: 'db/V1__users.sql',
        line: 0,
        level: 'Warning',
        message: 'Old',
        help: null,
        rule_name: 'prefer-bigint-over-int',
      },
    ];
    const given = {
      releases: { '1.0.0': first, '1.1.0': expand },
      runs: { prod: '1.0.0' },
      inputs: { squawk: 'squawk.json' },
    };
    const run = await world({ ...given, files: { 'squawk.json': JSON.stringify(report) } });
    expect(row(run, 'warnings')).toBe('warn: db/V2__mail.sql:2: A message');
    for (const text of ['', '{}', '[{"a":1}]', 'no'])
      expect(codesOf((await world({ ...given, files: { 'squawk.json': text } })).verdict)).toEqual([
        'evidence-foreign',
      ]);
    expect(codesOf((await world(given)).verdict)).toEqual(['evidence-foreign']);
  });

  test('findings name rule, object, file, line, statement and way out', async () => {
    const run = await world({ releases: { ...releases, '1.2.0': { 'db/V3__drop.sql': contraction('') } } });
    expect(run.verdict.findings).toContainEqual({
      rule: 'migrations/drop-column',
      verdict: 'fail',
      subject: 'column users.mail',
      because:
        'ALTER TABLE users DROP COLUMN mail; no comment names the release that no longer needs it; stop using the column in one release, drop it in a later one that changes no code',
      file: 'db/V3__drop.sql',
      line: 2,
    });
    const check = run.verdict.checks.find(({ id }) => id === 'migrations-contract');
    expect(check?.advice).toContain('"-- krci-deploy: contract-after VERSION" before the statement');
    expect(check?.advice).toContain('an exception for migrations/drop-column');
  });
});

describe('a gate that cannot be asked', () => {
  test.each<[string, Partial<MigrationWorld>, string]>([
    ['without an application', { inputs: { application: '' } }, 'migrations-without-application'],
    ['without a path', { section: '{ irreversible: off }' }, 'migrations-without-path'],
    ['of a section with an unknown key', { policy: ', paths: x' }, 'flow-invalid'],
    ['with a path that leaves the repository', { path: '../*.sql' }, 'path-outside'],
  ])('%s', async (_name, given, code) => {
    await expect(world(given)).rejects.toMatchObject({ code });
  });

  test('without a commit says so in its row', async () => {
    expect(codesOf((await world({ inputs: { commit: '' } })).verdict)).toEqual(['migrations-without-commit']);
    expect(codesOf((await world({ inputs: { commit: 'abcdef1' } })).verdict)).toEqual(['migrations-without-commit']);
  });

  test('of a commit that is not there says so in its row', async () => {
    expect(codesOf((await world({ inputs: { commit: 'f'.repeat(40) } })).verdict)).toEqual(['no-such-commit']);
  });
});
