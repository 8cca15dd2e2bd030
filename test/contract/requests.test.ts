import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { copyArtifact } from '../../src/registry/copy/copy.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import type { Repository } from '../../src/registry/registry.ts';
import { tagState } from '../../src/registry/tag.ts';
import { verifyCopy } from '../../src/registry/copy/verify.ts';
import { type Artifact, imageOf, inChunks, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import type { Decide } from '../support/fault-proxy.ts';
import { answer, failureOf, registryHarness } from '../support/registry-harness.ts';
import { tagIfFree } from '../support/tagging.ts';

/** What a promotion within one registry asks for, once it knows how to authenticate. */
const { server, proxy: proxyOf, opener, log } = registryHarness();
const layers = Array.from({ length: 8 }, () => Uint8Array.from(randomBytes(1000)));

async function promoteWithin(path: string, decide: Decide = () => undefined) {
  const image = imageOf(path, { layers });
  await store(image, opener([server().host])(`${server().host}/requests/${path}`), '1.0');
  const proxy = await proxyOf(decide);
  const open = opener([proxy.host]);
  const source = open(`${proxy.host}/requests/${path}`);
  await source.manifest('1.0');
  const before = proxy.seen.length;
  const manifest = await source.manifest('1.0');
  if (manifest === undefined) throw new Error('the source has lost its tag');
  const destination = open(`${proxy.host}/requests/${path}-there`);
  await tagState(destination, '1.0', manifest.descriptor.digest);
  const plan = await planCopy(source, manifest, destination);
  await copyArtifact(plan, source, destination, { clock: fakeClock(), log });
  await verifyCopy(plan, destination);
  await tagIfFree(destination, '1.0', plan.manifest);
  return proxy.seen.slice(before).map(({ method, path: asked }) => `${method} ${asked.split('/')[4]}`);
}

function tally(requests: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const request of requests) counts[request] = (counts[request] ?? 0) + 1;
  return counts;
}

test('a mount that the registry acknowledges by its digest is not asked about again', async () => {
  const requests = await promoteWithin('plain');
  expect(tally(requests)).toEqual({
    'GET manifests': 2,
    'HEAD manifests': 4,
    'GET tags': 1,
    'GET referrers': 1,
    'POST blobs': 9,
    'PUT manifests': 2,
  });
  expect(requests).toHaveLength(19);
});

/** What the destination is asked before a copy from another registry. */
async function planAcross(path: string, prepare: (there: Repository, image: Artifact) => Promise<void>) {
  const image = imageOf(path, { layers });
  const source = opener([server().host])(`${server().host}/requests/${path}`);
  await store(image, source, '1.0');
  const proxy = await proxyOf(() => undefined);
  const destination = opener([proxy.host])(`${proxy.host}/requests/${path}-across`);
  await prepare(opener([server().host])(`${server().host}/requests/${path}-across`), image);
  await destination.resolve('1.0');
  const before = proxy.seen.length;
  const plan = await planCopy(source, image.manifest.descriptor.digest, destination);
  const asked = proxy.seen.slice(before).map(({ method, path: of }) => `${method} ${of.split('/')[4]}`);
  return {
    asked: tally(asked),
    blobs: plan.blobs.map(({ action }) => action),
    manifest: plan.manifests[0]?.[0]?.action,
  };
}

test('an image of which the layers are missing is asked for its layers alone', async () => {
  const { asked, blobs, manifest } = await planAcross('nothing', async () => {});
  expect(asked).toEqual({ 'HEAD blobs': 8 });
  expect([...blobs, manifest]).toEqual(Array.from({ length: 10 }, () => 'copy'));
});

test('an image of which one layer is missing is not asked for its configuration', async () => {
  const { asked, blobs, manifest } = await planAcross('one', async (there, { blobs: all }) => {
    for (const blob of all.slice(0, -1)) await there.putBlob(blob.descriptor, inChunks(blob.bytes));
  });
  expect(asked).toEqual({ 'HEAD blobs': 8 });
  expect(tally(blobs)).toEqual({ present: 7, copy: 2 });
  expect(manifest).toBe('copy');
});

test('an image that is there is asked for as a whole', async () => {
  const { asked, blobs, manifest } = await planAcross('all', (there, image) => store(image, there));
  expect([...blobs, manifest]).toEqual(Array.from({ length: 10 }, () => 'present'));
  expect(asked).toEqual({ 'HEAD blobs': 9, 'HEAD manifests': 1 });
});

test('how to authenticate is asked once, however many want to know', async () => {
  const proxy = await proxyOf(() => undefined);
  const there = opener([proxy.host])(`${proxy.host}/requests/nobody`);
  const blobs = imageOf('nobody', { layers }).blobs.map(({ descriptor }) => descriptor);
  await Promise.all(blobs.map((blob) => there.hasBlob(blob)));
  expect(proxy.seen).toHaveLength(blobs.length + 1);
});

const lie: Decide = ({ method }) => (method === 'POST' ? answer(201, { location: '/v2/x/blobs/y' }) : undefined);

test('a mount that never was is found out before the tag', async () => {
  expect(await failureOf(promoteWithin('lying', lie))).toMatchObject({ exitCode: 4 });
  const there = opener([server().host])(`${server().host}/requests/lying-there`);
  expect(await there.resolve('1.0')).toBeUndefined();
});
