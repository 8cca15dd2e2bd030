import { describe, expect, test } from '@jest/globals';
import { repositoryPath } from '../../../src/platform/location.ts';

const github = { platform: 'GitHub', serverUrl: 'https://github.com', deep: false };
const gitlab = { platform: 'GitLab', serverUrl: 'https://gitlab.example.com:8443/root', deep: true };

describe('repositoryPath', () => {
  test.each([
    ['acme/gitops', 'acme/gitops'],
    ['acme/gitops.git', 'acme/gitops'],
    ['https://github.com/acme/gitops', 'acme/gitops'],
    ['https://github.com/acme/gitops.git', 'acme/gitops'],
    ['https://GitHub.com/acme/gitops/', 'acme/gitops'],
    ['git@github.com:acme/gitops.git', 'acme/gitops'],
    ['github.com:acme/gitops', 'acme/gitops'],
    ['ssh://git@github.com/acme/gitops.git', 'acme/gitops'],
    ['ssh://git@ssh.github.com:443/acme/gitops.git', 'acme/gitops'],
    ['acme_corp/.github', undefined],
  ])('on GitHub: %s', (location, path) => {
    if (path === undefined) expect(() => repositoryPath(location, github)).toThrow();
    else expect(repositoryPath(location, github)).toBe(path);
  });

  test.each([
    ['acme/gitops', 'acme/gitops'],
    ['acme/deep/er/gitops', 'acme/deep/er/gitops'],
    ['https://gitlab.example.com:8443/root/acme/deep/gitops.git', 'acme/deep/gitops'],
    ['git@gitlab.example.com:acme/deep/gitops.git', 'acme/deep/gitops'],
    ['ssh://git@gitlab.example.com:2222/acme/gitops.git', 'acme/gitops'],
    ['git@altssh.gitlab.example.com:acme/gitops.git', 'acme/gitops'],
  ])('on GitLab below a path: %s', (location, path) => {
    expect(repositoryPath(location, gitlab)).toBe(path);
  });

  test.each([
    'https://gitlab.com/acme/gitops.git',
    'https://github.com.evil.example/acme/gitops',
    'https://github.com:8443/acme/gitops',
    'git@evil.example:acme/gitops.git',
    'https://github.com/acme',
    'https://github.com/acme/gitops/tree/main',
    'acme/deep/gitops',
    'gitops',
    '../gitops',
    './acme/gitops',
    '/srv/git/gitops.git',
    'file:///srv/git/gitops.git',
    'acme/..',
    'acme/git ops',
    'acme/gitops?x=1',
    'acme/gitops%2F..',
    '-acme/gitops',
    '',
    `acme/${'x'.repeat(200)}`,
  ])('elsewhere is refused: %j', (location) => {
    expect(() => repositoryPath(location, github)).toThrow(
      expect.objectContaining({ code: 'other-platform', exitCode: 2 }),
    );
  });

  test.each(['https://gitlab.example.com:8443/acme/gitops', 'https://gitlab.example.com/root/acme/gitops', 'gitops'])(
    'on GitLab below a path, elsewhere is refused: %s',
    (location) => {
      expect(() => repositoryPath(location, gitlab)).toThrow(expect.objectContaining({ code: 'other-platform' }));
    },
  );

  test('says what to do', () => {
    expect(() => repositoryPath('https://gitlab.com/acme/gitops.git', github)).toThrow(
      'a change request on GitHub: expected owner/name or a URL on github.com, found "https://gitlab.com/acme/gitops.git"; run the step on the platform that hosts this repository, or land the change with commit: git',
    );
  });

  test.each([
    'https://user:s3cret@github.com/acme/gitops',
    'https://s3cret@github.com/acme/gitops',
    'ssh://git:s3cret@github.com/acme/gitops',
  ])('credentials are refused without being shown: %#', (location) => {
    expect(() => repositoryPath(location, github)).toThrow(expect.objectContaining({ code: 'credentials-in-url' }));
    expect(() => repositoryPath(location, github)).toThrow(/^(?!.*s3cret)/s);
  });
});
