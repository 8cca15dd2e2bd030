import { UsageError } from '../../base/errors.ts';
import type { EnvironmentEntry } from '../platform.ts';
import { failureOf } from './client.ts';
import type { RepositoryTarget } from './repository.ts';
import { reading } from './repository.ts';

/** Deployments of one commit to one environment are few; the newest of them are looked at. */
const most = 30;

/**
 * Who started a run, and since when its job can have been approved: since GitHub made the job's deployment, which it
 * does when the job asks to enter; where that cannot be read, since the run was made. A repeated run keeps its
 * approvals, so its first attempt counts.
 */
export async function entry(
  target: RepositoryTarget,
  run: number | undefined,
  environment: string,
): Promise<EnvironmentEntry> {
  if (run === undefined) {
    throw new UsageError({
      code: 'no-run',
      where: 'GitHub',
      expected: 'the number of this run in GITHUB_RUN_ID',
      found: 'nothing',
    });
  }
  const { client, repository } = target;
  const { data } = await client.attempt(reading(`reading run ${run}`, repository), (octokit) =>
    octokit.rest.actions.getWorkflowRun({ ...repository, run_id: run }),
  );
  const starters = [data.actor?.login, data.triggering_actor?.login].filter((login) => login !== undefined);
  const deployed = await deploymentOf(target, { run, environment, sha: data.head_sha });
  return { starters: [...new Set(starters)], since: new Date(deployed ?? data.created_at) };
}

interface Sought {
  readonly run: number;
  readonly environment: string;
  readonly sha: string;
}

/** When the first deployment of this run was made, ISO 8601; its statuses link to the job, which is all that tells. */
async function deploymentOf({ client, repository }: RepositoryTarget, sought: Sought): Promise<string | undefined> {
  const { run, environment, sha } = sought;
  const undertaking = reading(`reading the deployments to ${environment}`, repository, 'deployments: read');
  return client.attempt(undertaking, async (octokit) => {
    try {
      const query = { ...repository, environment, sha, per_page: most };
      const { data } = await octokit.rest.repos.listDeployments(query);
      const times: string[] = [];
      for (const { id, created_at: at } of data) {
        const statuses = await octokit.rest.repos.listDeploymentStatuses({ ...repository, deployment_id: id });
        if (statuses.data.some((status) => isOf(run, status.log_url ?? status.target_url))) times.push(at);
      }
      return times.toSorted()[0];
    } catch (error) {
      if (failureOf(error)?.status === 403) return undefined;
      throw error;
    }
  });
}

function isOf(run: number, url: string | undefined): boolean {
  return url?.includes(`/actions/runs/${run}/`) === true || url?.endsWith(`/actions/runs/${run}`) === true;
}
