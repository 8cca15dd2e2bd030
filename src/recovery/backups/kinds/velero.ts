import { memberAt, textIn } from '../../../base/json-path.ts';
import { shown } from '../../../base/shown.ts';
import type { BackupFact, EvidenceKind, LocationFact } from '../model.ts';
import { veleroSelection } from '../velero-selection.ts';
import { countAt, isObjectOf, namespacedName, present, secondsBetween, timeAt } from '../../evidence/values.ts';

const group = 'velero.io';

/** `velero backup get -o yaml`, or the objects themselves. */
export const velero: EvidenceKind = {
  tool: 'velero',
  documentation: 'Velero `Backup`',
  isOne: isObjectOf(group, 'Backup'),
  read: (objects) => ({ backups: objects.map(backup) }),
};

/** Copies of single volumes, which belong to a backup. */
export const veleroVolumes: EvidenceKind = {
  tool: 'velero',
  documentation: 'Velero `PodVolumeBackup`, `DataUpload`',
  isOne: (document) => isObjectOf(group, 'PodVolumeBackup')(document) || isObjectOf(group, 'DataUpload')(document),
  read: (objects) => ({ backups: objects.flatMap(volume) }),
};

export const veleroLocation: EvidenceKind = {
  tool: 'velero',
  documentation: 'Velero `BackupStorageLocation`',
  isOne: isObjectOf(group, 'BackupStorageLocation'),
  read: (objects) => ({ backups: [], locations: objects.map(location) }),
};

/** Phases before the last one. */
const running: ReadonlySet<string> = new Set([
  'New',
  'Queued',
  'ReadyToStart',
  'InProgress',
  'WaitingForPluginOperations',
  'Finalizing',
]);

function backup(object: unknown): BackupFact {
  const namespace = textIn(object, 'metadata', 'namespace') ?? '';
  const schedule = textIn(object, 'metadata', 'labels', 'velero.io/schedule-name');
  const status = memberAt(object, 'status');
  const phase = textIn(status, 'phase') ?? 'New';
  const progress = memberAt(status, 'progress');
  const snapshots = snapshotsIn(status);
  return {
    id: namespacedName(object),
    series: schedule === undefined ? `backups on demand in ${namespace}` : `Schedule/${namespace}/${schedule}`,
    isRunning: running.has(phase),
    faults: running.has(phase) ? [] : [...phaseFaults(phase), ...partFaults(status)],
    location: `${namespace}/${textIn(object, 'spec', 'storageLocation') ?? 'default'}`,
    snapshots,
    ...present({
      selection: veleroSelection(memberAt(object, 'spec'), snapshots),
      began: timeAt(status, 'startTimestamp'),
      seconds: secondsBetween(status, ['startTimestamp'], ['completionTimestamp']),
      expires: timeAt(status, 'expiration'),
      // Velero leaves out numbers that are zero.
      items: progress === undefined || progress === null ? undefined : (countAt(progress, 'itemsBackedUp') ?? 0),
    }),
  };
}

/** A CSI snapshot that is moved is an operation, and none of the snapshots that stay. */
function snapshotsIn(status: unknown): number {
  const number = (key: string): number => countAt(status, key) ?? 0;
  const kept = number('volumeSnapshotsCompleted') + number('csiVolumeSnapshotsCompleted');
  return Math.max(kept, number('backupItemOperationsCompleted'));
}

function phaseFaults(phase: string): readonly string[] {
  return phase === 'Completed' ? [] : [`its phase is ${shown(phase)}`];
}

function partFaults(status: unknown): readonly string[] {
  const number = (...path: readonly string[]): number => countAt(status, ...path) ?? 0;
  const pairs = [
    ['items', number('progress', 'totalItems'), number('progress', 'itemsBackedUp')],
    ['snapshots of volumes', number('volumeSnapshotsAttempted'), number('volumeSnapshotsCompleted')],
    ['CSI snapshots', number('csiVolumeSnapshotsAttempted'), number('csiVolumeSnapshotsCompleted')],
    ['operations', number('backupItemOperationsAttempted'), number('backupItemOperationsCompleted')],
  ] as const;
  const hooks = number('hookStatus', 'hooksFailed');
  const errors = number('errors');
  return [
    ...(hooks > 0 ? [`${hooks} of ${number('hookStatus', 'hooksAttempted')} hooks failed`] : []),
    ...(errors > 0 ? [`it had errors (${errors})`] : []),
    ...pairs.flatMap(([what, all, done]) => (done < all ? [`${done} of ${all} ${what} were completed`] : [])),
  ];
}

function volume(object: unknown): readonly BackupFact[] {
  const name = textIn(object, 'metadata', 'labels', 'velero.io/backup-name');
  const phase = textIn(object, 'status', 'phase') ?? 'New';
  if (name === undefined) return [];
  const what = textIn(object, 'spec', 'volume') ?? textIn(object, 'spec', 'sourcePVC') ?? namespacedName(object);
  const id = `${textIn(object, 'metadata', 'namespace') ?? ''}/${name}`;
  if (phase === 'Completed') return [{ id, faults: [], holds: claimsOf(object) }];
  return [{ id, faults: [`the copy of volume ${shown(what)} is ${shown(phase)}`] }];
}

/** A DataUpload names the claim; so does the annotation of a copy, or the pod's name where a StatefulSet made both. */
function claimsOf(object: unknown): readonly string[] {
  const claim = textIn(object, 'spec', 'sourcePVC');
  if (claim !== undefined) return [`PersistentVolumeClaim/${textIn(object, 'spec', 'sourceNamespace') ?? ''}/${claim}`];
  const [pod, volumeName] = [textIn(object, 'spec', 'pod', 'name'), textIn(object, 'spec', 'volume')];
  if (pod === undefined || volumeName === undefined) return [];
  const named = textIn(object, 'metadata', 'annotations', 'velero.io/pvc-name') ?? `${volumeName}-${pod}`;
  return [`PersistentVolumeClaim/${textIn(object, 'spec', 'pod', 'namespace') ?? ''}/${named}`];
}

function location(object: unknown): LocationFact {
  const phase = textIn(object, 'status', 'phase');
  return {
    id: namespacedName(object),
    ...present({
      fault: phase === 'Available' ? undefined : `is ${phase === undefined ? 'without a status' : shown(phase)}`,
      seen: timeAt(object, 'status', 'lastValidationTime'),
    }),
  };
}
