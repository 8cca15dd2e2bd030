import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Artifact, imageOf, store } from '../support/artifacts.ts';
import { promotionWorld, type PromotionWorld } from '../support/promotion-world.ts';
import { registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const { server } = registryHarness();
const applications = ['cart', 'basket', 'till'];
const automatic = { dev: 'promotion: automatic', test: 'promotion: automatic' };

let worlds = 0;
const world = (environments: Readonly<Record<string, string>> = automatic): Promise<PromotionWorld> =>
  promotionWorld(join(root, `auto${(worlds += 1)}`), server(), { applications, environments });

async function built(here: PromotionWorld, application: string, tag: string, image: Artifact): Promise<void> {
  await store(image, here.place(`nonprod/shop/${application}`), tag);
}

async function running(here: PromotionWorld, environment: string, application: string, tag: string): Promise<Artifact> {
  const image = imageOf(`${application} ${tag}`);
  await built(here, application, tag, image);
  here.deploy(environment, application, tag, image.manifest.descriptor.digest);
  return image;
}

function versionsIn(payload: string | undefined): Readonly<Record<string, string>> {
  const entries = Object.entries<{ imageTag: string }>(JSON.parse(payload === '' ? '{}' : (payload ?? '{}')));
  return Object.fromEntries(entries.map(([name, { imageTag }]) => [name, imageTag]));
}

describe('auto', () => {
  test('promotes what runs in the environment before, of every application that does', async () => {
    const here = await world();
    await running(here, 'dev', 'cart', '1.2.0');
    await running(here, 'dev', 'basket', '0.3.0-dev.20261123.abc1234');
    const outcome = await here.promote({ auto: 'true', to: 'test' });
    expect(versionsIn(outcome.outputs['payload'])).toEqual({ cart: '1.2.0', basket: '0.3.0-dev.20261123.abc1234' });
    expect(outcome.outputs).toMatchObject({ 'left-out': 'till', failed: '', changed: 'true' });
    expect(outcome.described).toMatch(/till: till cannot enter test: nothing of it runs in dev/);
    expect((await here.promote({ auto: 'true', to: 'test' })).changed).toBe(false);
  });

  test('with nothing to promote is no failure', async () => {
    const here = await world();
    const outcome = await here.promote({ auto: 'true', to: 'test' });
    expect(outcome).toMatchObject({ changed: false, outputs: { 'left-out': 'cart,basket,till', payload: '' } });
    expect(outcome.failure).toBeUndefined();
  });

  test('takes only the applications that are named', async () => {
    const here = await world();
    for (const name of applications) await running(here, 'dev', name, '1.2.0');
    const outcome = await here.promote({ auto: 'true', to: 'test', application: 'till' });
    expect(versionsIn(outcome.outputs['payload'])).toEqual({ till: '1.2.0' });
  });

  test('does not follow the environment before on its way back', async () => {
    const here = await world();
    await running(here, 'dev', 'cart', '1.2.0');
    await running(here, 'test', 'cart', '1.3.0');
    const outcome = await here.promote({ auto: 'true', to: 'test', application: 'cart' });
    expect(outcome.outputs['left-out']).toBe('cart');
    expect(outcome.described).toMatch(/cart: test runs 1\.3\.0, which is newer than the 1\.2\.0 of dev/);
  });

  test('leaves versions of other channels where they are', async () => {
    const here = await world({ ...automatic, uat: 'promotion: automatic' });
    await running(here, 'test', 'cart', '1.2.0-dev.20261123.abc1234');
    expect((await here.promote({ auto: 'true', to: 'uat', application: 'cart' })).outputs['left-out']).toBe('cart');
  });

  test('what is refused for one does not hold up the others, and fails the run', async () => {
    const here = await world();
    for (const name of applications) await running(here, 'dev', name, '1.2.0');
    here.deploy('dev', 'basket', '9.9.9', undefined);
    const outcome = await here.promote({ auto: 'true', to: 'test' });
    expect(versionsIn(outcome.outputs['payload'])).toEqual({ cart: '1.2.0', till: '1.2.0' });
    expect(outcome.outputs['failed']).toBe('basket');
    expect(outcome.failure).toMatchObject({ code: 'no-such-version', exitCode: 2 });
  });
});

const either = () => world({ uat: 'after-any: [dev, test], promotion: automatic' });

describe('auto behind one of two environments', () => {
  const auto = { auto: 'true', to: 'uat', application: 'cart' };

  test('takes the one that is ahead, whichever is named first, and leaves the other', async () => {
    const here = await either();
    await running(here, 'dev', 'cart', '1.2.0');
    await running(here, 'test', 'cart', '1.3.0');
    await running(here, 'uat', 'cart', '1.2.0');
    const outcome = await here.promote(auto);
    expect(versionsIn(outcome.outputs['payload'])).toEqual({ cart: '1.3.0' });
  });

  test('passes over the one that went back, or runs nothing', async () => {
    const here = await either();
    await running(here, 'test', 'cart', '1.3.0');
    await running(here, 'uat', 'cart', '1.2.0');
    expect(versionsIn((await here.promote(auto)).outputs['payload'])).toEqual({ cart: '1.3.0' });
    await running(here, 'dev', 'cart', '1.1.0');
    expect((await here.promote(auto)).outputs).toMatchObject({ 'left-out': '', failed: '' });
  });

  test('has nothing to promote where both went back', async () => {
    const here = await either();
    for (const name of ['dev', 'test']) await running(here, name, 'cart', '1.1.0');
    await running(here, 'uat', 'cart', '1.2.0');
    const outcome = await here.promote(auto);
    expect(outcome.outputs).toMatchObject({ 'left-out': 'cart', failed: '', changed: 'false' });
    expect(outcome.described).toMatch(/uat runs 1\.2\.0, which is newer than the 1\.1\.0 of dev/);
  });
});

describe('auto into the first environment', () => {
  test('takes the newest version by SemVer', async () => {
    const here = await world();
    for (const tag of ['1.9.0', '1.10.0-rc.1', '1.10.0-rc.10', '1.10.0-rc.9', 'latest', 'nightly']) {
      await built(here, 'cart', tag, imageOf(tag));
    }
    const outcome = await here.promote({ auto: 'true', to: 'dev', application: 'cart' });
    expect(versionsIn(outcome.outputs['payload'])).toEqual({ cart: '1.10.0-rc.10' });
  });

  test('tells builds of one day apart by the time at which they were made', async () => {
    const here = await world();
    const made = [
      ['1.3.0-dev.20261123.f00d123', '2026-11-23T09:00:00Z'],
      ['1.3.0-dev.20261123.abc1234', '2026-11-23T11:00:00+01:00'],
      ['1.3.0-dev.20261123.cafe123', '2026-11-23T09:30:00.5Z'],
      ['1.3.0-dev.20261122.fffffff', '2026-11-24T10:00:00Z'],
    ] as const;
    for (const [tag, created] of made) await built(here, 'cart', tag, imageOf(tag, { created }));
    const outcome = await here.promote({ auto: 'true', to: 'dev', application: 'cart' });
    expect(versionsIn(outcome.outputs['payload'])).toEqual({ cart: '1.3.0-dev.20261123.abc1234' });
  });

  test('takes no channel that it is closed to, and says so where nothing is left', async () => {
    const here = await world({ dev: 'promotion: automatic, channels: [rc]' });
    await built(here, 'cart', '1.4.0-dev.20261123.abc1234', imageOf('a'));
    const inputs = { auto: 'true', to: 'dev', application: 'cart' };
    expect((await here.promote(inputs)).described).toMatch(/cart: .*shop\/cart holds no version that dev takes/);
    await built(here, 'cart', '1.3.0-rc.2', imageOf('b'));
    expect(versionsIn((await here.promote(inputs)).outputs['payload'])).toEqual({ cart: '1.3.0-rc.2' });
  });
});

describe('an environment that people decide about', () => {
  test.each([
    ['manual', 'promotion: manual'],
    ['controlled', 'promotion: controlled'],
  ])('and is %s is not entered by itself', async (kind, line) => {
    const here = await world({ test: line });
    await running(here, 'dev', 'cart', '1.2.0');
    const refused = await here.refusal({ auto: 'true', to: 'test' });
    expect(refused).toMatchObject({ code: 'not-automatic', exitCode: 1 });
    expect(refused.message).toContain(`found ${kind} promotion`);
  });

  test.each([
    ['is controlled', { test: 'promotion: controlled' }, 'verdict-missing'],
    ['requires a verdict', { test: 'require-verdict: true' }, 'verdict-missing'],
    ['is controlled and requires none', { test: 'promotion: controlled, require-verdict: false' }, undefined],
  ])('and %s, without trusted keys: %s', async (_what, environments, code) => {
    const options = { applications, environments, trusted: false };
    const here = await promotionWorld(join(root, `auto${(worlds += 1)}`), server(), options);
    const image = await running(here, 'dev', 'cart', '1.2.0');
    const inputs = { to: 'test', application: 'cart' };
    if (code === undefined) {
      await here.promote(inputs);
      return;
    }
    expect(await here.refusal(inputs)).toMatchObject({ code, exitCode: 1 });
    const { digest } = image.manifest.descriptor;
    const times = { at: '2026-11-23T11:00:00Z', expires: '2026-11-24T11:00:00Z' };
    const verdict = { verdict: 'pass', environment: 'test', subject: { application: 'cart', digest }, ...times };
    await here.write('verdict.json', verdict);
    expect(await here.refusal({ ...inputs, 'verdict-file': 'verdict.json' })).toMatchObject({
      code: 'verdict-other-policy',
    });
    await here.write('verdict.json', { ...verdict, policy: { effective: await here.policy('test') } });
    await here.promote({ ...inputs, 'verdict-file': 'verdict.json' });
    const [record] = await here.records('nonprod/shop/cart', digest);
    expect(record).toMatchObject({ gate: { verdict: 'pass' } });
  });
});

describe('where the gate has to open first', () => {
  test('the newest that it opened for is taken', async () => {
    const here = await world({ dev: 'promotion: automatic, require-verdict: true' });
    const [older, newer, newest] = [imageOf('1.2.0'), imageOf('1.3.0'), imageOf('1.4.0')];
    await built(here, 'cart', '1.2.0', older);
    await built(here, 'cart', '1.3.0', newer);
    await built(here, 'cart', '1.4.0', newest);
    const inputs = { auto: 'true', to: 'dev', application: 'cart' };
    expect((await here.promote(inputs)).outputs['left-out']).toBe('cart');
    await here.judge('nonprod/shop/cart', older.manifest.descriptor, 'dev', 'pass');
    await here.judge('nonprod/shop/cart', newer.manifest.descriptor, 'dev', 'pass');
    await here.judge('nonprod/shop/cart', newest.manifest.descriptor, 'dev', 'fail');
    expect(versionsIn((await here.promote(inputs)).outputs['payload'])).toEqual({ cart: '1.3.0' });
  });

  test('a file is not enough where signatures count', async () => {
    const here = await world({ test: 'promotion: controlled' });
    const { descriptor } = (await running(here, 'dev', 'cart', '1.2.0')).manifest;
    const subject = { application: 'cart', digest: descriptor.digest };
    await here.write('verdict.json', { verdict: 'pass', environment: 'test', subject });
    const inputs = { to: 'test', application: 'cart' };
    const refused = await here.refusal({ ...inputs, 'verdict-file': 'verdict.json' });
    expect(refused).toMatchObject({ code: 'verdict-missing', exitCode: 1 });
    await here.judge('nonprod/shop/cart', descriptor, 'test', 'pass');
    await here.promote(inputs);
    const [record] = await here.records('nonprod/shop/cart', descriptor.digest);
    expect(record).toMatchObject({ gate: { verdict: 'pass', digest: descriptor.digest } });
  });
});

describe('auto and', () => {
  test.each([
    ['no environment', { to: '' }, 'to-missing'],
    ['a version', { version: '1.2.0' }, 'input-conflict'],
    ['replicas', { replicas: 'oci:edge/cart' }, 'input-conflict'],
    ['a rollback', { rollback: 'true' }, 'input-conflict'],
    ['a set', { set: 'set.json' }, 'input-conflict'],
    ['an application that is none', { application: 'crat' }, 'unknown-application'],
    ['an environment that is none', { to: 'tset' }, 'unknown-environment'],
  ])('%s is a usage error', async (_what, more, code) => {
    const here = await world();
    expect(await here.refusal({ auto: 'true', to: 'test', ...more })).toMatchObject({ code, exitCode: 2 });
  });
});
