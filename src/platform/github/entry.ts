import { RefusedError } from '../../base/errors.ts';
import { type Account, accountFlaw, dateIn } from '../account.ts';
import { commitIn, objectOf, unexpected } from '../answer.ts';
import { comparedFacts, type JobProof, withFacts } from '../job-proof.ts';
import type { EnvironmentEntry } from '../platform.ts';
import { authors } from './authors.ts';
import { failureOf } from './client.ts';
import type { RepositoryTarget } from './repository.ts';
import { fullName, reading } from './repository.ts';
import { ownRunId } from './own-run.ts';

/** Deployments of one commit to one environment are few; the newest of them are read. */
const most = 30;

/** The variables' word about this run. */
export interface OwnRun {
  readonly runId?: number | undefined;
  /** GITHUB_SHA; a pull request's is a merge that its run does not name. */
  readonly commit?: string | undefined;
  /** GITHUB_REF, where it is a branch or tag. */
  readonly ref?: string | undefined;
  /** Proof by the platform's signed token; `run` where there is none. */
  proof(environment: string): Promise<JobProof>;
}

/**
 * Reads the starter of a run, and the earliest time at which its job can have been approved.
 * That is when GitHub made the job's deployment, as the job asked to enter; where that cannot be read, when the run
 * was made. A repeated run keeps its approvals, so its first attempt counts.
 */
export async function entry(target: RepositoryTarget, own: OwnRun, environment: string): Promise<EnvironmentEntry> {
  const { commit, ref } = own;
  const run = ownRunId(own);
  const { client, repository } = target;
  const { data } = await client.attempt(reading(`reading run ${run}`, repository), (octokit) =>
    octokit.rest.actions.getWorkflowRun({ ...repository, run_id: run }),
  );
  const where = `GitHub: run ${run}`;
  const {
    actor,
    triggering_actor: repeater,
    created_at: created,
    head_sha: head,
    status,
    event,
    head_branch: branch,
    repository: home,
  } = objectOf<Run>(data, where);
  const sha = commitIn(head, where);
  if (status === 'completed') throw otherRun(run);
  const isOfBranch = event?.startsWith('pull_request') !== true;
  if (commit !== undefined && commit !== sha && isOfBranch) throw otherCommit(run, sha, commit);
  const compared = comparedFacts(where, [
    { name: 'the repository', said: fullName(repository), known: home?.full_name, ignoresCase: true },
    {
      name: 'the branch or tag',
      said: isOfBranch ? ref?.replace(shortRef, '') : undefined,
      known: branch ?? undefined,
    },
  ]);
  const starters = [actor, repeater].flatMap((one) => (one?.login === undefined ? [] : [one.login]));
  const behind = [actor, repeater].every((one) => accountFlaw(one) === undefined) ? [] : await authorsOf(target, sha);
  const since = dateIn((await deploymentOf(target, { run, environment, sha })) ?? created);
  if (since === undefined) throw unexpected(where, 'a time in created_at', created);
  const isUnknown = behind === undefined || starters.length === 0;
  return {
    starters: [...new Set([...starters, ...(behind ?? [])])],
    since,
    proof: withFacts(await own.proof(environment), [
      'the run',
      ...(commit === undefined ? [] : ['its commit']),
      ...compared,
    ]),
    ...(isUnknown && { unknownStarter: starters[0] ?? 'a deleted user' }),
  };
}

/** Fields of a run that are read; the starter is null where the user was deleted. */
interface Run {
  readonly actor?: Account | null;
  readonly triggering_actor?: Account | null;
  readonly created_at: string;
  readonly head_sha: string;
  readonly status?: string | null;
  readonly event?: string;
  readonly head_branch?: string | null;
  readonly repository?: { readonly full_name?: string };
}

const shortRef = /^refs\/(?:heads|tags)\//;

/**
 * Lists authors and opener of the commit of a run that a program started.
 * Undefined where one is unknown.
 */
async function authorsOf(target: RepositoryTarget, commit: string): Promise<readonly string[] | undefined> {
  const { people, unknown } = await authors(target, { commit });
  return people.length === 0 || unknown.length > 0 ? undefined : people;
}

/** The number of another run that is waiting or running brings that one's approvals. */
function otherCommit(run: number, sha: string, own: string): RefusedError {
  return new RefusedError({
    code: 'run-of-another-commit',
    where: 'GitHub',
    expected: `a run of ${own.slice(0, 12)}, as GITHUB_SHA says`,
    found: `run ${run}, which is of ${sha.slice(0, 12)}`,
    fix: 'leave GITHUB_RUN_ID and GITHUB_SHA as GitHub sets them',
  });
}

function otherRun(run: number): RefusedError {
  return new RefusedError({
    code: 'run-not-running',
    where: 'GitHub',
    expected: 'this run in GITHUB_RUN_ID',
    found: `run ${run}, which has ended`,
    fix: 'leave GITHUB_RUN_ID as GitHub sets it',
  });
}

interface Sought {
  readonly run: number;
  readonly environment: string;
  readonly sha: string;
}

/**
 * Returns the time of this run's first deployment, ISO 8601.
 * Only the statuses of a deployment link to the job.
 */
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
