import { describe, expect, test } from '@jest/globals';
import { silentLog } from '../../../src/base/log.ts';
import { createPlatform } from '../../support/create-platform.ts';
import type { PlatformFacts } from '../../../src/platform/facts.ts';
import { fakeClock } from '../../support/clock.ts';

const request = { repository: 'acme/gitops', head: 'a', base: 'b', title: 't', body: '', labels: [] };
const run = { repository: 'acme/gitops' };
const github: PlatformFacts = { kind: 'github', apiUrl: 'http://127.0.0.1:9', serverUrl: 'https://github.com', run };
const gitlab: PlatformFacts = { kind: 'gitlab', serverUrl: 'http://127.0.0.1:9', tokenKind: 'job', run };

function platform(facts: PlatformFacts) {
  return createPlatform(facts, { clock: fakeClock(), log: silentLog });
}

describe('a platform', () => {
  test('a laptop says what is missing', async () => {
    const local = platform({ kind: 'local', run: {} });
    const said =
      'a change request needs a platform, and this run is neither a GitHub Actions job (GITHUB_ACTIONS) nor a GitLab CI job (GITLAB_CI); run it there, or land the change with commit: git';
    await expect(local.requestChange(request)).rejects.toMatchObject({
      code: 'no-platform',
      exitCode: 2,
      message: said,
    });
    await expect(local.protection('prod')).rejects.toMatchObject({ code: 'no-platform' });
    await expect(local.approvals()).rejects.toMatchObject({ code: 'no-platform' });
    await expect(
      local.closedChange({ repository: 'a/b', head: 'c', base: 'main', change: '0'.repeat(64) }),
    ).rejects.toMatchObject({ code: 'no-platform' });
    await expect(
      local.closeSuperseded({ repository: 'a/b', base: 'main', headPrefix: 'xyz', keep: 1 }),
    ).rejects.toMatchObject({ code: 'no-platform' });
  });

  test.each([
    [
      'github',
      github,
      /expected a token in GITHUB_TOKEN.*\$\{\{ github\.token \}\}.*'pull-requests: write'.*'Allow GitHub Actions to create and approve pull requests'/,
    ],
    ['gitlab', gitlab, /expected a token in GITLAB_TOKEN.*scope api/],
  ])('%s without a token says which is wanted', async (_, facts, sentence) => {
    await expect(platform(facts).requestChange(request)).rejects.toMatchObject({
      code: 'missing-token',
      exitCode: 2,
      message: expect.stringMatching(sentence),
    });
  });

  test('a job token of GitLab is refused before it is tried', async () => {
    const facts: PlatformFacts = { ...gitlab, token: 'job-s3cret' };
    await expect(platform(facts).requestChange(request)).rejects.toMatchObject({
      code: 'job-token',
      exitCode: 2,
      message: expect.stringMatching(
        /^(?!.*s3cret).*CI_JOB_TOKEN, which cannot; make a project access token with the scope api/,
      ),
    });
  });

  test.each([
    ['github', { ...github, token: 's3cret' }],
    ['gitlab', { ...gitlab, tokenKind: 'access', token: 's3cret' }],
  ] as const)('%s out of reach is said after a few attempts', async (_, facts) => {
    await expect(platform(facts).requestChange(request)).rejects.toMatchObject({
      code: 'platform-unreachable',
      exitCode: 4,
      message: expect.stringMatching(/^(?!.*s3cret).*no answer came/),
    });
  });

  test.each([
    ['github', { ...github, token: 's3cret', run: {} }, 'no-repository'],
    ['gitlab', { ...gitlab, tokenKind: 'access', token: 's3cret', run: {} }, 'no-repository'],
  ] as const)('%s needs to know its own repository for protections', async (_, facts, code) => {
    await expect(platform(facts).protection('prod')).rejects.toMatchObject({ code, exitCode: 2 });
  });

  test.each([
    ['no platform', { kind: 'local', run: {} }, 'acme/gitops', 'no-platform'],
    ['another platform', { ...github, token: 's3cret' }, 'https://gitlab.com/acme/gitops', 'other-platform'],
    ['no token', github, 'acme/gitops', 'missing-token'],
    [
      'another platform than GitLab',
      { ...gitlab, tokenKind: 'access', token: 's3cret' },
      '/srv/gitops.git',
      'other-platform',
    ],
    ['a job token', { ...gitlab, token: 's3cret' }, 'acme/gitops', 'job-token'],
    ['no token for GitLab', gitlab, 'acme/gitops', 'missing-token'],
  ] as const)('a plan hears of %s before anything is pushed', (_, facts, repository, code) => {
    expect(() => platform(facts).checkTarget(repository)).toThrow(expect.objectContaining({ code, exitCode: 2 }));
  });

  test('a plan hears nothing when all is there', () => {
    platform({ ...github, token: 's3cret' }).checkTarget('acme/gitops');
    platform({ ...gitlab, tokenKind: 'access', token: 's3cret' }).checkTarget('acme/deep/gitops');
  });
});
