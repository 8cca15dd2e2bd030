import { listOf, objectOf, unexpected } from '../answer.ts';
import { anybody, type BranchGuard, type BranchWriter } from '../guard.ts';
import type { GitlabClient } from './client.ts';
import { type ProjectTarget, reading } from './project.ts';
import { GitlabFailure } from './request.ts';
import { matchesWildcard } from '../branch-pattern.ts';

type Api = Parameters<Parameters<GitlabClient['attempt']>[1]>[0];

/** Access levels ("Valid access levels"). */
const [developers, maintainers] = [30, 40];

/** Fields of an access level that are read; users, groups and deploy keys come by number. */
export interface Access {
  readonly id?: number;
  readonly access_level?: number | null;
  readonly access_level_description?: string;
  readonly user_id?: number | null;
  readonly group_id?: number | null;
  readonly deploy_key_id?: number | null;
}

/** Fields of a protected branch that are read ("Protected branches API"). */
export interface ProtectedBranch {
  readonly name?: string;
  readonly push_access_levels?: readonly Access[] | null;
  readonly merge_access_levels?: readonly Access[] | null;
  readonly allow_force_push?: boolean;
  readonly code_owner_approval_required?: boolean;
}

/** Fields of an approval rule of a project that are read ("Merge request approvals API"). */
interface ApprovalRule {
  readonly approvals_required?: number;
  readonly applies_to_all_protected_branches?: boolean;
  readonly protected_branches?: readonly { readonly name?: string }[] | null;
}

/** Fields of a branch that are read; every member sees them ("Branches API"). */
interface Branch {
  readonly protected?: boolean;
  readonly developers_can_push?: boolean;
  readonly developers_can_merge?: boolean;
}

/**
 * Reads what guards a branch.
 * Where several patterns match it, the most permissive rule counts for pushing and merging, the strictest for owners
 * ("Protection rules and permissions").
 */
export async function branchGuard(target: ProjectTarget, wanted: string | undefined): Promise<BranchGuard> {
  const { client, project } = target;
  const undertaking = {
    ...reading(`reading what guards ${wanted ?? 'the default branch'}`, project),
    permission: 'the token needs the scope read_api and the role Maintainer in the project',
  };
  return client.attempt(undertaking, async (api) => {
    const where = `GitLab: what guards ${wanted ?? 'the default branch'} of ${project}`;
    const branch = wanted ?? defaultIn(objectOf(await api.Projects.show(project), where), where);
    const all = await unlessRefused(() => api.ProtectedBranches.all(project, { perPage: 100, maxPages: 10 }));
    if (all === undefined) return shownToMembers(api, project, branch, where);
    const rules = listOf<ProtectedBranch>(all, where).filter(({ name = '' }) => matchesWildcard(name, branch));
    const approvals = rules.length === 0 ? 0 : await approvalsOf(api, project, branch, where);
    return guardOf(project, branch, rules, approvals);
  });
}

/** Returns the default branch of a project in an answer. @throws RemoteError */
export function defaultIn({ default_branch: branch }: { readonly default_branch?: unknown }, where: string): string {
  if (typeof branch === 'string' && branch !== '') return branch;
  throw unexpected(where, 'a default branch', branch);
}

/** Asks a question that a token may not, or a plan cannot, answer; undefined then. */
export async function unlessRefused<T>(question: () => Promise<T>): Promise<T | undefined> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof GitlabFailure && [401, 403, 404].includes(error.failure.status)) return undefined;
    throw error;
  }
}

/** Returns the approvals that a merge request into the branch needs; 0 in plans without approval rules. */
async function approvalsOf(api: Api, project: string, branch: string, where: string): Promise<number> {
  const answer = await unlessRefused(() => api.MergeRequestApprovals.allApprovalRules(project));
  if (answer === undefined) return 0;
  const rules = listOf<ApprovalRule>(Array.isArray(answer) ? answer : undefined, where);
  return Math.max(0, ...rules.filter((rule) => concerns(rule, branch)).map((rule) => rule.approvals_required ?? 0));
}

function concerns(
  { applies_to_all_protected_branches: isForAll, protected_branches: named }: ApprovalRule,
  branch: string,
): boolean {
  if (isForAll === true || (named ?? []).length === 0) return true;
  return (named ?? []).some(({ name = '' }) => matchesWildcard(name, branch));
}

function guardOf(
  repository: string,
  branch: string,
  rules: readonly ProtectedBranch[],
  approvals: number,
): BranchGuard {
  const isProtected = rules.length > 0;
  const pushing = rules.flatMap(({ push_access_levels: levels }) => levels ?? []);
  const merging = rules.flatMap(({ merge_access_levels: levels }) => levels ?? []);
  return {
    repository,
    branch,
    means: rules.map(({ name = '' }) => `protected branch ${name}`),
    isUnavailable: false,
    writers: isProtected ? pushing.flatMap(writersOf) : [anybody],
    isMergedByAnybody: !isProtected || [...merging, ...pushing].some(isForDevelopers),
    approvals,
    asksOwners: rules.some((rule) => rule.code_owner_approval_required === true),
    isRewritable: !isProtected || rules.some((rule) => rule.allow_force_push === true),
    unseen: [],
  };
}

function isForDevelopers({ access_level: level }: Access): boolean {
  return typeof level === 'number' && level > 0 && level <= developers;
}

function writersOf(access: Access): readonly BranchWriter[] {
  const { access_level: level, access_level_description: words = '' } = access;
  const { deploy_key_id: key, user_id: user, group_id: group } = access;
  if (typeof key === 'number') return [{ kind: 'program', name: `deploy key ${words || key}` }];
  if (typeof user === 'number' || typeof group === 'number') return [{ kind: 'person', name: words }];
  if (typeof level !== 'number' || level === 0) return [];
  if (level <= developers) return [{ ...anybody, name: words || 'Developers' }];
  return [{ kind: 'maintainer', name: words || (level <= maintainers ? 'Maintainers' : 'administrators') }];
}

/** Reads the little about a branch that every member sees, where the rules are for maintainers. */
async function shownToMembers(api: Api, repository: string, branch: string, where: string): Promise<BranchGuard> {
  const found = objectOf<Branch>(await api.Branches.show(repository, branch), where);
  const isProtected = found.protected === true;
  const isPushed = !isProtected || found.developers_can_push === true;
  return {
    repository,
    branch,
    means: isProtected ? ['protected branch'] : [],
    isUnavailable: false,
    writers: isPushed ? [anybody] : undefined,
    isMergedByAnybody: isPushed || found.developers_can_merge === true,
    approvals: undefined,
    asksOwners: undefined,
    isRewritable: isProtected ? undefined : true,
    unseen: [`the rules of ${branch}: the token needs the scope read_api and the role Maintainer in the project`],
  };
}
