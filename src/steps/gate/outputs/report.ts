import { details, heading, listing, paragraph, type Report, table } from '../../../report/report.ts';
import { inDays } from '../../../base/counted.ts';
import { amount } from '../verdict/amount.ts';
import { decisionsOf, explainReport } from '../policy/explain.ts';
import { ruleOf } from '../policy/limits.ts';
import { isClosed } from './text.ts';
import type { Subject, Status, EvidenceItem, Check, GivenApproval, Verdict, GatePlan } from '../model.ts';
import type { UsedException } from '../../../exceptions/exception.ts';
import type { UsedStatement } from '../exceptions/vex.ts';
import { reportChecks } from '../evidence/checks/kinds.ts';

const words: Readonly<Record<Status, string>> = {
  pass: '✅ pass',
  warn: '⚠️ warning',
  fail: '❌ fail',
  error: '⛔ no proof',
  skip: 'shown only',
};

/** Reports the planned checks with their files, and on request the source of each. */
export function planReport(plan: GatePlan): Report {
  const checks = plannedChecks(plan);
  const rows = checks.map(({ title, required, source, from }) => [
    title,
    required,
    sourceOf(source, plan),
    filesOf(from),
  ]);
  const problems = Object.values(plan.evidence).flatMap((evidence) => evidence.problems);
  return [
    heading(`Gate${intoOf(plan.environment)}`),
    paragraph(`${subjectLine(plan.subject)}.`),
    table(['Check', 'Required', 'Decided by', 'Evidence'], rows),
    ...(problems.length > 0 ? [listing(problems)] : []),
    ...(plan.explain ? explainReport(decisionsOf(plan, checks)) : []),
  ];
}

/** Returns the source of each rule, on request. */
export function planAsData(plan: GatePlan): object | undefined {
  return plan.explain ? { decisions: decisionsOf(plan, plannedChecks(plan)) } : undefined;
}

/** Reports the verdict, or the answer to a question, for a release manager: the table, and below it the advice. */
export function verdictReport(verdict: Verdict, result: string = words[verdict.verdict]): Report {
  const rows = verdict.checks.map((check) => [
    check.title,
    check.required,
    check.found,
    check.evidence.length === 0 ? (check.from ?? 'none') : filesOf(check.evidence.map(({ path }) => path)),
    words[check.status],
  ]);
  return [
    heading(
      `Gate${intoOf(verdict.environment)}: ${verdict.breakGlass === undefined ? '' : '🚨 BREAK-GLASS, '}${result}`,
    ),
    ...breakGlassBlocks(verdict),
    paragraph(`${subjectLine(verdict.subject)}. ${policyLine(verdict)}${validityLine(verdict)}`),
    table(['Check', 'Required', 'Found', 'Evidence', 'Verdict'], rows),
    ...exceptionBlocks(verdict.exceptions),
    ...statementBlocks(verdict.vex ?? []),
    ...approvalBlocks(verdict.approvals ?? []),
    ...evidenceBlocks(verdict.checks),
  ];
}

/** Reports what to do about a closed gate, each thing once; empty for an open one. */
export function tasksReport({ checks }: Verdict): Report {
  const closing = checks.filter(isClosed);
  // Rows about the same unusable reports share one advice.
  const tasks = closing.filter(({ kind, found, status }, index) => {
    const before = closing[index - 1];
    return status === 'fail' || before?.kind !== kind || before.found !== found;
  });
  return tasks.length === 0 ? [] : [heading('What to do'), ...tasks.flatMap((check) => taskBlocks(check))];
}

function breakGlassBlocks({ breakGlass }: Verdict): Report {
  if (breakGlass === undefined) return [];
  const { starter, approvers, reason, ticket, hours, overrode, issue } = breakGlass;
  const rows = [
    ['Who', `${starter} started it, ${approvers.join(', ')} approved it`],
    ['Why', `${reason} (${ticket})`],
    ['Past', overrode.join(', ')],
    ['For', amount(hours, 'hour')],
    ['Followed up in', issue ?? 'no issue'],
  ];
  return [table(['Break-glass', ''], rows)];
}

function taskBlocks(check: Check): Report {
  const lines = check.details ?? [];
  // One that the sentence has already is not listed again.
  const isSaid = lines.length === 1 && check.found.includes(lines[0] ?? '');
  return [
    paragraph(
      `${check.title}: expected ${check.required}, found ${check.found}. ${check.advice ?? 'See the evidence'}.`,
    ),
    ...(lines.length > 0 && !isSaid ? [listing(lines)] : []),
  ];
}

function exceptionBlocks(exceptions: readonly UsedException[]): Report {
  if (exceptions.length === 0) return [];
  const rows = exceptions.map((one) => [
    one.id,
    `${one.uses}`,
    one.owner,
    one.approver,
    one.ticket,
    `${one.expires} (${inDays(one.daysLeft)})`,
  ]);
  return [heading('Exceptions used'), table(['Finding', 'Times', 'Owner', 'Approved by', 'Ticket', 'Expires'], rows)];
}

function statementBlocks(statements: readonly UsedStatement[]): Report {
  if (statements.length === 0) return [];
  const rows = statements.map((one) => [
    one.vulnerability,
    `${one.uses}`,
    one.reason === undefined ? one.status : `${one.status}: ${one.reason}`,
    one.author,
    one.trustedBy,
    `${one.file}, ${one.statement}`,
  ]);
  const titles = ['Vulnerability', 'Times', 'Status', 'Author', 'Vouched for by', 'Statement'];
  return [heading('VEX statements used'), table(titles, rows)];
}

function approvalBlocks(approvals: readonly GivenApproval[]): Report {
  if (approvals.length === 0) return [];
  const rows = approvals.map(({ approver, at, where }) => [approver, where, at ?? 'not said']);
  return [heading('Approvals'), table(['Who', 'Where', 'When'], rows)];
}

function evidenceBlocks(checks: readonly Check[]): Report {
  const items = new Map<string, EvidenceItem>();
  for (const { evidence, baseline = [] } of checks) {
    for (const item of evidence) items.set(item.path, item);
    for (const item of baseline) items.set(`${item.path} (baseline)`, item);
  }
  if (items.size === 0) return [];
  const rows = [...items].slice(0, 50).map(([name, item]) => evidenceRow(name, item));
  const more = items.size - rows.length;
  return [
    ...details('Evidence', [
      table(['File', 'About', 'Made', 'Bytes', 'sha256'], rows),
      ...(more > 0 ? [paragraph(`And ${more} more; the verdict names them all.`)] : []),
    ]),
  ];
}

function evidenceRow(name: string, { commits = [], digests = [], producedAt, size, sha256 }: EvidenceItem): string[] {
  const about = [...commits.map((commit) => commit.slice(0, 12)), ...digests.map((digest) => digest.slice(0, 19))];
  const [first = 'not said', ...others] = about;
  const what = others.length === 0 ? first : `${first} and ${others.length} more`;
  return [name, what, producedAt?.replace(/\.\d+Z$/, 'Z') ?? 'not said', `${size}`, sha256.slice(0, 12)];
}

function subjectLine(subject: Subject): string {
  const named = [subject.application, subject.version].filter((part) => part !== undefined).join(' ');
  const parts = [named, subject.artifact ?? '', subject.commit === undefined ? '' : `commit ${subject.commit}`];
  const line = parts.filter((part) => part !== '').join(', ');
  return line === '' ? 'No artifact was named' : `About ${line}`;
}

function policyLine({ policy, checks }: Verdict): string {
  if (policy.path === undefined) return 'Thresholds were given as inputs.';
  const sum = `sha256 ${policy.sha256?.slice(0, 12) ?? 'unknown'}`;
  const { path, branch, commit } = policy;
  const place = commit === undefined ? `the local ${path}` : `${path} at ${commit.slice(0, 12)} of ${branch}`;
  return `Thresholds are those of ${place} (${sum})${tightenedBy(checks)}.`;
}

/** Names the inputs whose limits stand in the place of the flow file's. */
function tightenedBy(checks: Verdict['checks']): string {
  const inputs = checks.flatMap(({ id, source }) => (source === 'input' ? [ruleOf(id)?.input ?? id] : []));
  return inputs.length === 0 ? '' : `, tightened by ${inputs.join(', ')}`;
}

function validityLine({ verdict, expires }: Verdict): string {
  const opens = verdict === 'pass' || verdict === 'warn';
  return opens && expires !== undefined ? ` The verdict holds until ${expires}.` : '';
}

function sourceOf(source: string, plan: GatePlan): string {
  if (source === 'flow') return plan.policy.path ?? 'flow file';
  return source === 'input' ? 'an input' : 'default';
}

function intoOf(environment: string | undefined): string {
  return environment === undefined ? '' : ` into ${environment}`;
}

function filesOf(paths: readonly string[]): string {
  const [first, ...rest] = paths;
  if (first === undefined) return 'none';
  return rest.length === 0 ? first : `${first} and ${rest.length} more`;
}

/** A row of the verdict before anything is read, with the source of its answer. */
interface PlannedCheck extends Required<Pick<Check, 'id' | 'kind' | 'title' | 'required' | 'source'>> {
  /** Paths of reports, or the server that answers. */
  readonly from: readonly string[];
}

/** Lists the planned checks, in the order of the verdict. */
function plannedChecks({ limits, evidence, external, settings }: GatePlan): readonly PlannedCheck[] {
  const measured = reportChecks.flatMap(({ kind, rows }) =>
    rows.flatMap(({ id, title, unit }): readonly PlannedCheck[] => {
      const limit = limits[id];
      if (limit === undefined) return [];
      const required = `at ${limit.bound} ${amount(limit.value, unit)}`;
      return [{ id, kind, title, required, source: limit.source, from: evidence[kind]?.files ?? [] }];
    }),
  );
  const demanded = reportChecks.flatMap(({ kind, demands }) =>
    (demands?.(settings) ?? []).map(({ id, title, required }): PlannedCheck => {
      return { id, kind, title, required, source: 'flow', from: evidence[kind]?.files ?? [] };
    }),
  );
  const asked = external.flatMap(({ kind, rows }) =>
    rows.map(({ id, title, required, source, from }) => ({ id, kind, title, required, source, from: [from] })),
  );
  return [...measured, ...demanded, ...asked];
}
