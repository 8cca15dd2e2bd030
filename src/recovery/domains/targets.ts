import { memberAt, textIn } from '../../base/json-path.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { select } from '../closure/select.ts';

/** Where an object sends backups. */
export interface BackupTarget {
  readonly from: KubernetesObject;
  /** `s3://bucket`, or the address of a server. */
  readonly address?: string;
  /** Server of the object storage, where it is not the provider's own. */
  readonly endpoint?: string;
  readonly region?: string;
  /** It goes nowhere: a noun phrase on what it is instead. */
  readonly stays?: string;
}

/** How operators of backups say where they go. A new one is an entry here. */
interface TargetSort {
  readonly group: string;
  readonly kind: string;
  find(object: KubernetesObject): readonly Omit<BackupTarget, 'from'>[];
}

const sorts: readonly TargetSort[] = [
  { group: 'velero.io', kind: 'BackupStorageLocation', find: ofVelero },
  { group: 'velero.io', kind: 'Schedule', find: ofVeleroSchedule },
  { group: 'postgres-operator.crunchydata.com', kind: 'PostgresCluster', find: ofCrunchy },
  { group: 'postgresql.cnpg.io', kind: 'Cluster', find: ofCloudNativePg },
  { group: 'k8up.io', kind: 'Schedule', find: ofK8up },
  { group: 'longhorn.io', kind: 'BackupTarget', find: ofLonghorn },
  { group: 'volsync.backube', kind: 'ReplicationSource', find: ofVolSync },
];

export function targetsOf(objects: readonly KubernetesObject[]): readonly BackupTarget[] {
  return objects.flatMap((from) => {
    const sort = sorts.find(({ group, kind }) => group === from.group && kind === from.kind);
    return (sort?.find(from) ?? []).map((target) => Object.assign({ from }, target));
  });
}

function withText<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one key of its own name
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: string };
}

function ofVelero({ body }: KubernetesObject): readonly Omit<BackupTarget, 'from'>[] {
  const bucket = textIn(body, 'spec', 'objectStorage', 'bucket') ?? '';
  const endpoint = textIn(body, 'spec', 'config', 's3Url');
  const region = textIn(body, 'spec', 'config', 'region');
  return [{ address: `s3://${bucket}`, ...withText('endpoint', endpoint), ...withText('region', region) }];
}

/** Snapshots of volumes die with their account unless their data is moved. */
function ofVeleroSchedule({ body }: KubernetesObject): readonly Omit<BackupTarget, 'from'>[] {
  const template = memberAt(body, 'spec', 'template');
  const isMoved =
    memberAt(template, 'snapshotMoveData') === true || memberAt(template, 'defaultVolumesToFsBackup') === true;
  if (isMoved || memberAt(template, 'snapshotVolumes') === false) return [];
  return memberAt(template, 'snapshotVolumes') === true ? [{ stays: 'snapshots whose data is not moved' }] : [];
}

function ofCrunchy({ body }: KubernetesObject): readonly Omit<BackupTarget, 'from'>[] {
  const repos = select(body, 'spec.backups.pgbackrest.repos[]').map(({ value }) => value);
  const outside = repos.flatMap((repo): readonly Omit<BackupTarget, 'from'>[] => {
    const [bucket, endpoint] = [textIn(repo, 's3', 'bucket'), textIn(repo, 's3', 'endpoint')];
    if (bucket !== undefined)
      return [
        {
          address: `s3://${bucket}`,
          ...withText('endpoint', endpoint),
          ...withText('region', textIn(repo, 's3', 'region')),
        },
      ];
    const gcs = textIn(repo, 'gcs', 'bucket');
    const azure = textIn(repo, 'azure', 'container');
    if (gcs !== undefined) return [{ address: `gs://${gcs}` }];
    return azure === undefined ? [] : [{ address: `azure://${azure}` }];
  });
  if (outside.length > 0 || repos.length === 0) return outside;
  return [{ stays: 'a volume of the same cluster' }];
}

function ofCloudNativePg({ body }: KubernetesObject): readonly Omit<BackupTarget, 'from'>[] {
  const backup = memberAt(body, 'spec', 'backup');
  const path = textIn(backup, 'barmanObjectStore', 'destinationPath');
  if (path !== undefined)
    return [{ address: path, ...withText('endpoint', textIn(backup, 'barmanObjectStore', 'endpointURL')) }];
  return memberAt(backup, 'volumeSnapshot') === undefined ? [] : [{ stays: 'snapshots of volumes' }];
}

function ofK8up({ body }: KubernetesObject): readonly Omit<BackupTarget, 'from'>[] {
  const backend = memberAt(body, 'spec', 'backend');
  if (memberAt(backend, 'local') !== undefined) return [{ stays: 'a volume of the same cluster' }];
  const bucket = textIn(backend, 's3', 'bucket');
  return bucket === undefined
    ? []
    : [{ address: `s3://${bucket}`, ...withText('endpoint', textIn(backend, 's3', 'endpoint')) }];
}

function ofLonghorn({ body }: KubernetesObject): readonly Omit<BackupTarget, 'from'>[] {
  const url = textIn(body, 'spec', 'backupTargetURL');
  const [, bucket, region] = /^s3:\/\/([^@/]+)@([^/]+)/.exec(url ?? '') ?? [];
  if (bucket !== undefined) return [{ address: `s3://${bucket}`, ...withText('region', region) }];
  return url === undefined || url === '' ? [] : [{ address: url }];
}

function ofVolSync({ body }: KubernetesObject): readonly Omit<BackupTarget, 'from'>[] {
  const isSnapshot = ['Snapshot', 'Clone'].includes(textIn(body, 'spec', 'external', 'copyMethod') ?? '');
  return isSnapshot ? [{ stays: 'snapshots of volumes' }] : [];
}

/** Name of a target for messages. */
export function targetName({ from, address }: BackupTarget): string {
  return address === undefined ? nameOf(from) : `${nameOf(from)} → ${address}`;
}
