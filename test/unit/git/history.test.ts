import { describe, expect, test } from '@jest/globals';
import { createGit } from '../../../src/git/binary.ts';
import { commitsAbove, firstAncestor, listCommits, openCheckout, readCommits } from '../../../src/git/history.ts';
import { readObjects } from '../../../src/git/objects.ts';
import { localTags } from '../../../src/git/tags.ts';
import { silentLog } from '../../../src/base/log.ts';
import { plainGitEnvironment } from '../../support/bare-repository.ts';
import { history } from '../../support/history.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const directory = temporaryDirectory();
const git = createGit({ cwd: directory, credentials: [], log: silentLog, environment: plainGitEnvironment });

describe('firstAncestor', () => {
  test('finds the best however far down the list it is', async () => {
    const told = history(directory, 'ancestors').commit('chore: 0');
    const below = told.id();
    told.branch('side');
    for (let index = 0; index < 30; index += 1) told.commit(`chore: side ${index}`);
    const aside = told.git('rev-list', '-30', 'HEAD').split('\n');
    told.checkout('main').commit('chore: 1');
    const head = told.id();
    const missing = 'f'.repeat(40);
    const find = (ids: string[]) => firstAncestor(git, told.path, head, ids);
    expect(await find([below])).toBe(below);
    expect(await find([...aside.slice(0, 3), below])).toBe(below);
    expect(await find([missing, ...aside, below])).toBe(below);
    expect(await find(aside)).toBeUndefined();
    expect(await find([missing])).toBeUndefined();
    expect(await find([])).toBeUndefined();
    expect(await find([told.git('rev-parse', `${head}^{tree}`)])).toBeUndefined();
  });
});

describe('commitsAbove', () => {
  const told = history(directory, 'above').commit('chore: 0').commit('chore: 1');
  const base = told.id();
  told.branch('side').commit('chore: side').checkout('main').commit('chore: 2').merge('side');
  const head = told.id();
  told.branch('unmerged').commit('chore: unmerged');
  const tip = told.id();
  told.checkout('main');
  const above = (id: string) => commitsAbove(git, told.path, head, id);

  test('lists what an ancestor does not reach, on every line', async () => {
    const expected = told.git('rev-list', '--topo-order', 'HEAD', `^${base}`).split('\n');
    expect(expected).toHaveLength(3);
    expect(await above(base)).toEqual(expected);
  });

  test('agrees with merge-base about every commit there is', async () => {
    for (const id of told.git('rev-list', '--all').split('\n')) {
      const isBelow = told.git('merge-base', id, head) === id && id !== head;
      const listed = told.git('rev-list', '--topo-order', head, `^${id}`).split('\n');
      expect(await above(id)).toEqual(isBelow ? listed : undefined);
    }
  });

  test.each([
    ['a commit that is not below', () => tip],
    ['the commit itself', () => head],
    ['a tree', () => told.git('rev-parse', `${head}^{tree}`)],
    ['no object at all', () => 'f'.repeat(40)],
  ])('%s is no base', async (_, id) => {
    expect(await above(id())).toBeUndefined();
  });
});

describe('openCheckout', () => {
  test('outside of a repository and without commits it is a usage error', async () => {
    await expect(openCheckout(git, directory)).rejects.toMatchObject({ code: 'not-a-repository', exitCode: 2 });
    const empty = history(directory, 'empty').path;
    await expect(openCheckout(git, empty)).rejects.toMatchObject({ code: 'no-commits', exitCode: 2 });
  });

  test('says where it is', async () => {
    const told = history(directory, 'checkout').commit('feat: a', 'sub/file');
    told.git('checkout', '--quiet', '--force', 'main');
    expect(await openCheckout(git, `${told.path}/sub`)).toEqual({
      cwd: `${told.path}/sub`,
      commonDirectory: `${told.path}/.git`,
      shallow: false,
      head: told.id(),
      branch: 'main',
      below: 'sub/',
    });
  });
});

/** A commit as `git cat-file --batch` prints it. */
function object(text: string, encoding?: string): Buffer {
  const body = Buffer.from(
    `tree ${'1'.repeat(40)}\ncommitter A <a@b> x\n${encoding === undefined ? '' : `encoding ${encoding}\n`}${text}`,
    'latin1',
  );
  return Buffer.concat([Buffer.from(`${'2'.repeat(40)} commit ${body.length}\n`), body, Buffer.from('\n')]);
}

describe('commits', () => {
  test('are read as their objects have them', async () => {
    const told = history(directory, 'commits')
      .commit('feat: a')
      .branch('side')
      .commit('fix: b')
      .checkout('main')
      .commit('docs: c\n\nbody');
    told.merge('side');
    const ids = await listCommits(git, { cwd: told.path, head: told.id(), since: [], paths: [] });
    const commits = await readCommits(git, told.path, ids);
    expect(commits.map(({ message }) => message.trim()).toSorted()).toEqual([
      "Merge branch 'side'",
      'docs: c\n\nbody',
      'feat: a',
      'fix: b',
    ]);
    expect(commits[0]).toMatchObject({ id: told.id(), parents: [told.id('HEAD^1'), told.id('HEAD^2')] });
  });

  test('in another encoding, without a message, without a date', () => {
    const bytes = Buffer.concat([
      object('\ncaf\u00e9', 'ISO-8859-1'),
      object('\ncaf\u00e9', 'no-such-encoding'),
      object(''),
      Buffer.from(`${'3'.repeat(40)} missing\n`),
    ]);
    expect(readObjects(bytes).map(({ message, time }) => [message, time])).toEqual([
      ['caf\u00e9', Number.NaN],
      ['caf\uFFFD', Number.NaN],
      ['', Number.NaN],
    ]);
  });
});

test('a repository without tags has none', async () => {
  const told = history(directory, 'untagged').commit('feat: a');
  told.git('status', '--porcelain');
  expect(await localTags(git, told.path)).toEqual([]);
});
