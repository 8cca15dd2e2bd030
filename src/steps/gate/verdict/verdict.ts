import { amount } from './amount.ts';
import type { Assessment } from '../evidence/assess.ts';
import type { BrokenGlass } from './break-glass.ts';
import type { CheckKind, EvidenceItem, Located, Measurement, Row, Status } from '../evidence/checks/check.ts';
import type { UsedException } from '../exceptions/ledger.ts';
import type { UsedStatement } from '../exceptions/statements.ts';
import type { Limit } from '../policy/limits.ts';
import type { GatePlan, PolicySource, Subject } from '../plan.ts';
import type { GivenApproval } from '../external/check.ts';

/** The machine's view of a gate, version 1: the data of the JSON envelope and the verdict file. */
export interface Verdict {
  readonly schemaVersion: '1';
  readonly subject: Subject;
  readonly environment?: string;
  readonly policy: PolicySource;
  readonly checks: readonly Check[];
  /** Those that took findings away. */
  readonly exceptions: readonly UsedException[];
  /** As the exceptions: what VEX documents took away. */
  readonly vex?: readonly UsedStatement[];
  /** Those that counted. */
  readonly approvals?: readonly GivenApproval[];
  /** Set: two people opened it in an emergency, past checks that did not pass. */
  readonly breakGlass?: BrokenGlass;
  readonly verdict: Exclude<Status, 'skip'>;
  /** When it was given, in UTC. */
  readonly at: string;
  /** From then on it opens nothing, where the flow has records. */
  readonly expires?: string;
}

/** One row: what was required, what was found, and where. */
export interface Check {
  readonly id: string;
  /** Of a `CheckKind` or a `Question`, or `exceptions`. */
  readonly kind: string;
  readonly title: string;
  readonly status: Status;
  readonly threshold?: number;
  readonly actual?: number;
  /** Who set the threshold. */
  readonly source?: Limit['source'];
  readonly required: string;
  readonly found: string;
  /** What to do about it, when it is not passed. */
  readonly advice?: string;
  readonly details?: readonly string[];
  /** Places in the code that the row is about, where it closes the gate. */
  readonly findings?: readonly Located[];
  /** Nobody said no: whoever was asked could not be reached. */
  readonly unavailable?: boolean;
  readonly evidence: readonly EvidenceItem[];
  /** Who answered, where somebody was asked. */
  readonly from?: string;
  /** What the evidence was compared with. */
  readonly baseline?: readonly EvidenceItem[];
}

const mostPlaces = 50;

/** Rows for one kind: its requirements, what is only shown, and its warnings. */
export function checksOf(kind: CheckKind, limits: GatePlan['limits'], assessment: Assessment): readonly Check[] {
  const gated = kind.rows.filter((row) => limits[row.id] !== undefined);
  // Of reports that cannot be used nothing can be shown; when nobody asked for them, that much is said once.
  const required = gated.length > 0 ? gated : kind.rows.slice(0, 1);
  const rows = assessment.problems.length > 0 ? required : kind.rows;
  const checks = rows.flatMap((row) => checkOf(kind, row, limits[row.id], assessment) ?? []);
  const warnings = gated.length > 0 ? (assessment.measured?.warnings ?? []) : [];
  return [...checks, ...warnings.map((warning) => warningOf(kind.kind, warning, assessment.evidence))];
}

/** What leaves the gate open and should be known. */
export function warningOf(kind: Check['kind'], found: string, evidence: Check['evidence']): Check {
  return { id: `${kind}-warning`, kind, title: 'Warning', status: 'warn', required: 'to know', found, evidence };
}

function checkOf(kind: CheckKind, row: Row, limit: Limit | undefined, assessment: Assessment): Check | undefined {
  const { evidence, baseline, problems, measured } = assessment;
  const nothing = evidence.length === 0 && problems.length === 0;
  if (limit === undefined && (nothing || row.quiet === true)) return undefined;
  const common = {
    id: row.id,
    kind: kind.kind,
    title: row.title,
    ...(limit !== undefined && { threshold: limit.value, source: limit.source }),
    required: limit === undefined ? 'not gated' : `at ${limit.bound} ${amount(limit.value, row.unit)}`,
    evidence,
    ...(baseline.length > 0 && { baseline }),
  };
  if (nothing) return { ...common, status: 'error', ...missing(kind) };
  if (problems.length > 0) {
    const required = limit === undefined ? 'a report that can be read' : common.required;
    return { ...common, required, status: 'error', ...unusable(problems) };
  }
  return { ...common, ...judged(measured?.measurements[row.id], limit) };
}

function judged(
  measurement: Measurement | undefined,
  limit: Limit | undefined,
): Pick<Check, 'status' | 'found' | 'actual' | 'advice' | 'details' | 'findings'> {
  const found = measurement?.found ?? 'nothing';
  const actual = measurement?.actual;
  if (limit === undefined) return { status: 'skip', found, ...(actual !== undefined && { actual }) };
  if (measurement === undefined || actual === undefined) {
    return { status: 'error', found, advice: measurement?.absent ?? `See why ${found}, or drop the requirement` };
  }
  if (measurement.meets(limit.value)) return { status: 'pass', found, actual };
  const { details, findings = [] } = measurement;
  const places = findings.length > 0 && { findings: findings.slice(0, mostPlaces) };
  return { status: 'fail', found, actual, advice: measurement.advice(limit.value), details, ...places };
}

function missing(kind: CheckKind): Pick<Check, 'found' | 'advice'> {
  return { found: 'no report', advice: `Give the reports with the input "${kind.input}"` };
}

function unusable(problems: readonly string[]): Pick<Check, 'found' | 'advice' | 'details'> {
  const [first = '', ...rest] = problems;
  return {
    found: `unusable: ${first}${rest.length === 0 ? '' : ` (and ${rest.length} more)`}`,
    advice: 'Give readable reports of this artifact',
    details: problems.slice(0, 20),
  };
}

/** The gravest of all rows; what is only shown does not count. */
export function verdictOf(checks: readonly Check[]): Verdict['verdict'] {
  for (const status of ['error', 'fail', 'warn'] as const) {
    if (checks.some((check) => check.status === status)) return status;
  }
  return 'pass';
}
