import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { RefusedError, RemoteError, StepError, UsageError } from '../../src/base/errors.ts';
import type { CommitMessage, FileChange, GitopsRepository, Snapshot } from '../../src/git/gitops.ts';
import { fileAndPath } from '../../src/manifests/forms/path-place.ts';
import { applyBumps, planBumps } from '../../src/steps/manifest-bump/bump.ts';
import { publishBy } from '../../src/steps/publish.ts';
import { imageTarget } from '../../src/steps/manifest-bump/target.ts';
import type { BareRepository, TreeFile } from '../support/bare-repository.ts';
import { createBareRepository } from '../support/bare-repository.ts';
import { fakeClock } from '../support/clock.ts';
import { gitopsRepositories } from '../support/gitops.ts';
import { setKey } from '../support/gitops-server.ts';
import type { HostedGit } from '../support/hosted-git.ts';
import type { PlatformBench } from '../support/platforms.ts';
import { githubBench, gitlabBench } from '../support/platforms.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const message: CommitMessage = { subject: 'Bump cart', body: 'Why.', trailers: [['Version', '1.2.0']] };
let number = 0;
let bench: PlatformBench;
let repository: BareRepository;
let git: HostedGit;
let heard: string[];

function serve(files: Readonly<Record<string, TreeFile>>): void {
  number += 1;
  repository = createBareRepository(join(root, `repository-${number}.git`), files);
  git = { repository };
  bench.host(git);
  heard = [];
}

function open(token?: string): GitopsRepository {
  const platform = bench.platform(fakeClock(), token === undefined ? {} : { token });
  return gitopsRepositories({ directory: root, heard }).open(repository.path, 'main', {
    publish: publishBy(platform, 'acme/gitops'),
  });
}

/** Another writer, once, in the moment before the platform makes our commit. */
function interfere(files: Readonly<Record<string, TreeFile>>): void {
  git.beforeCommit = () => {
    git.beforeCommit = undefined;
    repository.commit(files);
  };
}

/** Another writer, once, between GitLab's look at the files and its commit. */
function slipIn(files: Readonly<Record<string, TreeFile>>): void {
  git.afterCheck = () => {
    git.afterCheck = undefined;
    repository.commit(files);
  };
}

async function refusal(work: Promise<unknown>): Promise<StepError> {
  const error: unknown = await work.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof StepError) return error;
  throw error;
}

describe.each([
  ['github', githubBench],
  ['gitlab', gitlabBench],
])('a commit by the API of %s', (name, start) => {
  beforeEach(async () => {
    bench = await start();
  });

  afterEach(async () => {
    await bench.server.close();
    expect(bench.server.violations).toEqual([]);
    expect(heard.join('\n')).not.toContain(bench.token);
  });

  test('lands on the branch with message and trailers', async () => {
    serve({ 'a.yaml': 'x: 0\ny: 0\n', 'b.yaml': 'z: 0\n' });
    const before = repository.git('rev-parse', 'main');
    const landing = await open().land(setKey('a.yaml', 'x', '1'), message);
    expect(landing).toEqual({
      changed: true,
      commit: repository.git('rev-parse', 'main'),
      attempts: 1,
      lostRaces: 0,
    });
    expect(repository.git('rev-parse', 'main~1')).toBe(before);
    expect(repository.git('diff', '--numstat', 'main~1', 'main')).toBe('1\t1\ta.yaml');
    expect(repository.git('log', '-1', '--format=%B', 'main').trim()).toBe('Bump cart\n\nWhy.\n\nVersion: 1.2.0');
  });

  test('makes a file that was not there, and any bytes', async () => {
    serve({ 'a.yaml': 'x: 0\n' });
    const content = Buffer.from('\uFEFFname: "ünïcode 🛒"\r\nno-end: 1');
    await open().land(() => Promise.resolve([{ path: 'new/dir/b.yaml', content }]), message);
    expect(Buffer.from(repository.read('new/dir/b.yaml'))).toEqual(content);
  });

  test('has nothing to do a second time, and asks the platform for nothing', async () => {
    serve({ 'a.yaml': 'x: 0\n' });
    await open().land(setKey('a.yaml', 'x', '1'), message);
    const asked = bench.server.requests.length;
    expect(await open().land(setKey('a.yaml', 'x', '1'), message)).toMatchObject({ changed: false, attempts: 0 });
    expect(bench.server.requests).toHaveLength(asked);
  });

  test('one repository lands one after another', async () => {
    serve({ 'a.yaml': 'x: 0\ny: 0\n' });
    const gitops = open();
    await gitops.snapshot();
    const both = [gitops.land(setKey('a.yaml', 'x', '1'), message), gitops.land(setKey('a.yaml', 'y', '1'), message)];
    expect((await Promise.all(both)).map(({ lostRaces }) => lostRaces)).toEqual([0, 0]);
    expect(repository.read('a.yaml')).toBe('x: 1\ny: 1\n');
  });

  test('a race for the file is applied again to what the winner left', async () => {
    serve({ 'a.yaml': 'x: 0\ny: 0\n' });
    interfere({ 'a.yaml': 'x: 0\ny: 7\n' });
    const landing = await open().land(setKey('a.yaml', 'x', '1'), message);
    expect(landing).toMatchObject({ changed: true, attempts: 2, lostRaces: 1 });
    expect(repository.read('a.yaml')).toBe('x: 1\ny: 7\n');
    expect(repository.git('rev-list', '--count', 'main')).toBe('3');
  });

  test('a file that came meanwhile is no file of ours to make', async () => {
    serve({ 'a.yaml': 'x: 0\n' });
    interfere({ 'b.yaml': 'theirs' });
    expect(await open().land(makeOnce, message)).toMatchObject({ changed: false, lostRaces: 1 });
    expect(repository.read('b.yaml')).toBe('theirs');
  });

  test("another writer's change of another file stays", async () => {
    serve({ 'a.yaml': 'x: 0\n', 'b.yaml': 'z: 0\n' });
    interfere({ 'b.yaml': 'z: 9\n' });
    const landing = await open().land(setKey('a.yaml', 'x', '1'), message);
    expect(landing).toMatchObject({ changed: true, lostRaces: name === 'github' ? 1 : 0 });
    expect([repository.read('a.yaml'), repository.read('b.yaml')]).toEqual(['x: 1\n', 'z: 9\n']);
  });

  test('the same value written by another with another value is refused, naming both', async () => {
    serve({ 'a.yaml': 'image: q.io/cart:1.1.0\n' });
    const gitops = open();
    const targets = [imageTarget(fileAndPath('a.yaml', 'image', 'refuse'), { tag: '1.2.0' })];
    const bumps = await planBumps(await gitops.snapshot(), targets);
    interfere({ 'a.yaml': 'image: q.io/cart:1.3.0\n' });
    const error = await refusal(gitops.land((snapshot) => applyBumps(snapshot, bumps), message));
    expect(error).toBeInstanceOf(RefusedError);
    expect(error.code).toBe('overtaken');
    expect(error.message).toMatch(/1\.2\.0.*1\.3\.0/);
    expect(repository.read('a.yaml')).toBe('image: q.io/cart:1.3.0\n');
  });

  test('many writers: all land, none is lost, none doubled', async () => {
    const keys = Array.from({ length: 6 }, (_, key) => `key-${key}`);
    serve({ 'a.yaml': keys.map((key) => `${key}: 0\n`).join('') });
    const landings = await Promise.all(keys.map((key) => open().land(setKey('a.yaml', key, '1'), message)));
    expect(landings.every(({ changed }) => changed)).toBe(true);
    expect(repository.read('a.yaml')).toBe(keys.map((key) => `${key}: 1\n`).join(''));
    expect(repository.git('rev-list', '--count', 'main')).toBe('7');
  });

  test.each([
    [401, { message: 'Bad credentials' }, 'not-authenticated', /the token was refused/],
    [403, { message: 'Resource not accessible by integration' }, 'not-permitted', /one that may not/],
  ])('status %i is one sentence and no second try', async (status, body, code, sentence) => {
    serve({ 'a.yaml': 'x: 0\n' });
    bench.server.fail({ status, body });
    const error = await refusal(open().land(setKey('a.yaml', 'x', '1'), message));
    expect(error).toBeInstanceOf(RemoteError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(sentence) });
    expect(bench.server.requests).toHaveLength(1);
    expect(repository.read('a.yaml')).toBe('x: 0\n');
  });

  test('a token that is refused is not in what is thrown', async () => {
    serve({ 'a.yaml': 'x: 0\n' });
    const error = await refusal(open('wrong-token-0123456789').land(setKey('a.yaml', 'x', '1'), message));
    expect(error.code).toBe('not-authenticated');
    expect(everythingOf(error)).not.toContain('wrong-token-0123456789');
  });

  test('rules of the branch are a refusal that says what to do', async () => {
    serve({ 'a.yaml': 'x: 0\n' });
    git.refusal =
      name === 'github'
        ? {
            code: 'UNPROCESSABLE',
            message: 'Repository rule violations found\n\nChanges must be made through a pull request.',
          }
        : { code: '403', message: '403 Forbidden - You are not allowed to push into this branch' };
    const error = await refusal(open().land(setKey('a.yaml', 'x', '1'), message));
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ code: 'push-refused', message: expect.stringContaining('commit: change-request') });
  });

  test('an answer that was lost after the commit was made makes no second commit', async () => {
    serve({ 'a.yaml': 'x: 0\n' });
    bench.server.fail({ status: 502, on: bench.operations.commit, afterwards: true });
    expect(await open().land(setKey('a.yaml', 'x', '1'), message)).toMatchObject({ changed: true });
    expect(repository.read('a.yaml')).toBe('x: 1\n');
    expect(repository.git('rev-list', '--count', 'main')).toBe('2');
  });

  test('on a commit that is no longer the newest is refused as a branch that moved', async () => {
    serve({ 'a.yaml': 'x: 0\n' });
    const parent = repository.git('rev-parse', 'main');
    interfere({ 'a.yaml': 'x: 2\n' });
    const file = { path: 'a.yaml', content: Buffer.from('x: 1\n'), executable: false, exists: true };
    const request = { repository: 'acme/gitops', branch: 'main', parent, message: 'Bump cart', files: [file] };
    const error = await refusal(bench.platform(fakeClock()).commit(request));
    expect(error).toMatchObject({ code: 'branch-moved', exitCode: 4 });
    expect(repository.read('a.yaml')).toBe('x: 2\n');
  });

  test('another writer who wrote the same first did our work', async () => {
    serve({ 'a.yaml': 'x: 0\n' });
    interfere({ 'a.yaml': 'x: 1\n' });
    const landing = await open().land(setKey('a.yaml', 'x', '1'), message);
    expect(landing).toMatchObject({ changed: false, commit: repository.git('rev-parse', 'main'), lostRaces: 1 });
  });

  test('more than the API takes is refused before it is sent', async () => {
    serve({ 'a.yaml': 'x: 0\n' });
    const changes = Array.from({ length: 5001 }, (_, at) => ({ path: `f/${at}`, content: Buffer.from('x') }));
    const error = await refusal(open().land(() => Promise.resolve(changes), message));
    expect(error).toMatchObject({ code: 'commit-too-large', exitCode: 1 });
    expect(bench.server.requests).toEqual([]);
  });
});

describe('what only GitHub does', () => {
  beforeEach(async () => {
    bench = await githubBench();
  });
  afterEach(() => bench.server.close());

  test('it would drop the executable bit, so such a file is refused', async () => {
    serve({ 'run.sh': { mode: '100755', content: 'x: 0\n' } });
    const error = await refusal(open().land(setKey('run.sh', 'x', '1'), message));
    expect(error).toMatchObject({ code: 'mode-not-kept', exitCode: 1, message: expect.stringContaining('run.sh') });
    expect(bench.server.requests).toEqual([]);
  });

  test('it takes no author', async () => {
    serve({ 'a.yaml': 'x: 0\n' });
    const author = { name: 'Ann', email: 'ann@example.com' };
    const error = await refusal(open().land(setKey('a.yaml', 'x', '1'), { ...message, author }));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.code).toBe('author-not-possible');
  });
});

describe('what only GitLab does', () => {
  beforeEach(async () => {
    bench = await gitlabBench();
  });
  afterEach(async () => {
    await bench.server.close();
    expect(bench.server.violations).toEqual([]);
  });

  test('it keeps the executable bit and takes an author', async () => {
    serve({ 'run.sh': { mode: '100755', content: 'x: 0\n' } });
    const author = { name: 'Ann', email: 'ann@example.com' };
    await open().land(setKey('run.sh', 'x', '1'), { ...message, author });
    expect(repository.git('ls-tree', 'main', 'run.sh')).toMatch(/^100755/);
    expect(repository.git('log', '-1', '--format=%an <%ae>', 'main')).toBe('Ann <ann@example.com>');
  });

  test('a change that slipped in between its check and its commit is given back', async () => {
    serve({ 'a.yaml': 'x: 0\ny: 0\n', 'b.yaml': 'z: 0\n' });
    slipIn({ 'a.yaml': 'x: 0\ny: 7\n' });
    const landing = await open().land(setKey('a.yaml', 'x', '1'), message);
    expect(repository.read('a.yaml')).toBe('x: 1\ny: 7\n');
    expect(landing).toMatchObject({ changed: true, commit: repository.git('rev-parse', 'main') });
    expect(repository.git('rev-list', '--count', 'main')).toBe('4');
  });

  test('one that slipped into another file needs nothing', async () => {
    serve({ 'a.yaml': 'x: 0\n', 'b.yaml': 'z: 0\n' });
    slipIn({ 'b.yaml': 'z: 7\n' });
    await open().land(setKey('a.yaml', 'x', '1'), message);
    expect(repository.read('b.yaml')).toBe('z: 7\n');
    expect(repository.git('rev-list', '--count', 'main')).toBe('3');
  });

  test('one that slipped in and says otherwise is named, with both commits', async () => {
    serve({ 'a.yaml': 'image: q.io/cart:1.1.0\n' });
    const gitops = open();
    const targets = [imageTarget(fileAndPath('a.yaml', 'image', 'refuse'), { tag: '1.2.0' })];
    const bumps = await planBumps(await gitops.snapshot(), targets);
    slipIn({ 'a.yaml': 'image: q.io/cart:1.3.0\n' });
    const error = await refusal(gitops.land((snapshot) => applyBumps(snapshot, bumps), message));
    expect(error).toMatchObject({ code: 'change-replaced', exitCode: 4, message: expect.stringContaining('1.3.0') });
    expect(error.message).toContain(repository.git('rev-parse', 'main~1').slice(0, 12));
    expect(error.message).toContain(repository.git('rev-parse', 'main').slice(0, 12));
  });

  test('a branch that moved under its hands is tried again', async () => {
    serve({ 'a.yaml': 'x: 0\n' });
    bench.server.fail({
      status: 400,
      body: { message: 'Could not update refs/heads/main. Please refresh and try again.' },
    });
    expect(await open().land(setKey('a.yaml', 'x', '1'), message)).toMatchObject({ changed: true, lostRaces: 1 });
  });
});

/** Makes b.yaml where there is none. */
async function makeOnce(snapshot: Snapshot): Promise<readonly FileChange[]> {
  return (await snapshot.read('b.yaml')) === undefined ? [{ path: 'b.yaml', content: Buffer.from('ours') }] : [];
}

/** All that an error holds, own causes included. */
function everythingOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  return Object.getOwnPropertyNames(error)
    .map((name) => everythingOf(Reflect.get(error, name)))
    .join('\n');
}
