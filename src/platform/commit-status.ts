/** A commit of a repository on the platform, and which kind of word about it is asked for. */
export interface StatusQuery {
  /** As a URL or path. */
  readonly repository: string;
  readonly commit: string;
  readonly context: string;
  readonly kind: 'status' | 'deployment';
}

/** Commit status, or newest state of a deployment. */
export interface CommitStatus {
  /** Context of the status, or environment of the deployment. */
  readonly context: string;
  readonly state: 'success' | 'pending' | 'failure';
  /** Who wrote it, by the platform. */
  readonly creator: string;
  /** Its description and address, by its writer. */
  readonly words: string;
  /** ISO 8601. */
  readonly at: string;
}

const successes: ReadonlySet<string> = new Set(['success', 'active']);
const failures: ReadonlySet<string> = new Set(['failure', 'error', 'failed', 'canceled']);

/** Returns what a word of a platform means; what is not known is no success. */
export function stateOf(word: string): CommitStatus['state'] {
  if (successes.has(word)) return 'success';
  return failures.has(word) ? 'failure' : 'pending';
}
