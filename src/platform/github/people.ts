import { type Account, accountFlaw, accountName } from '../account.ts';
import type { PlatformAccount } from '../platform.ts';
import { failureOf } from './client.ts';
import type { RepositoryTarget } from './repository.ts';
import { reading } from './repository.ts';

/** Finds the account of a login ("Get a user"); undefined where there is none. */
export async function account(
  { client, repository }: RepositoryTarget,
  name: string,
): Promise<PlatformAccount | undefined> {
  return client.attempt(reading(`looking for user ${name}`, repository, 'metadata: read'), async (octokit) => {
    try {
      const { data } = await octokit.rest.users.getByUsername({ username: name });
      return accountOf(data);
    } catch (error) {
      if (failureOf(error)?.status === 404) return undefined;
      throw error;
    }
  });
}

function accountOf(data: Account & { readonly id: number }): PlatformAccount {
  const flaw = accountFlaw(data);
  return { id: `${data.id}`, name: accountName(data), ...(flaw !== undefined && { flaw }) };
}
