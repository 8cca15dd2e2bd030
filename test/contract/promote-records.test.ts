import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { RemoteError } from '../../src/base/errors.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { mediaTypes } from '../../src/records/records.ts';
import type { Manifest, Registries } from '../../src/registry/registry.ts';
import { type Artifact, imageOf, store } from '../support/artifacts.ts';
import { promotionWorld, type PromotionWorld } from '../support/promotion-world.ts';
import { registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const { server } = registryHarness();
const [old, bad] = [imageOf('old'), imageOf('bad')];
const digestOf = ({ manifest }: Artifact) => manifest.descriptor.digest;
let worlds = 0;

async function world(): Promise<PromotionWorld> {
  const here = await promotionWorld(join(root, `records${(worlds += 1)}`), server(), { strict: true });
  await store(old, here.place('nonprod/shop/cart'), '1.3.0');
  await store(bad, here.place('nonprod/shop/cart'), '1.4.0');
  return here;
}

async function enter(here: PromotionWorld, environment: string, version: string, image: Artifact): Promise<void> {
  await here.promote({ application: 'cart', to: environment, version });
  here.deploy(environment, 'cart', version, digestOf(image));
}

async function release(here: PromotionWorld, version: string, image: Artifact): Promise<void> {
  for (const environment of ['dev', 'test', 'uat', 'prod']) await enter(here, environment, version, image);
}

describe('an environment that is skipped by hand', () => {
  test('is found, named and refused, and becomes no record', async () => {
    const here = await world();
    here.deploy('test', 'cart', '1.4.0', digestOf(bad));
    const refused = await here.refusal({ application: 'cart', to: 'uat' });
    expect(refused).toMatchObject({ code: 'record-missing', exitCode: 1 });
    const head = here.gitops.git('rev-parse', 'main').trim().slice(0, 12);
    expect(refused.message).toMatch(new RegExp(`no record that it entered test; Git names it there since ${head} of`));
    expect(await here.records('nonprod/shop/cart', digestOf(bad))).toEqual([]);
  });

  test('is found in the first environment too', async () => {
    const here = await world();
    here.deploy('dev', 'cart', '1.4.0', digestOf(bad));
    expect(await here.refusal({ application: 'cart', to: 'test' })).toMatchObject({ code: 'record-missing' });
    await enter(here, 'dev', '1.4.0', bad);
    expect((await here.promote({ application: 'cart', to: 'test' })).changed).toBe(true);
  });
});

/** A registry that takes everything but new records. */
function withoutRecords(here: PromotionWorld): Ports {
  const source = here.place('nonprod/shop/cart');
  const registries: Registries = {
    open: (reference) => {
      const repository = here.ports.registries.open(reference);
      const putManifest = async (manifest: Manifest) => {
        const isRecord = new TextDecoder().decode(manifest.bytes).includes(mediaTypes.artifact);
        if (!isRecord || (await source.resolve(manifest.descriptor.digest)) !== undefined)
          return repository.putManifest(manifest);
        throw new RemoteError({ code: 'registry-refused', where: 'production', found: 'no records here' });
      };
      return { ...repository, putManifest };
    },
    until: () => registries,
  };
  return { ...here.ports, registries };
}

describe('a record that could not be written after the tag', () => {
  test.each([
    ['of the first entry', {}, '1.3.0'],
    ['of a further name', { 'target-version': '1.3.0+b2' }, '1.3.0_b2'],
  ])('%s is written by the next run', async (_what, more, tag) => {
    const here = await world();
    for (const environment of ['dev', 'test', 'uat']) await enter(here, environment, '1.3.0', old);
    if (tag !== '1.3.0') await enter(here, 'prod', '1.3.0', old);
    const inputs = { application: 'cart', to: 'prod', ...more };
    await expect(here.promoteWith(withoutRecords(here), inputs)).rejects.toMatchObject({
      code: 'registry-refused',
      message: expect.stringMatching(/the tag .* is set and its record is not/),
    });
    expect((await here.place('prod/shop/cart').resolve(tag))?.digest).toBe(digestOf(old));
    const outcome = await here.promote(inputs);
    expect(outcome).toMatchObject({ changed: true, outputs: { record: expect.stringMatching(/^sha256:/) } });
    const written = await here.records('prod/shop/cart', digestOf(old));
    expect(written.some(({ version, destination }) => version === tag && destination.environment === 'prod')).toBe(
      true,
    );
    expect((await here.promote(inputs)).changed).toBe(false);
  });

  test('of a rollback is written by the next run', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    await release(here, '1.4.0', bad);
    const inputs = { application: 'cart', to: 'prod', rollback: 'true', version: '1.3.0' };
    await expect(here.promoteWith(withoutRecords(here), inputs)).rejects.toMatchObject({
      code: 'registry-refused',
    });
    expect((await here.promote(inputs)).changed).toBe(true);
    expect((await here.promote(inputs)).changed).toBe(false);
  });
});

describe('a hand edit back to a version that was rolled away', () => {
  test('is no reason to leave the second rollback out: each is recorded', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    await release(here, '1.4.0', bad);
    const back = { application: 'cart', to: 'prod', rollback: 'true', version: '1.3.0' };
    await here.promote(back);
    here.deploy('prod', 'cart', '1.3.0', digestOf(old));
    expect((await here.promote(back)).changed).toBe(false);
    here.deploy('prod', 'cart', '1.4.0', digestOf(bad));
    const second = await here.promote(back);
    expect(second).toMatchObject({ changed: true, headline: expect.stringMatching(/^prod goes back to cart 1\.3\.0/) });
    expect((await here.promote(back)).changed).toBe(false);
    const returns = (await here.records('prod/shop/cart', digestOf(old))).filter(({ rollback }) => rollback);
    expect(returns).toHaveLength(2);
  });

  test('forward to a version that was rolled back to is recorded too', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    await release(here, '1.4.0', bad);
    here.deploy('prod', 'cart', '1.3.0', digestOf(old));
    const back = { application: 'cart', to: 'prod', rollback: 'true', version: '1.3.0' };
    expect((await here.promote(back)).changed).toBe(true);
    expect((await here.promote(back)).changed).toBe(false);
  });
});

describe('a rollback', () => {
  test('to what was promoted and never landed is refused', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    for (const environment of ['dev', 'test', 'uat']) await enter(here, environment, '1.4.0', bad);
    await here.promote({ application: 'cart', to: 'prod', version: '1.4.0' });
    const refused = await here.refusal({ application: 'cart', to: 'prod', rollback: 'true', version: '1.4.0' });
    expect(refused).toMatchObject({ code: 'rollback-never-ran', exitCode: 1 });
    expect((await here.promote({ application: 'cart', to: 'prod', version: '1.4.0' })).changed).toBe(false);
  });
});

describe('the chain', () => {
  test('names the record before each, and orders them where clocks do not', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    const first = (await here.promote({ application: 'cart', to: 'prod' })).outputs['record'];
    // The next runner's clock is an hour behind.
    await here.clock.sleep(-3_600_000);
    await release(here, '1.4.0', bad);
    const record = (await here.records('prod/shop/cart', digestOf(bad))).find(
      ({ destination }) => destination.environment === 'prod',
    );
    expect(record).toMatchObject({ previous: first, sequence: 2 });
    expect((await here.promote({ application: 'cart', to: 'prod' })).changed).toBe(false);
  });
});
