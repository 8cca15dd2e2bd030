import { mapBounded } from '../../base/concurrency.ts';
import type { Digest } from '../../registry/digest.ts';
import { contentOf } from '../../registry/manifest.ts';
import type { Repository } from '../../registry/registry.ts';
import { digestOfTag } from '../../registry/tag.ts';
import type { VersionScheme } from '../../version/schemes.ts';

/** Tags that are resolved to find the version of an artifact. */
const maxTags = 200;
const maxReads = 8;

/**
 * Finds the highest version of an artifact that the scheme compares with the run's, as far as it matters beside that: all
 * such tags at and above it are resolved, those below until one names it; then its manifest's annotation counts. A
 * configuration's labels do not: images inherit them from their base.
 */
export async function versionOfArtifact(
  repository: Repository,
  digest: Digest,
  ours: string,
  { compare }: Pick<VersionScheme, 'compare'>,
): Promise<string | undefined> {
  const orderOf = (tag: string) => compare(tag, ours);
  const tags = (await repository.tags()).filter((tag) => orderOf(tag) !== undefined);
  const sorted = tags.toSorted((left, right) => compare(right, left) ?? 0);
  const above = sorted.filter((tag) => (orderOf(tag) ?? 0) >= 0);
  if (above.length > maxTags) return undefined;
  const names = async (tag: string) => (await digestOfTag(repository, tag, digest)) === digest;
  const naming = await mapBounded(above, maxReads, names);
  const higher = above.find((_one, at) => naming[at]);
  if (higher !== undefined) return higher;
  for (const one of sorted.slice(above.length, above.length + maxTags)) {
    if (await names(one)) return one;
  }
  const manifest = await repository.manifest(digest);
  const said = manifest && contentOf(manifest, repository.name).annotations?.['org.opencontainers.image.version'];
  return said === undefined || orderOf(said) === undefined ? undefined : said;
}
