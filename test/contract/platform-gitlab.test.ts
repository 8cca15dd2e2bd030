import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { silentLog } from '../../src/base/log.ts';
import { createPlatform } from '../support/create-platform.ts';
import type { GitlabFacts } from '../../src/platform/facts.ts';
import type { ChangeRequest } from '../../src/platform/change-request.ts';
import { fakeClock } from '../support/clock.ts';
import type { GitlabServer } from '../support/gitlab-server.ts';
import { startGitlabServer } from '../support/gitlab-server.ts';
import type { GitlabProject } from '../support/gitlab-state.ts';
import { gitlabProject, mergeRequest } from '../support/gitlab-state.ts';

const path = 'acme/platform/gitops';
const request: ChangeRequest = {
  repository: path,
  head: 'promote/cart',
  base: 'main',
  title: 'Promote cart',
  body: '',
  labels: [],
};

let server: GitlabServer;
let project: GitlabProject;

beforeEach(async () => {
  server = await startGitlabServer();
  project = gitlabProject(path, { main: 'a'.repeat(40), 'promote/cart': 'c'.repeat(40) });
  server.projects.set(path, project);
});

afterEach(async () => {
  await server.close();
  expect(server.violations).toEqual([]);
});

function platform(facts: Partial<GitlabFacts> = {}) {
  const { serverUrl, token } = server;
  const own: GitlabFacts = {
    kind: 'gitlab',
    serverUrl,
    token,
    tokenKind: 'access',
    run: { repository: path },
    ...facts,
  };
  return createPlatform(own, { clock: fakeClock(), log: silentLog });
}

describe('what is said of a commit on GitLab', () => {
  const commit = 'b'.repeat(40);
  const asked = { repository: path, commit, context: 'argocd/cart' };
  const at = '2026-11-23T12:00:05Z';

  test('statuses of one name, and who wrote them; those of jobs and of other commits are left out', async () => {
    const one = {
      sha: commit,
      name: 'argocd/cart',
      status: 'success',
      description: 'runs it',
      author: 'project_17_bot',
      at,
    } as const;
    project.statuses.push(one, { ...one, name: 'build' }, { ...one, sha: 'a'.repeat(40) });
    expect(await platform().statuses({ ...asked, kind: 'status' })).toEqual([
      { context: 'argocd/cart', state: 'success', creator: 'project_17_bot', words: 'runs it', at },
    ]);
  });

  test('deployments of the commit into one environment, which have no words', async () => {
    const one = {
      id: 1,
      environment: 'prod',
      job: 1,
      sha: commit,
      status: 'success',
      user: 'flux-prod',
      approvals: [],
    } as const;
    project.deployments.push(one, { ...one, id: 2, sha: 'a'.repeat(40) }, { ...one, id: 3, environment: 'test' });
    expect(await platform().statuses({ ...asked, context: 'prod', kind: 'deployment' })).toMatchObject([
      { context: 'prod', state: 'success', creator: 'flux-prod', words: '' },
    ]);
  });

  test('a job token may not ask', async () => {
    await expect(platform({ tokenKind: 'job' }).statuses({ ...asked, kind: 'status' })).rejects.toMatchObject({
      message: expect.stringContaining('reading the statuses of a commit'),
    });
    expect(server.requests).toEqual([]);
  });
});

describe('change requests on GitLab', () => {
  test('a merge request that is still being checked is tried again', async () => {
    project.uncheckedMerges = 2;
    expect(await platform().requestChange({ ...request, autoMerge: 'merge' })).toMatchObject({ merge: 'when-ready' });
    expect(server.requests.filter((line) => line.endsWith('/merge'))).toHaveLength(3);
  });

  test('a merge request that cannot be merged is said after a minute', async () => {
    project.uncheckedMerges = 1_000;
    await expect(platform().requestChange({ ...request, autoMerge: 'merge' })).rejects.toMatchObject({
      code: 'not-accepted',
      message: expect.stringMatching(/letting merge request !1 merge when it is ready.*405/),
    });
    expect(project.mergeRequests).toHaveLength(1);
  });

  test('a reviewer whom GitLab does not know is named', async () => {
    await expect(platform().requestChange({ ...request, reviewers: ['alice', 'mallory'] })).rejects.toMatchObject({
      code: 'unknown-reviewer',
      exitCode: 2,
      message: expect.stringContaining('"mallory"'),
    });
  });

  test('reviewers that people added stay', async () => {
    await platform().requestChange({ ...request, reviewers: ['alice'] });
    expect(await platform().requestChange({ ...request, reviewers: ['Bob'] })).toMatchObject({ outcome: 'updated' });
    expect(project.mergeRequests[0]?.reviewers).toEqual([11, 12]);
  });

  test.each(['a,b', ' '])('a label that GitLab cannot hold is refused before anything is sent: %j', async (label) => {
    await expect(platform().requestChange({ ...request, labels: [label] })).rejects.toMatchObject({
      code: 'invalid-label',
    });
    expect(server.requests).toEqual([]);
  });

  test('superseded requests are found beyond the first page', async () => {
    for (let count = 0; count < 102; count += 1) {
      const head = count === 0 ? 'promote/cart-1' : `feature/${count}`;
      mergeRequest(project, { head, base: 'main', title: 'old', description: '' });
    }
    const superseded = { repository: path, base: 'main', headPrefix: 'promote/cart-', keep: 103 };
    expect(await platform().closeSuperseded(superseded)).toMatchObject([{ number: 1 }]);
  });
});

describe('protections on GitLab', () => {
  test('everything that guards an environment', async () => {
    project.environments.push({
      name: 'prod/eu',
      rules: [
        { kind: 'group', description: 'release-managers', approvals: 2 },
        { kind: 'user', description: 'Alice', approvals: 1 },
        { kind: 'role', description: 'Maintainers', approvals: 1 },
      ],
    });
    expect(await platform().protection('prod/eu')).toEqual({
      environment: 'prod/eu',
      reviewers: [
        { kind: 'team', name: 'release-managers', approvals: 2 },
        { kind: 'user', name: 'Alice', approvals: 1 },
        { kind: 'role', name: 'Maintainers', approvals: 1 },
      ],
      approvalsRequired: 4,
      preventsSelfReview: true,
      branches: 'any',
      waitMinutes: 0,
    });
  });

  test('a project that lets those who start pipelines approve them does not prevent self-review', async () => {
    project.triggererMayApprove = true;
    project.environments.push({ name: 'prod', rules: [{ kind: 'role', description: 'Maintainers', approvals: 1 }] });
    expect(await platform().protection('prod')).toMatchObject({ preventsSelfReview: false, approvalsRequired: 1 });
  });

  test('an environment that a job created by naming it is unprotected', async () => {
    project.environments.push({ name: 'prod' });
    expect(await platform().protection('prod')).toMatchObject({ approvalsRequired: 0, reviewers: [] });
  });

  test('no such environment is an answer, no such project is not', async () => {
    expect(await platform().protection('prod')).toBeUndefined();
    server.projects.clear();
    await expect(platform().protection('prod')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a token that may not look is no environment without rules', async () => {
    project.environments.push({ name: 'prod' });
    server.fail({
      on: 'get /projects/{id}/protected_environments/{name}',
      status: 403,
      body: { message: '403 Forbidden' },
    });
    await expect(platform().protection('prod')).rejects.toMatchObject({
      code: 'not-permitted',
      message: expect.stringContaining('role Maintainer'),
    });
  });
});

describe('approvals on GitLab', () => {
  const run = { repository: path, environment: 'prod' };
  const approval = { user: 'alice', status: 'approved', at: '2026-11-23T11:00:00.000Z', comment: null } as const;

  test("those of this job's deployment, each once", async () => {
    project.deployments.push(
      { id: 1, environment: 'prod', job: 76, approvals: [{ ...approval, user: 'mallory' }] },
      {
        id: 2,
        environment: 'prod',
        job: 77,
        approvals: [approval, { ...approval, user: 'bob', status: 'rejected', comment: 'not now' }],
      },
      { id: 3, environment: 'prod', job: 78, approvals: [{ ...approval, user: 'mallory' }] },
    );
    expect(await platform({ run, jobId: 77 }).approvals()).toEqual([
      { environment: 'prod', reviewer: 'alice', state: 'approved', comment: '', at: new Date(approval.at) },
      { environment: 'prod', reviewer: 'bob', state: 'rejected', comment: 'not now', at: new Date(approval.at) },
    ]);
  });

  test('a job without environment or deployment has none', async () => {
    expect(await platform({ jobId: 77 }).approvals()).toEqual([]);
    expect(await platform({ run, jobId: 77 }).approvals()).toEqual([]);
  });

  test('a job that does not know itself is refused', async () => {
    await expect(platform({ run }).approvals()).rejects.toMatchObject({ code: 'no-run', exitCode: 2 });
  });
});

describe('who started and wrote on GitLab', () => {
  const job = { id: 77, ref: 'v1', tag: true, user: 'bob', pipelineUser: 'ada', createdAt: '2026-11-23T09:00:00Z' };

  test('a job’s starters, and how it stands in its pipeline', async () => {
    project.jobs.push({ ...job, mayFail: true });
    expect(await platform({ jobId: 77 }).entry('prod')).toMatchObject({
      starters: ['ada', 'bob'],
      since: new Date('2026-11-23T09:00:00Z'),
      job: { mayFail: true, ref: 'v1', isProtected: false },
    });
    await expect(platform().entry('prod')).rejects.toMatchObject({ code: 'no-run', exitCode: 2 });
    project.jobs.splice(0, project.jobs.length, { ...job, status: 'success' });
    await expect(platform({ jobId: 77 }).entry('prod')).rejects.toMatchObject({ code: 'run-not-running', exitCode: 1 });
  });

  test('authors by their public or private addresses, and by the merge request', async () => {
    const [newest, middle, oldest] = ['1', '2', '3'].map((digit) => digit.repeat(40));
    project.commits.push(
      { id: newest ?? '', email: 'someone@example.com' },
      { id: middle ?? '', email: '7-oldcarol@users.noreply.127.0.0.1' },
      { id: oldest ?? '', email: 'alice@example.com' },
    );
    server.users.set(7, 'carol');
    const range = { commit: newest ?? '', since: oldest };
    expect(await platform().authors(range)).toEqual({ people: ['carol'], unknown: [newest] });
    project.commits.splice(1, 1, { id: middle ?? '', email: '7-carol@users.noreply.evil.example' });
    expect(await platform().authors(range)).toEqual({ people: [], unknown: [newest, middle] });
    project.commits.splice(1, 1, { id: middle ?? '', email: '8-nobody@users.noreply.127.0.0.1' });
    expect(await platform().authors(range)).toEqual({ people: [], unknown: [newest, middle] });
    project.commits.splice(1, 1, {
      id: middle ?? '',
      email: 'alice@example.com',
      message: 'x\n\nCo-authored-by: B <bob@example.com>\n',
    });
    expect(await platform().authors(range)).toEqual({ people: ['alice', 'bob'], unknown: [newest] });
    const text = { head: 'x', base: 'main', title: '', description: '' };
    mergeRequest(project, { ...text, author: 'erin', state: 'merged', brought: [newest ?? ''] });
    expect(await platform().authors(range)).toEqual({ people: ['erin', 'alice', 'bob'], unknown: [newest] });
  });
});
