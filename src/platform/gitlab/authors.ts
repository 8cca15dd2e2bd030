import type { Authors, CommitRange } from '../platform.ts';
import type { GitlabClient } from './client.ts';
import type { ProjectTarget } from './project.ts';
import { looking } from './project.ts';
import { accountName, coAuthorAddresses } from '../account.ts';
import { GitlabFailure } from './request.ts';

type Api = Parameters<Parameters<GitlabClient['attempt']>[1]>[0];

/** Upper bound of addresses that are looked up. */
const maxAddresses = 100;

/**
 * Lists authors of the commits, and openers of the merge requests that brought the newest.
 * GitLab's commits have addresses, not users: a user is found by a public or a private commit address.
 */
export async function authors(
  { client, project, hostname = '' }: ProjectTarget,
  { commit, since }: CommitRange,
): Promise<Authors> {
  return client.attempt(looking(`reading the authors of commit ${commit}`, project), async (api) => {
    const newest = await api.Commits.show(project, commit);
    const requests = await api.Commits.allMergeRequests(project, commit, { perPage: 100, maxPages: 1 });
    const people = new Set(requests.flatMap((each) => (each.state === 'merged' ? [accountName(each.author)] : [])));
    const later = since === undefined ? [] : ((await api.Repositories.compare(project, since, commit)).commits ?? []);
    const unknown: string[] = [];
    const names = new Map<string, string | undefined>();
    for (const { id, author_email: author, message } of [newest, ...later]) {
      for (const email of [author, ...coAuthorAddresses(typeof message === 'string' ? message : '')]) {
        if (!names.has(email) && names.size < maxAddresses) names.set(email, await userOf(api, email, hostname));
        const name = names.get(email);
        if (name === undefined) unknown.push(id);
        else people.add(name);
      }
    }
    return { people: [...people], unknown: [...new Set(unknown)] };
  });
}

/**
 * Finds the user of an address.
 * A private commit address is `12-name@users.noreply.HOST`: its number is the user's, its name may be an old one. An
 * address of another host proves nothing.
 */
async function userOf(api: Api, email: string, hostname: string): Promise<string | undefined> {
  const [, number, host] = /^(\d{1,15})-[^@]+@users\.noreply\.(.+)$/.exec(email) ?? [];
  if (number !== undefined) return host === hostname ? userByNumber(api, Number(number)) : undefined;
  const found = await api.Users.all({ search: email, maxPages: 1 });
  return found.length === 1 ? found[0]?.username : undefined;
}

async function userByNumber(api: Api, number: number): Promise<string | undefined> {
  try {
    return (await api.Users.show(number)).username;
  } catch (error) {
    if (error instanceof GitlabFailure && error.failure.status === 404) return undefined;
    throw error;
  }
}
