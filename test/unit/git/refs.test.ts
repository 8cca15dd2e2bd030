import { describe, expect, test } from '@jest/globals';
import { GitError } from '../../../src/git/git.ts';
import type { Git } from '../../../src/git/git.ts';
import { listCommits } from '../../../src/git/history.ts';
import { defaultRef, missingRef } from '../../../src/git/refs.ts';
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
