import { type Account, accountName } from '../account.ts';
import { listOf } from '../answer.ts';
import { type CommitStatus, stateOf, type StatusQuery } from '../commit-status.ts';
import { looking, type ProjectTarget } from './project.ts';

/** Fields of a commit status that are read ("List the statuses of a commit"), and of a deployment. */
interface Status {
  readonly name?: string;
  readonly status?: string;
  readonly description?: string | null;
  readonly target_url?: string | null;
  readonly author?: Account | null;
  readonly created_at?: string;
}

interface Deployment {
  readonly sha?: string;
  readonly status?: string;
  readonly user?: Account | null;
  readonly environment?: { readonly name?: string } | null;
  readonly created_at?: string;
}

/** Reads what was written about a commit, the first hundred. Throws RemoteError. */
export async function statuses(
  { client, project }: ProjectTarget,
  { commit, context, kind }: StatusQuery,
): Promise<readonly CommitStatus[]> {
  const where = `GitLab: the ${kind === 'status' ? 'statuses' : 'deployments'} of ${commit.slice(0, 12)}`;
  return client.attempt(looking(`reading what is said of ${commit.slice(0, 12)}`, project), async (api) => {
    if (kind === 'status') {
      // Each job of a pipeline is a status of its commit, too: asked for by name.
      const answer = await api.Commits.allStatuses(project, commit, { name: context });
      return listOf<Status>(answer, where).map(statusOf);
    }
    const page = { perPage: 100, maxPages: 1, orderBy: 'id', sort: 'desc', environment: context } as const;
    const answer = await api.Deployments.all(project, page);
    return listOf<Deployment>(answer, where)
      .filter(({ sha }) => sha === commit)
      .map(deploymentOf);
  });
}

function statusOf({
  name = '',
  status = '',
  description,
  target_url: url,
  author,
  created_at: at = '',
}: Status): CommitStatus {
  const words = `${description ?? ''} ${url ?? ''}`.trim();
  return { context: name, state: stateOf(status), creator: accountName(author), words, at };
}

function deploymentOf({ status = '', user, environment, created_at: at = '' }: Deployment): CommitStatus {
  return { context: environment?.name ?? '', state: stateOf(status), creator: accountName(user), words: '', at };
}
