import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../src/declaration/parse.ts';
import { promote } from '../../src/steps/promote/promote.ts';
import { parseReference } from '../../src/registry/reference.ts';
import type { Registries } from '../../src/registry/registry.ts';
import { imageOf, store } from '../support/artifacts.ts';
import { promotionWorld, type PromotionWorld } from '../support/promotion-world.ts';
import { answer, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const { server, proxy } = registryHarness();
const [first, second, third] = [imageOf('one'), imageOf('two'), imageOf('three')];
type Image = ReturnType<typeof imageOf>;
const digestOf = (image: Image) => image.manifest.descriptor.digest;

let worlds = 0;
const world = (options: Parameters<typeof promotionWorld>[2] = {}) =>
  promotionWorld(join(root, `tags${(worlds += 1)}`), server(), options);

async function tagged(here: PromotionWorld, path: string, tag: string): Promise<string | undefined> {
  return (await here.place(path).resolve(tag))?.digest;
}

/** What tests and a build leave in the registry, and a promotion between two references of it. */
async function copy(here: PromotionWorld, image: Image, version: string, more: Readonly<Record<string, string>> = {}) {
  await store(image, here.place('built'), version);
  return here.promote({
    source: here.reference(`built:${version}`),
    destination: here.reference('app'),
    floating: 'latest,{major},{major}.{minor}',
    ...more,
  });
}

describe('floating tags', () => {
  test('are set after the version’s, and a second run finds them', async () => {
    const here = await world();
    const outcome = await copy(here, first, '1.2.0');
    expect(outcome.outputs['floating-tags']).toBe('latest,1,1.2');
    for (const tag of ['1.2.0', 'latest', '1', '1.2']) expect(await tagged(here, 'app', tag)).toBe(digestOf(first));
    expect((await copy(here, first, '1.2.0')).changed).toBe(false);
  });

  test('move forward where a pattern allows it, and no further', async () => {
    const here = await world();
    await copy(here, first, '1.2.0');
    const moved = await copy(here, second, '1.3.0', { 'allow-move': 'latest,1' });
    expect(moved.described).toMatch(/move forward +latest, on 1\.2\.0/);
    expect(await tagged(here, 'app', 'latest')).toBe(digestOf(second));
    expect(await tagged(here, 'app', '1')).toBe(digestOf(second));
    expect(await tagged(here, 'app', '1.2')).toBe(digestOf(first));
    expect(await tagged(here, 'app', '1.3')).toBe(digestOf(second));
    expect(moved.changed).toBe(true);
  });

  test('stay on what is higher, while a patch of an older line goes its way', async () => {
    const here = await world();
    await copy(here, second, '1.3.0');
    const patch = await copy(here, first, '1.2.1', { 'allow-move': '*' });
    expect(patch.outputs['floating-tags']).toBe('1.2');
    expect(await tagged(here, 'app', 'latest')).toBe(digestOf(second));
    expect(await tagged(here, 'app', '1')).toBe(digestOf(second));
    expect(await tagged(here, 'app', '1.2')).toBe(digestOf(first));
    expect(patch.described).toMatch(/left on what is higher +latest, on 1\.3\.0/);
  });

  test('that hold a digest of two versions are judged by the higher one', async () => {
    const here = await world();
    await copy(here, second, '1.3.0');
    await here.place('app').tag('1.1.0', second.manifest);
    await copy(here, first, '1.2.0', { 'allow-move': '*' });
    expect(await tagged(here, 'app', 'latest')).toBe(digestOf(second));
  });

  test.each([
    ['without a pattern that names them', {}, 'tag-would-move'],
    ['with a pattern that names others', { 'allow-move': 'stable*,*est2' }, 'tag-would-move'],
    ['onto what nobody can compare', { 'allow-move': 'l*t' }, 'floating-unproven'],
  ])('do not move %s', async (_what, more, code) => {
    const here = await world();
    await store(third, here.place('app'), 'latest');
    await store(first, here.place('built'), '1.2.0');
    const inputs = { source: here.reference('built:1.2.0'), destination: here.reference('app'), floating: 'latest' };
    expect(await here.refusal({ ...inputs, ...more })).toMatchObject({ code, exitCode: 1 });
    expect(await tagged(here, 'app', 'latest')).toBe(digestOf(third));
    expect(await tagged(here, 'app', '1.2.0')).toBeUndefined();
  });

  test.each([
    ['lower', '1.1.0', 'latest'],
    ['higher', '2.0.0', ''],
    ['even', '1.2.0+other', ''],
  ])('of which only the manifest says a version, %s, move or stay', async (_what, said, floating) => {
    const here = await world();
    const held = imageOf('held', { annotations: { 'org.opencontainers.image.version': said } });
    await store(held, here.place('app'), 'latest');
    const outcome = await copy(here, first, '1.2.0', { floating: 'latest', 'allow-move': 'latest' });
    expect(outcome.outputs['floating-tags']).toBe(floating);
    expect(await tagged(here, 'app', 'latest')).toBe(floating === '' ? digestOf(held) : digestOf(first));
  });

  test('that somebody else sets meanwhile are left to them', async () => {
    const here = await world();
    await copy(here, first, '1.2.0');
    await store(second, here.place('built'), '1.3.0');
    await store(third, here.place('app'), '1.4.0');
    const inputs = new Map(
      Object.entries({
        source: here.reference('built:1.3.0'),
        destination: here.reference('app'),
        floating: 'latest',
        'allow-move': '*',
      }),
    );
    const planned = await promote.plan(parseInputs(promote.declaration, inputs), here.ports);
    await here.place('app').tag('latest', third.manifest);
    await expect(promote.execute(planned, here.ports)).rejects.toMatchObject({ code: 'tag-would-move' });
    expect(await tagged(here, 'app', 'latest')).toBe(digestOf(third));
    expect(await tagged(here, 'app', '1.3.0')).toBe(digestOf(second));
  });

  test.each([
    ['a version', '1.2.3'],
    ['made into a version', '{major}.{minor}.{patch}'],
    ['an unknown word', '{mayor}'],
    ['an environment without a flow', '{environment}'],
    ['no tag', '{major}}'],
  ])('that are %s are a usage error', async (_what, floating) => {
    const here = await world();
    await store(first, here.place('built'), '1.2.0');
    const inputs = { source: here.reference('built:1.2.0'), destination: here.reference('app'), floating };
    expect(await here.refusal(inputs)).toMatchObject({ code: 'invalid-floating-tag', exitCode: 2 });
  });

  test('that come later are written with another record, as the plan says', async () => {
    const here = await world();
    await store(first, here.place('nonprod/shop/cart'), '1.2.0-rc.1');
    here.deploy('dev', 'cart', '1.2.0-rc.1', digestOf(first));
    const one = { application: 'cart', to: 'test' };
    await here.promote(one);
    const again = await here.promote(one);
    expect(again.described).toContain('The record of this promotion is there.');
    const more = await here.promote({ ...one, floating: 'nightly' });
    expect(more.described).toContain('A record of this promotion will be written');
    expect(more.outputs['record']).not.toBe(again.outputs['record']);
  });

  test('come from the flow file, per environment, and go to replicas', async () => {
    const tail = 'tags: { floating: ["{environment}", "{major}"], allow-move: ["test", "uat"] }\n';
    const here = await world({ tail, environments: { uat: 'tags: { floating: [candidate] }' } });
    await store(first, here.place('nonprod/shop/cart'), '1.2.0-rc.1');
    here.deploy('dev', 'cart', '1.2.0-rc.1', digestOf(first));
    const replicas = here.reference('replica/cart');
    const outcome = await here.promote({ application: 'cart', to: 'test', replicas });
    expect(outcome.outputs['floating-tags']).toBe('test');
    expect(await tagged(here, 'replica/cart', 'test')).toBe(digestOf(first));
    here.deploy('test', 'cart', '1.2.0-rc.1', digestOf(first));
    expect((await here.promote({ application: 'cart', to: 'uat' })).outputs['floating-tags']).toBe('candidate');

    await store(second, here.place('nonprod/shop/cart'), '1.2.0-rc.2');
    here.deploy('dev', 'cart', '1.2.0-rc.2', digestOf(second));
    await here.promote({ application: 'cart', to: 'test' });
    expect(await tagged(here, 'nonprod/shop/cart', 'test')).toBe(digestOf(second));
    const allowing = { application: 'cart', to: 'test', 'allow-move': '*' };
    expect(await here.refusal(allowing)).toMatchObject({ code: 'allow-move-not-free', exitCode: 2 });
  });
});

describe('channels', () => {
  test.each([
    ['dev', '1.2.0-dev.20261123.abc1234', undefined],
    ['test', '1.2.0-SNAPSHOT.3', undefined],
    ['uat', '1.2.0-dev.20261123.abc1234', 'channel-closed'],
    ['uat', '1.2.0-SNAPSHOT.3', 'channel-closed'],
    ['uat', '1.2.0-rc.1', undefined],
    ['uat', '1.2.0-beta.1', undefined],
    ['prod', '1.2.0-rc.1', 'channel-closed'],
    ['prod', '1.2.0-RC.1', 'channel-closed'],
    ['prod', '1.2.0-1', 'channel-closed'],
    ['prod', 'v1.2.0', undefined],
    ['prod', '1.2.0', undefined],
    ['prod', 'main-20261123', undefined],
  ])('%s and %s: %s', async (to, tag, code) => {
    const here = await world({ environments: { prod: 'require-record: false' } });
    await store(first, here.place('nonprod/shop/cart'), tag);
    const before = { dev: undefined, test: 'dev', uat: 'test', prod: 'uat' }[to];
    if (before !== undefined) here.deploy(before, 'cart', tag, digestOf(first));
    const inputs = { application: 'cart', to, ...(before === undefined ? { version: tag } : {}) };
    if (code === undefined) await here.promote(inputs);
    else expect(await here.refusal(inputs)).toMatchObject({ code, exitCode: 1 });
  });

  test('are the flow file’s to say', async () => {
    const environments = { test: 'channels: [rc, beta]', uat: 'channels: [dev, other]' };
    const here = await world({ environments });
    const place = here.place('nonprod/shop/cart');
    for (const tag of ['1.2.0-beta.1', '1.2.0-dev.1', '1.2.0', 'nightly']) await store(first, place, tag);
    const into = (to: string, from: string, tag: string) => {
      here.deploy(from, 'cart', tag, digestOf(first));
      return here.refusal({ application: 'cart', to }).catch(() => ({ code: 'none', message: '' }));
    };
    expect(await into('test', 'dev', '1.2.0-beta.1')).toMatchObject({ code: 'none' });
    const refused = await into('test', 'dev', '1.2.0');
    expect(refused).toMatchObject({ code: 'channel-closed' });
    expect(refused.message).toMatch(/expected rc, beta, found the channel release/);
    expect(await into('uat', 'test', '1.2.0-dev.1')).toMatchObject({ code: 'none' });
    expect(await into('uat', 'test', 'nightly')).toMatchObject({ code: 'none' });
    expect(await into('uat', 'test', '1.2.0')).toMatchObject({ code: 'channel-closed' });
  });

  test('a promotion to production gives the same digest its release version, and the record says both', async () => {
    const here = await world();
    await store(first, here.place('nonprod/shop/cart'), '1.2.0-rc.1');
    here.deploy('uat', 'cart', '1.2.0-rc.1', digestOf(first));
    here.deploy('test', 'cart', '1.2.0-rc.1', digestOf(first));
    await here.promote({ application: 'cart', to: 'uat' });
    const refused = await here.refusal({ application: 'cart', to: 'prod' });
    expect(refused.message).toMatch(/cart cannot enter prod as 1\.2\.0-rc\.1: .* such as 1\.2\.0$/);
    const { outputs } = await here.promote({ application: 'cart', to: 'prod', 'target-version': '1.2.0' });
    expect(outputs).toMatchObject({ digest: digestOf(first), version: '1.2.0' });
    const [record] = (await here.records('prod/shop/cart', digestOf(first))).slice(-1);
    expect(record).toMatchObject({ version: '1.2.0', source: { environment: 'uat', version: '1.2.0-rc.1' } });
  });
});

describe('what was approved', () => {
  test.each([
    ['the version that runs there', '1.2.0-rc.1', undefined],
    ['another version', '1.1.0', 'version-mismatch'],
  ])('is %s', async (_what, expected, code) => {
    const here = await world();
    await store(first, here.place('nonprod/shop/cart'), '1.2.0-rc.1');
    here.deploy('dev', 'cart', '1.2.0-rc.1', digestOf(first));
    const inputs = { application: 'cart', to: 'test', 'target-version': '1.2.0-rc.1', 'expect-version': expected };
    if (code === undefined) await here.promote(inputs);
    else expect(await here.refusal(inputs)).toMatchObject({ code, exitCode: 1 });
  });
});

test('a run whose tag another run moves before its end has lost, and says so', async () => {
  const here = await world();
  await store(first, here.place('built'), '1.2.0');
  await store(second, here.place('app'));
  const { registries } = here.ports;
  let reads = 0;
  const raced: Registries = {
    open: (reference) => {
      const place = registries.open(reference);
      if (place.name !== here.place('app').name) return place;
      // Free in the plan and before it is set, ours right after, theirs at the end.
      const resolve = async (name: string) => {
        const found = await place.resolve(name);
        if (name !== '1.2.0' || found?.digest !== digestOf(first)) return found;
        return (reads += 1) === 1 ? found : second.manifest.descriptor;
      };
      return { ...place, resolve };
    },
    until: () => raced,
  };
  const inputs = { source: here.reference('built:1.2.0'), destination: here.reference('app') };
  const attempt = here.promoteWith({ ...here.ports, registries: raced }, inputs);
  await expect(attempt).rejects.toMatchObject({ code: 'tag-not-ours', exitCode: 4 });
});

test('a registry that loses a layer after the copy gets no tag', async () => {
  const layer = 'a layer of both';
  const [held, entering] = [imageOf('held', { layers: [layer] }), imageOf('entering', { layers: [layer] })];
  const lost = entering.blobs.at(-1)?.descriptor.digest;
  let isCopied = false;
  const { host } = await proxy(({ method, path }) => {
    isCopied ||= method === 'PUT' && path.endsWith(`/app/manifests/${digestOf(entering)}`);
    return isCopied && method === 'HEAD' && path.endsWith(`/app/blobs/${lost}`) ? answer(404) : undefined;
  });
  const here = await promotionWorld(join(root, `tags${(worlds += 1)}`), { ...server(), host });
  await store(held, here.place('app'), '1.1.0');
  const built = `oci:${join(root, 'built')}`;
  await store(entering, here.ports.registries.open(parseReference(built)), '1.2.0');
  const inputs = { source: `${built}:1.2.0`, destination: here.reference('app') };
  expect(await here.refusal(inputs)).toMatchObject({
    code: 'destination-incomplete',
    exitCode: 4,
    message: expect.stringContaining(`${lost} first; no tag was set`),
  });
  expect(isCopied).toBe(true);
  expect(await tagged(here, 'app', '1.2.0')).toBeUndefined();
});
