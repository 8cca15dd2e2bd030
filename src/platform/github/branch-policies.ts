import { listOf, objectOf } from '../answer.ts';
import type { GithubClient } from './client.ts';
import { fullName, type RepositoryTarget } from './repository.ts';

type Octokit = Parameters<Parameters<GithubClient['attempt']>[1]>[0];

/** A pattern of branches or tags that may enter an environment. */
export interface BranchPolicy {
  readonly id: number;
  readonly name: string;
}

interface Page {
  readonly branch_policies?: readonly { readonly id?: number; readonly name?: string }[];
}

const maxPages = 50;

/** Lists all patterns of an environment. A pattern without a name is any branch. */
export async function branchPoliciesOf(
  octokit: Octokit,
  repository: RepositoryTarget['repository'],
  environment: string,
): Promise<readonly BranchPolicy[]> {
  const where = `GitHub: the branch policies of ${environment} in ${fullName(repository)}`;
  const policies: BranchPolicy[] = [];
  for (let page = 1; page <= maxPages; page += 1) {
    const query = { ...repository, environment_name: environment, per_page: 100, page };
    const { data } = await octokit.rest.repos.listDeploymentBranchPolicies(query);
    const found = listOf(objectOf<Page>(data, where).branch_policies, where);
    policies.push(...found.map(({ id = 0, name = '*' }) => ({ id, name })));
    if (found.length < 100) break;
  }
  return policies;
}
