import type { Ports } from '../../ports.ts';
import { assess } from '../evidence/assess.ts';
import { breakGlass } from './break-glass.ts';
import { reportChecks } from '../evidence/checks/kinds.ts';
import { ledgerOf } from '../../../exceptions/approved.ts';
import { createStatements, type Statements } from '../exceptions/statements.ts';
import type { VexArtifact } from '../exceptions/vex-artifact.ts';
import { runCheck } from '../external/run.ts';
import { checksOf, verdictOf, warningOf } from './verdict.ts';
import type { Subject, Check, GivenApproval, ObjectFinding, BrokenGlass, Verdict, GatePlan } from '../model.ts';
import type { AcceptedFinding, Ledger } from '../../../exceptions/exception.ts';

export interface Judgement {
  readonly verdict: Verdict;
  /** For the step's outputs, by output name. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Findings that exceptions took away. */
  readonly accepted: readonly AcceptedFinding[];
}

/** Reads the evidence, runs the checks and gives the verdict. Changes nothing. */
export async function judge(plan: GatePlan, ports: Ports): Promise<Judgement> {
  const checks: Check[] = [];
  const numbers: Record<string, number> = {};
  const exceptions = await ledgerOf(plan.exceptions, { ...plan, now: ports.clock.now() }, ports);
  const statements = createStatements(plan.vex, vexArtifact(plan.subject), ports.clock.now());
  const ledger = withStatements(exceptions, statements);
  const binding = { ...plan.binding, now: ports.clock.now() };
  const files = ports.files.readingAlso(plan.evidenceRoots);
  for (const kind of reportChecks) {
    const evidence = plan.evidence[kind.kind];
    if (evidence === undefined) continue;
    const assessment = await assess(kind, evidence, { ...plan, binding, ledger }, files);
    checks.push(...checksOf(kind, plan, assessment));
    if (assessment.problems.length === 0) Object.assign(numbers, assessment.measured?.outputs);
  }
  const approvals: GivenApproval[] = [];
  const findings: ObjectFinding[] = [];
  for (const question of plan.external) {
    const answer = await runCheck(question, ports, ledger);
    checks.push(...answer.checks);
    approvals.push(...(answer.approvals ?? []));
    findings.push(...(answer.findings ?? []));
  }
  for (const warning of [...ledger.warnings(), ...statements.warnings()]) {
    checks.push(warningOf('exceptions', warning, []));
  }
  const opened = breakGlass(plan.breakGlass, checks, approvals, ports);
  const found = { ...opened, exceptions: ledger.used(), vex: statements.used(), approvals, findings };
  const verdict = verdictFrom(plan, found, ports.clock.now());
  return { verdict, numbers, accepted: ledger.accepted() };
}

/** Applies both to every finding, so that each records where it is needed. */
function withStatements(ledger: Ledger, statements: Statements): Ledger {
  return {
    ...ledger,
    excepts(item) {
      const excepted = ledger.excepts(item);
      return statements.takesAway(item) || excepted;
    },
  };
}

function vexArtifact({ artifact, digest }: Subject): VexArtifact | undefined {
  if (artifact === undefined || digest === undefined) return undefined;
  return { repository: artifact.slice(0, artifact.indexOf('@')), digest };
}

interface Findings extends Required<Pick<Verdict, 'checks' | 'exceptions' | 'vex' | 'approvals' | 'findings'>> {
  readonly broken?: BrokenGlass;
}

function verdictFrom(
  plan: GatePlan,
  { checks, exceptions, vex, approvals, findings, broken }: Findings,
  now: Date,
): Verdict {
  return {
    schemaVersion: '1',
    subject: plan.subject,
    ...(plan.environment !== undefined && { environment: plan.environment }),
    policy: plan.policy,
    checks,
    exceptions,
    ...(vex.length > 0 && { vex }),
    ...(findings.length > 0 && { findings }),
    ...(approvals.length > 0 && { approvals }),
    ...(plan.change !== undefined && { change: plan.change }),
    ...(broken !== undefined && { breakGlass: broken }),
    verdict: verdictOf(checks),
    at: now.toISOString(),
  };
}
