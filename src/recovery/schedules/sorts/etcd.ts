import { memberAt, textIn } from '../../../base/json-path.ts';
import type { KubernetesObject } from '../../../objects/model.ts';
import { goSeconds } from '../go-duration.ts';
import type { Said, ScheduleSort } from '../model.ts';
import { countOf } from '../said.ts';

/** Snapshots of etcd by what runs clusters. */
export const etcdSorts: readonly ScheduleSort[] = [
  { group: 'config.openshift.io', kind: 'Backup', find: ofOpenShift },
  { group: 'provisioning.cattle.io', kind: 'Cluster', find: ofRancher },
  { group: 'druid.gardener.cloud', kind: 'Etcd', find: ofDruid },
];

function ofOpenShift({ body }: KubernetesObject): Said {
  const etcd = memberAt(body, 'spec', 'etcd');
  const zone = textIn(etcd, 'timeZone');
  return {
    path: ['spec', 'etcd', 'schedule'],
    schedules: [textIn(etcd, 'schedule') ?? ''],
    ...(zone !== undefined && zone !== '' && { zone }),
    ...countOf(memberAt(etcd, 'retentionPolicy', 'retentionNumber', 'maxNumberOfBackups')),
  };
}

/** RKE2 and K3s make a snapshot twice a day and keep five where they are not told otherwise. */
function ofRancher({ body }: KubernetesObject): Said | undefined {
  const configuration = memberAt(body, 'spec', 'rkeConfig');
  if (configuration === undefined) return undefined;
  const etcd = memberAt(configuration, 'etcd');
  const isStopped = memberAt(etcd, 'disableSnapshots') === true;
  return {
    path: ['spec', 'rkeConfig', 'etcd'],
    schedules: [textIn(etcd, 'snapshotScheduleCron') ?? '0 */12 * * *'],
    ...countOf(memberAt(etcd, 'snapshotRetention') ?? 5),
    ...(isStopped && { stoppedBy: 'spec.rkeConfig.etcd.disableSnapshots' }),
  };
}

/** What changes between two full snapshots is saved by delta snapshots, each after a period. */
function ofDruid({ body }: KubernetesObject): Said | undefined {
  const backup = memberAt(body, 'spec', 'backup');
  if (backup === undefined) return undefined;
  const full = textIn(backup, 'fullSnapshotSchedule');
  const delta = goSeconds(textIn(backup, 'deltaSnapshotPeriod') ?? '') ?? 0;
  const schedules = [...(full === undefined ? [] : [full]), ...(delta > 0 ? [`@every ${Math.round(delta)}s`] : [])];
  return { path: ['spec', 'backup'], schedules, ...countOf(memberAt(backup, 'maxBackups')) };
}
