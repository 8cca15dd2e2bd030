import { expect, test } from '@jest/globals';
import { runCheck } from '../../../src/recovery/checks.ts';
import { recoveryFlow, sceneOf } from '../../support/recovery.ts';

const backup = (name: string, minutes: string): object => ({
  apiVersion: 'velero.io/v1',
  kind: 'Backup',
  metadata: { name, namespace: 'shop', labels: { 'velero.io/schedule-name': 'nightly' } },
  status: {
    phase: 'Completed',
    startTimestamp: '2026-11-22T02:00:00Z',
    completionTimestamp: `2026-11-22T02:${minutes}:00Z`,
  },
});

const schedule =
  'apiVersion: velero.io/v1\nkind: Schedule\nmetadata: { name: nightly, namespace: shop }\nspec: { schedule: "@daily" }\n';

async function found(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const flow = recoveryFlow('{ rpo: 24h, backups: { evidence: "e/*.json" } }');
  const rows = await runCheck('schedule', await sceneOf({ flow, objects: { prod: schedule }, files }));
  return rows.map(({ verdict, subject, because }) => `${verdict} ${subject}: ${because}`);
}

const daily = '24h between runs (after 2026-11-24T00:00Z) of "@daily"';

test('takes the longest run that the evidence of backups tells of', async () => {
  expect(await found({ 'e/1.json': JSON.stringify([backup('a', '10'), backup('b', '45')]) })).toEqual([
    `FAIL Schedule/shop/nightly: ${daily} and a run of 45m exceed the rpo of 24h`,
  ]);
});

test('evidence that cannot be read, or of another schedule, measures nothing', async () => {
  const other = JSON.stringify(backup('a', '10')).replace('"nightly"', '"weekly"');
  for (const text of ['{', other]) {
    expect(await found({ 'e/1.json': text })).toEqual([
      `PASS Schedule/shop/nightly: ${daily} are within the rpo of 24h`,
    ]);
  }
});
