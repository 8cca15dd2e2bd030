import type { Authors, CommitRange } from '../platform.ts';
import { coAuthorAddresses } from '../account.ts';
import { objectOf } from '../answer.ts';
import type { RepositoryTarget } from './repository.ts';
import { reading } from './repository.ts';

/** Pages of a hundred commits; later commits are reported as unknown. */
const maxPages = 10;

interface CommitAuthorship {
  readonly sha: string;
  readonly author?: Login;
  readonly committer?: Login;
  readonly commit?: { readonly message?: string };
}

/** GitHub links a commit to a user by its e-mail address, where a user has it. */
type Login = { readonly login?: string } | Record<string, never> | null;

/** Lists authors and committers of the commits, and openers of the pull requests that brought the newest. */
export async function authors(target: RepositoryTarget, { commit, since }: CommitRange): Promise<Authors> {
  const commits = [
    ...(await newest(target, commit)),
    ...(since === undefined ? [] : await after(target, since, commit)),
  ];
  const openers = await openersOf(target, commit);
  const people = new Set(openers);
  const unknown: string[] = [];
  for (const { sha, author, committer, commit: inner } of commits) {
    const known = [author, committer].flatMap((one) => loginOf(one) ?? []);
    for (const login of known) people.add(login);
    if (loginOf(author) === undefined) unknown.push(sha);
    for (const address of coAuthorAddresses(inner?.message ?? '')) {
      const login = loginOfAddress(address);
      if (login === undefined) unknown.push(sha);
      else people.add(login);
    }
  }
  return { people: [...people], unknown: [...new Set(unknown)] };
}

/**
 * Reads the login from GitHub's own addresses, `123+login@users.noreply.github.com`.
 * Another address does not prove its owner.
 */
function loginOfAddress(address: string): string | undefined {
  return /^(?:\d+\+)?([A-Za-z0-9-]+(?:\[bot\])?)@users\.noreply\./.exec(address)?.[1];
}

/** Returns a user's login; a commit made in the browser has GitHub itself as its committer. */
function loginOf(user: Login | undefined): string | undefined {
  return typeof user?.login !== 'string' || user.login === 'web-flow' ? undefined : user.login;
}

async function newest({ client, repository }: RepositoryTarget, ref: string): Promise<readonly CommitAuthorship[]> {
  const undertaking = reading(`reading commit ${ref}`, repository, 'contents: read');
  return client.attempt(undertaking, async (octokit) => {
    const { data } = await octokit.rest.repos.getCommit({ ...repository, ref });
    return [objectOf<CommitAuthorship>(data, `GitHub: commit ${ref}`)];
  });
}

async function after(
  { client, repository }: RepositoryTarget,
  base: string,
  head: string,
): Promise<readonly CommitAuthorship[]> {
  const undertaking = reading(`comparing ${base} with ${head}`, repository, 'contents: read');
  return client.attempt(undertaking, async (octokit) => {
    const commits: CommitAuthorship[] = [];
    for (let page = 1; page <= maxPages; page += 1) {
      const query = { ...repository, basehead: `${base}...${head}`, per_page: 100, page };
      const { data } = await octokit.rest.repos.compareCommitsWithBasehead(query);
      commits.push(...data.commits);
      if (commits.length >= data.total_commits || data.commits.length === 0) return commits;
    }
    return [...commits, { sha: `more than ${commits.length} commits` }];
  });
}

async function openersOf({ client, repository }: RepositoryTarget, commit: string): Promise<readonly string[]> {
  const undertaking = reading(`reading the pull requests of commit ${commit}`, repository, 'pull-requests: read');
  return client.attempt(undertaking, async (octokit) => {
    const query = { ...repository, commit_sha: commit, per_page: 100 };
    const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit(query);
    return data.flatMap((pull) => (pull.merged_at === null ? [] : (pull.user?.login ?? [])));
  });
}
