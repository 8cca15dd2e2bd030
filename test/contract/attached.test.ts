import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readFrom } from '../../src/registry/artifact.ts';
import { readAttached } from '../../src/registry/copy/attached.ts';
import { createLeftBehind } from '../../src/registry/copy/left-behind.ts';
import { copyArtifact } from '../../src/registry/copy/copy.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import { digestOf } from '../../src/registry/digest.ts';
import { ociIndex } from '../../src/registry/media-types.ts';
import { fallbackTag, recordReferrer, referrersOf } from '../../src/registry/referrers.ts';
import type { Descriptor, Manifest, Repository } from '../../src/registry/registry.ts';
import { verifyCopy } from '../../src/registry/copy/verify.ts';
import { type Artifact, imageOf, indexOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import type { Fault } from '../support/fault-proxy.ts';
import { answer, failureOf, registryHarness } from '../support/registry-harness.ts';
import { withReferrersApi } from '../support/referrers-proxy.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const { server, proxy, opener, log } = registryHarness();

let count = 0;
type Open = () => Promise<Repository>;
const places: Readonly<Record<string, Open>> = {
  'a registry without the API': async () => registryPlace(),
  'a registry with the API': async () => {
    const behind = opener([server().host]);
    const { host } = await proxy(withReferrersApi((path) => behind(`${server().host}/${path}`)));
    return opener([host])(`${host}/attached/app${(count += 1)}`);
  },
  'a layout': async () => layoutPlace(),
};
const pairs = Object.entries(places).flatMap(([from, source]) =>
  Object.entries(places).map(([to, destination]) => [from, to, source, destination] as const),
);

const child = imageOf('amd64');
const artifact = indexOf([child, imageOf('arm64')]);
const subject = artifact.manifest.descriptor;
const sbom = imageOf('sbom', { subject, artifactType: 'application/spdx+json', layers: ['sbom'] });
const signature = imageOf('signature of the sbom', { subject: sbom.manifest.descriptor, layers: ['signature'] });
const attestation = imageOf('attestation of the child', { subject: child.manifest.descriptor, layers: ['provenance'] });
const cosign = imageOf('cosign', { layers: ['cosign signature'] });
const cosignAttestation = imageOf('cosign attestation', { layers: ['cosign attestation'] });
const cosignTag = `${fallbackTag(subject.digest)}.sig`;
const childTag = `${fallbackTag(child.manifest.descriptor.digest)}.att`;

async function storeAll(place: Repository): Promise<void> {
  await store(artifact, place, '1.0');
  for (const [referrer, about] of [
    [sbom, subject],
    [signature, sbom.manifest.descriptor],
    [attestation, child.manifest.descriptor],
  ] as const) {
    await store(referrer, place);
    await recordReferrer(place, about.digest, referrer.manifest);
  }
  await store(cosign, place, cosignTag);
  await store(cosignAttestation, place, childTag);
}

async function copy(source: Repository, destination: Repository, what: Artifact = artifact) {
  const plan = await planCopy(source, what.manifest.descriptor.digest, destination);
  const copied = await copyArtifact(plan, source, destination, { clock: fakeClock(), log });
  await verifyCopy(plan, destination);
  return copied;
}

const digests = (manifests: readonly Manifest[]) => manifests.map(({ descriptor }) => descriptor.digest);

describe.each(pairs)('from %s to %s', (_from, to, newSource, newDestination) => {
  test('everything that is attached arrives and is found there', async () => {
    const [source, destination] = [await newSource(), await newDestination()];
    await storeAll(source);
    const first = await copy(source, destination);
    expect(first.manifests).toBe(8);
    expect(digests(await referrersOf(destination, subject.digest))).toEqual(digests([sbom.manifest]));
    expect(digests(await referrersOf(destination, sbom.manifest.descriptor.digest))).toEqual(
      digests([signature.manifest]),
    );
    expect(digests(await referrersOf(destination, child.manifest.descriptor.digest))).toEqual(
      digests([attestation.manifest]),
    );
    expect((await destination.resolve(cosignTag))?.digest).toBe(cosign.manifest.descriptor.digest);
    expect((await destination.resolve(childTag))?.digest).toBe(cosignAttestation.manifest.descriptor.digest);
    const fallback = await destination.resolve(fallbackTag(subject.digest));
    expect(fallback === undefined).toBe(to !== 'a registry without the API');
    expect(await destination.resolve('1.0')).toBeUndefined();

    expect(await copy(source, destination)).toMatchObject({
      manifests: 0,
      blobsCopied: 0,
      blobsMounted: 0,
      attached: 0,
    });
  });
});

function registryPlace(): Repository {
  return opener([server().host])(`${server().host}/attached/app${(count += 1)}`);
}

function layoutPlace(): Repository {
  return opener([])(`oci:${join(directory, `app${(count += 1)}`)}`);
}

describe('the fallback tag', () => {
  test('keeps what is in it', async () => {
    const place = registryPlace();
    const [one, two] = ['one', 'two'].map((name) => imageOf(name, { subject, artifactType: `application/${name}` }));
    if (one === undefined || two === undefined) throw new Error('no referrers');
    await store(artifact, place);
    for (const referrer of [one, two]) {
      await store(referrer, place);
      expect(await recordReferrer(place, subject.digest, referrer.manifest)).toBe(true);
      expect(await recordReferrer(place, subject.digest, referrer.manifest)).toBe(false);
    }
    const index = await place.manifest(fallbackTag(subject.digest));
    expect(JSON.parse(Buffer.from(index?.bytes ?? []).toString())).toMatchObject({
      manifests: [{ artifactType: 'application/one' }, { artifactType: 'application/two' }],
    });
  });

  test('that another writer overwrote is extended again', async () => {
    const place = registryPlace();
    const theirs = imageOf('theirs', { subject });
    await store(artifact, place);
    await store(theirs, place);
    await store(sbom, place);
    const overwrite = indexNaming([theirs.manifest.descriptor]);
    await place.putManifest(overwrite);
    let left = 1;
    const raced: Repository = {
      ...place,
      tag: async (tag, manifest) => {
        await place.tag(tag, manifest);
        if ((left -= 1) >= 0) await place.tag(tag, overwrite);
      },
    };
    await recordReferrer(raced, subject.digest, sbom.manifest);
    const found = digests(await referrersOf(place, subject.digest));
    expect(found.toSorted()).toEqual(digests([sbom.manifest, theirs.manifest]).toSorted());
    const never: Repository = { ...place, tag: (tag) => place.tag(tag, overwrite) };
    const unlucky = imageOf('unlucky', { subject });
    await store(unlucky, place);
    const error = await failureOf(recordReferrer(never, subject.digest, unlucky.manifest));
    expect(error).toMatchObject({ code: 'referrers-contested', exitCode: 4 });
  });

  test('that lists what is about something else is not believed (oras#2148)', async () => {
    const place = registryPlace();
    await store(artifact, place);
    const lying = indexNaming([child.manifest.descriptor, subject]);
    await place.putManifest(lying);
    await place.tag(fallbackTag(subject.digest), lying);
    expect(await referrersOf(place, subject.digest)).toEqual([]);
    const leftBehind = createLeftBehind('required');
    const rule = { policy: 'required', isRecord: () => false } as const;
    expect(await readAttached(place, await readFrom(place, artifact.manifest), rule, leftBehind)).toEqual([]);
  });

  test('that is the artifact itself lists nothing', async () => {
    const place = registryPlace();
    await store(artifact, place, fallbackTag(subject.digest));
    expect(await referrersOf(place, subject.digest)).toEqual([]);
  });
});

describe('a cosign tag', () => {
  test('moves to a manifest that has all signatures and more', async () => {
    const [source, destination] = [layoutPlace(), layoutPlace()];
    await storeAll(source);
    await copy(source, destination);
    const more = imageOf('cosign', { layers: ['cosign signature', 'another signature'] });
    await store(more, source, cosignTag);
    await copy(source, destination);
    expect((await destination.resolve(cosignTag))?.digest).toBe(more.manifest.descriptor.digest);
  });

  test('does not move where a signature would be lost', async () => {
    const [source, destination] = [layoutPlace(), layoutPlace()];
    await storeAll(source);
    await store(imageOf('theirs', { layers: ['their signature'] }), destination, cosignTag);
    const error = await failureOf(planCopy(source, subject.digest, destination));
    expect(error).toMatchObject({ code: 'tag-would-move', exitCode: 1 });
    expect(await destination.resolve(subject.digest)).toBeUndefined();
  });
});

function listing(manifests: readonly unknown[], link?: string): Fault {
  return answer(
    200,
    { 'content-type': ociIndex, ...(link === undefined ? {} : { link }) },
    JSON.stringify({ manifests }),
  );
}

describe('a registry that lists referrers', () => {
  test('without end is left', async () => {
    const { host } = await proxy(({ path }, number) =>
      path.includes('/referrers/')
        ? listing([], `</v2/x/referrers/${subject.digest}?${number}>; rel="next"`)
        : undefined,
    );
    const error = await failureOf(opener([host])(`${host}/x`).referrers(subject.digest));
    expect(error).toMatchObject({ code: 'too-many-referrers', exitCode: 4 });
  });

  test.each([
    ['a page of HTML', answer(200, { 'content-type': 'text/html' }, '<html>')],
    ['405', answer(405)],
    ['400', answer(400)],
  ])('as %s does not know the API, and is asked once', async (_what, fault) => {
    const { host, seen } = await proxy(({ path }) => (path.includes('/referrers/') ? fault : undefined));
    const place = opener([host])(`${host}/x`);
    expect(await place.referrers(subject.digest)).toBeUndefined();
    expect(await place.referrers(child.manifest.descriptor.digest)).toBeUndefined();
    expect(seen.filter(({ path }) => path.includes('/referrers/'))).toHaveLength(1);
  });

  test('more than anybody reads is refused', async () => {
    const many = Array.from({ length: 600 }, (_, at) => imageOf(`r${at}`, { subject, layers: [] }));
    const source: Repository = {
      ...layoutPlace(),
      referrers: async (about) => (about === subject.digest ? many.map(({ manifest }) => manifest.descriptor) : []),
      manifest: async (name) =>
        [artifact, ...artifact.children, ...many].find(({ manifest }) => manifest.descriptor.digest === name)?.manifest,
    };
    const error = await failureOf(planCopy(source, subject.digest, layoutPlace()));
    expect(error).toMatchObject({ code: 'too-many-referrers', exitCode: 1 });
  });
});

function indexNaming(manifests: readonly Descriptor[]): Manifest {
  const bytes = new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests }));
  return { bytes, descriptor: { mediaType: ociIndex, digest: digestOf(bytes), size: bytes.length } };
}
