import { execFile } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../../src/base/clock.ts';
import { createGit } from '../../../../src/git/binary.ts';
import { silentLog } from '../../../../src/base/log.ts';
import { plainGitEnvironment } from '../../../support/bare-repository.ts';
import { startGitServer } from '../../../support/git-server.ts';
import type { GitServer } from '../../../support/git-server.ts';
import { git, history, runVersion, versionPorts } from '../../../support/history.ts';
import type { VersionValues, Result } from '../../../support/history.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const run = promisify(execFile);
const directory = temporaryDirectory();
const root = join(directory, 'served');
const token = 'secret-token-of-the-test';
let server: GitServer;
let count = 0;

beforeAll(async () => {
  server = await startGitServer({ root, token });
});

afterAll(() => server.close());

/** A repository on the server with a release and `commits` fixes on top, and a clone of it. */
function served(commits: number): { bare: string; clone: string; ids: string[] } {
  const name = `shop-${(count += 1)}`;
  const origin = history(directory, name).commit('feat: a').tag('v1.0.0');
  for (let index = 0; index < commits; index += 1) origin.commit(`fix: ${index}`);
  origin.git('config', 'http.receivepack', 'true');
  const bare = join(root, `${name}.git`);
  cpSync(join(origin.path, '.git'), bare, { recursive: true });
  git(bare, ['config', 'core.bare', 'true']);
  const clone = copyOf(origin.path, `${name}-clone`, server.url(`${name}.git`));
  return { bare, clone, ids: origin.git('rev-list', `-${commits}`, 'HEAD').split('\n') };
}

function copyOf(from: string, name: string, url: string): string {
  const path = join(directory, name);
  cpSync(from, path, { recursive: true });
  git(path, ['remote', 'add', 'origin', url]);
  return path;
}

const reserving: VersionValues = { channel: 'rc', 'create-tag': true };

function reserve(path: string, given: VersionValues = reserving): Promise<Result> {
  const credentials = [{ host: server.origin, username: 'x', secret: token }];
  const real = createGit({ cwd: path, credentials, log: silentLog, environment: plainGitEnvironment });
  return runVersion(path, given, { git: real, clock: systemClock });
}

function tagsOf(bare: string): string[] {
  return git(bare, ['tag', '--list', '--sort=version:refname', 'v1.0.1*']).trim().split('\n').filter(Boolean);
}

describe('create-tag', () => {
  test('makes an annotated tag on the remote and nothing here', async () => {
    const { bare, clone, ids } = served(1);
    const before = readdirSync(join(clone, '.git', 'objects')).length;
    const { outputs, changed, headline } = await reserve(clone);
    expect(outputs).toMatchObject({ version: '1.0.1-rc.1', 'git-tag': 'v1.0.1-rc.1', reserved: 'true' });
    expect(changed).toBe(true);
    expect(headline).toBe('1.0.1-rc.1, reserved as tag v1.0.1-rc.1 on origin');
    expect(git(bare, ['cat-file', '-t', 'v1.0.1-rc.1']).trim()).toBe('tag');
    expect(git(bare, ['rev-parse', 'v1.0.1-rc.1^{commit}']).trim()).toBe(ids[0]);
    expect(git(bare, ['tag', '-l', '--format=%(contents)', 'v1.0.1-rc.1'])).toMatch(
      /^1\.0\.1-rc\.1\n\nDecided by [0-9a-f]{12} fix: 0/,
    );
    expect(git(clone, ['tag', '--list']).trim()).toBe('v1.0.0');
    expect(readdirSync(join(clone, '.git', 'objects')).length).toBe(before);
  });

  test('a second run finds its own tag and changes nothing', async () => {
    const { bare, clone } = served(1);
    await reserve(clone);
    const refs = git(bare, ['show-ref']);
    const { outputs, changed, headline } = await reserve(clone);
    expect(outputs).toMatchObject({ version: '1.0.1-rc.1', reserved: 'true' });
    expect(changed).toBe(false);
    expect(headline).toContain('is there already');
    expect(git(bare, ['show-ref'])).toBe(refs);
  });

  test('then the release of the same commit, then nothing more', async () => {
    const { bare, clone } = served(1);
    await reserve(clone);
    const { outputs } = await reserve(clone, { channel: 'release', 'create-tag': true });
    expect(outputs).toMatchObject({ version: '1.0.1', reserved: 'true', changed: 'true' });
    const again = await reserve(clone, { channel: 'release', 'create-tag': true });
    expect(again.outputs).toMatchObject({ version: '1.0.1', reserved: 'true', changed: 'false' });
    expect(tagsOf(bare)).toEqual(['v1.0.1', 'v1.0.1-rc.1'].toSorted());
  });

  test('nothing to release makes no tag', async () => {
    const { bare, clone } = served(0);
    const { outputs, changed } = await reserve(clone);
    expect(outputs).toMatchObject({ version: '1.0.0', changed: 'false', reserved: 'true' });
    expect(changed).toBe(false);
    expect(tagsOf(bare)).toEqual([]);
  });

  test('a release tag that another commit holds is never moved', async () => {
    const { bare, clone } = served(2);
    git(bare, ['tag', 'v1.0.1', 'HEAD~1']);
    git(bare, ['update-ref', 'refs/tags/v1.0.1', git(bare, ['commit-tree', 'HEAD^{tree}', '-m', 'elsewhere']).trim()]);
    const refs = git(bare, ['show-ref']);
    await expect(reserve(clone, { channel: 'release', 'require-rc': false, 'create-tag': true })).rejects.toMatchObject(
      {
        code: 'version-not-higher',
        exitCode: 1,
      },
    );
    expect(git(bare, ['show-ref'])).toBe(refs);
  });

  test('a tag that nobody else wants asks for the tags of the remote once', async () => {
    const { clone } = served(1);
    let lists = 0;
    server.intercept(({ url }) => {
      if (url.includes('service=git-upload-pack')) lists += 1;
      return undefined;
    });
    const { outputs } = await reserve(clone);
    server.intercept(undefined);
    expect(outputs).toMatchObject({ version: '1.0.1-rc.1', reserved: 'true' });
    expect(lists).toBe(1);
  });

  test('a tag that is taken between the plan and the push costs one more try', async () => {
    const { bare, clone } = served(2);
    server.beforePush((n) => {
      if (n === 1) git(bare, ['tag', 'v1.0.1-rc.1', 'HEAD~1']);
    });
    const { outputs, data } = await reserve(clone);
    server.beforePush(undefined);
    expect(outputs.version).toBe('1.0.1-rc.2');
    expect(data).toMatchObject({ attempts: 2 });
  });

  test('without permission it is a remote error that names no secret', async () => {
    const { bare, clone } = served(1);
    server.intercept(({ url }) => (url.includes('git-receive-pack') ? 403 : undefined));
    const error: unknown = await reserve(clone).catch((reason: unknown) => reason);
    server.intercept(undefined);
    expect(error).toMatchObject({ code: 'tag-not-made', exitCode: 4 });
    expect(String(error)).not.toContain(token);
    expect(tagsOf(bare)).toEqual([]);
  });

  test('a hook that says no is quoted', async () => {
    const { bare, clone } = served(1);
    git(bare, ['config', 'receive.denyDeletes', 'true']);
    git(bare, ['config', 'transfer.hideRefs', 'refs/tags/v1.0.1']);
    git(bare, ['config', 'receive.hideRefs', 'refs/tags']);
    await expect(reserve(clone)).rejects.toMatchObject({ code: 'tag-refused', exitCode: 4 });
  });

  test('a name that is always taken first ends in three minutes, and says so', async () => {
    const { clone } = served(1);
    const platform = { checkTarget: () => {}, createTag: () => Promise.resolve('exists' as const) };
    const credentials = [{ host: server.origin, username: 'x', secret: token }];
    const real = createGit({ cwd: clone, credentials, log: silentLog, environment: plainGitEnvironment });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the two functions that making a tag needs
    const ports = { git: real, platform } as unknown as Partial<Ports>;
    const running = runVersion(clone, { ...reserving, 'tag-by': 'api' }, ports);
    await expect(running).rejects.toMatchObject({ code: 'tag-contended', exitCode: 4 });
  });

  test('without a remote it is a usage error', async () => {
    const { clone } = served(1);
    git(clone, ['remote', 'remove', 'origin']);
    await expect(reserve(clone)).rejects.toMatchObject({ code: 'no-remote', exitCode: 2 });
  });

  test('on a remote with a relative path, and on one that is given by URL', async () => {
    const { bare, clone } = served(2);
    git(clone, ['remote', 'set-url', 'origin', relative(clone, bare).replace(/^(?!\.)/, './')]);
    expect((await reserve(clone)).outputs).toMatchObject({ version: '1.0.1-rc.1', reserved: 'true' });
    git(clone, ['remote', 'remove', 'origin']);
    expect((await reserve(clone, { ...reserving, remote: bare })).outputs.version).toBe('1.0.1-rc.1');
    await expect(reserve(clone, { ...reserving, remote: 'https://x:secret@example.com/a.git' })).rejects.toMatchObject({
      code: 'credentials-in-url',
    });
  });

  test('from a clone of depth 1', async () => {
    const { bare, clone } = served(3);
    const shallow = join(directory, 'shallow');
    const header = `http.extraHeader=Authorization: Basic ${Buffer.from(`x:${token}`).toString('base64')}`;
    await run(
      'git',
      ['-c', header, 'clone', '--quiet', '--depth=1', git(clone, ['remote', 'get-url', 'origin']).trim(), shallow],
      { env: plainGitEnvironment },
    );
    const { outputs } = await reserve(shallow);
    expect(outputs.version).toBe('1.0.1-rc.1');
    expect(tagsOf(bare)).toEqual(['v1.0.1-rc.1']);
  });
});

describe('runs at once', () => {
  test('on six commits take six numbers without a gap', async () => {
    const { bare, clone, ids } = served(6);
    const url = git(clone, ['remote', 'get-url', 'origin']).trim();
    const clones = ids.map((id, index) => {
      const path = copyOf(clone.replace(/-clone$/, ''), `many-${index}`, url);
      git(path, ['update-ref', '--no-deref', 'HEAD', id]);
      git(path, ['checkout', '--quiet', '--detach', id]);
      return path;
    });
    const results = await Promise.all(clones.map((path) => reserve(path)));
    const versions = results.map(({ outputs }) => outputs.version);
    expect(new Set(versions)).toEqual(new Set(ids.map((_, index) => `1.0.1-rc.${index + 1}`)));
    for (const { outputs } of results) {
      expect(git(bare, ['rev-parse', `${outputs['git-tag']}^{commit}`]).trim()).toBe(outputs.commit);
    }
  }, 180_000);

  test('on one commit take one number', async () => {
    const { bare, clone } = served(1);
    const results = await Promise.all(Array.from({ length: 6 }, () => reserve(clone)));
    expect(new Set(results.map(({ outputs }) => outputs.version))).toEqual(new Set(['1.0.1-rc.1']));
    expect(results.filter(({ changed }) => changed)).toHaveLength(1);
    expect(tagsOf(bare)).toEqual(['v1.0.1-rc.1']);
  }, 180_000);
});

test('ports that a version needs not are not touched', () => {
  expect(Object.keys(versionPorts(directory)).toSorted()).toEqual(['clock', 'files', 'git', 'log']);
  expect(existsSync(root)).toBe(true);
});
