import { StepError } from '../../../../base/errors.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { Digest } from '../../../../registry/digest.ts';
import { type FoundBundle, itemOf } from './bundles.ts';

/** Bundles in the platform's store, and what of it could not be seen, in words. */
export interface StoredBundles {
  readonly bundles: readonly FoundBundle[];
  readonly unseen: readonly string[];
}

const mostRepositories = 20;

/**
 * Reads bundles that the platform of the run stores for repositories, each a URL or a path; those of other servers are
 * left out. A store that does not answer takes nothing away from bundles of other places.
 */
export async function bundlesStored(
  repositories: readonly string[],
  digest: Digest,
  platform: Platform,
): Promise<StoredBundles> {
  const paths = new Map(repositories.flatMap((one) => pathOn(one, platform)).map((one) => [one.toLowerCase(), one]));
  const bundles: FoundBundle[] = [];
  const unseen: string[] = [];
  for (const path of [...paths.values()].slice(0, mostRepositories)) {
    try {
      const stored = await platform.attestations(path, digest);
      const at = `${platform.server?.apiUrl ?? ''}/repos/${path}/attestations/${digest}`;
      bundles.push(...stored.bundles.map((text) => ({ text, item: itemOf(at, new TextEncoder().encode(text)) })));
      unseen.push(...stored.unseen.map((what) => `attestations of ${path} could not be seen: ${what}`));
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      unseen.push(`attestations of ${path} could not be seen: ${error.message}`);
    }
  }
  if (paths.size > mostRepositories)
    unseen.push(`attestations of more than ${mostRepositories} repositories are not asked for`);
  return { bundles, unseen };
}

/** Returns the path of a repository on the platform's server; none for one elsewhere. */
function pathOn(repository: string, { server }: Platform): readonly string[] {
  if (server === undefined) return [];
  const path = repository.startsWith(`${server.url}/`) ? repository.slice(server.url.length + 1) : repository;
  return path.includes(':') ? [] : [path.replace(/\.git$/, '')];
}
