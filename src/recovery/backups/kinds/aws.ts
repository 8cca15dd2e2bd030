import { listIn, memberAt, textIn } from '../../../base/json-path.ts';
import { shown } from '../../../base/shown.ts';
import { countAt, present, timeAt } from '../../evidence/values.ts';
import type { BackupFact, EvidenceKind } from '../model.ts';

/** States in which a snapshot is made (Amazon RDS API, `DBSnapshot` and `DBClusterSnapshot`). */
const running: ReadonlySet<string> = new Set(['creating', 'copying']);

/** `AllocatedStorage` says nothing of what is in a snapshot; `FullSnapshotSizeInBytes` is what newer answers have. */
export const rdsSnapshots: EvidenceKind = {
  tool: 'aws-rds',
  documentation:
    '`aws rds describe-db-snapshots`, `describe-db-cluster-snapshots` (a size where `FullSnapshotSizeInBytes` is told)',
  isOne: (document) => isList(document, 'DBSnapshots') || isList(document, 'DBClusterSnapshots'),
  read: (documents) => ({
    backups: documents.flatMap((document) => [
      ...listIn(document, 'DBSnapshots').map((one) => rdsSnapshot(one, 'DBSnapshotIdentifier', 'DBInstanceIdentifier')),
      ...listIn(document, 'DBClusterSnapshots').map((one) =>
        rdsSnapshot(one, 'DBClusterSnapshotIdentifier', 'DBClusterIdentifier'),
      ),
    ]),
  }),
};

export const ebsSnapshots: EvidenceKind = {
  tool: 'aws-ebs',
  documentation: '`aws ec2 describe-snapshots`',
  isOne: (document) =>
    isList(document, 'Snapshots') &&
    listIn(document, 'Snapshots').every((one) => textIn(one, 'SnapshotId') !== undefined),
  read: (documents) => ({ backups: documents.flatMap((document) => listIn(document, 'Snapshots').map(ebsSnapshot)) }),
};

function isList(document: unknown, key: string): boolean {
  return Array.isArray(memberAt(document, key));
}

function rdsSnapshot(snapshot: unknown, id: string, of: string): BackupFact {
  const status = textIn(snapshot, 'Status') ?? '';
  const database = textIn(snapshot, of) ?? '';
  return {
    id: textIn(snapshot, id) ?? '',
    series: `rds ${database}`,
    names: [database],
    isRunning: running.has(status),
    faults: status === 'available' || running.has(status) ? [] : [`its status is ${shown(status)}`],
    // A copy has a time of its own; its data is of the original.
    ...present({
      began: timeAt(snapshot, 'OriginalSnapshotCreateTime') ?? timeAt(snapshot, 'SnapshotCreateTime'),
      bytes: countAt(snapshot, 'FullSnapshotSizeInBytes'),
    }),
  };
}

/** Volumes of Kubernetes carry the name of their claim as tags of the CSI driver. */
function ebsSnapshot(snapshot: unknown): BackupFact {
  const state = textIn(snapshot, 'State') ?? '';
  const volume = textIn(snapshot, 'VolumeId') ?? '';
  const tag = (key: string): string | undefined =>
    listIn(snapshot, 'Tags').flatMap((one) => (textIn(one, 'Key') === key ? (textIn(one, 'Value') ?? []) : []))[0];
  const [namespace, claim] = [
    tag('kubernetes.io/created-for/pvc/namespace'),
    tag('kubernetes.io/created-for/pvc/name'),
  ];
  return {
    id: textIn(snapshot, 'SnapshotId') ?? '',
    series: `ebs ${volume}`,
    names: [volume, ...(tag('Name') === undefined ? [] : [tag('Name') ?? ''])],
    isRunning: state === 'pending',
    faults: state === 'completed' || state === 'pending' ? [] : [`its state is ${shown(state)}`],
    ...(namespace !== undefined && claim !== undefined && { holds: [`PersistentVolumeClaim/${namespace}/${claim}`] }),
    ...present({
      began: timeAt(snapshot, 'StartTime'),
      bytes: countAt(snapshot, 'FullSnapshotSizeInBytes'),
    }),
  };
}
