import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { RemoteError } from '../../src/base/errors.ts';
import { recordsOf } from '../../src/records/read.ts';
import { isRecordType } from '../../src/records/records.ts';
import { copyArtifact, type CopyResult } from '../../src/registry/copy/copy.ts';
import type { AttachmentPolicy } from '../../src/registry/copy/model.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import { verifyCopy } from '../../src/registry/copy/verify.ts';
import { digestOf, shortDigest } from '../../src/registry/digest.ts';
import { recordReferrer, referrersOf } from '../../src/registry/referrers.ts';
import type { Manifest, Repository } from '../../src/registry/registry.ts';
import { type Artifact, imageOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import { failureOf, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const { opener, log, said } = registryHarness();
let count = 0;

const image = imageOf('image');
const subject = image.manifest.descriptor;
const sbom = imageOf('sbom', { subject, artifactType: 'application/spdx+json', layers: ['sbom'] });
const record = imageOf('record', {
  subject,
  artifactType: 'application/vnd.krci-deploy.promotion.v1',
  layers: ['record'],
});
const old = artifactManifest({ artifactType: 'application/vnd.sbom', blobs: [], subject });

function layout(): Repository {
  return opener([])(`oci:${join(directory, `app${(count += 1)}`)}`);
}

/** The manifest of an artifact before OCI 1.1. */
function artifactManifest(fields: object): Manifest {
  const mediaType = 'application/vnd.oci.artifact.manifest.v1+json';
  const bytes = new TextEncoder().encode(JSON.stringify({ mediaType, ...fields }));
  return { bytes, descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length } };
}

async function sourceWith(...attached: readonly Artifact[]): Promise<Repository> {
  const source = layout();
  await store(image, source);
  for (const one of attached) await store(one, source);
  return source;
}

async function copy(policy: AttachmentPolicy, source: Repository, destination: Repository): Promise<CopyResult> {
  const plan = await planCopy(source, subject.digest, destination, { policy, isRecord: isRecordType });
  const copied = await copyArtifact(plan, source, destination, { clock: fakeClock(), log });
  await verifyCopy(plan, destination, copied.leftBehind);
  return copied;
}

async function attachedTo(place: Repository): Promise<readonly string[]> {
  const found = await referrersOf(place, subject.digest);
  return found.map(({ descriptor }) => descriptor.digest).toSorted();
}

const digests = (...all: readonly Artifact[]) => all.map(({ manifest }) => manifest.descriptor.digest).toSorted();

/** A place that loses the layer of one artifact: the artifact's manifest is whole and its blob is gone. */
function without(place: Repository, lost: Artifact): Repository {
  const gone = lost.blobs.at(-1)?.descriptor.digest;
  return {
    ...place,
    blob: (blob) => (blob.digest === gone ? failing() : place.blob(blob)),
  };
}

async function* failing(): AsyncGenerator<Uint8Array> {
  await Promise.reject(new RemoteError({ code: 'blob-missing', where: 'source', found: 'none' }));
  yield new Uint8Array();
}

/** A place that refuses one manifest, as registries do with types that they do not know. */
function refusing(place: Repository, digest: string): Repository {
  return {
    ...place,
    putManifest: (manifest) =>
      manifest.descriptor.digest === digest
        ? Promise.reject(new RemoteError({ code: 'registry-refused', where: 'there', found: 'MANIFEST_INVALID' }))
        : place.putManifest(manifest),
  };
}

/** Without the referrers API; `wins` tells whether a tag of that name wins once it is written. */
function aliasing(place: Repository, wins: boolean): Repository {
  return {
    ...place,
    referrers: () => Promise.resolve(undefined),
    manifest: async (name) => {
      const alias = /^sha256-([0-9a-f]{64})$/.exec(name);
      if (alias === null) return place.manifest(name);
      const tagged = await place.manifest(name);
      return wins && tagged !== undefined ? tagged : place.manifest(`sha256:${alias[1]}`);
    },
  };
}

test('the manifest of an artifact from before OCI 1.1 is carried as it is', async () => {
  const source = await sourceWith();
  await source.putManifest(old);
  const destination = layout();
  await copy('required', source, destination);
  expect((await destination.manifest(old.descriptor.digest))?.bytes).toEqual(Buffer.from(old.bytes));
  expect(await attachedTo(destination)).toEqual([old.descriptor.digest]);
});

describe.each([
  ['whose layer is gone', async () => [without(await sourceWith(sbom, record), sbom), layout()] as const],
  [
    'that the destination refuses',
    async () => [await sourceWith(sbom, record), refusing(layout(), sbom.manifest.descriptor.digest)] as const,
  ],
  [
    'that the destination cannot list',
    async () => {
      const destination = layout();
      const unlisting: Repository = {
        ...destination,
        referrers: (digest) =>
          destination
            .referrers(digest)
            .then((listed) => listed?.filter((one) => one.digest !== sbom.manifest.descriptor.digest)),
        tag: () => Promise.reject(new RemoteError({ code: 'write-denied', where: 'there', found: '405' })),
      };
      return [await sourceWith(sbom, record), unlisting] as const;
    },
  ],
])('an attachment %s', (_what, world) => {
  test('ends a copy that requires it, named and with the way out', async () => {
    const [source, destination] = await world();
    const error = await failureOf(copy('required', source, destination));
    expect(error.exitCode).toBe(4);
    expect(error.message).toContain(`${shortDigest(sbom.manifest.descriptor.digest)} (application/spdx+json)`);
    expect(error.message).toContain('attachments: best-effort');
  });

  test('is left behind by a copy that does its best, with a warning', async () => {
    const [source, destination] = await world();
    const copied = await copy('best-effort', source, destination);
    expect(copied.leftBehind).toMatchObject([{ digest: sbom.manifest.descriptor.digest, subject: subject.digest }]);
    expect(said).toContainEqual(expect.stringMatching(/application\/spdx\+json\) of sha256:\S+ is left behind: /));
    expect(await attachedTo(destination)).toContain(record.manifest.descriptor.digest);
    expect((await destination.resolve(subject.digest))?.digest).toBe(subject.digest);
  });

  test('does not matter where none is carried, and the record is', async () => {
    const [source, destination] = await world();
    expect((await copy('none', source, destination)).leftBehind).toEqual([]);
    expect(await attachedTo(destination)).toEqual(digests(record));
  });
});

describe('a record', () => {
  test.each(['required', 'best-effort', 'none'] as const)('is never left behind (%s)', async (policy) => {
    const source = without(await sourceWith(sbom, record), record);
    const error = await failureOf(copy(policy, source, layout()));
    expect(error).toMatchObject({ code: 'blob-missing', exitCode: 4 });
  });
});

describe('a referrer that is malformed', () => {
  test('hides no record from those who read records', async () => {
    const source = await sourceWith(record);
    await source.putManifest(broken);
    const found = await recordsOf(source, subject.digest);
    expect(found.map(({ digest }) => digest)).toEqual(digests(record));
  });

  const bytes = new TextEncoder().encode(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      artifactType: 'application/junk',
      config: { mediaType: 'a/b' },
      layers: [],
      subject,
    }),
  );
  const broken: Manifest = {
    bytes,
    descriptor: {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: digestOf(bytes),
      size: bytes.length,
    },
  };

  test.each([
    ['required', 'malformed-manifest'],
    ['best-effort', undefined],
    ['none', undefined],
  ] as const)('under %s', async (policy, code) => {
    const source = await sourceWith(record);
    await source.putManifest(broken);
    const destination = layout();
    if (code === undefined) {
      await copy(policy, source, destination);
      expect(await attachedTo(destination)).toEqual(digests(record));
    } else expect(await failureOf(copy(policy, source, destination))).toMatchObject({ code, exitCode: 1 });
  });
});

describe("a registry that answers sha256-<hex> with the image itself, as GitLab's does (oras#2148)", () => {
  test.each([true, false])('lists what is attached and nothing else (tag wins: %s)', async (wins) => {
    const destination = aliasing(layout(), wins);
    await copy('required', await sourceWith(sbom, record), destination);
    expect(await attachedTo(destination)).toEqual(digests(sbom, record));
    const list = await destination.manifest(`sha256-${subject.digest.slice(7)}${wins ? '' : '.referrers'}`);
    expect(JSON.parse(Buffer.from(list?.bytes ?? []).toString()).manifests).toHaveLength(2);
    expect(await copy('required', await sourceWith(sbom, record), destination)).toMatchObject({ attached: 0 });
    const late = imageOf('late', { subject, artifactType: 'application/late', layers: ['late'] });
    await store(late, destination);
    expect(await recordReferrer(destination, subject.digest, late.manifest)).toBe(true);
    expect(await attachedTo(destination)).toEqual(digests(sbom, record, late));
  });
});
