import type { Ports } from '../ports.ts';
import { assess } from './assess.ts';
import { checkKinds } from './checks/kinds.ts';
import { guardOf, whyNotApproved } from './exceptions/guard.ts';
import { createLedger, type Ledger } from './exceptions/ledger.ts';
import type { GatePlan } from './plan.ts';
import { askOne } from './questions/ask.ts';
import type { GivenApproval } from './questions/question.ts';
import { type Check, checksOf, type Verdict, verdictOf, warningOf } from './verdict.ts';

export interface Judgement {
  readonly verdict: Verdict;
  /** For the step's outputs, by output name. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** Reads the evidence, asks the questions and gives the verdict. Changes nothing. */
export async function judge(plan: GatePlan, ports: Ports): Promise<Judgement> {
  const checks: Check[] = [];
  const numbers: Record<string, number> = {};
  const ledger = await ledgerFor(plan, ports);
  const binding = { ...plan.binding, now: ports.clock.now() };
  for (const kind of checkKinds) {
    const evidence = plan.evidence[kind.kind];
    if (evidence === undefined) continue;
    const assessment = await assess(kind, evidence, { ...plan, binding, ledger }, ports.files);
    checks.push(...checksOf(kind, plan.limits, assessment));
    if (assessment.problems.length === 0) Object.assign(numbers, assessment.measured?.outputs);
  }
  const approvals: GivenApproval[] = [];
  for (const question of plan.questions) {
    const answer = await askOne(question, ports, ledger);
    checks.push(...answer.checks);
    approvals.push(...(answer.approvals ?? []));
  }
  for (const warning of ledger.warnings()) checks.push(warningOf('exceptions', warning, []));
  const verdict = verdictFrom(plan, { checks, exceptions: ledger.used(), approvals }, ports.clock.now());
  return { verdict, numbers };
}

/** An exception counts when its approver guards the file that it is in. */
async function ledgerFor(plan: GatePlan, ports: Ports): Promise<Ledger> {
  const { exceptions, environment } = plan;
  const guard = exceptions === undefined ? undefined : await guardOf(exceptions.path, ports);
  return createLedger(exceptions?.exceptions ?? [], {
    environment,
    now: ports.clock.now(),
    whyNot: ({ approver }) => guard && whyNotApproved(guard, approver),
  });
}

function verdictFrom(
  plan: GatePlan,
  { checks, exceptions, approvals }: Required<Pick<Verdict, 'checks' | 'exceptions' | 'approvals'>>,
  now: Date,
): Verdict {
  return {
    schemaVersion: '1',
    subject: plan.subject,
    ...(plan.environment !== undefined && { environment: plan.environment }),
    policy: plan.policy,
    checks,
    exceptions,
    ...(approvals.length > 0 && { approvals }),
    verdict: verdictOf(checks),
    at: now.toISOString(),
  };
}
