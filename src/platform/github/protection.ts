import { UsageError } from '../../errors.ts';
import type { Approval, Protection, Reviewer } from '../platform.ts';
import { failureOf } from './client.ts';
import type { Target } from './repository.ts';
import { reading } from './repository.ts';

/** What we read of an environment; `can_admins_bypass` is in the answers though not in GitHub's own description. */
interface EnvironmentAnswer {
  readonly name: string;
  readonly can_admins_bypass?: boolean;
  readonly protection_rules?: readonly Rule[];
  readonly deployment_branch_policy?: { readonly protected_branches: boolean } | null;
}

interface Rule {
  readonly type: string;
  readonly wait_timer?: number;
  readonly prevent_self_review?: boolean;
  readonly reviewers?: readonly { readonly reviewer?: { readonly login?: string; readonly slug?: string } }[];
}

/** A 404 means "no such environment" only where the repository itself can be seen. */
export async function protection({ client, repository }: Target, name: string): Promise<Protection | undefined> {
  return client.attempt(reading(`reading environment ${name}`, repository), async (octokit) => {
    try {
      const { data } = await octokit.rest.repos.getEnvironment({ ...repository, environment_name: name });
      return protectionOf(data);
    } catch (error) {
      if (failureOf(error)?.status !== 404) throw error;
      await octokit.rest.repos.get({ ...repository });
      return undefined;
    }
  });
}

function protectionOf(answer: EnvironmentAnswer): Protection {
  const rules = answer.protection_rules ?? [];
  const review = rules.find((rule) => rule.type === 'required_reviewers');
  const reviewers = (review?.reviewers ?? []).flatMap(({ reviewer }): Reviewer[] => {
    if (reviewer?.login !== undefined) return [{ kind: 'user', name: reviewer.login, approvals: 1 }];
    return reviewer?.slug === undefined ? [] : [{ kind: 'team', name: reviewer.slug, approvals: 1 }];
  });
  const policy = answer.deployment_branch_policy ?? null;
  return {
    environment: answer.name,
    reviewers,
    // "Only one of the required reviewers needs to approve the job for it to proceed."
    approvalsRequired: reviewers.length === 0 ? 0 : 1,
    preventsSelfReview: review?.prevent_self_review === true,
    ...(answer.can_admins_bypass !== undefined && { administratorsBypass: answer.can_admins_bypass }),
    branches: policy === null ? 'any' : policy.protected_branches ? 'protected' : 'selected',
    waitMinutes: rules.find((rule) => rule.type === 'wait_timer')?.wait_timer ?? 0,
  };
}

/** Everything that reviewers said about this run's deployments, an entry for each environment that they said it of. */
export async function approvals({ client, repository }: Target, run: number | undefined): Promise<readonly Approval[]> {
  if (run === undefined) {
    throw new UsageError('no-run', 'GitHub: expected the number of this run in GITHUB_RUN_ID, found nothing');
  }
  return client.attempt(reading(`reading the approvals of run ${run}`, repository), async (octokit) => {
    const { data } = await octokit.rest.actions.getReviewsForRun({ ...repository, run_id: run });
    return data.flatMap(({ environments, user, state, comment }) =>
      environments.map((environment): Approval => {
        return { environment: environment.name ?? '', reviewer: user.login, state, comment };
      }),
    );
  });
}
