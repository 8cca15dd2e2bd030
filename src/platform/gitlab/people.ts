import { accountFlaw, type PlatformAccount } from '../account.ts';
import { listOf, unexpected } from '../answer.ts';
import type { ProjectTarget } from './project.ts';
import { looking } from './project.ts';

/** Fields of a user that are read. */
interface User {
  readonly id?: unknown;
  readonly username?: string;
  readonly state?: string;
  readonly bot?: boolean;
}

/** Finds the account of a username ("List users"); undefined where there is none. */
export async function account({ client, project }: ProjectTarget, name: string): Promise<PlatformAccount | undefined> {
  const where = `GitLab: looking for user ${name}`;
  const found = await client.attempt(looking(`looking for user ${name}`, project), async (api) =>
    listOf<User>(await api.Users.all({ username: name, maxPages: 1 }), where),
  );
  const user = found.find(({ username }) => username?.toLowerCase() === name.toLowerCase());
  if (user === undefined) return undefined;
  const { id, username } = user;
  if (typeof id !== 'number' || username === undefined) throw unexpected(where, 'a number in id', id);
  const isActive = user.state === undefined || user.state === 'active';
  const bot = accountFlaw({ username, bot: user.bot === true });
  const flaw = bot ?? (isActive ? undefined : `is ${user.state}`);
  return { id: `${id}`, name: username, ...(flaw !== undefined && { flaw }) };
}
