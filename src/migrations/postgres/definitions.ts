import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { Action, ObjectKind } from '../model.ts';
import { columnShape, tableConstraints } from './columns.ts';
import { isSet, listName, nodeOf, nodesIn, relationName } from './nodes.ts';

/** Kinds of objects by PostgreSQL's names for them. */
const kinds: Readonly<Record<string, ObjectKind>> = {
  OBJECT_TABLE: 'table',
  OBJECT_FOREIGN_TABLE: 'table',
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'materialized view',
  OBJECT_COLUMN: 'column',
  OBJECT_ATTRIBUTE: 'column',
  OBJECT_TABCONSTRAINT: 'constraint',
  OBJECT_DOMCONSTRAINT: 'constraint',
  OBJECT_INDEX: 'index',
  OBJECT_TYPE: 'type',
  OBJECT_DOMAIN: 'type',
  OBJECT_FUNCTION: 'function',
  OBJECT_PROCEDURE: 'function',
  OBJECT_ROUTINE: 'function',
  OBJECT_AGGREGATE: 'function',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_SCHEMA: 'schema',
  OBJECT_DATABASE: 'database',
  OBJECT_EXTENSION: 'extension',
  OBJECT_TRIGGER: 'trigger',
  OBJECT_POLICY: 'policy',
  OBJECT_RULE: 'rule',
  OBJECT_ROLE: 'role',
};

export function kindOf(type: unknown): ObjectKind {
  return (typeof type === 'string' ? kinds[type] : undefined) ?? 'object';
}

/** Names of objects that belong to a table are the last part of their list. */
const ofTable: ReadonlySet<ObjectKind> = new Set<ObjectKind>(['trigger', 'policy', 'rule']);
/** Constraints that make their columns required. */
const requiring = new Set(['CONSTR_PRIMARY', 'CONSTR_NOTNULL']);

export function dropped(fields: unknown): readonly Action[] {
  const object = kindOf(memberAt(fields, 'removeType'));
  const isConcurrent = isSet(fields, 'concurrent');
  return listIn(fields, 'objects').map((one): Action => {
    const name = objectName(one);
    if (!ofTable.has(object)) return { verb: 'drop', object, name, isConcurrent };
    const at = name.lastIndexOf('.');
    return { verb: 'drop', object, name: name.slice(at + 1), table: name.slice(0, Math.max(at, 0)) };
  });
}

/** Names the object of a DROP, a RENAME or a SET SCHEMA, in whichever form the parser has it. */
function objectName(value: unknown): string {
  const { kind, fields } = nodeOf(value) ?? { kind: '', fields: undefined };
  if (kind === 'String') return textIn(fields, 'sval') ?? '';
  if (kind === 'ObjectWithArgs') return listName(listIn(fields, 'objname'));
  if (kind === 'TypeName') return listName(listIn(fields, 'names'));
  return kind === 'List' ? listName(value) : '';
}

export function renamed(fields: unknown): readonly Action[] {
  const object = kindOf(memberAt(fields, 'renameType'));
  const relation = memberAt(fields, 'relation');
  const to = textIn(fields, 'newname') ?? '';
  const part = textIn(fields, 'subname');
  const whole = relation === undefined ? objectName(memberAt(fields, 'object')) : relationName(relation);
  if (part === undefined) return [{ verb: 'rename', object, name: whole, to }];
  if (whole === '') return [{ verb: 'rename', object, name: part, to }];
  return [{ verb: 'rename', object, name: part, to, table: whole }];
}

export function movedToSchema(fields: unknown): readonly Action[] {
  const relation = memberAt(fields, 'relation');
  const name = relation === undefined ? objectName(memberAt(fields, 'object')) : relationName(relation);
  const own = name.slice(name.lastIndexOf('.') + 1);
  const to = `${textIn(fields, 'newschema') ?? ''}.${own}`;
  return [{ verb: 'rename', object: kindOf(memberAt(fields, 'objectType')), name, to }];
}

/** CREATE TABLE, with the constraints that are known of it from then on. */
export function createdTable(fields: unknown): readonly Action[] {
  const relation = memberAt(fields, 'relation');
  const table = relationName(relation);
  const elements = nodesIn(fields, 'tableElts');
  const constraints = elements.flatMap(({ kind, fields: own }) => (kind === 'Constraint' ? [own] : []));
  const required = new Set(
    constraints.flatMap((one) => (requiring.has(textIn(one, 'contype') ?? '') ? keysOf(one) : [])),
  );
  const columns = elements.flatMap(({ kind, fields: own }) => {
    if (kind !== 'ColumnDef') return [];
    const shape = columnShape(own);
    return [required.has(shape.column) ? { ...shape, isRequired: true } : shape];
  });
  const maybeThere = isSet(fields, 'if_not_exists');
  // Outside of a transaction it is gone when the statement has ended.
  const isGone = textIn(fields, 'oncommit') === 'ONCOMMIT_DROP';
  const isTemporary = textIn(relation, 'relpersistence') === 't';
  const create: Action = {
    verb: 'create',
    object: 'table',
    name: table,
    columns,
    isTemporary,
    maybeThere: maybeThere || isGone,
  };
  return maybeThere || isGone ? [create] : [create, ...constraints.flatMap((one) => tableConstraints(table, one))];
}

function keysOf(constraint: unknown): readonly string[] {
  return listIn(constraint, 'keys').flatMap((one) => textIn(one, 'String', 'sval') ?? []);
}

/** CREATE TABLE AS, SELECT INTO, CREATE MATERIALIZED VIEW. */
export function createdFromQuery(fields: unknown): readonly Action[] {
  const relation = memberAt(fields, 'into', 'rel');
  return [
    {
      verb: 'create',
      object: kindOf(memberAt(fields, 'objtype')),
      name: relationName(relation),
      isTemporary: textIn(relation, 'relpersistence') === 't',
      maybeThere: isSet(fields, 'if_not_exists') || textIn(fields, 'into', 'onCommit') === 'ONCOMMIT_DROP',
    },
  ];
}

export function createdIndex(fields: unknown): readonly Action[] {
  const table = relationName(memberAt(fields, 'relation'));
  const schema = textIn(fields, 'relation', 'schemaname');
  const own = textIn(fields, 'idxname') ?? '';
  const create: Action = {
    verb: 'create',
    object: 'index',
    name: schema === undefined ? own : `${schema}.${own}`,
    table,
    isConcurrent: isSet(fields, 'concurrent'),
    maybeThere: isSet(fields, 'if_not_exists'),
  };
  if (!isSet(fields, 'unique')) return [create];
  const unique: Action = {
    verb: 'add-constraint',
    table,
    name: own,
    kind: 'unique',
    isNotValid: false,
    hasIndex: true,
    proves: [],
  };
  return [create, unique];
}

export function createdTrigger(fields: unknown): readonly Action[] {
  const table = relationName(memberAt(fields, 'relation'));
  const name = textIn(fields, 'trigname') ?? '';
  return [
    { verb: 'alter', object: 'table', name: table, how: `a trigger ${name}` },
    { verb: 'create', object: 'trigger', name, table, runs: listName(listIn(fields, 'funcname')) },
  ];
}

/** An object of one name, of which nothing else is looked at. */
export function created(object: ObjectKind, ...path: readonly string[]): (fields: unknown) => readonly Action[] {
  return (fields) => {
    const found = memberAt(fields, ...path);
    const name = typeof found === 'string' ? found : Array.isArray(found) ? listName(found) : relationName(found);
    const maybeThere = isSet(fields, 'if_not_exists');
    const replaces = isSet(fields, 'replace');
    const create: Action = { verb: 'create', object, name, maybeThere, replaces };
    return replaces && object === 'view' ? [create, { verb: 'alter', object, name, how: 'its query' }] : [create];
  };
}
