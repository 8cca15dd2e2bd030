import { execFile, execFileSync } from 'node:child_process';
import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { plainGitEnvironment } from '../../../support/bare-repository.ts';
import { startGitServer } from '../../../support/git-server.ts';
import type { GitServer } from '../../../support/git-server.ts';
import { git, history, runVersion } from '../../../support/history.ts';
import type { VersionValues, History } from '../../../support/history.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const run = promisify(execFile);
const directory = temporaryDirectory();
const root = join(directory, 'served');
let server: GitServer;
let origin: History;
let count = 0;

beforeAll(async () => {
  origin = history(directory, 'origin');
  for (let index = 0; index < 300; index += 1) origin.commit(`chore: old ${index}`, `old/${index}`);
  origin.tag('v1.0.0', { annotated: true });
  for (let index = 0; index < 20; index += 1) origin.commit(`docs: ${index}`, `docs/${index}`);
  origin.branch('release/1.0').commit('fix: urgent', 'cart/a').checkout('main');
  origin.commit('feat: cart', 'cart/a').tag('v1.1.0', { annotated: true }).tag('cart/v0.4.0');
  origin.commit('feat: shop first', 'shop/a');
  origin.branch('side', 'v1.0.0').commit('fix: side', 'side').checkout('main');
  for (let index = 0; index < 10; index += 1) origin.commit(`docs: more ${index}`, `docs/${index}`);
  origin.merge('side').commit('fix: cart', 'cart/a').commit('feat: shop', 'shop/b');
  origin.git('config', 'uploadpack.allowFilter', 'true');
  cpSync(join(origin.path, '.git'), join(root, 'shop.git'), { recursive: true });
  git(join(root, 'shop.git'), ['config', 'core.bare', 'true']);
  server = await startGitServer({ root });
});

afterAll(() => server.close());

/** The server is in this process: whatever talks to it must not block. */
async function clone(...options: string[]): Promise<string> {
  const path = join(directory, `clone-${(count += 1)}`);
  await run('git', ['clone', '--quiet', ...options, server.url('shop.git'), path], { env: plainGitEnvironment });
  return path;
}

/** All that a user could see of a repository: refs, configuration, boundaries, objects, work tree. */
function seen(path: string): string {
  const files = execFileSync('find', [path, '-type', 'f', '-not', '-name', 'index'], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean)
    .toSorted();
  return files.map((file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`).join('\n');
}

const release: VersionValues = { channel: 'release', 'require-rc': false };

describe('thin clones answer as the whole one does', () => {
  test.each([
    ['whole', []],
    ['depth 1', ['--depth=1']],
    ['depth 1 without tags', ['--depth=1', '--no-tags']],
    ['depth 5', ['--depth=5']],
    ['cut at the tag, with more below a merge', ['--depth=15']],
    ['one branch, whole history, no tags', ['--single-branch', '--no-tags']],
    ['treeless', ['--filter=tree:0']],
    ['blobless', ['--filter=blob:none', '--no-tags']],
    ['treeless and shallow', ['--filter=tree:0', '--depth=2']],
  ])('%s', async (_name, options) => {
    const path = await clone(...options);
    const before = seen(path);
    const { outputs } = await runVersion(path, release);
    expect(outputs).toMatchObject({ version: '1.2.0', previous: '1.1.0', bump: 'minor' });
    const height = await runVersion(path, { channel: 'dev', height: true });
    expect(height.outputs.version).toMatch(/^1\.2\.0-dev\.20230315\.15\./);
    const cart = await runVersion(path, { ...release, 'tag-prefix': 'cart/v', paths: 'cart' });
    expect(cart.outputs).toMatchObject({ version: '0.4.1', previous: '0.4.0' });
    if (!_name.startsWith('treeless')) expect(seen(path)).toBe(before);
  });

  test('a shallow maintenance branch, where the highest tag is not the one that counts', async () => {
    const path = await clone('--depth=1', '--branch=release/1.0');
    const { outputs } = await runVersion(path, release);
    expect(outputs).toMatchObject({ version: '1.0.1', previous: '1.0.0' });
    const other = await clone('--depth=1', '--branch=side');
    await expect(runVersion(other, release)).rejects.toMatchObject({ code: 'version-not-higher' });
    expect((await runVersion(other, { channel: 'dev' })).outputs).toMatchObject({ core: '1.0.1', previous: '1.0.0' });
  });

  test('a commit that is only here, on top of a shallow clone', async () => {
    const path = await clone('--depth=1');
    git(path, ['commit', '--quiet', '--allow-empty', '-m', 'feat!: local']);
    expect((await runVersion(path, release)).outputs.version).toBe('2.0.0');
  });

  test('a detached merge ref, as CI checks out a pull request', async () => {
    const path = join(directory, 'merge-ref');
    execFileSync('git', ['init', '--quiet', path], { env: plainGitEnvironment });
    git(path, ['remote', 'add', 'origin', server.url('shop.git')]);
    await run(
      'git',
      [
        '-C',
        path,
        'fetch',
        '--quiet',
        '--no-tags',
        '--depth=1',
        'origin',
        `+${origin.id('main')}:refs/remotes/pull/1/merge`,
      ],
      { env: plainGitEnvironment },
    );
    git(path, ['checkout', '--quiet', '--detach', 'refs/remotes/pull/1/merge']);
    expect((await runVersion(path, release)).outputs.version).toBe('1.2.0');
  });

  test('a linked work tree', async () => {
    const path = await clone('--depth=1');
    const tree = join(directory, 'linked');
    git(path, ['worktree', 'add', '--quiet', '--detach', tree]);
    expect((await runVersion(tree, release)).outputs.version).toBe('1.2.0');
  });
});

const sent = (): number => server.requests.reduce((sum, request) => sum + request.sent, 0);

test('signs in as the checkout did, also where its credentials are included for one directory only', async () => {
  const token = 'secret-token-of-the-test';
  const closed = await startGitServer({ root, token });
  try {
    const path = await clone('--depth=1');
    git(path, ['remote', 'set-url', 'origin', closed.url('shop.git')]);
    const header = `AUTHORIZATION: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
    const file = join(directory, 'credentials.config');
    writeFileSync(file, `[http "${closed.origin}/"]\n\textraheader = ${header}\n`);
    await expect(runVersion(path, release)).rejects.toMatchObject({ exitCode: 4 });
    git(path, ['config', `includeIf.gitdir:${path}/.git.path`, file]);
    expect((await runVersion(path, release)).outputs.version).toBe('1.2.0');
  } finally {
    await closed.close();
  }
});

describe('what is fetched', () => {
  test('is a small part of a whole clone', async () => {
    const start = sent();
    await clone('--no-checkout');
    const whole = sent() - start;
    const path = await clone('--depth=1');
    const before = sent();
    await runVersion(path, release);
    const fetched = sent() - before;
    process.stderr.write(`fetched ${fetched} bytes, a whole clone ${whole}\n`);
    expect(fetched).toBeLessThan(whole / 10);
  });

  test('with no remote a shallow clone is refused with what to set', async () => {
    const path = await clone('--depth=1', '--no-tags');
    git(path, ['remote', 'remove', 'origin']);
    await expect(runVersion(path, release)).rejects.toMatchObject({
      code: 'history-too-thin',
      exitCode: 2,
      message: expect.stringContaining('fetch-depth: 0'),
    });
  });

  test('with a remote that does not answer it is a remote error', async () => {
    const path = await clone('--depth=1');
    git(path, ['remote', 'set-url', 'origin', `${server.origin}/none.git`]);
    await expect(runVersion(path, release)).rejects.toMatchObject({ exitCode: 4 });
    const whole = await clone();
    git(whole, ['remote', 'set-url', 'origin', `${server.origin}/none.git`]);
    const { outputs, report } = await runVersion(whole, release);
    expect(outputs.version).toBe('1.2.0');
    expect(JSON.stringify(report)).toContain('could not be read; those of this clone count');
    await expect(runVersion(whole, { ...release, 'create-tag': true })).rejects.toMatchObject({ exitCode: 4 });
  });

  test('with a remote that lists its tags and hands out no history it is a remote error', async () => {
    const path = await clone('--depth=1', '--no-tags');
    const before = server.requests.length;
    server.intercept(({ method }) => {
      const posts = server.requests.slice(before).filter((request) => request.method === 'POST').length;
      return method === 'POST' && posts > 1 ? 403 : undefined;
    });
    try {
      await expect(runVersion(path, release)).rejects.toMatchObject({
        code: 'history-not-fetched',
        exitCode: 4,
        message: expect.stringContaining('fetch-depth: 0'),
      });
    } finally {
      server.intercept(undefined);
    }
  });

  test('stale tags of a laptop give way to those of the remote', async () => {
    const path = await clone();
    git(path, ['tag', '-f', 'v1.1.0', 'HEAD']);
    git(path, ['tag', 'v7.0.0']);
    const { outputs, report } = await runVersion(path, release);
    expect(outputs.version).toBe('1.2.0');
    expect(JSON.stringify(report)).toMatch(/tag v1\.1\.0 points at another commit.*tag v7\.0\.0 is not on the remote/);
    expect(JSON.stringify(report)).not.toContain('more tags of this clone');
    for (const patch of [1, 2, 3, 4, 5, 6]) git(path, ['tag', `v7.0.${patch}`]);
    const many = JSON.stringify((await runVersion(path, release)).report);
    expect(many).toContain('2 more tags of this clone: the same');
    expect(many.match(/is not on the remote and does not count/g)).toHaveLength(5);
    expect(readFileSync(join(path, '.git', 'HEAD'), 'utf8')).toBe('ref: refs/heads/main\n');
  });
});
