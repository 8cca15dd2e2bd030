import { describe, expect, test } from '@jest/globals';
import { exitCodeOf } from '../../../src/base/errors.ts';
import { pushError } from '../../../src/git/rejection.ts';

const where = 'git.example.com/acme/gitops (main)';

function judge(status: string | undefined, stderr = '') {
  const text = status === undefined ? '' : `To https://git.example.com/x\n!\tabc:refs/heads/main\t${status}\nDone\n`;
  return pushError({ text, stdout: Buffer.from(text), stderr, exitCode: 1 }, where);
}

describe('another writer was first', () => {
  test.each([
    ['git, before sending', '[rejected] (non-fast-forward)', ''],
    ['git, unknown tip', '[rejected] (fetch first)', ''],
    ['git, lease', '[rejected] (stale info)', ''],
    ['git, lock', "[remote rejected] (cannot lock ref 'refs/heads/main': is at 1234567 but expected 89abcde)", ''],
    [
      'git, lock file',
      "[remote rejected] (cannot lock ref 'refs/heads/main': Unable to create '/x/main.lock': File exists.)",
      '',
    ],
    [
      'git, reference made meanwhile',
      "[remote rejected] (cannot lock ref 'refs/heads/main': reference already exists)",
      '',
    ],
    ['git, update', '[remote rejected] (failed to update ref)', ''],
    ['GitLab', '[remote rejected] (incorrect old value provided)', ''],
    ['GitLab, locked', '[remote rejected] (reference is already locked)', ''],
    ['Gitea', '[remote rejected] (push out of date)', ''],
    [
      'Azure Repos',
      '[remote rejected] (TF401028: The reference refs/heads/main has already been updated by another client, so you cannot update it. Please try again.)',
      '',
    ],
    ['words of the server only', '[remote rejected] (failed)', 'remote: error: cannot lock ref refs/heads/main'],
  ])('%s', (_who, status, stderr) => {
    expect(judge(status, stderr)).toMatchObject({ code: 'lost-race' });
  });
});

describe('rules refuse', () => {
  test.each([
    [
      'GitHub, protected branch',
      '[remote rejected] (protected branch hook declined)',
      'remote: error: GH006: Protected branch update failed for refs/heads/main.        \nremote: error: Changes must be made through a pull request.',
      '"GH006: Protected branch update failed for refs/heads/main."',
    ],
    [
      'GitHub, ruleset',
      '[remote rejected] (push declined due to repository rule violations)',
      'remote: error: GH013: Repository rule violations found for refs/heads/main.\nremote: Review all repository rules',
      '"GH013: Repository rule violations found for refs/heads/main."',
    ],
    [
      'GitLab, protected branch',
      '[remote rejected] (pre-receive hook declined)',
      'remote: GitLab: You are not allowed to push code to protected branches on this project.',
      '"GitLab: You are not allowed to push code to protected branches on this project."',
    ],
    [
      'Gitea',
      '[remote rejected] (pre-receive hook declined)',
      'remote: Gitea: Not allowed to push to protected branch main',
      '"Gitea: Not allowed to push to protected branch main"',
    ],
    [
      'Azure Repos',
      '[remote rejected] (TF402455: Pushes to this branch are not permitted; you must use a pull request to update this branch.)',
      '',
      '"TF402455: Pushes to this branch are not permitted; you must use a pull request to update this branch."',
    ],
    [
      'a hook that mentions a lock',
      '[remote rejected] (pre-receive hook declined)',
      'remote: environment is locked; failed to lock deployment',
      '"environment is locked; failed to lock deployment"',
    ],
    ['something new', '[remote rejected] (because)', '', '"because"'],
  ])('%s', (_who, status, stderr, words) => {
    const error = judge(status, stderr);
    expect(error).toMatchObject({ code: 'push-refused', exitCode: 1 });
    expect(String(error)).toContain(words);
  });

  test('without showing what the server would do to a terminal', () => {
    const error = judge('[remote rejected] (pre-receive hook declined)', `remote: \u001b[2Jno\u0007${'x'.repeat(999)}`);
    expect(String(error)).toMatch(/"\[2Jno x+…"/);
    expect(String(error).length).toBeLessThan(400);
  });
});

describe('the network or the server fails', () => {
  test.each([
    [
      'no write permission, as GitHub says it',
      'no-permission',
      "remote: Permission to acme/gitops.git denied to bot.\nfatal: unable to access 'https://x/': The requested URL returned error: 403",
    ],
    [
      'no write permission, in the middle',
      'no-permission',
      'error: RPC failed; HTTP 403 curl 22 The requested URL returned error: 403\nsend-pack: unexpected disconnect while reading sideband packet\nfatal: the remote end hung up unexpectedly',
    ],
    [
      'wrong token',
      'authentication-failed',
      "fatal: Authentication failed for 'https://git.example.com/acme/gitops.git/'",
    ],
    [
      'no token',
      'authentication-failed',
      "fatal: could not read Username for 'https://git.example.com': terminal prompts disabled",
    ],
    [
      'wrong key',
      'authentication-failed',
      'git@x: Permission denied (publickey).\nfatal: Could not read from remote repository.',
    ],
    [
      'read-only key',
      'no-permission',
      'ERROR: The key you are authenticating with has been marked as read only.\nfatal: Could not read from remote repository.',
    ],
    ['not there', 'repository-not-found', "fatal: repository 'https://git.example.com/x.git/' not found"],
    ['redirect', 'redirected', "fatal: unable to access 'https://x/': The requested URL returned error: 301"],
    [
      'certificate',
      'untrusted-certificate',
      "fatal: unable to access 'https://x/': SSL certificate problem: self-signed certificate",
    ],
    ['overload', 'remote-unreachable', "fatal: unable to access 'https://x/': The requested URL returned error: 503"],
    [
      'cut',
      'remote-unreachable',
      'error: RPC failed; curl 56 Recv failure: Connection reset by peer\nfatal: the remote end hung up unexpectedly',
    ],
    ['no name', 'remote-unreachable', "fatal: unable to access 'https://x/': Could not resolve host: x"],
    [
      'nobody there',
      'remote-unreachable',
      "fatal: unable to access 'http://x/': Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server",
    ],
    ['anything else', 'git-failed', 'fatal: the moon is full'],
  ])('%s', (_what, code, stderr) => {
    const error = judge(undefined, stderr);
    expect(error).toMatchObject({ code });
    expect(exitCodeOf(error)).toBe(4);
    expect(String(error).split('\n')).toHaveLength(1);
  });

  test('a push that nobody reported on is tried again', () => {
    expect(judge('[remote failure] (remote failed to report status)')).toMatchObject({ code: 'remote-unreachable' });
  });
});
