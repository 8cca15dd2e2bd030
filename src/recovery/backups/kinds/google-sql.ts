import { textIn } from '../../../base/json-path.ts';
import { shown } from '../../../base/shown.ts';
import { present, timeAt } from '../../evidence/values.ts';
import type { BackupFact, EvidenceKind } from '../model.ts';

export const googleSql: EvidenceKind = {
  tool: 'google-sql',
  documentation: '`gcloud sql backups list --format json`',
  isOne: (document) => ['sql#backupRun', 'sql#backup'].includes(textIn(document, 'kind') ?? ''),
  read: (documents) => ({ backups: documents.map(backupOf) }),
};

/** States before the last one (Cloud SQL Admin API, SqlBackupRunStatus and SqlBackupState). */
const running: ReadonlySet<string> = new Set(['ENQUEUED', 'RUNNING']);

/** A run of an instance, or a backup of a project, which outlives its instance and has other names for the same. */
function backupOf(run: unknown): BackupFact {
  const status = textIn(run, 'status') ?? textIn(run, 'state') ?? '';
  const instance = textIn(run, 'instance') ?? '';
  // The API writes 64-bit numbers as texts.
  const bytes = Number(textIn(run, 'maxChargeableBytes') ?? Number.NaN);
  return {
    id: textIn(run, 'name') ?? `${instance}/${textIn(run, 'id') ?? ''}`,
    series: `cloud sql ${instance}`,
    names: [instance],
    isRunning: running.has(status),
    faults: status === 'SUCCESSFUL' || running.has(status) ? [] : [`its status is ${shown(status)}`],
    ...present({
      // Writes up to the start of the interval are in it.
      began: timeAt(run, 'startTime') ?? timeAt(run, 'backupInterval', 'startTime'),
      bytes: Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : undefined,
    }),
  };
}
