import { RemoteError } from '../base/errors.ts';

/** A branch is not what the changes were made on: read it again, make them again, try again. */
export class BranchMovedError extends RemoteError {}

/**
 * The CI platform that the run is on, or none. Implementations: `github/`, `gitlab/`, `local.ts`; `create.ts` chooses.
 * Every method may throw RemoteError (the platform did not do its part, or the token may not), and UsageError where
 * there is no platform that could.
 */
export interface Platform {
  readonly kind: 'github' | 'gitlab' | 'local';
  /** Where it is, by the job's variables; absent on a laptop. */
  readonly server?: PlatformServer;
  /** What the platform says about this run; empty on a laptop. */
  readonly run: RunFacts;
  /**
   * Throws the UsageError that `requestChange`, `commit` or `createTag` would throw for this repository whatever the
   * rest: no platform, another platform, no token that could. Contacts nothing, so that a plan can ask before anything
   * is pushed.
   */
  checkTarget(repository: string, purpose?: Purpose): void;
  /**
   * One commit on a branch, made and signed by the platform. Throws BranchMovedError when the branch, or a file of the
   * request, is not what it was at `parent`; RefusedError for what the platform's rules or the API itself cannot take.
   */
  commit(request: ApiCommit): Promise<ApiCommitted>;
  /**
   * An annotated tag on a commit that the platform has, unless a tag of that name is there: it is never moved. Of any
   * number of writers one creates it. Throws RemoteError `tag-refused` for what a rule of the platform forbids.
   */
  createTag(tag: ApiTag): Promise<'created' | 'exists'>;
  /**
   * Opens a change request (pull request, merge request) from `head` to `base`, or updates the open one between the
   * same two branches. Throws UsageError where there is no platform that could.
   */
  requestChange(request: ChangeRequest): Promise<ChangeRequested>;
  /** Closes the open requests that `keep` makes pointless, each with a comment that names it. Returns those closed. */
  closeSuperseded(superseded: SupersededQuery): Promise<readonly ClosedRequest[]>;
  /**
   * How the platform guards an environment of the repository that the run is in, or undefined when it has no such
   * environment. An environment without any rule is an answer, not an absence.
   */
  protection(environment: string): Promise<Protection | undefined>;
  /** Who approved or rejected this run's entry into its environments; empty when nobody had to. */
  approvals(): Promise<readonly Approval[]>;
  /** What the platform itself says about this run on its way into an environment. */
  entry(environment: string): Promise<EnvironmentEntry>;
  /** Who wrote a commit, and what came with it. */
  authors(range: CommitRange): Promise<Authors>;
  /** The newest commit that changed a file, and the merged requests that brought it, each with its reviews. */
  changeOf(change: FileAt | CommitAt): Promise<FileChange>;
  /**
   * Where the guard of an environment differs from what is wanted; with `apply`, what can be set is set. It takes
   * nothing away that is not wanted otherwise.
   */
  protect(wanted: WantedProtection, apply: boolean): Promise<readonly ProtectionGap[]>;
  /** Queues of jobs that start in any order (GitLab's resource groups); with `apply`, they are put in order. */
  unorderedQueues(apply: boolean): Promise<readonly string[]>;
  /** Names of secrets that jobs of every environment see. */
  sharedSecrets(): Promise<readonly string[]>;
  /**
   * Opens an issue in the repository that the run is in, unless there is an open one of that title and label.
   * Returns its URL.
   */
  openIssue(issue: WantedIssue): Promise<string>;
}

/** Addresses without credentials and without a slash at the end. */
export interface PlatformServer {
  readonly url: string;
  readonly apiUrl: string;
}

/** What a repository is wanted for. */
export type Purpose = 'change-request' | 'commit' | 'tag';

export interface RunFacts {
  readonly url?: string | undefined;
  /** Who started the run; of a repeated run, who repeated it. */
  readonly actor?: string | undefined;
  /** Who started the first attempt, where the platform tells them apart. */
  readonly firstActor?: string | undefined;
  /** The environment that the platform guards this job with (GitLab: CI_ENVIRONMENT_NAME). */
  readonly environment?: string | undefined;
  /** Branch that the change request of this run goes to; absent where the run is not about one. */
  readonly targetBranch?: string | undefined;
  /** Path of the repository that the run is in: `owner/name`, `group/subgroup/project`. */
  readonly repository?: string | undefined;
}

export interface ApiCommit {
  /** As a URL or `owner/name` path. */
  readonly repository: string;
  readonly branch: string;
  /** Id of the commit that the changes were made on. */
  readonly parent: string;
  /** The whole text: first line, empty line, the rest. */
  readonly message: string;
  /** GitHub takes none: the author is the token's owner. */
  readonly author?: { readonly name: string; readonly email: string };
  readonly files: readonly ApiFile[];
}

/** The new content of a file. */
export interface ApiFile {
  readonly path: string;
  readonly content: Uint8Array;
  readonly executable: boolean;
  /** Whether `parent` has the file. */
  readonly exists: boolean;
}

export interface ApiCommitted {
  readonly id: string;
  /** The commit's real parent: another one than was asked for where the platform compares by file. */
  readonly parent: string;
}

export interface ApiTag {
  /** As a URL or `owner/name` path. */
  readonly repository: string;
  /** Without `refs/tags/`. */
  readonly name: string;
  /** Id of the commit. */
  readonly commit: string;
  readonly message: string;
}

/** How an open request is merged once everything that it waits for is there. */
export type MergeMethod = 'merge' | 'squash' | 'rebase';

export interface ChangeRequest {
  /** The repository that receives the change, as a URL or `owner/name` path. */
  readonly repository: string;
  readonly head: string;
  readonly base: string;
  readonly title: string;
  /** Markdown; what the platform cannot hold is cut at its end, visibly. */
  readonly body: string;
  /** Added to those that the request has; labels that people set stay. */
  readonly labels: readonly string[];
  /** User names; on GitHub `organisation/team` asks a team. Asked once: a review given is not asked for again. */
  readonly reviewers?: readonly string[];
  /** Merge as soon as the platform's own rules allow. GitLab takes `rebase` from the project's settings. */
  readonly autoMerge?: MergeMethod;
}

export interface ChangeRequested {
  readonly url: string;
  readonly number: number;
  readonly outcome: 'opened' | 'updated' | 'unchanged';
  /** Set with `autoMerge`: merged at once, or as soon as its checks and reviews are there. */
  readonly merge?: 'merged' | 'when-ready';
}

/** Open requests onto `base` from some heads, all but one. Requests from forks never count. */
export interface SupersededQuery {
  readonly repository: string;
  readonly base: string;
  /** What the heads start with: at least three characters, so that no typing error closes everything. */
  readonly headPrefix?: string;
  /** Or the heads themselves. */
  readonly heads?: readonly string[];
  /** The number of the request that stays. */
  readonly keep: number;
}

export interface ClosedRequest {
  readonly number: number;
  readonly url: string;
}

export interface Protection {
  /** As the platform spells it. */
  readonly environment: string;
  readonly reviewers: readonly Reviewer[];
  /** Approvals that are needed before a job may enter; 0 when none. */
  readonly approvalsRequired: number;
  /** Who started the run may not approve it. */
  readonly preventsSelfReview: boolean;
  /** Administrators may enter without approval; undefined when the platform does not say. */
  readonly administratorsBypass?: boolean;
  /** Which branches and tags may enter; `protected` where none is protected, or `selected` by `*`, is `any`. */
  readonly branches: 'any' | 'protected' | 'selected';
  readonly waitMinutes: number;
}

export interface Reviewer {
  readonly kind: 'user' | 'team' | 'role';
  /** Login, team slug, group path or the platform's words for a role. */
  readonly name: string;
  /** How many approvals this rule asks for. */
  readonly approvals: number;
}

export interface Approval {
  readonly environment: string;
  readonly reviewer: string;
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly comment: string;
  /** When, where the platform says so. */
  readonly at?: Date | undefined;
  /** Why it is no approval by a person: a bot's, a deleted user's. */
  readonly flaw?: string | undefined;
}

export interface EnvironmentEntry {
  /** Who started the run, repeated it or started this job; names of users. */
  readonly starters: readonly string[];
  /** Set: a program started the run, and nobody is known who made it do so. */
  readonly unknownStarter?: string;
  /** Nobody can have approved the entry earlier. */
  readonly since: Date;
  /** What a job of GitLab says about itself. */
  readonly job?: {
    /** `allow_failure`: the pipeline goes on without it. */
    readonly mayFail: boolean;
    /** Branch or tag that it runs for, and whether that is protected. */
    readonly ref: string;
    readonly isProtected: boolean;
  };
}

export interface CommitRange {
  /** As a URL or path; default the repository that the run is in. */
  readonly repository?: string | undefined;
  readonly commit: string;
  /** Everything after this commit, too. */
  readonly since?: string | undefined;
}

export interface Authors {
  /** Names of users. */
  readonly people: readonly string[];
  /** Commits of which the platform knows no user. */
  readonly unknown: readonly string[];
}

/** A file on a branch or at a commit. */
export interface FileAt {
  /** As a URL or path; default the repository that the run is in. */
  readonly repository?: string | undefined;
  readonly path: string;
  readonly ref: string;
}

/** A commit itself, where it is known. */
export interface CommitAt {
  readonly repository?: string | undefined;
  readonly commit: string;
}

export interface FileChange {
  /** Undefined when the platform knows of none. */
  readonly commit: string | undefined;
  /** Who wrote the commit, as far as the platform knows. */
  readonly authors: readonly string[];
  /** Merged ones alone. */
  readonly requests: readonly ReviewedRequest[];
}

/** A merged pull or merge request. */
export interface ReviewedRequest {
  readonly number: number;
  readonly url: string;
  readonly author: string;
  /** The branch that it was merged into. */
  readonly base: string;
  /** Whether that is the repository's default branch; undefined where the platform does not say. */
  readonly isDefaultBase?: boolean | undefined;
  /** Who merged it, where the platform says so. */
  readonly merger?: string | undefined;
  /** The last word of each reviewer, where it was approval or refusal. */
  readonly reviews: readonly Review[];
}

export interface Review {
  readonly reviewer: string;
  readonly state: 'approved' | 'rejected' | 'dismissed';
  /** Of something else than was merged. */
  readonly stale: boolean;
  /** Why it does not count whatever it says: a bot's, or of somebody who may not write to the repository. */
  readonly flaw?: string;
  readonly at?: Date | undefined;
}

export interface WantedProtection {
  readonly environment: string;
  /** Somebody must approve. */
  readonly reviewed: boolean;
  /** Users, and teams or groups as paths; empty: whoever is there stays. */
  readonly reviewers: readonly string[];
  /** Approvals of each group, where the platform counts them. */
  readonly approvals: number;
  readonly preventsSelfReview: boolean;
  readonly restrictsAdministrators: boolean;
  /** Patterns, or protected branches; undefined: any. */
  readonly branches: 'protected' | readonly string[] | undefined;
  /** Undefined: as it is. */
  readonly waitMinutes?: number | undefined;
}

export interface ProtectionGap {
  readonly what: 'environment' | 'reviewers' | 'self-review' | 'branches' | 'administrators' | 'wait';
  readonly needed: string;
  readonly found: string;
  /** Set: only a person can do it, and how. */
  readonly byHand?: string;
}

export interface WantedIssue {
  /** One line. */
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly label: string;
}
