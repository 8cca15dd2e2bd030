import { RemoteError } from '../base/errors.ts';
import { digestOf, type Digest } from '../registry/digest.ts';
import { contentOf } from '../registry/manifest.ts';
import { ociManifest } from '../registry/media-types.ts';
import { recordReferrer } from '../registry/referrers.ts';
import type { Descriptor, Manifest, Repository } from '../registry/registry.ts';
import { mediaTypes, predicateType, type Promotion } from './records.ts';
import { signStatement } from './sign-statement.ts';
import type { Signer } from './signer.ts';
import { writeStatement } from './statement.ts';

/**
 * Stores a record beside the artifact that it is about, as an OCI 1.1 referrer (image-spec, manifest.md, "Guidelines
 * for Artifact Usage"). Returns the digest of the record's manifest. Throws RemoteError.
 */
export async function attachRecord(
  repository: Repository,
  subject: Descriptor,
  promotion: Promotion,
  signer: Signer | undefined,
): Promise<Digest> {
  const statement = writeStatement(subject.digest, repository.name, promotion);
  return attachStatement(repository, subject, { statement, time: promotion.time, kind: promotionKind }, signer);
}

/** The two types that mark a kind of record. */
export interface RecordKind {
  readonly artifactType: string;
  readonly predicateType: string;
}

const promotionKind: RecordKind = { artifactType: mediaTypes.artifact, predicateType };

/** As `attachRecord`, for any statement. `time` is ISO 8601, UTC. */
export async function attachStatement(
  repository: Repository,
  subject: Descriptor,
  { statement, time, kind }: { readonly statement: Uint8Array; readonly time: string; readonly kind: RecordKind },
  signer: Signer | undefined,
): Promise<Digest> {
  const record = await signedBlob(statement, signer);
  const manifest = recordManifest(subject, record.descriptor, time, kind);
  for (const { descriptor, bytes } of [empty(), record]) {
    if (!(await repository.hasBlob(descriptor))) await repository.putBlob(descriptor, once(bytes));
  }
  await repository.putManifest(manifest);
  await recordReferrer(repository, subject.digest, manifest);
  return manifest.descriptor.digest;
}

/**
 * Copies a record, byte for byte, beside the same artifact in another place. Returns whether anything was written.
 *
 * @throws RemoteError
 */
export async function carryRecord(
  from: Repository,
  to: Repository,
  subject: Descriptor,
  record: Digest,
): Promise<boolean> {
  const manifest = await from.manifest(record);
  if (manifest === undefined) {
    throw new RemoteError({
      code: 'record-gone',
      where: from.name,
      expected: `the record ${record} that was there a moment ago`,
      found: 'none',
      fix: 'run again',
    });
  }
  const isThere = (await to.resolve(record)) !== undefined;
  if (!isThere) {
    for (const blob of contentOf(manifest, from.name).blobs) {
      if (!(await to.hasBlob(blob))) await to.putBlob(blob, from.blob(blob));
    }
    await to.putManifest(manifest);
  }
  return (await recordReferrer(to, subject.digest, manifest)) || !isThere;
}

/** Makes the manifest of a record whose envelope, bundle or bare statement is the blob. */
export function recordManifest(
  subject: Descriptor,
  record: Descriptor,
  time: string,
  kind: RecordKind = promotionKind,
): Manifest {
  const { mediaType, digest, size } = subject;
  const content = {
    schemaVersion: 2,
    mediaType: ociManifest,
    artifactType: kind.artifactType,
    config: { ...empty().descriptor, data: 'e30=' },
    // cosign reads an attestation whose layer has both, the first one empty (cosign, specs/ATTESTATION_SPEC.md).
    layers: [
      { ...record, annotations: { 'dev.cosignproject.cosign/signature': '', predicateType: kind.predicateType } },
    ],
    subject: { mediaType, digest, size },
    annotations: { 'org.opencontainers.image.created': time, 'in-toto.io/predicate-type': kind.predicateType },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return { bytes, descriptor: { mediaType: ociManifest, digest: digestOf(bytes), size: bytes.length } };
}

async function signedBlob(statement: Uint8Array, signer: Signer | undefined): Promise<Blob> {
  const { bytes, mediaType } = await signStatement(statement, signer);
  return blobOf(bytes, mediaType);
}

function empty(): Blob {
  return blobOf(new TextEncoder().encode('{}'), mediaTypes.empty);
}

interface Blob {
  readonly descriptor: Descriptor;
  readonly bytes: Uint8Array;
}

function blobOf(bytes: Uint8Array, mediaType: string): Blob {
  return { bytes, descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length } };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
