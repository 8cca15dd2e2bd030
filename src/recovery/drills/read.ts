import type { BranchTree } from '../../flow/branch-trees.ts';
import type { EvidenceProblem } from '../evidence/model.ts';
import { readEvidence } from '../evidence/read.ts';
import { drillForms } from './forms.ts';
import type { Drill } from './model.ts';

/**
 * Reads records of restores from the files of a tree that a pattern names. What is of no known form is a problem with
 * its file. @throws UsageError where the pattern is too wide
 */
export async function readDrills(
  pattern: string,
  tree: BranchTree,
): Promise<{ readonly drills: readonly Drill[]; readonly problems: readonly EvidenceProblem[] }> {
  const { files, problems } = await readEvidence(pattern, tree);
  const drills: Drill[] = [];
  const unread = [...problems];
  for (const { file, documents } of files) {
    let unknown = 0;
    for (const { document, attestation } of documents) {
      const form = drillForms.find((one) => one.isOne(document));
      if (form === undefined) unknown += 1;
      else drills.push({ ...form.read(document), file, attestation });
    }
    if (unknown > 0)
      unread.push({ file, because: `${unknown} of its documents are of no known form of a drill's record` });
  }
  return { drills, problems: unread };
}
