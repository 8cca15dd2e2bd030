import { listIn, textIn } from '../../../base/json-path.ts';
import { shown } from '../../../base/shown.ts';
import type { BackupFact, Choice, DataKeeper, EvidenceKind } from '../model.ts';
import { isObjectOf, present, timeAt } from '../../evidence/values.ts';
import { resticId } from './restic.ts';

/** K8up runs restic: what restic tells of the same snapshot adds its size. */
export const k8up: EvidenceKind = {
  tool: 'restic',
  documentation: 'K8up `Snapshot` (tells no size; `restic` does)',
  isOne: isObjectOf('k8up.io', 'Snapshot'),
  read: (objects) => ({ backups: objects.map(snapshot) }),
};

function snapshot(object: unknown): BackupFact {
  const namespace = textIn(object, 'metadata', 'namespace') ?? '';
  const paths = listIn(object, 'spec', 'paths').flatMap((one) => (typeof one === 'string' ? [one] : []));
  return {
    id: resticId(textIn(object, 'spec', 'id') ?? ''),
    series: `k8up ${namespace}:${paths.toSorted().join(',')}`,
    names: [namespace],
    // K8up mounts each claim of the namespace below /data.
    holds: paths.flatMap((path) => {
      const [, claim] = /^\/data\/([a-z0-9.-]{1,253})\/?$/.exec(path) ?? [];
      return claim === undefined ? [] : [`PersistentVolumeClaim/${namespace}/${claim}`];
    }),
    selection: { snapshots: 0, choose: (keeper) => choiceOf(keeper, namespace) },
    faults: [],
    ...present({ began: timeAt(object, 'spec', 'date') }),
  };
}

/** K8up copies every claim of its namespace but those that say no (docs.k8up.io, "How to Create a Backup"). */
function choiceOf({ namespace: own, annotations }: DataKeeper, namespace: string): Choice {
  if (own !== namespace)
    return { choice: 'out', because: `K8up copies claims of the namespace ${shown(namespace)} alone` };
  if (annotations['k8up.io/backup'] === 'false')
    return { choice: 'out', because: 'its annotation k8up.io/backup is false' };
  return { choice: 'unknown', because: 'none of its snapshots names it' };
}
