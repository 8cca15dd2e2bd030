import { describe, expect, test } from '@jest/globals';
import type { LayoutName } from '../../../src/migrations/layout-names.ts';
import { layoutOf, layouts } from '../../../src/migrations/layouts.ts';

interface Case {
  readonly layout: LayoutName;
  readonly files: Readonly<Record<string, string>>;
  /** Ids, in order. */
  readonly ids: readonly string[];
  readonly unjudged?: readonly string[];
}

const cases: readonly Case[] = [
  {
    layout: 'flyway',
    files: {
      'db/V10__ten.sql': 'SELECT 10;',
      'db/V2__two.sql': 'SELECT 2;',
      'db/V2.1__two_one.sql': 'SELECT 21;',
      'db/U2__two.sql': 'DROP TABLE two;',
      'db/R__views.sql': 'SELECT 3;',
      'db/afterMigrate.sql': 'SELECT 4;',
      'db/notes.sql': 'DROP TABLE two;',
    },
    ids: ['db/V2', 'db/V2.1', 'db/V10', 'db/R__views.sql', 'db/afterMigrate.sql'],
    unjudged: ['db/notes.sql a file that is not named V1__name.sql, U1__name.sql or R__name.sql (Flyway)'],
  },
  {
    layout: 'golang-migrate',
    files: {
      'm/10_b.up.sql': 'SELECT 10;',
      'm/000002_a.up.sql': 'SELECT 2;',
      'm/000002_a.down.sql': 'DROP TABLE a;',
      'm/3_c.sql': 'DROP TABLE c;',
    },
    ids: ['m/2', 'm/10'],
    unjudged: ['m/3_c.sql a file that is not named 1_name.up.sql or 1_name.down.sql (golang-migrate)'],
  },
  {
    layout: 'prisma',
    files: { 'p/2_b/migration.sql': 'SELECT 2;', 'p/1_a/migration.sql': 'SELECT 1;', 'p/seed.sql': 'SELECT 3;' },
    ids: ['p/1_a', 'p/2_b'],
    unjudged: ['p/seed.sql a file that is not migration.sql in a directory of its own (Prisma)'],
  },
  {
    layout: 'dbmate',
    files: {
      'd/2_b.sql': '-- migrate:up transaction:false\nSELECT 2;\n\n-- migrate:down\nDROP TABLE b;',
      'd/1_a.sql': '-- first\n-- migrate:up\nSELECT 1;\n -- migrate:down\nDROP TABLE a;',
      'd/3_c.sql': 'DROP TABLE c;\n-- migrate:up\nSELECT 3;',
    },
    ids: ['d/1', 'd/2'],
    unjudged: ['d/3_c.sql a file that is not named 1_name.sql with one "-- migrate:up" before any SQL (dbmate)'],
  },
  {
    layout: 'liquibase',
    files: {
      'l/a.sql':
        '--liquibase formatted sql\n\n--changeset ann:1\nSELECT 1;\n--rollback DROP TABLE a;\n-- changeset "b b":"2 x" runOnChange:true\nSELECT 2;\n--changeset c\nDROP TABLE c;',
      'l/b.sql': 'DROP TABLE b;',
      'l/c.sql': '--liquibase formatted sql\nDROP TABLE c;\n--changeset ann:1\nSELECT 1;',
      'l/d.sql': '--liquibase formatted sql\n--changeset ann:1 endDelimiter:/\nDROP TABLE d/',
    },
    ids: ['l/a.sql::1::ann', 'l/a.sql::"2 x"::"b b"', 'l/d.sql::1::ann'],
    unjudged: [
      'l/a.sql a change set without author:id',
      'l/b.sql a file that is not begun by "--liquibase formatted sql"',
      'l/c.sql SQL before the first change set',
      'l/d.sql a change set with endDelimiter',
    ],
  },
  {
    layout: 'sqitch',
    files: {
      's/sqitch.plan':
        '%syntax-version=1.0.0\n%project=shop\n\nusers 2024-01-01T00:00:00Z Ann <a@example.com> # add users\nviews [users] 2024-01-01T00:00:00Z Ann <a@example.com>\n@v1 2024-01-02T00:00:00Z Ann <a@example.com>\nviews [views@v1] 2024-01-03T00:00:00Z Ann <a@example.com>\ngone 2024-01-04T00:00:00Z Ann <a@example.com>\n',
      's/deploy/users.sql': 'SELECT 1;',
      's/deploy/views.sql': 'SELECT 3;',
      's/deploy/views@v1.sql': 'SELECT 2;',
      's/deploy/stray.sql': 'DROP TABLE a;',
      's/revert/users.sql': 'DROP TABLE users;',
      's/verify/users.sql': 'SELECT 1;',
    },
    ids: ['s/users#1', 's/views#1', 's/views#2'],
    unjudged: [
      's/sqitch.plan a change without deploy/gone.sql',
      's/deploy/stray.sql a file that is not named by a sqitch.plan beside its directory',
    ],
  },
];

describe.each(cases)('$layout', ({ layout, files, ids, unjudged = [] }) => {
  const texts = Object.entries(files).map(([path, text]) => ({ path, text }));

  test('is found by names and forms of its own', () => {
    expect(layoutOf(texts)).toBe(layout);
  });

  test('is read in the order in which it is applied, whatever the order of files', () => {
    const forward = layouts[layout].read(texts);
    expect(forward.migrations.map(({ id }) => id)).toEqual(ids);
    expect(forward.unjudged.map(({ file, found }) => `${file} ${found}`)).toEqual(unjudged);
  });

  test('takes nothing from the way back', () => {
    const { migrations } = layouts[layout].read(texts);
    const sql = migrations.map((one) => one.sql.replaceAll(/^\s*--.*$/gm, '')).join('\n');
    // dbmate takes an indented mark for a comment, and applies what follows it.
    expect(sql.includes('DROP')).toBe(layout === 'dbmate');
  });

  test('keeps the lines of the files', () => {
    for (const { path, sql } of layouts[layout].read(texts).migrations) {
      const lines = (files[path] ?? '').split('\n');
      for (const [at, line] of sql.split('\n').entries()) if (line !== '') expect(lines[at]).toBe(line);
    }
  });
});

describe('plain files', () => {
  test('are applied by number, then by name, and are never guessed', () => {
    const files = ['10_b.sql', '9_a.sql', 'z.sql'].map((path) => ({ path, text: 'SELECT 1;' }));
    expect(layouts.plain.read(files).migrations.map(({ id }) => id)).toEqual(['9_a.sql', '10_b.sql', 'z.sql']);
    expect(layoutOf(files)).toBeUndefined();
  });
});

test('a file of another tool does not hide: the layout that knows the most is taken, and the rest is named', () => {
  const files = ['V1__a.sql', 'V2__b.sql', '3_c.up.sql'].map((path) => ({ path, text: 'SELECT 1;' }));
  expect(layoutOf(files)).toBe('flyway');
  expect(layouts.flyway.read(files).unjudged.map(({ file }) => file)).toEqual(['3_c.up.sql']);
});
