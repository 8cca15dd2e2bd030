import type { ClosedRequest, SupersededQuery } from '../change-request.ts';
import { closeSuperseded as closeAll, type OpenRequest } from '../superseded.ts';
import type { ProjectTarget } from './project.ts';
import { writing } from './project.ts';

export async function closeSuperseded(
  target: ProjectTarget,
  superseded: SupersededQuery,
): Promise<readonly ClosedRequest[]> {
  return closeAll(superseded, {
    find: (isSuperseded) => findSuperseded(target, superseded, isSuperseded),
    close: (number, body) => close(target, number, superseded.keep, body),
  });
}

async function findSuperseded(
  { client, project }: ProjectTarget,
  { base, keep }: SupersededQuery,
  isSuperseded: (head: string) => boolean,
): Promise<readonly OpenRequest[]> {
  return client.attempt(writing('looking for superseded merge requests', project), async (api) => {
    const query = { state: 'opened', targetBranch: base, perPage: 100, maxPages: 50 } as const;
    const found = await api.MergeRequests.all({ projectId: project, ...query });
    return found
      .filter((each) => each.iid < keep && isSuperseded(each.source_branch))
      .filter((each) => each.target_branch === base && each.source_project_id === each.target_project_id)
      .map((each) => ({ number: each.iid, url: each.web_url, body: each.description }));
  });
}

async function close({ client, project }: ProjectTarget, number: number, keep: number, body: string): Promise<void> {
  await client.attempt(writing(`closing merge request !${number}`, project), async (api) => {
    await api.MergeRequestNotes.create(project, number, `Superseded by !${keep}.`);
    await api.MergeRequests.edit(project, number, { stateEvent: 'close', description: body });
  });
}
