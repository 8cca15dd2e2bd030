import { describe, expect, test } from '@jest/globals';
import { migrationRules } from '../../../src/migrations/rules.ts';
import { judged, left, named, warned } from '../../support/migrations.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY, name varchar(20) NOT NULL, nick varchar(20), n int);';

// Rule, statement, what it names; each after the table above.
const breaking = [
  ['drop-table', 'DROP TABLE IF EXISTS users CASCADE', 'table users'],
  ['drop-table', 'drop table "users"', 'table users'],
  ['drop-column', 'ALTER TABLE ONLY users DROP nick', 'column users.nick'],
  ['drop-column', 'ALTER TYPE pair DROP ATTRIBUTE a', 'column pair.a'],
  ['drop-schema', 'DROP SCHEMA app', 'schema app'],
  ['drop-schema', 'DROP DATABASE shop', 'database shop'],
  ['drop-schema', 'DROP OWNED BY app', 'schema owned by app'],
  ['drop-object', 'DROP VIEW active', 'view active'],
  ['drop-object', 'DROP FUNCTION app.f(int)', 'function app.f'],
  ['drop-object', 'DROP TYPE mood', 'type mood'],
  ['drop-object', 'DROP EXTENSION pgcrypto', 'extension pgcrypto'],
  ['rename', 'ALTER TABLE users RENAME TO people', 'table users'],
  ['rename', 'ALTER TABLE users RENAME nick TO alias', 'column users.nick'],
  ['rename', "ALTER TYPE mood RENAME VALUE 'a' TO 'b'", 'enum value mood.a'],
  ['rename', 'ALTER TABLE users SET SCHEMA app', 'table users'],
  ['rename', 'ALTER SCHEMA app RENAME TO other', 'schema app'],
  ['change-type', 'ALTER TABLE users ALTER name TYPE varchar(10)', 'column users.name'],
  ['change-type', 'ALTER TABLE users ALTER n TYPE smallint', 'column users.n'],
  ['change-type', 'ALTER TABLE users ALTER n TYPE text', 'column users.n'],
  ['change-type', 'ALTER TABLE others ALTER name TYPE text', 'column others.name'],
  ['change-type', 'ALTER TABLE users ALTER name TYPE text USING upper(name)', 'column users.name'],
  ['set-not-null', 'ALTER TABLE users ALTER nick SET NOT NULL', 'column users.nick'],
  ['drop-not-null', 'ALTER TABLE users ALTER name DROP NOT NULL', 'column users.name'],
  ['add-required-column', 'ALTER TABLE users ADD a int NOT NULL', 'column users.a'],
  ['add-required-column', 'ALTER TABLE users ADD a int CHECK (a IS NOT NULL)', 'column users.a'],
  ['drop-default', 'ALTER TABLE users ALTER name DROP DEFAULT', 'column users.name'],
  ['restrict', 'REVOKE SELECT ON users FROM app', 'table users (REVOKE)'],
  ['restrict', 'ALTER TABLE users ENABLE ROW LEVEL SECURITY', 'table users (row level security)'],
  ['restrict', 'ALTER TABLE users DETACH PARTITION p', 'table users (DETACH PARTITION)'],
  ['restrict', 'CREATE RULE r AS ON INSERT TO users DO INSTEAD NOTHING', 'table users (CREATE RULE)'],
  ['restrict', 'ALTER DOMAIN d ADD CHECK (VALUE > 1)', 'type d (a constraint of the domain)'],
  ['truncate', 'TRUNCATE users, orders', 'table users'],
  ['delete-rows', 'DELETE FROM users WHERE id = 1', 'table users'],
  ['delete-rows', 'WITH gone AS (DELETE FROM users RETURNING *) SELECT * FROM gone', 'table users'],
  ['delete-rows', 'MERGE INTO users USING n ON users.id = n.id WHEN MATCHED THEN DELETE', 'table users'],
  ['delete-rows', 'COPY (DELETE FROM users RETURNING *) TO STDOUT', 'table users'],
  ['delete-rows', 'EXPLAIN ANALYZE DELETE FROM users', 'table users'],
  ['delete-rows', 'PREPARE p AS DELETE FROM users', 'table users'],
  ['write-rows', 'UPDATE ONLY users SET name = lower(name)', 'table users'],
  ['write-rows', 'INSERT INTO users SELECT * FROM old', 'table users'],
] as const;

describe('a rule', () => {
  test.each(breaking)('%s names %s', async (rule, sql, object) => {
    const judgement = await judged(`\n${sql};`, users);
    expect(named(judgement)).toContain(`2 ${rule} ${object}`);
    expect(left(judgement)).toEqual([]);
  });

  const harmless = [
    'CREATE TABLE orders (id int)',
    'ALTER TABLE users ADD a int',
    "ALTER TABLE users ADD a text NOT NULL DEFAULT ''",
    'ALTER TABLE users ADD a int GENERATED ALWAYS AS IDENTITY',
    'ALTER TABLE users ADD a serial',
    'ALTER TABLE users ALTER name TYPE varchar(40)',
    'ALTER TABLE users ALTER name TYPE text',
    'ALTER TABLE users ALTER name TYPE text USING name::text',
    'ALTER TABLE users ALTER n TYPE bigint',
    'ALTER TABLE users ALTER name SET NOT NULL',
    'ALTER TABLE users ALTER nick DROP NOT NULL',
    'ALTER TABLE users ALTER nick DROP DEFAULT',
    'CREATE INDEX CONCURRENTLY i ON users (name)',
    'ALTER INDEX i RENAME TO j',
    "ALTER TYPE mood ADD VALUE 'c'",
    'CREATE OR REPLACE VIEW v AS SELECT * FROM users',
    'GRANT SELECT ON users TO app',
    "COMMENT ON TABLE users IS 'DROP TABLE users;'",
    "SELECT setval('users_id_seq', 1)",
    'CREATE TEMP TABLE t (a int); DROP TABLE t',
    'CREATE TABLE t (a int); ALTER TABLE t DROP a; ALTER TABLE t RENAME TO u; DELETE FROM u; DROP TABLE u',
    'ALTER TABLE users ADD a int; ALTER TABLE users RENAME a TO b; ALTER TABLE users DROP b',
    'ALTER TABLE users ADD CONSTRAINT c CHECK (nick IS NOT NULL) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT c; ALTER TABLE users ALTER nick SET NOT NULL; ALTER TABLE users DROP CONSTRAINT c',
  ];
  test.each(harmless)('says nothing of %s', async (sql) => {
    const judgement = await judged(sql, users);
    expect(named(judgement)).toEqual([]);
    expect(left(judgement)).toEqual([]);
  });

  const warnings = [
    ['index-not-concurrent', 'CREATE INDEX i ON users (name)', 'index users.i'],
    ['index-not-concurrent', 'DROP INDEX i', 'index i'],
    ['index-not-concurrent', 'REINDEX TABLE users', 'index users (REINDEX)'],
    ['index-not-concurrent', 'REFRESH MATERIALIZED VIEW v', 'materialized view v (REFRESH)'],
    ['concurrent-in-transaction', 'BEGIN; CREATE INDEX CONCURRENTLY i ON users (name)', 'index users.i'],
    ['constraint-scans', 'ALTER TABLE users ADD FOREIGN KEY (n) REFERENCES o (id)', 'foreign key of users'],
    ['constraint-scans', 'ALTER TABLE users ADD n2 int REFERENCES o (id)', 'foreign key of users'],
    ['tightens', 'CREATE UNIQUE INDEX CONCURRENTLY i ON users (name)', 'unique of users'],
    ['relaxes', 'ALTER TABLE users DROP CONSTRAINT c', 'constraint users.c'],
    ['rewrite', 'ALTER TABLE users ADD a uuid DEFAULT gen_random_uuid()', 'column users.a'],
    ['rewrite', 'VACUUM FULL users', 'table users (VACUUM FULL)'],
    ['tightens', 'ALTER TABLE users ADD a serial', 'column users.a'],
    ['tightens', "ALTER TABLE users ADD a int DEFAULT nextval('numbers')", 'column users.a'],
    ['lock-timeout', 'ALTER TABLE users ADD a int', 'table users'],
    ['lock-timeout', "ALTER TABLE users ALTER name SET DEFAULT 'x'", 'table users'],
    ['lock-timeout', 'ALTER TABLE users ENABLE ROW LEVEL SECURITY', 'table users'],
    ['lock-timeout', 'CREATE RULE r AS ON INSERT TO users DO INSTEAD NOTHING', 'table users'],
    ['lock-timeout', 'TRUNCATE users', 'table users'],
    ['lock-timeout', 'DROP INDEX i', 'index i'],
    [
      'statement-timeout',
      "SET lock_timeout = '5s'; SET statement_timeout = 0; ALTER TABLE users ADD a int",
      'table users',
    ],
  ] as const;
  test.each(warnings)('%s warns of %s', async (rule, sql, object) => {
    expect(warned(await judged(sql, users))).toContain(`${rule} ${object}`);
  });

  test('about timeouts says nothing where both are set, and says it once', async () => {
    const sql = "SET lock_timeout = '5s'; SET LOCAL statement_timeout TO 60000; ALTER TABLE users ADD a int;";
    expect(warned(await judged(sql, users))).toEqual([]);
    expect(warned(await judged('ALTER TABLE users ADD a int; ALTER TABLE users ADD b int', users))).toEqual([
      'lock-timeout table users',
      'statement-timeout table users',
    ]);
  });

  test('is in the table of cases, each of them', () => {
    const rules = [...breaking, ...warnings].map(([rule]) => rule);
    expect(Object.keys(migrationRules).filter((name) => !rules.some((one) => one === name))).toEqual([]);
  });
});

describe('what is new', () => {
  const cases = [
    ['is gone after DROP', 'CREATE TABLE t (a int); DROP TABLE t; DROP TABLE t', ['1 drop-table table t']],
    [
      'is not there after ROLLBACK',
      'BEGIN; CREATE TABLE users (a int); ROLLBACK; DROP TABLE users',
      ['1 drop-table table users'],
    ],
    [
      'is not there after ROLLBACK TO',
      'SAVEPOINT s; CREATE TABLE users (a int); ROLLBACK TO s; DROP TABLE users',
      ['1 drop-table table users'],
    ],
    [
      'may be another by another search path',
      'CREATE TABLE t (a int); SET search_path TO app; DROP TABLE t',
      ['1 drop-table table t'],
    ],
    [
      'may be another by set_config',
      "CREATE TABLE t (a int); SELECT set_config('search_path', 'app', false); DROP TABLE t",
      ['1 drop-table table t'],
    ],
    ['has its schema', 'CREATE TABLE app.users (a int); DROP TABLE users', ['1 drop-table table users']],
    [
      'is not what may be there already',
      'CREATE TABLE IF NOT EXISTS users (a int); DROP TABLE users',
      ['1 drop-table table users'],
    ],
    [
      'is not a column that may be there already',
      'ALTER TABLE users ADD COLUMN IF NOT EXISTS nick text; ALTER TABLE users DROP nick',
      ['1 drop-column column users.nick'],
    ],
    [
      'is not a temporary table that is gone at once',
      'CREATE TEMP TABLE users (a int) ON COMMIT DROP; DROP TABLE users',
      ['1 drop-table table users'],
    ],
    [
      'is not a view over what is old',
      'CREATE VIEW v AS SELECT * FROM users; DELETE FROM v',
      ['1 delete-rows table v'],
    ],
    [
      'is not made for sure by a DO block',
      'DO $$ BEGIN CREATE TABLE users (a int); EXCEPTION WHEN OTHERS THEN NULL; END $$; DROP TABLE users',
      ['1 drop-table table users'],
    ],
  ] as const;
  test.each(cases)('%s', async (_name, sql, expected) => {
    expect(named(await judged(sql, users))).toEqual(expected);
  });

  test('ends with the migration where it is temporary', async () => {
    expect(named(await judged('DROP TABLE users', 'CREATE TEMP TABLE users (a int)'))).toEqual([
      '1 drop-table table users',
    ]);
  });

  test('a constraint of a table whose beginning is not in sight may prove that there is no null', async () => {
    const sql = 'ALTER TABLE t VALIDATE CONSTRAINT c; ALTER TABLE t ALTER a SET NOT NULL';
    expect(named(await judged(sql))).toEqual([]);
    expect(named(await judged(sql, 'CREATE TABLE t (a int)'))).toEqual(['1 set-not-null column t.a']);
  });

  test('a constraint that was validated in an earlier migration proves it', async () => {
    const before = 'CREATE TABLE t (a int, CONSTRAINT c CHECK (a IS NOT NULL))';
    expect(named(await judged('ALTER TABLE t ALTER a SET NOT NULL', before))).toEqual([]);
    expect(
      named(await judged('ALTER TABLE t ALTER a SET NOT NULL', before, 'ALTER TABLE t DROP CONSTRAINT c')),
    ).toEqual(['1 set-not-null column t.a']);
  });
});
