import { RefusedError, UsageError } from '../../base/errors.ts';
import { listOf, objectOf } from '../answer.ts';
import type { ProtectionGap, WantedProtection } from '../platform.ts';
import type { GitlabClient } from './client.ts';
import type { ProjectTarget } from './project.ts';
import { reading } from './project.ts';
import { GitlabFailure } from './request.ts';

type Api = Parameters<Parameters<GitlabClient['attempt']>[1]>[0];

/** Access levels: of everyone with write access, and of maintainers, who may deploy where the protection is new. */
const [developers, maintainers] = [30, 40];

/** A rule as it is requested: by number, since names in GitLab can change. */
interface Rule {
  readonly user_id?: number;
  readonly group_id?: number;
  readonly required_approvals: number;
}

interface FoundRule {
  readonly id?: number;
  /** Role that approves, where no user or group is named. */
  readonly access_level?: number | null;
  readonly user_id: number | null;
  readonly group_id: number | null;
  readonly access_level_description: string;
  readonly required_approvals: number;
}

/** Role, user or group that may deploy. */
interface Deployer {
  readonly access_level?: number | null;
  readonly access_level_description?: string;
  readonly user_id?: number | null;
  readonly group_id?: number | null;
}

interface ProtectedEnvironment {
  readonly name: string;
  readonly deploy_access_levels?: readonly Deployer[] | null;
  readonly approval_rules?: readonly FoundRule[] | null;
}

interface CurrentProtection {
  readonly exists: boolean;
  /** Undefined: not protected. */
  readonly rules: readonly FoundRule[] | undefined;
  readonly deployers: readonly Deployer[];
  readonly triggererMayApprove: boolean;
}

/**
 * Compares the protection.
 * With `apply`, sets the differences that can be set ("Protected environments API").
 */
export async function protect(
  target: ProjectTarget,
  wanted: WantedProtection,
  apply: boolean,
): Promise<readonly ProtectionGap[]> {
  refuseUsers(wanted);
  const { client, project } = target;
  const { environment } = wanted;
  return client.attempt(reading(`comparing the protection of ${environment}`, project), async (api) => {
    const found = await read(api, project, environment);
    const rules: Rule[] = [];
    for (const name of wanted.reviewers) rules.push(await ruleOf(api, name, wanted.approvals));
    const gaps = gapsOf(wanted, found, rules);
    if (apply) await set(api, project, { environment, found, rules, gaps });
    return gaps;
  });
}

/** Refuses several users in one rule: a rule of GitLab asks a single user, or a group. */
function refuseUsers({ environment, reviewers, approvals }: WantedProtection): void {
  const users = reviewers.filter((name) => !name.includes('/'));
  if (users.length <= approvals) return;
  throw new RefusedError({
    code: 'reviewers-not-a-group',
    where: environment,
    expected: 'a group (group/subgroup) in approval.rules.reviewers',
    found: `the users ${users.join(', ')}`,
    fix: 'make a group of them: GitLab would ask each of them',
  });
}

async function read(api: Api, project: string, environment: string): Promise<CurrentProtection> {
  const where = `GitLab: the environments of ${project}`;
  const all = listOf(await api.Environments.all(project, { name: environment, maxPages: 1 }), where);
  const guard: ProtectedEnvironment | undefined = await api.ProjectProtectedEnvironments.show(
    encodeURIComponent(project),
    encodeURIComponent(environment),
  ).catch(noGuard);
  const settings = objectOf(await api.Projects.show(project), `GitLab: the project ${project}`);
  return {
    exists: all.some(({ name }) => name === environment),
    rules: guard === undefined ? undefined : entriesOf(guard.approval_rules),
    deployers: entriesOf(guard?.deploy_access_levels),
    // A server that does not say so lets whoever started a pipeline approve it.
    triggererMayApprove: settings['allow_pipeline_trigger_approve_deployment'] !== false,
  };
}

/** Returns the entries of a list in an answer; anything else has none. */
function entriesOf<T extends object>(list: readonly T[] | null | undefined): readonly T[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === 'object' && one !== null) : [];
}

function noGuard(error: unknown): undefined {
  if (error instanceof GitlabFailure && error.failure.status === 404) return undefined;
  throw error;
}

function gapsOf(wanted: WantedProtection, found: CurrentProtection, rules: readonly Rule[]): readonly ProtectionGap[] {
  const gaps: ProtectionGap[] = [];
  const { environment } = wanted;
  if (!found.exists) gaps.push({ what: 'environment', needed: environment, found: 'none' });
  const present = found.rules ?? [];
  const words = present.map((rule) => `${rule.required_approvals} of ${rule.access_level_description}`).join(', ');
  const same = rules.length === present.length && rules.every((rule) => present.some((one) => isSame(one, rule)));
  if (rules.length > 0 && !same) {
    const needed = wanted.reviewers.map((name) => `${wanted.approvals} of ${name}`).join(', ');
    gaps.push({ what: 'reviewers', needed, found: words || (found.rules === undefined ? 'not protected' : 'nobody') });
  } else if (rules.length === 0 && wanted.reviewed && present.length === 0) {
    gaps.push({ what: 'reviewers', needed: 'somebody', found: 'nobody', byHand });
  } else if (rules.length === 0 && wanted.reviewed && present.some(isForDevelopers)) {
    gaps.push({ what: 'reviewers', needed: 'people whom somebody chose', found: words, byHand });
  }
  const wide = found.deployers.filter(isForDevelopers);
  if (wanted.reviewed && wide.length > 0) {
    const names = wide.map(({ access_level_description: name = 'Developers' }) => name).join(', ');
    const isMild = present.length > 0;
    gaps.push({ what: 'deployers', needed: 'Maintainers, or people by name', found: names, byHand: settings, isMild });
  }
  if (wanted.preventsSelfReview && found.triggererMayApprove) {
    gaps.push({ what: 'self-review', needed: 'prevented', found: 'allowed' });
  }
  return gaps;
}

const settings = 'Settings > CI/CD > Protected environments';
const byHand = `name a group in approval.rules.reviewers of the flow, or add rules (${settings})`;

/** Tells whether a role that includes developers is meant: everyone with write access. */
function isForDevelopers({ access_level: level, user_id: user = null, group_id: group = null }: Deployer): boolean {
  return user === null && group === null && typeof level === 'number' && level > 0 && level <= developers;
}

function isSame(found: FoundRule, rule: Rule): boolean {
  return (
    found.user_id === (rule.user_id ?? null) &&
    found.group_id === (rule.group_id ?? null) &&
    found.required_approvals === rule.required_approvals
  );
}

async function ruleOf(api: Api, name: string, approvals: number): Promise<Rule> {
  if (name.includes('/')) {
    const group = await api.Groups.show(name, { withProjects: false });
    return { group_id: group.id, required_approvals: approvals };
  }
  const found = await api.Users.all({ username: name, maxPages: 1 });
  const user = found.find(({ username }) => username.toLowerCase() === name.toLowerCase());
  if (user === undefined) {
    throw new UsageError({
      code: 'unknown-reviewer',
      where: `reviewer "${name}"`,
      found: 'GitLab knows no such user',
      fix: 'correct the user name',
    });
  }
  return { user_id: user.id, required_approvals: approvals };
}

interface Setting {
  readonly environment: string;
  readonly found: CurrentProtection;
  readonly rules: readonly Rule[];
  readonly gaps: readonly ProtectionGap[];
}

/** Sets the differences; one request removes the present rules and adds the wanted ones. */
async function set(api: Api, project: string, { environment, found, rules, gaps }: Setting): Promise<void> {
  const has = (what: ProtectionGap['what']): boolean =>
    gaps.some((gap) => gap.what === what && gap.byHand === undefined);
  if (has('environment')) await api.Environments.create(project, environment);
  if (has('reviewers')) {
    const [path, name] = [encodeURIComponent(project), encodeURIComponent(environment)];
    const gone = (found.rules ?? []).map(({ id }) => ({ id, _destroy: true }));
    const approvalRules = entries([...gone, ...rules]);
    if (found.rules !== undefined) await api.ProjectProtectedEnvironments.edit(path, name, { approvalRules });
    else {
      const levels = entries([{ access_level: maintainers }]);
      await api.ProjectProtectedEnvironments.create(path, environment, levels, { approvalRules });
    }
  }
  if (has('self-review')) await api.Projects.edit(project, { allowPipelineTriggerApproveDeployment: false });
}

type Entries = Parameters<Api['ProjectProtectedEnvironments']['create']>[2];

/** Casts rules to gitbeaker's type, which lacks several keys of a rule and its removal. */
function entries(rules: readonly object[]): Entries {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what GitLab's reference has and the library's types have not
  return rules as unknown as Entries;
}
