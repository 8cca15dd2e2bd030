import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { RemoteError } from '../../src/base/errors.ts';
import type { Registries } from '../../src/registry/registry.ts';
import { manifestBump } from '../../src/steps/manifest-bump/manifest-bump.ts';
import { type Artifact, imageOf, store } from '../support/artifacts.ts';
import { promotionWorld, type PromotionWorld } from '../support/promotion-world.ts';
import { registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const { server } = registryHarness();
const applications = ['cart', 'basket', 'till'];
const images = new Map(applications.map((name) => [name, imageOf(name)]));
const imageNamed = (name: string): Artifact => images.get(name) ?? imageOf(name);
const digestOf = (name: string) => imageNamed(name).manifest.descriptor.digest;

let worlds = 0;

/** All applications run in dev; what is theirs is in the registry. */
async function allInDev(options: Parameters<typeof promotionWorld>[2] = {}): Promise<PromotionWorld> {
  const here = await promotionWorld(join(root, `set${(worlds += 1)}`), server(), { applications, ...options });
  for (const name of applications) {
    await store(imageNamed(name), here.place(`nonprod/shop/${name}`), '1.2.0');
    here.deploy('dev', name, '1.2.0', digestOf(name));
  }
  return here;
}

async function entered(here: PromotionWorld, environment: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of applications) {
    const records = await here.records(`nonprod/shop/${name}`, digestOf(name));
    if (records.some(({ destination }) => destination.environment === environment)) found.push(name);
  }
  return found;
}

describe('a set of applications', () => {
  test('is promoted together, and what manifest-bump takes comes out of it', async () => {
    const here = await allInDev();
    const outcome = await here.promote({ application: 'cart,basket,till', to: 'test', 'payload-file': 'out/set.json' });
    expect(outcome.headline).toBe('3 of 3 are there, 3 of them by this run, 0 B copied');
    expect(JSON.parse(outcome.outputs['payload'] ?? '')).toEqual({
      cart: { imageTag: '1.2.0', imageDigest: digestOf('cart') },
      basket: { imageTag: '1.2.0', imageDigest: digestOf('basket') },
      till: { imageTag: '1.2.0', imageDigest: digestOf('till') },
    });
    const bumped = await here.run(manifestBump, { set: 'out/set.json', environment: 'test' });
    expect(bumped.outputs.payload).toBe(outcome.outputs['payload']);
    const again = await here.promote({ application: 'cart,basket,till', to: 'test' });
    expect(again).toMatchObject({ changed: false, headline: 'nothing to do: all 3 are there already' });
  });

  test('moves nothing when one of them is refused, and says which', async () => {
    const here = await allInDev();
    here.deploy('dev', 'basket', '9.9.9', undefined);
    const refused = await here.refusal({ application: 'cart,basket,till', to: 'test' });
    expect(refused).toMatchObject({ code: 'no-such-version', exitCode: 2 });
    expect(refused.message).toMatch(/^nothing was promoted of 3: basket: .*basket:9\.9\.9 is not there/);
    expect(await entered(here, 'test')).toEqual([]);
  });

  test('says all that are refused, what a person has to mend first', async () => {
    const here = await allInDev({ environments: { test: 'channels: [release]' } });
    here.deploy('dev', 'cart', '1.9.9', `sha256:${'0'.repeat(64)}`);
    here.deploy('dev', 'till', '1.2.0-rc.1', digestOf('till'));
    const refused = await here.refusal({ application: 'cart,basket,till', to: 'test' });
    expect(refused).toMatchObject({ code: 'channel-closed', exitCode: 1 });
    expect(refused.message).toMatch(/^nothing was promoted of 3: till: .*; cart: .* expected the manifest sha256:0000/);
  });

  test('that breaks half way says so for each, and the next run finishes it', async () => {
    const here = await allInDev({ tail: '' });
    for (const environment of ['dev', 'test', 'uat']) {
      for (const name of applications) here.deploy(environment, name, '1.2.0', digestOf(name));
    }
    await here.promote({ application: 'cart,basket,till', to: 'uat' });
    const broken = { ...here.ports, registries: breaking(here) };
    const inputs = { application: 'cart,basket,till', to: 'prod' };
    const halfWay = await here.promoteWith(broken, inputs);
    expect(halfWay.failure).toMatchObject({ code: 'registry-refused', exitCode: 4 });
    expect(halfWay.failure?.message).toMatch(
      /^2 of 3 promoted; a further run finishes the rest: basket: no more room$/,
    );
    expect(halfWay.outputs).toMatchObject({ failed: 'basket', changed: 'true' });
    expect(Object.keys(JSON.parse(halfWay.outputs['payload'] ?? ''))).toEqual(['cart', 'till']);
    expect(await here.place('prod/shop/basket').tags()).toEqual([]);
    const next = await here.promote(inputs);
    expect(next.headline).toMatch(/^3 of 3 are there, 1 of them by this run/);
  });

  test.each([
    ['a version', { version: '1.2.0' }, 'input-of-one'],
    ['an approved digest', { 'expect-digest': `sha256:${'0'.repeat(64)}` }, 'input-of-one'],
    ['a verdict', { 'verdict-file': 'verdict.json' }, 'input-of-one'],
    ['replicas', { replicas: 'oci:edge/cart' }, 'input-of-one'],
    ['one of them twice', { application: 'cart,basket,cart' }, 'application-twice'],
    ['a set besides', { set: 'set.json' }, 'input-conflict'],
  ])('with %s is a usage error', async (_what, more, code) => {
    const here = await allInDev();
    const refused = await here.refusal({ application: 'cart,basket', to: 'test', ...more });
    expect(refused).toMatchObject({ code, exitCode: 2 });
  });
});

describe('a set in a file', () => {
  test('gives each application what is its own', async () => {
    const here = await allInDev();
    await here.write(
      'set.yaml',
      `- { application: cart, target-version: "1.2.0+build", expect-version: 1.2.0 }\n- application: basket\n  expect-digest: ${digestOf('basket')}\n`,
    );
    const outcome = await here.promote({ set: 'set.yaml', to: 'test' });
    expect(JSON.parse(outcome.outputs['payload'] ?? '')).toMatchObject({
      cart: { imageTag: '1.2.0_build' },
      basket: { imageTag: '1.2.0' },
    });
  });

  test('may be the payload that manifest-bump takes', async () => {
    const here = await allInDev();
    const payload = { cart: { imageTag: '1.2.0', imageDigest: digestOf('cart') }, till: { imageTag: '1.2.0' } };
    await here.write('set.json', payload);
    const outcome = await here.promote({ set: 'set.json', to: 'test' });
    expect(JSON.parse(outcome.outputs['payload'] ?? '')).toMatchObject({ cart: payload.cart, till: payload.till });
    await here.write('set.json', { cart: { imageTag: '1.2.0', imageDigest: digestOf('till') } });
    expect(await here.refusal({ set: 'set.json', to: 'test' })).toMatchObject({ code: 'digest-mismatch' });
    await here.write('set.json', { cart: { imageTag: '1.2.1', imageDigest: digestOf('cart') } });
    expect(await here.refusal({ set: 'set.json', to: 'test' })).toMatchObject({ code: 'version-mismatch' });
  });

  test('copies between references, those of one repository after each other', async () => {
    const here = await allInDev();
    const pairs = applications.flatMap((name) => [
      { source: here.reference(`nonprod/shop/${name}:1.2.0`), destination: here.reference(`copies/${name}`) },
      {
        source: here.reference(`nonprod/shop/${name}:1.2.0`),
        destination: here.reference('copies/all'),
        'target-version': `1.2.0-${name}`,
      },
    ]);
    await here.write('images.json', pairs);
    const outcome = await here.promote({ set: 'images.json' });
    expect(outcome.headline).toMatch(/^6 of 6 are there/);
    for (const name of applications) {
      expect((await here.place(`copies/${name}`).resolve('1.2.0'))?.digest).toBe(digestOf(name));
      expect((await here.place('copies/all').resolve(`1.2.0-${name}`))?.digest).toBe(digestOf(name));
    }
  });

  test('holds applications, which go to the environment, and pairs, which go where they say', async () => {
    const here = await allInDev();
    await here.write('set.json', [
      { application: 'cart', 'target-version': '1.2.0-approved' },
      { source: here.reference('nonprod/shop/till:1.2.0'), destination: here.reference('copies/till') },
    ]);
    const outcome = await here.promote({ set: 'set.json', to: 'test' });
    expect(outcome.headline).toMatch(/^2 of 2 are there/);
    expect((await here.place('copies/till').resolve('1.2.0'))?.digest).toBe(digestOf('till'));
    expect(JSON.parse(outcome.outputs['payload'] ?? '')).toEqual({
      cart: { imageTag: '1.2.0-approved', imageDigest: digestOf('cart') },
    });
  });

  const source = 'oci:nowhere:1';
  test.each([
    ['that is not there', undefined, /found no such file/],
    ['that is no JSON', '{"a":', /neither JSON nor one document/],
    ['of two documents', '[]\n---\n[]\n', /neither JSON nor one document/],
    ['that is empty', [], /an empty list/],
    ['that is a text', '"cart"', /neither a list nor an object/],
    ['of numbers', [1], /entry 1 that is no object/],
    [
      'with a key that is none',
      [{ application: 'cart', verion: '1' }],
      /key "verion" in entry 1; known are application/,
    ],
    ['with a key twice', '[{"application":"cart","application":"till"}]', /neither JSON.*DUPLICATE_KEY/],
    ['with a number for a version', '- { application: cart, version: 1.10 }', /no text as version of entry 1/],
    ['with an application twice', [{ application: 'cart' }, { application: 'cart' }], /cart twice/],
    ['with several in one entry', [{ application: 'cart,till' }], /several applications in entry 1/],
    ['with a payload that is none', { cart: { tag: '1' } }, /imageTag and imageDigest of "cart"/],
    ['with aliases', '- &a { application: cart }\n- *a\n', /aliases/],
    ['with a pair that has one end', [{ source }], /no "destination"/],
    ['with a bad value', [{ application: 'Cart' }], /set\.json, entry 1: application: expected/],
    ['that nests without an end', '['.repeat(300), /nested more than/],
  ])('%s is a usage error', async (_what, content, message) => {
    const here = await promotionWorld(join(root, `bad${(worlds += 1)}`), server(), { applications });
    if (content !== undefined) await here.write('set.json', content);
    const refused = await here.refusal({
      set: 'set.json',
      ...(JSON.stringify(content ?? '').includes('source') ? {} : { to: 'test' }),
    });
    expect(refused.exitCode).toBe(2);
    expect(refused.message).toMatch(message);
    if (refused.message.includes('expected promotions such as')) expect(refused.code).toBe('invalid-set');
  });

  test('with one place twice is a usage error', async () => {
    const here = await allInDev();
    const one = { source: here.reference('nonprod/shop/cart:1.2.0'), destination: here.reference('copies/cart') };
    await here.write('set.json', [one, { ...one, version: '1.2.0' }]);
    expect(await here.refusal({ set: 'set.json' })).toMatchObject({ code: 'destination-twice', exitCode: 2 });
  });
});

/** A registry that takes nothing more of one repository in production. */
function breaking(here: PromotionWorld): Registries {
  const broken: Registries = {
    open: (named) => {
      const repository = here.ports.registries.open(named);
      if (repository.name !== here.reference('prod/shop/basket')) return repository;
      return { ...repository, mount: async () => Promise.resolve(false), putBlob: noRoom };
    },
    until: () => broken,
  };
  return broken;
}

async function noRoom(): Promise<never> {
  return Promise.reject(new RemoteError({ code: 'registry-refused', found: 'no more room' }));
}
