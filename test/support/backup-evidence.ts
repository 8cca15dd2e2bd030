import { runCheck } from '../../src/recovery/checks.ts';
import { recoveryFlow, sceneOf } from './recovery.ts';

/** The section of a flow with evidence; the clock of a scene stands at 2026-11-23T12:00Z. */
export const declared = '{ rpo: 24h, backups: { evidence: "evidence/*" } }';

/** Rows of the check `backup` for files below `evidence`. */
export async function found(
  files: Readonly<Record<string, string>>,
  recovery = declared,
  more = '',
): Promise<readonly string[]> {
  const under = Object.fromEntries(Object.entries(files).map(([name, text]) => [`evidence/${name}`, text]));
  const scene = await sceneOf({ flow: recoveryFlow(recovery, more), files: under });
  return (await runCheck('backup', scene)).map(({ verdict, subject, because }) => `${verdict} ${subject}: ${because}`);
}

/** Today, for that clock. */
export const today = '2026-11-23T02:00:00Z';

/** Objects as `kubectl get` prints them. */
export const list = (...items: readonly object[]): string => JSON.stringify({ apiVersion: 'v1', kind: 'List', items });

/** Velero's list of two good backups of the schedule `nightly`, half an hour each, with their storage. */
export function backupList(...began: readonly string[]): string {
  const times = began.length > 0 ? began : ['2026-11-22T02:00:00Z', today];
  const backups = times.map((time, at) => ({
    apiVersion: 'velero.io/v1',
    kind: 'Backup',
    metadata: { namespace: 'velero', name: `nightly-${at}`, labels: { 'velero.io/schedule-name': 'nightly' } },
    status: {
      phase: 'Completed',
      startTimestamp: time,
      completionTimestamp: time.replace('02:00', '02:30'),
      progress: { totalItems: 9, itemsBackedUp: 9 },
    },
  }));
  const storage = {
    apiVersion: 'velero.io/v1',
    kind: 'BackupStorageLocation',
    metadata: { namespace: 'velero', name: 'default' },
    status: { phase: 'Available', lastValidationTime: '2026-11-23T11:59:00Z' },
  };
  return list(...backups, storage);
}
