import { describe, expect, test } from '@jest/globals';
import type { MigrationFinding } from '../../../../../src/migrations/model.ts';
import type { RecoveryFinding } from '../../../../../src/recovery/model.ts';
import { backupRow, closedBy } from '../../../../../src/steps/gate/migrations/rows.ts';

const altered = {
  rule: 'altered',
  object: undefined,
  file: 'db/V1__first.sql',
  line: 1,
  found: 'a migration that was changed after it was applied',
  fix: 'restore it',
};

test.each([
  [[altered], 'db/V1__first.sql:1: a migration that was changed after it was applied'],
  [[altered, altered], 'db/V1__first.sql:1: a migration that was changed after it was applied (and 1 more)'],
])('a closed row names its first finding and counts the others', (findings, found) => {
  const advice = 'Restore it, or accept it by an exception for migrations/altered';
  expect(closedBy(findings, 'fail', 'nothing')).toEqual({ status: 'fail', found, advice, findings });
});

describe('the row of backups', () => {
  const drop: MigrationFinding = {
    rule: 'drop-table',
    migration: 'V3',
    classes: ['contract', 'irreversible'],
    object: 'carts',
    statement: 'DROP TABLE carts',
    file: 'db/V3__drop.sql',
    line: 1,
  };
  const stale: RecoveryFinding = {
    check: 'backup',
    verdict: 'FAIL',
    subject: 'cart-db',
    because: 'its newest backup is of last week',
    fix: 'make a backup',
  };

  test.each([
    ['no backup', [], 'error', /^Name evidence of backups in recovery\.backups, or accept it by an exception/],
    ['a stale one', [stale], 'fail', /^Make a backup, or accept it by an exception for migrations\/drop-table$/],
    ['one of unknown age', [{ ...stale, verdict: 'UNPROVEN' }], 'error', /^Make a backup, /],
  ] as const)('closes the gate with %s and says what to do', (_what, backups, status, advice) => {
    expect(backupRow([drop], backups)).toMatchObject({ status, advice: expect.stringMatching(advice) });
  });
});
