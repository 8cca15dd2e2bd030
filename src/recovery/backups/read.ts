import { StepError } from '../../base/errors.ts';
import { shown } from '../../base/shown.ts';
import { matchingPaths } from '../../files/matching-paths.ts';
import type { BranchTree } from '../../flow/branch-trees.ts';
import { documentsOf, evidenceLimits } from './documents.ts';
import { evidenceKinds } from './kinds.ts';
import { mergedBackups, mergedLocations } from './merge.ts';
import type { Backup, BackupEvidence, BackupLocation, EvidenceKind } from './model.ts';

/** Evidence, before what is told of the same backup is merged. */
interface Reading {
  readonly backups: Backup[];
  readonly locations: BackupLocation[];
  readonly problems: { readonly file: string; readonly because: string }[];
}

/**
 * Reads the files of a tree that a pattern names. What cannot be read, or is of no known form, is a problem with its
 * file and never left out in silence. @throws UsageError where the pattern is too wide
 */
export async function readEvidence(pattern: string, tree: BranchTree): Promise<BackupEvidence> {
  const reading: Reading = { backups: [], locations: [], problems: [] };
  const paths = await matchingPaths(pattern, (directory) => tree.list(directory));
  let bytes = 0;
  let files = 0;
  for (const file of paths.slice(0, evidenceLimits.files)) {
    const content = await contentOf(file, tree, reading);
    if (content === undefined) continue;
    bytes += content.length;
    files += 1;
    if (bytes > evidenceLimits.bytes) {
      reading.problems.push({ file, because: `the evidence has more than ${evidenceLimits.bytes} bytes` });
      break;
    }
    addFile(file, content, reading);
  }
  if (files === 0 && reading.problems.length === 0)
    reading.problems.push({ file: pattern, because: 'there is no such file' });
  if (paths.length > evidenceLimits.files)
    reading.problems.push({ file: pattern, because: `there are more than ${evidenceLimits.files} files` });
  return {
    backups: mergedBackups(reading.backups),
    locations: mergedLocations(reading.locations),
    problems: reading.problems,
  };
}

/** Undefined for what is no file. A file that Git refuses to read keeps no other from being read. */
async function contentOf(file: string, tree: BranchTree, { problems }: Reading): Promise<Uint8Array | undefined> {
  try {
    return await tree.read(file);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    problems.push({ file, because: error.message });
    return undefined;
  }
}

function addFile(file: string, content: Uint8Array, { backups, locations, problems }: Reading): void {
  const read = documentsOf(content);
  if ('found' in read) {
    problems.push({ file, because: `expected evidence in JSON or YAML, found ${shown(read.found)}` });
    return;
  }
  const byKind = new Map<EvidenceKind, unknown[]>();
  let unknown = 0;
  for (const document of read.documents) {
    const kind = evidenceKinds.find((one) => one.isOne(document));
    const own = kind === undefined ? undefined : (byKind.get(kind) ?? []);
    own?.push(document);
    if (kind === undefined || own === undefined) unknown += 1;
    else byKind.set(kind, own);
  }
  if (unknown > 0) problems.push({ file, because: `${unknown} of its documents are of no known form of evidence` });
  for (const [kind, documents] of byKind) {
    const told = kind.read(documents);
    for (const one of told.backups) backups.push({ ...one, tool: kind.tool, file });
    for (const one of told.locations ?? []) locations.push({ ...one, tool: kind.tool });
    for (const because of told.problems ?? []) problems.push({ file, because });
  }
}
