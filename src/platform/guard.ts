/** A branch of a repository on the platform. */
export interface BranchPlace {
  /** As a URL or path; default the repository of the run. */
  readonly repository?: string | undefined;
  /** Default: the repository's default branch. */
  readonly branch?: string | undefined;
}

/** Protection of a branch against changes that nobody reviewed, by whatever means the platform has. */
export interface BranchGuard {
  /** Path of the repository: `acme/gitops`. */
  readonly repository: string;
  readonly branch: string;
  /** Means that apply to the branch, such as `ruleset main`; empty: it is not protected. */
  readonly means: readonly string[];
  /** The platform's plan protects no branch of this repository. */
  readonly isUnavailable: boolean;
  /** Who may change the branch without a change request; undefined: could not be seen. */
  readonly writers: readonly BranchWriter[] | undefined;
  /** A change request may be merged by everybody with write access, not by maintainers alone. */
  readonly isMergedByAnybody: boolean | undefined;
  /** Approvals that a change request needs; undefined: could not be seen. */
  readonly approvals: number | undefined;
  /** An owner (CODEOWNERS) of each changed path must approve; undefined: could not be seen. */
  readonly asksOwners: boolean | undefined;
  /** The branch may be deleted, or its history replaced; undefined: could not be seen. */
  readonly isRewritable: boolean | undefined;
  /** Facts that could not be seen, each with the permission that shows it. */
  readonly unseen: readonly string[];
}

/** A guard to set up: change requests with a review of the owners, no force push, no deletion. */
export interface WantedGuard extends BranchPlace {
  /** Who pushes bumps past it: `app:4711`, `deploy-keys` (GitHub), `deploy-key:7` (GitLab). */
  readonly pushers: readonly string[];
}

/** Somebody or something that may write without a change request. */
export interface BranchWriter {
  /**
   * `anybody`: everyone with write access; `workflow`: the job token of any workflow on any branch; `maintainer`: a role
   * above write access; `person`: users and groups by name; `program`: an App or a deploy key.
   */
  readonly kind: 'anybody' | 'workflow' | 'maintainer' | 'person' | 'program';
  readonly name: string;
}

export const anybody: BranchWriter = { kind: 'anybody', name: 'everyone with write access' };

/** Returns who is in all lists: a change must pass every means of protection. */
export function inAll(lists: readonly (readonly BranchWriter[])[]): readonly BranchWriter[] {
  const [first = [anybody], ...others] = lists;
  return first.filter(({ kind, name }) =>
    others.every((list) => list.some((one) => one.kind === kind && one.name === name)),
  );
}
