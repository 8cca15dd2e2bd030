import { expect, test } from '@jest/globals';
import { runCheck } from '../../../src/recovery/checks.ts';
import { list, today } from '../../support/backup-evidence.ts';
import { recoveryFlow, sceneOf } from '../../support/recovery.ts';

const objects = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: cart-data, namespace: shop }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: queue, namespace: shop }
spec: { replicas: 2, volumeClaimTemplates: [{ metadata: { name: data } }] }
---
apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: db, namespace: shop }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: flags, namespace: shop }
`;

const backup = (name: string, began: string): object => ({
  apiVersion: 'velero.io/v1',
  kind: 'Backup',
  metadata: { namespace: 'velero', name, labels: { 'velero.io/schedule-name': 'nightly' } },
  status: { phase: 'Completed', startTimestamp: began, progress: { totalItems: 9, itemsBackedUp: 9 } },
});
const upload = (claim: string, of = 'two', phase = 'Completed'): object => ({
  apiVersion: 'velero.io/v2alpha1',
  kind: 'DataUpload',
  metadata: { namespace: 'velero', name: claim, labels: { 'velero.io/backup-name': of } },
  spec: { sourceNamespace: 'shop', sourcePVC: claim },
  status: { phase },
});
const copy = (pod: string): object => ({
  apiVersion: 'velero.io/v1',
  kind: 'PodVolumeBackup',
  metadata: { namespace: 'velero', name: pod, labels: { 'velero.io/backup-name': 'two' } },
  spec: { pod: { name: pod, namespace: 'shop' }, volume: 'data' },
  status: { phase: 'Completed' },
});
const storage = {
  apiVersion: 'velero.io/v1',
  kind: 'BackupStorageLocation',
  metadata: { namespace: 'velero', name: 'default' },
  status: { phase: 'Available', lastValidationTime: '2026-11-23T11:59:00Z' },
};
const both = [backup('one', '2026-11-22T02:00:00Z'), backup('two', today), storage];

async function rows(
  items: readonly object[],
  { sources = '{}', more = '', problems = [] as readonly string[], yaml = objects } = {},
): Promise<readonly string[]> {
  const recovery = `{ rpo: 24h, backups: { evidence: "evidence/*", sources: ${sources} }${more} }`;
  const files = { 'evidence/x.json': list(...items) };
  const scene = await sceneOf({ flow: recoveryFlow(recovery), objects: { prod: yaml }, files, problems });
  const found = await runCheck('backup', scene);
  return found
    .filter(({ environment }) => environment !== undefined)
    .map((one) => `${one.verdict} ${one.subject}: ${one.because}`);
}

const bare = (name: string): string => `UNPROVEN ${name}: no evidence names it as part of a backup`;

test('each volume claim and database that no backup names is a row', async () => {
  expect(await rows([...both, upload('cart-data'), copy('queue-0')])).toEqual([
    bare('PersistentVolumeClaim/shop/data-queue-1'),
    bare('Cluster/shop/db'),
  ]);
});

test('the flow says what a tool does not name, and who brings the rest back', async () => {
  const sources = '{ all: { schedule: Schedule/velero/nightly, covers: ["PersistentVolumeClaim/shop/data-*"] } }';
  const more = ', externals: [{ object: Cluster/shop/db, owner: dba }]';
  expect((await rows([...both, upload('cart-data')], { sources, more })).at(-1)).toBe(
    'PASS data of prod: all 4 volume claims and databases are in a backup by name, or declared as external',
  );
});

test.each<[string, readonly object[]]>([
  ['an older backup', [...both, upload('cart-data', 'one')]],
  ['a copy that failed', [...both, upload('cart-data', 'two', 'Failed')]],
])('%s holds nothing', async (_, items) => {
  expect(await rows(items)).toContain(bare('PersistentVolumeClaim/shop/cart-data'));
});

test('a tool means no several objects by one name', async () => {
  expect(await rows([...both, upload('*')])).toContain(bare('PersistentVolumeClaim/shop/cart-data'));
});

test('what cannot be rendered whole is said, and nothing to keep is no row', async () => {
  const problems = ['chart x is not there'];
  expect(await rows(both, { yaml: '', problems })).toEqual([
    'UNPROVEN prod: not every object is known: chart x is not there',
  ]);
  expect(await rows(both, { yaml: '' })).toEqual([]);
});
