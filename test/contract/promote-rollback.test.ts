import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { renderText } from '../../src/report/text.ts';
import { history } from '../../src/steps/history/history.ts';
import { status } from '../../src/steps/status/status.ts';
import { attachRecord } from '../../src/records/attach.ts';
import { imageOf, store } from '../support/artifacts.ts';
import { promotionWorld, type PromotionWorld } from '../support/promotion-world.ts';
import { newPair } from '../support/records.ts';
import { registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const { server } = registryHarness();
const [old, bad, other] = [imageOf('old'), imageOf('bad'), imageOf('other')];
type Image = ReturnType<typeof imageOf>;
const digestOf = (image: Image) => image.manifest.descriptor.digest;

let worlds = 0;

/** Both versions have entered production, the bad one last; Git says so. */
async function afterTwoReleases(tail = ''): Promise<PromotionWorld> {
  const here = await promotionWorld(join(root, `rollback${(worlds += 1)}`), server(), { tail });
  for (const [image, version] of [
    [old, '1.2.0'],
    [bad, '1.3.0'],
  ] as const) {
    await store(image, here.place('nonprod/shop/cart'), version);
    for (const environment of ['test', 'uat', 'prod']) await enter(here, environment, version, image);
  }
  return here;
}

const before: Readonly<Record<string, string>> = { test: 'dev', uat: 'test', prod: 'uat' };

async function enter(here: PromotionWorld, environment: string, version: string, image: Image): Promise<void> {
  here.deploy(before[environment] ?? '', 'cart', version, digestOf(image));
  await here.promote({ application: 'cart', to: environment });
  here.deploy(environment, 'cart', version, digestOf(image));
}

const back = { application: 'cart', to: 'prod', rollback: 'true' };

describe('a rollback', () => {
  test('goes to what a record shows, writes one that says so, and a second run writes none', async () => {
    const here = await afterTwoReleases();
    const outcome = await here.promote({ ...back, version: '1.2.0' });
    expect(outcome.headline).toMatch(/^prod goes back to cart 1\.2\.0/);
    expect(outcome.described).toMatch(/prod will go back to cart 1\.2\.0, which a record shows to have run there/);
    expect(outcome.outputs).toMatchObject({ digest: digestOf(old), version: '1.2.0', 'bytes-copied': '0' });
    const records = (await here.records('prod/shop/cart', digestOf(old))).filter(({ rollback }) => rollback);
    expect(records).toMatchObject([
      {
        source: { environment: 'prod' },
        destination: { environment: 'prod' },
        replaced: { digest: digestOf(bad), version: '1.3.0' },
        gitops: { revision: here.gitops.git('rev-parse', 'main') },
      },
    ]);
    const again = await here.promote({ ...back, version: '1.2.0' });
    expect(again).toMatchObject({ changed: false, outputs: { record: outcome.outputs.record } });
    here.deploy('prod', 'cart', '1.2.0', digestOf(old));
    expect((await here.promote({ ...back, version: '1.2.0' })).changed).toBe(false);
  });

  test('and the way forward again, and back again, are each written down', async () => {
    const here = await afterTwoReleases();
    await here.promote({ ...back, 'expect-digest': digestOf(old) });
    here.deploy('prod', 'cart', '1.2.0', digestOf(old));
    expect((await here.promote({ application: 'cart', to: 'prod' })).changed).toBe(true);
    expect((await here.promote({ application: 'cart', to: 'prod' })).changed).toBe(false);
    here.deploy('prod', 'cart', '1.3.0', digestOf(bad));
    expect((await here.promote({ ...back, version: '1.2.0' })).changed).toBe(true);
    const entries = await here.records('prod/shop/cart', digestOf(bad));
    expect(entries.filter(({ destination }) => destination.environment === 'prod')).toHaveLength(2);
    const returns = (await here.records('prod/shop/cart', digestOf(old))).filter(({ rollback }) => rollback);
    expect(returns).toHaveLength(2);
  });

  test('from what somebody has put there by hand is written down, once', async () => {
    const here = await afterTwoReleases();
    await here.promote({ ...back, version: '1.2.0' });
    here.deploy('prod', 'cart', '9.9.9', digestOf(other));
    expect((await here.promote({ ...back, version: '1.2.0' })).changed).toBe(true);
    expect((await here.promote({ ...back, version: '1.2.0' })).changed).toBe(false);
    const returns = (await here.records('prod/shop/cart', digestOf(old))).filter(({ rollback }) => rollback);
    expect(returns.map(({ replaced }) => replaced?.digest)).toEqual([digestOf(bad), digestOf(other)]);
  });

  test('leaves floating tags where they are', async () => {
    const here = await afterTwoReleases('tags: { floating: [latest], allow-move: [latest] }\n');
    await here.promote({ ...back, version: '1.2.0' });
    expect((await here.place('prod/shop/cart').resolve('latest'))?.digest).toBe(digestOf(bad));
  });

  test('is shown by history, which knows what was replaced, and by the board', async () => {
    const here = await afterTwoReleases();
    await here.promote({ ...back, version: '1.2.0' });
    here.deploy('prod', 'cart', '1.2.0', digestOf(old));
    const told = await here.run(history, { application: 'cart' });
    expect(renderText(told.report)).toMatch(
      /uat → prod +1\.2\.0[^]*uat → prod +1\.3\.0[^]*prod ↩ from 1\.3\.0 +1\.2\.0/,
    );
    const board = await here.run(status, { html: 'board.html' });
    expect(renderText(board.report)).toMatch(/^cart .* 1\.2\.0 ↩ now$/m);
    expect(board.outputs).toMatchObject({ drifted: '0', unrecorded: '1' });
    const page = new TextDecoder().decode(await here.ports.files.read('board.html'));
    expect(page).toContain('<span class="mark fair">rolled back</span>');
  });

  test('history follows what was replaced after nothing runs it any more', async () => {
    const here = await afterTwoReleases();
    const told = await here.run(history, { application: 'cart' });
    expect(told.outputs.records).toBe('6');
  });

  test('history does not follow what somebody signed with a key of their own', async () => {
    const here = await afterTwoReleases();
    // Neither a tag nor Git names it: only the forged record leads there.
    await store(other, here.place('nonprod/shop/cart'));
    const [real] = await here.records('nonprod/shop/cart', digestOf(bad));
    if (real === undefined) throw new Error('there is no record to forge');
    const forged = { ...real, replaced: { digest: digestOf(other) } };
    const { key } = newPair();
    await attachRecord(here.place('nonprod/shop/cart'), bad.manifest.descriptor, forged, key);
    await attachRecord(here.place('nonprod/shop/cart'), other.manifest.descriptor, real, key);
    const told = await here.run(history, { application: 'cart' });
    expect(renderText(told.report)).toContain('UNKNOWN KEY');
    expect(told.outputs.records).toBe('7');
  });
});

describe('refused is a rollback', () => {
  let here: PromotionWorld;
  beforeAll(async () => {
    here = await afterTwoReleases();
    await store(other, here.place('prod/shop/cart'), '1.1.0');
  });

  test.each([
    ['to what was never in production', { version: '1.1.0' }, 'record-missing', 1],
    ['to a version that is not there', { version: '0.9.0' }, 'no-such-version', 2],
    ['to a digest that is not there', { 'expect-digest': `sha256:${'0'.repeat(64)}` }, 'record-missing', 1],
    ['to nothing', {}, 'rollback-to-nothing', 2],
    ['from elsewhere', { version: '1.2.0', from: 'uat' }, 'rollback-not-from-elsewhere', 2],
    ['of a source', { version: '1.2.0', source: 'oci:x:1' }, 'rollback-not-from-elsewhere', 2],
    ['of a tag that is another digest', { version: '1.2.0', 'expect-digest': digestOf(bad) }, 'digest-mismatch', 1],
    ['without an environment', { to: '', version: '1.2.0' }, 'to-missing', 2],
  ])('%s', async (_what, more, code, exitCode) => {
    expect(await here.refusal({ ...back, ...more })).toMatchObject({ code, exitCode });
  });

  test('what has a record in another environment alone', async () => {
    await store(other, here.place('nonprod/shop/cart'), '1.4.0');
    await enter(here, 'test', '1.4.0', other);
    await here.promote({
      source: here.reference('nonprod/shop/cart:1.4.0'),
      destination: here.reference('prod/shop/cart'),
    });
    const refused = await here.refusal({ ...back, version: '1.4.0' });
    expect(refused).toMatchObject({ code: 'record-missing', exitCode: 1 });
    expect(refused.message).toMatch(
      /^prod cannot go back to cart sha256:\w{12}: .* has no record that it entered prod; a rollback is/,
    );
  });

  test('to what a clean-up has taken a layer of', async () => {
    const { username, password } = server();
    const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    const [host, ...path] = here.place('prod/shop/cart').name.split('/');
    const layer = old.blobs[1]?.descriptor.digest ?? '';
    const url = `http://${host}/v2/${path.join('/')}/blobs/${layer}`;
    expect((await fetch(url, { method: 'DELETE', headers: { authorization } })).status).toBe(202);
    const refused = await here.refusal({ ...back, version: '1.2.0' });
    expect(refused).toMatchObject({ code: 'rollback-incomplete', exitCode: 1 });
    expect(refused.message).toContain(`found 1 of its parts gone, ${layer} first`);
  });

  test('in a flow without records', async () => {
    const text = new TextDecoder().decode(await here.ports.files.read('krci-deploy.yaml'));
    await here.write('krci-deploy.yaml', text.replace(/^records:.*$/m, ''));
    const refused = await here.refusal({ ...back, version: '1.2.0' });
    expect(refused).toMatchObject({ code: 'rollback-without-records', exitCode: 2 });
    await here.write('krci-deploy.yaml', text);
  });
});

describe('records in replicas', () => {
  test('are there from the first run on, and the next environment could require them there', async () => {
    const here = await promotionWorld(join(root, `replica${(worlds += 1)}`), server());
    await store(old, here.place('nonprod/shop/cart'), '1.2.0');
    await enter(here, 'test', '1.2.0', old);
    await enter(here, 'uat', '1.2.0', old);
    const { outputs } = await here.promote({ application: 'cart', to: 'prod', replicas: here.reference('dr/cart') });
    const environments = (await here.records('dr/cart', digestOf(old))).map(
      ({ destination }) => destination.environment,
    );
    expect(environments.toSorted()).toEqual(['prod', 'test', 'uat']);
    expect((await here.place('dr/cart').resolve(outputs['record'] ?? ''))?.digest).toBe(outputs['record']);
  });

  test('are the same there, and a run that was cut off before is finished', async () => {
    const here = await promotionWorld(join(root, `replica${(worlds += 1)}`), server());
    await store(old, here.place('nonprod/shop/cart'), '1.2.0');
    here.deploy('dev', 'cart', '1.2.0', digestOf(old));
    const alone = await here.promote({ application: 'cart', to: 'test' });
    const replicas = `${here.reference('edge/cart')},${here.reference('dr/cart')}`;
    const outcome = await here.promote({ application: 'cart', to: 'test', replicas });
    expect(outcome.outputs.record).toBe(alone.outputs.record);
    const places = ['nonprod/shop/cart', 'edge/cart', 'dr/cart'].map(
      (path) => `${here.reference(path)}@${alone.outputs.record}`,
    );
    expect(outcome.outputs['record-places']).toBe(places.join(','));
    for (const path of ['edge/cart', 'dr/cart']) {
      expect(await here.records(path, digestOf(old))).toMatchObject([{ destination: { environment: 'test' } }]);
    }
    const again = await here.promote({ application: 'cart', to: 'test', replicas });
    expect(again.changed).toBe(false);
    expect(again.described).toMatch(/cart 1\.2\.0 is in test's registry already/);
  });
});
