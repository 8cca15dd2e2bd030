import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/base/clock.ts';
import { copyArtifact } from '../../src/registry/copy/copy.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import { imageOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import type { Decide, ProxiedRequest } from '../support/fault-proxy.ts';
import { answer, failureOf, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { tagIfFree } from '../support/tagging.ts';

/** An end that everything shares: what still runs then is let go on both sides, and no tag is set. */
const directory = temporaryDirectory();
const { server, proxy: proxyOf, opener, log } = registryHarness();
const image = imageOf('deadline', { layers: [Uint8Array.from(randomBytes(5 * 1024 * 1024)), 'small'] });
const [, large, small] = image.blobs;

function until(hosts: readonly string[], end: Date, clock = systemClock) {
  const credentials = hosts.map((host) => ({ ...server(), host }));
  const registries = createRegistries({ clock, log, credentials }).until(end);
  return (place: string) => registries.open(parseReference(place));
}

let count = 0;
const soon = () => new Date(Date.now() + 400);

async function promoteThrough(decide: Decide, side: 'source' | 'destination') {
  const proxy = await proxyOf(decide);
  const open = until([proxy.host], soon());
  const layout = `oci:${join(directory, 'source')}`;
  const place = `deadline/${side}${(count += 1)}`;
  await store(image, side === 'source' ? opener([server().host])(`${server().host}/${place}`) : opener([])(layout));
  const source = open(side === 'source' ? `${proxy.host}/${place}` : layout);
  const destination = open(side === 'source' ? `oci:${join(directory, `there${count}`)}` : `${proxy.host}/${place}`);
  const start = Date.now();
  const error = await failureOf(
    (async () => {
      const plan = await planCopy(source, image.manifest.descriptor.digest, destination);
      await copyArtifact(plan, source, destination, { clock: systemClock, log });
      await tagIfFree(destination, '1.0', plan.manifest);
    })(),
  );
  const real = side === 'source' ? destination : opener([server().host])(`${server().host}/${place}`);
  return { error, milliseconds: Date.now() - start, tag: await real.resolve('1.0') };
}

const silentAt =
  (matches: (request: ProxiedRequest) => boolean): Decide =>
  (request) =>
    matches(request) ? { kind: 'silence' } : undefined;

describe('a promotion whose time is over', () => {
  test.each<[string, 'source' | 'destination', (request: ProxiedRequest) => boolean]>([
    ['a manifest', 'source', ({ path }) => path.includes('/manifests/')],
    ['a large layer', 'source', ({ path }) => path.endsWith(large?.descriptor.digest ?? '')],
    ['a small one', 'source', ({ path }) => path.endsWith(small?.descriptor.digest ?? '')],
    ['the place for an upload', 'destination', ({ method }) => method === 'POST'],
    ['the end of an upload', 'destination', ({ method }) => method === 'PUT'],
    ['the tag', 'destination', ({ method, path }) => method === 'PUT' && path.endsWith('/1.0')],
  ])('while it waits for %s ends, without a tag', async (_what, side, matches) => {
    const { error, milliseconds, tag } = await promoteThrough(silentAt(matches), side);
    expect(error).toMatchObject({ code: 'deadline-passed', exitCode: 4 });
    expect(milliseconds).toBeLessThan(5000);
    expect(tag).toBeUndefined();
  });

  test('while a body comes byte by byte ends', async () => {
    const dripping = createServer((_incoming, outgoing) => {
      outgoing.writeHead(200, {
        'content-type': 'application/vnd.oci.image.manifest.v1+json',
        'content-length': 3_000_000,
      });
      const timer = setInterval(() => outgoing.write(' '), 20);
      outgoing.on('close', () => clearInterval(timer));
    });
    await new Promise<void>((resolve) => dripping.listen(0, '127.0.0.1', resolve));
    const address = dripping.address();
    const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    for (const work of ['manifest', 'tags', 'referrers'] as const) {
      const place = until([host], soon())(`${host}/slow/app`);
      const attempt = {
        manifest: () => place.manifest('1.0'),
        tags: () => place.tags(),
        referrers: () => place.referrers(image.manifest.descriptor.digest),
      };
      expect(await failureOf(Promise.resolve(attempt[work]()))).toMatchObject({ code: 'deadline-passed', exitCode: 4 });
    }
    dripping.closeAllConnections();
    await new Promise((resolve) => dripping.close(resolve));
  });

  test('asks nobody any more', async () => {
    const proxy = await proxyOf(() => undefined);
    const place = until([proxy.host], new Date(Date.now() - 1))(`${proxy.host}/late/app`);
    expect(await failureOf(place.resolve('1.0'))).toMatchObject({ code: 'deadline-passed' });
    expect(proxy.seen).toEqual([]);
  });

  test('is not waited for by Retry-After, which asks for more than is left', async () => {
    const clock = fakeClock();
    const proxy = await proxyOf(() => answer(429, { 'retry-after': '90' }));
    const end = new Date(clock.now().getTime() + 60_000);
    const error = await failureOf(until([proxy.host], end, clock)(`${proxy.host}/busy/app`).resolve('1.0'));
    expect(error).toMatchObject({ code: 'registry-unavailable', exitCode: 4 });
    expect(error.message).toMatch(/asks to wait 90 s, longer than the time left/);
    expect(clock.slept).toEqual([]);
  });
});
