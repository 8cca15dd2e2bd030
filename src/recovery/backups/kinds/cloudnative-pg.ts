import { memberAt, textIn } from '../../../base/json-path.ts';
import { shown } from '../../../base/shown.ts';
import type { BackupFact, EvidenceKind } from '../model.ts';
import { isObjectOf, namespacedName, present, secondsBetween, timeAt } from '../../evidence/values.ts';

/** CloudNativePG tells no size: alone it proves that a backup ended, and not what is in it. */
export const cloudNativePg: EvidenceKind = {
  tool: 'cloudnative-pg',
  documentation: 'CloudNativePG `Backup` (tells no size)',
  isOne: isObjectOf('postgresql.cnpg.io', 'Backup'),
  read: (objects) => ({ backups: objects.map(backup) }),
};

/** Phases of a backup that has ended; every other one is on its way. */
const ended: ReadonlySet<string> = new Set(['completed', 'failed', 'walArchivingFailing']);

function backup(object: unknown): BackupFact {
  const namespace = textIn(object, 'metadata', 'namespace') ?? '';
  const scheduled = textIn(object, 'metadata', 'labels', 'cnpg.io/scheduled-backup');
  const series = `Cluster/${namespace}/${textIn(object, 'spec', 'cluster', 'name') ?? ''}`;
  const status = memberAt(object, 'status');
  const phase = textIn(status, 'phase') ?? '';
  const hasArchive = textIn(status, 'beginLSN') !== undefined && textIn(status, 'endLSN') !== undefined;
  return {
    id: namespacedName(object),
    series,
    selection: {
      snapshots: 0,
      choose: ({ name }) =>
        name === series ? { choice: 'in', by: 'name' } : { choice: 'out', because: `it is of ${shown(series)} alone` },
    },
    names: scheduled === undefined ? [] : [`ScheduledBackup/${namespace}/${scheduled}`],
    isRunning: !ended.has(phase),
    faults: [
      ...(ended.has(phase) && phase !== 'completed' ? [`its phase is ${shown(phase)}`] : []),
      ...(phase === 'completed' && !hasArchive ? ['it names no begin and end in the log of the database'] : []),
    ],
    ...present({ began: timeAt(status, 'startedAt'), seconds: secondsBetween(status, ['startedAt'], ['stoppedAt']) }),
  };
}
