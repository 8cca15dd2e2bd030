import { listOf, objectOf } from '../answer.ts';
import { noAttestations, type StoredAttestations } from '../attestations.ts';
import { failureOf } from './client.ts';
import { fullName, reading, type RepositoryTarget } from './repository.ts';

/** One page: an artifact has a few. */
const most = 100;
const largest = 4 * 1024 * 1024;
/** Later versions of the API give addresses of bundles, on other hosts, in the place of the bundles. */
const headers = { 'x-github-api-version': '2022-11-28' };

interface Listed {
  readonly attestations?: readonly { readonly bundle?: unknown }[];
}

/**
 * Lists provenance of a digest (`sha256:…`) that GitHub stores for a repository ("List attestations"). A 404 is none only
 * where the repository is seen.
 *
 * @throws RemoteError
 */
export async function attestations(
  { client, repository }: RepositoryTarget,
  digest: string,
): Promise<StoredAttestations> {
  const undertaking = reading('reading the attestations', repository, 'attestations: read');
  const where = `GitHub: the attestations of ${fullName(repository)}`;
  return client.attempt(undertaking, async ({ rest: { repos } }) => {
    const query = { subject_digest: digest, predicate_type: 'provenance', per_page: most, headers };
    const answer = await repos.listAttestations({ ...repository, ...query }).catch(async (error: unknown) => {
      if (failureOf(error)?.status !== 404) throw error;
      await repos.get({ ...repository });
    });
    if (answer === undefined) return noAttestations;
    const listed = objectOf<Listed>(answer.data, where).attestations;
    const found = listOf(listed, where).slice(0, most);
    const bundles = found.flatMap(({ bundle }) => textOf(bundle));
    const unread = (listed?.length ?? 0) - bundles.length;
    const hasMore = answer.headers.link?.includes('rel="next"') === true;
    return {
      bundles,
      unseen: [
        ...(unread > 0 ? [`${unread} without a bundle of at most ${largest} bytes`] : []),
        ...(hasMore ? [`those after the first ${most}`] : []),
      ],
    };
  });
}

/** Writes a bundle as JSON; nothing for what is none, too large, or nested too deep to be written. */
function textOf(bundle: unknown): readonly string[] {
  if (typeof bundle !== 'object' || bundle === null) return [];
  try {
    const text = JSON.stringify(bundle);
    return Buffer.byteLength(text) > largest ? [] : [text];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
