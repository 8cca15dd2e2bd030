import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createBareRepository, plainGitEnvironment, type BareRepository } from '../../support/bare-repository.ts';
import { gitopsRepositories } from '../../support/gitops.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
let bare: BareRepository;
let commits: readonly string[];

beforeAll(() => {
  bare = createBareRepository(join(root, 'gitops.git'), { 'README.md': 'x', 'a[1].yaml': 'one' });
  const head = () => bare.git('rev-parse', 'main').trim();
  const made = [head()];
  for (const files of [{ 'a[1].yaml': 'two' }, { 'README.md': 'y' }, { 'b.yaml': 'new' }, { 'a[1].yaml': 'three' }]) {
    bare.commit(files);
    made.push(head());
  }
  commits = made;
});

async function textAt(change: { read(path: string): Promise<Uint8Array | undefined> } | undefined, path: string) {
  const bytes = await change?.read(path);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

describe('the history of some files on a branch', () => {
  test('has the commits that changed one of them, newest first, each with all of them as they were', async () => {
    const repository = gitopsRepositories({ directory: root }).open(bare.path, 'main');
    const told = await repository.history(['a[1].yaml', 'b.yaml']);
    const { changes } = told;
    expect(told.isCut).toBe(false);
    expect(changes.map(({ commit }) => commit)).toEqual([commits[4], commits[3], commits[1], commits[0]]);
    const states = await Promise.all(
      changes.map(async (one) => [await textAt(one, 'a[1].yaml'), await textAt(one, 'b.yaml')]),
    );
    expect(states).toEqual([
      ['three', 'new'],
      ['two', 'new'],
      ['two', undefined],
      ['one', undefined],
    ]);
    expect(changes[0]?.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(commits.map((commit) => told.position(commit))).toEqual([1, 2, 3, 4, 5]);
    expect(told.position('0'.repeat(40))).toBeUndefined();
  });

  test('takes a path for a path, whatever it holds, and knows none that was never there', async () => {
    const repository = gitopsRepositories({ directory: root }).open(bare.path, 'main');
    expect((await repository.history(['a*.yaml', ':(glob)**'])).changes).toEqual([]);
  });

  test('counts what a merge brought as the merge', async () => {
    const clone = join(root, 'clone');
    const git = (...args: readonly string[]) =>
      execFileSync('git', args, { cwd: clone, env: plainGitEnvironment, encoding: 'utf8', stdio: 'pipe' }).trim();
    execFileSync('git', ['clone', '--quiet', bare.path, clone], { env: plainGitEnvironment });
    git('config', 'user.name', 'Ada');
    git('config', 'user.email', 'ada@example.com');
    git('checkout', '--quiet', '-b', 'change', 'HEAD~1');
    execFileSync('sh', ['-c', 'printf merged > b.yaml'], { cwd: clone });
    git('commit', '--quiet', '-am', 'chore: on a branch');
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '-m', 'chore: merge', 'change');
    git('push', '--quiet', 'origin', 'main');
    const repository = gitopsRepositories({ directory: root }).open(bare.path, 'main');
    const [newest] = (await repository.history(['b.yaml'])).changes;
    expect(newest?.commit).toBe(git('rev-parse', 'HEAD'));
    expect(await textAt(newest, 'b.yaml')).toBe('merged');
  });

  test('is not forged by what an author calls himself, nor by a message or a time', async () => {
    const own = createBareRepository(join(root, 'hostile.git'), { 'a.yaml': 'one' });
    const clone = join(root, 'hostile');
    execFileSync('git', ['clone', '--quiet', own.path, clone], { env: plainGitEnvironment });
    const forged = `\u0001${'0'.repeat(40)}\u00022030-01-01T00:00:00Z\u0002root`;
    const eve = {
      GIT_AUTHOR_NAME: `Eve${forged}`,
      GIT_AUTHOR_EMAIL: 'eve@example.com',
      GIT_COMMITTER_NAME: 'Eve',
      GIT_COMMITTER_EMAIL: 'eve@example.com',
      GIT_COMMITTER_DATE: '@99999999999999 +0000',
    };
    const git = (...args: readonly string[]) =>
      execFileSync('git', args, {
        cwd: clone,
        env: { ...plainGitEnvironment, ...eve },
        encoding: 'utf8',
      }).trim();
    execFileSync('sh', ['-c', 'printf two > a.yaml'], { cwd: clone });
    git(
      'commit',
      '--quiet',
      '-am',
      `chore: two${forged}\n\n:100644 100644 ${'0'.repeat(40)} ${'0'.repeat(40)} M\nb.yaml`,
    );
    git('push', '--quiet', 'origin', 'main');
    const { changes } = await gitopsRepositories({ directory: root }).open(own.path, 'main').history(['a.yaml']);
    expect(changes.map(({ commit, paths }) => [commit, paths])).toEqual([
      [git('rev-parse', 'HEAD'), ['a.yaml']],
      [git('rev-parse', 'HEAD~1'), ['a.yaml']],
    ]);
    expect(changes[0]?.author).toBe(`Eve${forged}`);
    expect(changes[0]?.time).toMatch(/Z$/);
  });

  test('has the beginning of messages, and none where they are endless', async () => {
    const own = createBareRepository(join(root, 'words.git'), { 'a.yaml': 'one' });
    own.commit({ 'a.yaml': 'two' }, { message: `Merge pull request #12 from acme/bump\n\n${'x'.repeat(5000)}` });
    const [newest] = (await gitopsRepositories({ directory: root }).open(own.path, 'main').history(['a.yaml'])).changes;
    expect(newest?.message).toMatch(/^Merge pull request #12 from acme\/bump\n\nx{500,600}\.\.$/);
  });

  test('is empty for a plain directory', async () => {
    const { changes } = await gitopsRepositories({ directory: root }).directory(root).history(['b.yaml']);
    expect(changes).toEqual([]);
  });
});
