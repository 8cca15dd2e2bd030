import { mapBounded } from '../../base/concurrency.ts';
import type { Digest } from '../digest.ts';
import { contentOf } from '../manifest.ts';
import { isForeignLayer } from '../media-types.ts';
import type { Descriptor, Repository } from '../registry.ts';

export interface Completeness {
  /** Number of manifests and blobs looked for. */
  readonly pieces: number;
  /** Missing ones; the artifact itself first when it is not there. */
  readonly missing: readonly Descriptor[];
}

/** Deeper nesting than any builder makes; lower parts count as missing. */
const maxLevels = 8;
const maxReads = 8;

/**
 * Checks whether a repository holds an artifact whole: the manifest, every child manifest, and every blob that it
 * should hold itself. A digest that resolves can still have lost its layers to a clean-up. Manifests are read and
 * checked against their digests; blobs are checked for existence, not read.
 * @throws RemoteError when the repository does not answer.
 */
export async function completeness(repository: Repository, digest: Digest): Promise<Completeness> {
  const seen = new Set<Digest>();
  const missing: Descriptor[] = [];
  let level: readonly Descriptor[] = [{ mediaType: 'manifest', digest, size: 0 }];
  for (let depth = 0; level.length > 0 && depth < maxLevels; depth += 1) {
    const fresh = unseen(level, seen);
    const found = await mapBounded(fresh, maxReads, (manifest) => inspect(repository, manifest, seen));
    missing.push(...found.flatMap((one) => one.missing));
    level = found.flatMap((one) => one.children);
  }
  return { pieces: seen.size, missing: [...missing, ...level] };
}

interface Inspection {
  readonly children: readonly Descriptor[];
  readonly missing: readonly Descriptor[];
}

async function inspect(repository: Repository, descriptor: Descriptor, seen: Set<Digest>): Promise<Inspection> {
  const manifest = await repository.manifest(descriptor.digest);
  if (manifest === undefined) return { children: [], missing: [descriptor] };
  const content = contentOf(manifest, repository.name);
  const blobs = unseen(
    content.blobs.filter(({ mediaType }) => !isForeignLayer(mediaType)),
    seen,
  );
  const held = await mapBounded(blobs, maxReads, (blob) => repository.hasBlob(blob));
  return { children: content.manifests, missing: blobs.filter((_blob, index) => held[index] === false) };
}

function unseen(descriptors: readonly Descriptor[], seen: Set<Digest>): readonly Descriptor[] {
  return descriptors.filter(({ digest }) => {
    if (seen.has(digest)) return false;
    seen.add(digest);
    return true;
  });
}
