import { describe, expect, test } from '@jest/globals';
import { detectPlatform } from '../../../src/platform/detect.ts';

const github = {
  GITHUB_ACTIONS: 'true',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_RUN_ID: '4242',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_ACTOR: 'alice',
  GITHUB_TRIGGERING_ACTOR: 'bob',
  GITHUB_TOKEN: 'ghs_secret',
};

const gitlab = {
  GITLAB_CI: 'true',
  CI_SERVER_URL: 'https://gitlab.example.com/root/',
  CI_PROJECT_PATH: 'acme/deep/shop',
  CI_JOB_ID: '77',
  CI_JOB_URL: 'https://gitlab.example.com/root/acme/deep/shop/-/jobs/77',
  CI_PIPELINE_URL: 'https://gitlab.example.com/root/acme/deep/shop/-/pipelines/7',
  GITLAB_USER_LOGIN: 'carol',
  CI_ENVIRONMENT_NAME: 'prod',
  CI_JOB_TOKEN: 'job-secret',
};

describe('detectPlatform', () => {
  test('nothing known is a laptop', () => {
    expect(detectPlatform({})).toEqual({ kind: 'local', run: {} });
    expect(detectPlatform({ CI: 'false' })).toEqual({ kind: 'local', run: {} });
    expect(detectPlatform({ CI: 'true' })).toEqual({ kind: 'local', run: { isJob: true } });
    expect(detectPlatform({ GITHUB_ACTIONS: 'false', GITLAB_CI: '', GITHUB_TOKEN: 'x' })).toEqual({
      kind: 'local',
      run: {},
    });
  });

  test('a GitHub Actions job', () => {
    expect(detectPlatform(github)).toEqual({
      kind: 'github',
      apiUrl: 'https://api.github.com',
      serverUrl: 'https://github.com',
      token: 'ghs_secret',
      runId: 4242,
      run: {
        url: 'https://github.com/acme/shop/actions/runs/4242/attempts/2',
        actor: 'bob',
        firstActor: 'alice',
        repository: 'acme/shop',
      },
    });
  });

  test.each([
    ['a pull request', { GITHUB_BASE_REF: 'main' }, 'main'],
    ['a merge queue', { GITHUB_REF: 'refs/heads/gh-readonly-queue/release/1.x/pr-7-0123abcd' }, 'release/1.x'],
    ['a push', { GITHUB_BASE_REF: '', GITHUB_REF: 'refs/heads/main' }, undefined],
  ])('knows where the change of %s goes', (_what, more, branch) => {
    expect(detectPlatform({ ...github, ...more }).run.targetBranch).toBe(branch);
  });

  test('knows where a merge request goes', () => {
    const job = { GITLAB_CI: 'true', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' };
    expect(detectPlatform(job).run.targetBranch).toBe('main');
  });

  test('a GitHub Enterprise Server keeps the path of its API', () => {
    const facts = detectPlatform({
      ...github,
      GITHUB_API_URL: 'https://ghe.example.com/api/v3/',
      GITHUB_SERVER_URL: 'https://ghe.example.com',
    });
    expect(facts).toMatchObject({ apiUrl: 'https://ghe.example.com/api/v3', serverUrl: 'https://ghe.example.com' });
  });

  test('addresses have defaults, and what is empty or no number is absent', () => {
    expect(detectPlatform({ GITHUB_ACTIONS: 'true', GITHUB_TOKEN: ' ', GITHUB_RUN_ID: '12; rm' })).toEqual({
      kind: 'github',
      apiUrl: 'https://api.github.com',
      serverUrl: 'https://github.com',
      run: {},
    });
    expect(detectPlatform({ GITLAB_CI: 'true' })).toEqual({
      kind: 'gitlab',
      serverUrl: 'https://gitlab.com',
      tokenKind: 'job',
      run: {},
    });
  });

  test('a GitLab CI job with nothing but its own token', () => {
    expect(detectPlatform(gitlab)).toEqual({
      kind: 'gitlab',
      serverUrl: 'https://gitlab.example.com/root',
      token: 'job-secret',
      tokenKind: 'job',
      jobToken: 'job-secret',
      jobId: 77,
      run: { url: gitlab.CI_JOB_URL, actor: 'carol', environment: 'prod', repository: 'acme/deep/shop' },
    });
  });

  test('an access token comes before the job token', () => {
    expect(detectPlatform({ ...gitlab, GITLAB_TOKEN: 'glpat-secret' })).toMatchObject({
      token: 'glpat-secret',
      tokenKind: 'access',
    });
  });

  test.each([
    [{ ...github, GITHUB_API_URL: 'https://user:ghp_secret@api.github.com' }, 'GITHUB_API_URL'],
    [{ ...github, GITHUB_SERVER_URL: 'file:///etc/passwd' }, 'GITHUB_SERVER_URL'],
    [{ ...gitlab, CI_SERVER_URL: 'not an address with ghp_secret' }, 'CI_SERVER_URL'],
  ])('an odd address is refused without being shown: %#', (variables, name) => {
    const detect = (): unknown => detectPlatform(variables);
    expect(detect).toThrow(expect.objectContaining({ code: 'invalid-platform-url', exitCode: 2 }));
    expect(detect).toThrow(new RegExp(`^${name}: expected (?!.*ghp_secret)`));
  });
});
