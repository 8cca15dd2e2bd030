import { EvidenceError } from '../../base/errors.ts';

export interface ProtectFinding {
  readonly code:
    | 'one-approval'
    | 'no-environment'
    | 'no-queue'
    | 'queue-drops'
    | 'queue-cancels'
    | 'queue-unordered'
    | 'may-fail'
    | 'permissions'
    | 'secrets-inherit'
    | 'secret-shared'
    | 'gate-ignored'
    | 'gate-asks-only'
    | 'success-alone'
    | 'no-gate'
    | 'runs-anyway'
    | 'untrusted-trigger'
    | 'other-environment'
    | 'environment-typed'
    | 'input-in-shell'
    | 'signs-without-environment'
    | 'platform-variables'
    | 'unguarded-environment'
    | 'foreign-source'
    | 'moving-version'
    | 'branch-unprotected'
    | 'branch-pushed'
    | 'branch-rewritable'
    | 'branch-unreviewed'
    | 'owners-unasked'
    | 'branch-bypassed';
  /** `file:line:column`, or the platform's name for it. */
  readonly at: string;
  readonly found: string;
  readonly advice: string;
  /** An audit fails on it. */
  readonly isGrave: boolean;
}

/** A part that could not be read. */
export interface UnseenPart {
  readonly why: string;
  /** It may hold something on which an audit fails. */
  readonly mayBeGrave: boolean;
}

/** Makes the error for parts that had to be seen. */
export function unseenError(hidden: readonly UnseenPart[]): EvidenceError {
  return new EvidenceError({
    code: 'protection-unseen',
    expected: 'all of the protection to be seen',
    found: `${hidden.length} in all that could not be: ${hidden[0]?.why ?? ''}`,
  });
}
