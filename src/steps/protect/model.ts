import { EvidenceError } from '../../base/errors.ts';
import type { Flow } from '../../flow/flow.ts';
import type { Demand } from '../../flow/gates/approval.ts';
import type { BranchGuard } from '../../platform/guard.ts';
import type { ApiCall } from '../../platform/api-call.ts';
import type { ProtectionGap, WantedProtection } from '../../platform/platform.ts';

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
    | 'owners-missing'
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

/** A guarded branch, and the way in which changes of it arrive. */
export interface GuardedBranch extends BranchGuard {
  /** `gitops`: holds flow, policy and manifests; `pipeline`: holds the jobs that promote. */
  readonly holds: 'gitops' | 'pipeline';
  /** The case of the how-to's table that applies, in words. */
  readonly applies: string;
}

export interface Difference extends ProtectionGap {
  readonly environment: string;
  readonly demand: Demand;
}

export interface ProtectPlan {
  readonly flow: Flow;
  readonly wanted: readonly WantedProtection[];
  readonly differences: readonly Difference[];
  readonly branches: readonly GuardedBranch[];
  readonly findings: readonly ProtectFinding[];
  readonly unseen: readonly UnseenPart[];
  readonly apply: boolean;
  readonly check: boolean;
  readonly pushers: readonly string[];
  /** Requests that `apply` makes. */
  readonly calls: readonly ApiCall[];
}

/** Makes the error for parts that had to be seen. */
export function unseenError(hidden: readonly UnseenPart[]): EvidenceError {
  return new EvidenceError({
    code: 'protection-unseen',
    expected: 'all of the protection to be seen',
    found: `${hidden.length} in all that could not be: ${hidden[0]?.why ?? ''}`,
  });
}
