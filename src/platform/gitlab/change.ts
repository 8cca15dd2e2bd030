import { UsageError } from '../../base/errors.ts';
import { fitting, headed, markOf, sameText } from '../body.ts';
import type { ChangeQuery, ChangeRequest, ChangeRequested, ClosedRequest, MergeMethod } from '../change-request.ts';
import type { ProjectTarget } from './project.ts';
import { writing } from './project.ts';
import { GitlabFailure } from './request.ts';
import type { MergeRequest } from './merge-request.ts';
import { retry } from '../../base/retry.ts';

/** Limits that GitLab enforces with a 400 or 422. */
const maxTitle = 255;
const maxBody = 1_048_576;

/**
 * Opens or updates the one open merge request from head to base.
 * Every part converges, so a repeated run completes one that was killed.
 */
export async function requestChange(target: ProjectTarget, wanted: ChangeRequest): Promise<ChangeRequested> {
  for (const label of wanted.labels) requireLabel(label);
  const request = {
    ...wanted,
    title: wanted.title.slice(0, maxTitle),
    body: fitting(headed(wanted.body, wanted), maxBody),
  };
  const { mergeRequest, opened } = await openOrFind(target, request);
  const changes = [
    await updateText(target, mergeRequest, request),
    await addReviewers(target, mergeRequest, request.reviewers ?? []),
  ];
  const merge =
    request.autoMerge === undefined ? undefined : await enableMerge(target, mergeRequest, request.autoMerge);
  const changed = changes.includes(true) || merge?.changed === true;
  return {
    url: mergeRequest.web_url,
    number: mergeRequest.iid,
    outcome: opened ? 'opened' : changed ? 'updated' : 'unchanged',
    ...(merge !== undefined && { merge: merge.state }),
  };
}

/**
 * Opens a merge request, or takes the one that another run opened first.
 * GitLab answers 409 where a request for the two branches is open.
 */
async function openOrFind(
  target: ProjectTarget,
  request: ChangeRequest,
): Promise<{ mergeRequest: MergeRequest; opened: boolean }> {
  const found = await findOpen(target, request);
  if (found !== undefined) return { mergeRequest: found, opened: false };
  const { client, project } = target;
  const { head, base, title, body, labels } = request;
  return client.attempt(writing(`opening a merge request from ${head} to ${base}`, project), async (api) => {
    const options = { description: body, ...(labels.length > 0 && { labels: labels.join(',') }) };
    try {
      return { mergeRequest: await api.MergeRequests.create(project, head, base, title, options), opened: true };
    } catch (error) {
      if (!(error instanceof GitlabFailure) || error.failure.status !== 409) throw error;
      const other = await findOpen(target, request);
      if (other === undefined) throw error;
      return { mergeRequest: other, opened: false };
    }
  });
}

async function findOpen(target: ProjectTarget, branches: Branches): Promise<MergeRequest | undefined> {
  return (await requestsOf(target, branches, { state: 'opened' }))[0];
}

/** Reads the newest merge requests between the two branches and finds the closed one that proposed the change last. */
export async function closedChange(
  target: ProjectTarget,
  { change, ...branches }: ChangeQuery,
): Promise<ClosedRequest | undefined> {
  const requests = await requestsOf(target, branches, {});
  if (requests.some(({ state }) => state === 'opened')) return undefined;
  const last = requests.find(({ description }) => markOf(description) === change);
  return last?.state === 'closed' ? { number: last.iid, url: last.web_url } : undefined;
}

type Branches = Pick<ChangeRequest, 'head' | 'base'>;

/** Returns merge requests of the project's own branches, the newest first; of every state where none is named. */
async function requestsOf(
  { client, project }: ProjectTarget,
  { head, base }: Branches,
  state: { readonly state?: 'opened' },
): Promise<readonly MergeRequest[]> {
  return client.attempt(writing('looking for merge requests', project), async (api) => {
    const query = { ...state, sourceBranch: head, targetBranch: base, perPage: 100, maxPages: 1 } as const;
    const found = await api.MergeRequests.all({ projectId: project, ...query });
    const own = found.filter(
      (each) =>
        each.source_branch === head && each.target_branch === base && each.source_project_id === each.target_project_id,
    );
    return own.toSorted((left, right) => right.iid - left.iid);
  });
}

async function updateText(
  { client, project }: ProjectTarget,
  found: MergeRequest,
  request: ChangeRequest,
): Promise<boolean> {
  const { title, body, labels } = request;
  const present = new Set((found.labels ?? []).map(String));
  const missing = labels.filter((label) => !present.has(label));
  const edit = {
    ...(!sameText(found.title, title) && { title }),
    ...(!sameText(found.description, body) && { description: body }),
    ...(missing.length > 0 && { addLabels: missing.join(',') }),
  };
  if (Object.keys(edit).length === 0) return false;
  await client.attempt(writing(`updating merge request !${found.iid}`, project), (api) =>
    api.MergeRequests.edit(project, found.iid, edit),
  );
  return true;
}

function requireLabel(label: string): void {
  if (!label.includes(',') && label.trim() !== '') return;
  throw new UsageError({
    code: 'invalid-label',
    where: `label "${label}"`,
    found: 'GitLab takes no empty label and none with a comma',
    fix: 'rename it',
  });
}

interface Merge {
  readonly state: 'merged' | 'when-ready';
  readonly changed: boolean;
}

/**
 * Lets GitLab merge exactly the commit that was read as soon as its rules allow.
 * GitLab computes whether it can be merged after the request was opened, and until then answers 405 or 422: those are
 * retried for a minute.
 */
async function enableMerge(target: ProjectTarget, found: MergeRequest, method: MergeMethod): Promise<Merge> {
  if (found.merge_when_pipeline_succeeds) return { state: 'when-ready', changed: false };
  const { client, project, clock } = target;
  const undertaking = writing(`letting merge request !${found.iid} merge when it is ready`, project);
  const merged = await client.attempt(undertaking, (api) =>
    retry(
      () =>
        api.MergeRequests.merge(project, found.iid, {
          sha: found.sha,
          squash: method === 'squash',
          // Its name until GitLab 17.11 and after; each version ignores the unknown name.
          mergeWhenPipelineSucceeds: true,
          autoMerge: true,
        }),
      (error) => (error instanceof GitlabFailure && [405, 422].includes(error.failure.status) ? {} : false),
      { deadlineMs: 60_000, firstPauseMs: 1_000, maxPauseMs: 8_000 },
      clock,
    ),
  );
  return { state: merged.state === 'merged' ? 'merged' : 'when-ready', changed: true };
}

/**
 * Adds users who are not reviewers yet.
 * GitLab takes numbers for names, and the whole list at once.
 */
async function addReviewers(target: ProjectTarget, found: MergeRequest, wanted: readonly string[]): Promise<boolean> {
  const present = found.reviewers ?? [];
  const names = new Set(present.map((reviewer) => reviewer.username.toLowerCase()));
  const missing = wanted.filter((name) => !names.has(name.toLowerCase()));
  if (missing.length === 0) return false;
  const added = await Promise.all(missing.map((name) => userNumber(target, name)));
  const reviewerIds = [...new Set([...present.map((reviewer) => reviewer.id), ...added])];
  const { client, project } = target;
  await client.attempt(writing(`asking for reviews of merge request !${found.iid}`, project), (api) =>
    api.MergeRequests.edit(project, found.iid, { reviewerIds }),
  );
  return true;
}

async function userNumber({ client, project }: ProjectTarget, name: string): Promise<number> {
  const found = await client.attempt(writing(`looking for user ${name}`, project), (api) =>
    api.Users.all({ username: name, maxPages: 1 }),
  );
  const user = found.find((each) => each.username.toLowerCase() === name.toLowerCase());
  if (user !== undefined) return user.id;
  throw new UsageError({
    code: 'unknown-reviewer',
    where: `reviewer "${name}"`,
    found: 'GitLab knows no such user',
    fix: 'correct the user name',
  });
}
