import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  approvalFlow,
  type BypassCase,
  built,
  deployed,
  type GithubApprovals,
  githubApprovals,
  runApprovalGate,
  sentences,
} from '../../../../support/approval-world.ts';
import { pullRequest } from '../../../../support/github-state.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const flow = approvalFlow('{}');

const guarded = {
  name: 'prod',
  reviewers: [{ login: 'bob' }],
  preventSelfReview: true,
  branches: 'protected',
  administratorsBypass: false,
} as const;
const approvedBy = (login: string, comment = '') =>
  ({ state: 'approved', environments: ['prod'], login, comment }) as const;

const onGithub: readonly BypassCase<GithubApprovals>[] = [
  {
    title: 'an environment without any rule',
    attempt: ({ gitops }) => gitops.environments.splice(0, 1, { name: 'prod' }),
    row: 'protection-reviewers fail',
    says: 'expected somebody must approve, found nobody',
  },
  {
    title: 'an environment that GitHub would make by itself',
    attempt: ({ gitops }) => gitops.environments.splice(0),
    row: 'protected-environment fail',
    says: 'expected prod, as the platform spells it, found no such environment',
  },
  {
    title: 'an environment that is spelt in another case',
    attempt: ({ gitops }) => gitops.environments.splice(0, 1, { ...guarded, name: 'Prod' }),
    row: 'protected-environment fail',
    says: 'expected prod, as the platform spells it, found Prod',
  },
  {
    title: 'a reviewer who may review what they started',
    attempt: ({ gitops }) => gitops.environments.splice(0, 1, { ...guarded, preventSelfReview: false }),
    row: 'protection-self-review fail',
    says: 'found allowed',
  },
  {
    title: 'a branch of one’s own',
    attempt: ({ gitops }) => gitops.environments.splice(0, 1, { ...guarded, branches: 'selected', patterns: ['*'] }),
    row: 'protection-branches fail',
    says: 'found any branch may enter',
  },
  {
    title: '"protected branches only" while none is protected',
    attempt: ({ gitops }) => void (gitops.protectedBranches = []),
    row: 'protection-branches fail',
    says: 'found any branch may enter',
  },
  {
    title: 'administrators who may pass by',
    attempt: ({ gitops }) => gitops.environments.splice(0, 1, { ...guarded, administratorsBypass: true }),
    row: 'protection-administrators fail',
    says: 'found administrators may bypass the rules',
  },
  {
    title: 'an administrator who did pass by, so that nobody approved',
    attempt: ({ gitops }) => gitops.approvals.set(7, []),
    row: 'approval fail',
    says: 'found no approval that counts',
  },
  {
    title: 'self-approval by who started the run',
    attempt: ({ gitops }) => gitops.approvals.set(7, [approvedBy('Sam')]),
    row: 'approval fail',
    says: 'Sam: started the run',
  },
  {
    title: 'approval by who repeated the run',
    attempt: ({ gitops }) =>
      gitops.runs.set(7, {
        actor: 'sam',
        triggeringActor: 'bob',
        createdAt: '2026-11-23T09:00:00Z',
        sha: 'a'.repeat(40),
      }),
    row: 'approval fail',
    says: 'bob: started the run',
  },
  {
    title: 'approval by the author of the commit',
    attempt: ({ gitops }) => gitops.approvals.set(7, [approvedBy('alice')]),
    row: 'approval fail',
    says: 'alice: wrote the change',
  },
  {
    title: 'approval by the author of an earlier commit that is deployed with it',
    attempt: ({ gitops }) => {
      gitops.approvals.set(7, [approvedBy('dave')]);
      gitops.commits.splice(1, 0, { sha: 'dadada0000000000000000000000000000000000', author: 'dave' });
    },
    inputs: { 'deployed-commit': deployed },
    row: 'approval fail',
    says: 'dave: wrote the change',
  },
  {
    title: 'approval by who opened the pull request that somebody else merged',
    attempt: ({ gitops }) => {
      gitops.approvals.set(7, [approvedBy('erin')]);
      pullRequest(gitops, {
        author: 'erin',
        head: 'change',
        base: 'main',
        title: '',
        body: '',
        merged: true,
        brought: [built],
      });
    },
    row: 'approval fail',
    says: 'erin: wrote the change',
  },
  {
    title: 'an author whom nobody knows',
    attempt: ({ gitops }) => gitops.commits.splice(0, 1, { sha: built }),
    row: 'approval-authors error',
    says: 'nobody is known who wrote c0ffee000000',
    exit: 3,
  },
  {
    title: 'approval for another digest, by its comment',
    attempt: ({ gitops }) => gitops.approvals.set(7, [approvedBy('bob', `Ship sha256:${'9'.repeat(64)}`)]),
    row: 'approval fail',
    says: 'bob: approved another digest, by the comment',
  },
  {
    title: 'approval of another environment of the run',
    attempt: ({ gitops }) => gitops.approvals.set(7, [{ ...approvedBy('bob'), environments: ['dev'] }]),
    row: 'approval fail',
    says: 'found no approval that counts',
  },
  {
    title: 'approval by a bot',
    attempt: ({ gitops }) => gitops.approvals.set(7, [approvedBy('release-bot[bot]')]),
    row: 'approval fail',
    says: 'release-bot[bot]: is a bot',
  },
  {
    title: 'a run that a bot started, by whom nobody knows',
    attempt: ({ gitops }) => {
      gitops.runs.set(7, { actor: 'github-actions[bot]', createdAt: '2026-11-23T09:00:00Z', sha: 'd'.repeat(40) });
      gitops.commits.push({ sha: 'd'.repeat(40) });
    },
    row: 'approval fail',
    says: 'bob: may have started the run: github-actions[bot] did, and nobody is known behind it',
  },
  {
    title: 'a run that a bot started for the commit of who approves',
    attempt: ({ gitops }) => {
      gitops.runs.set(7, { actor: 'github-actions[bot]', createdAt: '2026-11-23T09:00:00Z', sha: 'd'.repeat(40) });
      gitops.commits.push({ sha: 'd'.repeat(40), author: 'bob' });
    },
    row: 'approval fail',
    says: 'bob: started the run',
  },
  {
    title: 'an author whom nobody knows, though a colleague opened the request',
    attempt: ({ gitops }) => {
      gitops.commits.splice(0, 1, { sha: built });
      const request = { author: 'erin', head: 'change', base: 'main', title: '', body: '', merged: true };
      pullRequest(gitops, { ...request, brought: [built] });
    },
    row: 'approval-authors error',
    says: 'nobody is known who wrote c0ffee000000',
    exit: 3,
  },
  {
    title: 'approval by a co-author',
    attempt: ({ gitops }) => {
      const message = 'x\n\nCo-authored-by: Bob <7+bob@users.noreply.github.com>\n';
      gitops.commits.splice(0, 1, { sha: built, author: 'alice', message });
    },
    row: 'approval fail',
    says: 'bob: wrote the change',
  },
  {
    title: 'branches by a pattern that takes nearly any',
    attempt: ({ gitops }) => gitops.environments.splice(0, 1, { ...guarded, branches: 'selected', patterns: ['?*'] }),
    row: 'protection-branches fail',
    says: 'found any branch may enter',
  },
  {
    title: 'a pattern that takes any, after a hundred others',
    attempt: ({ gitops }) => {
      const patterns = [...Array.from({ length: 100 }, (_, index) => `release/${index}`), '*'];
      gitops.environments.splice(0, 1, { ...guarded, branches: 'selected', patterns });
    },
    row: 'protection-branches fail',
    says: 'found any branch may enter',
  },
  {
    title: 'approval for another version, by its comment',
    attempt: ({ gitops }) => gitops.approvals.set(7, [approvedBy('bob', 'ok for cart 1.2.9 only')]),
    inputs: { version: '1.3.0' },
    row: 'approval fail',
    says: 'bob: approved another version, by the comment',
  },
  {
    title: 'the number of a run that was approved last week',
    attempt: ({ gitops }) =>
      gitops.runs.set(7, { actor: 'sam', createdAt: '2026-11-23T09:00:00Z', sha: 'a'.repeat(40), status: 'completed' }),
    row: 'approval error',
    says: 'found run 7, which has ended',
    exit: 3,
  },
  {
    title: 'a re-run after rejection',
    attempt: ({ gitops }) => gitops.approvals.get(7)?.unshift({ ...approvedBy('carol'), state: 'rejected' }),
    row: 'approval fail',
    says: 'found rejected by carol',
  },
];

describe('on GitHub', () => {
  let world: GithubApprovals;
  beforeEach(async () => {
    world = await githubApprovals();
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  test.each(onGithub)('bypass: $title', async ({ attempt, inputs = {}, image, row, says, exit = 1 }) => {
    attempt(world);
    const run = await runApprovalGate(root, { flow, platform: world.platform(), inputs, ...(image && { image }) });
    expect(run.rows).toContain(row);
    expect(run.exit).toBe(exit);
    expect(sentences(run)).toContain(says);
  });

  test.each([
    ['get /repos/{owner}/{repo}/environments/{environment_name}', 'protected-environment error', 'actions: read'],
    ['get /repos/{owner}/{repo}/branches', 'protected-environment error', 'contents: read'],
    ['get /repos/{owner}/{repo}/actions/runs/{run_id}', 'approval error', 'actions: read'],
    ['get /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', 'approval error', 'actions: read'],
    ['get /repos/{owner}/{repo}/commits/{ref}', 'approval-authors error', 'contents: read'],
    ['get /repos/{owner}/{repo}/commits/{commit_sha}/pulls', 'approval-authors error', 'pull-requests: read'],
  ])('bypass: a token that may not ask (%s)', async (on, row, scope) => {
    world.server.fail({ on, status: 403, body: { message: 'Resource not accessible by integration' } });
    const run = await runApprovalGate(root, { flow, platform: world.platform() });
    expect(run.rows).toContain(row);
    expect(run.exit).not.toBe(0);
    expect(sentences(run)).toContain(`the token needs the permission '${scope}'`);
  });

  test('bypass: the number of a waiting run of another commit, and its approvals', async () => {
    const run = await runApprovalGate(root, { flow, platform: world.platform({ commit: built }) });
    expect(run.rows).toContain('approval error');
    expect(run.verdict.checks.map(({ code }) => code)).toContain('run-of-another-commit');
    expect(sentences(run)).toContain(
      `expected a run of ${built.slice(0, 12)}, as GITHUB_SHA says, found run 7, which is of a`,
    );
    expect(run.exit).toBe(3);
    const own = await runApprovalGate(root, { flow, platform: world.platform({ commit: 'a'.repeat(40) }) });
    expect(own.exit).toBe(0);
  });

  test('bypass: no artifact, so that the approval is for nothing', async () => {
    const run = await runApprovalGate(root, { flow, platform: world.platform(), inputs: { artifact: '' } });
    expect(run.rows).toContain('approval-after-artifact error');
    expect(sentences(run)).toContain('expected the artifact that is approved, found none');
    expect(run.verdict.checks.map(({ code }) => code)).toContain('approval-without-artifact');
    expect(run.exit).toBe(3);
  });
});
