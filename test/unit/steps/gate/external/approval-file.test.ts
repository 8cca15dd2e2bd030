import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  approvalFlow,
  approved,
  type GithubApprovals,
  githubApprovals,
  type GitlabApprovals,
  gitlabApprovals,
  runApprovalGate,
  sentences,
} from '../../../../support/approval-world.ts';
import type { PullRequest, SaidReview } from '../../../../support/github-state.ts';
import { pullRequest } from '../../../../support/github-state.ts';
import { type GitlabReview, mergeRequest } from '../../../../support/gitlab-state.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const path = 'approvals/prod/cart.yaml';
const file = `apiVersion: krci-deploy/v1
approval: { environment: prod, application: cart, version: 1.3.0, digest: "{digest}" }
`;
const flow = approvalFlow('{ by: file, groups: { release: { members: [bob, carol] } } }');
const inputs = { version: '1.3.0' };

describe('an approval file on GitHub', () => {
  let world: GithubApprovals;
  beforeEach(async () => {
    world = await githubApprovals();
    world.gitops.environments.splice(0);
    world.gitops.commits.unshift({ sha: approved, author: 'erin', paths: [path] });
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  function reviewed(reviews: readonly SaidReview[], facts: Partial<PullRequest> = {}): void {
    const text = { head: 'approve', base: 'main', title: '', body: '' };
    pullRequest(world.gitops, {
      ...text,
      author: 'erin',
      merged: true,
      brought: [approved],
      reviews: [...reviews],
      ...facts,
    });
  }

  const gate = (text: string | undefined = file, more: Readonly<Record<string, string>> = {}) =>
    runApprovalGate(root, { flow, platform: world.platform(), inputs: { ...inputs, ...more }, file: text });

  test('a reviewed file for this digest opens the gate, whatever the plan', async () => {
    reviewed([{ login: 'bob', state: 'APPROVED' }]);
    const run = await gate();
    expect(run.rows).toEqual(['approval-file pass', 'approval pass', 'approval-authors pass']);
    expect(run.verdict.approvals).toEqual([
      {
        approver: 'bob',
        at: '2026-11-23T10:30:00.000Z',
        where: 'https://github.example.com/acme/gitops/pull/1',
      },
    ]);
  });

  test.each<[string, Partial<PullRequest>, string | undefined]>([
    ['a bot opened the request', { author: 'github-actions[bot]' }, 'erin'],
    ['a bot wrote the file', {}, 'github-actions[bot]'],
    ['an address of nobody wrote the file', { author: 'helper-2' }, undefined],
  ])('bypass: %s, and the only reviewer may be who had it written', async (_what, facts, author) => {
    reviewed([{ login: 'bob', state: 'APPROVED' }], facts);
    const at = world.gitops.commits.findIndex(({ sha }) => sha === approved);
    world.gitops.commits.splice(at, 1, {
      sha: approved,
      ...(author !== undefined && { author }),
      paths: ['approvals/prod/cart.yaml'],
    });
    expect(sentences(await gate())).toContain('no person is known who wrote the file, and it may be who approved it');
    world.gitops.pulls[0]?.reviews.push({ login: 'dave', state: 'APPROVED' });
    expect((await gate()).exit).toBe(0);
  });

  test('a comment after an approval takes it not back; a refusal of another closes', async () => {
    reviewed([
      { login: 'bob', state: 'APPROVED' },
      { login: 'bob', state: 'COMMENTED' },
    ]);
    expect((await gate()).exit).toBe(0);
    world.gitops.pulls[0]?.reviews.push({ login: 'dave', state: 'CHANGES_REQUESTED' });
    expect(sentences(await gate())).toContain('found rejected by dave');
  });

  test.each<{ title: string; reviews: readonly SaidReview[]; facts?: Partial<PullRequest>; says: string }>([
    { title: 'nobody reviewed it', reviews: [], says: 'found no approval that counts' },
    {
      title: 'who opened the request reviewed it',
      reviews: [{ login: 'bob', state: 'APPROVED' }],
      facts: { author: 'bob' },
      says: 'bob: opened the request',
    },
    {
      title: 'who wrote it reviewed it',
      reviews: [{ login: 'erin', state: 'APPROVED' }],
      facts: { author: 'bot' },
      says: 'erin: wrote the approval file',
    },
    {
      title: 'the author of the change reviewed it',
      reviews: [{ login: 'alice', state: 'APPROVED' }],
      says: 'alice: wrote the change',
    },
    {
      title: 'who starts the run reviewed it',
      reviews: [{ login: 'sam', state: 'APPROVED' }],
      says: 'sam: started the run',
    },
    {
      title: 'a stale review, of what was changed after it',
      reviews: [{ login: 'bob', state: 'APPROVED', commit: 'e'.repeat(40) }],
      says: 'bob: approved something else than was merged',
    },
    {
      title: 'a dismissed review',
      reviews: [{ login: 'bob', state: 'DISMISSED' }],
      says: 'bob: the approval was dismissed',
    },
    {
      title: 'nobody of the group',
      reviews: [{ login: 'dave', state: 'APPROVED' }],
      says: '1 approval (dave), 0 of release',
    },
    {
      title: 'who opened the request reviewed it, spelt otherwise',
      reviews: [{ login: 'bob', state: 'APPROVED' }],
      facts: { author: 'BOB' },
      says: 'bob: opened the request',
    },
    {
      title: 'a reviewer who may only read',
      reviews: [{ login: 'reader', state: 'APPROVED' }],
      says: 'reader: may not write to the repository',
    },
    {
      title: 'a reviewer whose rights cannot be seen',
      reviews: [{ login: 'hidden', state: 'APPROVED' }],
      says: 'hidden: has permissions that cannot be seen',
    },
    {
      title: 'a bot that reviewed it',
      reviews: [{ login: 'review-bot[bot]', state: 'APPROVED' }],
      says: 'review-bot[bot]: is a bot',
    },
    {
      title: 'a request onto another branch',
      reviews: [{ login: 'bob', state: 'APPROVED' }],
      facts: { base: 'elsewhere' },
      says: 'found no request that brought the file: it was pushed',
    },
    {
      title: 'a request that is not merged',
      reviews: [{ login: 'bob', state: 'APPROVED' }],
      facts: { merged: false },
      says: 'found no request that brought the file: it was pushed',
    },
  ])('bypass: an approval file, and $title', async ({ reviews, facts = {}, says }) => {
    reviewed(reviews, facts);
    world.gitops.permissions.set('reader', 'read').set('hidden', 'hidden');
    const run = await gate();
    expect(run.exit).toBe(1);
    expect(run.rows).toContain('approval fail');
    expect(sentences(run)).toContain(says);
  });

  test.each([
    ['another digest', file.replace('{digest}', `sha256:${'9'.repeat(64)}`), `found digest sha256:${'9'.repeat(64)}`],
    ['another version', file.replace('1.3.0', '1.2.0'), 'found version 1.2.0'],
    ['another environment', file.replace('prod', 'dev'), 'found environment dev'],
    ['another application', file.replace('cart', 'shop'), 'found application shop'],
    ['nothing', undefined, `found no ${path}`],
  ])('bypass: an approval file for %s', async (_, text, says) => {
    reviewed([{ login: 'bob', state: 'APPROVED' }]);
    const run = await runApprovalGate(root, {
      flow,
      platform: world.platform(),
      inputs,
      ...(text !== undefined && { file: text }),
    });
    expect(run.rows).toEqual(['approval-file fail']);
    expect(sentences(run)).toContain(says);
    expect(run.exit).toBe(1);
  });

  test('is asked for an application alone', async () => {
    await expect(gate(file, { application: '' })).rejects.toMatchObject({
      code: 'approval-without-application',
      exitCode: 2,
    });
  });

  test.each([
    ['not YAML', '{', 'not valid YAML'],
    ['a key too many', file.replace('version', 'verison'), 'unknown key "verison"; did you mean "version"?'],
    ['a number for a version', file.replace('1.3.0', '1.3'), 'expected a text in version'],
    ['another kind of file', 'apiVersion: v1\n', 'expected apiVersion: krci-deploy/v1'],
  ])('bypass: an approval file with %s', async (_, text, says) => {
    const run = await gate(text);
    expect(run.rows).toEqual(['approval-file error']);
    expect(sentences(run)).toContain(says);
    const codes = run.verdict.checks.map(({ code }) => code);
    expect(codes).toEqual([expect.stringMatching(/^(?:approval-invalid|flow-not-yaml)$/)]);
    expect(run.exit).toBe(3);
  });

  test('bypass: an approval file, and a script that says that another one started the run', async () => {
    reviewed([{ login: 'bob', state: 'APPROVED' }]);
    world.gitops.runs.set(7, { actor: 'bob', createdAt: '2026-11-23T09:00:00Z', sha: 'a'.repeat(40) });
    const platform = world.platform({ actor: 'sam' });
    const run = await runApprovalGate(root, { flow, platform, inputs, file });
    expect(run.exit).toBe(1);
    expect(sentences(run)).toContain('bob: started the run');
  });

  test('bypass: an approval file, and who started the run first reviewed it, when somebody else runs it again', async () => {
    reviewed([{ login: 'bob', state: 'APPROVED' }]);
    const platform = world.platform();
    const again = { ...platform, run: { ...platform.run, firstActor: 'Bob' } };
    const run = await runApprovalGate(root, { flow, platform: again, inputs, file });
    expect(run.exit).not.toBe(0);
    expect(sentences(run)).toMatch(/bob: started/);
  });

  test('bypass: an approval file, and a token that may not read reviews', async () => {
    world.server.fail({
      on: 'get /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
      status: 403,
      body: { message: 'no' },
    });
    const run = await gate();
    expect(sentences(run)).toContain("the token needs the permission 'pull-requests: read'");
    expect(run.exit).toBe(4);
  });
});

describe('an approval file on GitLab', () => {
  let world: GitlabApprovals;
  beforeEach(async () => {
    world = await gitlabApprovals();
    world.project.commits.unshift({ id: approved, email: 'erin@example.com', paths: [path] });
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  const pushes = ['2026-11-23T09:00:00Z', '2026-11-23T09:10:00Z'];
  const good: GitlabReview = { user: 'bob', state: 'approved', at: '2026-11-23T09:20:00Z' };

  test.each<{ title: string; reviews: readonly GitlabReview[]; author?: string; says?: string }>([
    { title: 'approved as it was merged', reviews: [good] },
    { title: 'approved, as a note says on older servers', reviews: [{ ...good, silent: true }] },
    {
      title: 'bypass: approved before the last push',
      reviews: [{ ...good, at: '2026-11-23T09:05:00Z' }],
      says: 'bob: approved something else than was merged',
    },
    { title: 'bypass: approved by who opened it', reviews: [good], author: 'bob', says: 'bob: opened the request' },
    {
      title: 'bypass: changes were requested',
      reviews: [good, { user: 'dave', state: 'requested_changes', at: '2026-11-23T09:30:00Z' }],
      says: 'found rejected by dave',
    },
  ])('$title', async ({ reviews, author = 'erin', says }) => {
    const text = { head: 'approve', base: 'main', title: '', description: '' };
    mergeRequest(world.project, {
      ...text,
      author,
      state: 'merged',
      brought: [approved],
      reviews: [...reviews],
      pushes,
    });
    const run = await runApprovalGate(root, { flow, platform: world.platform(), inputs, file });
    expect(run.exit).toBe(says === undefined ? 0 : 1);
    expect(sentences(run)).toContain(says ?? '');
  });
});
