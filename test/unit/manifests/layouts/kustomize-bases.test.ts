import { describe, expect, test } from '@jest/globals';
import * as fc from '../../../support/fast-check.ts';
import { imagesInBases } from '../../../../src/manifests/layouts/kustomize-bases.ts';
import { localPath } from '../../../../src/manifests/layouts/kustomize-paths.ts';

const digest = `sha256:${'1'.repeat(64)}`;
const top = 'apps/cart/test/kustomization.yaml';
const overlay = 'resources: [../base]\nimages:\n- name: shop/cart\n  newTag: 1.0.0\n';
const pinned = `images:\n- name: shop/cart\n  digest: ${digest}\n`;

/** A repository in memory, and what was asked of it. */
function repository(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const read = (path: string) => {
    asked.push(path);
    const text = files[path];
    return Promise.resolve(text === undefined ? undefined : Buffer.from(text));
  };
  return { snapshot: { read }, asked };
}

function imagesOf(files: Readonly<Record<string, string>>, text = overlay) {
  return imagesInBases(repository(files).snapshot, { path: top, text }, 'shop/cart');
}

describe('what lies below a kustomization', () => {
  test.each([
    ['a base', overlay, { 'apps/cart/base/kustomization.yaml': pinned }],
    ['bases, as they were called', 'bases:\n- ../base/\n', { 'apps/cart/base/Kustomization': pinned }],
    ['a component', 'components: [../../pin/./]\n', { 'apps/pin/kustomization.yml': pinned }],
    ['the root of the repository', 'resources: [../../..]\n', { 'kustomization.yaml': pinned }],
    ['a workload', 'resources: [a.yaml]\n', { 'apps/cart/test/a.yaml': `image: shop/cart:1@${digest}\n` }],
    [
      'a workload of a base of a base',
      overlay,
      {
        'apps/cart/base/kustomization.yaml': 'resources: [../../all]\n',
        'apps/all/kustomization.yaml': 'resources: [deployment]\n',
        'apps/all/deployment': `kind: Deployment\nspec: {containers: [{image: "shop/cart@${digest}"}]}\n`,
      },
    ],
  ])('%s that pins the image', async (_, text, files) => {
    const [file] = Object.keys(files).toReversed();
    expect(await imagesOf(files, text)).toEqual([{ file, digest, renamed: undefined }]);
  });

  test('a base that gives the image another name, so that an entry for the old one finds nothing', async () => {
    const file = 'apps/cart/base/kustomization.yaml';
    const renaming = (more: string) => ({ [file]: `images:\n- {name: shop/cart, newName: r.io/cart${more}}\n` });
    expect(await imagesOf(renaming(`, digest: "${digest}"`))).toEqual([{ file, digest, renamed: 'r.io/cart' }]);
    expect(await imagesOf(renaming(''))).toEqual([{ file, digest: undefined, renamed: 'r.io/cart' }]);
  });

  test.each([
    ['a tag alone', 'images:\n- name: shop/cart\n  newTag: 1.0.0\n'],
    ['another image', `images:\n- name: my/shop/cart\n  digest: ${digest}\n`],
    ['no list', 'images: shop/cart\nresources: 1\n'],
    ['no YAML', 'images: [\n'],
    ['a template', 'images: {{ .Values.images }}\n'],
    ['nothing', ''],
  ])('%s says nothing', async (_, text) => {
    expect(await imagesOf({ 'apps/cart/base/kustomization.yaml': text })).toEqual([]);
  });
});

describe('hostile references', () => {
  const references = [
    '../../../../etc',
    '/etc/passwd',
    'https://git.example.com/acme/base.git?ref=main',
    'git@git.example.com:acme/base.git',
    'github.com/acme/base//deploy?ref=v1',
    '../../.git/config',
    '../../.GIT',
    'a\\b',
    'a\nb',
    'x/'.repeat(40),
    'x'.repeat(2000),
  ];
  test.each(references.map((one) => [one.slice(0, 40), one] as const))(
    '%j is followed nowhere',
    async (_, reference) => {
      expect(localPath(['apps', 'cart'], reference)).toBeUndefined();
      const { snapshot, asked } = repository({});
      await imagesInBases(snapshot, { path: top, text: JSON.stringify({ resources: [reference] }) }, 'shop/cart');
      expect(asked).toEqual([]);
    },
  );

  test('whatever is written leads to a path within the repository or nowhere', () => {
    const part = fc.constantFrom('..', '.', '', 'a', '.git', '~', '%2e%2e', '\u202E', '*');
    fc.assert(
      fc.property(fc.array(part), fc.array(fc.constantFrom('a', 'b'), { maxLength: 4 }), (parts, directory) => {
        const path = localPath(directory, parts.join('/')) ?? '';
        expect(path.split('/')).not.toContain('..');
        expect(path.startsWith('/')).toBe(false);
      }),
    );
  });

  test('a circle ends', async () => {
    const { snapshot, asked } = repository({
      'apps/cart/base/kustomization.yaml': 'resources: [../base, ../test, ../base/.]\n',
      [top]: overlay,
    });
    expect(await imagesInBases(snapshot, { path: top, text: overlay }, 'shop/cart')).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('neither depth nor number is without bounds', async () => {
    const deep = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`${n}/kustomization.yaml`, `resources: [../${n + 1}]\n`]),
    );
    const down = repository(deep);
    await imagesInBases(down.snapshot, { path: 'kustomization.yaml', text: 'resources: ["0"]' }, 'shop/cart');
    expect(down.asked).toContain('7');
    expect(down.asked).not.toContain('8');

    const wide = repository({});
    const many = Array.from({ length: 5000 }, (_, n) => `- r${n}.yaml\n`).join('');
    await imagesInBases(wide.snapshot, { path: top, text: `resources:\n${many}` }, 'shop/cart');
    expect(new Set(wide.asked.map((path) => path.replace(/\/[Kk]ustomization.*/, ''))).size).toBe(200);
  });
});
