import type { BranchTree } from '../../flow/branch-trees.ts';
import type { EvidenceDocument, EvidenceFile, EvidenceProblem } from '../evidence/model.ts';
import { readEvidence } from '../evidence/read.ts';
import { evidenceKinds } from './kinds.ts';
import { mergedBackups, mergedLocations } from './merge.ts';
import type { Backup, BackupEvidence, BackupLocation, EvidenceKind } from './model.ts';

/** Evidence, before what is told of the same backup is merged. */
interface Reading {
  readonly backups: Backup[];
  readonly locations: BackupLocation[];
  readonly problems: EvidenceProblem[];
}

/**
 * Reads evidence of backups from the files of a tree that a pattern names. What is of no known form is a problem with
 * its file and never left out in silence. @throws UsageError where the pattern is too wide
 */
export async function readBackups(pattern: string, tree: BranchTree): Promise<BackupEvidence> {
  const { files, problems } = await readEvidence(pattern, tree);
  const reading: Reading = { backups: [], locations: [], problems: [...problems] };
  for (const one of files) addFile(one, reading);
  return {
    backups: mergedBackups(reading.backups),
    locations: mergedLocations(reading.locations),
    problems: reading.problems,
  };
}

function addFile({ file, documents }: EvidenceFile, { backups, locations, problems }: Reading): void {
  const byKind = new Map<EvidenceKind, EvidenceDocument[]>();
  let unknown = 0;
  for (const one of documents) {
    const kind = evidenceKinds.find((each) => each.isOne(one.document));
    const own = kind === undefined ? undefined : (byKind.get(kind) ?? []);
    own?.push(one);
    if (kind === undefined || own === undefined) unknown += 1;
    else byKind.set(kind, own);
  }
  if (unknown > 0) problems.push({ file, because: `${unknown} of its documents are of no known form of evidence` });
  for (const [kind, found] of byKind) {
    const told = kind.read(found.map(({ document }) => document));
    const attestations = [...new Set(found.map(({ attestation }) => attestation))];
    for (const one of told.backups) backups.push({ ...one, tool: kind.tool, file, attestations });
    for (const one of told.locations ?? []) locations.push({ ...one, tool: kind.tool, attestations });
    for (const because of told.problems ?? []) problems.push({ file, because });
  }
}
