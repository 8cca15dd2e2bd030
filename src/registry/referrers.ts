import { mapBounded } from '../base/concurrency.ts';
import { RefusedError, RemoteError } from '../base/errors.ts';
import { type Digest, digestOf, shortDigest } from './digest.ts';
import { contentOf } from './manifest.ts';
import { isIndexType, ociIndex } from './media-types.ts';
import type { Descriptor, Manifest, Repository } from './registry.ts';

/** Writers of one fallback tag overwrite each other: each looks again and adds what was lost, so many times. */
const maxRounds = 5;
/** Each of them is a request. */
const maxListed = 2000;
const maxReads = 8;

/**
 * Names the tag that lists an artifact's referrers where a registry has no API for it (OCI distribution-spec 1.1,
 * "Referrers Tag Schema"): the algorithm and at most 64 digits.
 */
export function fallbackTag(subject: Digest): string {
  const [algorithm = '', hexadecimal = ''] = subject.split(':');
  return `${algorithm}-${hexadecimal.slice(0, 64)}`;
}

/**
 * Reads the manifests whose `subject` is this digest: those that the API lists and those that the fallback tag lists,
 * because a registry that learned the API keeps tags from before. Each is read, and its own field counts: lists have
 * named the children of an index (oras#2148) and wrong artifact types (NVIDIA/aicr#1957). `tagged` comes to false when
 * the fallback tag is known not to be there.
 */
export async function referrersOf(
  repository: Repository,
  subject: Digest,
  tagged = Promise.resolve(true),
): Promise<readonly Manifest[]> {
  const [byApi, byTag] = await Promise.all([
    repository.referrers(subject),
    tagged.then((isTagged) => (isTagged ? listedByTag(repository, subject) : [])),
  ]);
  const listed = [...(byApi ?? []), ...byTag];
  const digests = [...new Set(listed.map(({ digest }) => digest))].filter((digest) => digest !== subject);
  if (digests.length > maxListed) throw tooMany(repository.name, subject);
  const read = await mapBounded(digests, maxReads, (digest) => repository.manifest(digest));
  return read
    .filter((manifest) => manifest !== undefined)
    .filter((manifest) => isAbout(manifest, subject, repository.name));
}

function tooMany(name: string, subject: Digest): RefusedError {
  return new RefusedError({
    code: 'too-many-referrers',
    where: name,
    expected: `at most ${maxListed} referrers of ${shortDigest(subject)}`,
    found: 'more',
  });
}

/**
 * Lists a stored manifest as a referrer of its subject: the API does so by itself, else the fallback tag is read,
 * extended and read again. Returns whether anything was written.
 * @throws RemoteError when others keep overwriting the tag.
 */
export async function recordReferrer(repository: Repository, subject: Digest, referrer: Manifest): Promise<boolean> {
  const { digest } = referrer.descriptor;
  const known = await repository.referrers(subject);
  if (known?.some((one) => one.digest === digest) === true) return false;
  for (let round = 0; round < maxRounds; round += 1) {
    const index = await repository.manifest(fallbackTag(subject));
    const entries = index === undefined ? [] : entriesOf(index, repository.name);
    if (entries.some((one) => one.digest === digest)) return round > 0;
    const extended = indexManifest([...entries, entryOf(referrer, repository.name)]);
    await repository.putManifest(extended);
    await repository.tag(fallbackTag(subject), extended);
  }
  throw new RemoteError({
    code: 'referrers-contested',
    where: repository.name,
    found: `others keep overwriting the list of referrers of ${shortDigest(subject)}`,
    fix: 'run it again',
  });
}

async function listedByTag(repository: Repository, subject: Digest): Promise<readonly Descriptor[]> {
  const index = await repository.manifest(fallbackTag(subject));
  return index === undefined || index.descriptor.digest === subject ? [] : entriesOf(index, repository.name);
}

function entriesOf(index: Manifest, name: string): readonly Descriptor[] {
  return isIndexType(index.descriptor.mediaType) ? contentOf(index, name).manifests : [];
}

function isAbout(manifest: Manifest, subject: Digest, name: string): boolean {
  return contentOf(manifest, name).subject?.digest === subject;
}

/** Makes the descriptor that the API would list, with the artifact's type and annotations. */
function entryOf(referrer: Manifest, name: string): Descriptor {
  const { mediaType, digest, size } = referrer.descriptor;
  const { artifactType, annotations, blobs } = contentOf(referrer, name);
  const type = artifactType ?? (isIndexType(mediaType) ? undefined : blobs[0]?.mediaType);
  return {
    mediaType,
    digest,
    size,
    ...(type === undefined ? {} : { artifactType: type }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

function indexManifest(manifests: readonly Descriptor[]): Manifest {
  const bytes = new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests }));
  return { bytes, descriptor: { mediaType: ociIndex, digest: digestOf(bytes), size: bytes.length } };
}
