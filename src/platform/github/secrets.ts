import { listOf, objectOf } from '../answer.ts';
import type { SharedSecrets } from '../shared-secrets.ts';
import { failureOf } from './client.ts';
import { fullName, reading, type RepositoryTarget } from './repository.ts';

/** GitHub holds a hundred secrets of a repository, and shows as many of its organisation's. */
const maxPages = 10;

interface SecretNames {
  readonly secrets?: readonly { readonly name?: string }[];
}

/** Lists the names of secrets that every job sees: of the repository, and of its organisation for the repository. */
export async function sharedSecrets({ client, repository }: RepositoryTarget): Promise<SharedSecrets> {
  const undertaking = reading('reading the names of the secrets', repository, 'secrets: read');
  const where = `GitHub: the names of the secrets of ${fullName(repository)}`;
  return client.attempt(undertaking, async ({ rest: { actions } }) => {
    const own = await named(where, (page) => actions.listRepoSecrets({ ...repository, per_page: 100, page }));
    const lent = await named(where, (page) =>
      actions.listRepoOrganizationSecrets({ ...repository, per_page: 100, page }),
    ).catch(noOrganisation);
    return { names: [...new Set([...own, ...lent])], unseen: [] };
  });
}

/** A repository of a user has no organisation to ask. */
function noOrganisation(error: unknown): readonly string[] {
  if (failureOf(error)?.status === 404) return [];
  throw error;
}

async function named(
  where: string,
  read: (page: number) => Promise<{ readonly data: SecretNames }>,
): Promise<readonly string[]> {
  const names: string[] = [];
  for (let page = 1; page <= maxPages; page += 1) {
    const { secrets } = objectOf((await read(page)).data, where);
    const found = listOf(secrets, where).flatMap(({ name }) => (name === undefined ? [] : [name]));
    names.push(...found);
    if (found.length < 100) break;
  }
  return names;
}
