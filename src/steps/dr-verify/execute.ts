import { mapBounded } from '../../base/concurrency.ts';
import type { OutputValues } from '../../declaration/declare.ts';
import { RefusedError } from '../../base/errors.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import { checkImage, checkMirror, checkReplica } from './checks.ts';
import type { declaration } from './declaration.ts';
import { countsByVerdict, isFatal, type RecoveryFinding } from './finding.ts';
import type { VerifyPlan } from './plan.ts';
import { branchNames, findingsReport } from './report.ts';

type Outputs = (typeof declaration)['outputs'];

/** Checks asked of registries at the same time. */
const maxConcurrentChecks = 8;

export async function execute(plan: VerifyPlan, ports: Ports): Promise<Outcome<Outputs>> {
  const findings = [...(await checkDeployed(plan, ports)), ...(await checkMirror(plan, ports))];
  const fatal = fatalOf(findings, plan);
  const counts = countsByVerdict(findings);
  const summary = `${counts.PASS} passed, ${counts.FAIL} failed, ${counts.UNPROVEN} unproven`;
  const outputs: OutputValues<Outputs> = {
    verdict: fatal.length === 0 ? 'pass' : 'fail',
    commit: plan.branches[0]?.commit ?? '',
    passed: String(counts.PASS),
    failed: String(counts.FAIL),
    unproven: String(counts.UNPROVEN),
  };
  const outcome = {
    changed: false,
    headline: headlineOf(plan, fatal.length === 0, summary),
    outputs,
    data: {
      verdict: outputs.verdict,
      commit: outputs.commit,
      ...(plan.branches.length > 1 && { branches: plan.branches }),
      required: plan.required,
      findings,
      absent: plan.absent,
      notLookedAt,
    },
    report: findingsReport(findings, plan),
  };
  const [first] = fatal;
  if (first === undefined) return outcome;
  const more = fatal.length > 1 ? ` (and ${fatal.length - 1} more)` : '';
  const failure = new RefusedError({
    code: 'not-recoverable',
    where: `${first.check} of ${first.subject}`,
    found: `${first.verdict}: ${first.because}${more}`,
  });
  return { ...outcome, failure };
}

/** Headline that claims the checks and no more: a restore needs more than images and manifests. */
function headlineOf({ required }: VerifyPlan, isProven: boolean, summary: string): string {
  const checks = required.length === 0 ? 'nothing is required' : required.join(', ');
  return `${isProven ? 'proven' : 'not proven'}: ${checks} (${summary}); not looked at: ${notLookedAt.join(', ')}`;
}

/** Further needs of a restore, which no check of this step looks at. */
const notLookedAt = ['secrets', 'volumes and databases', 'other objects of the cluster'] as const;

async function checkDeployed(plan: VerifyPlan, ports: Ports): Promise<readonly RecoveryFinding[]> {
  if (plan.deployed.length === 0) return [nothingDeployed(plan)];
  const checks = plan.deployed.flatMap((deployed) => [
    () => checkImage(deployed, ports),
    () => checkReplica(deployed, plan, ports),
  ]);
  return mapBounded(checks, maxConcurrentChecks, (check) => check());
}

/** A verification that looked at nothing has verified nothing. */
function nothingDeployed(plan: VerifyPlan): RecoveryFinding {
  return {
    check: 'image',
    subject: plan.environments.map(({ name }) => name).join(', '),
    verdict: 'FAIL',
    because: `${branchNames(plan)} names no image for any application here; check the manifests' layout in ${plan.flow.file}`,
  };
}

function fatalOf(findings: readonly RecoveryFinding[], plan: VerifyPlan): readonly RecoveryFinding[] {
  const required = new Set(plan.required);
  const fatal = findings.filter((finding) => isFatal(finding, required));
  // Disproven findings come before unproven ones.
  return fatal.toSorted((a, b) => Number(b.verdict === 'FAIL') - Number(a.verdict === 'FAIL'));
}
