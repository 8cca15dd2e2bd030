import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Artifact, imageOf, store } from '../support/artifacts.ts';
import { promotionWorld, type PromotionWorld } from '../support/promotion-world.ts';
import { registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const { server } = registryHarness();
const source = { labels: { 'org.opencontainers.image.source': 'https://git.example.com/shop/cart' } };
const [first, second] = [imageOf('first', source), imageOf('second')];
const digestOf = ({ manifest }: Artifact) => manifest.descriptor.digest;
let worlds = 0;

/** dev, then test beside uat, then prod behind both, or behind one of them. */
async function world(edges: 'after' | 'after-any', tail = ''): Promise<PromotionWorld> {
  const here = await promotionWorld(join(root, `graph${(worlds += 1)}`), server(), {
    strict: true,
    environments: { uat: 'after: [dev]', prod: `${edges}: [uat, test]` },
    tail,
  });
  await store(first, here.place('nonprod/shop/cart'), '1.2.0');
  await store(second, here.place('nonprod/shop/cart'), '1.3.0');
  return here;
}

async function enter(here: PromotionWorld, environment: string, version: string, image: Artifact): Promise<void> {
  await here.promote({ application: 'cart', to: environment, ...(environment === 'dev' && { version }) });
  here.deploy(environment, 'cart', version, digestOf(image));
}

describe('an environment behind two others', () => {
  test('takes what runs in both, and requires both records', async () => {
    const here = await world('after');
    for (const name of ['dev', 'uat', 'test']) await enter(here, name, '1.2.0', first);
    const outcome = await here.promote({ application: 'cart', to: 'prod' });
    expect(outcome.outputs).toMatchObject({ digest: digestOf(first), changed: 'true' });
    expect(outcome.described).toMatch(/entered uat and test was found/);
  });

  test('is closed while they run two things, each of which is named', async () => {
    const here = await world('after');
    for (const name of ['dev', 'uat', 'test']) await enter(here, name, '1.2.0', first);
    for (const name of ['dev', 'uat']) await enter(here, name, '1.3.0', second);
    const refused = await here.refusal({ application: 'cart', to: 'prod' });
    expect(refused).toMatchObject({ code: 'environment-skipped', exitCode: 1 });
    expect(refused.message).toMatch(/uat runs 1\.3\.0 sha256:\w+, test runs 1\.2\.0 .*; promote it to test first$/);
  });

  test('is closed while one of them runs nothing', async () => {
    const here = await world('after');
    for (const name of ['dev', 'uat']) await enter(here, name, '1.2.0', first);
    expect(await here.refusal({ application: 'cart', to: 'prod' })).toMatchObject({ code: 'environment-skipped' });
  });

  test('is closed to what one of them has no record of', async () => {
    const here = await world('after');
    for (const name of ['dev', 'uat']) await enter(here, name, '1.2.0', first);
    here.deploy('test', 'cart', '1.2.0', digestOf(first));
    const refused = await here.refusal({ application: 'cart', to: 'prod' });
    expect(refused).toMatchObject({ code: 'record-missing', exitCode: 1 });
    expect(refused.message).toMatch(/no record that it entered test/);
  });

  test('takes it from the one that is named in "from"', async () => {
    const here = await world('after');
    for (const name of ['dev', 'uat', 'test']) await enter(here, name, '1.2.0', first);
    const outcome = await here.promote({ application: 'cart', from: 'test', to: 'prod' });
    expect(outcome.described).toMatch(/from +test/);
    expect(await here.refusal({ application: 'cart', from: 'dev', to: 'prod' })).toMatchObject({
      code: 'environment-skipped',
    });
    expect(await here.refusal({ application: 'cart', from: 'uat', to: 'test' })).toMatchObject({
      code: 'backward-move',
    });
  });
});

describe('an environment behind one of two others', () => {
  test('takes the first that runs something', async () => {
    const here = await world('after-any');
    for (const name of ['dev', 'test']) await enter(here, name, '1.2.0', first);
    const outcome = await here.promote({ application: 'cart', to: 'prod' });
    expect(outcome.outputs).toMatchObject({ digest: digestOf(first) });
    expect(outcome.described).toMatch(/from +test/);
  });

  test('takes the one that runs what is asked for', async () => {
    const here = await world('after-any');
    for (const name of ['dev', 'uat', 'test']) await enter(here, name, '1.2.0', first);
    for (const name of ['dev', 'test']) await enter(here, name, '1.3.0', second);
    const outcome = await here.promote({ application: 'cart', to: 'prod', version: '1.3.0' });
    expect(outcome.outputs).toMatchObject({ digest: digestOf(second) });
    expect(outcome.described).toMatch(/from +test/);
    expect(await here.refusal({ application: 'cart', to: 'prod', version: '1.4.0' })).toMatchObject({
      code: 'version-mismatch',
    });
  });

  test('is closed where none of them runs anything', async () => {
    const here = await world('after-any');
    await enter(here, 'dev', '1.2.0', first);
    expect(await here.refusal({ application: 'cart', to: 'prod' })).toMatchObject({ code: 'environment-skipped' });
  });
});

/** uat and test behind dev, prod behind both. */
async function inDev(): Promise<PromotionWorld> {
  const here = await world('after');
  await enter(here, 'dev', '1.2.0', first);
  return here;
}

describe('a wave', () => {
  const plan = { application: 'cart', to: '*t*', 'plan-matrix': 'true' };

  test('prints the jobs that are left, and is resumed by planning it again', async () => {
    const here = await inDev();
    const job = (environment: string) => ({
      environment,
      application: 'cart',
      version: '1.2.0',
      'target-version': '',
      'expect-digest': digestOf(first),
    });
    const outcome = await here.promote(plan);
    expect(outcome.changed).toBe(false);
    expect(JSON.parse(outcome.outputs['matrix'] ?? '')).toEqual({ include: [job('test'), job('uat')] });
    await enter(here, 'test', '1.2.0', first);
    const next = await here.promote(plan);
    expect(JSON.parse(next.outputs['matrix'] ?? '')).toEqual({ include: [job('uat')] });
    expect(next.data).toMatchObject({ 'max-parallel': 1, 'fail-fast': true, done: ['test'] });
    await enter(here, 'uat', '1.2.0', first);
    expect(await here.promote(plan)).toMatchObject({ headline: 'nothing to do: the wave is through' });
  });

  test('leaves what is behind another environment of the wave to the next plan', async () => {
    const here = await inDev();
    const outcome = await here.promote({ ...plan, to: '*' });
    expect(outcome.data).toMatchObject({ later: ['prod'] });
    expect(outcome.headline).toBe('2 jobs are left; prod when these are through');
  });

  test.each(['after', 'after-any'] as const)('of the next version waits for those %s too', async (edge) => {
    const here = await world(edge);
    for (const name of ['dev', 'test', 'uat', 'prod']) await enter(here, name, '1.2.0', first);
    await enter(here, 'dev', '1.3.0', second);
    const outcome = await here.promote({ ...plan, to: '*' });
    expect(outcome.headline).toBe('2 jobs are left; prod when these are through');
    expect(outcome.outputs['matrix']).toContain(digestOf(second));
  });

  test.each([
    ['with a rollback', { rollback: 'true' }, 'input-conflict'],
    ['with a source', { source: 'oci:x:1' }, 'input-conflict'],
    ['of two applications', { application: 'cart,basket' }, 'input-of-one'],
    ['into nothing', { to: 'prad-*' }, 'unknown-environment'],
    ['without an environment', { to: '' }, 'to-missing'],
  ])('%s is a usage error', async (_what, inputs, code) => {
    const here = await world('after');
    expect(await here.refusal({ ...plan, ...inputs })).toMatchObject({ code, exitCode: 2 });
  });
});

describe('resolve', () => {
  const ask = { application: 'cart', to: 'test', resolve: 'true' };

  test('says which digest would be promoted, and touches nothing', async () => {
    const here = await inDev();
    const outcome = await here.promote({ ...ask, 'target-version': '1.2.0-rc.1' }).catch((error: unknown) => error);
    expect(outcome).toMatchObject({
      changed: false,
      outputs: {
        digest: digestOf(first),
        version: '1.2.0-rc.1',
        record: '',
        reference: '',
        'source-repository': 'https://git.example.com/shop/cart',
      },
      headline: `cart 1.2.0-rc.1 into test would be ${digestOf(first)}`,
    });
    const text = JSON.stringify(outcome);
    expect(text).toContain(`An approval is for this digest where its comment says: cart ${digestOf(first)}`);
  });

  test('refuses another digest than the one that is expected', async () => {
    const here = await inDev();
    const refused = await here.refusal({ ...ask, 'expect-digest': digestOf(second) });
    expect(refused).toMatchObject({ code: 'digest-mismatch', exitCode: 1 });
  });

  test.each([
    ['with a wave', { 'plan-matrix': 'true' }, 'input-conflict'],
    ['with auto', { auto: 'true' }, 'input-conflict'],
    ['with a payload', { 'payload-file': 'p.json' }, 'input-conflict'],
    ['of two applications', { application: 'cart,basket' }, 'input-of-one'],
    ['into no environment', { to: '' }, 'to-missing'],
  ])('is refused %s', async (_what, more, code) => {
    const here = await inDev();
    expect(await here.refusal({ ...ask, ...more })).toMatchObject({ code, exitCode: 2 });
  });
});
