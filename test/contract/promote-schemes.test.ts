import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { manifestBump } from '../../src/steps/manifest-bump/manifest-bump.ts';
import { type Artifact, imageOf, store } from '../support/artifacts.ts';
import { promotionWorld, type PromotionWorld } from '../support/promotion-world.ts';
import { failureOf, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const { server } = registryHarness();
const automatic = { dev: 'promotion: automatic', test: 'promotion: automatic' };
const day = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`;
let worlds = 0;

function world(scheme: string, tail = '', environments = automatic): Promise<PromotionWorld> {
  const text = `versions: { scheme: ${scheme} }\n${tail}`;
  return promotionWorld(join(root, `scheme${(worlds += 1)}`), server(), { environments, tail: text });
}

/** Pushes one image a tag; each was made at its time. */
async function built(here: PromotionWorld, times: Readonly<Record<string, string | undefined>>): Promise<Artifact[]> {
  const images: Artifact[] = [];
  for (const [tag, created] of Object.entries(times)) {
    const image = imageOf(tag, created === undefined ? {} : { created });
    await store(image, here.place('nonprod/shop/cart'), tag);
    images.push(image);
  }
  return images;
}

const digestOf = (image: Artifact | undefined) => image?.manifest.descriptor.digest;
const intoDev = { auto: 'true', to: 'dev', application: 'cart' };

async function chosen(here: PromotionWorld): Promise<string | undefined> {
  const payload: unknown = JSON.parse((await here.promote(intoDev)).outputs['payload'] ?? '{}');
  return JSON.stringify(payload).match(/"imageTag":"([^"]+)"/)?.[1];
}

describe('auto into the first environment, by the scheme of the flow', () => {
  test.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    [
      'krci',
      { 'main-20240103-141431': day(9), 'main-20240104-081500': day(8), latest: day(10) },
      'main-20240104-081500',
    ],
    ['krci', { '0.1.0-SNAPSHOT.9': undefined, '0.1.0-SNAPSHOT.10': undefined }, '0.1.0-SNAPSHOT.10'],
    ['krci', { 'main-20240104-081500': day(8), 'fix-x-20240103-141431': day(9) }, 'fix-x-20240103-141431'],
    ['calendar', { '2026.11.9': day(9), '2026.11.28': day(8), nightly: day(10) }, '2026.11.28'],
    ['opaque', { abc1234: day(9), '1a2b3c4': day(11), fffffff: day(10) }, '1a2b3c4'],
    ['opaque', { [`sha256-${'0'.repeat(64)}.sig`]: day(12), abc1234: day(9), '1a2b3c4': day(8) }, 'abc1234'],
    [
      'semver',
      { '1.3.0-dev.20261123.fff1234': day(8), '1.3.0-dev.20261123.abc1234': day(9) },
      '1.3.0-dev.20261123.abc1234',
    ],
  ])('%s: %j', async (scheme, times, expected) => {
    const here = await world(scheme);
    await built(here, times);
    expect(await chosen(here)).toBe(expected);
  });

  test('one image under two names is no question, and a floating tag is no version', async () => {
    const here = await world('opaque', 'tags: { floating: [latest, "{environment}"] }\n');
    const [first] = await built(here, { abc1234: day(9), '1a2b3c4': day(8) });
    if (first === undefined) throw new Error('two were built');
    await store(first, here.place('nonprod/shop/cart'), 'latest');
    await store(first, here.place('nonprod/shop/cart'), 'abc1234567');
    expect(await chosen(here)).toMatch(/^abc1234/);
  });

  test.each<[string, Readonly<Record<string, string | undefined>>, RegExp]>([
    ['one time', { abc1234: day(9), '1a2b3c4': day(9) }, /both made at 2026-11-20T09:00:00\.000Z/],
    ['the epoch', { abc1234: '1970-01-01T00:00:00Z', '1a2b3c4': day(9) }, /abc1234, made at 1970-01-01/],
    ['the oldest time of a ZIP', { abc1234: '1980-01-01T00:00:01Z', '1a2b3c4': day(9) }, /abc1234, made at 1980/],
    ['no time', { abc1234: undefined, '1a2b3c4': day(9) }, /abc1234, without a time/],
    ['a time to come', { abc1234: '2999-01-01T00:00:00Z', '1a2b3c4': day(9) }, /abc1234, made at 2999/],
  ])('%s orders nothing and is refused', async (_what, times, message) => {
    const here = await world('opaque');
    await built(here, times);
    const outcome = await here.promote(intoDev);
    expect(outcome.failure).toMatchObject({ code: 'order-unproven', message: expect.stringMatching(message) });
    expect(outcome.outputs['payload']).toBe('');
    expect((await here.promote({ application: 'cart', to: 'dev', version: 'abc1234' })).outputs.version).toBe(
      'abc1234',
    );
  });
});

describe('versions without an order', () => {
  const further = { auto: 'true', to: 'test', application: 'cart' };

  test.each([['with records'], ['without records, by the commits']])(
    'are not followed back by auto, %s',
    async (how) => {
      const here = await world('opaque');
      if (how !== 'with records') {
        const flow = new TextDecoder().decode(await here.ports.files.read('krci-deploy.yaml'));
        await here.write(
          'krci-deploy.yaml',
          flow.replace(/^records:.*\n/m, '').replaceAll(', require-record: false', ''),
        );
      }
      const [older, newer] = await built(here, { fffffff: day(9), abc1234: day(8) });
      for (const [tag, image] of [
        ['fffffff', older],
        ['abc1234', newer],
      ] as const) {
        await here.promote({ application: 'cart', to: 'dev', version: tag });
        here.deploy('dev', 'cart', tag, digestOf(image));
        await here.promote(further);
        here.deploy('test', 'cart', tag, digestOf(image));
      }
      here.deploy('dev', 'cart', 'fffffff', digestOf(older));
      const outcome = await here.promote(further);
      expect(outcome.outputs['left-out']).toBe('cart');
      expect(outcome.described).toContain('test runs abc1234, which is newer than the fffffff of dev');
    },
  );

  test('move floating tags forward, and never back', async () => {
    const here = await world('opaque', 'tags: { floating: [latest], allow-move: [latest] }\n');
    const [older, newer] = await built(here, { fffffff: day(9), abc1234: day(8) });
    const latest = async () => (await here.place('nonprod/shop/cart').resolve('latest'))?.digest;
    await here.promote({ application: 'cart', to: 'dev', version: 'fffffff' });
    await here.promote({ application: 'cart', to: 'dev', version: 'abc1234' });
    expect(await latest()).toBe(digestOf(newer));
    await here.promote({ application: 'cart', to: 'dev', version: 'fffffff' });
    expect(await latest()).toBe(digestOf(newer));
    expect(digestOf(older)).not.toBe(digestOf(newer));
  });

  test.each(['main-20240103-141431', 'feature-x-20240103-141431', 'abc1234', '1a2b3c4', '0.1.0-SNAPSHOT.4'])(
    '%s travels by --version, --expect-version and --set, through promote and manifest-bump',
    async (tag) => {
      const here = await world('krci', '', { ...automatic, dev: 'promotion: manual' });
      const [image] = await built(here, { [tag]: day(9) });
      here.deploy('dev', 'cart', 'before', `sha256:${'0'.repeat(64)}`);
      await here.write('set.json', { cart: { imageTag: tag, imageDigest: digestOf(image), customValues: true } });
      const set = await here.promote({ set: 'set.json', to: 'dev', 'payload-file': 'promoted.json' });
      const entry = { imageTag: tag, imageDigest: digestOf(image), customValues: true };
      expect(JSON.parse(set.outputs['payload'] ?? '')).toEqual({ cart: entry });
      const bump = { set: 'promoted.json', environment: 'dev', 'allow-other-image': 'true' };
      expect((await here.run(manifestBump, bump)).changed).toBe(true);
      const onward = await here.promote({ application: 'cart', to: 'test', 'expect-version': tag });
      expect(onward.outputs).toMatchObject({ version: tag, digest: digestOf(image) });
      expect(await here.refusal({ application: 'cart', to: 'test', version: 'other-tag' })).toMatchObject({
        code: 'version-mismatch',
      });
    },
  );
});

describe('the downgrade guard', () => {
  test('goes by the commits where names give no order, and never by the time of an image', async () => {
    const here = await world('opaque');
    const [older, newer] = await built(here, { fffffff: day(11), abc1234: day(9) });
    here.deploy('dev', 'cart', 'fffffff', digestOf(older));
    const bump = (tag: string, image: Artifact | undefined, more = {}) =>
      here.run(manifestBump, {
        application: 'cart',
        environment: 'dev',
        version: tag,
        digest: digestOf(image) ?? '',
        'allow-other-image': 'true',
        ...more,
      });
    expect((await bump('abc1234', newer)).changed).toBe(true);
    const refused = await failureOf(bump('fffffff', older));
    expect(refused).toMatchObject({ code: 'downgrade', exitCode: 1 });
    expect(refused.message).toContain('not older than abc1234, found fffffff, which dev had before it');
    expect((await bump('fffffff', older, { 'allow-downgrade': 'true' })).changed).toBe(true);
  });
});
