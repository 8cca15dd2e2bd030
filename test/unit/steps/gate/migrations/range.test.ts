import { describe, expect, test } from '@jest/globals';
import { codesOf } from '../../../../support/gate.ts';
import {
  fromOf,
  type Files,
  judgedWorld,
  type MigrationWorld,
  row,
  worst,
} from '../../../../support/migrations-world.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const noBackup = ', irreversible: off';

const first: Files = {
  'db/V1__users.sql': 'CREATE TABLE users (id int PRIMARY KEY, email text, mail text);\n',
  'src/main.ts': 'one',
};
const expand: Files = {
  'db/V2__mail.sql': "SET lock_timeout = '1s'; SET statement_timeout = '9s';\nALTER TABLE users ADD phone text;\n",
  'src/main.ts': 'two',
};

const world = (given: Partial<MigrationWorld>) =>
  judgedWorld(root, { releases: { '1.0.0': first, '1.1.0': expand }, policy: noBackup, ...given });

function entering(files: Files) {
  return world({ releases: { '1.0.0': first, '1.1.0': files }, runs: { prod: '1.0.0' }, path: 'db/**' });
}

describe('what cannot be judged', () => {
  test.each<[string, Files, string]>([
    [
      'dynamic SQL',
      { 'db/V2__x.sql': "SELECT 1;\nDO $$ BEGIN EXECUTE 'x' || 1; END $$;" },
      'db/V2__x.sql:2: EXECUTE of SQL that is made at run time',
    ],
    ['broken SQL', { 'db/V2__x.sql': 'DROP TABEL users;' }, 'db/V2__x.sql:1: syntax error at or near "TABEL"'],
    ['UTF-16', { 'db/V2__x.sql': Buffer.from('\u{feff}DROP TABLE users;', 'utf16le') }, 'db/V2__x.sql:1: UTF-16'],
    ['a link', { 'db/V2__x.sql': { mode: '120000', content: '../other.sql' } }, 'db/V2__x.sql:1: a symbolic link'],
    ['code of another language', { 'db/V2__x.java': 'class V2 {}' }, 'db/V2__x.java:1: a file that is no SQL'],
    ['a file of another name', { 'db/drop.sql': 'DROP TABLE users;' }, 'db/drop.sql:1: a file that is not named'],
    [
      'the same version twice',
      { 'db/V2__a.sql': 'SELECT 1;', 'db/V02__b.sql': 'DROP TABLE users;' },
      'a migration whose version another one has too',
    ],
  ])('%s leaves the gate without proof', async (_name, files, expected) => {
    const run = await entering(files);
    expect(worst(run)).toBe('error');
    expect(row(run, 'judged')).toContain(`error: `);
    expect(row(run, 'judged')).toContain(expected);
  });

  test('is not looked for in what was there before, or beside migrations', async () => {
    const releasesOf = {
      '1.0.0': { ...first, 'db/drop.sql': 'DROP TABLE users;' },
      '1.1.0': { 'db/README.md': 'x', 'db/flyway.conf': 'x' },
    };
    const run = await world({ releases: releasesOf, runs: { prod: '1.0.0' }, path: 'db/**' });
    expect(row(run, 'judged')).toBe('pass: 0 statements in 0 migrations');
  });

  test('no migration at all, and none of a known tool, are no pass', async () => {
    const none = await world({
      releases: { '1.0.0': { 'src/a': 'x' }, '1.1.0': { 'src/a': 'y' } },
      runs: { prod: '1.0.0' },
    });
    expect(codesOf(none.verdict)).toEqual(['migrations-unread']);
    expect(worst(none)).toBe('error');
    const other = await world({ releases: { '1.0.0': { 'db/a.sql': 'SELECT 1;' } }, runs: {} });
    expect(codesOf(other.verdict)).toEqual(['migrations-unread']);
    const plain = await world({
      releases: { '1.0.0': { 'db/a.sql': 'SELECT 1;' } },
      runs: {},
      policy: `${noBackup}, layout: plain`,
    });
    expect(worst(plain)).toBe('pass');
  });
});

describe('what runs', () => {
  test('is told by the tag of its version where no record tells it', async () => {
    const run = await world({ recorded: [], releases: { '1.0.0': first, '1.1.0': expand }, runs: { prod: '1.0.0' } });
    expect(row(run, 'judged')).toBe('pass: 3 statements in 1 migration');
    expect(fromOf(run)).toContain('(the tag v1.0.0)');
  });

  test('is told by the caller where neither tells it, and else not at all', async () => {
    const given = {
      recorded: [],
      isTagged: false,
      releases: { '1.0.0': first, '1.1.0': expand },
      runs: { prod: '1.0.0' },
    };
    const unknown = await world(given);
    expect(codesOf(unknown.verdict)).toEqual(['migrations-unknown-release']);
    const told = await world({ ...given, inputs: { 'deployed-commit': 'f'.repeat(40) } });
    expect(codesOf(told.verdict)).toEqual(['no-such-commit']);
  });

  test('is told by the record, whatever the caller says', async () => {
    const run = await world({ runs: { prod: '1.0.0' }, inputs: { 'deployed-commit': 'f'.repeat(40) } });
    expect(fromOf(run)).toContain('(the record of its entry into prod)');
  });
});
