import type { ClosedRequest, Superseded } from '../platform.ts';
import { supersededHeads } from '../prefix.ts';
import type { Target } from './project.ts';
import { writing } from './project.ts';

/** Only requests older than the one that stays: a run that lags behind must not close its successor's. */
export async function closeSuperseded(target: Target, superseded: Superseded): Promise<readonly ClosedRequest[]> {
  const isSuperseded = supersededHeads(superseded);
  const closed: ClosedRequest[] = [];
  for (const request of await findSuperseded(target, superseded, isSuperseded)) {
    await close(target, request.number, superseded.keep);
    closed.push(request);
  }
  return closed;
}

async function findSuperseded(
  { client, project }: Target,
  { base, keep }: Superseded,
  isSuperseded: (head: string) => boolean,
): Promise<readonly ClosedRequest[]> {
  return client.attempt(writing('looking for superseded merge requests', project), async (api) => {
    const query = { state: 'opened', targetBranch: base, perPage: 100, maxPages: 50 } as const;
    const found = await api.MergeRequests.all({ projectId: project, ...query });
    return found
      .filter((each) => each.iid < keep && isSuperseded(each.source_branch))
      .filter((each) => each.target_branch === base && each.source_project_id === each.target_project_id)
      .map((each) => ({ number: each.iid, url: each.web_url }));
  });
}

async function close({ client, project }: Target, number: number, keep: number): Promise<void> {
  await client.attempt(writing(`closing merge request !${number}`, project), async (api) => {
    await api.MergeRequestNotes.create(project, number, `Superseded by !${keep}.`);
    await api.MergeRequests.edit(project, number, { stateEvent: 'close' });
  });
}
