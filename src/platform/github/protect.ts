import { RefusedError } from '../../base/errors.ts';
import type { Protection, ProtectionGap, WantedProtection } from '../platform.ts';
import { type BranchPolicy, branchPoliciesOf } from './branch-policies.ts';
import { failureOf } from './client.ts';
import { protection } from './protection.ts';
import type { RepositoryTarget } from './repository.ts';
import { reading } from './repository.ts';

/** GitHub allows six reviewers for an environment. */
const maxReviewers = 6;

const administration = 'administration: write';

/** Compares the protection; with `apply`, sets the differences that can be set. */
export async function protect(
  target: RepositoryTarget,
  wanted: WantedProtection,
  apply: boolean,
): Promise<readonly ProtectionGap[]> {
  refuseCrowds(wanted);
  const found = await protection(target, wanted.environment);
  const gaps = [...gapsOf(wanted, found, target.repository.owner), ...(await branchGap(target, wanted, found))];
  if (apply && gaps.some(({ byHand }) => byHand === undefined)) await set(target, wanted, found);
  return gaps;
}

function refuseCrowds({ environment, reviewers }: WantedProtection): void {
  if (reviewers.length <= maxReviewers) return;
  throw new RefusedError({
    code: 'too-many-reviewers',
    where: environment,
    expected: `at most ${maxReviewers} users and teams in approval.rules.reviewers`,
    found: String(reviewers.length),
    fix: 'make a team of them (owner/team)',
  });
}

function gapsOf(wanted: WantedProtection, found: Protection | undefined, owner: string): readonly ProtectionGap[] {
  const gaps: ProtectionGap[] = [];
  const { environment, reviewers, waitMinutes } = wanted;
  const where = `Settings > Environments > ${environment}`;
  if (found?.environment !== environment) gaps.push(nameGap(environment, found, where));
  const present = namesOf(found, owner);
  const missing = reviewers.filter((name) => !present.has(name.toLowerCase()));
  const extra = present.size - (reviewers.length - missing.length);
  if (reviewers.length > 0 && (missing.length > 0 || extra > 0)) {
    gaps.push({ what: 'reviewers', needed: reviewers.join(', '), found: [...present].join(', ') || 'nobody' });
  } else if (reviewers.length === 0 && wanted.reviewed && present.size === 0) {
    const byHand = `name them in approval.rules.reviewers of the flow, or add them (${where})`;
    gaps.push({ what: 'reviewers', needed: 'somebody', found: 'nobody', byHand });
  }
  if (wanted.preventsSelfReview && found?.preventsSelfReview !== true) {
    gaps.push({
      what: 'self-review',
      needed: 'prevented',
      found: 'allowed',
      ...unlessReviewed(wanted, present, where),
    });
  }
  if (waitMinutes !== undefined && waitMinutes !== (found?.waitMinutes ?? 0)) {
    gaps.push({ what: 'wait', needed: `${waitMinutes} minutes`, found: `${found?.waitMinutes ?? 0} minutes` });
  }
  if (wanted.restrictsAdministrators && found?.administratorsBypass !== false) {
    const byHand = `switch "Allow administrators to bypass configured protection rules" off (${where}): GitHub's API cannot`;
    gaps.push({ what: 'administrators', needed: 'no bypass', found: 'may bypass the rules', byHand });
  }
  return gaps;
}

function nameGap(environment: string, found: Protection | undefined, where: string): ProtectionGap {
  if (found === undefined) return { what: 'environment', needed: environment, found: 'none' };
  const byHand = `make an environment of that name anew, or spell it so in the flow (${where})`;
  return { what: 'environment', needed: environment, found: found.environment, byHand };
}

/**
 * Leaves the setting to a person where there are no reviewers.
 * It belongs to the reviewers' rule.
 */
function unlessReviewed(wanted: WantedProtection, present: ReadonlySet<string>, where: string): { byHand?: string } {
  return wanted.reviewers.length + present.size > 0 ? {} : { byHand: `add reviewers first (${where})` };
}

/** Returns names in lower case; teams with the owner before them. */
function namesOf(found: Protection | undefined, owner: string): ReadonlySet<string> {
  const names = (found?.reviewers ?? []).map(({ kind, name }) => (kind === 'team' ? `${owner}/${name}` : name));
  return new Set(names.map((name) => name.toLowerCase()));
}

async function branchGap(
  target: RepositoryTarget,
  { environment, branches }: WantedProtection,
  found: Protection | undefined,
): Promise<readonly ProtectionGap[]> {
  if (branches === undefined) return [];
  if (branches === 'protected') {
    if (found !== undefined && found.branches !== 'any') return [];
    const named = found === undefined ? 'none' : 'any branch';
    return [{ what: 'branches', needed: 'protected branches', found: named }];
  }
  const present =
    found?.branches === 'protected' ? [] : (await policiesOf(target, environment)).map(({ name }) => name);
  const same = present.length === branches.length && branches.every((name) => present.includes(name));
  if (same && found?.branches === 'selected') return [];
  const words = found?.branches === 'protected' ? 'protected branches' : present.join(', ') || 'any branch';
  return [{ what: 'branches', needed: branches.join(', '), found: words }];
}

async function policiesOf(target: RepositoryTarget, environment: string): Promise<readonly BranchPolicy[]> {
  const { client, repository } = target;
  return client.attempt(reading(`reading the branch policies of ${environment}`, repository), async (octokit) => {
    try {
      return await branchPoliciesOf(octokit, repository, environment);
    } catch (error) {
      if (failureOf(error)?.status === 404) return [];
      throw error;
    }
  });
}

/** Sets the protection, with all present settings: PUT removes those that it does not name. */
async function set(target: RepositoryTarget, wanted: WantedProtection, found: Protection | undefined): Promise<void> {
  const { client, repository } = target;
  const { environment, branches } = wanted;
  const undertaking = reading(`setting the protection of ${environment}`, repository, administration);
  const kept = (found?.reviewers ?? []).map(({ kind, name }) =>
    kind === 'team' ? `${repository.owner}/${name}` : name,
  );
  const names = wanted.reviewers.length > 0 ? wanted.reviewers : kept;
  const reviewers: PlatformReviewer[] = [];
  for (const name of names) reviewers.push(await reviewerOf(target, name));
  const selected = branches === undefined ? found?.branches === 'selected' : branches !== 'protected';
  const isAny = branches === undefined && (found === undefined || found.branches === 'any');
  await client.attempt(undertaking, (octokit) =>
    octokit.rest.repos.createOrUpdateEnvironment({
      ...repository,
      environment_name: environment,
      wait_timer: wanted.waitMinutes ?? found?.waitMinutes ?? 0,
      prevent_self_review: wanted.preventsSelfReview || found?.preventsSelfReview === true,
      reviewers,
      deployment_branch_policy: isAny ? null : { protected_branches: !selected, custom_branch_policies: selected },
    }),
  );
  if (branches !== undefined && branches !== 'protected') await setPolicies(target, environment, branches);
}

interface PlatformReviewer {
  readonly type: 'Team' | 'User';
  readonly id: number;
}

async function reviewerOf({ client, repository }: RepositoryTarget, name: string): Promise<PlatformReviewer> {
  const [owner = '', slug] = name.split('/');
  const undertaking = reading(`looking for ${name}`, repository, 'members: read (of the organisation)');
  return client.attempt(undertaking, async (octokit) => {
    if (slug === undefined) {
      const { data } = await octokit.rest.users.getByUsername({ username: name });
      return { type: 'User', id: data.id } as const;
    }
    const { data } = await octokit.rest.teams.getByName({ org: owner, team_slug: slug });
    return { type: 'Team', id: data.id } as const;
  });
}

async function setPolicies(target: RepositoryTarget, environment: string, patterns: readonly string[]): Promise<void> {
  const { client, repository } = target;
  const present = await policiesOf(target, environment);
  const undertaking = reading(`setting the branches of ${environment}`, repository, administration);
  await client.attempt(undertaking, async (octokit) => {
    const place = { ...repository, environment_name: environment };
    for (const name of patterns) {
      if (!present.some((one) => one.name === name))
        await octokit.rest.repos.createDeploymentBranchPolicy({ ...place, name });
    }
    for (const { id, name } of present.toReversed()) {
      if (!patterns.includes(name))
        await octokit.rest.repos.deleteDeploymentBranchPolicy({ ...place, branch_policy_id: id });
    }
  });
}
