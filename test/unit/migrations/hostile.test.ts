import { describe, expect, test } from '@jest/globals';
import { judgeMigrations, type Judgement } from '../../../src/migrations/judge.ts';
import { createPostgresReader } from '../../../src/migrations/postgres/reader.ts';
import { textOf } from '../../../src/migrations/text.ts';
import { createTokenReader } from '../../../src/migrations/tokens/reader.ts';
import type { TokenDialect } from '../../../src/migrations/tokens/tokenizer.ts';
import * as fc from '../../support/fast-check.ts';
import { judged, left, migrationOf, named } from '../../support/migrations.ts';

const drop = 'DROP TABLE users;\n';

/** A statement that loses rows is named, or the text is not judged: nothing hides it. */
function isClosed(judgement: Judgement): boolean {
  return judgement.unjudged.length > 0 || named(judgement).some((one) => one.includes('drop-table table users'));
}

describe('text that has no end', () => {
  test.each([
    ['a text', "SELECT 'open\n"],
    ['a text with escapes', "SELECT E'open\\'\n"],
    ['a dollar quote', 'SELECT $body$ open\n'],
    ['a name', 'SELECT "open\n'],
    ['a comment', 'SELECT 1; /* open /* nested */\n'],
    ['a bracket', 'SELECT (1\n'],
    ['a DO block', 'DO $$ BEGIN PERFORM 1;\n'],
    ['data of COPY', 'COPY t FROM STDIN;\n1\t2\n'],
  ])('%s is not judged, before a statement and after it', async (_name, sql) => {
    expect(left(await judged(sql + drop))).not.toEqual([]);
    expect(left(await judged(drop + sql))).not.toEqual([]);
  });
});

describe('bytes', () => {
  test.each<[string, Uint8Array]>([
    ['NUL', Buffer.from(`SELECT 1;\0${drop}`)],
    ['half of a character', Buffer.from([0x53, 0xc3, 0x28])],
    ['UTF-32', Buffer.from(drop.split('').flatMap((one) => [one.charCodeAt(0), 0, 0, 0]))],
    ['ten megabytes in one line', Buffer.alloc(10_000_000, 'a')],
  ])('%s: the file is not read', (_name, bytes) => {
    expect(textOf({ bytes })).toHaveProperty('found');
  });

  test.each([
    ['line ends of Windows', `SELECT 1;\r\n-- a\r\n${drop}`, '3 drop-table table users'],
    [
      'a line of 400 kilobytes',
      `INSERT INTO t VALUES ${'(1),'.repeat(100_000)}(1);\n${drop}`,
      '2 drop-table table users',
    ],
    ['a name of a megabyte', `SELECT 1 AS "${'x'.repeat(1_000_000)}";\n${drop}`, '2 drop-table table users'],
    ['a direction that is turned', `SELECT 1; -- \u202E\n${drop}`, '2 drop-table table users'],
    ['a comment of a megabyte', `/*${'*'.repeat(1_000_000)}*/${drop}`, '1 drop-table table users'],
    ['comments within comments', `${'/* '.repeat(5000)}${'*/ '.repeat(5000)}${drop}`, '1 drop-table table users'],
  ])('%s hides nothing', async (_name, sql, expected) => {
    const judgement = await judged(sql);
    expect(left(judgement)).toEqual([]);
    expect(named(judgement)).toContain(expected);
  });

  test('a mark of byte order within the text is not judged, or hides nothing', async () => {
    expect(isClosed(await judged(`SELECT 1;\n\u{feff}${drop}`))).toBe(true);
  });
});

describe('SQL of others is not judged where PostgreSQL is declared', () => {
  test.each([
    ['MySQL', 'ALTER TABLE `users` DROP COLUMN `mail`;'],
    ['MySQL’s delimiters', 'DELIMITER //\nDROP TABLE users//'],
    ['MySQL’s own statements', 'ALTER TABLE users MODIFY mail varchar(10);'],
    ['SQL Server', 'ALTER TABLE [users] DROP COLUMN [mail]\nGO'],
    ['Oracle', 'ALTER TABLE users DROP (mail)\n/'],
    ['SQLite', 'PRAGMA writable_schema = 1;'],
    ['psql', '\\i other.sql\nDROP TABLE users;'],
    ['placeholders', 'DROP TABLE {{ schema }}.users;'],
  ])('%s', async (_name, sql) => {
    const judgement = await judged(sql);
    expect(left(judgement)).not.toEqual([]);
  });
});

const pieces = fc.oneof(
  fc.constantFrom(
    "'",
    '"',
    '$$',
    '$a$',
    '/*',
    '*/',
    '--',
    '\n',
    ';',
    '\\',
    "E'",
    '(',
    ')',
    '\r\n',
    '\\.\n',
    '\0',
    '`',
    'BEGIN',
  ),
  fc.constantFrom(
    'SELECT 1',
    'COPY t FROM STDIN',
    'DO',
    'AS',
    'ALTER TABLE users',
    'CREATE FUNCTION f()',
    '#',
    'ä😀',
    '\u{feff}',
  ),
  fc.string({ maxLength: 6 }),
);

test('whatever follows a DROP TABLE, or comes before it on lines of its own, the gate is not open', async () => {
  const postgres = createPostgresReader();
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
      const text = parts.join(' ');
      for (const isPsql of [false, true]) {
        const after = await judgeMigrations([], [migrationOf(`${drop}${text}`, 'V1', isPsql)], postgres);
        expect({ text, isClosed: isClosed(after) }).toEqual({ text, isClosed: true });
      }
    }),
  );
});

test.each<TokenDialect>(['mysql', 'sqlite', 'sqlserver', 'oracle'])(
  '%s: whatever follows a DROP TABLE, too',
  async (dialect) => {
    const reader = createTokenReader(dialect);
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
        const text = parts.join(' ');
        const judgement = await judgeMigrations([], [migrationOf(`${drop}${text}`)], reader);
        expect({ text, isClosed: isClosed(judgement) }).toEqual({ text, isClosed: true });
      }),
    );
  },
);
