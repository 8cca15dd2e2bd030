import { checks, isFatal } from '../../recovery/checks.ts';
import type { RecoveryFinding, Scene, Verdict } from '../../recovery/model.ts';
import { recoveryChecks } from '../../flow/recovery.ts';
import type { Verification, VerifyPlan, VerdictSum } from './model.ts';
import { measuredObjectives } from './objectives.ts';
import { headsOf } from './words.ts';

const order: readonly Verdict[] = ['FAIL', 'UNPROVEN', 'PASS'];

/** Sums findings up: what is proven, what is not, and what nobody looked at. */
export function verificationOf(plan: VerifyPlan, findings: readonly RecoveryFinding[], at: string): Verification {
  const { scene, required, asked, absent } = plan;
  const sorted = findings.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const fatal = sorted.filter((finding) => isFatal(finding, required));
  const notLookedAt = [...recoveryChecks.filter((name) => !asked.includes(name)), 'the clusters themselves'];
  const isProven = fatal.length === 0;
  return {
    flow: scene.flow.name,
    at,
    heads: headsOf(scene),
    isProven,
    headline: headlineOf(isProven, { required, findings, notLookedAt }),
    required,
    asked,
    notLookedAt,
    findings: sorted,
    fatal,
    sums: sumsOf(scene, sorted),
    objectives: measuredObjectives(scene, sorted),
    absent,
  };
}

/** Claims the checks and no more: a restore needs everything that was not looked at, too. */
function headlineOf(
  isProven: boolean,
  { required, findings, notLookedAt }: Pick<Verification, 'required' | 'findings' | 'notLookedAt'>,
): string {
  const names = required.length === 0 ? 'nothing is required' : required.join(', ');
  const { PASS, FAIL, UNPROVEN } = countsOf(findings);
  const sums = `${PASS} passed, ${FAIL} failed, ${UNPROVEN} unproven`;
  // A check that nobody requires keeps it from being proven where it fails.
  const failed = findings.flatMap(({ check, verdict }) =>
    verdict === 'FAIL' && !required.includes(check) ? check : [],
  );
  const others = failed.length === 0 ? '' : `; failed besides: ${[...new Set(failed)].join(', ')}`;
  return `${isProven ? 'proven' : 'not proven'}: ${names}${others} (${sums}); not looked at: ${notLookedAt.join(', ')}`;
}

export function countsOf(findings: readonly RecoveryFinding[]): Readonly<Record<Verdict, number>> {
  const counts = { PASS: 0, FAIL: 0, UNPROVEN: 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}

function sumsOf({ environments, flow }: Scene, findings: readonly RecoveryFinding[]): readonly VerdictSum[] {
  const whole = findings.filter(({ environment }) => environment === undefined);
  const sums = environments.map(({ name }) => ({
    of: name,
    counts: countsOf(findings.filter(({ environment }) => environment === name)),
  }));
  return whole.length === 0 ? sums : [...sums, { of: `the flow ${flow.name}`, counts: countsOf(whole) }];
}

/** Question of a finding's check. */
export function questionOf({ check }: RecoveryFinding): string {
  return checks[check].documentation.question;
}
