import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { Action, ColumnShape, ConstraintKind } from '../model.ts';
import { isSet, listName, nodeOf, nodesIn, typeName, walk } from './nodes.ts';

const withDefault = new Set(['CONSTR_DEFAULT', 'CONSTR_IDENTITY', 'CONSTR_GENERATED']);
const perRow = new Set(['CONSTR_IDENTITY', 'CONSTR_GENERATED']);
const serials = new Set(['serial', 'bigserial', 'smallserial', 'serial2', 'serial4', 'serial8']);

/** Functions whose value is one for all rows of a statement. */
const steady = new Set([
  'now',
  'transaction_timestamp',
  'statement_timestamp',
  'timezone',
  'lower',
  'upper',
  'to_timestamp',
]);

const constraintKinds: Readonly<Record<string, ConstraintKind>> = {
  CONSTR_CHECK: 'check',
  CONSTR_FOREIGN: 'foreign key',
  CONSTR_UNIQUE: 'unique',
  CONSTR_PRIMARY: 'primary key',
  CONSTR_EXCLUSION: 'exclusion',
  CONSTR_NOTNULL: 'not null',
};

/** Reads a ColumnDef. */
export function columnShape(fields: unknown): ColumnShape {
  const column = textIn(fields, 'colname') ?? '';
  const type = typeName(memberAt(fields, 'typeName'));
  const constraints = nodesIn(fields, 'constraints').map(({ fields: own }) => own);
  const names = constraints.map((one) => textIn(one, 'contype') ?? '');
  const isSerial = serials.has(type ?? '');
  const isChecked = constraints.some((one) => provesNotNull(memberAt(one, 'raw_expr')).includes(column));
  const defaults = constraints.filter((one) => textIn(one, 'contype') === 'CONSTR_DEFAULT');
  const usesSequence = isSerial || defaults.some((one) => functionsIn(memberAt(one, 'raw_expr')).includes('nextval'));
  return {
    column,
    type,
    isRequired: names.includes('CONSTR_NOTNULL') || names.includes('CONSTR_PRIMARY') || isSerial || isChecked,
    hasDefault: isSerial || names.some((one) => withDefault.has(one)),
    isVolatile:
      isSerial ||
      names.some((one) => perRow.has(one)) ||
      defaults.some((one) => functionsIn(memberAt(one, 'raw_expr')).some((name) => !steady.has(name))),
    ...(usesSequence && { usesSequence }),
  };
}

/** Names of the functions that an expression calls. */
function functionsIn(expression: unknown): readonly string[] {
  const names: string[] = [];
  walk([expression], ({ kind, fields }) => {
    if (kind === 'FuncCall') names.push(listName(listIn(fields, 'funcname')).replace(/^pg_catalog\./, ''));
  });
  return names;
}

/** Foreign keys of a new column, for which the tables on both sides are locked. */
export function columnConstraints(table: string, fields: unknown): readonly Action[] {
  return nodesIn(fields, 'constraints').flatMap(({ fields: own }) =>
    textIn(own, 'contype') === 'CONSTR_FOREIGN' ? tableConstraints(table, own) : [],
  );
}

/** Reads a Constraint of a table. */
export function tableConstraints(table: string, fields: unknown): readonly Action[] {
  const kind = constraintKinds[textIn(fields, 'contype') ?? ''];
  if (kind === undefined) return [];
  const keys = listIn(fields, 'keys').flatMap((one) => textIn(one, 'String', 'sval') ?? []);
  return [
    {
      verb: 'add-constraint',
      table,
      name: textIn(fields, 'conname'),
      kind,
      isNotValid: isSet(fields, 'skip_validation'),
      hasIndex: textIn(fields, 'indexname') !== undefined,
      proves: kind === 'not null' || kind === 'primary key' ? keys : provesNotNull(memberAt(fields, 'raw_expr')),
    },
  ];
}

/** Lists the columns that a condition holds to be not null: `a IS NOT NULL AND b IS NOT NULL`. */
function provesNotNull(expression: unknown): readonly string[] {
  const node = nodeOf(expression);
  if (node?.kind === 'BoolExpr' && textIn(node.fields, 'boolop') === 'AND_EXPR')
    return listIn(node.fields, 'args').flatMap((one) => provesNotNull(one));
  if (node?.kind !== 'NullTest' || textIn(node.fields, 'nulltesttype') !== 'IS_NOT_NULL') return [];
  const column = listName(listIn(node.fields, 'arg', 'ColumnRef', 'fields'));
  return column === '' ? [] : [column];
}
