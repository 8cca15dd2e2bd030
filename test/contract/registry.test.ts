import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import { parseReference } from '../../src/registry/reference.ts';
import type { Repository } from '../../src/registry/registry.ts';
import { blobOf, collect, imageOf, inChunks, indexOf, store } from '../support/artifacts.ts';
import { type RegistryServer, startRegistry } from '../support/registry-server.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
let server: RegistryServer;
beforeAll(async () => {
  server = await startRegistry();
});
afterAll(() => server.stop());

let count = 0;
const places = {
  'the distribution API': () => `${server.host}/team/app${(count += 1)}`,
  'an OCI layout': () => `oci:${join(directory, `app${(count += 1)}`)}`,
};

function open(place: string): Repository {
  const registries = createRegistries({ clock: systemClock, log: silentLog, credentials: [server] });
  return registries.open(parseReference(place));
}

describe.each(Object.entries(places))('%s', (_name, newPlace) => {
  const repository = () => open(newPlace());

  test('says nothing of what is not there', async () => {
    const empty = repository();
    const missing = blobOf('missing').descriptor;
    expect(await empty.resolve('1.0')).toBeUndefined();
    expect(await empty.resolve(missing.digest)).toBeUndefined();
    expect(await empty.manifest('1.0')).toBeUndefined();
    expect(await empty.hasBlob(missing)).toBe(false);
    expect(await empty.tags()).toEqual([]);
    await expect(collect(empty.blob(missing))).rejects.toMatchObject({ code: 'blob-missing', exitCode: 4 });
  });

  test.each([
    ['OCI', false],
    ['Docker', true],
  ])('keeps %s manifests byte for byte, by tag and by digest', async (_kind, docker) => {
    const here = repository();
    const artifact = indexOf([imageOf('amd64', { docker }), imageOf('arm64', { docker })], docker);
    await store(artifact, here, 'v1');
    const { descriptor, bytes } = artifact.manifest;
    for (const name of ['v1', descriptor.digest]) {
      expect(await here.resolve(name)).toEqual(descriptor);
      const found = await here.manifest(name);
      expect(found?.descriptor).toEqual(descriptor);
      expect(Buffer.from(found?.bytes ?? [])).toEqual(Buffer.from(bytes));
    }
    for (const child of artifact.children) {
      expect(await here.resolve(child.manifest.descriptor.digest)).toEqual(child.manifest.descriptor);
    }
  });

  test('streams blobs in and out', async () => {
    const here = repository();
    const blob = blobOf(Uint8Array.from(randomBytes(3_000_000)));
    await here.putBlob(blob.descriptor, inChunks(blob.bytes));
    expect(await here.hasBlob(blob.descriptor)).toBe(true);
    expect(Buffer.compare(await collect(here.blob(blob.descriptor)), blob.bytes)).toBe(0);
    await here.putBlob(blob.descriptor, inChunks(blob.bytes));
  });

  test('keeps an empty blob', async () => {
    const here = repository();
    const blob = blobOf('');
    await here.putBlob(blob.descriptor, inChunks(blob.bytes));
    expect(await here.hasBlob(blob.descriptor)).toBe(true);
    expect(await collect(here.blob(blob.descriptor))).toHaveLength(0);
  });

  test.each([
    ['altered', 'the right byteS', 'wrong-bytes'],
    ['too few', 'the right byte', 'wrong-size'],
    ['too many', 'the right bytes and more', 'wrong-size'],
  ])('refuses %s bytes and keeps nothing of them', async (_what, sent, code) => {
    const here = repository();
    const { descriptor } = blobOf('the right bytes');
    const attempt = here.putBlob(descriptor, inChunks(new TextEncoder().encode(sent), 4));
    await expect(attempt).rejects.toMatchObject({ code, exitCode: 1 });
    expect(await here.hasBlob(descriptor)).toBe(false);
  });

  test('keeps nothing when the source breaks off, and throws what the source threw', async () => {
    const here = repository();
    const { descriptor, bytes } = blobOf(Uint8Array.from(randomBytes(1_000_000)));
    async function* broken() {
      yield bytes.subarray(0, 400_000);
      await Promise.resolve();
      throw new Error('the source broke');
    }
    await expect(here.putBlob(descriptor, broken())).rejects.toThrow('the source broke');
    expect(await here.hasBlob(descriptor)).toBe(false);
  });

  test('moves a tag when it is told to, and lists tags once', async () => {
    const here = repository();
    const [one, two] = [imageOf('one'), imageOf('two')];
    await store(one, here, 'latest');
    await here.tag('1.0', one.manifest);
    await store(two, here, 'latest');
    expect((await here.resolve('latest'))?.digest).toBe(two.manifest.descriptor.digest);
    expect((await here.resolve('1.0'))?.digest).toBe(one.manifest.descriptor.digest);
    expect((await here.tags()).toSorted()).toEqual(['1.0', 'latest']);
  });

  test('eight writers at once lose no tag', async () => {
    const place = newPlace();
    const image = imageOf('shared');
    await store(image, open(place));
    const tags = Array.from({ length: 8 }, (_, at) => `t${at}`);
    await Promise.all(tags.map((tag) => open(place).tag(tag, image.manifest)));
    expect((await open(place).tags()).toSorted()).toEqual(tags);
  });
});

describe('mount', () => {
  test('is done within one registry', async () => {
    const [source, destination] = [open(`${server.host}/mount/source`), open(`${server.host}/mount/destination`)];
    const blob = blobOf('to be mounted');
    await source.putBlob(blob.descriptor, inChunks(blob.bytes));
    expect(await destination.mount(blob.descriptor, source)).toBe(true);
    expect(await destination.hasBlob(blob.descriptor)).toBe(true);
  });

  test('of what is not there is a no, and the upload that was offered is cancelled', async () => {
    const [source, destination] = [open(`${server.host}/mount/source`), open(`${server.host}/mount/destination`)];
    expect(await destination.mount(blobOf('nowhere').descriptor, source)).toBe(false);
    expect(server.log()).toMatch(
      /http\.request\.method=DELETE http\.request\.remoteaddr|"DELETE \/v2\/mount\/destination/,
    );
  });

  test('is a no between places that share nothing', async () => {
    const [http, layout] = [open(`${server.host}/mount/source`), open(`oci:${join(directory, 'mount')}`)];
    const blob = blobOf('to be copied');
    expect(await layout.mount(blob.descriptor, http)).toBe(false);
    expect(await http.mount(blob.descriptor, layout)).toBe(false);
    expect(await layout.mount(blob.descriptor, open(`oci:${join(directory, 'other')}`))).toBe(false);
  });
});
