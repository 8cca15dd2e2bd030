import { memberAt, textIn } from '../../base/json-path.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import type { Choice, Selection } from './model.ts';
import { veleroSelection } from './velero-selection.ts';

/** What an object of Git that makes backups selects: one entry of the table. */
interface SelectionSort {
  readonly group: string;
  readonly kind: string;
  /** Undefined where it does not say. */
  read(object: KubernetesObject, snapshots: number): Selection | undefined;
}

/** What says of which data the backups of a schedule are, where its tool does not. A new one is an entry here. */
const sorts: readonly SelectionSort[] = [
  {
    group: 'velero.io',
    kind: 'Schedule',
    read: ({ body }, snapshots) => veleroSelection(memberAt(body, 'spec', 'template'), snapshots),
  },
  {
    group: 'postgresql.cnpg.io',
    kind: 'ScheduledBackup',
    read: ({ body, namespace }) => one('Cluster', namespace, textIn(body, 'spec', 'cluster', 'name')),
  },
  {
    group: 'volsync.backube',
    kind: 'ReplicationSource',
    read: ({ body, namespace }) => one('PersistentVolumeClaim', namespace, textIn(body, 'spec', 'sourcePVC')),
  },
  {
    group: 'stash.appscode.com',
    kind: 'BackupConfiguration',
    read: ({ body, namespace }) => target(memberAt(body, 'spec', 'target', 'ref'), namespace),
  },
  {
    group: 'core.kubestash.com',
    kind: 'BackupConfiguration',
    read: ({ body, namespace }) => target(memberAt(body, 'spec', 'target'), namespace),
  },
];

/** Returns what the backups of an object of Git select; `snapshots` of volumes are those that one of them made. */
export function gitSelection(object: KubernetesObject, snapshots: number): Selection | undefined {
  return sorts.find(({ group, kind }) => group === object.group && kind === object.kind)?.read(object, snapshots);
}

function target(reference: unknown, namespace: string): Selection | undefined {
  const kind = textIn(reference, 'kind');
  const own = textIn(reference, 'namespace') ?? namespace;
  return kind === undefined ? undefined : one(kind, own, textIn(reference, 'name'));
}

function one(kind: string, namespace: string, name: string | undefined): Selection | undefined {
  if (name === undefined) return undefined;
  const only = nameOf({ kind, namespace, name });
  const isIn = (known: string): Choice =>
    known === only ? { choice: 'in', by: 'name' } : { choice: 'out', because: `it is of ${only} alone` };
  return { snapshots: 0, choose: (keeper) => isIn(keeper.name) };
}
