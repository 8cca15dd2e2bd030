import { UsageError } from '../../../base/errors.ts';
import type { CommitRange } from '../../../platform/platform.ts';
import type { ArtifactFacts } from './artifact-facts.ts';
import type { CheckContext } from './check.ts';

/**
 * Returns the commits whose authors may not approve.
 * These are the artifact's, and with `deployed-commit` all since. Throws UsageError when no commit is given.
 */
export async function commitRange(
  { inputs, subject, commitInput }: CheckContext,
  facts: () => Promise<ArtifactFacts>,
): Promise<CommitRange> {
  const own = subject.artifact === undefined ? undefined : await facts();
  const commit = subject.commit ?? own?.revision;
  if (commit !== undefined) return { commit, repository: own?.source, since: inputs['deployed-commit'] };
  throw new UsageError({
    code: 'approval-without-commit',
    expected: 'the commit that the artifact was built from',
    found: 'none',
    fix: `give the input "${commitInput}"`,
  });
}
