import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { silentLog } from '../../src/base/log.ts';
import { createPlatform } from '../support/create-platform.ts';
import type { ChangeRequest } from '../../src/platform/change-request.ts';
import { fakeClock } from '../support/clock.ts';
import type { GithubServer } from '../support/github-server.ts';
import { startGithubServer } from '../support/github-server.ts';
import type { GithubRepository } from '../support/github-state.ts';
import { githubRepository, pullRequest } from '../support/github-state.ts';

const request: ChangeRequest = {
  repository: 'acme/gitops',
  head: 'promote/cart',
  base: 'main',
  title: 'Promote cart',
  body: '',
  labels: [],
};

let server: GithubServer;
let repository: GithubRepository;
const clock = fakeClock();

beforeEach(async () => {
  server = await startGithubServer();
  repository = githubRepository('acme/gitops', {
    main: 'a'.repeat(40),
    'promote/cart': 'c'.repeat(40),
    same: 'a'.repeat(40),
  });
  repository.collaborators = ['alice', 'bob'];
  server.repositories.set('acme/gitops', repository);
});

afterEach(async () => {
  await server.close();
  expect(server.violations).toEqual([]);
});

function platform(runId?: number) {
  const { apiUrl, serverUrl, token } = server;
  return createPlatform(
    { kind: 'github', apiUrl, serverUrl, token, runId, run: { repository: 'acme/gitops' } },
    { clock, log: silentLog },
  );
}

describe('change requests on GitHub', () => {
  test('the setting that forbids them is named', async () => {
    repository.mayOpenPulls = false;
    await expect(platform().requestChange(request)).rejects.toMatchObject({
      code: 'not-permitted',
      message:
        "GitHub: opening a pull request from promote/cart to main in acme/gitops: expected a token that may do this, found one that may not (\"GitHub Actions is not permitted to create or approve pull requests.\"); the token needs the permission 'pull-requests: write', and the repository or its organisation the setting 'Allow GitHub Actions to create and approve pull requests'",
    });
  });

  test('branches without a difference are said as GitHub says it', async () => {
    await expect(platform().requestChange({ ...request, head: 'same' })).rejects.toMatchObject({
      code: 'not-accepted',
      message: expect.stringContaining('No commits between main and same'),
    });
  });

  test('a repository by URL in other case is the same repository', async () => {
    const url = `${server.serverUrl}/Acme/GitOps.git`;
    expect(await platform().requestChange(request)).toMatchObject({ outcome: 'opened' });
    expect(await platform().requestChange({ ...request, repository: url })).toMatchObject({ outcome: 'unchanged' });
  });

  test('teams are asked by their slug, and nobody twice', async () => {
    const wanted = { ...request, reviewers: ['acme/release-managers', 'alice', 'bob'] };
    await platform().requestChange(wanted);
    const [pull] = repository.pulls;
    expect([...(pull?.teams ?? [])]).toEqual(['release-managers']);
    pull?.reviewers.delete('alice');
    pull?.reviewedBy.push('alice');
    expect(await platform().requestChange(wanted)).toMatchObject({ outcome: 'unchanged' });
    expect([...(pull?.reviewers ?? [])]).toEqual(['bob']);
  });

  test('a reviewer who is no collaborator is said, and the request is there', async () => {
    await expect(platform().requestChange({ ...request, reviewers: ['mallory'] })).rejects.toMatchObject({
      code: 'not-accepted',
      message: expect.stringMatching(/asking for reviews of pull request #1.*collaborators/),
    });
    expect(repository.pulls).toHaveLength(1);
  });

  test('a merge that meets another merge is tried again', async () => {
    repository.waitsForChecks = false;
    repository.busyMerges = 2;
    expect(await platform().requestChange({ ...request, autoMerge: 'merge' })).toMatchObject({ merge: 'merged' });
    expect(server.requests.filter((line) => line.startsWith('PUT '))).toHaveLength(3);
  });

  test('auto-merge that the repository forbids names its setting', async () => {
    repository.allowsAutoMerge = false;
    await expect(platform().requestChange({ ...request, autoMerge: 'merge' })).rejects.toMatchObject({
      code: 'auto-merge-off',
      message: expect.stringContaining("expected the setting 'Allow auto-merge', found it turned off"),
    });
  });

  test('a check that is not required is neither waited for nor passed by', async () => {
    repository.unstable = true;
    await expect(platform().requestChange({ ...request, autoMerge: 'merge' })).rejects.toMatchObject({
      code: 'checks-not-required',
      exitCode: 4,
    });
    expect(repository.pulls[0]).toMatchObject({ state: 'open', merged: false });
  });

  test('superseded requests are found beyond the first page', async () => {
    for (let count = 0; count < 102; count += 1) {
      const head = count === 0 ? 'promote/cart-1' : `feature/${count}`;
      pullRequest(repository, { head, base: 'main', title: 'old', body: '' });
    }
    const superseded = { repository: 'acme/gitops', base: 'main', headPrefix: 'promote/cart-', keep: 103 };
    expect(await platform().closeSuperseded(superseded)).toMatchObject([{ number: 1 }]);
  });
});

describe('protections on GitHub', () => {
  test('everything that guards an environment', async () => {
    repository.environments.push({
      name: 'prod/eu west',
      reviewers: [{ login: 'alice' }, { slug: 'release-managers' }],
      preventSelfReview: true,
      waitMinutes: 15,
      branches: 'protected',
      administratorsBypass: false,
    });
    expect(await platform().protection('prod/eu west')).toEqual({
      environment: 'prod/eu west',
      reviewers: [
        { kind: 'user', name: 'alice', approvals: 1 },
        { kind: 'team', name: 'release-managers', approvals: 1 },
      ],
      approvalsRequired: 1,
      preventsSelfReview: true,
      administratorsBypass: false,
      branches: 'protected',
      waitMinutes: 15,
    });
  });

  test('an environment that guards nothing, named as GitHub spells it', async () => {
    repository.environments.push({ name: 'Prod' });
    expect(await platform().protection('prod')).toEqual({
      environment: 'Prod',
      reviewers: [],
      approvalsRequired: 0,
      preventsSelfReview: false,
      administratorsBypass: true,
      branches: 'any',
      waitMinutes: 0,
    });
  });

  test('no such environment is an answer, no such repository is not', async () => {
    expect(await platform().protection('nowhere')).toBeUndefined();
    server.repositories.clear();
    await expect(platform().protection('nowhere')).rejects.toMatchObject({ code: 'not-found', exitCode: 4 });
  });

  test.each([
    ['null', null],
    ['an object', {}],
    ['a text', 'approved'],
  ])('%s instead of approvals is a sentence', async (_what, body) => {
    server.fail({ on: 'get /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', status: 200, body });
    await expect(platform(7).approvals()).rejects.toMatchObject({ exitCode: 4 });
  });

  test('a token that may not look is no environment without rules', async () => {
    server.fail({ status: 403, body: { message: 'Resource not accessible by integration' } });
    await expect(platform().protection('prod')).rejects.toMatchObject({
      code: 'not-permitted',
      message: expect.stringContaining("the token needs the permission 'actions: read'"),
    });
  });
});

describe('approvals on GitHub', () => {
  test('an entry for each environment that a reviewer answered for', async () => {
    repository.approvals.set(7, [
      { state: 'approved', environments: ['staging', 'prod'], login: 'alice', comment: 'Ship it' },
      { state: 'rejected', environments: ['prod'], login: 'bob', comment: '' },
    ]);
    expect(await platform(7).approvals()).toEqual([
      { environment: 'staging', reviewer: 'alice', state: 'approved', comment: 'Ship it' },
      { environment: 'prod', reviewer: 'alice', state: 'approved', comment: 'Ship it' },
      { environment: 'prod', reviewer: 'bob', state: 'rejected', comment: '' },
    ]);
  });

  test('a run that GitHub does not know, or that does not know itself, approves nothing', async () => {
    await expect(platform(8).approvals()).rejects.toMatchObject({ code: 'not-found' });
    await expect(platform().approvals()).rejects.toMatchObject({ code: 'no-run', exitCode: 2 });
  });
});

describe('who started, wrote and reviewed on GitHub', () => {
  const sha = 'c'.repeat(40);

  test('a run’s starters, and since when its job asks to enter', async () => {
    repository.runs.set(7, { actor: 'ada', triggeringActor: 'bob', createdAt: '2026-11-23T09:00:00Z', sha });
    expect(await platform(7).entry('prod')).toMatchObject({
      starters: ['ada', 'bob'],
      since: new Date('2026-11-23T09:00:00Z'),
    });
    const asked = { environment: 'prod', sha, createdAt: '2026-11-23T09:20:00Z' };
    repository.deployments.push(
      { ...asked, id: 1, run: 7 },
      { ...asked, id: 2, run: 77, createdAt: '2026-11-23T09:10:00Z' },
    );
    expect((await platform(7).entry('prod')).since).toEqual(new Date('2026-11-23T09:20:00Z'));
  });

  test('deployments that the token may not read leave the start of the run', async () => {
    repository.runs.set(7, { actor: 'ada', createdAt: '2026-11-23T09:00:00Z', sha });
    server.fail({ on: 'get /repos/{owner}/{repo}/deployments', status: 403, body: { message: 'no' } });
    expect((await platform(7).entry('prod')).since).toEqual(new Date('2026-11-23T09:00:00Z'));
  });

  test('authors of a range, and whom nobody knows', async () => {
    const [newest, middle, oldest] = ['1', '2', '3'].map((digit) => digit.repeat(40));
    repository.commits.push(
      { sha: newest ?? '', author: 'alice', committer: 'web-flow' },
      { sha: middle ?? '' },
      { sha: oldest ?? '', author: 'carol' },
    );
    const all = await platform().authors({ commit: newest ?? '', since: oldest });
    expect(all).toEqual({ people: ['alice'], unknown: [middle] });
    expect(await platform().authors({ commit: newest ?? '' })).toEqual({ people: ['alice'], unknown: [] });
    await expect(platform().authors({ commit: 'f'.repeat(40) })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('authors in another repository are read with the token for it, and those of the run’s own with its own', async () => {
    const other = githubRepository('acme/cart', { main: sha });
    other.commits.push({ sha, author: 'carol' });
    repository.commits.push({ sha, author: 'alice' });
    server.repositories.set('acme/cart', other);
    const { apiUrl, serverUrl, token } = server;
    const from = (own: string, evidenceToken: string) =>
      createPlatform(
        { kind: 'github', apiUrl, serverUrl, token: own, evidenceToken, run: { repository: 'acme/gitops' } },
        { clock, log: silentLog },
      );
    const elsewhere = await from('of this job', token).authors({ commit: sha, repository: `${serverUrl}/acme/cart` });
    expect(elsewhere.people).toEqual(['carol']);
    const own = await from(token, 'of others').authors({ commit: sha, repository: `${serverUrl}/Acme/GitOps` });
    expect(own.people).toEqual(['alice']);
  });

  test('a file that no commit changed has no reviews', async () => {
    expect(await platform().changeOf({ path: 'approvals/prod/cart.yaml', ref: sha })).toEqual({
      commit: undefined,
      authors: [],
      requests: [],
    });
  });
});
