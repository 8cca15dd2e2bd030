import { listOf, objectOf, unexpected } from '../answer.ts';
import { anybody, type BranchGuard, type BranchWriter, inAll } from '../guard.ts';
import { isRateLimit } from '../http.ts';
import { failureOf, type GithubClient } from './client.ts';
import { fullName, reading, type RepositoryTarget } from './repository.ts';

type Octokit = Parameters<Parameters<GithubClient['attempt']>[1]>[0];

/** Fields of a rule of a branch that are read ("Get rules for a branch"). */
interface Rule {
  readonly type?: string;
  readonly ruleset_id?: number;
  /** Of `pull_request`: approvals and code owners. */
  readonly parameters?: Readonly<Record<string, unknown>> | null;
}

/** Fields of a ruleset that are read; `bypass_actors` is shown to those who may change it. */
interface Ruleset {
  readonly id?: number;
  readonly name?: string;
  readonly bypass_actors?: readonly Actor[] | null;
}

interface Actor {
  readonly actor_id?: number | null;
  readonly actor_type?: string;
  readonly bypass_mode?: string;
}

interface Switch {
  readonly enabled?: boolean;
}

interface Names {
  readonly users?: readonly { readonly login?: string }[] | null;
  readonly teams?: readonly { readonly slug?: string }[] | null;
  readonly apps?: readonly ({ readonly slug?: string; readonly id?: number } | null)[] | null;
}

/** Fields of a classic branch protection that are read ("Get branch protection"). */
interface Classic {
  readonly required_pull_request_reviews?: {
    readonly required_approving_review_count?: number;
    readonly require_code_owner_reviews?: boolean;
    readonly bypass_pull_request_allowances?: Names | null;
  } | null;
  readonly restrictions?: Names | null;
  readonly enforce_admins?: Switch | null;
  readonly allow_force_pushes?: Switch | null;
  readonly allow_deletions?: Switch | null;
  readonly lock_branch?: Switch | null;
}

/** What a question gave: an answer, or a refusal with GitHub's words. */
type Answer<T> = { readonly found: T } | { readonly refused: 'absent' | 'forbidden' | 'plan'; readonly words: string };

/** One hundred entries a page; more than that many pages are not read. */
const maxPages = 10;

/** App of the token that every job has, `github.token` ("GitHub Actions" in bypass lists). */
const actionsApp = 15_368;

/** Numbers of GitHub's own roles in bypass lists. */
const roles: Readonly<Record<number, BranchWriter>> = {
  2: { kind: 'maintainer', name: 'the role Maintain' },
  4: { kind: 'anybody', name: 'the role Write' },
  5: { kind: 'maintainer', name: 'the role Admin' },
};

/**
 * Reads what guards a branch: rulesets, which every token may read, and the classic branch protection.
 * Both hold at once, and the stricter counts.
 */
export async function branchGuard(target: RepositoryTarget, wanted: string | undefined): Promise<BranchGuard> {
  const { client, repository } = target;
  const branch = wanted ?? (await defaultBranch(target));
  const undertaking = reading(`reading what guards ${branch}`, repository, 'metadata: read');
  return client.attempt(undertaking, async (octokit) => {
    const place = { ...repository, branch };
    const where = `GitHub: what guards ${branch} of ${fullName(repository)}`;
    const rules = await ask(() => rulesOf(octokit, place, where));
    const isProtected = 'found' in rules && rules.found.length > 0 ? true : await isListed(octokit, place, where);
    const classic: Answer<Classic> = isProtected
      ? await ask(async () => objectOf<Classic>((await octokit.rest.repos.getBranchProtection(place)).data, where))
      : { refused: 'absent', words: 'Branch not protected' };
    const known = 'found' in rules ? rules.found : [];
    const rulesets = await rulesetsOf(octokit, repository, known, where);
    return guardOf({ target, branch, isProtected, rules: known, rulesets, classic, plan: isPlan(rules) });
  });
}

async function defaultBranch({ client, repository }: RepositoryTarget): Promise<string> {
  const undertaking = reading('reading the default branch', repository, 'metadata: read');
  return client.attempt(undertaking, async (octokit) => {
    const { data } = await octokit.rest.repos.get({ ...repository });
    const where = `GitHub: the repository ${fullName(repository)}`;
    const { default_branch: branch }: { readonly default_branch?: unknown } = objectOf(data, where);
    if (typeof branch === 'string' && branch !== '') return branch;
    throw unexpected(where, 'a default branch', branch);
  });
}

/** Asks a question whose refusal is an answer, too. */
async function ask<T>(question: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { found: await question() };
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined || isRateLimit(failure) || ![403, 404].includes(failure.status)) throw error;
    const isUpgrade = /^upgrade to/i.test(failure.message);
    const refused = isUpgrade ? 'plan' : failure.status === 404 ? 'absent' : 'forbidden';
    return { refused, words: failure.message };
  }
}

function isPlan(answer: Answer<unknown>): boolean {
  return 'refused' in answer && answer.refused === 'plan';
}

interface Place {
  readonly owner: string;
  readonly repo: string;
  readonly branch: string;
}

async function rulesOf(octokit: Octokit, place: Place, where: string): Promise<readonly Rule[]> {
  return paged(async (page) =>
    listOf<Rule>((await octokit.rest.repos.getBranchRules({ ...place, per_page: 100, page })).data, where),
  );
}

/** Tells whether a branch is among the protected ones, by a ruleset or a classic protection. */
async function isListed(octokit: Octokit, { owner, repo, branch }: Place, where: string): Promise<boolean> {
  const query = { owner, repo, protected: true, per_page: 100 };
  const all = await paged(async (page) =>
    listOf((await octokit.rest.repos.listBranches({ ...query, page })).data, where),
  );
  return all.some(({ name }) => name === branch);
}

async function paged<T>(read: (page: number) => Promise<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let page = 1; page <= maxPages; page += 1) {
    const found = await read(page);
    all.push(...found);
    if (found.length < 100) break;
  }
  return all;
}

/** Reads the rulesets whose rules keep direct pushes away; their bypass lists say whom they let through. */
async function rulesetsOf(
  octokit: Octokit,
  repository: RepositoryTarget['repository'],
  rules: readonly Rule[],
  where: string,
): Promise<readonly Ruleset[]> {
  const numbers = new Set(
    rules.filter(keepsPushesAway).flatMap(({ ruleset_id: id }) => (id === undefined ? [] : [id])),
  );
  const found: Ruleset[] = [];
  for (const id of [...numbers].slice(0, 100)) {
    const answer = await ask(async () =>
      objectOf<Ruleset>((await octokit.rest.repos.getRepoRuleset({ ...repository, ruleset_id: id })).data, where),
    );
    found.push('found' in answer ? answer.found : { id });
  }
  return found;
}

function keepsPushesAway({ type }: Rule): boolean {
  return type === 'pull_request' || type === 'update';
}

interface Findings {
  readonly target: RepositoryTarget;
  readonly branch: string;
  readonly isProtected: boolean;
  readonly rules: readonly Rule[];
  readonly rulesets: readonly Ruleset[];
  readonly classic: Answer<Classic>;
  readonly plan: boolean;
}

function guardOf({ target, branch, isProtected, rules, rulesets, classic, plan }: Findings): BranchGuard {
  const repository = fullName(target.repository);
  const found = 'found' in classic ? classic.found : undefined;
  // An administrator's token is told that there is no such protection; every other one, that there is nothing to see.
  const isHidden = 'refused' in classic && classic.refused !== 'plan' && !/not protected/i.test(classic.words);
  const isOpen = isHidden && isProtected;
  const reviews = found?.required_pull_request_reviews ?? undefined;
  const asked = rules.filter(({ type }) => type === 'pull_request');
  const approvals = Math.max(
    0,
    countIn(reviews?.required_approving_review_count),
    ...asked.map(({ parameters }) => countIn(parameters?.['required_approving_review_count'])),
  );
  const asksOwners =
    reviews?.require_code_owner_reviews === true ||
    asked.some(({ parameters }) => parameters?.['require_code_owner_review'] === true);
  const isRewritable = !(
    keeps(rules, 'non_fast_forward', found?.allow_force_pushes) && keeps(rules, 'deletion', found?.allow_deletions)
  );
  const isKept = rules.some(keepsPushesAway);
  const hidden = rulesets.filter((ruleset) => !Array.isArray(ruleset.bypass_actors));
  const unseen = [
    ...(isOpen && (!isKept || approvals === 0 || !asksOwners || isRewritable)
      ? [`the branch protection of ${branch}: the token needs the permission 'administration: read'`]
      : []),
    ...hidden.map(
      ({ name, id }) =>
        `who may bypass the ruleset ${name ?? id ?? ''}: the token needs the permission 'administration: write'`,
    ),
  ];
  const lists = [
    ...rulesets.flatMap((one) => bypassOf(one) ?? []),
    ...(found === undefined ? [] : [classicWriters(found)]),
  ];
  return {
    repository,
    branch,
    means: [
      ...rulesets.map(({ name, id }) => `ruleset ${name ?? id ?? ''}`),
      ...(found !== undefined ? ['branch protection'] : []),
      ...(isProtected && rulesets.length === 0 && found === undefined ? ['protected branch'] : []),
    ],
    isUnavailable: plan && !isProtected,
    writers: hidden.length > 0 || (isOpen && !isKept) ? undefined : inAll(lists),
    isMergedByAnybody: true,
    approvals: isOpen && approvals === 0 ? undefined : approvals,
    asksOwners: isOpen && !asksOwners ? undefined : asksOwners,
    isRewritable: isOpen && isRewritable ? undefined : isRewritable,
    unseen,
  };
}

/** Tells whether a rule, or the absence of a classic permission, keeps something away. */
function keeps(rules: readonly Rule[], type: string, permission: Switch | null | undefined): boolean {
  return rules.some((rule) => rule.type === type) || permission?.enabled === false;
}

/** Lists who passes a ruleset without a pull request; undefined where the token may not see it. */
function bypassOf({ bypass_actors: actors }: Ruleset): readonly (readonly BranchWriter[])[] | undefined {
  if (!Array.isArray(actors)) return undefined;
  return [
    entriesOf<Actor>(actors)
      .filter(({ bypass_mode: mode }) => mode !== 'pull_request')
      .map(writerOf),
  ];
}

function writerOf({ actor_id: id = null, actor_type: type = '' }: Actor): BranchWriter {
  switch (type) {
    case 'RepositoryRole':
      return roles[id ?? 0] ?? { kind: 'person', name: `the custom role ${id ?? ''}` };
    case 'OrganizationAdmin':
      return { kind: 'maintainer', name: 'owners of the organisation' };
    case 'DeployKey':
      return { kind: 'program', name: 'deploy keys' };
    case 'Integration':
      return id === actionsApp
        ? { kind: 'workflow', name: 'GitHub Actions' }
        : { kind: 'program', name: `the App ${id ?? ''}` };
    default:
      return { kind: 'person', name: `${type === 'Team' ? 'the team' : 'the user'} ${id ?? ''}` };
  }
}

/** Lists who passes a classic protection without a pull request. */
function classicWriters({
  required_pull_request_reviews: reviews,
  restrictions,
  enforce_admins: enforced,
  lock_branch: lock,
}: Classic): readonly BranchWriter[] {
  const isAsked = (reviews ?? undefined) !== undefined;
  const isRestricted = (restrictions ?? undefined) !== undefined;
  if (!isAsked && !isRestricted && lock?.enabled !== true) return [anybody];
  const administrators: readonly BranchWriter[] =
    enforced?.enabled === true ? [] : [{ kind: 'maintainer', name: 'administrators' }];
  const named = isAsked ? reviews?.bypass_pull_request_allowances : restrictions;
  return [...administrators, ...(lock?.enabled === true ? [] : namesIn(named ?? {}))];
}

function namesIn({ users, teams, apps }: Names): readonly BranchWriter[] {
  return [
    ...entriesOf(users).map(({ login = '' }): BranchWriter => ({ kind: 'person', name: login })),
    ...entriesOf(teams).map(({ slug = '' }): BranchWriter => ({ kind: 'person', name: `the team ${slug}` })),
    ...entriesOf(apps).map(({ slug = '', id }): BranchWriter =>
      id === actionsApp || slug === 'github-actions'
        ? { kind: 'workflow', name: 'GitHub Actions' }
        : { kind: 'program', name: `the App ${slug}` },
    ),
  ];
}

/** Returns the entries of a list in an answer; deleted accounts are null. */
function entriesOf<T extends object>(list: readonly (T | null)[] | null | undefined): readonly T[] {
  return Array.isArray(list) ? list.filter((one): one is T => typeof one === 'object' && one !== null) : [];
}

function countIn(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
