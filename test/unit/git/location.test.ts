import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../../src/base/errors.ts';
import { branchRef } from '../../../src/git/branch-name.ts';
import { parseLocation } from '../../../src/git/location.ts';
import { pathParts } from '../../../src/git/path.ts';

function thrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('the location of a repository', () => {
  test.each([
    ['https://git.example.com/acme/gitops.git', 'git.example.com/acme/gitops', 'http'],
    ['http://127.0.0.1:8080/gitops.git', '127.0.0.1:8080/gitops', 'http'],
    ['https://dev.azure.com/org/project/_git/my%20repo', 'dev.azure.com/org/project/_git/my%20repo', 'http'],
    ['ssh://git@git.example.com:2222/acme/gitops.git', 'git.example.com:2222/acme/gitops', 'ssh'],
    ['git@github.com:acme/gitops.git', 'git@github.com:acme/gitops', 'ssh'],
    ['file:///srv/gitops.git', '/srv/gitops.git', 'file'],
    ['/srv/gitops.git', '/srv/gitops.git', 'file'],
    ['../gitops', '/home/me/gitops', 'file'],
    ['.', '/home/me/here', 'file'],
    ['$(id)', '/home/me/here/$(id)', 'file'],
  ])('%s', (text, name, kind) => {
    expect(parseLocation(text, '/home/me/here')).toMatchObject({ name, kind });
  });

  test.each([
    ['https://user:s3cret@git.example.com/x', 'credentials-in-url'],
    ['https://s3cret@git.example.com/x', 'credentials-in-url'],
    ['ssh://git:s3cret@git.example.com/x', 'credentials-in-url'],
    ['--upload-pack=touch s3cret', 'invalid-repository'],
    ['-oProxyCommand=s3cret', 'invalid-repository'],
    ['ssh://-oProxyCommand=x/y', 'invalid-repository'],
    ['ext::sh -c "touch x"', 'invalid-repository'],
    ['ftp://git.example.com/x', 'invalid-repository'],
    ['git://git.example.com/x', 'invalid-repository'],
    ['https://git.example.com/x\n--upload-pack=y', 'invalid-repository'],
    ['https://git.example.com/\u0000', 'invalid-repository'],
    ['', 'invalid-repository'],
    ['https://[', 'invalid-repository'],
    ['x'.repeat(2000), 'invalid-repository'],
  ])('%j is refused', (text, code) => {
    const error = thrown(() => parseLocation(text, '/home/me/here'));
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({ code });
    expect(String(error).split('\n')).toHaveLength(1);
    if (code === 'credentials-in-url') expect(String(error)).not.toContain('s3cret');
  });
});

describe('the name of a branch', () => {
  test.each(['main', 'release/1.2', 'krci-deploy/cart-dev', 'refs/heads/main', 'ünïcode', 'a@b', '#1'])(
    '%s',
    (name) => {
      expect(branchRef(name)).toBe(`refs/heads/${name.replace('refs/heads/', '')}`);
    },
  );

  test.each([
    '',
    'a b',
    '--upload-pack=x',
    '-d',
    'a..b',
    'a\nb',
    'a:b',
    '+main',
    'refs/heads/',
    'a.lock',
    'a/.b',
    'a//b',
    'a/',
    '@',
    'a@{1}',
    'a~1',
    'a^',
    'a?',
    'a*',
    'a[',
    'a\\b',
    '.a',
    'a.',
    'x'.repeat(300),
  ])('%j is refused', (name) => {
    const outcome = thrown(() => branchRef(name));
    // A leading plus forces a push where a refspec begins with it; in ours the ref's full name always comes first.
    if (name === '+main') expect(outcome).toBe('refs/heads/+main');
    else expect(outcome).toMatchObject({ code: 'invalid-branch', exitCode: 2 });
  });
});

describe('a path in a repository', () => {
  test('has parts', () => {
    expect(pathParts('shop/dev/cart values.yaml')).toEqual(['shop', 'dev', 'cart values.yaml']);
  });

  test.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../b',
    'a//b',
    'a/',
    './a',
    '.git/config',
    'a/.GIT/hooks/x',
    'a\nb',
    'a\\b',
    'a/'.repeat(99),
  ])('%j is refused', (path) => {
    expect(thrown(() => pathParts(path))).toMatchObject({ code: 'invalid-path', exitCode: 2 });
  });
});
