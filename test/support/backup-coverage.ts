import { runCheck } from '../../src/recovery/checks.ts';
import { list, today } from './backup-evidence.ts';
import { recoveryFlow, sceneOf } from './recovery.ts';

/** Two claims, a StatefulSet's two, a database, and an object without data. */
export const objects = `apiVersion: v1
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

/** The parts of an object of Velero that tests take apart. */
export interface VeleroObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: object;
  readonly spec?: object;
  readonly status: object;
}

const backup = (name: string, began: string): VeleroObject => ({
  apiVersion: 'velero.io/v1',
  kind: 'Backup',
  metadata: { namespace: 'velero', name, labels: { 'velero.io/schedule-name': 'nightly' } },
  status: { phase: 'Completed', startTimestamp: began, progress: { totalItems: 9, itemsBackedUp: 9 } },
});
export const upload = (claim: string, of = 'two', phase = 'Completed'): object => ({
  apiVersion: 'velero.io/v2alpha1',
  kind: 'DataUpload',
  metadata: { namespace: 'velero', name: claim, labels: { 'velero.io/backup-name': of } },
  spec: { sourceNamespace: 'shop', sourcePVC: claim },
  status: { phase },
});
export const copy = (pod: string): VeleroObject => ({
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
/** Two backups of a schedule and their storage. */
export const both = [backup('one', '2026-11-22T02:00:00Z'), backup('two', today), storage];

/** Rows of the check `backup` about an environment, for objects of Velero and others as evidence. */
export async function rows(
  items: readonly object[],
  { sources = '{}', more = '', problems = [] as readonly string[], yaml = objects, records = '' } = {},
): Promise<readonly string[]> {
  const recovery = `{ rpo: 24h, backups: { evidence: "evidence/*", sources: ${sources} }${more} }`;
  const files = { 'evidence/x.json': list(...items) };
  const scene = await sceneOf({ flow: recoveryFlow(recovery, records), objects: { prod: yaml }, files, problems });
  const found = await runCheck('backup', scene);
  return found
    .filter(({ environment }) => environment !== undefined)
    .map((one) => `${one.verdict} ${one.subject}: ${one.because}`);
}

export const bare = (name: string): string => `UNPROVEN ${name}: no evidence names it as part of a backup`;
