import { describe, expect, test } from '@jest/globals';
import { GitError } from '../../../src/git/git.ts';
import { transportError } from '../../../src/git/transport.ts';

describe('transportError', () => {
  test.each([
    ["fatal: Authentication failed for 'https://x/'", 'authentication-failed', 4],
    ['git@x: Permission denied (publickey).', 'authentication-failed', 4],
    ["fatal: repository 'https://x/' not found", 'repository-not-found', 4],
    ['fatal: unable to access: The requested URL returned error: 302', 'redirected', 4],
    ['fatal: unable to access: SSL certificate problem: self-signed certificate', 'untrusted-certificate', 4],
    ["fatal: detected dubious ownership in repository at '/x'", 'dubious-ownership', 2],
    ["fatal: transport 'ext' not allowed", 'transport-not-allowed', 2],
    ['fatal: unable to access: Could not resolve host: x', 'remote-unreachable', 4],
    ['fatal: something new', 'git-failed', 4],
  ])('%s', (stderr, code, exitCode) => {
    const cause = new GitError('fetch', 128, stderr);
    expect(transportError(cause, 'x')).toMatchObject({ code, exitCode, cause, problem: { where: 'x' } });
  });

  test('leaves what is no failure of Git as it is', () => {
    const bug = new TypeError('x is not a function');
    expect(transportError(bug, 'x')).toBe(bug);
  });
});
