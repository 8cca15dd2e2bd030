import type { Action } from '../model.ts';
import type { MigrationRule, RuleScene } from './rule.ts';
import { isWidening } from './types.ts';

/** Kinds whose loss is that of data. */
const holdsData = ['table', 'schema', 'database', 'column'];

/** Kinds that only the database itself looks at: their names mean nothing to an application. */
const inner = ['index', 'trigger', 'policy', 'rule', 'constraint'];

function dropOf(action: Action, scene: RuleScene, kinds: readonly string[]): string | undefined {
  if (action.verb !== 'drop' || !kinds.includes(action.object) || isNew(action, scene)) return undefined;
  return objectOf(action);
}

function isNew(
  { object, name, table }: { readonly object: string; readonly name: string; readonly table?: string },
  { catalog }: RuleScene,
): boolean {
  if (object === 'column') return catalog.isNewColumn(table ?? '', name);
  if (object === 'constraint') return catalog.isNewConstraint(table ?? '', name);
  return catalog.isNewObject(object, name) || (table !== undefined && catalog.isNewTable(table));
}

/** Names an object for people and for exceptions: `column users.email`. */
export function objectOf({
  object,
  name,
  table,
}: {
  readonly object: string;
  readonly name: string;
  readonly table?: string;
}): string {
  return table === undefined ? `${object} ${name}` : `${object} ${table}.${name}`;
}

const dropTable: MigrationRule = {
  classes: ['contract', 'irreversible'],
  documentation: {
    matches: 'DROP TABLE',
    why: 'A release that reads or writes the table fails, and its rows are gone.',
    instead: 'stop using the table in one release, drop it in a later one that changes no code',
  },
  match: (action, scene) => dropOf(action, scene, ['table']),
};

const dropColumn: MigrationRule = {
  classes: ['contract', 'irreversible'],
  documentation: {
    matches: 'DROP COLUMN, DROP ATTRIBUTE',
    why: 'A release that names the column fails, also one that selects it by habit, and its values are gone.',
    instead: 'stop using the column in one release, drop it in a later one that changes no code',
  },
  match: (action, scene) => dropOf(action, scene, ['column']),
};

const dropSchema: MigrationRule = {
  classes: ['contract', 'irreversible'],
  documentation: {
    matches: 'DROP SCHEMA, DROP DATABASE, DROP OWNED',
    why: 'Everything in it is gone at once.',
    instead: 'drop its objects one by one when no release uses them',
  },
  match: (action, scene) => dropOf(action, scene, ['schema', 'database']),
};

const dropObject: MigrationRule = {
  classes: ['contract'],
  documentation: {
    matches:
      'DROP VIEW, TYPE, DOMAIN, FUNCTION, SEQUENCE, EXTENSION, ROLE and others; not of an index, a trigger, a policy, a rule',
    why: 'A release that uses it fails.',
    instead: 'stop using it in one release, drop it in a later one that changes no code',
  },
  match(action, scene) {
    if (action.verb !== 'drop' || [...holdsData, ...inner].includes(action.object)) return undefined;
    return isNew(action, scene) ? undefined : objectOf(action);
  },
};

const rename: MigrationRule = {
  classes: ['contract'],
  documentation: {
    matches: 'RENAME of a table, a column, a view, a type, an enum value, a function, a schema; SET SCHEMA',
    why: 'The release that runs knows the old name alone, and the next one the new name alone.',
    instead: 'add the new name (a column that both are written to, or a view), move the code, drop the old name later',
  },
  match(action, scene) {
    if (action.verb !== 'rename' || inner.includes(action.object) || isNew(action, scene)) return undefined;
    return objectOf(action);
  },
};

const changeType: MigrationRule = {
  classes: ['contract', 'irreversible'],
  documentation: {
    matches:
      'ALTER COLUMN TYPE, unless the type is known from the migrations and becomes wider (varchar to text, int to bigint) and USING only casts',
    why: 'The running release writes and reads the old type, and what does not fit is lost or refused.',
    instead: 'add a column of the new type, write both, fill it, move the readers, drop the old column later',
  },
  match(action, { catalog }) {
    if (action.verb !== 'change-type' || catalog.isNewColumn(action.table, action.column)) return undefined;
    const before = catalog.typeOf(action.table, action.column);
    return isWidening(before, action.type) ? undefined : `column ${action.table}.${action.column}`;
  },
};

const setNotNull: MigrationRule = {
  classes: ['contract'],
  documentation: {
    matches: 'SET NOT NULL without a valid constraint CHECK (column IS NOT NULL)',
    why: 'A running release that writes null fails, and so does the statement where a null is stored.',
    instead: 'add CHECK (column IS NOT NULL) NOT VALID, fill the column, VALIDATE CONSTRAINT, then SET NOT NULL',
  },
  match(action, { catalog }) {
    if (action.verb !== 'set-not-null') return undefined;
    const { table, column } = action;
    const isSafe = catalog.isNewColumn(table, column) && catalog.isNewTable(table);
    return isSafe || catalog.isProvenNotNull(table, column) || catalog.isRequired(table, column) === true
      ? undefined
      : `column ${table}.${column}`;
  },
};

const dropNotNull: MigrationRule = {
  classes: ['contract'],
  documentation: {
    matches: 'DROP NOT NULL',
    why: 'A running release does not expect null where there has never been one.',
    instead: 'release code that reads null first, and say since when by contract-after',
  },
  match: (action, { catalog }) =>
    action.verb !== 'drop-not-null' ||
    catalog.isNewColumn(action.table, action.column) ||
    catalog.isRequired(action.table, action.column) === false
      ? undefined
      : `column ${action.table}.${action.column}`,
};

const addRequiredColumn: MigrationRule = {
  classes: ['contract'],
  documentation: {
    matches: 'ADD COLUMN NOT NULL without a default',
    why: 'A running release inserts rows without the column, which are refused; where rows are stored, so is the statement.',
    instead: 'add the column with a default or without NOT NULL, and make it required later',
  },
  match: (action, { catalog }) =>
    action.verb !== 'add-column' || !action.isRequired || action.hasDefault || catalog.isNewTable(action.table)
      ? undefined
      : `column ${action.table}.${action.column}`,
};

const dropDefault: MigrationRule = {
  classes: ['contract'],
  documentation: {
    matches: 'DROP DEFAULT, DROP IDENTITY, DROP EXPRESSION, unless the column is known to take null',
    why: 'A running release inserts rows without the column, and they are refused.',
    instead: 'release code that names the column first, and say since when by contract-after',
  },
  match: (action, { catalog }) =>
    action.verb !== 'drop-default' ||
    catalog.isNewTable(action.table) ||
    catalog.isRequired(action.table, action.column) === false
      ? undefined
      : `column ${action.table}.${action.column}`,
};

const restrict: MigrationRule = {
  classes: ['contract'],
  documentation: {
    matches:
      'REVOKE, row level security, DETACH PARTITION, CREATE RULE, ALTER DOMAIN ADD CONSTRAINT or SET NOT NULL, NO INHERIT',
    why: 'Rows or rights that the running release counts on are no longer there.',
    instead: 'release code that does without them first, and say since when by contract-after',
  },
  match: (action, scene) =>
    action.verb !== 'restrict' || isNew(action, scene) ? undefined : `${objectOf(action)} (${action.by})`,
};

/** Rules about what breaks a release that runs. */
export const contractRules = {
  'drop-table': dropTable,
  'drop-column': dropColumn,
  'drop-schema': dropSchema,
  'drop-object': dropObject,
  rename,
  'change-type': changeType,
  'set-not-null': setNotNull,
  'drop-not-null': dropNotNull,
  'add-required-column': addRequiredColumn,
  'drop-default': dropDefault,
  restrict,
} as const satisfies Readonly<Record<string, MigrationRule>>;
