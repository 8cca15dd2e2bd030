import type { Approval, Protection, Reviewer } from '../platform.ts';
import { type Account, accountFlaw, accountName } from '../account.ts';
import { listOf, objectOf } from '../answer.ts';
import { matchesAnyBranch } from '../branch-pattern.ts';
import { branchPoliciesOf } from './branch-policies.ts';
import { failureOf } from './client.ts';
import type { RepositoryTarget } from './repository.ts';
import { fullName, reading } from './repository.ts';
import { ownRunId } from './own-run.ts';

/**
 * Fields of an environment that are read.
 * `can_admins_bypass` is in the answers though not in GitHub's own description.
 */
interface EnvironmentAnswer {
  readonly name: string;
  readonly can_admins_bypass?: boolean;
  readonly protection_rules?: readonly Rule[];
  readonly deployment_branch_policy?: { readonly protected_branches: boolean } | null;
}

/** Fields of a review of a run's deployments that are read; a deleted user is null. */
interface RunReview {
  readonly environments?: readonly { readonly name?: string }[];
  readonly user?: Account | null;
  readonly state?: string;
  readonly comment?: string | null;
}

interface Rule {
  readonly type: string;
  readonly wait_timer?: number;
  readonly prevent_self_review?: boolean;
  readonly reviewers?: readonly { readonly reviewer?: { readonly login?: string; readonly slug?: string } | null }[];
}

/**
 * Reads the protection of an environment.
 * A 404 means "no such environment" only where the repository itself can be seen.
 */
export async function protection(target: RepositoryTarget, name: string): Promise<Protection | undefined> {
  const { client, repository } = target;
  const answer = await client.attempt(reading(`reading environment ${name}`, repository), async (octokit) => {
    try {
      const { data } = await octokit.rest.repos.getEnvironment({ ...repository, environment_name: name });
      return objectOf<EnvironmentAnswer>(data, `GitHub: environment ${name} of ${fullName(repository)}`);
    } catch (error) {
      if (failureOf(error)?.status !== 404) throw error;
      await octokit.rest.repos.get({ ...repository });
      return undefined;
    }
  });
  return answer === undefined ? undefined : protectionOf(answer, await branchesOf(target, answer));
}

/**
 * Reads which branches may enter.
 * "Protected branches only" lets every branch enter while none is protected, and so does the pattern `*`.
 */
async function branchesOf(
  { client, repository }: RepositoryTarget,
  answer: EnvironmentAnswer,
): Promise<Protection['branches']> {
  const { name, deployment_branch_policy: policy = null } = answer;
  if (policy === null) return 'any';
  if (policy.protected_branches) {
    const undertaking = reading('reading the protected branches', repository, 'contents: read');
    return client.attempt(undertaking, async (octokit) => {
      const { data } = await octokit.rest.repos.listBranches({ ...repository, protected: true, per_page: 1 });
      return listOf(data, `GitHub: the protected branches of ${fullName(repository)}`).length === 0
        ? 'any'
        : 'protected';
    });
  }
  return client.attempt(reading(`reading the branch policies of ${name}`, repository), async (octokit) => {
    const policies = await branchPoliciesOf(octokit, repository, name);
    return policies.some((each) => matchesAnyBranch(each.name)) ? 'any' : 'selected';
  });
}

function protectionOf(answer: EnvironmentAnswer, branches: Protection['branches']): Protection {
  const where = `GitHub: the rules of environment ${answer.name}`;
  const rules = listOf(answer.protection_rules ?? [], where);
  const review = rules.find((rule) => rule.type === 'required_reviewers');
  const reviewers = listOf(review?.reviewers ?? [], where).flatMap(({ reviewer }): Reviewer[] => {
    if (reviewer?.login !== undefined) return [{ kind: 'user', name: reviewer.login, approvals: 1 }];
    return reviewer?.slug === undefined ? [] : [{ kind: 'team', name: reviewer.slug, approvals: 1 }];
  });
  return {
    environment: answer.name,
    reviewers,
    // "Only one of the required reviewers needs to approve the job for it to proceed."
    approvalsRequired: reviewers.length === 0 ? 0 : 1,
    preventsSelfReview: review?.prevent_self_review === true,
    ...(answer.can_admins_bypass !== undefined && { administratorsBypass: answer.can_admins_bypass }),
    branches,
    waitMinutes: rules.find((rule) => rule.type === 'wait_timer')?.wait_timer ?? 0,
  };
}

/** Lists all reviews of this run's deployments, an entry for each environment of a review. */
export async function approvals(
  { client, repository }: RepositoryTarget,
  runId: number | undefined,
): Promise<readonly Approval[]> {
  const run = ownRunId({ runId });
  return client.attempt(reading(`reading the approvals of run ${run}`, repository), async (octokit) => {
    const { data } = await octokit.rest.actions.getReviewsForRun({ ...repository, run_id: run });
    const where = `GitHub: the approvals of run ${run}`;
    return listOf<RunReview>(data, where).flatMap(({ environments, user, state, comment }) => {
      const flaw = accountFlaw(user);
      return listOf(environments, where).map((environment): Approval => {
        return {
          environment: environment.name ?? '',
          reviewer: accountName(user),
          state: state === 'approved' || state === 'rejected' ? state : 'pending',
          comment: comment ?? '',
          flaw,
        };
      });
    });
  });
}
