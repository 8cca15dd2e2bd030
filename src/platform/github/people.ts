import { type Account, accountFlaw, accountName, type PlatformAccount } from '../account.ts';
import { objectOf, unexpected } from '../answer.ts';
import { failureOf } from './client.ts';
import type { RepositoryTarget } from './repository.ts';
import { reading } from './repository.ts';

/** Finds the account of a login ("Get a user"); undefined where there is none. */
export async function account(
  { client, repository }: RepositoryTarget,
  name: string,
): Promise<PlatformAccount | undefined> {
  const where = `GitHub: the user ${name}`;
  return client.attempt(reading(`looking for user ${name}`, repository, 'metadata: read'), async (octokit) => {
    try {
      const { data } = await octokit.rest.users.getByUsername({ username: name });
      return accountOf(objectOf<Account & { readonly id?: unknown }>(data, where), where);
    } catch (error) {
      if (failureOf(error)?.status === 404) return undefined;
      throw error;
    }
  });
}

function accountOf(data: Account & { readonly id?: unknown }, where: string): PlatformAccount {
  if (typeof data.id !== 'number') throw unexpected(where, 'a number in id', data.id);
  const flaw = accountFlaw(data);
  return { id: `${data.id}`, name: accountName(data), ...(flaw !== undefined && { flaw }) };
}
