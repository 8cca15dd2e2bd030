import { mapBounded } from '../../base/concurrency.ts';
import type { Digest } from '../../registry/digest.ts';
import { contentOf } from '../../registry/manifest.ts';
import type { Repository } from '../../registry/registry.ts';
import { digestOfTag } from '../../registry/tag.ts';
import { compareVersions, type Version } from '../../version/semver.ts';
import { versionOfTag } from './channels.ts';

/** Tags looked at to find out what version an artifact has. */
const most = 200;
const atOnce = 8;

/**
 * The highest version that an artifact has, as far as it matters beside ours: the version tags at and above ours are
 * all looked at, those below until one names it; then its manifest's own word counts. A configuration's labels do not:
 * images inherit them from their base.
 */
export async function heldVersion(repository: Repository, digest: Digest, ours: Version): Promise<Version | undefined> {
  const tags = (await repository.tags()).flatMap((tag) => {
    const version = versionOfTag(tag);
    return version === undefined ? [] : [{ tag, version }];
  });
  const sorted = tags.toSorted((left, right) => compareVersions(right.version, left.version));
  const above = sorted.filter(({ version }) => compareVersions(version, ours) >= 0);
  if (above.length > most) return undefined;
  const names = async ({ tag }: { readonly tag: string }) => (await digestOfTag(repository, tag, digest)) === digest;
  const naming = await mapBounded(above, atOnce, names);
  const higher = above.find((_one, at) => naming[at]);
  if (higher !== undefined) return higher.version;
  for (const one of sorted.slice(above.length, above.length + most)) {
    if (await names(one)) return one.version;
  }
  const manifest = await repository.manifest(digest);
  const said = manifest && contentOf(manifest, repository.name).annotations?.['org.opencontainers.image.version'];
  return said === undefined ? undefined : versionOfTag(said);
}
