import { UsageError } from '../../base/errors.ts';
import { matchesWildcard } from '../branch-pattern.ts';
import { listOf } from '../answer.ts';
import type { WantedGuard } from '../guard.ts';
import type { GitlabClient } from './client.ts';
import { type Access, defaultIn, type ProtectedBranch, unlessRefused } from './guard.ts';
import { type ProjectTarget, writing } from './project.ts';

type Api = Parameters<Parameters<GitlabClient['attempt']>[1]>[0];

/** Access levels: no one, and maintainers. */
const [nobody, maintainers] = [0, 40];

interface ApprovalRule {
  readonly id?: number;
  readonly name?: string;
  readonly rule_type?: string;
}

/**
 * Guards a branch: nobody pushes but the named keys, maintainers merge, owners and one more person approve.
 * Levels of a branch that is protected already, owners and approvals take GitLab Premium ("Protected branches API").
 * @throws UsageError for a pusher that GitLab does not know.
 */
export async function guardBranch({ client, project }: ProjectTarget, wanted: WantedGuard): Promise<void> {
  const keys = wanted.pushers.map(keyOf);
  const undertaking = {
    ...writing('protecting the branch', project),
    permission: 'the token needs the scope api and the role Maintainer in the project',
  };
  await client.attempt(undertaking, async (api) => {
    const where = `GitLab: the protected branches of ${project}`;
    const branch = wanted.branch ?? defaultIn(await api.Projects.show(project), where);
    const all = listOf<ProtectedBranch>(
      await api.ProtectedBranches.all(project, { perPage: 100, maxPages: 10 }),
      where,
    );
    const present = all.filter(({ name = '' }) => matchesWildcard(name, branch));
    if (present.length === 0) await protectAnew(api, project, branch, keys);
    for (const rule of present) await tighten(api, project, rule, keys);
    await requireApproval(api, project, where);
  });
}

function keyOf(pusher: string): number {
  const [, key] = /^deploy-key:(\d+)$/.exec(pusher) ?? [];
  if (key !== undefined) return Number(key);
  throw new UsageError({
    code: 'unknown-pusher',
    where: 'input "pushers"',
    expected: 'deploy-key:NUMBER on GitLab',
    found: pusher,
  });
}

async function protectAnew(api: Api, project: string, name: string, keys: readonly number[]): Promise<void> {
  const pushing =
    keys.length === 0
      ? { push_access_level: nobody }
      : { allowed_to_push: keys.map((key) => ({ deploy_key_id: key })) };
  const body = {
    name,
    ...pushing,
    merge_access_level: maintainers,
    allow_force_push: false,
    code_owner_approval_required: true,
  };
  await api.ProtectedBranches.requester.post(`projects/${encodeURIComponent(project)}/protected_branches`, { body });
}

/** Takes away who pushes but the named keys; users and groups by name stay. */
async function tighten(api: Api, project: string, rule: ProtectedBranch, keys: readonly number[]): Promise<void> {
  const levels = Array.isArray(rule.push_access_levels) ? rule.push_access_levels : [];
  const roles = levels.filter(isRole);
  const missing = keys.filter((key) => !levels.some((level: Access) => level.deploy_key_id === key));
  const isEmpty = levels.length === roles.length && missing.length === 0;
  const body = {
    allow_force_push: false,
    code_owner_approval_required: true,
    allowed_to_push: [
      ...roles.map(({ id }: Access) => ({ id, _destroy: true })),
      ...missing.map((key) => ({ deploy_key_id: key })),
      ...(isEmpty ? [{ access_level: nobody }] : []),
    ],
  };
  const path = `projects/${encodeURIComponent(project)}/protected_branches/${encodeURIComponent(rule.name ?? '')}`;
  await api.ProtectedBranches.requester.patch(path, { body });
}

function isRole({ access_level: level, deploy_key_id: key, user_id: user, group_id: group }: Access): boolean {
  const isNamed = [key, user, group].some((id) => typeof id === 'number');
  return !isNamed && typeof level === 'number' && level > nobody;
}

/** Requires one approval of every merge request, where the plan has approval rules. */
async function requireApproval(api: Api, project: string, where: string): Promise<void> {
  const answer = await unlessRefused(() => api.MergeRequestApprovals.allApprovalRules(project));
  if (answer === undefined) return;
  const rules = listOf<ApprovalRule>(Array.isArray(answer) ? answer : undefined, where);
  const path = `projects/${encodeURIComponent(project)}/approval_rules`;
  const body = { name: 'All members', rule_type: 'any_approver', approvals_required: 1 };
  const present = rules.find(({ rule_type: type }) => type === 'any_approver');
  if (present === undefined) await api.MergeRequestApprovals.requester.post(path, { body });
  else
    await api.MergeRequestApprovals.requester.put(`${path}/${present.id ?? ''}`, {
      body: { name: present.name, approvals_required: 1 },
    });
}
