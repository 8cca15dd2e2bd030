import { isRecord, textIn } from '../base/json-path.ts';
import { RefusedError } from '../base/errors.ts';
import { type Digest, isDigest, shortDigest } from './digest.ts';
import { isArtifactType, isIndexType, isManifestType } from './media-types.ts';
import type { Descriptor, Manifest, OnMalformed } from './registry.ts';

/** Registries agree on this bound (OCI distribution-spec 1.1, "Pushing manifests"). */
export const maxManifestBytes = 4 * 1024 * 1024;
const maxEntries = 10_000;

/** The descriptors in a manifest. */
export interface Content {
  /** Configuration and layers; empty for an index. */
  readonly blobs: readonly Descriptor[];
  /** The manifests of an index, in its order; empty for an image. */
  readonly manifests: readonly Descriptor[];
  /** The artifact that this one is about (OCI 1.1 referrers). */
  readonly subject?: Descriptor;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * Reads a manifest or index; `where` names its repository.
 * @throws RefusedError for a media type that is not copied whole, and for descriptors that break OCI image-spec 1.1,
 * descriptor.md.
 */
export function contentOf(manifest: Manifest, where: string): Content {
  const subject = `${where}: ${shortDigest(manifest.descriptor.digest)}`;
  const { mediaType } = manifest.descriptor;
  if (!isManifestType(mediaType)) {
    throw new RefusedError({
      code: 'unknown-manifest',
      where: subject,
      expected: 'an OCI or Docker (schema 2) manifest or index',
      found: `"${mediaType.slice(0, 100)}"`,
    });
  }
  const json = parseObject(manifest.bytes, subject);
  if (json['mediaType'] !== undefined && json['mediaType'] !== mediaType) {
    throw malformed(subject, `says it is a ${describe(json['mediaType'])} and was served as ${mediaType}`);
  }
  const index = isIndexType(mediaType);
  return {
    blobs: index ? [] : blobsOf(json, mediaType, subject),
    manifests: index ? descriptors(json['manifests'], subject) : [],
    ...(json['subject'] === undefined ? {} : { subject: descriptor(json['subject'], subject) }),
    ...(typeof json['artifactType'] === 'string' ? { artifactType: json['artifactType'] } : {}),
    ...(isRecord(json['annotations']) ? { annotations: textsOf(json['annotations']) } : {}),
  };
}

function blobsOf(json: Readonly<Record<string, unknown>>, mediaType: string, where: string): readonly Descriptor[] {
  if (isArtifactType(mediaType)) return descriptors(json['blobs'] ?? [], where);
  return [descriptor(json['config'], where), ...descriptors(json['layers'], where)];
}

/**
 * Reads the manifests that an index names; entries that are no descriptors, or an index without a list, go to
 * `onMalformed`, without which their error is thrown.
 */
export function manifestsIn({ bytes, descriptor: { digest } }: Manifest, where: string, onMalformed?: OnMalformed) {
  const subject = `${where}: ${shortDigest(digest)}`;
  try {
    const { manifests } = parseObject(bytes, subject);
    if (!Array.isArray(manifests)) throw malformed(subject, 'has no list of layers or manifests');
    return descriptorsIn(bounded(manifests, subject), subject, onMalformed);
  } catch (error) {
    if (onMalformed === undefined || !(error instanceof RefusedError)) throw error;
    onMalformed(error);
    return [];
  }
}

/** Reads the digest in a manifest's `subject` and nothing else; undefined where there is none. */
export function subjectOf({ bytes }: Manifest): Digest | undefined {
  try {
    const digest = textIn(JSON.parse(new TextDecoder().decode(bytes)), 'subject', 'digest');
    return digest !== undefined && isDigest(digest) ? digest : undefined;
  } catch {
    return undefined;
  }
}

/** Guesses the media type of a manifest without a descriptor; undefined for other JSON. */
export function sniffMediaType(bytes: Uint8Array): string | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isRecord(json)) return undefined;
    if (typeof json['mediaType'] === 'string') return isManifestType(json['mediaType']) ? json['mediaType'] : undefined;
    if (Array.isArray(json['manifests'])) return 'application/vnd.oci.image.index.v1+json';
    return isRecord(json['config']) && Array.isArray(json['layers'])
      ? 'application/vnd.oci.image.manifest.v1+json'
      : undefined;
  } catch {
    return undefined;
  }
}

function parseObject(bytes: Uint8Array, subject: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isRecord(json)) return json;
  } catch {
    throw malformed(subject, 'is not JSON');
  }
  throw malformed(subject, 'is not a JSON object');
}

function descriptors(value: unknown, subject: string): Descriptor[] {
  if (!Array.isArray(value)) throw malformed(subject, 'has no list of layers or manifests');
  return bounded(value, subject).map((entry) => descriptor(entry, subject));
}

function bounded(list: readonly unknown[], subject: string): readonly unknown[] {
  if (list.length <= maxEntries) return list;
  throw malformed(subject, `names ${list.length} things, more than ${maxEntries}`);
}

/** Reads the descriptors of a list; those that are none go to `onMalformed`, without which their error is thrown. */
export function descriptorsIn(list: readonly unknown[], where: string, onMalformed?: OnMalformed): Descriptor[] {
  return list.flatMap((entry) => {
    try {
      return [descriptor(entry, where)];
    } catch (error) {
      if (onMalformed === undefined || !(error instanceof RefusedError)) throw error;
      onMalformed(error);
      return [];
    }
  });
}

/** Reads a descriptor, the fields in use alone; stored bytes are always the manifest's own. */
export function descriptor(value: unknown, subject: string): Descriptor {
  if (!isRecord(value)) throw malformed(subject, 'has a descriptor that is not an object');
  const { mediaType, digest, size, platform, artifactType, annotations, urls } = value;
  if (typeof digest !== 'string' || !isDigest(digest)) throw malformed(subject, `names the digest ${describe(digest)}`);
  if (typeof mediaType !== 'string') throw malformed(subject, `gives ${shortDigest(digest)} no media type`);
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
    throw malformed(subject, `gives ${shortDigest(digest)} the size ${describe(size)}`);
  }
  return {
    mediaType,
    digest,
    size,
    ...(isRecord(platform) ? { platform: textsOf(platform) } : {}),
    ...(typeof artifactType === 'string' ? { artifactType } : {}),
    ...(isRecord(annotations) ? { annotations: textsOf(annotations) } : {}),
    ...(Array.isArray(urls) && urls.length > 0 ? { urls: urls.filter((url) => typeof url === 'string') } : {}),
  };
}

/** Keeps the members that are text; others (`os.features`) are not used. */
function textsOf(value: Record<string, unknown>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function malformed(subject: string, complaint: string): RefusedError {
  return new RefusedError({ code: 'malformed-manifest', where: subject, found: complaint });
}

function describe(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 100);
}
