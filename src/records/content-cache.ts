import type { Digest } from '../registry/digest.ts';
import type { Descriptor, Manifest, Registries, Repository } from '../registry/registry.ts';

/** Larger blobs are read each time. */
const maxBlobBytes = 256 * 1024;

type Contents = Readonly<{ manifests: Map<string, Manifest>; blobs: Map<Digest, Uint8Array> }>;

/**
 * Registries that read a manifest or small blob once, whatever repository has it: a digest names the same bytes
 * everywhere, and records travel with their artifact. Whether a repository lists a record is still asked of each.
 */
export function withContentCache(registries: Registries): Registries {
  return cachedRegistries(registries, { manifests: new Map(), blobs: new Map() });
}

function cachedRegistries(registries: Registries, contents: Contents): Registries {
  return {
    open: (reference) => cachedRepository(registries.open(reference), contents),
    until: (end) => cachedRegistries(registries.until(end), contents),
  };
}

function cachedRepository(repository: Repository, { manifests, blobs }: Contents): Repository {
  return {
    ...repository,
    manifest: async (tagOrDigest) => {
      const known = manifests.get(tagOrDigest);
      if (known !== undefined) return known;
      const manifest = await repository.manifest(tagOrDigest);
      if (manifest !== undefined) manifests.set(manifest.descriptor.digest, manifest);
      return manifest;
    },
    blob: (blob) => cachedBlob(repository, blob, blobs),
  };
}

async function* cachedBlob(
  repository: Repository,
  blob: Descriptor,
  blobs: Map<Digest, Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const known = blobs.get(blob.digest);
  if (known !== undefined) {
    yield known;
    return;
  }
  const isSmall = blob.size <= maxBlobBytes;
  const chunks: Uint8Array[] = [];
  for await (const chunk of repository.blob(blob)) {
    // A chunk is lent: what is kept is a copy.
    if (isSmall) chunks.push(Uint8Array.from(chunk));
    yield chunk;
  }
  // The repository has checked length and digest when its stream ends.
  if (isSmall) blobs.set(blob.digest, Buffer.concat(chunks));
}
