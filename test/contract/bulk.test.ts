import { randomBytes } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { copyArtifact } from '../../src/registry/copy/copy.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import { createTransport } from '../../src/registry/http/transport.ts';
import { blobOf, collect, imageOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import { type Decide, type Fault, type ProxiedRequest, startFaultProxy } from '../support/fault-proxy.ts';
import { answer, failureOf, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** Layers large enough to be read past the HTTP parser, on a connection of their own. */
const directory = temporaryDirectory();
const { server, proxy: proxyOf, opener, log } = registryHarness();
const large = blobOf(Uint8Array.from(randomBytes(5 * 1024 * 1024)));
const whole = (bytes: Uint8Array) => answer(200, { 'content-length': String(bytes.length) }, bytes);
const isLayer = ({ method, path }: ProxiedRequest) => method === 'GET' && path.endsWith(large.descriptor.digest);
const onLayer =
  (...faults: readonly (Fault | undefined)[]): Decide =>
  (request) =>
    isLayer(request) ? rest(faults) : undefined;
const remaining = new WeakMap<readonly (Fault | undefined)[], number>();
function rest(faults: readonly (Fault | undefined)[]): Fault | undefined {
  const at = remaining.get(faults) ?? 0;
  remaining.set(faults, at + 1);
  return faults[at];
}

let count = 0;
async function copyThrough(decide: Decide, silence?: number) {
  const path = `bulk/app${(count += 1)}`;
  const image = imageOf('large', { layers: [large.bytes] });
  await store(image, opener([server().host])(`${server().host}/${path}`));
  const proxy = await proxyOf(decide);
  const source = opener([proxy.host], fakeClock(), silence)(`${proxy.host}/${path}`);
  const destination = opener([])(`oci:${join(directory, path)}`);
  const plan = await planCopy(source, image.manifest.descriptor.digest, destination);
  const copied = copyArtifact(plan, source, destination, { clock: fakeClock(), log });
  return { proxy, source, destination, copied };
}

const overcome: readonly (readonly [string, Fault])[] = [
  ['breaks off in the middle', { kind: 'cut', after: 3_000_000 }],
  ['breaks off before the first byte', { kind: 'cut', after: 0 }],
  ['never comes', { kind: 'reset' }],
  ['is shorter than announced', { kind: 'length', difference: 5 }],
  ['is refused for a while, with a reason of unknown length', answer(503, { 'transfer-encoding': 'chunked' }, 'busy')],
  ['is refused for a while', answer(429, { 'retry-after': '3', 'content-length': '2' }, '{}')],
];

describe('a large layer that', () => {
  test.each(overcome)('%s is read again', async (_what, fault) => {
    const { proxy, destination, copied } = await copyThrough(onLayer(fault));
    expect(await copied).toMatchObject({ blobsCopied: 2 });
    expect(Buffer.compare(await collect(destination.blob(large.descriptor)), large.bytes)).toBe(0);
    expect(proxy.seen.filter(isLayer).length).toBeGreaterThanOrEqual(2);
  });

  test('stays silent is given up', async () => {
    const { destination, copied } = await copyThrough(
      (request) => (isLayer(request) ? { kind: 'silence' } : undefined),
      100,
    );
    expect(await failureOf(copied)).toMatchObject({ code: 'unreachable', exitCode: 4 });
    expect(await destination.hasBlob(large.descriptor)).toBe(false);
  });

  test.each<[string, Fault]>([
    ['was altered', { kind: 'alter' }],
    ['is longer than it should be', whole(Buffer.concat([large.bytes, Buffer.from('more')]))],
    ['is another', whole(Buffer.alloc(large.bytes.length))],
  ])('%s is refused, and nothing of it kept', async (_what, fault) => {
    const { destination, copied } = await copyThrough(onLayer(fault));
    expect(await failureOf(copied)).toMatchObject({ exitCode: 1, code: expect.stringMatching(/^wrong-/) });
    expect(await destination.hasBlob(large.descriptor)).toBe(false);
  });

  test('comes in chunks is asked for once more, and the next one is not', async () => {
    const chunks = answer(200, { 'transfer-encoding': 'chunked' }, large.bytes);
    const { proxy, source, destination, copied } = await copyThrough(onLayer(chunks, chunks, chunks));
    expect(await copied).toMatchObject({ blobsCopied: 2 });
    expect(Buffer.compare(await collect(destination.blob(large.descriptor)), large.bytes)).toBe(0);
    expect(proxy.seen.filter(isLayer)).toHaveLength(2);
    await collect(source.blob(large.descriptor));
    expect(proxy.seen.filter(isLayer)).toHaveLength(3);
  });

  test('comes until the connection ends arrives', async () => {
    const old = createServer((socket) => {
      socket.once('data', () => socket.end(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), large.bytes])));
    });
    await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve));
    const address = old.address();
    const place = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}/old/app`;
    const bytes = await collect(opener([])(place).blob(large.descriptor));
    expect(Buffer.compare(bytes, large.bytes)).toBe(0);
    await new Promise((resolve) => old.close(resolve));
  });

  test('comes after a 103 arrives', async () => {
    const hinting = createHttpServer((incoming, outgoing) => {
      if (incoming.url?.includes('/blobs/') !== true) {
        outgoing.writeHead(404).end();
        return;
      }
      outgoing.writeEarlyHints({ link: '</x>; rel=preload' }, () => {
        outgoing.writeHead(200, { 'content-length': large.bytes.length }).end(large.bytes);
      });
    });
    await new Promise<void>((resolve) => hinting.listen(0, '127.0.0.1', resolve));
    const address = hinting.address();
    const place = opener([])(`127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hints/app`);
    for (let time = 0; time < 2; time += 1) {
      expect(Buffer.compare(await collect(place.blob(large.descriptor)), large.bytes)).toBe(0);
    }
    hinting.closeAllConnections();
    await new Promise((resolve) => hinting.close(resolve));
  });

  test('lends every chunk until the next one is asked for', async () => {
    const { source, copied } = await copyThrough(() => undefined);
    await copied;
    let chunks = 0;
    for await (const chunk of source.blob(large.descriptor)) {
      const before = Buffer.from(chunk);
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(Buffer.compare(before, chunk)).toBe(0);
      chunks += 1;
    }
    expect(chunks).toBeGreaterThan(4);
  });

  test('is kept by another host is fetched there, without the credentials', async () => {
    const storage = await startFaultProxy(undefined, () => whole(large.bytes));
    const { destination, copied } = await copyThrough(onLayer(answer(307, { location: `http://${storage.host}/x` })));
    expect(await copied).toMatchObject({ blobsCopied: 2 });
    expect(await destination.hasBlob(large.descriptor)).toBe(true);
    expect(storage.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    await storage.stop();
  });
});

describe('an upload', () => {
  test('has done with a chunk before it asks for the next, however slowly it is read', async () => {
    const taken: Buffer[] = [];
    const slow = createHttpServer({ highWaterMark: 64 * 1024 }, (incoming, outgoing) => {
      void (async () => {
        for await (const chunk of incoming as AsyncIterable<Buffer>) {
          taken.push(Buffer.from(chunk));
          if (taken.length % 16 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
        }
        outgoing.writeHead(201).end();
      })();
    });
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
    const address = slow.address();
    const url = new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
    const piece = 1024 * 1024;
    const pieces = 12;
    async function* lent() {
      const memory = Buffer.alloc(piece);
      for (let at = 0; at < pieces; at += 1) yield await Promise.resolve(memory.fill(at));
    }
    const body = { size: pieces * piece, content: lent() };
    const { status } = await createTransport(5_000)({ method: 'PUT', url, headers: {}, body });
    expect(status).toBe(201);
    const all = Buffer.concat(taken);
    const wrong = Array.from({ length: pieces }, (_, at) => all.subarray(at * piece, (at + 1) * piece)).filter(
      (part, at) => !part.every((byte) => byte === at),
    );
    expect(all).toHaveLength(pieces * piece);
    expect(wrong).toHaveLength(0);
    slow.closeAllConnections();
    await new Promise((resolve) => slow.close(resolve));
  });
});
