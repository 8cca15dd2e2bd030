import { describe, expect, test } from '@jest/globals';
import { GitError } from '../../../src/git/git.ts';
import type { Git } from '../../../src/git/git.ts';
import { listCommits, openCheckout } from '../../../src/git/history.ts';
import { defaultRef, missingRef } from '../../../src/git/refs.ts';
import { readSnapshot } from '../../../src/git/snapshot.ts';
import type { Store } from '../../../src/git/store.ts';

const id = 'a'.repeat(40);

/** A remote that answers each kind of question with this. */
function storeOf(head: string, branches: string): Store {
  const refs = (options: readonly string[]) => Promise.resolve(options.includes('--heads') ? branches : head);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked
  return { name: 'x', refs } as unknown as Store;
}

describe('defaultRef', () => {
  test('is the branch that HEAD names', async () => {
    expect(await defaultRef(storeOf(`ref: refs/heads/trunk\tHEAD\n${id}\tHEAD\n`, ''))).toBe('refs/heads/trunk');
  });

  test.each([
    ['a HEAD that names no branch', `${id}\tHEAD\n`, `${id}\trefs/heads/main\n`, 'no-default-branch'],
    ['no HEAD and a branch', '', `${id}\trefs/heads/main\n`, 'no-default-branch'],
    ['nothing', '', '', 'empty-repository'],
  ])('%s', async (_what, head, branches, code) => {
    await expect(defaultRef(storeOf(head, branches))).rejects.toMatchObject({ code, exitCode: 2 });
  });
});

test('a branch that is not there is named with those that are', async () => {
  const cause = new GitError('fetch', 128, "fatal: couldn't find remote ref refs/heads/gone");
  const error = await missingRef(storeOf('', `${id}\trefs/heads/main\n`), 'refs/heads/gone', new Error('x', { cause }));
  expect(error).toMatchObject({ code: 'branch-not-found', message: expect.stringContaining('main') });
});

test('paths outside of the repository are refused', async () => {
  const error = new GitError('rev-list', 128, "fatal: ../x: '../x' is outside repository at '/r'");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked
  const git = { run: () => Promise.reject(error) } as unknown as Git;
  await expect(listCommits(git, { cwd: '/r', head: id, since: [], paths: ['../x'] })).rejects.toMatchObject({
    code: 'invalid-paths',
    exitCode: 2,
  });
});

/** A Git that fails to find a repository in these words. */
function gitThat(stderr: string): Git {
  const output = { text: '', bytes: new Uint8Array(), stderr, exitCode: 128 };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked
  return { run: () => Promise.resolve(output) } as unknown as Git;
}

test('a repository that Git does not trust, and a directory that is none', async () => {
  await expect(openCheckout(gitThat('fatal: not a git repository'), '/r')).rejects.toMatchObject({
    code: 'not-a-repository',
  });
  const words =
    "fatal: detected dubious ownership in repository at '/r'\nTo add an exception for this directory, call:\n";
  await expect(openCheckout(gitThat(words), '/r')).rejects.toMatchObject({
    code: 'repository-not-trusted',
    exitCode: 2,
    message: expect.stringContaining('safe.directory'),
  });
});

test('a branch that points at a tag object is no commit', async () => {
  const object = { type: 'tag', bytes: new Uint8Array() };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked
  const store = {
    name: 'x',
    peek: () => Promise.resolve(),
    get: () => Promise.resolve(new Map([[id, object]])),
  } as unknown as Store;
  await expect(readSnapshot(store, id)).rejects.toMatchObject({ code: 'not-a-commit', exitCode: 1 });
});
