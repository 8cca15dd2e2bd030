import { describe, expect, test } from '@jest/globals';
import { judgeMigrations, type Judgement } from '../../../../src/migrations/judge.ts';
import { createPostgresReader } from '../../../../src/migrations/postgres/reader.ts';
import { judged, left, migrationOf, named } from '../../../support/migrations.ts';

const drop = (line: number, name = 'users') => [`${line} drop-table table ${name}`];

async function afters(sql: string): Promise<readonly (string | undefined)[]> {
  const { findings } = await judged(sql);
  return findings.flatMap(({ rule, after }) => (rule === 'drop-column' ? [after] : []));
}

async function ofPsql(sql: string): Promise<Judgement> {
  return judgeMigrations([], [migrationOf(sql, 'V1', true)], createPostgresReader());
}

describe('text that is no statement', () => {
  const cases = [
    ['a comment', '-- DROP TABLE users;\n/* DROP TABLE users; */', []],
    ['a nested comment', '/* a /* b */ DROP TABLE users; */ DROP TABLE orders;', drop(1, 'orders')],
    ['a text', "COMMENT ON TABLE t IS 'a''; DROP TABLE users;'", []],
    [
      'a text with backslashes',
      "INSERT INTO t VALUES ('\\'); DROP TABLE users; --')",
      ['1 write-rows table t', '1 drop-table table users'],
    ],
    ['a text with escapes', "INSERT INTO t VALUES (E'\\'; DROP TABLE users; --')", ['1 write-rows table t']],
    ['a dollar quote', 'COMMENT ON TABLE t IS $a$; DROP TABLE users; $$ $a$', []],
    ['a quoted name', 'CREATE TABLE "a; DROP TABLE users" (a int)', []],
    ['a mark of byte order and line ends of Windows', '\u{feff}SELECT 1;\r\nDROP TABLE users;\r\n', drop(2)],
    ['characters of several bytes', "COMMENT ON TABLE t IS 'ä€😀';\nDROP TABLE users;", drop(2)],
  ] as const;
  test.each(cases)('%s', async (_name, sql, expected) => {
    const judgement = await judged(sql.replace('\u{feff}', ''));
    expect(named(judgement)).toEqual(expected);
    expect(left(judgement)).toEqual([]);
  });
});

describe('what the parser refuses', () => {
  test.each([
    ['SELECT 1;\nDROP TABLE', '2 syntax error at end of input'],
    ['SELECT 1;\n\nALTER TABLE ${schema}.t ADD a int', '3 syntax error at or near "$"'],
    ['CREATE TABLE t (a int;', '1 syntax error at or near ";"'],
    ["SELECT 'open", `1 unterminated quoted string at or near "'open"`],
    [`SELECT ${'('.repeat(20_000)}1${')'.repeat(20_000)}`, '1 memory exhausted at or near "("'],
    [`SELECT ${'1+'.repeat(200_000)}1`, '1 nested too deeply, or too long'],
  ])('is not judged: %.40s', async (sql, expected) => {
    expect(left(await judged(sql))).toEqual([expected]);
  });

  test('leaves the parser fit for what follows', async () => {
    const reader = createPostgresReader();
    const deep = migrationOf(`SELECT ${'1+'.repeat(200_000)}1`, 'V1');
    const judgement = await judgeMigrations([], [deep, deep, migrationOf('DROP TABLE users', 'V2')], reader);
    expect(named(judgement)).toEqual(drop(1));
    expect(left(judgement)).toHaveLength(2);
  });
});

describe('psql', () => {
  test('has data after COPY … FROM STDIN, which is no SQL', async () => {
    const judgement = await ofPsql('COPY t (a) FROM stdin;\nDROP TABLE users;\n\\.\nDROP TABLE orders;');
    expect(named(judgement)).toEqual(['1 write-rows table t', ...drop(4, 'orders')]);
    expect(left(judgement)).toEqual([]);
  });

  test.each([
    ['a comment', '-- copy t from stdin;\nDROP TABLE users;\n\\.\n', '2 data that no COPY … FROM STDIN reads'],
    [
      'another statement',
      "SELECT 'copy t from stdin' AS a;\nDROP TABLE users;\n\\.\n",
      '2 data that no COPY … FROM STDIN reads',
    ],
    [
      'a program',
      "COPY t FROM PROGRAM 'from stdin ';\nDROP TABLE users;\n\\.\n",
      '2 data that no COPY … FROM STDIN reads',
    ],
  ])('has none after %s', async (_name, sql, expected) => {
    expect(left(await ofPsql(sql))).toContain(expected);
  });

  test.each([
    '\\i other.sql',
    '\\gexec',
    '\\copy t from file',
    '\\! rm x',
    '\\echo a \\\\ DROP TABLE users;',
    '\\set x `id`',
    '\\connect y',
  ])('has a command that is not judged: %s', async (line) => {
    expect(left(await ofPsql(`SELECT 1;\n${line}\n`))).toEqual(['2 a meta command of psql']);
  });

  test('has commands that change nothing, outside of texts', async () => {
    const judgement = await ofPsql(
      "\\set ON_ERROR_STOP on\n\\echo hello\nCOMMENT ON TABLE t IS '\n\\i x\n';\nDROP TABLE users;",
    );
    expect(left(judgement)).toEqual([]);
    expect(named(judgement)).toEqual(drop(6));
  });

  test('is no reader of other tools', async () => {
    expect(left(await judged('\\echo hello'))).toEqual(['1 syntax error at or near "\\"']);
  });
});

describe('code', () => {
  test('is read statement by statement, with their lines', async () => {
    const judgement = await judged(`SELECT 1;
DO $$
DECLARE r record;
BEGIN
  IF EXISTS (SELECT 1 FROM pg_class) THEN
    ALTER TABLE users DROP COLUMN name;
  END IF;
  EXECUTE 'DROP TABLE orders';
  FOR r IN SELECT 1 LOOP
    DELETE FROM items;
  END LOOP;
END $$;`);
    expect(named(judgement)).toEqual([
      '6 drop-column column users.name',
      '8 drop-table table orders',
      '10 delete-rows table items',
    ]);
    expect(left(judgement)).toEqual([]);
  });

  test.each([
    ["DO $$ BEGIN EXECUTE 'DROP TABLE ' || 'users'; END $$", '1 EXECUTE of SQL that is made at run time'],
    ["DO $$ BEGIN EXECUTE format('DROP TABLE %I', 'users'); END $$", '1 EXECUTE of SQL that is made at run time'],
    [
      "DO $$ DECLARE r record; BEGIN FOR r IN EXECUTE 'x' || 1 LOOP END LOOP; END $$",
      '1 EXECUTE of SQL that is made at run time',
    ],
    ['DO $$ BEGIN PERFORM drop_all(); END $$', '1 a call of drop_all'],
    ['DO $$ DECLARE n int := drop_all(); BEGIN END $$', '1 a call of drop_all'],
    ['DO $$ DECLARE n int; BEGIN n := drop_all(); END $$', '1 a call of drop_all'],
    ['DO $$ BEGIN IF drop_all() THEN END IF; END $$', '1 a call of drop_all'],
    ['DO $$ BEGIN CALL p(); END $$', '1 a call of the procedure p'],
    ["DO $$ BEGIN EXECUTE 'DO ''BEGIN END''' ; END $$", '1 code that is made by code'],
    ['DO LANGUAGE plpython3u $$ plpy.execute("DROP TABLE users") $$', '1 a DO block in plpython3u'],
    ['DO $$ not code $$', '1 code that is not read as PL/pgSQL'],
    ['SELECT drop_all()', '1 a call of drop_all'],
    ["SELECT dblink_exec('x', 'DROP TABLE users')", '1 a call of dblink_exec'],
    ["INSERT INTO t SELECT query_to_xml('x', true, true, '')", '1 a call of query_to_xml'],
    ['CALL p()', '1 a call of the procedure p'],
    ["LOAD 'x'", '1 LOAD'],
    [
      'CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION f()',
      '1 an event trigger, which runs at any later statement',
    ],
  ])('is not judged where it cannot be: %s', async (sql, expected) => {
    expect(left(await judged(sql))).toContain(expected);
  });

  const deletes =
    'CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM users; RETURN NEW; END $$;';
  const stamps = 'CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.at = now(); RETURN NEW; END $$;';
  const table =
    'CREATE TABLE t (a int); CREATE TRIGGER g BEFORE INSERT ON t EXECUTE FUNCTION f(); INSERT INTO t VALUES (1);';

  test('that a write runs is not judged, unless it changes nothing', async () => {
    expect(left(await judged(deletes + table))).toEqual(['1 a write that runs f, which migrations define']);
    expect(left(await judged(stamps + table))).toEqual([]);
  });

  test('that a default, an index or a query runs is not judged, unless it changes nothing', async () => {
    const sql = 'ALTER TABLE t ADD b int DEFAULT f(); CREATE INDEX ON t (f(a)); UPDATE t SET a = f(); SELECT f()';
    expect(
      left(await judged(deletes + sql)).filter((one) => /which migrations define|call of f$/.test(one)),
    ).toHaveLength(4);
    const pure = 'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; UPDATE t SET a = f();';
    expect(left(await judged(pure))).toEqual([]);
    const atomic =
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC DELETE FROM users; SELECT 1; END; UPDATE t SET a = f();';
    expect(left(await judged(atomic))).toEqual(['1 a call of f, which migrations define']);
  });
});

describe('contract-after', () => {
  test('is said by a comment before the statement, and of it alone', async () => {
    const sql = `-- krci-deploy: contract-after 1.4.0
ALTER TABLE t DROP a;
ALTER TABLE t DROP b;
/* a remark */ -- krci-deploy: contract-after v2.0.0
ALTER TABLE t DROP c;`;
    expect(await afters(sql)).toEqual(['1.4.0', undefined, '2.0.0']);
  });

  test('is not said by a text, a block of comments, or within a statement', async () => {
    const sql = `COMMENT ON TABLE t IS '
-- krci-deploy: contract-after 1.4.0
';
ALTER TABLE t DROP a;
/*
-- krci-deploy: contract-after 1.4.0
*/
ALTER TABLE t DROP b;
ALTER TABLE t
-- krci-deploy: contract-after 1.4.0
DROP c;`;
    expect(await afters(sql)).toEqual([undefined, undefined, undefined]);
  });

  test.each(['contract-afer 1.0.0', 'contract-after', 'contract-after 1.0.0 2.0.0', 'ignore'])(
    'is not guessed from %s',
    async (said) => {
      expect(left(await judged(`-- krci-deploy: ${said}\nALTER TABLE t DROP a;`))).toEqual([
        `2 a comment other than one "contract-after VERSION": ${said}`,
      ]);
    },
  );
});
