import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { copyArtifact } from '../../src/registry/copy/copy.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import { recordReferrer } from '../../src/registry/referrers.ts';
import type { Repository } from '../../src/registry/registry.ts';
import { verifyCopy } from '../../src/registry/copy/verify.ts';
import { digestOf } from '../../src/registry/digest.ts';
import { setTag } from '../../src/registry/tag.ts';
import { imageOf, inChunks, indexOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import type { Decide, ProxiedRequest } from '../support/fault-proxy.ts';
import { answer, failureOf, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { tagIfFree } from '../support/tagging.ts';

const directory = temporaryDirectory();
const { server, proxy, opener, log, said } = registryHarness();
const artifact = indexOf([imageOf('amd64'), imageOf('arm64')]);
const subject = artifact.manifest.descriptor;

const isHeadThere = ({ method, path }: ProxiedRequest) => method === 'HEAD' && path.includes('-to/');
const isMount = ({ method, path }: ProxiedRequest) => method === 'POST' && path.includes('mount=');

let count = 0;
/** A source and a destination in one registry that answers some requests in its own way. */
async function world(decide: Decide) {
  const path = `quirks/app${(count += 1)}`;
  await store(artifact, opener([server().host])(`${server().host}/${path}`), '1.0');
  const { host, seen } = await proxy(decide);
  const open = opener([host]);
  return { source: open(`${host}/${path}`), destination: open(`${host}/${path}-to`), seen };
}

async function promote(source: Repository, destination: Repository) {
  const plan = await planCopy(source, subject.digest, destination);
  const copied = await copyArtifact(plan, source, destination, { clock: fakeClock(), log });
  await verifyCopy(plan, destination);
  await tagIfFree(destination, '1.0', plan.manifest);
  return copied;
}

describe('Artifactory answers HEAD with 403 for what is not there (RTFACT-13797)', () => {
  test('a manifest is then asked for by GET', async () => {
    const { destination } = await world((request) => (isHeadThere(request) ? answer(403) : undefined));
    expect(await destination.resolve('1.0')).toBeUndefined();
    await store(artifact, destination, '1.0');
    expect((await destination.resolve('1.0'))?.digest).toBe(subject.digest);
  });

  test('a blob is then uploaded, and a promotion arrives', async () => {
    const put = new Set<string>();
    const { destination } = await world(({ method, path }) => {
      const digest = /(?:blobs\/|digest=)(sha256(?::|%3A)[0-9a-f]{64})/.exec(path)?.[1]?.replace('%3A', ':') ?? path;
      if (method === 'PUT') put.add(digest);
      return method === 'HEAD' && path.includes('/blobs/') && !put.has(digest) ? answer(403) : undefined;
    });
    const source = opener([])(`oci:${join(directory, `app${count}`)}`);
    await store(artifact, source);
    expect(await promote(source, destination)).toMatchObject({ blobsCopied: 6, manifests: 3 });
    expect((await destination.resolve('1.0'))?.digest).toBe(subject.digest);
  });

  test('GET that says 403 as well is a refusal, not an absence', async () => {
    const { destination } = await world(({ path }) => (path.includes('/manifests/') ? answer(403) : undefined));
    expect(await failureOf(destination.resolve('1.0'))).toMatchObject({ code: 'access-denied', exitCode: 4 });
  });
});

async function fromLayout(): Promise<Repository> {
  const source = opener([])(`oci:${join(directory, `app${count}`)}`);
  await store(artifact, source);
  return source;
}

describe('an upload that was offered and is forgotten when its turn comes', () => {
  const forgotten = answer(404, {}, JSON.stringify({ errors: [{ code: 'BLOB_UPLOAD_UNKNOWN', message: 'too late' }] }));
  test('is asked for again', async () => {
    let left = 3;
    const { destination, seen } = await world(({ method, path }) =>
      method === 'PUT' && path.includes('/uploads/') && (left -= 1) >= 0 ? forgotten : undefined,
    );
    expect(await promote(await fromLayout(), destination)).toMatchObject({ blobsCopied: 6 });
    expect(seen.filter(({ method, path }) => method === 'POST' && path.endsWith('/uploads/'))).toHaveLength(9);
  });

  test('and always is, ends the copy without a tag', async () => {
    const { destination } = await world(({ method, path }) =>
      method === 'PUT' && path.includes('/uploads/') ? forgotten : undefined,
    );
    const failure = await failureOf(promote(await fromLayout(), destination));
    expect(failure).toMatchObject({ code: 'upload-lost', exitCode: 4 });
    expect(failure.message).toContain(
      'it has forgotten the upload that it offered (404, BLOB_UPLOAD_UNKNOWN: too late)',
    );
    expect(await destination.resolve('1.0')).toBeUndefined();
  });
});

describe('a mount that is refused becomes a copy', () => {
  // go-containerregistry#1741 (Docker Hub), #1404 and #1679 (others), oras: 401 and 403.
  test.each([400, 401, 403, 404, 405])('with %i', async (status) => {
    const { source, destination } = await world((request) => (isMount(request) ? answer(status) : undefined));
    expect(await promote(source, destination)).toMatchObject({ blobsMounted: 0, blobsCopied: 6 });
    expect((await destination.resolve('1.0'))?.digest).toBe(subject.digest);
  });

  test('with 202, and the upload that it began is given back', async () => {
    const { source, destination, seen } = await world((request) =>
      isMount(request) ? answer(202, { location: '/v2/x/blobs/uploads/begun' }) : undefined,
    );
    expect(await promote(source, destination)).toMatchObject({ blobsMounted: 0, blobsCopied: 6 });
    expect(seen.filter(({ method, path }) => method === 'DELETE' && path.endsWith('/begun'))).toHaveLength(6);
  });
});

describe('a destination that does not keep its word', () => {
  test.each<[string, Decide]>([
    [
      'manifest-rewritten',
      ({ method, path }) =>
        method === 'PUT' && path.includes('/manifests/')
          ? answer(201, { 'docker-content-digest': digestOf(new Uint8Array([1])) })
          : undefined,
    ],
    [
      'no-upload-location',
      ({ method, path }) => (method === 'POST' && !path.includes('mount=') ? answer(202) : undefined),
    ],
  ])('%s', async (code, decide) => {
    const { host } = await proxy(decide);
    const error = await failureOf(store(artifact, opener([host])(`${host}/quirks/liar${(count += 1)}`), '1.0'));
    expect(error).toMatchObject({ code, exitCode: 4 });
  });
});

test('ECR that takes no manifest with a subject is a refusal without a tag (aws/containers-roadmap#2783)', async () => {
  const { source, destination } = await world(() => undefined);
  const sbom = imageOf('sbom', { subject, layers: ['sbom'] });
  await store(sbom, source);
  await recordReferrer(source, subject.digest, sbom.manifest);
  const isReferrer = ({ method, path }: ProxiedRequest) =>
    method === 'PUT' && path.endsWith(sbom.manifest.descriptor.digest);
  const { host } = await proxy((request) => (isReferrer(request) ? answer(405) : undefined));
  const refusing = opener([host])(`${host}/${destination.name.slice(destination.host.length + 1)}`);
  expect(await failureOf(promote(source, refusing))).toMatchObject({ code: 'write-denied', exitCode: 4 });
  expect(await destination.tags()).not.toContain('1.0');
});

const isUpload = ({ method, path }: ProxiedRequest) => /^(?:PUT|PATCH)$/.test(method) && path.includes('/uploads/');

async function destinationWith(decide: Decide) {
  const { host, seen } = await proxy(decide);
  return { destination: opener([host])(`${host}/quirks/chunks${(count += 1)}`), seen };
}

const bounded: Decide = (request) =>
  isUpload(request) && Number(request.headers['content-length']) > 1024 * 1024 ? answer(413) : undefined;

describe('a registry behind a server that bounds request bodies', () => {
  const image = imageOf('large layer', { layers: [Uint8Array.from(randomBytes(2 * 1024 * 1024))] });
  async function copyOf(destination: Repository) {
    const source = opener([])(`oci:${join(directory, `large${(count += 1)}`)}`);
    await store(image, source);
    const plan = await planCopy(source, image.manifest.descriptor.digest, destination);
    return copyArtifact(plan, source, destination, { clock: fakeClock(), log });
  }

  test('gets a blob in chunks after a 413', async () => {
    const { destination, seen } = await destinationWith(bounded);
    expect(await copyOf(destination)).toMatchObject({ blobsCopied: 2 });
    const chunks = seen.filter(({ method }) => method === 'PATCH').map(({ headers }) => headers['content-range']);
    expect(chunks).toEqual(['0-786431', '786432-1572863', '1572864-2097151']);
    const layer = image.blobs.at(-1)?.descriptor;
    expect(layer && (await destination.hasBlob(layer))).toBe(true);
  });

  test('and takes no chunks is a refusal that names both', async () => {
    const { destination } = await destinationWith((request) =>
      request.method === 'PATCH' ? answer(405) : bounded(request, 0),
    );
    const error = await failureOf(copyOf(destination));
    expect(error).toMatchObject({ code: 'too-large', exitCode: 4 });
    expect(error.message).toMatch(/413\) and no chunks: .*405/);
  });

  test('that takes nothing at all ends', async () => {
    const { destination } = await destinationWith((request) => (isUpload(request) ? answer(413) : undefined));
    expect(await failureOf(copyOf(destination))).toMatchObject({ code: 'too-large', exitCode: 4 });
  });
});

test('a list of tags goes on at "next", whatever stands beside it in Link (RFC 8288)', async () => {
  const links = [
    '</v2/q/tags/list?page=0>; rel="prev", </v2/q/tags/list?page=2>; rel="next"',
    '</v2/q/tags/list?page=3>; title="a, \\"b\\""; rel="last next"',
    '</v2/q/tags/list?page=9>; rel="nextish", <https://docs.example.com/next>; rel=help',
  ];
  let page = 0;
  const { host } = await proxy(({ path }) => {
    if (!path.includes('/tags/list')) return undefined;
    const link = links[page] ?? '';
    return answer(200, { link }, JSON.stringify({ tags: [`t${(page += 1)}`] }));
  });
  expect(await opener([host])(`${host}/q`).tags()).toEqual(['t1', 't2', 't3']);
});

test('warnings of a registry are shown, each once and cleaned', async () => {
  const warning = '299 - "this repository \\"q\\" is deprecated", 299 - "Bearer abc is old"';
  const { host } = await proxy(() => answer(404, { warning }));
  const place = opener([host])(`${host}/q`);
  const before = said.length;
  await place.resolve('1');
  await place.resolve('2');
  expect(said.slice(before)).toEqual([
    `${host}/q warns: this repository "q" is deprecated`,
    `${host}/q warns: Bearer *** is old`,
  ]);
});

describe('a digest of sha512', () => {
  const image = imageOf('long');
  const { bytes } = image.manifest;
  const digest = `sha512:${createHash('sha512').update(bytes).digest('hex')}` as const;

  test('that a registry answers with the sha256 of the same bytes is true', async () => {
    const { host } = await proxy(({ path }) =>
      path.includes('/manifests/')
        ? answer(200, { 'content-type': subject.mediaType, 'docker-content-digest': digestOf(bytes) }, bytes)
        : undefined,
    );
    const place = opener([host])(`${host}/q`);
    expect(await place.resolve(digest)).toMatchObject({ digest });
    expect(await failureOf(place.resolve(digest.replace(/.$/, (last) => (last === '0' ? '1' : '0'))))).toMatchObject({
      code: 'wrong-bytes',
    });
  });

  test('is carried from layout to layout, and found a second time', async () => {
    const [source, destination] = ['a', 'b'].map((name) => opener([])(`oci:${join(directory, `sha512-${name}`)}`));
    if (source === undefined || destination === undefined) throw new Error('no places');
    const manifest = { bytes, descriptor: { ...image.manifest.descriptor, digest } };
    for (const blob of image.blobs) await source.putBlob(blob.descriptor, inChunks(blob.bytes));
    await source.putManifest(manifest);
    for (const manifests of [1, 0]) {
      const plan = await planCopy(source, digest, destination);
      expect(await copyArtifact(plan, source, destination, { clock: fakeClock(), log })).toMatchObject({ manifests });
      await verifyCopy(plan, destination);
      await tagIfFree(destination, '1.0', plan.manifest);
    }
  });
});

describe('a tag that two runs find free', () => {
  const other = imageOf('the other');

  test('is lost loudly where the registry keeps the condition', async () => {
    const { source, destination } = await world(() => undefined);
    await store(artifact, destination);
    await store(other, destination);
    let isTheirs = false;
    const { host, seen } = await proxy(async ({ method, path, headers }) => {
      if (method !== 'PUT' || !path.endsWith('/manifests/1.0')) return undefined;
      if (headers['if-none-match'] !== '*') return undefined;
      if (!isTheirs) await destination.tag('1.0', other.manifest);
      isTheirs = true;
      return answer(412);
    });
    const raced = opener([host])(`${host}/${destination.name.slice(destination.host.length + 1)}`);
    const error = await failureOf(setTag(raced, '1.0', artifact.manifest, 'absent'));
    expect(error).toMatchObject({ code: 'tag-not-ours', exitCode: 4 });
    expect((await destination.resolve('1.0'))?.digest).toBe(other.manifest.descriptor.digest);
    expect(seen.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    expect(source.name).not.toBe(destination.name);
  });

  test('is set where a registry means something else by 412', async () => {
    const { destination } = await world(() => undefined);
    await store(artifact, destination);
    const { host } = await proxy(({ headers }) => (headers['if-none-match'] === undefined ? undefined : answer(412)));
    const place = opener([host])(`${host}/${destination.name.slice(destination.host.length + 1)}`);
    expect(await setTag(place, '1.0', artifact.manifest, 'absent')).toBe(true);
  });

  test('stays with the first in a layout', async () => {
    const place = opener([])(`oci:${join(directory, 'raced')}`);
    await store(artifact, place);
    await store(other, place);
    expect(await setTag(place, '1.0', artifact.manifest, 'absent')).toBe(true);
    expect(await failureOf(setTag(place, '1.0', other.manifest, 'absent'))).toMatchObject({ code: 'tag-not-ours' });
    expect((await place.resolve('1.0'))?.digest).toBe(subject.digest);
  });
});
