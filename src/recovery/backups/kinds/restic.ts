import { counted } from '../../../base/counted.ts';
import { listIn, memberAt, textIn } from '../../../base/json-path.ts';
import type { BackupFact, EvidenceKind, Told } from '../model.ts';
import { countAt, present, timeAt } from '../../evidence/values.ts';

/** Snapshots before restic 0.17 tell no size; the summary of the run does, and is merged by the id. */
export const resticSnapshots: EvidenceKind = {
  tool: 'restic',
  documentation: '`restic snapshots --json`',
  isOne: (document) =>
    textIn(document, 'short_id') !== undefined &&
    textIn(document, 'tree') !== undefined &&
    Array.isArray(memberAt(document, 'paths')),
  read: (documents) => ({ backups: documents.map(snapshot) }),
};

export const resticBackup: EvidenceKind = {
  tool: 'restic',
  documentation: '`restic backup --json`',
  isOne: (document) => textIn(document, 'message_type') !== undefined,
  read: run,
};

/** restic shortens ids to eight digits in some versions. */
export function resticId(id: string): string {
  return id.slice(0, 8);
}

function snapshot(document: unknown): BackupFact {
  const texts = (key: string): readonly string[] =>
    listIn(document, key).flatMap((one) => (typeof one === 'string' ? [one] : []));
  const summary = memberAt(document, 'summary');
  return {
    id: resticId(textIn(document, 'id') ?? textIn(document, 'short_id') ?? ''),
    series: `restic ${textIn(document, 'hostname') ?? ''}:${texts('paths').toSorted().join(',')}`,
    names: texts('tags'),
    faults: [],
    ...present({ began: timeAt(document, 'time') }),
    ...sizes(summary),
  };
}

/** A run that could not read a file makes a snapshot all the same. */
function run(messages: readonly unknown[]): Told {
  const errors = messages.filter((one) => ['error', 'exit_error'].includes(textIn(one, 'message_type') ?? '')).length;
  const summaries = messages.filter((one) => textIn(one, 'message_type') === 'summary');
  const faults = errors === 0 ? [] : [`restic named ${counted(errors, 'error')}`];
  return {
    backups: summaries.flatMap((summary): readonly BackupFact[] => {
      const id = textIn(summary, 'snapshot_id');
      // The summary of another command has none.
      return id === undefined ? [] : [{ id: resticId(id), faults, ...began(summary), ...sizes(summary) }];
    }),
    problems: summaries.length === 0 ? ['restic ended without a summary, so that it made no backup'] : [],
  };
}

function began(summary: unknown): Pick<BackupFact, 'began' | 'seconds'> {
  const took = memberAt(summary, 'total_duration');
  const seconds = typeof took === 'number' && took >= 0 ? took : undefined;
  return present({ began: timeAt(summary, 'backup_start'), seconds });
}

function sizes(summary: unknown): Pick<BackupFact, 'items' | 'bytes'> {
  return present({
    items: countAt(summary, 'total_files_processed'),
    bytes: countAt(summary, 'total_bytes_processed'),
  });
}
