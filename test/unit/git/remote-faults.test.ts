import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { CommitMessage } from '../../../src/git/gitops.ts';
import { fakeClock } from '../../support/clock.ts';
import { gitopsServer, setKey } from '../../support/gitops-server.ts';

const git = gitopsServer();
const message: CommitMessage = { subject: 'Bump cart', trailers: [] };
const file = 'shop/dev/cart.yaml';
const files = { [file]: 'tag: 1\n', 'shop/link.yaml': { mode: '120000', content: 'dev/cart.yaml' } };

afterEach(() => {
  git.server().intercept(undefined);
  git.server().beforePush(undefined);
});

const isPush = (url: string): boolean => url.includes('git-receive-pack');

describe('a server that says no', () => {
  test.each([
    ['wrong credentials', 401, () => true, 'authentication-failed', /credentials/],
    ['no permission to read', 403, () => true, 'no-permission', /expected read permission/],
    ['no permission to write', 403, isPush, 'no-permission', /expected write permission/],
    ['nothing there', 404, () => true, 'repository-not-found', /not found/],
    ['a redirect', 301, () => true, 'redirected', /final URL/],
  ])('%s: one sentence, at once', async (_what, status, affected, code, words) => {
    const clock = fakeClock();
    const { gitops, repository } = git.fresh(files, { clock });
    git.server().intercept(({ url }) => (affected(url) ? status : undefined));
    const landing = gitops.land(setKey(file, 'tag', '2'), message);
    await expect(landing).rejects.toMatchObject({ code, exitCode: 4, message: expect.stringMatching(words) });
    await expect(landing).rejects.toMatchObject({ message: expect.not.stringMatching(/\n|tok-3n/) });
    expect(clock.slept).toEqual([]);
    expect(repository.git('rev-list', '--count', 'main')).toBe('1');
  });

  test.each([
    ['while reading', (url: string) => !isPush(url)],
    ['while pushing', isPush],
  ])('503 %s is tried again, and then it lands', async (_when, affected) => {
    const clock = fakeClock();
    const { gitops, repository } = git.fresh(files, { clock });
    let failures = 2;
    git.server().intercept(({ url }) => {
      if (!affected(url) || failures === 0) return undefined;
      failures -= 1;
      return 503;
    });
    await expect(gitops.land(setKey(file, 'tag', '2'), message)).resolves.toMatchObject({ changed: true });
    expect(repository.read(file)).toBe('tag: 2\n');
    expect(clock.slept).toHaveLength(2);
  });

  test('503 for good ends as a remote failure', async () => {
    const { gitops } = git.fresh(files);
    git.server().intercept(() => 503);
    await expect(gitops.snapshot()).rejects.toMatchObject({ code: 'remote-unreachable', exitCode: 4 });
  });

  test('nobody there', async () => {
    const gitops = git.client().open('http://127.0.0.1:9/x.git', 'main');
    await expect(gitops.snapshot()).rejects.toMatchObject({ code: 'remote-unreachable', exitCode: 4 });
  });
});

describe('rules of a branch', () => {
  test.each([
    ['GH006: Protected branch update failed for refs/heads/main.', 'protected'],
    ['GH013: Repository rule violations found for refs/heads/main.', 'ruleset'],
  ])('%s', async (words) => {
    const { gitops, repository } = git.fresh(files);
    const hook = join(repository.path, 'hooks', 'pre-receive');
    writeFileSync(hook, `#!/bin/sh\necho 'error: ${words}' >&2\necho 'more about it' >&2\nexit 1\n`);
    chmodSync(hook, 0o755);
    await expect(gitops.land(setKey(file, 'tag', '2'), message)).rejects.toMatchObject({
      code: 'push-refused',
      exitCode: 1,
      message: expect.stringContaining(`"${words}"`),
    });
    expect(git.server().requests.filter(({ method, url }) => method === 'POST' && isPush(url)).length).toBeGreaterThan(
      0,
    );
  });
});

describe('what is no file of the repository', () => {
  test('more files than a list may have are refused', async () => {
    const { gitops, repository } = git.fresh(files);
    const treeOf = (lines: readonly string[]) =>
      execFileSync('git', ['-C', repository.path, 'mktree'], { input: lines.join('\n'), encoding: 'utf8' }).trim();
    const blob = repository.git('rev-parse', `main:${file}`);
    const leaf = treeOf(Array.from({ length: 1000 }, (_, at) => `100644 blob ${blob}\t${at}`));
    const tree = treeOf(Array.from({ length: 501 }, (_, at) => `040000 tree ${leaf}\t${at}`));
    const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
    repository.git('update-ref', 'refs/heads/main', repository.git(...author, 'commit-tree', tree, '-m', 'many'));
    const snapshot = await gitops.snapshot();
    expect(await snapshot.list('1')).toHaveLength(1000);
    await expect(snapshot.list('')).rejects.toMatchObject({ code: 'too-many-files', exitCode: 1 });
  });

  test('a symbolic link is refused, to read and to write', async () => {
    const { gitops } = git.fresh(files);
    const snapshot = await gitops.snapshot();
    await expect(snapshot.read('shop/link.yaml')).rejects.toMatchObject({ code: 'symbolic-link', exitCode: 1 });
    expect(await snapshot.list('')).toEqual([file]);
    const landing = gitops.land(
      () => Promise.resolve([{ path: 'shop/link.yaml', content: Buffer.from('x') }]),
      message,
    );
    await expect(landing).rejects.toMatchObject({ code: 'symbolic-link' });
  });

  test('a link on the way and a submodule are refused, and spoil no other read', async () => {
    const { gitops } = git.fresh({
      ...files,
      out: { mode: '120000', content: '/etc' },
      module: { mode: '160000', content: '0123456789012345678901234567890123456789' },
    });
    const snapshot = await gitops.snapshot();
    const [link, module, good] = await Promise.allSettled(
      ['out/passwd', 'module/x', file].map((path) => snapshot.read(path)),
    );
    expect(link).toMatchObject({ reason: { code: 'symbolic-link' } });
    expect(module).toMatchObject({ reason: { code: 'submodule' } });
    expect(good).toMatchObject({ status: 'fulfilled' });
  });

  test.each([
    [`${file}/below`, 'not-a-file', 1],
    ['shop', 'not-a-file', 1],
    ['../x', 'invalid-path', 2],
    ['.git/hooks/x', 'invalid-path', 2],
    ['shop/a\nD shop', 'invalid-path', 2],
  ])('writing %j is refused', async (path, code, exitCode) => {
    const { gitops, repository } = git.fresh(files);
    const landing = gitops.land(() => Promise.resolve([{ path, content: Buffer.from('x') }]), message);
    await expect(landing).rejects.toMatchObject({ code, exitCode });
    expect(repository.git('rev-list', '--count', 'main')).toBe('1');
  });
});

describe('a repository or branch that is not as expected', () => {
  test('without commits says what to do', async () => {
    const { gitops, url } = git.fresh({});
    await expect(gitops.snapshot()).rejects.toMatchObject({ code: 'empty-repository', exitCode: 2 });
    await expect(git.client().open(url, undefined).snapshot()).rejects.toMatchObject({ code: 'empty-repository' });
  });

  test('without the branch names those that there are', async () => {
    const { url } = git.fresh(files);
    await expect(git.client().open(url, 'master').snapshot()).rejects.toMatchObject({
      code: 'branch-not-found',
      exitCode: 2,
      message: expect.stringContaining('it has main'),
    });
  });

  test('with another default branch than main', async () => {
    const { repository, url } = git.fresh(files);
    repository.commit({ [file]: 'tag: 5\n' }, { branch: 'trunk' });
    repository.git('symbolic-ref', 'HEAD', 'refs/heads/trunk');
    await git
      .client()
      .open(url, undefined)
      .land(setKey(file, 'tag', '6'), message);
    expect(repository.read(file, 'trunk')).toBe('tag: 6\n');
    expect(repository.read(file)).toBe('tag: 1\n');
  });

  test.each(['a b', '--upload-pack=touch x', 'x\ny', 'a..b', 'x:refs/heads/main'])('branch %j is refused', (branch) => {
    expect(() => git.client().open('https://git.example.com/x', branch)).toThrow('expected a name that Git takes');
  });

  test.each(['$(id)', '`id`', "it's", ';id', '+main'])('branch %j is a name like others', async (branch) => {
    const { repository, url } = git.fresh(files);
    repository.git('update-ref', `refs/heads/${branch}`, 'refs/heads/main');
    await git
      .client()
      .open(url, branch)
      .land(setKey(file, 'tag', '2'), message);
    expect(repository.read(file, branch)).toBe('tag: 2\n');
    expect(repository.read(file)).toBe('tag: 1\n');
  });
});

describe('a server that cannot leave anything out', () => {
  test.each([
    ['no filters at all', [['uploadpack.allowFilter', 'false']]],
    ['no tree filters', [['uploadpackfilter.tree.allow', 'false']]],
    ['no filter that is worth anything', [['uploadpackfilter.allow', 'false']]],
    ['protocol version 0, tips only', [['protocol.version', '0']]],
  ])('%s', async (_what, settings) => {
    const { gitops, repository } = git.fresh(files);
    for (const [key = '', value = ''] of settings) repository.git('config', key, value);
    git.server().beforePush((n) => {
      if (n === 1) repository.commit({ 'shop/other.yaml': 'tag: 3\n' });
    });
    await expect(gitops.land(setKey(file, 'tag', '2'), message)).resolves.toMatchObject({
      changed: true,
      lostRaces: 1,
    });
    expect(repository.read(file)).toBe('tag: 2\n');
    expect(repository.read('shop/other.yaml')).toBe('tag: 3\n');
  });
});
