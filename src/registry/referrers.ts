import { mapBounded } from '../base/concurrency.ts';
import { RefusedError, RemoteError, StepError } from '../base/errors.ts';
import { type Digest, digestOf, shortDigest } from './digest.ts';
import { contentOf, manifestsIn } from './manifest.ts';
import { isIndexType, ociIndex } from './media-types.ts';
import type { Descriptor, Manifest, OnMalformed, Repository } from './registry.ts';

/**
 * Writers of one fallback tag overwrite each other: each reads again and adds lost entries, at most this many times.
 */
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
 * Takes a listed referrer that cannot be read, or undefined for an entry of the list that names none; it may throw the
 * error to end the reading.
 */
export type OnUnreadable = (listed: Descriptor | undefined, error: StepError) => void;

export interface ReferrersOptions {
  /** Comes to false when the fallback tag is known not to be there. */
  readonly tagged?: Promise<boolean>;
  /** By default the error is thrown. */
  readonly onUnreadable?: OnUnreadable;
  /**
   * `all` lists, which is the default, or the `first` one that names a referrer: what is missing there may be in the
   * other, where a registry learned the API and kept tags from before.
   */
  readonly lists?: 'all' | 'first';
}

/**
 * Reads the manifests whose `subject` is this digest: those that the API lists and those that the fallback tag lists,
 * because a registry that learned the API keeps tags from before. Each is read, and its own field counts: lists have
 * named the children of an index (oras#2148) and wrong artifact types (NVIDIA/aicr#1957).
 */
export async function referrersOf(
  repository: Repository,
  subject: Digest,
  { tagged = Promise.resolve(true), onUnreadable = rethrow, lists = 'all' }: ReferrersOptions = {},
): Promise<readonly Manifest[]> {
  const onMalformed = (error: RefusedError): void => onUnreadable(undefined, error);
  const byApi = async () => (await repository.referrers(subject, { onMalformed })) ?? [];
  const byTag = async () => ((await tagged) ? listedByTag(repository, subject, onMalformed) : []);
  const found =
    lists === 'all'
      ? (await Promise.all([byApi(), byTag()])).flat()
      : await first(repository, subject, onMalformed, byTag);
  const listed = new Map(found.map((one) => [one.digest, one]));
  listed.delete(subject);
  if (listed.size > maxListed) throw tooMany(repository.name, subject);
  const read = await mapBounded([...listed.values()], maxReads, async (one) => {
    try {
      const manifest = await repository.manifest(one.digest);
      return manifest !== undefined && isAbout(manifest, subject, repository.name) ? manifest : undefined;
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      onUnreadable(one, error);
      return undefined;
    }
  });
  return read.filter((manifest) => manifest !== undefined);
}

/** Reads the list that the host is likely to keep, and the other one where that names nothing. */
async function first(
  repository: Repository,
  subject: Digest,
  onMalformed: OnMalformed,
  byTag: () => Promise<readonly Descriptor[]>,
): Promise<readonly Descriptor[]> {
  const guessed = await repository.referrers(subject, { onMalformed, guess: true });
  if (guessed !== undefined && guessed.length > 0) return guessed;
  const tagged = await byTag();
  if (tagged.length > 0 || guessed !== undefined) return tagged;
  return (await repository.referrers(subject, { onMalformed })) ?? [];
}

/** Tells whether content is wrong, or gone; a registry that fails may answer later. */
export function isSettled(error: StepError): boolean {
  return error instanceof RefusedError || error.code === 'manifest-too-large' || error.code === 'blob-missing';
}

function rethrow(_listed: Descriptor | undefined, error: StepError): never {
  throw error;
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
    const { tag, entries } = await listToExtend(repository, subject, round === 0);
    if (entries.some((one) => one.digest === digest)) return round > 0;
    const extended = indexManifest([...entries, entryOf(referrer, repository.name)]);
    await repository.putManifest(extended);
    await repository.tag(tag, extended);
  }
  throw new RemoteError({
    code: 'referrers-contested',
    where: repository.name,
    found: `others keep overwriting the list of referrers of ${shortDigest(subject)}`,
    fix: 'run it again',
  });
}

async function listedByTag(
  repository: Repository,
  subject: Digest,
  onMalformed: OnMalformed,
): Promise<readonly Descriptor[]> {
  return (await listToExtend(repository, subject, false, onMalformed)).entries;
}

interface ReferrersList {
  readonly tag: string;
  readonly entries: readonly Descriptor[];
}

/**
 * Reads the list behind the fallback tag. GitLab's registry reads `sha256-<hex>` as the digest and answers with the
 * artifact itself (oras#2148): the tag is tried once, and where the digest still wins, the tag with `.referrers` at its
 * end holds the list.
 */
async function listToExtend(
  repository: Repository,
  subject: Digest,
  isFirst: boolean,
  onMalformed?: OnMalformed,
): Promise<ReferrersList> {
  const tag = fallbackTag(subject);
  const index = await repository.manifest(tag);
  if (index?.descriptor.digest !== subject) return { tag, entries: entriesOf(index, repository.name, onMalformed) };
  const other = `${tag}.referrers`;
  const list = await repository.manifest(other);
  return { tag: list === undefined && isFirst ? tag : other, entries: entriesOf(list, repository.name, onMalformed) };
}

function entriesOf(
  index: Manifest | undefined,
  name: string,
  onMalformed: OnMalformed | undefined,
): readonly Descriptor[] {
  return index !== undefined && isIndexType(index.descriptor.mediaType) ? manifestsIn(index, name, onMalformed) : [];
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
