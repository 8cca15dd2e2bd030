import { describe, expect, test } from '@jest/globals';
import { judgeMigrations, type Judgement } from '../../../../src/migrations/judge.ts';
import { createTokenReader } from '../../../../src/migrations/tokens/reader.ts';
import type { TokenDialect } from '../../../../src/migrations/tokens/tokenizer.ts';
import { left, migrationOf, named } from '../../../support/migrations.ts';

function judgedAs(dialect: TokenDialect, sql: string): Promise<Judgement> {
  return judgeMigrations([], [migrationOf(sql)], createTokenReader(dialect));
}

describe('a dialect without a parser', () => {
  test.each<[TokenDialect, string, readonly string[]]>([
    ['mysql', 'DROP TABLE IF EXISTS `users`, orders;', ['1 drop-table table users', '1 drop-table table orders']],
    [
      'mysql',
      'ALTER TABLE users ADD COLUMN a INT, DROP COLUMN b, ALGORITHM=INSTANT;',
      ['1 drop-column column users.b'],
    ],
    ['mysql', 'ALTER TABLE users ADD a INT NOT NULL;', ['1 add-required-column column users.a']],
    ['mysql', "ALTER TABLE users ADD a INT NOT NULL DEFAULT '0';", []],
    [
      'mysql',
      'ALTER TABLE users MODIFY a BIGINT, CHANGE b c INT;',
      ['1 change-type column users.a', '1 change-type column users.b'],
    ],
    ['mysql', 'RENAME TABLE users TO people;', ['1 rename table users']],
    ['mysql', 'REPLACE INTO users VALUES (1);', ['1 delete-rows table users']],
    ['mysql', 'CREATE TABLE t (a INT) ENGINE=InnoDB; DROP TABLE t;', []],
    ['mysql', '# DROP TABLE a;\n-- DROP TABLE b;\n/* DROP TABLE c; */ DROP TABLE d;', ['3 drop-table table d']],
    ['mysql', 'INSERT INTO t VALUES ("; DROP TABLE users;");', ['1 write-rows table t']],
    ['mariadb', 'ALTER TABLE t DROP PARTITION p1;', ['1 truncate table t']],
    ['sqlite', 'ALTER TABLE "users" RENAME TO people;', ['1 rename table users']],
    ['sqlite', 'ALTER TABLE users RENAME COLUMN a TO b;', ['1 rename column users.a']],
    [
      'sqlserver',
      'ALTER TABLE [dbo].[users] ALTER COLUMN a INT;\nGO\nDROP TABLE users',
      ['1 change-type column dbo.users.a', '3 drop-table table users'],
    ],
    ['sqlserver', 'ALTER TABLE o ADD CONSTRAINT fk FOREIGN KEY (u) REFERENCES users(id) ON DELETE CASCADE', []],
    ['oracle', 'TRUNCATE TABLE users\n/\nDROP TABLE users', ['1 truncate table users', '3 drop-table table users']],
    ['oracle', 'REVOKE SELECT ON users FROM app', ['1 restrict object rights (REVOKE)']],
  ])('%s: %s', async (dialect, sql, expected) => {
    const judgement = await judgedAs(dialect, sql);
    expect(left(judgement)).toEqual([]);
    expect(named(judgement)).toEqual(expected);
  });

  test.each<[TokenDialect, string, string]>([
    ['mysql', '/*!50000 DROP TABLE users */;', '1 a comment that MySQL runs'],
    ['mariadb', 'SELECT 1 /*M! ; DROP TABLE users */;', '1 a comment that MySQL runs'],
    ['mysql', '--DROP TABLE users;', '1 two dashes that are no comment in MySQL'],
    [
      'mysql',
      "INSERT INTO t VALUES ('\\'); DROP TABLE users; --');",
      '1 a backslash in a text, whose meaning is a setting',
    ],
    ['mysql', "INSERT INTO t VALUES ('open", '1 a quote without an end'],
    ['mysql', '/* open', '1 a comment without an end'],
    ['sqlserver', '/* a /* b */ DROP TABLE users; */', '1 a comment within a comment'],
    [
      'sqlserver',
      'CREATE TABLE t (a INT) DROP TABLE users',
      '1 words that may begin a second statement, without a semicolon',
    ],
    [
      'sqlserver',
      'ALTER TABLE t DROP COLUMN a DROP TABLE users',
      '1 words that may begin a second statement, without a semicolon',
    ],
    ['sqlserver', "EXEC sp_rename 'a', 'b'", '1 a statement that is not known (EXEC)'],
    ['mysql', 'DELIMITER //\nDROP TABLE users//', '1 a statement that is not known (DELIMITER)'],
    [
      'mysql',
      'CREATE TRIGGER t BEFORE INSERT ON u FOR EACH ROW DELETE FROM v;',
      '1 CREATE of code, or of what is not known',
    ],
    ['mysql', 'SELECT drop_all();', '1 a statement that is not known (SELECT)'],
    ['mysql', 'ALTER DATABASE shop CHARACTER SET utf8mb4;', '1 ALTER of something other than a table'],
    ['mysql', 'ALTER TABLE t ENGINE = MyISAM;', '1 a part of ALTER TABLE that is not known (ENGINE)'],
    ['oracle', "INSERT INTO t VALUES (q'[; DROP TABLE users;]')", '1 a quote of Oracle (q)'],
    ['oracle', 'ALTER TABLE t DROP (a, b)', '1 DROP of several columns in parentheses'],
    ['oracle', 'BEGIN EXECUTE IMMEDIATE x; END;', '1 a block of code'],
    ['sqlite', 'PRAGMA writable_schema = 1;', '1 a statement that is not known (PRAGMA)'],
  ])('%s is not judged where words do not tell: %s', async (dialect, sql, expected) => {
    expect(left(await judgedAs(dialect, sql))).toContain(expected);
  });

  test('says since when by a line before the statement', async () => {
    const { findings } = await judgedAs(
      'mysql',
      '-- krci-deploy: contract-after 1.4.0\nDROP TABLE users;\nDROP TABLE orders;',
    );
    expect(findings.flatMap(({ rule, after }) => (rule === 'drop-table' ? [after] : []))).toEqual(['1.4.0', undefined]);
  });
});
