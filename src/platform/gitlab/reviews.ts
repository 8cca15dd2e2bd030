import type { CommitAt, FileAt, FileChange, Review, ReviewedRequest } from '../platform.ts';
import { authors } from './authors.ts';
import type { GitlabClient } from './client.ts';
import type { ProjectTarget } from './project.ts';
import { looking } from './project.ts';
import { type Account, accountFlaw, accountName, dateIn } from '../account.ts';
import { GitlabFailure } from './request.ts';

type Api = Parameters<Parameters<GitlabClient['attempt']>[1]>[0];

/** Fields of an approval that are read; only newer versions of GitLab give its time. */
interface ApprovalAnswer {
  readonly user: (Account & { readonly id?: number }) | null;
  readonly approved_at?: string | null;
}

export async function changeOf(target: ProjectTarget, change: FileAt | CommitAt): Promise<FileChange> {
  const { client, project } = target;
  const commit = 'commit' in change ? change.commit : await newestOf(target, change);
  if (commit === undefined) return { commit: undefined, authors: [], requests: [] };
  const { people } = await authors(target, { commit });
  const undertaking = looking(`reading the approvals of commit ${commit}`, project);
  const requests = await client.attempt(undertaking, (api) => requestsOf(api, project, commit));
  return { commit, authors: people, requests };
}

async function newestOf({ client, project }: ProjectTarget, { path, ref }: FileAt): Promise<string | undefined> {
  return client.attempt(looking(`reading the history of ${path}`, project), async (api) => {
    const found = await api.Commits.all(project, { path, refName: ref, perPage: 1, maxPages: 1 });
    return found[0]?.id;
  });
}

async function requestsOf(api: Api, project: string, commit: string): Promise<readonly ReviewedRequest[]> {
  const found = await api.Commits.allMergeRequests(project, commit, { perPage: 100, maxPages: 1 });
  const requests: ReviewedRequest[] = [];
  for (const each of found.filter(({ state }) => state === 'merged')) {
    requests.push({
      number: each.iid,
      url: each.web_url,
      author: accountName(each.author),
      merger: each.merge_user === null || each.merge_user === undefined ? undefined : accountName(each.merge_user),
      base: each.target_branch,
      reviews: [...(await approvalsOf(api, project, each.iid)), ...(await refusalsOf(api, project, each.iid))],
    });
  }
  return requests;
}

/**
 * Lists approvals of a merge request; one older than the last version is stale.
 * GitLab may keep approvals when commits are pushed after them.
 */
async function approvalsOf(api: Api, project: string, request: number): Promise<readonly Review[]> {
  const { approved_by: by = [] } = await api.MergeRequestApprovals.showConfiguration(project, {
    mergerequestIId: request,
  });
  const given: readonly ApprovalAnswer[] = by;
  if (given.length === 0) return [];
  const versions = await api.MergeRequests.allDiffVersions(project, request);
  const last = Math.max(...versions.map((version) => Date.parse(version.created_at)));
  const said = await notedApprovals(api, project, request);
  const reviews: Review[] = [];
  for (const { user, approved_at: approvedAt } of given) {
    const reviewer = accountName(user);
    const at = dateIn(approvedAt ?? said.get(reviewer));
    const flaw = accountFlaw(user) ?? (await flawOf(api, project, user?.id));
    const stale = !((at?.getTime() ?? Number.NaN) >= last);
    reviews.push({ reviewer, state: 'approved', stale, at, ...(flaw !== undefined && { flaw }) });
  }
  return reviews;
}

/**
 * Explains why a user's approval does not count: no write access (30, developer, in "Access levels").
 * Every user who can see a public project may approve in it.
 */
async function flawOf(api: Api, project: string, user: number | undefined): Promise<string | undefined> {
  const unseen = 'has a role that cannot be seen: the token needs the scope read_api and the role Reporter';
  if (user === undefined) return unseen;
  try {
    const { access_level: level }: { readonly access_level: number } = await api.ProjectMembers.show(project, user, {
      includeInherited: true,
    });
    return level >= 30 ? undefined : 'may not write to the project';
  } catch (error) {
    if (!(error instanceof GitlabFailure)) throw error;
    if (error.failure.status === 404) return 'is no member of the project';
    if (error.failure.status === 403) return unseen;
    throw error;
  }
}

/** Returns the newest system note of an approval, by user name. */
async function notedApprovals(api: Api, project: string, request: number): Promise<ReadonlyMap<string, string>> {
  const query = { sort: 'asc', orderBy: 'created_at', perPage: 100, maxPages: 20 } as const;
  const notes = await api.MergeRequestNotes.all(project, request, query);
  const approvals = notes.filter((note) => note.system && note.body === 'approved this merge request');
  return new Map(approvals.map((note) => [note.author.username, note.created_at]));
}

async function refusalsOf(api: Api, project: string, request: number): Promise<readonly Review[]> {
  const reviewers = await api.MergeRequests.showReviewers(project, request);
  return reviewers
    .filter(({ state }) => state === 'requested_changes')
    .map(({ user }): Review => ({ reviewer: user.username, state: 'rejected', stale: false }));
}
