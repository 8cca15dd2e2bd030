import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findAbove } from '../../../src/files/above.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
const name = 'krci-deploy.yaml';

function tree(files: readonly string[], directories: readonly string[] = []): string {
  const top = mkdtempSync(join(root, 'tree-'));
  for (const directory of ['a/b/c', ...directories]) mkdirSync(join(top, directory), { recursive: true });
  for (const file of files) writeFileSync(join(top, file), '');
  return top;
}

test.each([
  ['the nearest one above', [name, `a/${name}`], ['.git'], 'a/b/c', `../../${name}`],
  ['that of the top', [name], ['.git'], 'a/b/c', `../../../${name}`],
  ['that of a work tree, whose .git is a file', [name, '.git'], [], 'a', `../${name}`],
  ['none beyond the top', [name], ['a/.git'], 'a/b/c', undefined],
  ['none in the directory itself', [`a/b/c/${name}`], ['.git'], 'a/b/c', undefined],
  ['none outside of a repository', [name], [], 'a/b/c', undefined],
])('finds %s', async (_what, files, directories, from, expected) => {
  expect(await findAbove(join(tree(files, directories), from), name)).toBe(expected);
});

test('a directory and a broken link of that name are none', async () => {
  const top = tree([name], ['.git', `a/b/${name}`]);
  symlinkSync('nowhere', join(top, 'a', name));
  expect(await findAbove(join(top, 'a/b/c'), name)).toBe(`../../../${name}`);
});
