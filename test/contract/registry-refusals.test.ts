import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { planCopy } from '../../src/registry/copy/plan.ts';
import { verifyCopy } from '../../src/registry/copy/verify.ts';
import { digestOf } from '../../src/registry/digest.ts';
import { blobOf, imageOf, inChunks, store } from '../support/artifacts.ts';
import { answer, failureOf, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const { proxy, opener } = registryHarness();
const image = imageOf('refused');
const blob = blobOf('some bytes');
const put = { descriptor: blob.descriptor, content: () => inChunks(blob.bytes) };

test('a registry that stores another manifest than it was given is found out', async () => {
  const { host } = await proxy(({ method }) =>
    method === 'PUT' ? answer(201, { 'docker-content-digest': digestOf(new Uint8Array(3)) }) : undefined,
  );
  const error = await failureOf(opener([host])(`${host}/x`).putManifest(image.manifest));
  expect(error).toMatchObject({ code: 'manifest-rewritten', exitCode: 4 });
});

test('a registry that names no location for an upload is refused', async () => {
  const { host } = await proxy(({ method }) => (method === 'POST' ? answer(202) : undefined));
  const error = await failureOf(opener([host])(`${host}/x`).putBlob(put.descriptor, put.content()));
  expect(error).toMatchObject({ code: 'no-upload-location', exitCode: 4 });
});

test('a token that ends in the middle of an upload is worth another attempt', async () => {
  const { host } = await proxy(({ method, path, headers }) => {
    if (path.startsWith('/token')) return answer(200, {}, '{"token":"t"}');
    if (method === 'POST') return answer(202, { location: '/v2/x/blobs/uploads/1' });
    return answer(401, { 'www-authenticate': `Bearer realm="http://${headers.host}/token"` });
  });
  const error = await failureOf(opener([host])(`${host}/x`).putBlob(put.descriptor, put.content()));
  expect(error).toMatchObject({ code: 'token-expired', exitCode: 4, retryAfterMs: undefined });
});

test('a layout with an index beyond its bound is not read', async () => {
  const path = join(directory, 'huge');
  const here = opener([])(`oci:${path}`);
  await store(image, here, '1.0');
  truncateSync(join(path, 'index.json'), 33 * 1024 * 1024);
  expect(await failureOf(here.resolve('1.0'))).toMatchObject({ code: 'layout-too-large', exitCode: 2 });
});

test('a destination that has lost a part after the copy gets no tag', async () => {
  const [source, destination] = ['from', 'to'].map((name) => opener([])(`oci:${join(directory, name)}`));
  if (source === undefined || destination === undefined) throw new Error('no places');
  await store(image, source);
  const plan = await planCopy(source, image.manifest.descriptor.digest, destination);
  const error = await failureOf(verifyCopy(plan, destination));
  expect(error).toMatchObject({ code: 'destination-incomplete', exitCode: 4 });
  expect(error.message).toContain('no tag was set');
});
