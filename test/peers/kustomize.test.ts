import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createDirectory } from '../../src/git/directory.ts';
import { imagesInBases } from '../../src/manifests/layouts/kustomize-bases.ts';
import { findPeer, runPeer, sayMissing } from '../support/peer.ts';
import { digest, full, old, placeOf, wanted } from '../support/places.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** What Kustomize builds of a kustomization that was edited. */
const kustomize = findPeer('kustomize', ['version']);
sayMissing(kustomize, 'kustomize', 'go install sigs.k8s.io/kustomize/kustomize/v5@latest');

const root = temporaryDirectory();
const place = placeOf({ layout: 'kustomize', directory: 'over' });
const workload = (image: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cart}\nspec: {template: {spec: {containers: [{name: cart, image: "${image}"}]}}}\n`;

const entryOf = (more: string) => `resources: [cart.yaml]\nimages:\n- name: shop/cart\n  ${more}\n`;

/** The image that Kustomize deploys from `over/`, and what we warn about, once the overlay has been edited. */
async function built(files: Readonly<Record<string, string>>) {
  if (kustomize === undefined) throw new Error('it is not here');
  const directory = mkdtempSync(join(root, 'k-'));
  const overlay = place.write(full(files['over/kustomization.yaml'] ?? ''), wanted);
  for (const [path, text] of Object.entries({ ...files, 'over/kustomization.yaml': overlay })) {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), full(text));
  }
  const { exitCode, stdout, log } = await runPeer(kustomize, ['build', 'over'], { cwd: directory });
  if (exitCode !== 0) throw new Error(log);
  const top = { path: 'over/kustomization.yaml', text: overlay };
  const below = await imagesInBases(await createDirectory(directory).snapshot(), top, 'shop/cart');
  return { image: /image: (.+)/.exec(stdout)?.[1], below };
}

(kustomize === undefined ? describe.skip : describe)('kustomize', () => {
  const ours = `r.io/shop/cart:1.2.0@${digest}`;
  const base = { 'base/kustomization.yaml': 'resources: [cart.yaml]\n', 'base/cart.yaml': workload('shop/cart:1') };

  test.each([
    '',
    '- name: shop/cart\n',
    '- name: shop/cart\n  newTag: "1"\n',
    '- name: shop/cart\n  newName: q.io/c\n',
    '- name: shop/cart\n  digest: OLD\n',
    '- name: shop/cart\n  newName: q.io/c\n  newTag: "1"\n',
    '- name: shop/cart\n  newName: q.io/c\n  digest: OLD\n',
    '- name: shop/cart\n  newTag: "1"\n  digest: OLD\n',
    '- name: shop/cart\n  newName: q.io/c\n  newTag: "1"\n  digest: OLD\n',
  ])('deploys what was written over the entry %j', async (entry) => {
    const text = `resources: [../base]\n${entry === '' ? '' : `images:\n${entry}`}`;
    expect(await built({ ...base, 'over/kustomization.yaml': text })).toEqual({ image: ours, below: [] });
  });

  const overlay = 'resources: [../base]\n';

  test.each([
    ['a base', { 'base/kustomization.yaml': entryOf('digest: OLD') }],
    ['a workload', { 'base/cart.yaml': workload('shop/cart@OLD') }],
  ])('the entry wins over %s that pins a digest, about which there is a warning', async (_, files) => {
    const { image, below } = await built({ ...base, ...files, 'over/kustomization.yaml': overlay });
    expect(image).toBe(ours);
    expect(below).toMatchObject([{ digest: old, renamed: undefined }]);
  });

  test('the entry has no effect where a base has renamed the image, about which there is a warning', async () => {
    const files = { ...base, 'base/kustomization.yaml': entryOf('newName: q.io/c\n  digest: OLD') };
    const { image, below } = await built({ ...files, 'over/kustomization.yaml': overlay });
    expect(image).toBe(`q.io/c@${old}`);
    expect(below).toMatchObject([{ digest: old, renamed: 'q.io/c' }]);
  });
});
