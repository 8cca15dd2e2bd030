import type { Action, ObjectKind } from '../model.ts';
import { alteredTable } from './alter-table.ts';
import { Cursor } from './cursor.ts';
import type { Token, TokenDialect, TokenStatement } from './tokenizer.ts';

/** Words that begin a statement: where a dialect needs no semicolons, one within a statement may begin another. */
const verbs = new Set(
  'ALTER CALL CREATE DELETE DROP EXEC EXECUTE GRANT INSERT MERGE RENAME REPLACE REVOKE TRUNCATE UPDATE'.split(' '),
);

const kinds: Readonly<Record<string, ObjectKind>> = {
  TABLE: 'table',
  VIEW: 'view',
  INDEX: 'index',
  DATABASE: 'database',
  SCHEMA: 'schema',
  SEQUENCE: 'sequence',
  TRIGGER: 'trigger',
  FUNCTION: 'function',
  PROCEDURE: 'function',
  TYPE: 'type',
  USER: 'role',
  ROLE: 'role',
};

const harmless = new Set('COMMENT GRANT ANALYZE USE'.split(' '));

type Reader = (cursor: Cursor, dialect: TokenDialect) => readonly Action[];

/** What a statement does, by its first word; one that is not here is not judged. */
const readers: Readonly<Record<string, Reader>> = {
  CREATE: created,
  ALTER: (cursor) => (cursor.take('TABLE') ? alteredTable(cursor) : unknown('ALTER of something other than a table')),
  DROP: dropped,
  RENAME: renamed,
  TRUNCATE: (cursor) => {
    cursor.take('TABLE');
    return [{ verb: 'write', how: 'truncate', table: cursor.name() }];
  },
  INSERT: (cursor) => written(cursor, 'insert', ['LOW_PRIORITY', 'DELAYED', 'HIGH_PRIORITY', 'IGNORE', 'INTO']),
  // It deletes the row that is in the way.
  REPLACE: (cursor) => written(cursor, 'delete', ['LOW_PRIORITY', 'DELAYED', 'INTO']),
  UPDATE: (cursor) => written(cursor, 'update', ['LOW_PRIORITY', 'IGNORE', 'ONLY']),
  DELETE: (cursor) => written(cursor, 'delete', ['LOW_PRIORITY', 'QUICK', 'IGNORE', 'FROM']),
  MERGE: (cursor) => written(cursor, cursor.has('DELETE') ? 'delete' : 'merge', ['INTO']),
  REVOKE: () => [{ verb: 'restrict', object: 'object', name: 'rights', by: 'REVOKE' }],
  BEGIN: (cursor) =>
    cursor.isAtEnd() || cursor.take('TRANSACTION') ? transaction('begin') : unknown('a block of code'),
  START: () => transaction('begin'),
  COMMIT: () => transaction('commit'),
  ROLLBACK: () => transaction('rollback'),
  SET: (cursor) => [{ verb: 'set', setting: cursor.name().toLowerCase(), value: 'x' }],
};

/** Tells what a statement does by its words. */
export function tokenActions({ tokens, ambiguous }: TokenStatement, dialect: TokenDialect): readonly Action[] {
  if (ambiguous !== undefined) return unknown(ambiguous);
  const [first] = tokens;
  if (first === undefined) return [];
  if (first.kind !== 'word') return unknown('a statement that does not begin with a word');
  if (harmless.has(first.text)) return [];
  const reader = Object.hasOwn(readers, first.text) ? readers[first.text] : undefined;
  if (reader === undefined) return unknown(`a statement that is not known (${first.text})`);
  if (dialect === 'sqlserver' && hasSecond(tokens))
    return unknown('words that may begin a second statement, without a semicolon');
  return reader(new Cursor(tokens.slice(1)), dialect);
}

/** ON DELETE and ON UPDATE belong to a foreign key; ALTER TABLE has one verb of its own. */
function hasSecond(tokens: readonly Token[]): boolean {
  const isAlter = tokens[0]?.text === 'ALTER';
  const found = tokens.filter(
    ({ kind, text }, at) => at > 0 && kind === 'word' && verbs.has(text) && tokens[at - 1]?.text !== 'ON',
  );
  const own = isAlter ? found.filter(({ text }) => text !== 'ALTER' && text !== 'DROP') : found;
  return own.length > 0 || found.length > 1;
}

function created(cursor: Cursor): readonly Action[] {
  const replaces = cursor.take('OR') && cursor.take('REPLACE');
  const isTemporary = cursor.takeAny(['TEMPORARY', 'TEMP']);
  cursor.takeAny(['UNIQUE', 'FULLTEXT', 'SPATIAL', 'BITMAP', 'CLUSTERED', 'NONCLUSTERED', 'VIRTUAL']);
  cursor.takeAny(['CLUSTERED', 'NONCLUSTERED']);
  const object = kinds[cursor.word()];
  if (object === undefined || object === 'trigger' || object === 'function')
    return unknown('CREATE of code, or of what is not known');
  const maybeThere = cursor.takeAll(['IF', 'NOT', 'EXISTS']);
  const name = cursor.name();
  const create = { verb: 'create', object, name, isTemporary, maybeThere, replaces } as const;
  if (object !== 'index') return [create];
  return cursor.take('ON') ? [{ ...create, table: cursor.name() }] : unknown('an index without a table');
}

function dropped(cursor: Cursor): readonly Action[] {
  cursor.take('TEMPORARY');
  const object = kinds[cursor.word()];
  if (object === undefined) return unknown('DROP of what is not known');
  cursor.takeAll(['IF', 'EXISTS']);
  return cursor.names().map((name) => ({ verb: 'drop', object, name }));
}

/** RENAME TABLE a TO b, c TO d. */
function renamed(cursor: Cursor): readonly Action[] {
  if (!cursor.take('TABLE')) return unknown('RENAME of what is not a table');
  const actions: Action[] = [];
  do {
    const name = cursor.name();
    if (!cursor.take('TO')) return unknown('RENAME without TO');
    actions.push({ verb: 'rename', object: 'table', name, to: cursor.name() });
  } while (cursor.symbol(','));
  return actions;
}

function written(
  cursor: Cursor,
  how: 'insert' | 'update' | 'delete' | 'merge',
  before: readonly string[],
): readonly Action[] {
  while (cursor.takeAny(before));
  return [{ verb: 'write', how, table: cursor.name() }];
}

function transaction(what: 'begin' | 'commit' | 'rollback'): readonly Action[] {
  return [{ verb: 'transaction', what }];
}

function unknown(found: string): readonly Action[] {
  return [{ verb: 'unknown', found }];
}
