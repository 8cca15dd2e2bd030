import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { Action } from '../model.ts';
import { alteredTable } from './alter-table.ts';
import * as definitions from './definitions.ts';
import { isSet, listName, type Node, nodesIn, relationName } from './nodes.ts';
import { callsAndWrites, copied } from './rows.ts';

type Reader = (fields: unknown) => readonly Action[];

const nothing: Reader = () => [];
const { created } = definitions;

function unknown(found: string): Reader {
  return () => [{ verb: 'unknown', found }];
}

function alters(how: string): Reader {
  return () => [{ verb: 'alter', object: 'object', name: how, how }];
}

/** What each statement does, by the name of its node. One that is not here is not judged. */
const readers: Readonly<Record<string, Reader>> = {
  CreateStmt: definitions.createdTable,
  CreateForeignTableStmt: (fields) =>
    definitions.createdTable(memberAt(fields, 'base') ?? memberAt(fields, 'base_stmt')),
  CreateTableAsStmt: definitions.createdFromQuery,
  ViewStmt: created('view', 'view'),
  IndexStmt: definitions.createdIndex,
  CreateTrigStmt: definitions.createdTrigger,
  CreateEnumStmt: created('type', 'typeName'),
  CompositeTypeStmt: created('type', 'typevar'),
  CreateRangeStmt: created('type', 'typeName'),
  CreateDomainStmt: created('type', 'domainname'),
  CreateSeqStmt: created('sequence', 'sequence'),
  CreateExtensionStmt: created('extension', 'extname'),
  CreateSchemaStmt: (fields) => [
    ...created('schema', 'schemaname')(fields),
    ...nodesIn(fields, 'schemaElts').flatMap((one) => actionsOf(one)),
  ],
  CreatePolicyStmt: (fields) => {
    const table = relationName(memberAt(fields, 'table'));
    return [
      { verb: 'create', object: 'policy', name: textIn(fields, 'policy_name') ?? '', table },
      { verb: 'alter', object: 'table', name: table, how: 'a policy' },
    ];
  },
  RuleStmt: (fields) => [
    { verb: 'restrict', object: 'table', name: relationName(memberAt(fields, 'relation')), by: 'CREATE RULE' },
  ],
  DropStmt: definitions.dropped,
  DropdbStmt: (fields) => [{ verb: 'drop', object: 'database', name: textIn(fields, 'dbname') ?? '' }],
  DropOwnedStmt: (fields) =>
    rolesOf(fields).map((name) => ({ verb: 'drop', object: 'schema', name: `owned by ${name}` })),
  DropRoleStmt: (fields) => rolesOf(fields).map((name) => ({ verb: 'drop', object: 'role', name })),
  DropUserMappingStmt: (fields) => [{ verb: 'drop', object: 'object', name: textIn(fields, 'servername') ?? '' }],
  DropTableSpaceStmt: (fields) => [{ verb: 'drop', object: 'object', name: textIn(fields, 'tablespacename') ?? '' }],
  DropSubscriptionStmt: (fields) => [{ verb: 'drop', object: 'object', name: textIn(fields, 'subname') ?? '' }],
  RenameStmt: definitions.renamed,
  AlterObjectSchemaStmt: definitions.movedToSchema,
  AlterTableStmt: alteredTable,
  AlterEnumStmt: (fields) => {
    const [name, to] = [textIn(fields, 'oldVal'), textIn(fields, 'newVal') ?? ''];
    const table = listName(listIn(fields, 'typeName'));
    return name === undefined ? [] : [{ verb: 'rename', object: 'enum value', name, to, table }];
  },
  AlterDomainStmt: (fields) => {
    const name = listName(listIn(fields, 'typeName'));
    const isTighter = ['C', 'O'].includes(textIn(fields, 'subtype') ?? '');
    return isTighter
      ? [{ verb: 'restrict', object: 'type', name, by: 'a constraint of the domain' }]
      : [{ verb: 'alter', object: 'type', name, how: 'the domain' }];
  },
  TruncateStmt: (fields) =>
    nodesIn(fields, 'relations').map(({ fields: own }) => ({
      verb: 'write',
      how: 'truncate',
      table: relationName(own),
    })),
  CopyStmt: copied,
  InsertStmt: nothing,
  UpdateStmt: nothing,
  DeleteStmt: nothing,
  MergeStmt: nothing,
  SelectStmt: nothing,
  ExplainStmt: nothing,
  PrepareStmt: nothing,
  ExecuteStmt: nothing,
  DeallocateStmt: nothing,
  DeclareCursorStmt: nothing,
  FetchStmt: nothing,
  ClosePortalStmt: nothing,
  CallStmt: (fields) => [
    { verb: 'unknown', found: `a call of the procedure ${listName(listIn(fields, 'funccall', 'funcname'))}` },
  ],
  GrantStmt: (fields) => granted(fields),
  GrantRoleStmt: (fields) => granted(fields),
  AlterDefaultPrivilegesStmt: (fields) => granted(memberAt(fields, 'action')),
  VariableSetStmt: (fields) => [
    {
      verb: 'set',
      setting: (textIn(fields, 'name') ?? '').toLowerCase(),
      value: listIn(fields, 'args').map(constantOf).join(','),
    },
  ],
  DiscardStmt: () => [{ verb: 'set', setting: 'search_path', value: '' }],
  TransactionStmt: (fields) => transaction(textIn(fields, 'kind') ?? ''),
  RefreshMatViewStmt: (fields) =>
    isSet(fields, 'concurrent')
      ? []
      : [
          {
            verb: 'block',
            object: 'materialized view',
            name: relationName(memberAt(fields, 'relation')),
            how: 'REFRESH',
          },
        ],
  ReindexStmt: (fields) => {
    const name =
      memberAt(fields, 'relation') === undefined
        ? (textIn(fields, 'name') ?? '')
        : relationName(memberAt(fields, 'relation'));
    return hasOption(fields, 'params', 'concurrently')
      ? []
      : [{ verb: 'block', object: 'index', name, how: 'REINDEX' }];
  },
  ClusterStmt: (fields) => [
    { verb: 'block', object: 'table', name: relationName(memberAt(fields, 'relation')), how: 'CLUSTER' },
  ],
  VacuumStmt: (fields) =>
    hasOption(fields, 'options', 'full')
      ? nodesIn(fields, 'rels').map(({ fields: own }) => ({
          verb: 'block',
          object: 'table',
          name: relationName(memberAt(own, 'relation')),
          how: 'VACUUM FULL',
        }))
      : [],
  LockStmt: (fields) =>
    nodesIn(fields, 'relations').map(({ fields: own }) => ({
      verb: 'block',
      object: 'table',
      name: relationName(own),
      how: 'LOCK',
    })),
  CreateEventTrigStmt: unknown('an event trigger, which runs at any later statement'),
  LoadStmt: unknown('LOAD'),
  CreateSubscriptionStmt: unknown('a subscription, which writes rows of another server'),
  AlterSubscriptionStmt: unknown('a subscription, which writes rows of another server'),
  CreatePLangStmt: unknown('a language'),
  AlterFunctionStmt: alters('a function'),
  AlterOwnerStmt: alters('an owner'),
  AlterSeqStmt: alters('a sequence'),
  AlterExtensionStmt: alters('an extension'),
  AlterExtensionContentsStmt: alters('an extension'),
  AlterRoleStmt: alters('a role'),
  AlterRoleSetStmt: alters('settings of a role'),
  AlterDatabaseStmt: alters('a database'),
  AlterDatabaseSetStmt: alters('settings of a database'),
  AlterSystemStmt: alters('settings of the server'),
  AlterPolicyStmt: alters('a policy'),
  AlterTypeStmt: alters('a type'),
  AlterOperatorStmt: alters('an operator'),
  AlterOpFamilyStmt: alters('an operator family'),
  AlterTableMoveAllStmt: alters('tablespaces of all tables'),
  AlterPublicationStmt: alters('a publication'),
  ReassignOwnedStmt: alters('owners of all objects of a role'),
  AlterForeignServerStmt: alters('a server'),
  AlterUserMappingStmt: alters('a user mapping'),
  AlterFdwStmt: alters('a foreign data wrapper'),
  ...Object.fromEntries(
    `AlterCollationStmt AlterEventTrigStmt AlterObjectDependsStmt AlterStatsStmt AlterTableSpaceOptionsStmt AlterTSConfigurationStmt
    AlterTSDictionaryStmt CheckPointStmt CommentStmt ConstraintsSetStmt CreateAmStmt CreateCastStmt CreateConversionStmt CreatedbStmt
    CreateFdwStmt CreateForeignServerStmt CreateOpClassStmt CreateOpFamilyStmt CreatePublicationStmt CreateRoleStmt CreateStatsStmt
    CreateTableSpaceStmt CreateTransformStmt CreateUserMappingStmt DefineStmt ImportForeignSchemaStmt ListenStmt NotifyStmt SecLabelStmt
    UnlistenStmt VariableShowStmt`
      .split(/\s+/)
      .map((name) => [name, nothing] as const),
  ),
};

/** Statements whose inner ones do not run when they are read. */
const later = new Set(['RuleStmt', 'CreateFunctionStmt', 'ViewStmt']);
/** Statements that do nothing but what their functions do. */
const alone = new Set(['SelectStmt', 'ExplainStmt', 'PrepareStmt', 'DeclareCursorStmt']);

/** Tells what a statement does, functions and blocks of code aside. */
export function actionsOf({ kind, fields }: Node): readonly Action[] {
  const reader = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  if (reader === undefined) return [{ verb: 'unknown', found: `a statement that is not known (${kind})` }];
  const tree = { [kind]: fields };
  if (later.has(kind)) return reader(fields);
  return [...callsAndWrites(tree, alone.has(kind)), ...reader(fields)];
}

function rolesOf(fields: unknown): readonly string[] {
  return nodesIn(fields, 'roles').map(({ fields: own }) => textIn(own, 'rolename') ?? 'the current user');
}

function granted(fields: unknown): readonly Action[] {
  if (isSet(fields, 'is_grant')) return [];
  const objects = nodesIn(fields, 'objects').map(({ kind, fields: own }) =>
    kind === 'RangeVar' ? relationName(own) : '',
  );
  const named = objects.filter((name) => name !== '');
  const names = named.length === 0 ? ['rights'] : named;
  const object = named.length === 0 ? ('object' as const) : definitions.kindOf(memberAt(fields, 'objtype'));
  return names.map((name) => ({ verb: 'restrict', object, name, by: 'REVOKE' }));
}

function transaction(kind: string): readonly Action[] {
  if (kind.startsWith('TRANS_STMT_ROLLBACK')) return [{ verb: 'transaction', what: 'rollback' }];
  if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') return [{ verb: 'transaction', what: 'begin' }];
  return kind.startsWith('TRANS_STMT_COMMIT') ? [{ verb: 'transaction', what: 'commit' }] : [];
}

function hasOption(fields: unknown, list: string, name: string): boolean {
  return nodesIn(fields, list).some(({ fields: own }) => {
    const value = memberAt(own, 'arg', 'String', 'sval') ?? memberAt(own, 'arg', 'Boolean', 'boolval');
    return textIn(own, 'defname') === name && value !== 'false' && value !== 'off' && value !== false;
  });
}

function constantOf(value: unknown): string {
  const constant = memberAt(value, 'A_Const');
  const number = memberAt(constant, 'ival', 'ival');
  const text = textIn(constant, 'sval', 'sval') ?? (typeof number === 'number' ? `${number}` : undefined);
  // The parser leaves a zero out.
  return text ?? (constant === undefined ? '' : '0');
}
