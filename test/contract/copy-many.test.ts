import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { completeness } from '../../src/registry/copy/completeness.ts';
import { type Copy, copyToAll } from '../../src/registry/copy/copy-many.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import type { Repository } from '../../src/registry/registry.ts';
import { blobOf, collect, imageOf, indexOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import type { Decide, ProxiedRequest } from '../support/fault-proxy.ts';
import { answer, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const { server, proxy, opener, log } = registryHarness();
/** The first is read past the HTTP parser, into memory that is lent to all destinations at once. */
const layers = [5_000_000, 300_000, 300_000, 300_000].map((size) => Uint8Array.from(randomBytes(size)));
const artifact = indexOf([
  imageOf('amd64', { layers: layers.slice(0, 2) }),
  imageOf('arm64', { layers: layers.slice(2) }),
]);
const { digest } = artifact.manifest.descriptor;

let count = 0;
const layout = () => opener([])(`oci:${join(directory, `app${(count += 1)}`)}`);
const isBlobRead = ({ method, path }: ProxiedRequest) => method === 'GET' && path.includes('/blobs/');

async function world(decide: Decide = () => undefined) {
  const path = `many/app${(count += 1)}`;
  await store(artifact, opener([server().host])(`${server().host}/${path}`));
  const before = await proxy(decide);
  return { before, source: opener([before.host])(`${before.host}/${path}`) };
}

async function plansFor(source: Repository, destinations: readonly Repository[]): Promise<readonly Copy[]> {
  return Promise.all(
    destinations.map(async (destination) => ({ destination, plan: await planCopy(source, digest, destination) })),
  );
}

test('several destinations get everything from one read of the source', async () => {
  const { before, source } = await world();
  const destinations = [layout(), layout(), opener([server().host])(`${server().host}/many/to${(count += 1)}`)];
  const results = await copyToAll(await plansFor(source, destinations), source, { clock: fakeClock(), log });
  for (const result of results)
    expect(result).toMatchObject({ status: 'fulfilled', value: { blobsCopied: 6, blobsPresent: 0, manifests: 3 } });
  for (const destination of destinations) {
    expect(await completeness(destination, digest)).toMatchObject({ missing: [] });
    for (const layer of layers)
      expect(await collect(destination.blob(blobOf(layer).descriptor))).toHaveLength(layer.length);
  }
  expect(before.seen.filter(isBlobRead)).toHaveLength(6);
});

test('what one destination has is read for the others alone', async () => {
  const { before, source } = await world();
  const [full, one, two] = [layout(), layout(), layout()];
  await store(artifact, full);
  const results = await copyToAll(await plansFor(source, [full, one, two]), source, { clock: fakeClock(), log });
  expect(results.map((result) => (result.status === 'fulfilled' ? result.value.blobsCopied : result.reason))).toEqual([
    0, 6, 6,
  ]);
  expect(before.seen.filter(isBlobRead)).toHaveLength(6);
});

test('a destination that refuses holds up no other', async () => {
  const { source } = await world();
  const readOnly = await proxy(({ method }) => (method === 'POST' ? answer(403) : undefined));
  const refusing = opener([readOnly.host])(`${readOnly.host}/many/to${(count += 1)}`);
  const good = layout();
  const results = await copyToAll(await plansFor(source, [refusing, good]), source, { clock: fakeClock(), log });
  expect(results).toMatchObject([
    { status: 'rejected', reason: { code: 'write-denied' } },
    { status: 'fulfilled', value: { blobsCopied: 6 } },
  ]);
  expect(await completeness(good, digest)).toMatchObject({ missing: [] });
});

test('a source that breaks off once is read again', async () => {
  let left = 1;
  const { source } = await world((request) =>
    isBlobRead(request) && (left -= 1) >= 0 ? { kind: 'cut', after: 20 } : undefined,
  );
  const destinations = [layout(), layout()];
  const results = await copyToAll(await plansFor(source, destinations), source, { clock: fakeClock(), log });
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
});
