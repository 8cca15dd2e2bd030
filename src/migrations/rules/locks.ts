import type { Action } from '../model.ts';
import { objectOf } from './contract.ts';
import type { MigrationRule, RuleScene } from './rule.ts';

/** Names what every reader and writer waits for: a table that is there already, or the one of an index. */
function lockedBy(action: Action, { catalog }: RuleScene): string | undefined {
  const table = tableOf(action);
  if (table !== undefined) return catalog.isNewTable(table) ? undefined : `table ${table}`;
  const isIndex = action.verb === 'drop' && action.object === 'index' && action.isConcurrent !== true;
  return isIndex && !catalog.isNewObject('index', action.name) ? `index ${action.name}` : undefined;
}

function tableOf(action: Action): string | undefined {
  if (action.verb === 'drop' || action.verb === 'rename') return action.object === 'table' ? action.name : action.table;
  if (action.verb === 'create')
    return action.isConcurrent === true || action.object === 'table' ? undefined : action.table;
  if (action.verb === 'write') return action.how === 'truncate' ? action.table : undefined;
  if (action.verb === 'block' || action.verb === 'alter' || action.verb === 'restrict') {
    return action.object === 'table' && !isRights(action) ? action.name : undefined;
  }
  return 'column' in action || action.verb === 'add-constraint' || action.verb === 'validate-constraint'
    ? action.table
    : undefined;
}

function isRights(action: Action): boolean {
  return action.verb === 'restrict' && action.by === 'REVOKE';
}

function withoutSetting(setting: string): MigrationRule['match'] {
  return (action, scene) => (scene.session.settings.has(setting) ? undefined : lockedBy(action, scene));
}

const lockTimeout: MigrationRule = {
  classes: [],
  documentation: {
    matches: 'a statement that locks a table or drops an index, without `SET lock_timeout` before it in the migration',
    why: 'While it waits for one long query, everything else waits behind it.',
    instead: "begin the migration with SET lock_timeout = '5s'",
  },
  match: withoutSetting('lock_timeout'),
};

const statementTimeout: MigrationRule = {
  classes: [],
  documentation: {
    matches:
      'a statement that locks a table or drops an index, without `SET statement_timeout` before it in the migration',
    why: 'It may hold its lock for as long as the table is large.',
    instead: "begin the migration with SET statement_timeout = '60s'",
  },
  match: withoutSetting('statement_timeout'),
};

const indexNotConcurrent: MigrationRule = {
  classes: [],
  documentation: {
    matches: 'CREATE INDEX, DROP INDEX, REINDEX, REFRESH MATERIALIZED VIEW without CONCURRENTLY',
    why: 'Writers of the table wait until it has ended.',
    instead: 'add CONCURRENTLY, in a migration without a transaction',
  },
  match(action, scene) {
    if (action.verb === 'block' && action.object !== 'table') return `${objectOf(action)} (${action.how})`;
    if ((action.verb !== 'create' && action.verb !== 'drop') || action.object !== 'index') return undefined;
    if (action.isConcurrent === true) return undefined;
    const isNew =
      action.table === undefined
        ? scene.catalog.isNewObject('index', action.name)
        : scene.catalog.isNewTable(action.table);
    return isNew ? undefined : objectOf(action);
  },
};

const concurrentInTransaction: MigrationRule = {
  classes: [],
  documentation: {
    matches: 'CONCURRENTLY after BEGIN',
    why: 'PostgreSQL refuses it within a transaction.',
    instead: 'move it to a migration without a transaction',
  },
  match: (action, { session }) =>
    (action.verb === 'create' || action.verb === 'drop') && action.isConcurrent === true && session.isInTransaction
      ? objectOf(action)
      : undefined,
};

const constraintScans: MigrationRule = {
  classes: [],
  documentation: {
    matches: 'ADD CONSTRAINT CHECK or FOREIGN KEY without NOT VALID; UNIQUE or PRIMARY KEY without USING INDEX',
    why: 'Every row is read while the table is locked.',
    instead: 'add it NOT VALID and validate it later; build a unique index CONCURRENTLY and add it USING INDEX',
  },
  match(action, { catalog }) {
    if (action.verb !== 'add-constraint' || catalog.isNewTable(action.table)) return undefined;
    return action.isNotValid || action.hasIndex ? undefined : `${action.kind} of ${action.table}`;
  },
};

const tightens: MigrationRule = {
  classes: [],
  documentation: {
    matches:
      'ADD CONSTRAINT, NOT VALID or not, and CREATE UNIQUE INDEX; ADD COLUMN whose value comes from a new sequence (serial), which writers need rights to; CREATE TRIGGER, OR REPLACE of a function, ALTER of other objects',
    why: 'The running release may write what is refused from then on, or call what now does something else.',
    instead: 'see that the release that runs writes no such row',
  },
  match(action, scene) {
    if (action.verb === 'add-constraint')
      return scene.catalog.isNewTable(action.table) ? undefined : `${action.kind} of ${action.table}`;
    if (action.verb === 'add-column' && action.usesSequence === true)
      return scene.catalog.isNewTable(action.table) ? undefined : `column ${action.table}.${action.column}`;
    if (action.verb !== 'alter' || scene.catalog.isNewObject(action.object, action.name)) return undefined;
    return action.object === 'table' && scene.catalog.isNewTable(action.name)
      ? undefined
      : `${objectOf(action)} (${action.how})`;
  },
};

const relaxes: MigrationRule = {
  classes: [],
  documentation: {
    matches: 'DROP of a constraint, an index, a trigger, a policy or a rule that was not added in the same range',
    why: 'ON CONFLICT needs the unique constraint that it names, and a release may count on what a trigger does.',
    instead: 'see that no release that runs needs it',
  },
  match(action, { catalog }) {
    if (action.verb !== 'drop' || !['constraint', 'index', 'trigger', 'policy', 'rule'].includes(action.object))
      return undefined;
    const isNew =
      action.object === 'constraint'
        ? catalog.isNewConstraint(action.table ?? '', action.name)
        : catalog.isNewObject(action.object, action.name) || catalog.isNewTable(action.table ?? '');
    return isNew ? undefined : objectOf(action);
  },
};

const rewrite: MigrationRule = {
  classes: [],
  documentation: {
    matches:
      'ADD COLUMN with a default that differs for each row, ALTER COLUMN TYPE, CLUSTER, VACUUM FULL, LOCK TABLE, SET LOGGED',
    why: 'The table is locked while all of it is written anew.',
    instead: 'add the column without a default, set the default, and fill it in portions',
  },
  match(action, { catalog }) {
    if (action.verb === 'add-column' && action.isVolatile && !catalog.isNewTable(action.table))
      return `column ${action.table}.${action.column}`;
    if (action.verb === 'change-type' && !catalog.isNewTable(action.table))
      return `column ${action.table}.${action.column}`;
    if (action.verb !== 'block' || action.object !== 'table' || catalog.isNewTable(action.name)) return undefined;
    return `table ${action.name} (${action.how})`;
  },
};

/** Warnings: nothing breaks for good, but something may wait or change. */
export const lockRules = {
  'lock-timeout': lockTimeout,
  'statement-timeout': statementTimeout,
  'index-not-concurrent': indexNotConcurrent,
  'concurrent-in-transaction': concurrentInTransaction,
  'constraint-scans': constraintScans,
  tightens,
  relaxes,
  rewrite,
} as const satisfies Readonly<Record<string, MigrationRule>>;
