import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';

/** A node of PostgreSQL's parse tree: its name, and its fields. */
export interface Node {
  readonly kind: string;
  readonly fields: unknown;
}

/** Unwraps `{ DropStmt: { … } }`. */
export function nodeOf(value: unknown): Node | undefined {
  if (!isRecord(value)) return undefined;
  const [entry] = Object.entries(value);
  return entry === undefined ? undefined : { kind: entry[0], fields: entry[1] };
}

/** Unwraps each entry of a list. */
export function nodesIn(value: unknown, ...path: readonly string[]): readonly Node[] {
  return listIn(value, ...path).flatMap((one) => nodeOf(one) ?? []);
}

/** Names a table: `RangeVar`, unwrapped. */
export function relationName(value: unknown): string {
  return [textIn(value, 'catalogname'), textIn(value, 'schemaname'), textIn(value, 'relname')]
    .filter((part) => part !== undefined)
    .join('.');
}

/** Names an object that is a list of texts: `{ List: { items } }` or the list itself. */
export function listName(value: unknown): string {
  const own = Array.isArray(value) ? value : listIn(value, 'List', 'items');
  return own.flatMap((part) => textIn(part, 'String', 'sval') ?? []).join('.');
}

/** Names a type with its numbers: `varchar(20)`, `pg_catalog` left out. */
export function typeName(value: unknown): string | undefined {
  const names = listIn(value, 'names').flatMap((part) => textIn(part, 'String', 'sval') ?? []);
  if (names.length === 0) return undefined;
  const name = (names[0] === 'pg_catalog' ? names.slice(1) : names).join('.');
  const sizes = listIn(value, 'typmods').map((one) => memberAt(one, 'A_Const', 'ival', 'ival') ?? 0);
  const dimensions = listIn(value, 'arrayBounds').map(() => '[]');
  return `${name}${sizes.length === 0 ? '' : `(${sizes.map(Number).join(',')})`}${dimensions.join('')}`;
}

/** Visits each node of a tree, the outer before the inner; stops below those for which `visit` returns false. */
export function walk(value: unknown, visit: (node: Node) => boolean | void): void {
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const inner = Array.isArray(next) ? next : isRecord(next) ? visited(next, visit) : [];
    for (let at = inner.length - 1; at >= 0; at -= 1) open.push(inner[at]);
  }
}

/** Visits the nodes that a record holds, and returns what is in them. The usual cost of a judgement is here. */
function visited(record: Readonly<Record<string, unknown>>, visit: (node: Node) => boolean | void): readonly unknown[] {
  const inner: unknown[] = [];
  for (const kind of Object.keys(record)) {
    const fields = record[kind];
    if (typeof fields !== 'object' || fields === null) continue;
    if (isNodeName(kind) && visit({ kind, fields }) === false) continue;
    inner.push(fields);
  }
  return inner;
}

/** Names of nodes begin with a capital, names of fields do not. */
function isNodeName(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 65 && first <= 90;
}

/** Tells whether a flag of a node is set; the parser leaves out what is false. */
export function isSet(value: unknown, ...path: readonly string[]): boolean {
  return memberAt(value, ...path) === true;
}
