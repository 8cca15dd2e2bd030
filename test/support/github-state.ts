import type { HostedGit } from './hosted-git.ts';
import type { JsonObject } from './openapi/json.ts';
import { text } from './openapi/json.ts';

/** A repository of the loopback GitHub. */
export interface GithubRepository {
  readonly fullName: string;
  /** Branch to commit; a function where Git itself knows. */
  branches: Readonly<Record<string, string>> | (() => Promise<Readonly<Record<string, string>>>);
  /** Names of its tags. */
  tags: readonly string[];
  readonly pulls: PullRequest[];
  collaborators: string[];
  /** By login; whom it does not name may write. */
  readonly permissions: Map<string, 'admin' | 'write' | 'read' | 'none' | 'hidden'>;
  /** The setting 'Allow GitHub Actions to create and approve pull requests'. */
  mayOpenPulls: boolean;
  /** The setting 'Allow auto-merge'. */
  allowsAutoMerge: boolean;
  /** Whether requests have checks to wait for, without which auto-merge is refused. */
  waitsForChecks: boolean;
  /** Whether a check that is not required fails or runs, which auto-merge refuses too. */
  unstable: boolean;
  /** So many merges find the base branch modified. */
  busyMerges: number;
  /** Where the commits are that the API makes. */
  git?: HostedGit;
  readonly environments: Environment[];
  readonly approvals: Map<number, RunApproval[]>;
  readonly runs: Map<number, Run>;
  /** By the run, of all its attempts. */
  readonly jobs: Map<number, Job[]>;
  readonly deployments: Deployment[];
  /** Newest first. */
  readonly commits: Commit[];
  protectedBranches: readonly string[];
  rulesets: readonly RulesetState[];
  /** Classic protection of every branch, as GitHub shows it; `hidden` from the token. */
  classic?: JsonObject | 'hidden';
  /** Names of secrets that the whole repository sees. */
  secrets: readonly string[];
  /** Names of the organisation's secrets that the repository sees. */
  organisationSecrets: readonly string[];
  readonly issues: Issue[];
  /** Sigstore bundles by the digest of their subject, with what is not inline as undefined. */
  readonly attestations: Map<string, readonly (string | undefined)[]>;
}

/** An active ruleset about every branch, or about the tags that its patterns name. */
export interface RulesetState {
  readonly id: number;
  readonly name: string;
  readonly rules: readonly JsonObject[];
  /** Patterns of refs, such as `refs/tags/v*`. */
  readonly tags?: readonly string[];
  /** Undefined: hidden from the token, which may not change the ruleset. */
  readonly bypass?: readonly JsonObject[];
}

/** Rules that keep direct pushes, force pushes and deletion away, and ask for one review and the code owners'. */
export function guardedRuleset(changes: Partial<RulesetState> = {}): RulesetState {
  const parameters = {
    required_approving_review_count: 1,
    require_code_owner_review: true,
    dismiss_stale_reviews_on_push: true,
    require_last_push_approval: true,
    required_review_thread_resolution: false,
  };
  const rules = [{ type: 'pull_request', parameters }, { type: 'non_fast_forward' }, { type: 'deletion' }];
  return { id: 1, name: 'main', rules, bypass: [], ...changes };
}

export interface Issue {
  readonly title: string;
  readonly body: string;
  readonly label: string;
}

export interface Run {
  readonly actor: string;
  /** Who repeated it. */
  readonly triggeringActor?: string;
  readonly createdAt: string;
  readonly sha: string;
  readonly status?: 'in_progress' | 'completed';
  readonly conclusion?: 'success' | 'failure';
  readonly event?: string;
  readonly branch?: string;
  /** Path of the repository whose code it ran. */
  readonly head?: string;
}

export interface Job {
  readonly name: string;
  readonly runner?: string;
  readonly status?: 'waiting' | 'in_progress' | 'completed';
  readonly attempt?: number;
}

/** What GitHub makes when a job asks to enter an environment. */
export interface Deployment {
  readonly id: number;
  readonly environment: string;
  readonly sha: string;
  readonly createdAt: string;
  readonly run: number;
}

export interface Commit {
  readonly sha: string;
  /** Undefined where the e-mail address belongs to no account. */
  readonly author?: string;
  readonly committer?: string;
  readonly message?: string;
  readonly paths?: readonly string[];
}

export interface SaidReview {
  readonly login: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  /** Default: the head of the request. */
  readonly commit?: string;
}

export interface PullRequest {
  readonly number: number;
  readonly author: string;
  readonly head: string;
  /** Full name of the repository that the head is in: another one for a fork. */
  readonly headRepository: string;
  readonly sha: string;
  readonly base: string;
  title: string;
  body: string;
  state: 'open' | 'closed';
  merged: boolean;
  autoMerge: string | undefined;
  readonly labels: Set<string>;
  readonly comments: string[];
  readonly reviewers: Set<string>;
  readonly teams: Set<string>;
  readonly reviewedBy: string[];
  readonly reviews: SaidReview[];
  /** Commits that it brought to the base, once it is merged. */
  readonly brought: readonly string[];
}

export interface Environment {
  readonly name: string;
  readonly reviewers?: readonly { readonly login?: string; readonly slug?: string }[];
  readonly preventSelfReview?: boolean;
  readonly waitMinutes?: number;
  readonly branches?: 'protected' | 'selected';
  /** Of `selected`; default one that fits main. */
  readonly patterns?: readonly string[];
  readonly administratorsBypass?: boolean;
  readonly secrets?: readonly string[];
}

export interface RunApproval {
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly environments: readonly string[];
  readonly login: string;
  readonly comment: string;
}

export function githubRepository(fullName: string, branches: GithubRepository['branches']): GithubRepository {
  return {
    fullName,
    branches,
    tags: [],
    pulls: [],
    collaborators: [],
    permissions: new Map(),
    mayOpenPulls: true,
    allowsAutoMerge: true,
    waitsForChecks: true,
    unstable: false,
    busyMerges: 0,
    environments: [],
    approvals: new Map(),
    runs: new Map(),
    jobs: new Map(),
    deployments: [],
    commits: [],
    protectedBranches: ['main'],
    rulesets: [guardedRuleset()],
    secrets: [],
    organisationSecrets: [],
    issues: [],
    attestations: new Map(),
  };
}

export function pullRequest(
  repository: GithubRepository,
  facts: Pick<PullRequest, 'head' | 'base' | 'title' | 'body'> & Partial<PullRequest>,
): PullRequest {
  const pull: PullRequest = {
    number: repository.pulls.length + 1,
    author: 'somebody',
    headRepository: repository.fullName,
    sha: 'f'.repeat(40),
    state: 'open',
    merged: false,
    autoMerge: undefined,
    labels: new Set(),
    comments: [],
    reviewers: new Set(),
    teams: new Set(),
    reviewedBy: [],
    reviews: [],
    brought: [],
    ...facts,
  };
  repository.pulls.push(pull);
  return pull;
}

/** The new pull request, or why GitHub does not open it. */
export async function openPull(
  repository: GithubRepository,
  author: string,
  body: JsonObject,
): Promise<PullRequest | string> {
  const { head, base, title } = { head: text(body['head']), base: text(body['base']), title: text(body['title']) };
  const branches = typeof repository.branches === 'function' ? await repository.branches() : repository.branches;
  if (!Object.hasOwn(branches, head)) return 'head invalid';
  if (!Object.hasOwn(branches, base)) return 'base invalid';
  if (branches[head] === branches[base]) return `No commits between ${base} and ${head}`;
  const own = repository.pulls.filter((pull) => pull.headRepository === repository.fullName);
  if (own.some((pull) => pull.state === 'open' && pull.head === head && pull.base === base)) {
    return `A pull request already exists for ${repository.fullName.split('/')[0]}:${head}.`;
  }
  return pullRequest(repository, { author, head, base, title, body: text(body['body']), sha: branches[head] ?? '' });
}

/** Names are found without regard to case, as on GitHub. */
export function repositoryOf(repositories: Map<string, GithubRepository>, name: string): GithubRepository | undefined {
  return [...repositories.values()].find((each) => each.fullName.toLowerCase() === name.toLowerCase());
}

export function findPull(repository: GithubRepository, number: string | undefined): PullRequest | undefined {
  return repository.pulls.find((pull) => String(pull.number) === number);
}

/** A page of a list, with the Link header by which clients find the next. */
export function page<T>(
  all: readonly T[],
  query: URLSearchParams,
  url: string,
): { items: readonly T[]; headers: Record<string, string> } {
  const size = Number(query.get('per_page') ?? 30);
  const number = Number(query.get('page') ?? 1);
  const items = all.slice((number - 1) * size, number * size);
  if (number * size >= all.length) return { items, headers: {} };
  const next = new URLSearchParams(query);
  next.set('page', String(number + 1));
  return { items, headers: { link: `<${url}?${next.toString()}>; rel="next"` } };
}
