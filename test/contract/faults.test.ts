import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { copyArtifact } from '../../src/registry/copy/copy.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import type { Repository } from '../../src/registry/registry.ts';
import { imageOf, indexOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import type { Decide, Fault, ProxiedRequest } from '../support/fault-proxy.ts';
import { answer, failureOf, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { tagIfFree } from '../support/tagging.ts';

const directory = temporaryDirectory();
const { server, proxy: proxyOf, opener, log, said } = registryHarness();

let count = 0;
const artifact = indexOf([
  imageOf('amd64', { layers: [Uint8Array.from(randomBytes(300_000)), 'small'] }),
  imageOf('arm64', { layers: [Uint8Array.from(randomBytes(300_000)), 'small'] }),
]);
const { digest } = artifact.manifest.descriptor;

async function promote(source: Repository, destination: Repository, clock = fakeClock()): Promise<void> {
  const plan = await planCopy(source, digest, destination);
  await copyArtifact(plan, source, destination, { clock, log });
  await tagIfFree(destination, '1.0', artifact.manifest);
}

async function stored(): Promise<string> {
  const path = `faults/app${(count += 1)}`;
  await store(artifact, opener([server().host])(`${server().host}/${path}`));
  return path;
}

const once = (matches: (request: ProxiedRequest) => boolean, fault: Fault): Decide => {
  let left = 1;
  return (request) => (matches(request) && (left -= 1) >= 0 ? fault : undefined);
};
const passing: readonly (readonly [string, Fault])[] = [
  ['a reset', { kind: 'reset' }],
  ['500', answer(500)],
  ['502', answer(502)],
  ['503', answer(503)],
  ['429 with Retry-After in seconds', answer(429, { 'retry-after': '7' })],
  ['429 with Retry-After as a date', answer(429, { 'retry-after': 'Mon, 23 Nov 2026 12:00:09 GMT' })],
];

describe.each(passing)('%s', (_name, fault) => {
  const reads: readonly (readonly [string, (request: ProxiedRequest) => boolean])[] = [
    ['a manifest', ({ path }) => path.includes('/manifests/')],
    ['a blob', ({ path, method }) => path.includes('/blobs/') && method === 'GET'],
  ];
  test.each(reads)('while %s is read is overcome', async (_what, matches) => {
    const proxy = await proxyOf(once(matches, fault));
    const path = await stored();
    const destination = opener([])(`oci:${join(directory, path)}`);
    await promote(opener([proxy.host])(`${proxy.host}/${path}`), destination);
    expect((await destination.resolve('1.0'))?.digest).toBe(digest);
  });

  const writes: readonly (readonly [string, (request: ProxiedRequest) => boolean])[] = [
    ['an upload begins', ({ method }) => method === 'POST'],
    ['a blob is sent', ({ method, path }) => method === 'PUT' && path.includes('/uploads/')],
    ['a manifest is sent', ({ method, path }) => method === 'PUT' && path.includes('/manifests/')],
    ['a tag is set', ({ method, path }) => method === 'PUT' && path.endsWith('/manifests/1.0')],
  ];
  test.each(writes)('while %s is overcome', async (_what, matches) => {
    const source = opener([])(`oci:${join(directory, `source${(count += 1)}`)}`);
    await store(artifact, source);
    const proxy = await proxyOf(once(matches, fault));
    const place = `faults/to${(count += 1)}`;
    await promote(source, opener([proxy.host])(`${proxy.host}/${place}`));
    const there = opener([server().host])(`${server().host}/${place}`);
    expect((await there.resolve('1.0'))?.digest).toBe(digest);
  });
});

test('Retry-After is waited for, in seconds and as a date', async () => {
  const faults = [answer(429, { 'retry-after': '7' }), answer(503, { 'retry-after': 'Mon, 23 Nov 2026 12:00:16 GMT' })];
  const proxy = await proxyOf(() => faults.shift());
  const clock = fakeClock('2026-11-23T12:00:00Z');
  expect(await opener([proxy.host], clock)(`${proxy.host}/faults/none`).resolve('1.0')).toBeUndefined();
  expect(clock.slept).toEqual([7000, 9000]);
});

test('a server that never recovers is given up, in one sentence', async () => {
  const proxy = await proxyOf(() => answer(503));
  const error = await failureOf(opener([proxy.host])(`${proxy.host}/shop/cart`).resolve('1.0'));
  expect(error).toMatchObject({ code: 'registry-unavailable', exitCode: 4 });
  expect(error.message).toMatch(
    /shop\/cart: cannot give the manifest 1\.0 now: it answered 503; gave up after 6 attempts/,
  );
  expect(proxy.seen).toHaveLength(6);
});

test('a Retry-After beyond all patience ends at once', async () => {
  const proxy = await proxyOf(() => answer(429, { 'retry-after': '86400' }));
  const error = await failureOf(opener([proxy.host])(`${proxy.host}/shop/cart`).resolve('1.0'));
  expect(error).toMatchObject({ code: 'registry-unavailable', exitCode: 4 });
  expect(proxy.seen).toHaveLength(1);
});

const isLarge = ({ method, headers }: ProxiedRequest) =>
  method === 'PUT' && Number(headers['content-length']) > 200_000;

describe('a copy that is cut in the middle', () => {
  test.each<[string, Fault]>([
    ['by a reset', { kind: 'cut', after: 100_000 }],
    ['by a refusal', answer(403)],
  ])('%s leaves no tag, and the next run finishes it', async (_how, fault) => {
    const source = opener([])(`oci:${join(directory, `cut${(count += 1)}`)}`);
    await store(artifact, source);
    const proxy = await proxyOf((request) => (isLarge(request) ? fault : undefined));
    const place = `faults/cut${(count += 1)}`;
    const error = await failureOf(promote(source, opener([proxy.host])(`${proxy.host}/${place}`)));
    expect(error.exitCode).toBe(4);
    const there = opener([server().host])(`${server().host}/${place}`);
    expect(await there.tags()).toEqual([]);
    expect(await there.resolve(digest)).toBeUndefined();
    await promote(source, there);
    expect((await there.resolve('1.0'))?.digest).toBe(digest);
  });
});

const isBlob = ({ method, path }: ProxiedRequest) => method === 'GET' && path.includes('/blobs/');

async function sourceBehind(decide: Decide) {
  const proxy = await proxyOf(decide);
  const path = await stored();
  const destination = opener([])(`oci:${join(directory, path)}`);
  return { source: opener([proxy.host])(`${proxy.host}/${path}`), destination };
}

describe('a source that sends', () => {
  test.each<[string, Fault, string]>([
    ['altered bytes', { kind: 'alter' }, 'wrong-bytes'],
    ['too few bytes and says so', { kind: 'answer', status: 200, body: 'short' }, 'wrong-size'],
    ['too many bytes and says so', { kind: 'answer', status: 200, body: randomBytes(700_000) }, 'wrong-size'],
  ])('%s is refused, and nothing is kept', async (_what, fault, code) => {
    const { source, destination } = await sourceBehind((request) => (isBlob(request) ? fault : undefined));
    const error = await failureOf(promote(source, destination));
    expect(error).toMatchObject({ code, exitCode: 1 });
    expect(error.message).toContain(source.name);
    expect(await destination.tags()).toEqual([]);
    expect(await destination.resolve(digest)).toBeUndefined();
  });

  test.each<[string, Fault]>([
    ['half a body', { kind: 'cut', after: 10 }],
    ['fewer bytes than Content-Length says', { kind: 'length', difference: 10 }],
  ])('%s once is asked again', async (_what, fault) => {
    const { source, destination } = await sourceBehind(once(isBlob, fault));
    await promote(source, destination);
    expect((await destination.resolve('1.0'))?.digest).toBe(digest);
  });

  test('more bytes than Content-Length says never passes', async () => {
    const { source, destination } = await sourceBehind((request) =>
      isBlob(request) ? { kind: 'length', difference: -3 } : undefined,
    );
    const error = await failureOf(promote(source, destination));
    expect(['wrong-size', 'unreachable']).toContain(error.code);
    expect(await destination.tags()).toEqual([]);
  });

  test('an altered manifest is refused', async () => {
    const { source, destination } = await sourceBehind(({ path }) =>
      path.includes('/manifests/') ? { kind: 'alter' } : undefined,
    );
    expect(await failureOf(promote(source, destination))).toMatchObject({ code: 'wrong-bytes', exitCode: 1 });
  });

  test('nothing at all is given up as silent', async () => {
    const proxy = await proxyOf(() => ({ kind: 'silence' }));
    const error = await failureOf(opener([proxy.host], fakeClock(), 30)(`${proxy.host}/shop/cart`).resolve('1.0'));
    expect(error).toMatchObject({ code: 'unreachable', exitCode: 4 });
    expect(error.message).toMatch(/stayed silent too long/);
  });

  test('a manifest of more than 4 MiB is not read', async () => {
    const body = Buffer.alloc(5 * 1024 * 1024, 'x');
    const { source } = await sourceBehind(() => ({ kind: 'answer', status: 200, body }));
    expect(await failureOf(source.manifest('1.0'))).toMatchObject({ code: 'manifest-too-large', exitCode: 4 });
  });
});

test('no log line of all this holds a password', () => {
  expect(said.length).toBeGreaterThan(0);
  const encoded = Buffer.from(`${server().username}:${server().password}`).toString('base64');
  expect(said.filter((line) => line.includes(server().password) || line.includes(encoded))).toEqual([]);
});
