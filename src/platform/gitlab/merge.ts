import { retry } from '../../base/retry.ts';
import type { MergeMethod } from '../platform.ts';
import type { ProjectTarget } from './project.ts';
import { writing } from './project.ts';
import { GitlabFailure } from './request.ts';
import type { MergeRequest } from './merge-request.ts';

export interface Merge {
  readonly state: 'merged' | 'when-ready';
  readonly changed: boolean;
}

/**
 * Lets GitLab merge exactly the commit that was read as soon as its rules allow. Whether it can be merged is computed
 * after it was opened, and until then GitLab answers 405 or 422: those are tried again for a minute.
 */
export async function enableMerge(target: ProjectTarget, found: MergeRequest, method: MergeMethod): Promise<Merge> {
  if (found.merge_when_pipeline_succeeds) return { state: 'when-ready', changed: false };
  const { client, project, clock } = target;
  const undertaking = writing(`letting merge request !${found.iid} merge when it is ready`, project);
  const merged = await client.attempt(undertaking, (api) =>
    retry(
      () =>
        api.MergeRequests.merge(project, found.iid, {
          sha: found.sha,
          squash: method === 'squash',
          // Its name until GitLab 17.11 and after; either version passes over what it does not know.
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
