import { RemoteError } from '../base/errors.ts';
import type { PagesAudience } from './pages.ts';
import type { WantedIssue } from './issue.ts';
import type { StoredAttestations } from './attestations.ts';
import type { SharedSecrets } from './shared-secrets.ts';
import type { PlatformAccount } from './account.ts';
import type { CommitStatus, StatusQuery } from './commit-status.ts';
import type { Announcement } from './announcement.ts';
import type { ChangeQuery, ChangeRequest, ChangeRequested, ClosedRequest, SupersededQuery } from './change-request.ts';
import type { ApiCall } from './api-call.ts';
import type { EvidenceRun } from './evidence-run.ts';
import type { JobProof } from './job-proof.ts';
import type { BranchGuard, BranchPlace, WantedGuard } from './guard.ts';

/** A branch that moved since the changes were made: read it, make the changes and try again. */
export class BranchMovedError extends RemoteError {}

/**
 * The CI platform of the run, or none.
 * Implementations: `github/`, `gitlab/`, `local.ts`; `open.ts` chooses. Every method may throw RemoteError (a failure
 * of the platform, or a missing permission of the token), and UsageError where no platform supports it.
 */
export interface Platform {
  readonly kind: 'github' | 'gitlab' | 'local';
  /** Server of the platform, by the job's variables; absent on a laptop. */
  readonly server?: PlatformServer;
  /** Facts of the platform about this run; empty on a laptop. */
  readonly run: RunFacts;
  /**
   * Throws the UsageError that a later `requestChange`, `commit` or `createTag` must throw for this repository.
   * That is: no platform, another platform, no sufficient token. Contacts nothing, so that a plan can check before a
   * push.
   */
  checkTarget(repository: string, purpose?: Purpose): void;
  /**
   * Makes one commit on a branch, signed by the platform.
   * Throws BranchMovedError when the branch, or a file of the request, changed since `parent`; RefusedError for a
   * commit that the platform's rules or the API itself cannot take.
   */
  commit(request: ApiCommit): Promise<ApiCommitted>;
  /**
   * Creates an annotated tag on a commit of the platform, unless the tag exists: a tag never moves.
   * Of any number of writers one creates it. Throws RemoteError `tag-refused` where a rule of the platform forbids it.
   */
  createTag(tag: ApiTag): Promise<'created' | 'exists'>;
  /**
   * Opens a change request (pull request, merge request), or updates the open one.
   * It goes from `head` to `base`; one is open between the same two branches. Throws UsageError where no platform
   * supports it.
   */
  requestChange(request: ChangeRequest): Promise<ChangeRequested>;
  /**
   * Finds the request that proposed a change last, where it was closed without being merged and none is open now.
   * A request that `closeSuperseded` closed does not count. Throws UsageError where no platform supports it.
   */
  closedChange(query: ChangeQuery): Promise<ClosedRequest | undefined>;
  /** Closes the open requests that `keep` supersedes, each with a comment that names it. Returns them. */
  closeSuperseded(superseded: SupersededQuery): Promise<readonly ClosedRequest[]>;
  /**
   * Reads the protection of an environment of the run's repository; undefined where it does not exist.
   * An environment without any rule is an answer, not an absence.
   */
  protection(environment: string): Promise<Protection | undefined>;
  /** Lists approvals and refusals of this run's entry into its environments; empty when none was required. */
  approvals(): Promise<readonly Approval[]>;
  /** Reads the platform's own facts about this run on its way into an environment. */
  entry(environment: string): Promise<EnvironmentEntry>;
  /** Gives an OIDC token of the platform about this job, for an audience; undefined where the job has none. */
  identityToken(audience: string): Promise<string | undefined>;
  /** Reads the words about this job that were fixed before anybody could approve it. */
  announced(): Promise<Announcement>;
  /** Reads the platform's facts about a finished run, by its URL on this platform. @throws UsageError for another URL */
  evidenceRun(url: string): Promise<EvidenceRun>;
  /** Lists provenance of a digest that the platform stores for a repository, by its path; none where it stores none. */
  attestations(repository: string, digest: string): Promise<StoredAttestations>;
  /** Lists the authors of a commit, and of the commits since. */
  authors(range: CommitRange): Promise<Authors>;
  /** Finds the account of a name; undefined where there is none. */
  account(name: string): Promise<PlatformAccount | undefined>;
  /** Lists what was written about a commit, each with who wrote it. */
  statuses(query: StatusQuery): Promise<readonly CommitStatus[]>;
  /** The newest commit that changed a file, and the merged requests that brought it, each with its reviews. */
  changeOf(change: FileAt | CommitAt): Promise<FileChange>;
  /**
   * Lists differences between the present and the wanted protection.
   * With `apply`, those that can be set are set. Nothing is removed unless the wanted protection says otherwise.
   */
  protect(wanted: WantedProtection, apply: boolean): Promise<readonly ProtectionGap[]>;
  /** Reads what guards a branch of a repository; its protection need not exist. */
  branchGuard(place: BranchPlace): Promise<BranchGuard>;
  /** Guards a branch as wanted, beside what guards it already. Nothing is removed but who may push. */
  guardBranch(wanted: WantedGuard): Promise<void>;
  /** Returns this platform for a rehearsal: it reads, and notes the requests that would change something. */
  rehearsal(): { readonly platform: Platform; readonly calls: readonly ApiCall[] };
  /** Lists queues of jobs that start in any order (GitLab's resource groups); `apply` puts them in order. */
  unorderedQueues(apply: boolean): Promise<readonly string[]>;
  /** Reads who can see the pages that the run's repository publishes. */
  pages(): Promise<PagesAudience>;
  /** Lists names of secrets that jobs of every environment see. */
  sharedSecrets(): Promise<SharedSecrets>;
  /** Opens an issue in the run's repository, unless one of that title and label is open. Returns its URL. */
  openIssue(issue: WantedIssue): Promise<string>;
}

/** Addresses without credentials and without a slash at the end. */
export interface PlatformServer {
  readonly url: string;
  readonly apiUrl: string;
}

/** Use of a repository. */
export type Purpose = 'change-request' | 'commit' | 'tag';

export interface RunFacts {
  /** True in a job of another CI, by its variable `CI`. */
  readonly isJob?: boolean | undefined;
  readonly url?: string | undefined;
  /** User who started the run, or repeated it. */
  readonly actor?: string | undefined;
  /** User who started the first attempt, where the platform tells them apart. */
  readonly firstActor?: string | undefined;
  /** Environment whose protection applies to this job (GitLab: CI_ENVIRONMENT_NAME). */
  readonly environment?: string | undefined;
  /** Target branch of this run's change request; absent where the run has none. */
  readonly targetBranch?: string | undefined;
  /** Path of the run's repository: `owner/name`, `group/subgroup/project`. */
  readonly repository?: string | undefined;
  /** Commit that the run is of, in full. */
  readonly commit?: string | undefined;
  /** Branch or tag that the run is of: `refs/heads/main`; absent for a change request. */
  readonly ref?: string | undefined;
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
  /** The commit's real parent; may differ from the requested one where the platform compares by file. */
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

export interface Protection {
  /** As the platform spells it. */
  readonly environment: string;
  readonly reviewers: readonly Reviewer[];
  /** Approvals that are needed before a job may enter; 0 when none. */
  readonly approvalsRequired: number;
  /** The starter of the run may not approve it. */
  readonly preventsSelfReview: boolean;
  /** Administrators may enter without approval; undefined when the platform does not tell. */
  readonly administratorsBypass?: boolean;
  /** Branches and tags that may enter; `protected` with no protected branch, or `selected` by `*`, is `any`. */
  readonly branches: 'any' | 'protected' | 'selected';
  readonly waitMinutes: number;
}

export interface Reviewer {
  readonly kind: 'user' | 'team' | 'role';
  /** Login, team slug, group path or the platform's words for a role. */
  readonly name: string;
  /** Number of approvals that this rule requires. */
  readonly approvals: number;
}

export interface Approval {
  readonly environment: string;
  readonly reviewer: string;
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly comment: string;
  /** Time of the approval, where the platform gives it. */
  readonly at?: Date | undefined;
  /** Reason why it is no approval by a person: a bot's, a deleted user's. */
  readonly flaw?: string | undefined;
}

export interface EnvironmentEntry {
  /** User names: starter of the run, of its repetition, and of this job. */
  readonly starters: readonly string[];
  /** Set: name of the program or deleted user that started the run; no person behind it is known. */
  readonly unknownStarter?: string;
  /** Earliest time at which the entry can have been approved. */
  readonly since: Date;
  /** What the platform says about which job this is. */
  readonly proof?: JobProof;
  /** Facts about a job, from GitLab. */
  readonly job?: {
    /** `allow_failure`: the pipeline goes on without it. */
    readonly mayFail: boolean;
    /** Branch or tag that it runs for, and whether that is protected. */
    readonly ref: string;
    readonly isProtected: boolean;
  };
}

export interface CommitRange {
  /** As a URL or path; default the repository of the run. */
  readonly repository?: string | undefined;
  readonly commit: string;
  /** Commits after this one are included, too. */
  readonly since?: string | undefined;
}

export interface Authors {
  /** Names of users. */
  readonly people: readonly string[];
  /** Commits for which the platform finds no user. */
  readonly unknown: readonly string[];
}

/** A file on a branch or at a commit. */
export interface FileAt {
  /** As a URL or path; default the repository of the run. */
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
  /** Undefined when the platform finds none. */
  readonly commit: string | undefined;
  /** Authors of the commit, as far as the platform gives them. */
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
  /** Whether that is the repository's default branch; undefined where the platform does not tell. */
  readonly isDefaultBase?: boolean | undefined;
  /** User who merged it, where the platform gives it. */
  readonly merger?: string | undefined;
  /** The last review of each reviewer that was an approval or a refusal. */
  readonly reviews: readonly Review[];
}

export interface Review {
  readonly reviewer: string;
  readonly state: 'approved' | 'rejected' | 'dismissed';
  /** The review is of another version than the merged one. */
  readonly stale: boolean;
  /** Reason why the review does not count: a bot's, or of a user without write access. */
  readonly flaw?: string;
  readonly at?: Date | undefined;
}

export interface WantedProtection {
  readonly environment: string;
  /** An approval is required. */
  readonly reviewed: boolean;
  /** Users, and teams or groups as paths; empty: present reviewers stay. */
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
  readonly what: 'environment' | 'reviewers' | 'self-review' | 'branches' | 'administrators' | 'wait' | 'deployers';
  readonly needed: string;
  readonly found: string;
  /** Set: only a person can do it; the text explains how. */
  readonly byHand?: string;
  /** Set: another setting stands behind it, so that it is a warning. */
  readonly isMild?: boolean;
}
