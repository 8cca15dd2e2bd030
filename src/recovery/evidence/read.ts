import { StepError } from '../../base/errors.ts';
import { shown } from '../../base/shown.ts';
import { matchingPaths } from '../../files/matching-paths.ts';
import type { BranchTree } from '../../flow/branch-trees.ts';
import { attestationAbout, attestationOf, attestationSuffixes, envelopeIn } from './attestations.ts';
import { documentsOf, evidenceLimits } from './documents.ts';
import type { Attestation, EvidenceDocument, EvidenceFile, EvidenceFiles, EvidenceProblem } from './model.ts';

interface Reading {
  readonly tree: BranchTree;
  readonly files: EvidenceFile[];
  readonly problems: EvidenceProblem[];
}

/**
 * Reads the files of a tree that a pattern names, each with the signed statement in it or beside it. What cannot be read
 * is a problem with its file and never left out in silence. @throws UsageError where the pattern is too wide
 */
export async function readEvidence(pattern: string, tree: BranchTree): Promise<EvidenceFiles> {
  const reading: Reading = { tree, files: [], problems: [] };
  const { files, problems } = reading;
  const paths = (await matchingPaths(pattern, (directory) => tree.list(directory))).filter(
    (path, _, all) => !isBeside(path, all),
  );
  let bytes = 0;
  let count = 0;
  for (const file of paths.slice(0, evidenceLimits.files)) {
    const content = await contentOf(file, reading);
    if (content === undefined) continue;
    bytes += content.length;
    count += 1;
    if (bytes > evidenceLimits.bytes) {
      problems.push({ file, because: `the evidence has more than ${evidenceLimits.bytes} bytes` });
      break;
    }
    const documents = documentsIn(file, content, await besideOf(file, content, reading), reading);
    if (documents !== undefined) files.push({ file, documents });
  }
  if (count === 0 && problems.length === 0)
    problems.push({ file: pattern, because: 'there is no such file', isAbsent: true });
  if (paths.length > evidenceLimits.files)
    problems.push({ file: pattern, because: `there are more than ${evidenceLimits.files} files` });
  return { files, problems };
}

/** Whether a file only holds the signed statement about another one that is read. */
function isBeside(path: string, all: readonly string[]): boolean {
  return attestationSuffixes.some((suffix) => path.endsWith(suffix) && all.includes(path.slice(0, -suffix.length)));
}

/** Undefined for what is no file. A file that Git refuses to read keeps no other from being read. */
async function contentOf(file: string, { tree, problems }: Reading): Promise<Uint8Array | undefined> {
  try {
    return await tree.read(file);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    problems.push({ file, because: error.message });
    return undefined;
  }
}

async function besideOf(file: string, content: Uint8Array, reading: Reading): Promise<Attestation | undefined> {
  for (const suffix of attestationSuffixes) {
    const beside = await contentOf(file + suffix, reading);
    const found = beside === undefined ? undefined : attestationAbout(content, beside);
    if (found !== undefined) return found;
  }
  return undefined;
}

function documentsIn(
  file: string,
  content: Uint8Array,
  beside: Attestation | undefined,
  { problems }: Reading,
): readonly EvidenceDocument[] | undefined {
  const read = documentsOf(content);
  if ('found' in read) {
    problems.push({ file, because: `expected evidence in JSON or YAML, found ${shown(read.found)}` });
    return undefined;
  }
  return read.documents.flatMap((document) => {
    try {
      const envelope = envelopeIn(document);
      if (envelope === undefined) return [{ document, attestation: beside }];
      const { statement, attestation } = attestationOf(envelope);
      return [{ document: statement, attestation }];
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      problems.push({ file, because: error.message });
      return [];
    }
  });
}
