import { spawnSync } from 'node:child_process';

/** The schema that a running release knows; everything in it is used by `oldQueries`. */
export const oldSchema = `
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE DOMAIN address AS text CHECK (VALUE <> '');
CREATE SEQUENCE numbers;
CREATE TABLE users (
  id bigint PRIMARY KEY, name varchar(40) NOT NULL, mail address, age integer NOT NULL DEFAULT 0, note text,
  amount numeric(10,2), feeling mood DEFAULT 'good', created timestamptz NOT NULL DEFAULT now());
CREATE UNIQUE INDEX users_mail ON users (mail);
CREATE INDEX users_name ON users (name);
CREATE TABLE orders (
  id serial PRIMARY KEY, user_id bigint REFERENCES users (id), code text CONSTRAINT orders_code_key UNIQUE,
  total integer NOT NULL CONSTRAINT positive CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new');
CREATE VIEW adults AS SELECT id, name FROM users WHERE age >= 18;
CREATE MATERIALIZED VIEW totals AS SELECT user_id, sum(total) AS total FROM orders GROUP BY user_id;
CREATE FUNCTION label(text) RETURNS text LANGUAGE sql AS 'SELECT upper($1)';
CREATE TABLE archive (id bigint, text text);
`;

const rows = `
INSERT INTO users (id, name, mail, age, note, amount) VALUES
  (1, 'Ann', 'ann@example.com', 40, 'x', 12.50), (2, 'Bob', NULL, 7, NULL, NULL), (3, 'Name of more than twenty letters', 'c@example.com', 70000, '', 1);
INSERT INTO orders (user_id, code, total) VALUES (1, 'a', 5), (2, NULL, 70000), (NULL, 'c', 0);
INSERT INTO archive VALUES (1, 'old');
GRANT USAGE ON SCHEMA public TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app;
REFRESH MATERIALIZED VIEW totals;
`;

/** What the running release asks, each by itself and taken back; its columns are named, as generated SQL names them. */
export const oldQueries: readonly string[] = [
  'SELECT id, name, mail, age, note, amount, feeling FROM users ORDER BY id',
  'SELECT id, user_id, code, total, state FROM orders ORDER BY id',
  'SELECT id, name FROM adults ORDER BY id',
  'SELECT user_id, total FROM totals ORDER BY user_id',
  'SELECT id, text FROM archive ORDER BY id',
  'SELECT label(name) FROM users ORDER BY id',
  "SELECT nextval('numbers') > 0",
  "INSERT INTO users (id, name) VALUES (10, 'Dan') RETURNING age, feeling",
  "INSERT INTO users (id, name, mail, age, note, amount) VALUES (11, 'Eve', 'eve@example.com', 70001, NULL, 99999999.99) RETURNING amount",
  "INSERT INTO users (id, name, mail) VALUES (12, 'Another name of more than twenty letters', NULL) RETURNING name",
  "INSERT INTO users (id, name, mail) VALUES (13, 'Ann', 'ann@example.com') ON CONFLICT (mail) DO UPDATE SET note = 'again' RETURNING id",
  "INSERT INTO users (id, name, feeling) VALUES (14, 'Fay', 'bad'::mood) RETURNING feeling",
  'UPDATE users SET note = NULL, amount = NULL, mail = NULL WHERE id = 1 RETURNING id',
  "UPDATE users SET name = 'A name that is quite long' WHERE id = 1 RETURNING name",
  "INSERT INTO orders (user_id, code, total) VALUES (1, 'z', 1) RETURNING id > 0, state",
  'INSERT INTO orders (user_id, code, total) VALUES (NULL, NULL, 70001) RETURNING state',
  "INSERT INTO orders (code, total) VALUES ('a', 2) ON CONFLICT (code) DO NOTHING",
  "UPDATE orders SET state = 'a state of text', total = 0 WHERE id = 1 RETURNING state",
  'DELETE FROM orders WHERE id = 2 RETURNING id',
  'DELETE FROM users WHERE id = 3 RETURNING id',
  "INSERT INTO archive (id, text) VALUES (2, 'x'), (2, 'x') RETURNING id",
  'INSERT INTO archive (id) VALUES (NULL) RETURNING id',
];

/** What a database has to say about a statement. */
export interface OracleAnswer {
  readonly statement: string;
  /** Why the database refuses the statement itself; undefined where it takes it. */
  readonly refused: string | undefined;
  /** Old queries that fail afterwards, with the reason of each. */
  readonly broken: readonly string[];
  /** Old queries that answer otherwise. */
  readonly changed: readonly string[];
  /** Tables of the old schema for which it held AccessExclusiveLock. */
  readonly locked: readonly string[];
}

/** Statements that PostgreSQL takes outside of a transaction alone. */
function isAlone(statement: string): boolean {
  return /CONCURRENTLY|^VACUUM|^ALTER TYPE mood ADD VALUE/.test(statement);
}

const lockQuery = `SELECT 'lock ' || c.relname FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
  WHERE l.pid = pg_backend_pid() AND l.mode = 'AccessExclusiveLock' AND c.relname IN ('users', 'orders', 'archive')
  AND c.relpersistence <> 't' ORDER BY 1;`;

/** Makes the old schema anew: faster than a database for each statement. */
const reset = `SET client_min_messages = error;
DROP SCHEMA IF EXISTS public, private, fresh CASCADE;
ALTER ROLE app RESET ALL;
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
CREATE SCHEMA public;
${oldSchema}${rows}`;

/**
 * Runs each statement over the old schema, then the old queries in a second session, of the account `app` that the
 * release uses, each of them taken back.
 */
export function askPostgres(
  psql: string,
  at: readonly string[],
  statements: readonly string[],
): readonly OracleAnswer[] {
  const parts = [nothing, ...statements, nothing].map((statement, number) => {
    const run = isAlone(statement) ? `${statement};\n${said}` : `BEGIN;\n${statement};\n${said}${lockQuery}\nCOMMIT;`;
    const asked = oldQueries.map((query, index) => `\\echo @q ${index}\nBEGIN;\n${query};\n${said}ROLLBACK;`);
    return ['\\c one postgres', reset, `\\echo @s ${number}`, run, '\\c one app', ...asked].join('\n');
  });
  const input = `CREATE ROLE app LOGIN;\nCREATE DATABASE one;\n${parts.join('\n')}\n`;
  const { stdout, error } = spawnSync(psql, [...at, '-d', 'postgres', '-XAtq'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  const blocks = stdout
    .split(/^@s \d+\n/m)
    .slice(1)
    .map(parseBlock);
  const [before, last] = [blocks[0], blocks.at(-1)];
  if (before === undefined || last === undefined || blocks.length !== statements.length + 2)
    throw new Error(`psql ended early: ${stdout.slice(-300)}`);
  for (const one of [before, last]) {
    const { broken, changed } = answerOf(nothing, before, one);
    if (broken.length + changed.length > 0)
      throw new Error(`an old query fails by itself: ${broken.concat(changed)[0]}`);
  }
  return statements.map((statement, index) => answerOf(statement, before, blocks[index + 1] ?? last));
}

const nothing = 'SELECT 1';

/** Prints the state and the message of what ran last. */
const said = '\\echo @e :SQLSTATE :LAST_ERROR_MESSAGE\n';

interface Block {
  readonly state: string;
  readonly message: string;
  readonly locked: readonly string[];
  readonly queries: readonly { readonly state: string; readonly message: string; readonly output: string }[];
}

function parseBlock(text: string): Block {
  const [own = '', ...queries] = text.split(/^@q \d+\n/m);
  const locked = [...own.matchAll(/^lock (\w+)$/gm)].map(([, name = '']) => name);
  return {
    ...stateIn(own),
    locked,
    queries: queries.map((one) => {
      const { state, message } = stateIn(one);
      return { state, message, output: one.split('@e ')[0] ?? '' };
    }),
  };
}

function stateIn(text: string): { readonly state: string; readonly message: string } {
  const [, state = '', message = ''] = /^@e (\w{5}) ?(.*)$/m.exec(text) ?? [];
  return { state, message };
}

function answerOf(statement: string, before: Block, { state, message, locked, queries }: Block): OracleAnswer {
  const asked = oldQueries.map((query, index) => ({ query, now: queries[index], first: before.queries[index] }));
  const broken = asked.filter(({ now }) => now?.state !== '00000');
  return {
    statement,
    refused: state === '00000' ? undefined : message,
    locked,
    broken: broken.map(
      ({ query, now }) => `${query}: ${now === undefined || now.state === '' ? 'no connection' : now.message}`,
    ),
    changed: asked.flatMap(({ query, now, first }) =>
      now?.state === '00000' && now.output !== first?.output ? [query] : [],
    ),
  };
}
