import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { GithubServer } from '../support/github-server.ts';
import { startGithubServer } from '../support/github-server.ts';
import { githubRepository } from '../support/github-state.ts';
import type { GitlabServer } from '../support/gitlab-server.ts';
import { startGitlabServer } from '../support/gitlab-server.ts';
import { gitlabProject } from '../support/gitlab-state.ts';

/** The other tests expect no violations: here is the proof that there would be some. */
describe('the loopback platforms notice', () => {
  let github: GithubServer;
  let gitlab: GitlabServer;
  let seen: [number, number];

  beforeAll(async () => {
    github = await startGithubServer();
    github.repositories.set('acme/gitops', githubRepository('acme/gitops', { main: 'a', head: 'b' }));
    gitlab = await startGitlabServer();
    gitlab.projects.set('acme/gitops', gitlabProject('acme/gitops', { main: 'a', head: 'b' }));
  });

  afterAll(async () => {
    await github.close();
    await gitlab.close();
  });

  beforeEach(() => {
    seen = [github.violations.length, gitlab.violations.length];
  });

  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<number> {
    const [server, authorization] = path.startsWith('/api/v4')
      ? [gitlab, `Bearer ${gitlab.token}`]
      : [github, `token ${github.token}`];
    const response = await fetch(`${server.origin}${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    });
    await response.arrayBuffer();
    return response.status;
  }

  function noticed(): readonly string[] {
    return [...github.violations.slice(seen[0]), ...gitlab.violations.slice(seen[1])];
  }

  const pulls = '/repos/acme/gitops/pulls';
  const requests = '/api/v4/projects/acme%2Fgitops/merge_requests';

  test.each([
    ['an unknown operation', 'GET', '/repos/acme/gitops/nothing', undefined, /no such operation/],
    ['an unknown query parameter', 'GET', `${pulls}?stat=open`, undefined, /query parameter stat is unknown/],
    [
      'a value outside of its list',
      'GET',
      `${pulls}?state=opened`,
      undefined,
      /query parameter state: .*allowed values/,
    ],
    ['a number that is none', 'GET', `${pulls}?per_page=many`, undefined, /per_page: .*must be integer/],
    ['a missing property', 'POST', pulls, { head: 'head' }, /required property 'base'/],
    ['a property of the wrong type', 'POST', pulls, { head: 'head', base: 'main', title: 5 }, /\/title must be string/],
    [
      'a property that nobody knows',
      'POST',
      pulls,
      { head: 'head', base: 'main', titel: 'x' },
      /property titel of the body is unknown/,
    ],
    ['no body', 'POST', pulls, undefined, /the body is missing/],
    [
      'a secret in a body',
      'POST',
      pulls,
      { head: 'head', base: 'main', title: 'ghs_loopbackTokenForTests0123456789abcd' },
      /a secret/,
    ],
    [
      'an unknown mutation',
      'POST',
      '/graphql',
      { query: 'mutation { deleteRef }', variables: {} },
      /unexpected GraphQL/,
    ],
    [
      'an unknown query parameter of GitLab',
      'GET',
      `${requests}?source=head`,
      undefined,
      /query parameter source is unknown/,
    ],
    [
      'a title too long for GitLab',
      'POST',
      requests,
      { source_branch: 'head', target_branch: 'main', title: 'x'.repeat(256) },
      /more than 255/,
    ],
    ['an edit of nothing', 'PUT', `${requests}/1`, {}, /fewer than 1 properties/],
  ])('%s', async (_, method, path, body, complaint) => {
    await send(method, path, body);
    expect(noticed()).toContainEqual(expect.stringMatching(complaint));
  });

  test('a body that is not declared as JSON', async () => {
    await send('POST', pulls, { head: 'head', base: 'main', title: 'x' }, { 'content-type': 'text/plain' });
    expect(noticed()).toContainEqual(
      expect.stringMatching(/the body is declared as text\/plain, and not as application\/json/),
    );
  });

  test.each([
    [pulls, { authorization: 'token wrong' }],
    [pulls, { authorization: '' }],
    [requests, { authorization: 'Bearer wrong' }],
    [requests, { 'private-token': 'glpat-loopbackTokenForTests01' }],
  ])('a wrong or misplaced token: %s %j', async (path, headers) => {
    expect(await send('GET', path, undefined, headers)).toBe(401);
  });
});
