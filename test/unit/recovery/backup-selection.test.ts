import { expect, test } from '@jest/globals';
import { bare, both, copy, objects, rows } from '../../support/backup-coverage.ts';
import { today } from '../../support/backup-evidence.ts';
import { newPair } from '../../support/records.ts';

/** One claim that a Deployment mounts as the volume `data`. */
const mounted = (labels = '{}', annotations = '{}', claim = '{}', replicas = 1): string => `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: files, namespace: shop, labels: ${claim} }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  replicas: ${replicas}
  template:
    metadata: { labels: ${labels}, annotations: ${annotations} }
    spec:
      containers: [{ name: web, image: web }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: files } }]
`;
const pvc = 'PersistentVolumeClaim/shop/files';
const optIn = '{ backup.velero.io/backup-volumes: "cache,data" }';
const optOut = '{ backup.velero.io/backup-volumes-excludes: data }';
const copies = { defaultVolumesToFsBackup: true, snapshotVolumes: false };
const selecting = (spec: object, status: object = {}): readonly object[] =>
  both.map((one) =>
    'spec' in one || !('progress' in one.status) ? one : { ...one, spec, status: { ...one.status, ...status } },
  );

const nightly = 'Schedule/velero/nightly';
const whole =
  'all 1 volume claims and databases are in a backup by name or by what it selects (1), or declared as external';

test.each<[string, object, string] | [string, object, string, object]>([
  ['a copy of each volume', copies, mounted()],
  ['its namespace alone', { ...copies, includedNamespaces: ['shop'] }, mounted()],
  ['a volume that its pod names', { snapshotVolumes: false }, mounted('{}', optIn)],
  ['its own labels', { ...copies, labelSelector: { matchLabels: { app: 'web' } } }, mounted('{ app: web }', '{}')],
  [
    'the labels of the claim, and snapshots',
    { orLabelSelectors: [{ matchLabels: { app: 'x' } }, { matchExpressions: [{ key: 'keep', operator: 'Exists' }] }] },
    mounted('{}', '{}', '{ keep: "yes" }'),
    { csiVolumeSnapshotsAttempted: 1, csiVolumeSnapshotsCompleted: 1 },
  ],
  [
    'snapshots, though its pod leaves the volume out of copies',
    { defaultVolumesToFsBackup: true },
    mounted('{}', optOut),
    { volumeSnapshotsAttempted: 2, volumeSnapshotsCompleted: 2 },
  ],
  ['claims and pods among its resources', { ...copies, includedResources: ['pods', 'PVC'] }, mounted()],
])('Velero has a claim by %s', async (...[_what, spec, yaml, status]) => {
  expect(await rows(selecting(spec, status), { yaml })).toEqual([`PASS data of prod: ${whole}`]);
});

test.each<[string, object, string, string]>([
  [
    'its namespace is excluded',
    { excludedNamespaces: ['shop'] },
    mounted(),
    'the namespace shop is in its excludedNamespaces',
  ],
  [
    'other namespaces are included',
    { includedNamespaces: ['bank'] },
    mounted(),
    'the namespace shop is not in its includedNamespaces',
  ],
  [
    'claims are excluded',
    { ...copies, excludedResources: ['persistentvolumeclaims'] },
    mounted(),
    'its filters of resources leave out persistentvolumeclaims',
  ],
  [
    'other kinds are included',
    { ...copies, includedNamespaceScopedResources: ['configmaps'] },
    mounted(),
    'its filters of resources leave out persistentvolumeclaims',
  ],
  [
    'labels differ',
    { ...copies, labelSelector: { matchLabels: { app: 'bank' } } },
    mounted('{ app: web }'),
    'neither it nor a pod that mounts it has the labels app=bank',
  ],
  [
    'its pod leaves the volume out',
    copies,
    mounted('{}', optOut),
    'snapshotVolumes is false, and its pods do not ask for a copy of the volume',
  ],
  [
    'its pod names another volume',
    { snapshotVolumes: false },
    mounted('{}', '{ backup.velero.io/backup-volumes: cache }'),
    'snapshotVolumes is false, and its pods do not ask for a copy of the volume',
  ],
  [
    'its label says so',
    copies,
    mounted('{}', '{}', '{ velero.io/exclude-from-backup: "true" }'),
    'its label velero.io/exclude-from-backup leaves it out',
  ],
])('Velero leaves a claim out where %s', async (_what, spec, yaml, because) => {
  expect(await rows(selecting(spec), { yaml })).toEqual([`FAIL ${pvc}: ${nightly} leaves it out: ${because}`]);
});

test.each<[string, object, string, string]>([
  ['a pattern', { includedNamespaces: ['sh*'] }, mounted(), 'which namespaces sh* means depends on its version'],
  ['no snapshot', {}, mounted(), 'it selects it, and tells of no snapshot of a volume'],
  [
    'a resource policy',
    { ...copies, resourcePolicy: { kind: 'configmap', name: 'skip' } },
    mounted(),
    'its resource policy skip may leave volumes out',
  ],
  [
    'no pod that runs',
    copies,
    mounted('{}', '{}', '{}', 0),
    'it copies volumes of pods alone, and no pod of it is known here',
  ],
])('Velero proves nothing of a claim by %s', async (_what, spec, yaml, because) => {
  expect(await rows(selecting(spec), { yaml })).toEqual([`UNPROVEN ${pvc}: not proven by ${nightly}: ${because}`]);
});

test('fewer snapshots than claims, and copies that are named and are of others, prove nothing', async () => {
  const yaml = objects.split('---').slice(0, 2).join('---');
  const few = selecting({}, { csiVolumeSnapshotsAttempted: 2, csiVolumeSnapshotsCompleted: 2 });
  const because = `${nightly} selects more volumes than the snapshots that it made (2)`;
  expect(await rows(few, { yaml })).toEqual([
    `UNPROVEN PersistentVolumeClaim/shop/cart-data: ${because}`,
    `UNPROVEN PersistentVolumeClaim/shop/data-queue-0: ${because}`,
    `UNPROVEN PersistentVolumeClaim/shop/data-queue-1: ${because}`,
  ]);
  expect(await rows([...selecting(copies), copy('queue-0')], { yaml: mounted() })).toEqual([
    `UNPROVEN ${pvc}: not proven by ${nightly}: none of its copies of volumes is of it`,
  ]);
  const named = {
    ...copy('web-1'),
    metadata: { ...copy('web-1').metadata, annotations: { 'velero.io/pvc-name': 'files' } },
  };
  expect(await rows([...both, named], { yaml: mounted() })).toEqual([
    'PASS data of prod: all 1 volume claims and databases are in a backup by name, or declared as external',
  ]);
});

test('a database is in a backup that copies every volume of its namespace', async () => {
  const yaml = objects.split('---').slice(2, 3).join('---');
  expect(await rows(selecting({ ...copies, includedNamespaces: ['shop'] }), { yaml })).toEqual([
    `PASS data of prod: ${whole}`,
  ]);
  expect(await rows(selecting({ ...copies, labelSelector: { matchLabels: { a: 'b' } } }), { yaml })).toEqual([
    `UNPROVEN Cluster/shop/db: not proven by ${nightly}: the claims that its operator makes may not have the labels a=b`,
  ]);
});

test('the schedule in Git says what its backups select, where their evidence does not', async () => {
  const schedule = `${mounted()}---
apiVersion: velero.io/v1
kind: Schedule
metadata: { name: nightly, namespace: velero }
spec: { schedule: "@daily", template: { includedNamespaces: [shop], defaultVolumesToFsBackup: true } }
`;
  expect(await rows(both, { yaml: schedule })).toEqual([`PASS data of prod: ${whole}`]);
  expect(await rows(both, { yaml: schedule.replace('[shop]', '[bank]') })).toEqual([
    `FAIL ${pvc}: ${nightly} leaves it out: the namespace shop is not in its includedNamespaces`,
  ]);
});

const resticSnapshot = (id: string, time: string): object => ({
  id: id.repeat(64),
  short_id: id.repeat(8),
  tree: 'f'.repeat(64),
  paths: ['/data'],
  hostname: 'volsync',
  tags: ['files'],
  time,
  summary: { total_files_processed: 9, total_bytes_processed: 99 },
});

test('restic of VolSync holds the claim that its source in Git names', async () => {
  const snapshots = [resticSnapshot('a', '2026-11-22T02:00:00Z'), resticSnapshot('b', today)];
  const source = `${mounted()}---
apiVersion: volsync.backube/v1alpha1
kind: ReplicationSource
metadata: { name: files, namespace: shop }
spec: { sourcePVC: files }
`;
  const sources = '{ files: { schedule: ReplicationSource/shop/files } }';
  expect((await rows(snapshots, { yaml: source, sources })).at(-1)).toBe(
    'PASS data of prod: all 1 volume claims and databases are in a backup by name, or declared as external',
  );
  expect(await rows(snapshots, { yaml: mounted(), sources })).toContain(bare(pvc));
});

const k8up = (id: string, date: string): object => ({
  apiVersion: 'k8up.io/v1',
  kind: 'Snapshot',
  metadata: { name: id, namespace: 'shop' },
  spec: { id, date, paths: ['/data/files'] },
});

test('K8up leaves out a claim that says no, and claims of other namespaces', async () => {
  const found = [k8up('aaaaaaaa', '2026-11-22T02:00:00Z'), k8up('bbbbbbbb', today)];
  const other = mounted()
    .replace('name: files', 'name: other')
    .replace('labels: {}', 'annotations: { k8up.io/backup: "false" }');
  expect(await rows(found, { yaml: other })).toEqual([
    'FAIL PersistentVolumeClaim/shop/other: k8up shop:/data/files leaves it out: its annotation k8up.io/backup is false',
  ]);
  expect(await rows(found, { yaml: mounted().replaceAll('namespace: shop', 'namespace: bank') })).toEqual([
    'FAIL PersistentVolumeClaim/bank/files: k8up shop:/data/files leaves it out: K8up copies claims of the namespace shop alone',
  ]);
});

test('evidence that does not count covers nothing', async () => {
  const records = `records: { trusted-keys: [{ key: ${JSON.stringify(newPair().publicPem)} }] }\n`;
  expect(await rows(selecting(copies), { yaml: mounted(), records })).toContain(
    `UNPROVEN ${pvc}: ${nightly} has it, but it is unsigned, and the flow trusts signatures alone`,
  );
});

test('an object without a namespace is the one of its environment', async () => {
  const yaml = mounted().replaceAll(', namespace: shop', '');
  expect(await rows(selecting({ ...copies, includedNamespaces: ['shop-prod'] }), { yaml })).toEqual([
    `PASS data of prod: ${whole}`,
  ]);
});
