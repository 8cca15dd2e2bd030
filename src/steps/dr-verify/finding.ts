import type { RecoveryCheck } from '../../flow/flow.ts';
import type { Digest } from '../../registry/digest.ts';

/** PASS is proven, FAIL is disproven, UNPROVEN is neither: a check that could not be made is not a pass. */
export type Verdict = 'PASS' | 'FAIL' | 'UNPROVEN';

export interface RecoveryFinding {
  readonly check: RecoveryCheck;
  /** Subject of the check: `cart in prod`, or the GitOps repository. */
  readonly subject: string;
  readonly verdict: Verdict;
  /** One sentence: the finding, and the remedy unless it passed. */
  readonly because: string;
  readonly digest?: Digest;
}

/** Whether a finding stops the verification from passing. */
export function isFatal(finding: RecoveryFinding, required: ReadonlySet<RecoveryCheck>): boolean {
  return finding.verdict === 'FAIL' || (finding.verdict === 'UNPROVEN' && required.has(finding.check));
}

export function countsByVerdict(findings: readonly RecoveryFinding[]): Readonly<Record<Verdict, number>> {
  const counts = { PASS: 0, FAIL: 0, UNPROVEN: 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}
