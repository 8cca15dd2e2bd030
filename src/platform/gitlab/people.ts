import { accountFlaw } from '../account.ts';
import type { PlatformAccount } from '../platform.ts';
import type { ProjectTarget } from './project.ts';
import { looking } from './project.ts';

/** Finds the account of a username ("List users"); undefined where there is none. */
export async function account({ client, project }: ProjectTarget, name: string): Promise<PlatformAccount | undefined> {
  const found = await client.attempt(looking(`looking for user ${name}`, project), (api) =>
    api.Users.all({ username: name, maxPages: 1 }),
  );
  const user = found.find(({ username }) => username.toLowerCase() === name.toLowerCase());
  if (user === undefined) return undefined;
  const isActive = user.state === undefined || user.state === 'active';
  const bot = accountFlaw({ username: user.username, bot: user['bot'] === true });
  const flaw = bot ?? (isActive ? undefined : `is ${user.state}`);
  return { id: `${user.id}`, name: user.username, ...(flaw !== undefined && { flaw }) };
}
