import type { RecoveryCheck } from '../../flow/flow.ts';
import type { Digest } from '../../registry/digest.ts';

/** PASS is proven, FAIL is disproven, UNPROVEN is neither: what could not be asked is not a pass. */
export type Verdict = 'PASS' | 'FAIL' | 'UNPROVEN';

export interface RecoveryFinding {
  readonly check: RecoveryCheck;
  /** What was checked: `cart in prod`, or the GitOps repository. */
  readonly subject: string;
  readonly verdict: Verdict;
  /** One sentence: what was found, and what to do unless it passed. */
  readonly because: string;
  readonly digest?: Digest;
}

/** A finding that stops the verification from passing. */
export function isFatal(finding: RecoveryFinding, required: ReadonlySet<RecoveryCheck>): boolean {
  return finding.verdict === 'FAIL' || (finding.verdict === 'UNPROVEN' && required.has(finding.check));
}

export function countsByVerdict(findings: readonly RecoveryFinding[]): Readonly<Record<Verdict, number>> {
  const counts = { PASS: 0, FAIL: 0, UNPROVEN: 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}
