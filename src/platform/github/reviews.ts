import type { CommitAt, FileAt, FileChange, Review, ReviewedRequest } from '../platform.ts';
import { commitIn, listOf, objectOf } from '../answer.ts';
import type { RepositoryTarget } from './repository.ts';
import type { Repository } from './repository.ts';
import { fullName, reading } from './repository.ts';
import { type Account, accountFlaw, accountName, dateIn } from '../account.ts';
import type { GithubClient } from './client.ts';
import { failureOf } from './client.ts';

type Octokit = Parameters<Parameters<GithubClient['attempt']>[1]>[0];

/** Fields of a commit's pull request that are read. */
interface MergedPull {
  readonly number: number;
  readonly html_url: string;
  readonly user: { readonly login: string } | null;
  readonly merged_at: string | null;
  readonly head: { readonly sha: string };
  readonly base: {
    readonly ref: string;
    readonly repo?: { readonly full_name: string; readonly default_branch?: string } | null;
  };
}

interface SubmittedReview {
  readonly user: { readonly login: string; readonly type?: string } | null;
  readonly state: string;
  readonly commit_id?: string | null;
  readonly submitted_at?: string;
}

export async function changeOf(target: RepositoryTarget, change: FileAt | CommitAt): Promise<FileChange> {
  const newest = await ('commit' in change ? commitOf(target, change) : newestOf(target, change));
  if (newest === undefined) return { commit: undefined, authors: [], requests: [] };
  const authors = newest.author?.login === undefined ? [] : [newest.author.login];
  const sha = commitIn(newest.sha, `GitHub: the newest commit of ${fullName(target.repository)}`);
  return { commit: sha, authors, requests: await requestsOf(target, sha) };
}

interface CommitAnswer {
  readonly sha?: unknown;
  readonly author?: { readonly login?: string } | null;
}

async function newestOf(
  { client, repository }: RepositoryTarget,
  { path, ref }: FileAt,
): Promise<CommitAnswer | undefined> {
  const undertaking = reading(`reading the history of ${path}`, repository, 'contents: read');
  return client.attempt(undertaking, async (octokit) => {
    const { data } = await octokit.rest.repos.listCommits({ ...repository, path, sha: ref, per_page: 1 });
    const [newest] = listOf<CommitAnswer>(data, `GitHub: the history of ${path}`);
    return newest;
  });
}

async function commitOf({ client, repository }: RepositoryTarget, { commit }: CommitAt): Promise<CommitAnswer> {
  const undertaking = reading(`reading commit ${commit}`, repository, 'contents: read');
  return client.attempt(undertaking, async (octokit) => {
    const { data } = await octokit.rest.repos.getCommit({ ...repository, ref: commit });
    return objectOf<CommitAnswer>(data, `GitHub: commit ${commit}`);
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
    const brought: readonly MergedPull[] = data.filter((pull) => isMergedHere(pull, fullName(repository)));
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
        author: accountName(pull.user),
        base: pull.base.ref,
        isDefaultBase:
          pull.base.repo?.default_branch === undefined ? undefined : pull.base.repo.default_branch === pull.base.ref,
        reviews: await withFlaws(lastWords(reviews, pull.head.sha), (login) => flawOf(octokit, repository, login)),
      });
    }
    return requests;
  });
}

/**
 * Marks reviews that do not count: of bots, and of users without write access.
 * Any user may give such a review.
 */
async function withFlaws(
  reviews: readonly (Review & { readonly account: Account })[],
  flawOfLogin: (login: string) => Promise<string | undefined>,
): Promise<readonly Review[]> {
  const judged: Review[] = [];
  for (const { account, ...review } of reviews) {
    const flaw = accountFlaw(account) ?? (review.state === 'approved' ? await flawOfLogin(review.reviewer) : undefined);
    judged.push({ ...review, ...(flaw !== undefined && { flaw }) });
  }
  return judged;
}

/**
 * Explains why a user's review does not count, by "Get repository permissions for a user".
 * The association of a review does not give the user's permission.
 */
async function flawOf(octokit: Octokit, repository: Repository, username: string): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ ...repository, username });
    return ['admin', 'maintain', 'write'].includes(data.permission) ? undefined : 'may not write to the repository';
  } catch (error) {
    const status = failureOf(error)?.status;
    if (status !== 403 && status !== 404) throw error;
    return "has permissions that cannot be seen: the token needs 'metadata: read' and to see collaborators";
  }
}

function isMergedHere(pull: MergedPull, name: string): boolean {
  return pull.merged_at !== null && pull.base.repo?.full_name.toLowerCase() === name.toLowerCase();
}

/**
 * Keeps the last decision of each reviewer.
 * GitHub lists reviews in order; a comment withdraws no approval, a dismissal and a refusal do.
 */
function lastWords(
  reviews: readonly SubmittedReview[],
  head: string,
): readonly (Review & { readonly account: Account })[] {
  const last = new Map<string, Review & { readonly account: Account }>();
  for (const { user, state, commit_id: commit, submitted_at: at } of reviews) {
    const meaning = states[state];
    if (user === null || meaning === undefined) continue;
    last.set(user.login.toLowerCase(), {
      account: user,
      reviewer: user.login,
      state: meaning,
      stale: commit !== head,
      at: dateIn(at),
    });
  }
  return [...last.values()];
}

const states: Readonly<Record<string, Review['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'rejected',
  DISMISSED: 'dismissed',
};
