import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { copyArtifact } from '../../src/registry/copy/copy.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import { recordReferrer } from '../../src/registry/referrers.ts';
import type { Repository } from '../../src/registry/registry.ts';
import { verifyCopy } from '../../src/registry/copy/verify.ts';
import { imageOf, indexOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import type { Decide, Seen } from '../support/fault-proxy.ts';
import { answer, failureOf, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { tagIfFree } from '../support/tagging.ts';

const directory = temporaryDirectory();
const { server, proxy, opener, log } = registryHarness();
const artifact = indexOf([imageOf('amd64'), imageOf('arm64')]);
const subject = artifact.manifest.descriptor;

const isHeadThere = ({ method, path }: Seen) => method === 'HEAD' && path.includes('-to/');
const isMount = ({ method, path }: Seen) => method === 'POST' && path.includes('mount=');

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

test('ECR that takes no manifest with a subject is a refusal without a tag (aws/containers-roadmap#2783)', async () => {
  const { source, destination } = await world(() => undefined);
  const sbom = imageOf('sbom', { subject, layers: ['sbom'] });
  await store(sbom, source);
  await recordReferrer(source, subject.digest, sbom.manifest);
  const isReferrer = ({ method, path }: Seen) => method === 'PUT' && path.endsWith(sbom.manifest.descriptor.digest);
  const { host } = await proxy((request) => (isReferrer(request) ? answer(405) : undefined));
  const refusing = opener([host])(`${host}/${destination.name.slice(destination.host.length + 1)}`);
  expect(await failureOf(promote(source, refusing))).toMatchObject({ code: 'write-denied', exitCode: 4 });
  expect(await destination.tags()).not.toContain('1.0');
});
