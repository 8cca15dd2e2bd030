import type { Action } from '../model.ts';
import { Cursor } from './cursor.ts';
import type { Token } from './tokenizer.ts';

const constraintWords = new Set('CONSTRAINT PRIMARY UNIQUE FOREIGN CHECK'.split(' '));
const indexWords = new Set('INDEX KEY FULLTEXT SPATIAL'.split(' '));
const filling = ['DEFAULT', 'AUTO_INCREMENT', 'IDENTITY', 'GENERATED'];

/** ALTER TABLE, after these words: each of its clauses. */
export function alteredTable(cursor: Cursor): readonly Action[] {
  cursor.takeAll(['IF', 'EXISTS']);
  const table = cursor.name();
  const actions: Action[] = [];
  while (!cursor.isAtEnd()) actions.push(...clauseActions(table, cursor.clause()));
  return actions;
}

function clauseActions(table: string, tokens: readonly Token[]): readonly Action[] {
  const cursor = new Cursor(tokens.slice(1));
  const verb = tokens[0]?.kind === 'word' ? tokens[0].text : '';
  if (verb === 'ADD') return added(table, cursor, tokens);
  if (verb === 'DROP') return droppedPart(table, cursor);
  if (verb === 'RENAME') return renamedPart(table, cursor);
  if (verb === 'MODIFY' || verb === 'CHANGE') return changed(table, cursor);
  if (verb === 'ALTER') return alteredColumn(table, cursor);
  if (verb === 'ALGORITHM' || verb === 'LOCK') return [];
  return unknown(`a part of ALTER TABLE that is not known (${verb})`);
}

function added(table: string, cursor: Cursor, tokens: readonly Token[]): readonly Action[] {
  const isColumn = cursor.take('COLUMN');
  if (cursor.symbol('(')) return unknown('ADD of several columns in parentheses');
  const [, second, third] = tokens;
  const word = second?.kind === 'word' ? second.text : '';
  if (!isColumn && constraintWords.has(word)) {
    const name = word === 'CONSTRAINT' ? third?.text : undefined;
    const kind = tokens.some(({ text }) => text === 'FOREIGN') ? ('foreign key' as const) : ('check' as const);
    return [{ verb: 'add-constraint', table, name, kind, isNotValid: false, hasIndex: false, proves: [] }];
  }
  if (!isColumn && indexWords.has(word)) return [{ verb: 'create', object: 'index', name: third?.text ?? '', table }];
  const maybeThere = cursor.takeAll(['IF', 'NOT', 'EXISTS']);
  const column = cursor.name();
  if (column === '' || word === 'PARTITION') return unknown('ADD of what is not known');
  const isRequired =
    tokens.some(({ text }, at) => text === 'NULL' && tokens[at - 1]?.text === 'NOT') || cursor.has('PRIMARY');
  const hasDefault = filling.some((one) => cursor.has(one));
  return [
    { verb: 'add-column', table, column, type: undefined, isRequired, hasDefault, isVolatile: false, maybeThere },
  ];
}

function droppedPart(table: string, cursor: Cursor): readonly Action[] {
  if (cursor.take('PARTITION')) return [{ verb: 'write', how: 'truncate', table }];
  const isConstraint = cursor.takeAny(['CONSTRAINT', 'INDEX', 'KEY', 'CHECK']) || cursor.takeAll(['FOREIGN', 'KEY']);
  if (isConstraint || cursor.takeAll(['PRIMARY', 'KEY'])) {
    cursor.takeAll(['IF', 'EXISTS']);
    return [{ verb: 'drop', object: 'constraint', name: cursor.name(), table }];
  }
  cursor.take('COLUMN');
  cursor.takeAll(['IF', 'EXISTS']);
  const name = cursor.name();
  return name === ''
    ? unknown('DROP of several columns in parentheses')
    : [{ verb: 'drop', object: 'column', name, table }];
}

function renamedPart(table: string, cursor: Cursor): readonly Action[] {
  if (cursor.takeAny(['INDEX', 'KEY', 'CONSTRAINT'])) return [];
  if (cursor.takeAny(['TO', 'AS'])) return [{ verb: 'rename', object: 'table', name: table, to: cursor.name() }];
  cursor.take('COLUMN');
  const name = cursor.name();
  return cursor.take('TO')
    ? [{ verb: 'rename', object: 'column', name, to: cursor.name(), table }]
    : unknown('RENAME without TO');
}

/** MODIFY says the whole column anew; CHANGE its name too. */
function changed(table: string, cursor: Cursor): readonly Action[] {
  cursor.take('COLUMN');
  if (cursor.symbol('(')) return unknown('MODIFY of several columns in parentheses');
  return [{ verb: 'change-type', table, column: cursor.name(), type: undefined }];
}

function alteredColumn(table: string, cursor: Cursor): readonly Action[] {
  cursor.take('COLUMN');
  const column = cursor.name();
  if (cursor.takeAll(['SET', 'DEFAULT'])) return [];
  if (cursor.takeAll(['DROP', 'DEFAULT'])) return [{ verb: 'drop-default', table, column }];
  return column === ''
    ? unknown('ALTER of what is not known')
    : [{ verb: 'change-type', table, column, type: undefined }];
}

function unknown(found: string): readonly Action[] {
  return [{ verb: 'unknown', found }];
}
