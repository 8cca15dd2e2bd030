import { mapBounded } from '../../base/concurrency.ts';
import type { Digest } from '../../registry/digest.ts';
import { contentOf } from '../../registry/manifest.ts';
import type { Repository } from '../../registry/registry.ts';
import { digestOfTag } from '../../registry/tag.ts';
import { compareVersions, type Version } from '../../version/semver.ts';
import { versionOfTag } from './naming.ts';

/** Tags that are resolved to find the version of an artifact. */
const maxTags = 200;
const maxReads = 8;

/**
 * Finds the highest version of an artifact, as far as it matters beside the run's: all version tags at and above it are
 * resolved, those below until one names it; then its manifest's annotation counts. A configuration's labels do not:
 * images inherit them from their base.
 */
export async function versionOfArtifact(
  repository: Repository,
  digest: Digest,
  ours: Version,
): Promise<Version | undefined> {
  const tags = (await repository.tags()).flatMap((tag) => {
    const version = versionOfTag(tag);
    return version === undefined ? [] : [{ tag, version }];
  });
  const sorted = tags.toSorted((left, right) => compareVersions(right.version, left.version));
  const above = sorted.filter(({ version }) => compareVersions(version, ours) >= 0);
  if (above.length > maxTags) return undefined;
  const names = async ({ tag }: { readonly tag: string }) => (await digestOfTag(repository, tag, digest)) === digest;
  const naming = await mapBounded(above, maxReads, names);
  const higher = above.find((_one, at) => naming[at]);
  if (higher !== undefined) return higher.version;
  for (const one of sorted.slice(above.length, above.length + maxTags)) {
    if (await names(one)) return one.version;
  }
  const manifest = await repository.manifest(digest);
  const said = manifest && contentOf(manifest, repository.name).annotations?.['org.opencontainers.image.version'];
  return said === undefined ? undefined : versionOfTag(said);
}
