import { counted } from '../../../base/counted.ts';
import { isRecord, memberAt, textIn } from '../../../base/json-path.ts';
import { shown } from '../../../base/shown.ts';
import type { BackupFact, EvidenceKind } from '../model.ts';
import { countAt, present, secondsBetween, timeAt } from '../../evidence/values.ts';

export const kopia: EvidenceKind = {
  tool: 'kopia',
  documentation: '`kopia snapshot list --json`',
  isOne: (document) =>
    textIn(document, 'source', 'host') !== undefined &&
    textIn(document, 'source', 'path') !== undefined &&
    textIn(document, 'startTime') !== undefined,
  read: (documents) => ({ backups: documents.map(snapshot) }),
};

function snapshot(document: unknown): BackupFact {
  const stats = memberAt(document, 'stats');
  const summary = memberAt(document, 'rootEntry', 'summ');
  const incomplete = textIn(document, 'incomplete') ?? '';
  const source = (key: string): string => textIn(document, 'source', key) ?? '';
  const tags = memberAt(document, 'tags');
  // Files that a policy lets it leave out are as lost as the others.
  const unread =
    (countAt(stats, 'errorCount') ?? 0) + (countAt(stats, 'ignoredErrorCount') ?? 0) ||
    (countAt(summary, 'numFailed') ?? 0);
  return {
    id: textIn(document, 'id') ?? '',
    series: `kopia ${source('userName')}@${source('host')}:${source('path')}`,
    names: isRecord(tags) ? Object.values(tags).flatMap((one) => (typeof one === 'string' ? [one] : [])) : [],
    faults: [
      ...(incomplete === '' ? [] : [`it is incomplete (${shown(incomplete)})`]),
      ...(unread === 0 ? [] : [`${counted(unread, 'file')} could not be read`]),
    ],
    ...present({
      began: timeAt(document, 'startTime'),
      seconds: secondsBetween(document, ['startTime'], ['endTime']),
      items: countAt(summary, 'files') ?? countAt(stats, 'fileCount'),
      bytes: countAt(summary, 'size') ?? countAt(stats, 'totalSize'),
    }),
  };
}
