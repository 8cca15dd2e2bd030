import type { OutputValues } from '../../declaration/declare.ts';
import { EvidenceError, RefusedError, RemoteError, type StepError } from '../../base/errors.ts';
import type { Ports } from '../ports.ts';
import { amount } from './verdict/amount.ts';
import { followUp } from './verdict/break-glass.ts';
import type { Outcome, Annotation } from '../step.ts';
import { heading, paragraph } from '../../report/report.ts';
import { declaration } from './declaration.ts';
import { decisionsOf, explainReport, placesOf } from './policy/explain.ts';
import { writeSidecars } from './evidence/sidecar.ts';
import { writeExports } from './exceptions/export.ts';
import { judge } from './verdict/judge.ts';
import { writeRecord } from './verdict/record.ts';
import { tasksReport, verdictReport } from './outputs/report.ts';
import { settle, writeVerdict } from './verdict/reuse.ts';
import type { Check, Verdict, GatePlan, ReportFiles } from './model.ts';
import type { Files } from '../../files/files.ts';
import { codeQualityOf } from './outputs/code-quality.ts';
import type { RulePlaces } from './outputs/code-quality.ts';
import { junitOf } from './outputs/junit.ts';
import { isClosed, sentenceOf } from './outputs/text.ts';

type Outputs = (typeof declaration)['outputs'];

/** Reads the evidence, gives the verdict and writes it in a file and beside the artifact. */
export async function execute(plan: GatePlan, ports: Ports): Promise<Outcome<Outputs>> {
  const { verdict: draft, numbers, accepted } = await judge(plan, ports);
  if (plan.whatIf) return answerOf(plan, draft);
  const bound = plan.reports.sidecars ? await writeSidecars(draft, ports) : draft;
  const verdict = await settle(await followUp(bound, ports), plan, ports.files);
  const wrote = await writeVerdict(plan.verdictFile, verdict, ports.files);
  const decisions = decisionsOf(plan, verdict.checks);
  await writeReports(plan.reports, verdict, placesOf(decisions), ports.files);
  await writeExports(plan.exports, accepted, plan.subject, verdict.at, ports);
  const record = await writeRecord(plan, verdict, ports);
  const failure = failureOf(verdict) ?? record.failure;
  return {
    changed: wrote || record.written,
    headline: headlineOf(verdict),
    outputs: { ...outputsOf(verdict, numbers, plan.verdictFile), record: record.digest },
    data: plan.explain ? { ...verdict, decisions } : verdict,
    report: [...tasksReport(verdict), ...verdictReport(verdict), ...(plan.explain ? explainReport(decisions) : [])],
    isExplained: true,
    annotations: annotationsOf(verdict),
    ...(failure !== undefined && { failure }),
  };
}

/**
 * Carries a dry run out: judges, and writes nothing.
 * A gate whose plan could be made has not opened, so its exit code is that of the verdict that it would give.
 */
export async function rehearse(plan: GatePlan, ports: Ports): Promise<Outcome<Outputs>> {
  const { verdict } = await judge(plan, ports);
  return answerOf(plan, verdict, { word: 'Dry run', data: { dryRun: true, ...(plan.whatIf && { whatIf: true }) } });
}

interface Question {
  readonly word: string;
  readonly data: object;
}

const whatIf: Question = { word: 'What if', data: { whatIf: true } };

/**
 * Makes the outcome of a question.
 * The verdict has a word of its own, which holds none of a verdict's; other outputs are empty, JSON has no verdict at
 * its place, and the exit code is that of a closed gate where it would be closed, so that no reader takes the answer
 * for an open gate.
 */
function answerOf(plan: GatePlan, verdict: Verdict, { word, data }: Question = whatIf): Outcome<Outputs> {
  const decisions = decisionsOf(plan, verdict.checks);
  const headline = `${word}: ${headlineOf(verdict, { hypothetical: true })}; this was a question and opens nothing`;
  const failure = failureOf(verdict);
  const answer = failure === undefined ? 'would-open' : 'would-close';
  return {
    changed: false,
    headline,
    outputs: { ...emptyOutputs(), verdict: answer },
    data: { ...data, opens: false, would: { ...verdict, verdict: answer }, ...(plan.explain && { decisions }) },
    report: [
      heading(`${word}: this opens nothing`),
      paragraph(`${headline}. No verdict and no record was written; run the gate itself for a verdict that counts.`),
      ...tasksReport(verdict),
      ...verdictReport(verdict, answer),
      ...(plan.explain ? explainReport(decisions) : []),
    ],
    isExplained: true,
    ...(failure !== undefined && { failure }),
  };
}

function emptyOutputs(): OutputValues<Outputs> {
  const empty = Object.fromEntries(Object.keys(declaration.outputs).map((name) => [name, '']));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every output, by its name
  return empty as OutputValues<Outputs>;
}

function outputsOf(
  verdict: Verdict,
  numbers: Readonly<Record<string, number>>,
  file: string | undefined,
): Omit<OutputValues<Outputs>, 'record'> {
  const number = (name: string): string => String(numbers[name] ?? '');
  return {
    verdict: verdict.verdict,
    'verdict-file': file ?? '',
    'break-glass': verdict.breakGlass?.issue ?? '',
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

function headlineOf(verdict: Verdict, { hypothetical = false } = {}): string {
  const into = verdict.environment === undefined ? '' : ` into ${verdict.environment}`;
  const count = amount(verdict.checks.filter(({ status }) => status !== 'skip').length, 'check');
  const open = verdict.verdict === 'pass' || verdict.verdict === 'warn';
  const { breakGlass } = verdict;
  if (breakGlass !== undefined) {
    const { starter, approvers, ticket, overrode } = breakGlass;
    const opened = hypothetical ? 'would open' : 'opened';
    return `BREAK-GLASS: ${starter} and ${approvers.join(', ')} ${opened} the gate${into} past ${overrode.join(', ')} (${ticket})`;
  }
  const state = open ? `open: ${count}` : `closed: ${closed(verdict).length} of ${count}`;
  return hypothetical ? `The gate${into} would be ${state}` : `The gate${into} is ${state}, verdict ${verdict.verdict}`;
}

/**
 * Makes the error that closes the gate.
 * Missing evidence goes before findings, since the picture is not whole.
 */
function failureOf(verdict: Verdict): StepError | undefined {
  if (verdict.verdict !== 'error' && verdict.verdict !== 'fail') return undefined;
  const reasons = closed(verdict);
  const first = reasons.find(({ status }) => status === verdict.verdict);
  const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : '';
  const problem = { where: first?.title, expected: first?.required, found: `${first?.found}${more}` };
  if (verdict.verdict === 'fail') return new RefusedError({ code: 'gate-failed', ...problem });
  const unreachable = reasons.every(({ unavailable }) => unavailable === true);
  return unreachable
    ? new RemoteError({ code: 'gate-unanswered', ...problem })
    : new EvidenceError({ code: 'gate-without-proof', ...problem });
}

async function writeReports(
  { codeQuality, junit }: ReportFiles,
  verdict: Verdict,
  places: RulePlaces,
  files: Files,
): Promise<void> {
  const texts = [
    [codeQuality, () => codeQualityOf(verdict, places)],
    [junit, () => junitOf(verdict)],
  ] as const;
  for (const [path, text] of texts) {
    if (path !== undefined) await files.write(path, new TextEncoder().encode(text()));
  }
}

/** GitHub shows ten of a kind for each step, and the last one is for the failure itself. */
const maxAnnotations = 9;

/** Annotates each row that closes the gate or warns, then the findings in the code. */
function annotationsOf({ checks }: Verdict): readonly Annotation[] {
  const closing = checks.filter((check) => isClosed(check));
  const rows = closing.map((check): Annotation => ({ level: 'error', title: check.title, message: sentenceOf(check) }));
  const places = closing.flatMap(({ title, findings = [] }) =>
    findings.map((one): Annotation => {
      const line = one.line === undefined ? {} : { line: one.line };
      return { level: 'error', title, message: one.message, file: one.path, ...line };
    }),
  );
  const warnings = checks
    .filter(({ status }) => status === 'warn')
    .map(({ title, found }): Annotation => ({ level: 'warning', title, message: found }));
  return [...[...rows, ...places].slice(0, maxAnnotations), ...warnings.slice(0, maxAnnotations)];
}
