import { amount } from './amount.ts';
import type { Assessment } from '../evidence/assess.ts';
import type { DemandedRow, EvidenceGap, ReportCheck, Measurement, Row } from '../evidence/checks/check.ts';
import type { Limit } from '../policy/limits.ts';
import type { Check, Verdict, GatePlan } from '../model.ts';

const maxPlaces = 50;

/** Makes the rows of one kind: its requirements, its informative rows, its demanded rows, and its warnings. */
export function checksOf(
  kind: ReportCheck,
  { limits, settings }: Pick<GatePlan, 'limits' | 'settings'>,
  assessment: Assessment,
): readonly Check[] {
  const gated = kind.rows.filter((row) => limits[row.id] !== undefined);
  const demands = kind.demands?.(settings) ?? [];
  const isGated = gated.length > 0 || demands.length > 0;
  // Unusable reports have no figures to show; where no requirement names them, one row reports that.
  const required = isGated ? gated : kind.rows.slice(0, 1);
  const rows = assessment.problems.length > 0 ? required : kind.rows;
  const checks = rows.flatMap((row) => checkOf(kind, row, limits[row.id], assessment) ?? []);
  const warnings = isGated ? [...(assessment.measured?.warnings ?? []), ...unboundWarning(assessment)] : [];
  const gaps = isGated ? (assessment.measured?.gaps ?? []) : [];
  const { evidence } = assessment;
  return [
    ...checks,
    ...demands.map((demand) => demandedRow(kind, demand, assessment)),
    ...(isGated || kind.rows.length > 0 ? [] : unusableRows(kind, assessment)),
    ...gaps.map((gap) => gapRow(kind.kind, gap, evidence)),
    ...warnings.map((warning) => warningOf(kind.kind, warning, evidence)),
  ];
}

function demandedRow(kind: ReportCheck, demand: DemandedRow, { evidence, problems, measured }: Assessment): Check {
  const { id, title, required } = demand;
  const common = { id, kind: kind.kind, title, required, source: 'flow', evidence } as const;
  if (evidence.length === 0 && problems.length === 0) return { ...common, status: 'error', ...missing(kind) };
  if (problems.length > 0) return { ...common, status: 'error', ...unusable(problems) };
  return { ...common, ...(measured?.demanded?.[id] ?? { status: 'error', found: 'nothing' }) };
}

/** One row for the unusable reports of a kind that has none of its own. */
function unusableRows({ kind, input }: ReportCheck, { evidence, problems }: Assessment): readonly Check[] {
  if (problems.length === 0) return [];
  const required = 'a report that can be read';
  return [
    {
      id: `${input}-reports`,
      kind,
      title: `Reports: ${input}`,
      required,
      status: 'error',
      evidence,
      ...unusable(problems),
    },
  ];
}

function gapRow(kind: Check['kind'], gap: EvidenceGap, evidence: Check['evidence']): Check {
  return { ...gap, kind, evidence };
}

/** Warns of reports that may be about anything. */
function unboundWarning({ evidence }: Assessment): readonly string[] {
  const [first, ...others] = evidence.filter(({ unbound }) => unbound === true);
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` and ${amount(others.length, 'more report')}`;
  return [
    `nothing says that ${first.path}${more} is about the gated commit or digest: give commit and evidence-commit, or write a sidecar`,
  ];
}

/** Makes a warning, which leaves the gate open. */
export function warningOf(kind: Check['kind'], found: string, evidence: Check['evidence']): Check {
  return { id: `${kind}-warning`, kind, title: 'Warning', status: 'warn', required: 'to know', found, evidence };
}

function checkOf(kind: ReportCheck, row: Row, limit: Limit | undefined, assessment: Assessment): Check | undefined {
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
  const places = findings.length > 0 && { findings: findings.slice(0, maxPlaces) };
  return { status: 'fail', found, actual, advice: measurement.advice(limit.value), details, ...places };
}

function missing(kind: ReportCheck): Pick<Check, 'found' | 'advice'> {
  return { found: `no report in the input "${kind.input}"`, advice: `Give the reports with the input "${kind.input}"` };
}

function unusable(problems: readonly string[]): Pick<Check, 'found' | 'advice' | 'details'> {
  const [first = '', ...rest] = problems;
  return {
    found: `unusable: ${first}${rest.length === 0 ? '' : ` (and ${rest.length} more)`}`,
    advice: 'Give readable reports of this artifact',
    details: problems.slice(0, 20),
  };
}

/** Returns the gravest status of all rows; informative rows do not count. */
export function verdictOf(checks: readonly Check[]): Verdict['verdict'] {
  for (const status of ['error', 'fail', 'warn'] as const) {
    if (checks.some((check) => check.status === status)) return status;
  }
  return 'pass';
}
