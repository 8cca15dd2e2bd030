import { RemoteError } from '../../base/errors.ts';
import { retry } from '../../base/retry.ts';
import type { MergeMethod } from '../change-request.ts';
import { failureOf } from './client.ts';
import type { RepositoryTarget } from './repository.ts';
import { fullName, writing } from './repository.ts';
import type { PullRequest } from './pull-request.ts';

export interface Merge {
  readonly state: 'merged' | 'when-ready';
  readonly changed: boolean;
}

/** Auto-merge exists only as a mutation of the GraphQL API, not in REST. */
const enableAutoMerge = `mutation enableAutoMerge($pullRequestId: ID!, $mergeMethod: PullRequestMergeMethod!) {
  enablePullRequestAutoMerge(input: { pullRequestId: $pullRequestId, mergeMethod: $mergeMethod }) {
    pullRequest { id }
  }
}`;

/**
 * GitHub's refusal of auto-merge for a request that can be merged now.
 * It is then merged at once.
 */
const nothingToWaitFor = /clean status|protected branch rules not configured/i;

export async function enableMerge(target: RepositoryTarget, pull: PullRequest, method: MergeMethod): Promise<Merge> {
  if (pull.auto_merge !== undefined && pull.auto_merge !== null) return { state: 'when-ready', changed: false };
  const { client, repository } = target;
  const undertaking = writing(`letting pull request #${pull.number} merge when it is ready`, repository);
  return client.attempt(undertaking, async (octokit): Promise<Merge> => {
    try {
      await octokit.graphql(enableAutoMerge, { pullRequestId: pull.node_id, mergeMethod: method.toUpperCase() });
      return { state: 'when-ready', changed: true };
    } catch (error) {
      const words = failureOf(error)?.message ?? '';
      if (/auto.?merge is not allowed/i.test(words)) throw autoMergeOff(target, pull);
      if (/unstable status/i.test(words)) throw unstable(target, pull);
      if (!nothingToWaitFor.test(words)) throw error;
    }
    await mergeNow(target, pull, method);
    return { state: 'merged', changed: true };
  });
}

/**
 * Merges exactly the commit that was read.
 * Retries after another merge into the base in the same moment.
 */
async function mergeNow(
  { client, repository, clock }: RepositoryTarget,
  pull: PullRequest,
  method: MergeMethod,
): Promise<void> {
  const undertaking = writing(`merging pull request #${pull.number}`, repository);
  await client.attempt(undertaking, (octokit) =>
    retry(
      () =>
        octokit.rest.pulls.merge({ ...repository, pull_number: pull.number, sha: pull.head.sha, merge_method: method }),
      (error) => {
        const failure = failureOf(error);
        return failure?.status === 405 && /base branch was modified/i.test(failure.message) ? {} : false;
      },
      { deadlineMs: 60_000, firstPauseMs: 500, maxPauseMs: 8_000 },
      clock,
    ),
  );
}

function autoMergeOff({ repository }: RepositoryTarget, pull: PullRequest): RemoteError {
  return new RemoteError({
    code: 'auto-merge-off',
    where: `GitHub: pull request #${pull.number} in ${fullName(repository)}`,
    expected: "the setting 'Allow auto-merge'",
    found: 'it turned off',
    fix: "turn it on in the repository's settings or merge by hand",
  });
}

/**
 * Makes the error for a failing or running check that is not required.
 * GitHub would merge past such a check, and does not wait for it: neither was requested.
 */
function unstable({ repository }: RepositoryTarget, pull: PullRequest): RemoteError {
  return new RemoteError({
    code: 'checks-not-required',
    where: `GitHub: pull request #${pull.number} in ${fullName(repository)}`,
    expected: 'its checks to be done or required',
    found: 'one that fails or runs and is not required',
    fix: `require it in a rule for ${pull.base.ref}, or merge by hand`,
  });
}
