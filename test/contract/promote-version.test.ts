import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { imageOf, store } from '../support/artifacts.ts';
import { promotionWorld, type PromotionWorld } from '../support/promotion-world.ts';
import { registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const { server } = registryHarness();
const [artifact, other] = [imageOf('artifact'), imageOf('other')];
const { digest } = artifact.manifest.descriptor;
let worlds = 0;

describe('a version', () => {
  let here: PromotionWorld;
  beforeEach(async () => {
    here = await promotionWorld(join(root, `version${(worlds += 1)}`), server(), {
      environments: { prod: 'require-record: false' },
    });
    await store(artifact, here.place('nonprod/shop/cart'), '1.4.0');
    await store(other, here.place('nonprod/shop/cart'), '1.6.0');
    here.deploy('uat', 'cart', '1.4.0', digest);
  });
  const tags = () =>
    here
      .place('prod/shop/cart')
      .tags()
      .catch(() => []);

  test('selects: another one than the environment before runs is refused, with the command that was meant', async () => {
    const refused = await here.refusal({ application: 'cart', to: 'prod', version: '1.6.0' });
    expect(refused).toMatchObject({ code: 'version-mismatch', exitCode: 1 });
    expect(refused.message).toMatch(/expected the version 1\.6\.0, found 1\.4\.0/);
    expect(refused.message).toMatch(/krci-deploy promote --application cart --to uat --version 1\.6\.0$/);
    expect(await tags()).toEqual([]);
    expect((await here.promote({ application: 'cart', to: 'prod', version: '1.4.0' })).outputs.digest).toBe(digest);
  });

  test('of the same core is pointed to target-version', async () => {
    const refused = await here.refusal({ application: 'cart', to: 'prod', version: '1.4.0+b2' });
    expect(refused.message).toMatch(/use --target-version 1\.4\.0_b2$/);
  });

  test('is looked up in the registry where Git names a digest alone', async () => {
    here.gitops.commit({ 'shop/uat/cart-values.yaml': `image:\n  repository: cart\n  digest: ${digest}\n` });
    expect(await here.refusal({ application: 'cart', to: 'prod', version: '1.6.0' })).toMatchObject({
      code: 'version-mismatch',
    });
    expect((await here.promote({ application: 'cart', to: 'prod', version: '1.4.0' })).outputs.version).toBe('1.4.0');
  });

  test('of a digest that is copied is the tag that the source has for it', async () => {
    const inputs = {
      source: here.reference(`nonprod/shop/cart@${digest}`),
      destination: here.reference('prod/shop/cart'),
    };
    expect(await here.refusal({ ...inputs, version: '1.6.0' })).toMatchObject({ code: 'version-mismatch' });
    expect((await here.promote({ ...inputs, version: '1.4.0' })).outputs.version).toBe('1.4.0');
  });

  test('names the tag of a source that is a repository alone', async () => {
    const inputs = {
      source: here.reference('nonprod/shop/cart'),
      destination: here.reference('prod/shop/cart'),
      version: '1.4.0',
    };
    expect((await here.promote(inputs)).outputs).toMatchObject({ digest, version: '1.4.0' });
  });

  test.each([
    ['another core', { 'target-version': '1.6.0' }, 'other-version', 1],
    ['another core, with the digest', { 'target-version': '1.6.0', 'expect-digest': digest }, 'other-version', 1],
    ['a name in a rollback', { rollback: 'true', 'target-version': '1.4.0' }, 'rollback-not-from-elsewhere', 2],
  ])('is not given by a target of %s', async (_what, inputs, code, exitCode) => {
    expect(await here.refusal({ application: 'cart', to: 'prod', ...inputs })).toMatchObject({ code, exitCode });
    expect(await tags()).toEqual([]);
  });

  test('without a core gets a version with the digest beside it', async () => {
    await store(artifact, here.place('nonprod/shop/cart'), 'main-abc1234');
    here.deploy('uat', 'cart', 'main-abc1234', digest);
    const inputs = { application: 'cart', to: 'prod', 'target-version': '1.5.0' };
    expect(await here.refusal(inputs)).toMatchObject({ code: 'expect-digest-missing', exitCode: 2 });
    expect((await here.promote({ ...inputs, 'expect-digest': digest })).outputs).toMatchObject({
      digest,
      version: '1.5.0',
    });
  });

  test('is not changed between two references either', async () => {
    const source = here.reference('nonprod/shop/cart:1.4.0');
    expect(await here.refusal({ source, destination: here.reference('prod/shop/cart:1.6.0') })).toMatchObject({
      code: 'other-version',
      exitCode: 1,
    });
    await here.promote({ source, destination: here.reference('prod/shop/cart:1.4.0-approved') });
  });
});
