import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { Action } from '../model.ts';
import { isSet, listName, type Node, nodeOf, nodesIn, walk } from './nodes.ts';
import type { PostgresParser } from './parser.ts';
import { isReading } from './rows.ts';
import { actionsOf } from './statements.ts';

/** What code does at one of its lines. */
export interface CodeActions {
  /** From 1, from the begin of its text. */
  readonly line: number;
  readonly text: string;
  readonly actions: readonly Action[];
}

const maxInner = 2000;

/** Returns language, text and place (in bytes) of the body of a DO or a CREATE FUNCTION. */
export function bodyOf(fields: unknown): {
  readonly language: string;
  readonly text: string | undefined;
  readonly at: number;
} {
  const options = nodesIn(fields, 'options')
    .concat(nodesIn(fields, 'args'))
    .map(({ fields: own }) => own);
  const option = (name: string) => options.find((one) => textIn(one, 'defname') === name);
  const body = option('as');
  const at = memberAt(body, 'location');
  return {
    language: (textIn(option('language'), 'arg', 'String', 'sval') ?? 'plpgsql').toLowerCase(),
    text: textIn(body, 'arg', 'String', 'sval') ?? textIn(listIn(body, 'arg', 'List', 'items')[0], 'String', 'sval'),
    at: typeof at === 'number' ? at : 0,
  };
}

/** Tells what a block of PL/pgSQL does, whichever of its ways it takes. `whole` is the statement that holds it. */
export async function codeActions(whole: string, parser: PostgresParser): Promise<readonly CodeActions[]> {
  const tree = await parser.plpgsql(whole);
  if (tree === undefined) return [notRead(1, 'code that is not read as PL/pgSQL')];
  const parts = partsOf(tree);
  if (parts.length > maxInner) return [notRead(1, `code of more than ${maxInner} statements`)];
  const found: CodeActions[] = [];
  for (const { line, sql, isDynamic } of parts) {
    const actions = isDynamic ? await dynamicActions(sql, parser) : await innerActions(sql, parser);
    found.push({ line, text: sql, actions: actions.map(maybe) });
  }
  return found;
}

interface CodePart {
  readonly line: number;
  readonly sql: string;
  readonly isDynamic: boolean;
}

const dynamic = new Set(['PLpgSQL_stmt_dynexecute', 'PLpgSQL_stmt_dynfors']);

/** Lists every expression and statement of the code, with its line. */
function partsOf(tree: unknown): readonly CodePart[] {
  const parts: CodePart[] = [];
  let line = 1;
  const dynamicQueries = new Set<unknown>();
  walk(tree, ({ kind, fields }) => {
    if (!kind.startsWith('PLpgSQL_')) return;
    const own = memberAt(fields, 'lineno');
    if (typeof own === 'number') line = own;
    if (dynamic.has(kind)) dynamicQueries.add(memberAt(fields, 'query', 'PLpgSQL_expr'));
    dynamicQueries.add(memberAt(fields, 'dynquery', 'PLpgSQL_expr'));
    if (kind === 'PLpgSQL_stmt_rollback') parts.push({ line, sql: 'ROLLBACK', isDynamic: false });
    if (kind !== 'PLpgSQL_expr') return;
    parts.push({ line, sql: sqlOf(fields), isDynamic: dynamicQueries.has(fields) });
  });
  return parts;
}

/** An expression becomes a SELECT; of an assignment (parse modes 3 and above), what stands behind the sign. */
function sqlOf(expression: unknown): string {
  const query = textIn(expression, 'query') ?? '';
  const mode = memberAt(expression, 'parseMode');
  if (mode === 0 || mode === undefined) return query;
  if (mode === 2 || mode === 1) return `SELECT ${query}`;
  return `SELECT ${query.replace(/^[^:=]*:?=/, '')}`;
}

/** EXECUTE of a text that is written out is that statement; any other is made at run time. */
async function dynamicActions(sql: string, parser: PostgresParser): Promise<readonly Action[]> {
  const parsed = await parser.parse(sql.startsWith('SELECT ') ? sql : `SELECT ${sql}`);
  const tree = 'statements' in parsed ? parsed.statements[0]?.tree : undefined;
  const [target, ...others] = listIn(tree, 'SelectStmt', 'targetList');
  const text = textIn(target, 'ResTarget', 'val', 'A_Const', 'sval', 'sval');
  if (text === undefined || others.length > 0)
    return [{ verb: 'unknown', found: 'EXECUTE of SQL that is made at run time' }];
  return innerActions(text, parser);
}

async function innerActions(sql: string, parser: PostgresParser): Promise<readonly Action[]> {
  const parsed = await parser.parse(sql);
  if (!('statements' in parsed))
    return [{ verb: 'unknown', found: `a part of code that does not parse: ${parsed.refusal}` }];
  return parsed.statements.flatMap(({ tree }) => {
    const node = nodeOf(tree);
    if (node === undefined) return [];
    // Code within code is not followed.
    if (node.kind === 'DoStmt' || node.kind === 'CreateFunctionStmt')
      return [{ verb: 'unknown', found: 'code that is made by code' } as const];
    return actionsOf(node);
  });
}

/** What code may leave out, or take back where it handles an error, is not known to be there after it. */
function maybe(action: Action): Action {
  if (action.verb === 'create' || action.verb === 'add-column') return { ...action, maybeThere: true };
  if (action.verb === 'add-constraint') return { ...action, proves: [] };
  if (action.verb === 'set' && action.setting.endsWith('_timeout')) return { verb: 'set', setting: 'none', value: '' };
  return action.verb === 'validate-constraint' ? { verb: 'set', setting: 'none', value: '' } : action;
}

function notRead(line: number, found: string): CodeActions {
  return { line, text: '', actions: [{ verb: 'unknown', found }] };
}

/** CREATE FUNCTION: whether its body was read and changes nothing, for those that call it later. */
export async function createdFunction(
  { fields }: Node,
  whole: string,
  parser: PostgresParser,
): Promise<readonly Action[]> {
  const name = listName(listIn(fields, 'funcname'));
  const replaces = isSet(fields, 'replace');
  const create: Action = {
    verb: 'create',
    object: 'function',
    name,
    replaces,
    isPure: await isPure(fields, whole, parser),
  };
  return replaces ? [create, { verb: 'alter', object: 'function', name, how: 'its body' }] : [create];
}

async function isPure(fields: unknown, whole: string, parser: PostgresParser): Promise<boolean> {
  const { language, text } = bodyOf(fields);
  const own = memberAt(fields, 'sql_body');
  if (own !== undefined) {
    const inner: Action[] = [];
    walk(own, ({ kind, fields: found }) => {
      if (kind.endsWith('Stmt') && kind !== 'ReturnStmt') inner.push(...actionsOf({ kind, fields: found }));
    });
    return inner.every(isHarmless);
  }
  if (text === undefined) return false;
  if (language === 'sql') return (await innerActions(text, parser)).every(isHarmless);
  if (language !== 'plpgsql') return false;
  return (await codeActions(whole, parser)).every(({ actions }) => actions.every(isHarmless));
}

function isHarmless(action: Action): boolean {
  return action.verb === 'call' && isReading(action.name);
}
