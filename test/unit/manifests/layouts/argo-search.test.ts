import { describe, expect, test } from '@jest/globals';
import { argoSearch } from '../../../../src/manifests/layouts/argo-search.ts';
import { manifestTree } from '../../../support/manifest-tree.ts';

const names = {
  flow: 'shop',
  environment: 'qa',
  application: 'cart',
  image: 'shop/cart',
  repositories: ['r.io/shop/cart'],
  environments: ['dev', 'qa', 'live'],
};

/** Files of a tree that are listed, and the number of directories that were left out. */
async function searched(paths: readonly string[], more: { readonly root?: string } = {}) {
  const { into, leftOut } = argoSearch({ ...names, ...more });
  const files = await manifestTree(Object.fromEntries(paths.map((path) => [path, '']))).list('', into);
  return { files, leftOut: leftOut() };
}

describe('where objects of Argo CD are looked for', () => {
  test.each([
    ['the root', 'set.yaml'],
    ['a directory of any name, however deep', 'a/b/c/d/set.yaml'],
    ['the directory of the environment', 'shop/qa/set.yaml'],
    ['the directory of the flow', 'shop/set.yaml'],
    ['another directory below that of the flow', 'shop/argocd/set.yaml'],
    ['stages below a directory of a usual name', 'argocd/dev/set.yaml'],
    ['stages beside other directories', 'team/dev/set.yaml', 'team/base/x.yaml'],
    ['stages below a directory that holds manifests', 'team/dev/set.yaml', 'team/a.yaml'],
    ['stages further down', 'teams/a/dev/set.yaml'],
  ])('%s', async (_, ...paths) => {
    expect(await searched(paths)).toEqual({ files: [...paths].toSorted(), leftOut: 0 });
  });

  test.each([
    ['another environment of the flow', 'shop/live/set.yaml'],
    ['stages of another flow', 'ripple/dev/set.yaml', 'ripple/prod/set.yaml'],
  ])('not in %s', async (_, ...paths) => {
    expect(await searched(paths)).toEqual({ files: [], leftOut: 0 });
  });

  test('below the directory of an environment that has one', async () => {
    const flows = ['live/shop/qa/a.yaml', 'live/shop/dev/b.yaml', 'live/ripple/dev/c.yaml'];
    expect((await searched(flows, { root: 'live' })).files).toEqual(['live/shop/qa/a.yaml']);
  });

  test('directories of usual names come first, and what is left out is counted', async () => {
    const many = Array.from({ length: 300 }, (_, n) => `d${n}/x.yaml`);
    const { files, leftOut } = await searched([...many, 'zz-argocd/set.yaml']);
    expect([files.length, leftOut, files.includes('zz-argocd/set.yaml')]).toEqual([256, 45, true]);
  });
});
