import { describe, expect, test } from '@jest/globals';
import type { EffectSubject } from '../../../../src/manifests/overlays/model.ts';
import { doubt, here, workload, written } from '../../../support/overlay-doubt.ts';
import type { TreeFiles } from '../../../support/overlay-doubt.ts';

const base = { 'base/kustomization.yaml': 'resources: [cart.yaml]\n' };
const level = (n: number) => [`l${n}/kustomization.yaml`, `resources: [../l${n + 1}, ../l${n + 1}/., ../l${n + 2}]\n`];

const deployer = (more: Partial<Extract<EffectSubject, { at: 'deployer' }>> = {}): EffectSubject => ({
  at: 'deployer',
  name: 'shop/cart',
  object: { kind: 'Application', name: 'cart' },
  directory: 'base',
  repository: here,
  ...more,
});

const under = (patch: string) => ({
  'o/kustomization.yaml': `resources: [a.yaml]\npatches: [{ target: { name: . }, patch: '[{op: replace, path: ${patch}, value: x}]' }]\n`,
  'o/a.yaml': 'a: b\n',
});

const entry = `images: [{ name: shop/cart, newName: r.io/shop/cart, newTag: "1.2.0", digest: "${written}" }]\n`;
const ofEntry = (files: TreeFiles, file = 'over/kustomization.yaml') =>
  doubt(files, file, { at: 'entry', name: 'shop/cart' });
const overlay = {
  ...base,
  'base/cart.yaml': workload('shop/cart'),
  'over/kustomization.yaml': `resources: [../base]\n${entry}`,
};

describe('an entry of a kustomization', () => {
  test.each<[string, TreeFiles]>([
    ['for an image of a base', overlay],
    [
      'for an image that a base gives that name',
      {
        ...overlay,
        'base/cart.yaml': workload('x:1'),
        'base/kustomization.yaml': 'resources: [cart.yaml]\nimages: [{ name: x, newName: shop/cart }]\n',
      },
    ],
    [
      'for an image that its patch sets',
      {
        ...overlay,
        'base/cart.yaml': workload('x:1'),
        'over/kustomization.yaml': `resources: [../base]\npatches: [{ path: p.yaml }]\n${entry}`,
        'over/p.yaml': workload('shop/cart'),
      },
    ],
    [
      'of a component',
      {
        'base/kustomization.yaml': 'resources: [cart.yaml]\ncomponents: [../over]\n',
        'base/cart.yaml': workload('shop/cart'),
        'over/kustomization.yaml': `kind: Component\n${entry}`,
      },
    ],
    [
      'beside helm charts, for an image of the tree',
      { ...overlay, 'over/kustomization.yaml': `resources: [../base]\nhelmCharts: [{ name: x }]\n${entry}` },
    ],
  ])('%s is what runs', async (_, files) => {
    expect(await ofEntry(files)).toBe('proven');
  });

  test.each<[string, TreeFiles, RegExp]>([
    [
      'finds nothing',
      { ...overlay, 'base/cart.yaml': workload('x:1') },
      /no manifest of the tree shows the image shop\/cart below over/,
    ],
    [
      'has a base elsewhere',
      { 'over/kustomization.yaml': `resources: ["https://example.com/x?ref=v1"]\n${entry}` },
      /takes in https:\/\/example\.com\/x\?ref=v1 from elsewhere/,
    ],
    [
      'has a chart alone',
      { 'over/kustomization.yaml': `helmCharts: [{ name: x }]\n${entry}` },
      /takes in helmCharts from elsewhere/,
    ],
    [
      'finds an image that was renamed before',
      { ...overlay, 'base/kustomization.yaml': 'resources: [cart.yaml]\nimages: [{ name: shop/cart, newName: x }]\n' },
      /no manifest of the tree shows/,
    ],
    [
      'finds an image that an entry before it renames',
      {
        ...overlay,
        'over/kustomization.yaml': `resources: [../base]\nimages:\n- { name: shop.cart, newName: x }\n- { name: shop/cart, newName: r.io/shop/cart, digest: "${written}" }\n`,
      },
      /no manifest/,
    ],
    [
      'comes after one of the same name, which renames it',
      {
        ...overlay,
        'over/kustomization.yaml': `resources: [../base]\nimages:\n- { name: shop/cart, newName: x }\n- { name: shop/cart, newName: r.io/shop/cart, digest: "${written}" }\n`,
      },
      /no manifest/,
    ],
    [
      'comes before one for its new name',
      {
        ...overlay,
        'over/kustomization.yaml': `resources: [../base]\nimages:\n- { name: shop/cart, newName: r.io/shop/cart, digest: "${written}" }\n- { name: r.io/shop/cart, newTag: "1" }\n`,
      },
      /has an entry for the image/,
    ],
    [
      'is beside a workload that stays behind',
      {
        ...overlay,
        'base/kustomization.yaml': 'resources: [cart.yaml, job.yaml]\n',
        'base/job.yaml': workload('r.io/shop/cart:1', 'Job'),
      },
      /base\/job\.yaml names another image of r\.io\/shop\/cart/,
    ],
    [
      'is under replacements of the same file',
      { ...overlay, 'over/kustomization.yaml': `resources: [../base]\nreplacements: [{ path: r.yaml }]\n${entry}` },
      /replacements may set images/,
    ],
    [
      'is under an overlay',
      {
        ...overlay,
        'top/kustomization.yaml': 'resources: [../over]\nimages: [{ name: r.io/shop/cart, newTag: "1" }]\n',
      },
      /^top\/kustomization\.yaml has an entry/,
    ],
    [
      'is under a patch of its container',
      {
        ...overlay,
        'top/kustomization.yaml': 'resources: [../over]\npatches: [{ path: p.yaml }]\n',
        'top/p.yaml': workload('x'),
      },
      /a patch of top/,
    ],
  ])('that %s is not proven', async (_, files, reason) => {
    expect(await ofEntry(files)).toMatch(reason);
  });

  test('in a file that Kustomize does not read is not proven', async () => {
    expect(await ofEntry({ ...overlay, 'over/Kustomization': entry }, 'over/Kustomization')).toMatch(
      /no kustomization that Kustomize reads/,
    );
  });

  test('under many kustomizations that take in each other ends', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, n) => level(n)));
    expect(
      await ofEntry({ ...overlay, ...files, 'over/kustomization.yaml': `resources: [../base, ../l0]\n${entry}` }),
    ).toBe('proven');
    const circle = { 'a/kustomization.yaml': 'resources: [../b]\n', 'b/kustomization.yaml': 'resources: [../a]\n' };
    expect(await ofEntry({ ...circle, 'over/kustomization.yaml': `resources: [../a]\n${entry}` })).toMatch(
      /no manifest/,
    );
  });
});

describe('an entry that is handed to Kustomize', () => {
  const file = 'apps/cart.yaml';
  const files = { ...base, 'base/cart.yaml': workload('shop/cart') };

  test('by Argo CD or Flux is what runs where the directory has the image', async () => {
    expect(await doubt(files, file, deployer())).toBe('proven');
    expect(await doubt({ 'base/cart.yaml': workload('shop/cart') }, file, deployer())).toBe('proven');
  });

  test.each<[string, TreeFiles, EffectSubject, RegExp]>([
    [
      'another repository is deployed',
      files,
      deployer({ repository: 'https://example.com/x' }),
      /another repository than this/,
    ],
    ['the directory is not known', files, deployer({ directory: undefined }), /is not known/],
    [
      'the directory has another image',
      { ...files, 'base/cart.yaml': workload('x') },
      deployer(),
      /no manifest of the tree/,
    ],
    [
      'overrides lie in the directory',
      { ...files, 'base/.argocd-source-cart.yaml': 'kustomize: { images: ["r.io/shop/cart:1"] }\n' },
      deployer(),
      /argocd-source/,
    ],
    [
      'the kustomization has replacements',
      { ...files, 'base/kustomization.yaml': 'resources: [cart.yaml]\nreplacements: [{ path: r.yaml }]\n' },
      deployer(),
      /replacements/,
    ],
    [
      'the object is patched',
      {
        ...files,
        'apps/kustomization.yaml':
          'resources: [cart.yaml]\npatches: [{ target: { kind: Application }, patch: "[{op: replace, path: /spec/source/path, value: x}]" }]\n',
      },
      deployer(),
      /a patch of apps/,
    ],
  ])('is not proven where %s', async (_, tree, subject, reason) => {
    expect(await doubt(tree, file, subject)).toMatch(reason);
  });
});

test('the reference of an OCIRepository is proven unless it is patched', async () => {
  const subject = { at: 'reference', object: { kind: 'OCIRepository', name: 'cart' } } as const;
  const files = { 'base/kustomization.yaml': 'resources: [oci.yaml]\n', 'base/oci.yaml': 'kind: OCIRepository\n' };
  expect(await doubt(files, 'base/oci.yaml', subject)).toBe('proven');
  const patch = (path: string) => ({
    ...files,
    'o/kustomization.yaml': `resources: [../base]\npatches: [{ target: { kind: OCIRepository }, patch: '[{op: add, path: ${path}, value: x}]' }]\n`,
  });
  expect(await doubt(patch('/spec/ref/semver'), 'base/oci.yaml', subject)).toMatch(/a patch of o/);
  expect(await doubt(patch('/spec/interval'), 'base/oci.yaml', subject)).toBe('proven');
});

test('a step of Tekton and a catalog are proven unless they are patched', async () => {
  const step = { at: 'container', object: { kind: 'Task', name: 't' }, container: 's' } as const;
  const field = { at: 'field', object: { kind: 'CatalogSource', name: 'c' } } as const;
  expect(await doubt(under('/spec/params'), 'o/a.yaml', step)).toBe('proven');
  expect(await doubt(under('/spec/steps/0/image'), 'o/a.yaml', step)).toMatch(/may win/);
  expect(await doubt(under('/spec/tasks/0/taskSpec'), 'o/a.yaml', step)).toMatch(/may win/);
  expect(await doubt(under('/spec/displayName'), 'o/a.yaml', field)).toBe('proven');
  expect(await doubt(under('/spec/image'), 'o/a.yaml', field)).toMatch(/may win/);
});

test('text that is made to keep a reader busy does not', async () => {
  const busy = {
    'a.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: { source: { kustomize: { images: [x] }, path: "${'{{a}}a'.repeat(20_000)}" } }\n`,
    'b/kustomization.yaml': `resources: [${'..  '.repeat(20_000)}]\n`,
    'c/kustomization.yaml': `images: [{ name: "${'a.'.repeat(50_000)}", newTag: x }]\nresources: [../over]\n`,
    'd.yaml': `${'-\n'.repeat(100_000)}kustomize.toolkit.fluxcd.io/ images\n`,
  };
  const start = performance.now();
  await ofEntry({ ...overlay, ...busy });
  expect(performance.now() - start).toBeLessThan(20_000);
});
