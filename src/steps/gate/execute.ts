import type { OutputValues } from '../../declaration/declare.ts';
import { EvidenceError, RefusedError, RemoteError, type StepError } from '../../errors.ts';
import type { Files } from '../../files.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import { assess } from './assess.ts';
import { checkKinds } from './checks/kinds.ts';
import { codeownersOf, isApproved } from './exceptions/codeowners.ts';
import { createLedger, type Ledger } from './exceptions/ledger.ts';
import type { declaration } from './declaration.ts';
import type { GatePlan } from './plan.ts';
import { askOne } from './questions/ask.ts';
import type { GivenApproval } from './questions/question.ts';
import { verdictReport } from './report.ts';
import { type Check, checksOf, type Verdict, verdictOf, warningOf } from './verdict.ts';

type Outputs = (typeof declaration)['outputs'];

/** Reads the evidence, gives the verdict and writes it down. */
export async function execute(plan: GatePlan, ports: Ports): Promise<Outcome<Outputs>> {
  const checks: Check[] = [];
  const numbers: Record<string, number> = {};
  const ledger = await ledgerFor(plan, ports);
  const binding = { ...plan.binding, now: ports.clock.now() };
  for (const kind of checkKinds) {
    const evidence = plan.evidence[kind.kind] ?? { files: [], problems: [] };
    const assessment = await assess(kind, evidence, binding, ledger, ports.files);
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
  const changed = await writeVerdict(plan.verdictFile, verdict, ports.files);
  const failure = failureOf(verdict);
  return {
    changed,
    headline: headlineOf(verdict),
    outputs: outputsOf(verdict, numbers, plan.verdictFile),
    data: verdict,
    report: verdictReport(verdict),
    ...(failure !== undefined && { failure }),
  };
}

/** An exception counts when its approver guards the file that it is in. */
async function ledgerFor(plan: GatePlan, { clock, files }: Ports): Promise<Ledger> {
  const { exceptions, environment } = plan;
  const owners = exceptions === undefined ? undefined : await codeownersOf(exceptions.path, files);
  return createLedger(exceptions?.exceptions ?? [], {
    environment,
    now: clock.now(),
    isApproved: (exception) => isApproved(exception, owners),
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

/** Writes the verdict where it differs from what is there by more than its time; says whether it did. */
async function writeVerdict(path: string | undefined, verdict: Verdict, files: Files): Promise<boolean> {
  if (path === undefined) return false;
  const before = await files.read(path);
  if (before !== undefined && isSameButForTime(before, verdict)) return false;
  await files.write(path, new TextEncoder().encode(textOf(verdict)));
  return true;
}

function isSameButForTime(before: Uint8Array, verdict: Verdict): boolean {
  const time = /^ {2}"at": "[^"]*"$/m;
  return Buffer.from(before).toString().replace(time, '') === textOf(verdict).replace(time, '');
}

function textOf(verdict: Verdict): string {
  return `${JSON.stringify(verdict, null, 2)}\n`;
}

function outputsOf(
  verdict: Verdict,
  numbers: Readonly<Record<string, number>>,
  file: string | undefined,
): OutputValues<Outputs> {
  const number = (name: string): string => String(numbers[name] ?? '');
  return {
    verdict: verdict.verdict,
    'verdict-file': file ?? '',
    'failed-checks': closed(verdict)
      .map(({ id }) => id)
      .join(','),
    'line-coverage': number('line-coverage'),
    'branch-coverage': number('branch-coverage'),
    errors: number('errors'),
    warnings: number('warnings'),
    notes: number('notes'),
    tests: number('tests'),
    'failed-tests': number('failed-tests'),
    'critical-vulnerabilities': number('critical-vulnerabilities'),
    'high-vulnerabilities': number('high-vulnerabilities'),
    'medium-vulnerabilities': number('medium-vulnerabilities'),
    'low-vulnerabilities': number('low-vulnerabilities'),
    'flaky-tests': number('flaky-tests'),
  };
}

function closed(verdict: Verdict): readonly Check[] {
  return verdict.checks.filter(({ status }) => status === 'fail' || status === 'error');
}

function headlineOf(verdict: Verdict): string {
  const into = verdict.environment === undefined ? '' : ` into ${verdict.environment}`;
  const count = verdict.checks.filter(({ status }) => status !== 'skip').length;
  const open = verdict.verdict === 'pass' || verdict.verdict === 'warn';
  return open
    ? `The gate${into} is open: ${count} checks, verdict ${verdict.verdict}`
    : `The gate${into} is closed: ${closed(verdict).length} of ${count} checks, verdict ${verdict.verdict}`;
}

/** What closes the gate: evidence that is missing goes before what it says, since the picture is not whole. */
function failureOf(verdict: Verdict): StepError | undefined {
  if (verdict.verdict !== 'error' && verdict.verdict !== 'fail') return undefined;
  const reasons = closed(verdict);
  const first = reasons.find(({ status }) => status === verdict.verdict);
  const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : '';
  const sentence = `${first?.title}: expected ${first?.required}, found ${first?.found}${more}`;
  if (verdict.verdict === 'fail') return new RefusedError('gate-failed', sentence);
  const unreachable = reasons.every(({ unavailable }) => unavailable === true);
  return unreachable ? new RemoteError('gate-unanswered', sentence) : new EvidenceError('gate-without-proof', sentence);
}
