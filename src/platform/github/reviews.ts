import type { CommitAt, FileAt, FileChange, Review, ReviewedRequest } from '../platform.ts';
import type { RepositoryTarget } from './repository.ts';
import { fullName, reading } from './repository.ts';

/** What we read of a pull request that a commit came with. */
interface Brought {
  readonly number: number;
  readonly html_url: string;
  readonly user: { readonly login: string } | null;
  readonly merged_at: string | null;
  readonly head: { readonly sha: string };
  readonly base: { readonly ref: string; readonly repo?: { readonly full_name: string } | null };
}

interface Said {
  readonly user: { readonly login: string } | null;
  readonly state: string;
  readonly commit_id?: string | null;
  readonly submitted_at?: string;
}

export async function changeOf(target: RepositoryTarget, change: FileAt | CommitAt): Promise<FileChange> {
  const newest = await ('commit' in change ? commitOf(target, change) : newestOf(target, change));
  if (newest === undefined) return { commit: undefined, authors: [], requests: [] };
  const authors = newest.author?.login === undefined ? [] : [newest.author.login];
  return { commit: newest.sha, authors, requests: await requestsOf(target, newest.sha) };
}

interface Written {
  readonly sha: string;
  readonly author?: { readonly login?: string } | null;
}

async function newestOf({ client, repository }: RepositoryTarget, { path, ref }: FileAt): Promise<Written | undefined> {
  const undertaking = reading(`reading the history of ${path}`, repository, 'contents: read');
  return client.attempt(undertaking, async (octokit) => {
    const { data } = await octokit.rest.repos.listCommits({ ...repository, path, sha: ref, per_page: 1 });
    return data[0];
  });
}

async function commitOf({ client, repository }: RepositoryTarget, { commit }: CommitAt): Promise<Written> {
  const undertaking = reading(`reading commit ${commit}`, repository, 'contents: read');
  return client.attempt(undertaking, async (octokit) => {
    const { data } = await octokit.rest.repos.getCommit({ ...repository, ref: commit });
    return data;
  });
}

async function requestsOf(
  { client, repository }: RepositoryTarget,
  commit: string,
): Promise<readonly ReviewedRequest[]> {
  const undertaking = reading(`reading the reviews of commit ${commit}`, repository, 'pull-requests: read');
  return client.attempt(undertaking, async (octokit) => {
    const query = { ...repository, commit_sha: commit, per_page: 100 };
    const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit(query);
    const brought: readonly Brought[] = data.filter((pull) => isMergedHere(pull, fullName(repository)));
    const requests: ReviewedRequest[] = [];
    for (const pull of brought) {
      const reviews = await octokit.paginate(octokit.rest.pulls.listReviews, {
        ...repository,
        pull_number: pull.number,
        per_page: 100,
      });
      requests.push({
        number: pull.number,
        url: pull.html_url,
        author: pull.user?.login ?? '',
        base: pull.base.ref,
        reviews: lastWords(reviews, pull.head.sha),
      });
    }
    return requests;
  });
}

function isMergedHere(pull: Brought, name: string): boolean {
  return pull.merged_at !== null && pull.base.repo?.full_name.toLowerCase() === name.toLowerCase();
}

/** GitHub lists reviews as they came; a comment takes no approval back, a dismissal and a refusal do. */
function lastWords(reviews: readonly Said[], head: string): readonly Review[] {
  const last = new Map<string, Review>();
  for (const { user, state, commit_id: commit, submitted_at: at } of reviews) {
    const meaning = states[state];
    if (user === null || meaning === undefined) continue;
    last.set(user.login.toLowerCase(), {
      reviewer: user.login,
      state: meaning,
      stale: commit !== head,
      at: at === undefined ? undefined : new Date(at),
    });
  }
  return [...last.values()];
}

const states: Readonly<Record<string, Review['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'rejected',
  DISMISSED: 'dismissed',
};
