import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import { type BumpWorld, createBumpWorld, writeBumpFlow } from '../../../support/bump-world.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const digest = `sha256:${'2'.repeat(64)}`;
const bump = { application: 'cart', environment: 'test', version: '1.2.0', digest };

let worlds = 0;
let world: BumpWorld;
beforeEach(() => {
  worlds += 1;
  world = createBumpWorld(join(root, `world${worlds}`));
});

async function run(inputs: Readonly<Record<string, string>> = {}) {
  const all = new Map(Object.entries({ ...bump, ...inputs }));
  const plan = await manifestBump.plan(parseInputs(manifestBump.declaration, all), world.ports);
  return { plan, ...(await manifestBump.execute(plan, world.ports)) };
}

function commit(files: Readonly<Record<string, string>>): void {
  world.gitops.commit(files);
}

const container = (image: string) => `kind: Pod\nspec:\n  containers:\n  - {name: a, image: "${image}"}\n`;

const cartImage = 'nonprod.example.com/shop/cart';
const entry = `images:\n- { name: shop/cart, newTag: "1" }\n`;

/** Layout, files, and what is known of the effect. */
const effects: readonly (readonly [string, Readonly<Record<string, string>>, string, RegExp])[] = [
  [
    '{ layout: file, file: pod.yaml, path: "spec.containers[name=a].image" }',
    { 'pod.yaml': container(`${cartImage}:1`) },
    'proven',
    /the kubelet takes the image of a Pod/,
  ],
  [
    '{ layout: file, file: app/pod.yaml, path: "spec.containers[name=a].image" }',
    {
      'app/pod.yaml': container(`${cartImage}:1`),
      'kustomization.yaml': `resources: [app/pod.yaml]\nimages:\n- { name: ${cartImage}, newTag: "1" }\n`,
    },
    'unproven',
    /^kustomization\.yaml has an entry for the image/,
  ],
  [
    '{ layout: kustomize, directory: k }',
    { 'k/kustomization.yaml': `resources: [pod.yaml]\n${entry}`, 'k/pod.yaml': container('shop/cart') },
    'proven',
    /Kustomize writes the digest/,
  ],
  [
    '{ layout: file, file: o.yaml, path: spec.ref }',
    { 'o.yaml': `kind: OCIRepository\nspec:\n  url: oci://${cartImage}\n  ref: { tag: "1" }\n` },
    'proven',
    /Flux takes the digest/,
  ],
  [
    '{ layout: file, file: v.yaml, path: image }',
    { 'v.yaml': `image: { repository: ${cartImage}, tag: "1" }\n` },
    'unproven',
    /charts are not rendered/,
  ],
  [
    '{ layout: file, file: a.yaml, path: spec.source.helm.valuesObject.image }',
    {
      'a.yaml': `kind: Application\nspec:\n  source:\n    helm:\n      parameters: [{ name: image.tag, value: "1" }]\n      valuesObject:\n        image: { repository: ${cartImage}, tag: "1" }\n`,
    },
    'unproven',
    /helm\.parameters of the same Application win over helm\.valuesObject/,
  ],
  [
    '{ layout: file, file: v.yaml, path: cartTag }',
    { 'v.yaml': 'cartTag: 1.0.0\n' },
    'unproven',
    /a tag alone can be moved/,
  ],
  [
    '{ layout: krci, applicationset: cluster }',
    { 'shop/test/cart-values.yaml': `image: { repository: ${cartImage}, tag: "1" }\n` },
    'unproven',
    /ApplicationSet of KubeRocketCI/,
  ],
  [
    '{ layout: krci }',
    { 'shop/test/cart-values.yaml': `image: { repository: ${cartImage}, tag: "1" }\n` },
    'unproven',
    /^nothing says whether an ApplicationSet of KubeRocketCI hands Helm an image of its own/,
  ],
  [
    '{ layout: krci, applicationset: none }',
    { 'shop/test/cart-values.yaml': `image: { repository: ${cartImage}, tag: "1" }\n` },
    'unproven',
    /^the chart decides/,
  ],
];

describe('whether the digest is what would run', () => {
  test.each(effects)('%s', async (manifests, files, effective, reason) => {
    await writeBumpFlow(world, manifests);
    commit(files);
    const { outputs, data } = await run();
    expect(outputs).toMatchObject({ effective, 'effective-reason': expect.stringMatching(reason) });
    expect(data).toMatchObject({ effective, effectiveReason: outputs['effective-reason'] });
    expect((await run()).outputs.effective).toBe(effective);
  });

  test('is not asked of a value that is no image', async () => {
    commit({ 'v.yaml': 'replicas: 1\n' });
    const inputs = { repository: world.gitops.path, branch: 'main', file: 'v.yaml', path: 'replicas', value: '2' };
    const raw = new Map(Object.entries(inputs));
    const plan = await manifestBump.plan(parseInputs(manifestBump.declaration, raw), world.ports);
    expect((await manifestBump.execute(plan, world.ports)).outputs.effective).toBe('');
  });
});
