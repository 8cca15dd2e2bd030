import type { Authors, CommitRange } from '../platform.ts';
import type { GitlabClient } from './client.ts';
import type { ProjectTarget } from './project.ts';
import { looking } from './project.ts';

type Api = Parameters<Parameters<GitlabClient['attempt']>[1]>[0];

/** Addresses that are looked up. */
const mostAddresses = 100;

/**
 * GitLab's commits have addresses, not users: whoever has one as a public address or as a private commit address, and
 * whoever opened the merge requests that brought the newest commit.
 */
export async function authors({ client, project }: ProjectTarget, { commit, since }: CommitRange): Promise<Authors> {
  return client.attempt(looking(`reading the authors of commit ${commit}`, project), async (api) => {
    const newest = await api.Commits.show(project, commit);
    const requests = await api.Commits.allMergeRequests(project, commit, { perPage: 100, maxPages: 1 });
    const people = new Set(requests.flatMap((each) => (each.state === 'merged' ? [each.author.username] : [])));
    const isOpened = people.size > 0;
    const later = since === undefined ? [] : ((await api.Repositories.compare(project, since, commit)).commits ?? []);
    const unknown: string[] = [];
    const names = new Map<string, string | undefined>();
    for (const { id, author_email: email } of [newest, ...later]) {
      if (!names.has(email) && names.size < mostAddresses) names.set(email, await userOf(api, email));
      const name = names.get(email);
      if (name !== undefined) people.add(name);
      else if (!isOpened || id !== newest.id) unknown.push(id);
    }
    return { people: [...people], unknown: [...new Set(unknown)] };
  });
}

async function userOf(api: Api, email: string): Promise<string | undefined> {
  const own = /^\d+-([A-Za-z0-9_.-]+)@users\.noreply\./.exec(email)?.[1];
  if (own !== undefined) return own;
  const found = await api.Users.all({ search: email, maxPages: 1 });
  return found.length === 1 ? found[0]?.username : undefined;
}
