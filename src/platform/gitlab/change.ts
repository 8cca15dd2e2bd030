import { UsageError } from '../../base/errors.ts';
import { fitting, sameText } from '../body.ts';
import type { ChangeRequest, ChangeRequested } from '../platform.ts';
import { enableMerge } from './merge.ts';
import type { ProjectTarget } from './project.ts';
import { writing } from './project.ts';
import { GitlabFailure } from './request.ts';
import { addReviewers } from './reviewers.ts';
import type { MergeRequest } from './merge-request.ts';

/** Limits that GitLab enforces with a 400 or 422. */
const maxTitle = 255;
const maxBody = 1_048_576;

/** One open merge request from head to base, as wanted. Every part converges, so a run that was killed is completed. */
export async function requestChange(target: ProjectTarget, wanted: ChangeRequest): Promise<ChangeRequested> {
  for (const label of wanted.labels) requireLabel(label);
  const request = { ...wanted, title: wanted.title.slice(0, maxTitle), body: fitting(wanted.body, maxBody) };
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

/** GitLab answers 409 where a request for the two branches is open: whoever lost the race takes the other's. */
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

async function findOpen(
  { client, project }: ProjectTarget,
  { head, base }: ChangeRequest,
): Promise<MergeRequest | undefined> {
  return client.attempt(writing('looking for open merge requests', project), async (api) => {
    const query = { state: 'opened', sourceBranch: head, targetBranch: base, perPage: 100, maxPages: 1 } as const;
    const found = await api.MergeRequests.all({ projectId: project, ...query });
    return found.find(
      (each) =>
        each.source_branch === head && each.target_branch === base && each.source_project_id === each.target_project_id,
    );
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
