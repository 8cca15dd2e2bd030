import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { RemoteError } from '../../../../src/base/errors.ts';
import { StepError } from '../../../../src/base/errors.ts';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import type { HeldDigest } from '../../../support/answering-registries.ts';
import { type BumpWorld, createBumpWorld, writeBumpFlow } from '../../../support/bump-world.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const digest = `sha256:${'2'.repeat(64)}`;
const bump = { application: 'cart', environment: 'test', version: '1.2.0', digest };

let worlds = 0;
let held: HeldDigest = () => true;
let world: BumpWorld;
beforeEach(() => {
  worlds += 1;
  held = () => true;
  world = createBumpWorld(join(root, `world${worlds}`), (one) => held(one));
});

async function run(inputs: Readonly<Record<string, string>> = {}) {
  const all = new Map(Object.entries({ ...bump, ...inputs }));
  const plan = await manifestBump.plan(parseInputs(manifestBump.declaration, all), world.ports);
  return { plan, ...(await manifestBump.execute(plan, world.ports)) };
}

async function refused(inputs: Readonly<Record<string, string>> = {}) {
  const error: unknown = await run(inputs).then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StepError)) throw error;
  return { code: error.code, message: error.message };
}

function commit(files: Readonly<Record<string, string>>): void {
  world.gitops.commit(files);
}

const container = (image: string) => `kind: Pod\nspec:\n  containers:\n  - {name: a, image: "${image}"}\n`;

describe('the image that is there', () => {
  const manifests = '{ layout: file, file: pod.yaml, path: "spec.containers[0].image" }';

  test('of something else is not written over, unless that is asked for', async () => {
    await writeBumpFlow(world, manifests);
    commit({ 'pod.yaml': container('nonprod.example.com/infra/envoy:1.0.0') });
    expect(await refused()).toEqual({
      code: 'other-image',
      message: expect.stringContaining('found nonprod.example.com/infra/envoy'),
    });
    expect(world.gitops.read('pod.yaml')).toContain('envoy:1.0.0');
    expect((await run({ 'allow-other-image': 'true' })).changed).toBe(true);
  });

  test.each([
    'nonprod.example.com/shop/cart:1.0.0',
    'prod.example.com/shop/cart:1.0.0',
    'shop/cart',
    'x/shop/cart:1.0.0',
    'PLACEHOLDER',
    'change-me:latest',
  ])('%s is the application’s, or stands for it', async (image) => {
    await writeBumpFlow(world, manifests);
    commit({ 'pod.yaml': container(image) });
    await run();
    expect(world.gitops.read('pod.yaml')).toContain(`nonprod.example.com/shop/cart:1.2.0@${digest}`);
  });

  test.each([
    'q.io/shop/cart:1',
    'x/infra/shop/envoy:1',
    'localhost/shop/cart:1',
    'nonprod.example.com/vendor/shop/cart:1',
    'nonprod.example.com/shop/cart-proxy:1',
  ])('%s is not: the whole name counts', async (image) => {
    await writeBumpFlow(world, manifests);
    commit({ 'pod.yaml': container(image) });
    expect((await refused()).code).toBe('other-image');
  });

  test('is looked at in maps, entries and elements, and beside a tag', async () => {
    const files: Readonly<Record<string, string>> = {
      image: 'image: { repository: q.io/infra/envoy, tag: "1" }\n',
      'image.tag': 'image: { repository: q.io/infra/envoy, tag: "1" }\n',
      'images[0]': 'images:\n- { name: infra/envoy, newTag: "1" }\n',
      'e[0]': 'e:\n- { codebase: envoy, imageRepository: q.io/infra/envoy, imageTag: "1" }\n',
    };
    for (const [path, text] of Object.entries(files)) {
      await writeBumpFlow(world, `{ layout: file, file: x.yaml, path: "${path}" }`);
      commit({ 'x.yaml': text });
      expect((await refused()).code).toBe('other-image');
      expect(world.gitops.read('x.yaml')).toBe(text);
    }
  });

  test('under the name by which a path selects it is what the path says', async () => {
    await writeBumpFlow(world, '{ layout: file, file: x.yaml, path: "images[name=basket]" }');
    commit({ 'x.yaml': 'images:\n- { name: basket, newTag: "1" }\n' });
    expect((await run()).changed).toBe(true);
  });

  test('is unknown where a tag stands alone, and that is said', async () => {
    await writeBumpFlow(world, '{ layout: file, file: x.yaml, path: cartTag }');
    commit({ 'x.yaml': 'cartTag: 1.0.0\n' });
    expect((await run()).data).toMatchObject({
      warnings: [
        expect.stringMatching(/a tag alone, so the digest is not written there and it is compared with no image/),
      ],
    });
  });

  test('in another registry of the flow stays beside a tag, and that is said', async () => {
    await writeBumpFlow(world, '{ layout: file, file: x.yaml, path: image.tag }');
    commit({ 'x.yaml': 'image: { repository: prod.example.com/shop/cart, tag: 1.0.0 }\n' });
    expect((await run()).plan.warnings.join('\n')).toMatch(/beside prod\.example\.com\/shop\/cart, which stays/);
  });
});

const element = (stage: string, codebase: string, tag = '1.0.0', pin = '""') =>
  `        - { cluster: c, stage: ${stage}, codebase: ${codebase}, imageRepository: nonprod.example.com/shop/${codebase}, imageTag: ${tag}, imageDigest: ${pin} }\n`;

const set = (...elements: readonly string[]) =>
  `kind: ApplicationSet\nspec:\n  generators:\n  - list:\n      elements:\n${elements.join('')}`;

const unnamed = (cluster: string) =>
  `        - { cluster: ${cluster}, codebase: cart, imageRepository: nonprod.example.com/shop/cart, imageTag: 1.0.0 }\n`;

describe('an ApplicationSet of several stages', () => {
  const all = set(element('dev', 'cart'), element('dev', 'pay'), element('test', 'cart'), element('test', 'pay'));
  const after = set(
    element('dev', 'cart'),
    element('dev', 'pay'),
    element('test', 'cart', '1.2.0', `"${digest}"`),
    element('test', 'pay'),
  );

  test.each(['[stage={environment},codebase={application}]', '[codebase={application}][stage={environment}]'])(
    'is addressed by two keys, names in the path: %s',
    async (selector) => {
      const path = `spec.generators[0].list.elements${selector}`;
      await writeBumpFlow(world, `{ layout: file, file: set.yaml, path: "${path}" }`);
      commit({ 'set.yaml': all });
      await run();
      expect(world.gitops.read('set.yaml')).toBe(after);
    },
  );

  test('is ambiguous by one key, with advice', async () => {
    await writeBumpFlow(
      world,
      '{ layout: file, file: s.yaml, path: "spec.generators[0].list.elements[codebase=cart]" }',
    );
    commit({ 's.yaml': all });
    expect(await refused()).toEqual({
      code: 'ambiguous-path',
      message: expect.stringContaining('[stage=dev,codebase=cart]'),
    });
  });

  test('discovered: only the element of the environment is its place', async () => {
    await writeBumpFlow(world);
    commit({ 'set.yaml': all });
    const { plan } = await run({ discover: '.' });
    expect(world.gitops.read('set.yaml')).toBe(after);
    expect(plan.warnings.join('\n')).toMatch(/elements\[stage=dev,codebase=cart\] is passed over: of dev/);
  });

  test('discovered: elements that do not say their environment are passed over', async () => {
    await writeBumpFlow(world);
    commit({ 'set.yaml': set(unnamed('a'), unnamed('b')) });
    expect(await refused({ discover: '.' })).toEqual({
      code: 'nothing-found',
      message: expect.stringContaining('do not say their environment'),
    });
  });
});

test('discovered: what names the image and is no place of it is listed and left alone', async () => {
  await writeBumpFlow(world);
  const image = 'nonprod.example.com/shop/cart:1.0.0';
  const kept: Readonly<Record<string, string>> = {
    'krci-deploy.yaml': `apiVersion: krci-deploy/v1\nflow: shop\napplications:\n- { name: cart, image: shop/cart }\n`,
    'scan.yaml': 'kind: ImageRepository\nspec:\n  image: nonprod.example.com/shop/cart\n',
    'other.yaml': container('q.io/vendor/shop/cart:1.0.0'),
    'rollout.yaml': `previousImage: ${image}\nrollbackTo:\n  image: ${image}\nbaseImages:\n- ${image}\n`,
    'note.yaml': `metadata:\n  annotations:\n    image: ${image}\n`,
  };
  commit({ ...kept, 'pod.yaml': container(image) });
  const { outputs, plan } = await run({ discover: '.' });
  expect(outputs.files).toBe('pod.yaml');
  for (const [file, text] of Object.entries(kept)) {
    expect(world.gitops.read(file)).toBe(text);
    expect(plan.warnings.join('\n')).toContain(`${file}: `);
  }
});

describe('a file that is not there', () => {
  beforeEach(() => writeBumpFlow(world));

  test('and whose layout is not there is refused, with the places that the repository has', async () => {
    commit({ 'apps/cart/test/kustomization.yaml': 'images:\n- { name: shop/cart, newTag: "0" }\n' });
    expect(await refused()).toEqual({
      code: 'manifest-missing',
      message: expect.stringContaining('shop/cart in apps/cart/test/kustomization.yaml (layout kustomize)'),
    });
    expect(world.gitops.git('ls-tree', '-r', '--name-only', 'main')).not.toContain('cart-values');
  });

  test('is made when it is asked for', async () => {
    commit({ 'apps/other.yaml': 'a: b\n' });
    expect((await refused()).code).toBe('manifest-missing');
    expect((await run({ create: 'true' })).changed).toBe(true);
    expect(world.gitops.read('shop/test/cart-values.yaml')).toContain('tag: 1.2.0');
  });

  test.each(['shop/test/.gitkeep', 'shop/dev/pay-values.yaml'])('is made where the layout is: %s', async (file) => {
    commit({ [file]: 'a: b\n' });
    expect((await run()).changed).toBe(true);
  });

  test('is made in a repository that holds no manifest yet', async () => {
    const flow = 'apiVersion: krci-deploy/v1\n';
    commit({ 'flow.yaml': flow, '.github/workflows/ci.yaml': 'on: push\n', 'docs/a.yaml': 'a: b\n' });
    expect((await run()).changed).toBe(true);
  });

  test('is not made beside a kustomization, which would not read it', async () => {
    commit({ 'shop/test/kustomization.yaml': 'resources: []\n' });
    expect((await refused()).code).toBe('manifest-missing');
  });
});

describe('the registry of the environment', () => {
  const values = 'image: { repository: nonprod.example.com/shop/cart, tag: 1.0.0 }\n';
  beforeEach(async () => {
    await writeBumpFlow(world);
    commit({ 'shop/test/cart-values.yaml': values });
  });

  test('that does not hold the digest refuses it before the commit', async () => {
    held = () => false;
    expect((await refused()).code).toBe('artifact-missing');
    expect(world.gitops.read('shop/test/cart-values.yaml')).toBe(values);
    expect((await run({ 'check-registry': 'off' })).changed).toBe(true);
    expect((await run()).headline).toContain('already, and nonprod.example.com/shop/cart does not hold it');
  });

  test('that does not answer is a warning, or a failure where the answer is required', async () => {
    held = () => new RemoteError({ code: 'unreachable', where: 'nonprod.example.com', found: 'no answer' });
    expect((await refused({ 'check-registry': 'required' })).code).toBe('unreachable');
    expect((await run()).plan.warnings.join('\n')).toContain('no answer');
  });

  test('is not asked for a plain directory', async () => {
    held = () => new Error('it was asked');
    await world.ports.files.write('shop/test/cart-values.yaml', new TextEncoder().encode(values));
    expect((await run({ commit: 'none' })).changed).toBe(true);
  });
});
