/** Method by which an open request is merged once its requirements are met. */
export type MergeMethod = 'merge' | 'squash' | 'rebase';

export interface ChangeRequest {
  /** The repository that receives the change, as a URL or `owner/name` path. */
  readonly repository: string;
  readonly head: string;
  readonly base: string;
  readonly title: string;
  /** Markdown; a text above the platform's limit is cut at its end, visibly. */
  readonly body: string;
  /** Digest of the change, kept in the body, by which `closedChange` knows it: 64 hexadecimal digits. */
  readonly change?: string;
  /** URL of the run, linked in the body; another one alone is no reason to update it. */
  readonly run?: string;
  /** Added to those that the request has; labels set by hand stay. */
  readonly labels: readonly string[];
  /**
   * User names; on GitHub `organisation/team` asks a team.
   * Requested once: a given review is not requested again.
   */
  readonly reviewers?: readonly string[];
  /** Merge as soon as the platform's own rules allow; for `rebase`, GitLab uses the project's settings. */
  readonly autoMerge?: MergeMethod;
}

export interface ChangeRequested {
  readonly url: string;
  readonly number: number;
  readonly outcome: 'opened' | 'updated' | 'unchanged';
  /** Set with `autoMerge`: merged at once, or as soon as its checks and reviews pass. */
  readonly merge?: 'merged' | 'when-ready';
}

/** Requests from one branch to another that propose one change. */
export type ChangeQuery = Pick<ChangeRequest, 'repository' | 'head' | 'base'> & { readonly change: string };

/** Open requests onto `base` from some heads, except one. Requests from forks never count. */
export interface SupersededQuery {
  readonly repository: string;
  readonly base: string;
  /** Prefix of the heads: at least three characters, so that no typing error closes everything. */
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
