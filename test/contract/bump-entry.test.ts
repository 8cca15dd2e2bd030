import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../src/declaration/parse.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { manifestBump } from '../../src/steps/manifest-bump/manifest-bump.ts';
import { imageOf, store } from '../support/artifacts.ts';
import { type PromotionWorld, promotionWorld } from '../support/promotion-world.ts';
import { failureOf, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const { server } = registryHarness();
const cart = imageOf('cart');
const { digest } = cart.manifest.descriptor;
let worlds = 0;

/** The cart runs in dev. */
async function worldOf(options: Parameters<typeof promotionWorld>[2] = {}): Promise<PromotionWorld> {
  const here = await promotionWorld(join(root, `entry${(worlds += 1)}`), server(), { strict: true, ...options });
  await store(cart, here.place('nonprod/shop/cart'), '1.3.0');
  here.deploy('dev', 'cart', '1.3.0', digest);
  here.deploy('test', 'cart', '1.2.0', `sha256:${'0'.repeat(64)}`);
  return here;
}

/** The world's manifests name the image without a registry. */
const lax = { 'allow-other-image': 'true' };

function bump(here: PromotionWorld, environment: string) {
  return here.run(manifestBump, { application: 'cart', environment, version: '1.3.0', digest, ...lax });
}

const planned = (here: PromotionWorld, inputs: Readonly<Record<string, string>>) =>
  manifestBump.plan(parseInputs(manifestBump.declaration, new Map(Object.entries(inputs))), here.ports);

const written = (here: PromotionWorld) => here.gitops.read('shop/test/cart-values.yaml').includes(digest);
const command = `krci-deploy promote --application cart --to test --version 1.3.0 --expect-digest ${digest}`;

describe('manifest-bump in a flow with records', () => {
  test('writes no digest that has no record of having entered, and says what to run', async () => {
    const here = await worldOf();
    const refused = await failureOf(bump(here, 'test'));
    expect(refused).toMatchObject({ code: 'record-missing', exitCode: 1 });
    expect(refused.message).toContain(command);
    expect(written(here)).toBe(false);
    await here.promote({ application: 'cart', to: 'dev', version: '1.3.0' });
    await here.promote({ application: 'cart', to: 'test' });
    expect(await bump(here, 'test')).toMatchObject({ changed: true });
    expect(written(here)).toBe(true);
  });

  test('refuses a set as a whole, with check-registry off too', async () => {
    const here = await worldOf();
    await here.write('set.json', { cart: { imageTag: '1.3.0', imageDigest: digest } });
    const set = here.run(manifestBump, { set: 'set.json', environment: 'test', 'check-registry': 'off', ...lax });
    expect(await failureOf(set)).toMatchObject({ code: 'record-missing', exitCode: 1 });
    expect(written(here)).toBe(false);
  });

  test('takes the record of another environment for none', async () => {
    const here = await worldOf();
    await here.promote({ application: 'cart', to: 'dev', version: '1.3.0' });
    expect(await failureOf(bump(here, 'test'))).toMatchObject({ code: 'record-missing' });
  });

  test('shows in a change request what let each digest in: record, verdict, commit and run', async () => {
    const here = await worldOf();
    await here.promote({
      application: 'cart',
      to: 'dev',
      version: '1.3.0',
      'source-commit': 'c0ffee'.repeat(7).slice(0, 40),
    });
    const run = { url: 'https://ci.example.com/runs/7', actor: 'alice' };
    await here.judge('nonprod/shop/cart', cart.manifest.descriptor, 'test', 'pass');
    const flow = new TextDecoder().decode(await here.ports.files.read('krci-deploy.yaml'));
    await here.write('krci-deploy.yaml', flow.replace('name: test,', 'name: test, require-verdict: true,'));
    const bodies: string[] = [];
    const platform: Ports['platform'] = {
      ...here.ports.platform,
      run,
      checkTarget: () => {},
      closedChange: () => Promise.resolve(undefined),
      requestChange: ({ body }) => {
        bodies.push(body);
        return Promise.resolve({ url: 'https://git.example.com/pr/1', number: 1, outcome: 'opened' });
      },
    };
    const ports = { ...here.ports, platform };
    const { outputs } = await here.promoteWith(ports, { application: 'cart', to: 'test' });
    const asked = {
      application: 'cart',
      environment: 'test',
      version: '1.3.0',
      digest,
      commit: 'change-request',
      ...lax,
    };
    const inputs = parseInputs(manifestBump.declaration, new Map(Object.entries(asked)));
    await manifestBump.execute(await manifestBump.plan(inputs, ports), ports);
    const [body = ''] = bodies;
    const row = body.split('\n').find((line) => line.startsWith('| cart | dev |')) ?? '';
    expect(row).toContain('c0ffeec0ffee');
    expect(row).toContain('| pass |');
    expect(row).toContain(`@${outputs['record']}`);
    expect(body).toContain('- [cart: run of its promotion](<https://ci.example.com/runs/7>)');
  });

  test('asks nothing of the first environment', async () => {
    const here = await worldOf();
    here.deploy('dev', 'cart', '1.2.0', `sha256:${'0'.repeat(64)}`);
    expect(await bump(here, 'dev')).toMatchObject({ changed: true });
  });

  test('asks for the verdict where the environment takes one and the record was written by none', async () => {
    const here = await worldOf();
    await here.promote({ application: 'cart', to: 'dev', version: '1.3.0' });
    await here.promote({ application: 'cart', to: 'test' });
    const flow = new TextDecoder().decode(await here.ports.files.read('krci-deploy.yaml'));
    await here.write('krci-deploy.yaml', flow.replace('name: test,', 'name: test, require-verdict: true,'));
    const refused = await failureOf(bump(here, 'test'));
    expect(refused).toMatchObject({ code: 'verdict-missing', exitCode: 1 });
    expect(refused.message).toContain(`run the gate for test with record: true, then \`${command}\``);
    await here.judge('nonprod/shop/cart', cart.manifest.descriptor, 'test', 'pass');
    expect(await bump(here, 'test')).toMatchObject({ changed: true });
  });

  test.each([
    { path: 'image.tag', value: '9.9.9' },
    { path: 'image.digest', value: `sha256:${'e'.repeat(64)}` },
    { path: 'image', version: '9.9.9', digest: `sha256:${'e'.repeat(64)}` },
  ])('bypass: the image of an environment by a value of its file: $path', async (write) => {
    const here = await worldOf();
    const inputs = { file: 'shop/test/cart-values.yaml', ...write };
    if (write.path === 'image.tag') here.gitops.commit({ [inputs.file]: 'image:\n  tag: 1.2.0\n' });
    expect(await failureOf(here.run(manifestBump, inputs))).toMatchObject({ code: 'image-by-file', exitCode: 1 });
    const { warnings } = await planned(here, { ...inputs, 'dry-run': 'true' });
    expect(warnings.join()).toContain('this will be refused: ');
    expect(here.gitops.read('shop/test/cart-values.yaml')).toContain('1.2.0');
  });

  test('writes any other value of that file, and images of the first environment', async () => {
    const here = await worldOf();
    here.gitops.commit({ 'shop/test/cart-values.yaml': 'replicas: 1\nimage:\n  tag: 1.2.0\n' });
    const other = { file: 'shop/test/cart-values.yaml', path: 'replicas', value: '3' };
    expect(await here.run(manifestBump, other)).toMatchObject({ changed: true });
    const first = { file: 'shop/dev/cart-values.yaml', path: 'image', version: '1.4.0', digest };
    expect(await here.run(manifestBump, first)).toMatchObject({ changed: true });
  });

  test('bypass: a fail that came after the verdict of the entry takes it back', async () => {
    const here = await worldOf();
    await here.promote({ application: 'cart', to: 'dev', version: '1.3.0' });
    const flow = new TextDecoder().decode(await here.ports.files.read('krci-deploy.yaml'));
    await here.write('krci-deploy.yaml', flow.replace('name: test,', 'name: test, require-verdict: true,'));
    await here.judge('nonprod/shop/cart', cart.manifest.descriptor, 'test', 'pass');
    await here.promote({ application: 'cart', to: 'test' });
    await here.judge('nonprod/shop/cart', cart.manifest.descriptor, 'test', 'fail');
    expect(await failureOf(bump(here, 'test'))).toMatchObject({ code: 'verdict-closed', exitCode: 1 });
    expect(written(here)).toBe(false);
  });

  test('says in a dry run what it would refuse', async () => {
    const here = await worldOf();
    const inputs = { application: 'cart', environment: 'test', version: '1.3.0', digest, 'dry-run': 'true', ...lax };
    const plan = await planned(here, inputs);
    expect(plan.warnings.join()).toContain(`this will be refused: cart ${digest.slice(0, 19)} cannot enter test`);
    expect(plan.warnings.join()).toContain(command);
    await here.promote({ application: 'cart', to: 'dev', version: '1.3.0' });
    await here.promote({ application: 'cart', to: 'test' });
    expect((await planned(here, inputs)).warnings.join()).not.toContain('this will be refused');
  });
});
