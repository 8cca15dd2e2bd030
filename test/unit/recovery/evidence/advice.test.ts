import { expect, test } from '@jest/globals';
import type { RecoveryCheckName } from '../../../../src/flow/recovery.ts';
import { runCheck } from '../../../../src/recovery/checks.ts';
import { recoveryFlow, sceneOf } from '../../../support/recovery.ts';

const flow = recoveryFlow(
  '{ rpo: 24h, backups: { evidence: "e/*", sources: { db: { schedule: Schedule/velero/db, of: [prod] } } }, drill: { evidence: "d/*" } }',
);
const deployment = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: shop }\n';

/** What to do about the first row of a check. */
async function advice(check: RecoveryCheckName, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const [row] = await runCheck(check, await sceneOf({ flow, files, objects: { prod: deployment } }));
  return `${row?.because ?? ''}; ${row?.fix ?? ''}`;
}

test('where nothing is there, there is nothing to repair', async () => {
  expect(await advice('backup')).toBe('there is no such file; let a job commit there what its tool tells of backups');
  expect(await advice('drill')).toBe('there is no such file; record a restore there with "krci-deploy drill record"');
  expect(await advice('backup', { 'e/1.json': '{' })).toMatch(/; export it again$/);
  expect(await advice('drill', { 'd/1.json': '{' })).toMatch(/; write it again$/);
});

test('a schedule that is named and in no tree may lie on the cluster', async () => {
  expect(await advice('schedule')).toBe(
    'Schedule/velero/db is not among the objects; commit it, say where its manifests lie in clusters.prod.manifests, or correct recovery.backups.sources.db.schedule',
  );
});
