import { textIn } from '../../../base/json-path.ts';
import { shown } from '../../../base/shown.ts';
import { present, timeAt } from '../../evidence/values.ts';
import type { BackupFact, EvidenceKind } from '../model.ts';

export const googleSql: EvidenceKind = {
  tool: 'google-sql',
  documentation: '`gcloud sql backups list --format json`',
  isOne: (document) => textIn(document, 'kind') === 'sql#backupRun',
  read: (documents) => ({ backups: documents.map(backupRun) }),
};

/** States before the last one (Cloud SQL Admin API, SqlBackupRunStatus). */
const running: ReadonlySet<string> = new Set(['ENQUEUED', 'RUNNING']);

function backupRun(run: unknown): BackupFact {
  const status = textIn(run, 'status') ?? '';
  const instance = textIn(run, 'instance') ?? '';
  // The API writes 64-bit numbers as texts.
  const bytes = Number(textIn(run, 'maxChargeableBytes') ?? Number.NaN);
  return {
    id: `${instance}/${textIn(run, 'id') ?? ''}`,
    series: `cloud sql ${instance}`,
    names: [instance],
    isRunning: running.has(status),
    faults: status === 'SUCCESSFUL' || running.has(status) ? [] : [`its status is ${shown(status)}`],
    ...present({
      began: timeAt(run, 'startTime'),
      bytes: Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : undefined,
    }),
  };
}
