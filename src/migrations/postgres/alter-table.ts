import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { Action } from '../model.ts';
import { columnConstraints, columnShape, tableConstraints } from './columns.ts';
import { nodeOf, nodesIn, relationName, typeName } from './nodes.ts';

interface Subcommand {
  readonly table: string;
  readonly name: string;
  /** Without the name of its node. */
  readonly definition: unknown;
  readonly fields: unknown;
}

type Reader = (one: Subcommand) => readonly Action[];

const nothing: Reader = () => [];

function blocks(how: string): Reader {
  return ({ table }) => [{ verb: 'block', object: 'table', name: table, how }];
}

function alters(how: string): Reader {
  return ({ table }) => [{ verb: 'alter', object: 'table', name: table, how }];
}

function restricts(by: string): Reader {
  return ({ table }) => [{ verb: 'restrict', object: 'table', name: table, by }];
}

const droppedDefault: Reader = ({ table, name }) => [{ verb: 'drop-default', table, column: name }];

/** What each part of ALTER TABLE does; one that is not here is not judged. */
const subcommands: Readonly<Record<string, Reader>> = {
  AT_AddColumn: ({ table, definition, fields }) => [
    {
      verb: 'add-column',
      table,
      ...columnShape(definition),
      ...(memberAt(fields, 'missing_ok') === true && { maybeThere: true }),
    },
    ...columnConstraints(table, definition),
  ],
  AT_DropColumn: ({ table, name }) => [{ verb: 'drop', object: 'column', name, table }],
  AT_AlterColumnType: ({ table, name, definition }) => [
    { verb: 'change-type', table, column: name, type: convertedType(name, definition) },
  ],
  AT_SetNotNull: ({ table, name }) => [{ verb: 'set-not-null', table, column: name }],
  AT_DropNotNull: ({ table, name }) => [{ verb: 'drop-not-null', table, column: name }],
  AT_ColumnDefault: (one) =>
    one.definition === undefined ? droppedDefault(one) : [{ verb: 'set-default', table: one.table, column: one.name }],
  AT_DropIdentity: droppedDefault,
  AT_DropExpression: droppedDefault,
  AT_SetExpression: blocks('SET EXPRESSION'),
  AT_AddIdentity: nothing,
  AT_SetIdentity: nothing,
  AT_AddConstraint: ({ table, definition }) => tableConstraints(table, definition),
  AT_DropConstraint: ({ table, name }) => [{ verb: 'drop', object: 'constraint', name, table }],
  AT_ValidateConstraint: ({ table, name }) => [{ verb: 'validate-constraint', table, name }],
  AT_AlterConstraint: alters('a constraint'),
  AT_EnableRowSecurity: restricts('row level security'),
  AT_ForceRowSecurity: restricts('row level security'),
  AT_DisableRowSecurity: alters('row level security'),
  AT_NoForceRowSecurity: alters('row level security'),
  AT_DetachPartition: restricts('DETACH PARTITION'),
  AT_DetachPartitionFinalize: restricts('DETACH PARTITION'),
  AT_DropInherit: restricts('NO INHERIT'),
  AT_AttachPartition: blocks('ATTACH PARTITION'),
  AT_AddInherit: alters('INHERIT'),
  AT_AddOf: alters('OF'),
  AT_DropOf: alters('NOT OF'),
  AT_ChangeOwner: alters('its owner'),
  AT_SetLogged: blocks('SET LOGGED'),
  AT_SetUnLogged: blocks('SET UNLOGGED'),
  AT_SetTableSpace: blocks('SET TABLESPACE'),
  AT_SetAccessMethod: blocks('SET ACCESS METHOD'),
  AT_ReplicaIdentity: alters('its replica identity'),
  AT_GenericOptions: alters('its options'),
  AT_EnableTrig: alters('a trigger'),
  AT_EnableAlwaysTrig: alters('a trigger'),
  AT_EnableReplicaTrig: alters('a trigger'),
  AT_DisableTrig: alters('a trigger'),
  AT_EnableTrigAll: alters('its triggers'),
  AT_DisableTrigAll: alters('its triggers'),
  AT_EnableTrigUser: alters('its triggers'),
  AT_DisableTrigUser: alters('its triggers'),
  AT_EnableRule: alters('a rule'),
  AT_DisableRule: alters('a rule'),
  AT_ClusterOn: nothing,
  AT_DropCluster: nothing,
  AT_SetStatistics: nothing,
  AT_SetOptions: nothing,
  AT_ResetOptions: nothing,
  AT_SetStorage: nothing,
  AT_SetCompression: nothing,
  AT_SetRelOptions: nothing,
  AT_ResetRelOptions: nothing,
};

/** Returns the new type; undefined where USING makes another value of the column than a cast of it. */
function convertedType(column: string, definition: unknown): string | undefined {
  const value = memberAt(definition, 'raw_default');
  return value === undefined || isCastOf(column, value) ? typeName(memberAt(definition, 'typeName')) : undefined;
}

function isCastOf(column: string, expression: unknown): boolean {
  const inner = memberAt(expression, 'TypeCast', 'arg');
  if (inner !== undefined) return isCastOf(column, inner);
  const fields = listIn(expression, 'ColumnRef', 'fields');
  return fields.length === 1 && textIn(fields[0], 'String', 'sval') === column;
}

export function alteredTable(fields: unknown): readonly Action[] {
  const table = relationName(memberAt(fields, 'relation'));
  return nodesIn(fields, 'cmds').flatMap(({ fields: own }): readonly Action[] => {
    const type = textIn(own, 'subtype') ?? '';
    const reader = Object.hasOwn(subcommands, type) ? subcommands[type] : undefined;
    if (reader === undefined) return [{ verb: 'unknown', found: `a part of ALTER that is not known (${type})` }];
    const definition = nodeOf(memberAt(own, 'def'))?.fields;
    return reader({ table, name: textIn(own, 'name') ?? '', definition, fields: own });
  });
}
