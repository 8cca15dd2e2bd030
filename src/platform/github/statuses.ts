import { type Account, accountName } from '../account.ts';
import { listOf } from '../answer.ts';
import { type CommitStatus, stateOf, type StatusQuery } from '../commit-status.ts';
import { reading, type RepositoryTarget } from './repository.ts';

/** Fields of a commit status that are read ("List commit statuses for a reference"), and of a deployment's. */
interface Status {
  readonly context?: string;
  readonly state?: string;
  readonly description?: string | null;
  readonly target_url?: string | null;
  readonly creator?: Account | null;
  readonly created_at?: string;
}

interface Deployment {
  readonly id?: number;
}

const maxDeployments = 5;

/** Reads what was written about a commit, newest first, the first hundred. Throws RemoteError. */
export async function statuses(target: RepositoryTarget, query: StatusQuery): Promise<readonly CommitStatus[]> {
  return query.kind === 'status' ? commitStatuses(target, query.commit) : deployments(target, query);
}

async function commitStatuses({ client, repository }: RepositoryTarget, ref: string): Promise<readonly CommitStatus[]> {
  const where = `GitHub: the statuses of ${ref.slice(0, 12)}`;
  return client.attempt(reading('reading commit statuses', repository, 'statuses: read'), async (octokit) => {
    const { data } = await octokit.rest.repos.listCommitStatusesForRef({ ...repository, ref, per_page: 100 });
    return listOf<Status>(data, where).map((one) => statusOf(one, one.context ?? ''));
  });
}

async function deployments(
  { client, repository }: RepositoryTarget,
  { commit: sha, context: environment }: StatusQuery,
): Promise<readonly CommitStatus[]> {
  const where = `GitHub: the deployments of ${sha.slice(0, 12)}`;
  return client.attempt(reading('reading deployments', repository, 'deployments: read'), async (octokit) => {
    const { data } = await octokit.rest.repos.listDeployments({ ...repository, sha, environment, per_page: 30 });
    const found: CommitStatus[] = [];
    for (const { id } of listOf<Deployment>(data, where).slice(0, maxDeployments)) {
      if (id === undefined) continue;
      const answer = await octokit.rest.repos.listDeploymentStatuses({ ...repository, deployment_id: id, per_page: 1 });
      found.push(...listOf<Status>(answer.data, where).map((one) => statusOf(one, environment)));
    }
    return found;
  });
}

function statusOf(
  { state, description, target_url: url, creator, created_at: at }: Status,
  context: string,
): CommitStatus {
  return {
    context,
    state: stateOf(state ?? ''),
    creator: accountName(creator),
    words: `${description ?? ''} ${url ?? ''}`.trim(),
    at: at ?? '',
  };
}
