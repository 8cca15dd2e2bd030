import { ownJobId } from './own-job.ts';
import type { GitlabFacts } from '../facts.ts';
import type { Approval, Protection, Reviewer } from '../platform.ts';
import type { ProjectTarget } from './project.ts';
import { reading } from './project.ts';
import { type Account, accountFlaw, accountName, dateIn } from '../account.ts';
import { listOf, objectOf } from '../answer.ts';
import { GitlabFailure } from './request.ts';

/** Fields of a protected environment that are read ("Protected environments API"). */
interface ProtectedEnvironment {
  readonly name: string;
  readonly required_approval_count?: number | null;
  readonly approval_rules?: readonly Rule[] | null;
}

interface Rule {
  readonly user_id: number | null;
  readonly group_id: number | null;
  readonly access_level_description: string;
  readonly required_approvals: number;
}

interface DeploymentApproval {
  readonly user: Account | null;
  readonly status: string;
  readonly created_at?: string;
  readonly comment?: string | null;
}

/**
 * Fields of a deployment that are read.
 * Approvals by rule came later than the plain list, and both may be there.
 */
interface Deployment {
  readonly environment: { readonly name: string };
  readonly approvals?: readonly DeploymentApproval[] | null;
  readonly approval_summary?: {
    readonly rules: readonly { readonly deployment_approvals: readonly DeploymentApproval[] }[];
  } | null;
}

/**
 * Reads the protection of an environment.
 * GitLab creates an environment when a job first names it, so an existing one may be unprotected.
 */
export async function protection(target: ProjectTarget, name: string): Promise<Protection | undefined> {
  const { client, project } = target;
  return client.attempt(reading(`reading the protection of environment ${name}`, project), async (api) => {
    const where = `GitLab: the environments of ${project}`;
    const environments = listOf(await api.Environments.all(project, { name, maxPages: 1 }), where);
    const environment = environments.find((each) => each.name === name);
    if (environment === undefined) return undefined;
    const guard = await api.ProjectProtectedEnvironments.show(
      encodeURIComponent(project),
      encodeURIComponent(name),
    ).catch(noGuard);
    if (guard === undefined) return unprotected(environment.name);
    const settings = objectOf(await api.Projects.show(project), `GitLab: the project ${project}`);
    return protectionOf(guard, settings['allow_pipeline_trigger_approve_deployment'] === false);
  });
}

function noGuard(error: unknown): undefined {
  if (error instanceof GitlabFailure && error.failure.status === 404) return undefined;
  throw error;
}

function unprotected(environment: string): Protection {
  return {
    environment,
    reviewers: [],
    approvalsRequired: 0,
    preventsSelfReview: false,
    branches: 'any',
    waitMinutes: 0,
  };
}

function protectionOf(guard: ProtectedEnvironment, preventsSelfReview: boolean): Protection {
  const rules = listOf(guard.approval_rules ?? [], `GitLab: the rules of environment ${guard.name}`);
  const byRules = rules.reduce((sum, rule) => sum + rule.required_approvals, 0);
  return {
    ...unprotected(guard.name),
    reviewers: rules.map(reviewerOf),
    approvalsRequired: Math.max(byRules, guard.required_approval_count ?? 0),
    preventsSelfReview,
  };
}

function reviewerOf(rule: Rule): Reviewer {
  const kind = rule.user_id !== null ? 'user' : rule.group_id !== null ? 'team' : 'role';
  return { kind, name: rule.access_level_description, approvals: rule.required_approvals };
}

/** Lists approvals of this job's deployment; a job without environment has none. */
export async function approvals({ client, project }: ProjectTarget, facts: GitlabFacts): Promise<readonly Approval[]> {
  const jobId = ownJobId(facts);
  const { run } = facts;
  if (run.environment === undefined) return [];
  const query = { environment: run.environment, orderBy: 'id', sort: 'desc', perPage: 100, maxPages: 50 } as const;
  return client.attempt(reading(`reading the approvals of job ${jobId}`, project), async (api) => {
    const where = `GitLab: the deployments of ${project}`;
    const recent = listOf(await api.Deployments.all(project, query), where);
    const own = recent.find((deployment) => deployment.deployable?.id === jobId);
    if (own === undefined) return [];
    return approvalsOf(objectOf<Deployment>(await api.Deployments.show(project, own.id), where));
  });
}

function approvalsOf(deployment: Deployment): readonly Approval[] {
  const byRules = (deployment.approval_summary?.rules ?? []).flatMap((rule) => rule.deployment_approvals);
  const all = [...(deployment.approvals ?? []), ...byRules].map(
    ({ user, status, comment, created_at: at }): Approval => {
      const flaw =
        accountFlaw(user) ?? (at !== undefined && dateIn(at) === undefined ? 'has a time that is none' : undefined);
      return {
        environment: deployment.environment.name,
        reviewer: accountName(user),
        state: status === 'approved' || status === 'rejected' ? status : 'pending',
        comment: comment ?? '',
        at: dateIn(at),
        flaw,
      };
    },
  );
  return [...new Map(all.map((approval) => [`${approval.reviewer} ${approval.at?.toISOString()}`, approval])).values()];
}
