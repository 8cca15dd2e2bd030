import { bytesOfBlob } from '../registry/blob-bytes.ts';
import { type Digest, isDigest } from '../registry/digest.ts';
import type { Descriptor, Manifest, Registries, Repository } from '../registry/registry.ts';

/** Larger blobs are read each time. */
const maxBlobBytes = 256 * 1024;

/** Content that has been read, or is being read, by digest; and targets of tags, by repository and tag. */
interface Contents {
  readonly manifests: Map<string, Promise<Manifest | undefined>>;
  readonly blobs: Map<Digest, Promise<Uint8Array>>;
  readonly tags: Map<string, Promise<Descriptor | undefined>>;
}

/**
 * Registries that read a manifest or small blob once, whatever repository has it: a digest names the same bytes
 * everywhere, and records travel with their artifact. Each repository is still queried for the records that it lists.
 */
export function withContentCache(registries: Registries): Registries {
  return cachedRegistries(registries, { manifests: new Map(), blobs: new Map(), tags: new Map() });
}

function cachedRegistries(registries: Registries, contents: Contents): Registries {
  return {
    open: (reference) => cachedRepository(registries.open(reference), contents),
    until: (end) => cachedRegistries(registries.until(end), contents),
  };
}

function cachedRepository(repository: Repository, { manifests, blobs, tags }: Contents): Repository {
  return {
    ...repository,
    resolve: (tagOrDigest) => once(tags, `${repository.name} ${tagOrDigest}`, () => repository.resolve(tagOrDigest)),
    manifest: (tagOrDigest) =>
      isDigest(tagOrDigest)
        ? once(manifests, tagOrDigest, () => repository.manifest(tagOrDigest))
        : repository.manifest(tagOrDigest),
    blob: (blob) => (blob.size > maxBlobBytes ? repository.blob(blob) : cachedBlob(repository, blob, blobs)),
  };
}

/**
 * Shares a reading that is under way. One that fails, or finds nothing, is no answer for others: they may read in a
 * repository that answers.
 */
async function once<Key, Value>(known: Map<Key, Promise<Value>>, key: Key, read: () => Promise<Value>): Promise<Value> {
  const pending = known.get(key);
  if (pending !== undefined) {
    const shared = await pending.catch(() => undefined);
    if (shared !== undefined) return shared;
  }
  const reading = read();
  known.set(key, reading);
  try {
    const value = await reading;
    if (value === undefined) known.delete(key);
    return value;
  } catch (error) {
    known.delete(key);
    throw error;
  }
}

async function* cachedBlob(
  repository: Repository,
  blob: Descriptor,
  blobs: Map<Digest, Promise<Uint8Array>>,
): AsyncGenerator<Uint8Array> {
  yield await once(blobs, blob.digest, () => bytesOfBlob(repository, blob));
}
