import { type Digest, isDigest } from '../digest.ts';
import { readLayoutIndex } from './index-file.ts';
import { subjectOf } from '../manifest.ts';
import type { Descriptor, Manifest } from '../registry.ts';

const maxReferrers = 2000;

/** Adds a referrer's entry to index.json, without a tag, as `oras` does. */
export function withReferrer(
  entries: readonly Record<string, unknown>[],
  { mediaType, digest, size }: Descriptor,
): readonly Record<string, unknown>[] {
  return entries.some((entry) => entry['digest'] === digest) ? entries : [...entries, { mediaType, digest, size }];
}

/** Finds the entries of index.json whose manifests have this `subject`. */
export async function layoutReferrers(
  directory: string,
  subject: Digest,
  read: (digest: Digest) => Promise<Manifest | undefined>,
): Promise<readonly Descriptor[]> {
  const { manifests } = await readLayoutIndex(directory);
  const found: Descriptor[] = [];
  const digests = new Set(manifests.map(({ digest }) => digest));
  for (const digest of [...digests].slice(0, maxReferrers)) {
    if (typeof digest !== 'string' || !isDigest(digest)) continue;
    const manifest = await read(digest);
    if (manifest !== undefined && subjectOf(manifest) === subject) found.push(manifest.descriptor);
  }
  return found;
}
