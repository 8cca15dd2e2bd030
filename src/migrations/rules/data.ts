import type { MigrationRule } from './rule.ts';

const truncate: MigrationRule = {
  classes: ['data', 'irreversible'],
  documentation: {
    matches: 'TRUNCATE',
    why: 'Every row is gone.',
    instead: 'make a backup first, or move the rows to a table that is dropped later',
  },
  match: (action, { catalog }) =>
    action.verb !== 'write' || action.how !== 'truncate' || catalog.isNewTable(action.table)
      ? undefined
      : `table ${action.table}`,
};

const deleteRows: MigrationRule = {
  classes: ['data', 'irreversible'],
  documentation: {
    matches: 'DELETE, also within WITH, MERGE and functions in PL/pgSQL that are run',
    why: 'The rows are gone.',
    instead: 'make a backup first, or mark the rows and delete them later',
  },
  match: (action, { catalog }) =>
    action.verb !== 'write' || action.how !== 'delete' || catalog.isNewTable(action.table)
      ? undefined
      : `table ${action.table}`,
};

const writeRows: MigrationRule = {
  classes: ['data'],
  documentation: {
    matches: 'INSERT, UPDATE, MERGE, COPY FROM into a table that is there already',
    why: 'Rows change while the running release uses them.',
    instead: 'migrate data in a release of its own, after the one that can read both forms runs everywhere',
  },
  match: (action, { catalog }) =>
    action.verb !== 'write' || action.how === 'truncate' || action.how === 'delete' || catalog.isNewTable(action.table)
      ? undefined
      : `table ${action.table}`,
};

/** Rules about rows. */
export const dataRules = { truncate, 'delete-rows': deleteRows, 'write-rows': writeRows } as const satisfies Readonly<
  Record<string, MigrationRule>
>;
