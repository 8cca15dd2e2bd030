import { readSarif } from '../../../../evidence/sarif/report.ts';
import { allOf, type SarifFinding, lineOf, type Findings } from '../../../../evidence/sarif/findings.ts';
import { createBaseline, type Identity } from '../../../../evidence/sarif/identity.ts';
import { type Level } from '../../../../evidence/sarif/sarif.ts';
import { type Severity, severityOfScore } from '../../../../evidence/vulnerabilities/vulnerability.ts';
import { amount, firstOf, partOf } from '../../verdict/amount.ts';
import type { Exceptable } from '../../../../exceptions/exception.ts';
import type { RequirementId } from '../../policy/limits.ts';
import type { EvidenceGap, Reading, MeasuredKind, Measurement, Terms } from './check.ts';
import { toolsFinding } from './tools.ts';
import type { PartialScan } from '../../../../evidence/sarif/partial.ts';
import type { CodeFinding } from '../../model.ts';
import type { ReadingSettings } from '../model.ts';

const levels = [
  { word: 'error', of: 'level error', id: 'sast-errors', output: 'errors' },
  { word: 'warning', of: 'level warning', id: 'sast-warnings', output: 'warnings' },
  { word: 'note', of: 'level note', id: 'sast-notes', output: 'notes' },
] as const;

const severities = [
  { word: 'critical', of: 'severity critical', id: 'sast-critical' },
  { word: 'high', of: 'severity high', id: 'sast-high' },
  { word: 'medium', of: 'severity medium', id: 'sast-medium' },
  { word: 'low', of: 'severity low', id: 'sast-low' },
] as const;

/** Static analysis: SARIF results by level and by security severity. */
export function openSast({ newOnly, partial, tools }: ReadingSettings): Reading {
  const reports: Findings[] = [];
  const incomplete: PartialScan[] = [];
  const ran: string[] = [];
  let others = 0;
  const before: Identity[] = [];
  let compared = false;
  return {
    async read(source) {
      const facts = await readSarif(source, { identities: newOnly });
      return {
        origin: facts.origin,
        count: () => {
          reports.push(facts.findings);
          incomplete.push(...facts.partial);
          ran.push(...facts.tools);
          others += facts.others;
        },
      };
    },
    async readBaseline(source) {
      const { origin, findings } = await readSarif(source, { identities: true });
      return {
        origin,
        count: () => {
          compared = true;
          for (const { identity } of findings) if (identity !== undefined) before.push(identity);
        },
      };
    },
    measure: (terms) => {
      const isKnown = newOnly ? knownBy(compared ? before : undefined) : () => false;
      const gaps = gapsOf(incomplete, partial, terms);
      const demanded = { 'sast-tools': toolsFinding(tools.sast, ran) };
      return { ...measured({ all: allOf(reports), others }, terms, isKnown), gaps, demanded };
    },
  };
}

/**
 * Makes a test for findings that are not new.
 * Known are those of the baseline, where there is one and the report does not object; else those that the report
 * itself calls unchanged.
 */
function knownBy(before: readonly Identity[] | undefined): (finding: SarifFinding) => boolean {
  if (before === undefined) return ({ baseline }) => baseline === 'known';
  const baseline = createBaseline(before);
  return (finding) => finding.baseline !== 'new' && finding.identity !== undefined && baseline.take(finding.identity);
}

const findingsShown = 50;

interface Tally {
  count: number;
  suppressed: number;
  excepted: number;
  known: number;
  /** The first ones. */
  readonly findings: SarifFinding[];
}

/** Lists gaps that scans declare, except for tools with an exception (`partial:<tool>`). */
function gapsOf(
  incomplete: readonly PartialScan[],
  partial: ReadingSettings['partial'],
  { ledger }: Terms,
): readonly EvidenceGap[] {
  if (partial === 'off') return [];
  const counting = incomplete.filter(
    ({ tool, reason }) => !ledger.excepts({ ids: [`partial:${tool}`], message: reason }),
  );
  const [first] = counting;
  if (first === undefined) return [];
  return [
    {
      id: 'sast-partial',
      title: 'Static analysis: whole scan',
      status: partial === 'fail' ? 'error' : 'warn',
      required: 'scans that looked everywhere',
      found: `${first.tool} says that it did not: ${first.reason}${counting.length === 1 ? '' : ` (and ${counting.length - 1} more)`}`,
      advice: `Repair the scan, or accept it by an exception for partial:${first.tool}`,
      details: firstOf(counting, ({ tool, reason }) => `${tool}: ${reason}`),
    },
  ];
}

interface Analysis {
  readonly all: Findings;
  /** Number of results that the reports themselves do not call findings. */
  readonly others: number;
}

function measured(
  { all, others }: Analysis,
  { ledger, limits }: Terms,
  isKnown: (finding: SarifFinding) => boolean,
): MeasuredKind {
  const rows = [...levels, ...severities];
  const tallies = new Map<RequirementId, Tally>(
    rows.map(({ id }) => [id, { count: 0, suppressed: 0, excepted: 0, known: 0, findings: [] }]),
  );
  let none = 0;
  const byLevel = levels.some(({ id }) => limits[id] !== undefined);
  for (const finding of all) {
    const fate = ledger.excepts(exceptableOf(finding)) ? 'excepted' : isKnown(finding) ? 'known' : 'count';
    if (finding.level === 'none') none += 1;
    for (const id of rowsOf(finding, byLevel)) {
      const tally = tallies.get(id);
      if (tally !== undefined) record(tally, finding, fate);
    }
  }
  const measurements: Partial<Record<RequirementId, Measurement>> = {};
  for (const { id, of } of rows) {
    const tally = tallies.get(id);
    // Written once, in the first row.
    const left = id === 'sast-errors' ? leftOut(others, none) : [];
    if (tally !== undefined) measurements[id] = measurementOf(tally, of, left);
  }
  const outputs = levels.map(({ id, output }) => [output, tallies.get(id)?.count ?? 0] as const);
  return { measurements, warnings: [], outputs: Object.fromEntries(outputs) };
}

function record(tally: Tally, finding: SarifFinding, fate: 'excepted' | 'known' | 'count'): void {
  tally[fate] += 1;
  if (fate !== 'count') return;
  if (finding.suppressed) tally.suppressed += 1;
  if (tally.findings.length < findingsShown) tally.findings.push(finding);
}

const severityOfLevel: Readonly<Record<Level, Severity>> = {
  error: 'critical',
  warning: 'medium',
  note: 'low',
  none: 'unknown',
};

/**
 * Returns the rows that count a finding: of its level and of its severity.
 * A finding without a score is held to its level; where no level has a limit it would slip through, so there it counts
 * as the gravest that its level may stand for.
 */
function rowsOf({ level, severity }: SarifFinding, byLevel: boolean): readonly RequirementId[] {
  const unscored = byLevel ? undefined : severityOfLevel[level];
  const word = severity === undefined ? unscored : severityOfScore(severity);
  return [...levels.filter((one) => one.word === level), ...severities.filter((one) => one.word === word)].map(
    ({ id }) => id,
  );
}

/** Names a finding for exceptions: by its rule, each rule above it, and its fingerprint. */
function exceptableOf({ rule, fingerprint, uri, line, message, level }: SarifFinding): Exceptable {
  const own = rule.split('/').map((_, index, parts) => parts.slice(0, parts.length - index).join('/'));
  const ids = [...own, ...(fingerprint === undefined ? [] : [fingerprint])];
  return { ids, path: uri, line, message, level, fingerprint };
}

function leftOut(others: number, none: number): readonly string[] {
  return [
    ...(others === 0 ? [] : [`${others} more that the reports call passed, open or absent`]),
    ...(none === 0 ? [] : [`${none} more of level none`]),
  ];
}

function measurementOf(
  { count, suppressed, excepted, known, findings }: Tally,
  sort: string,
  left: readonly string[],
): Measurement {
  // A suppression comes from the author of the code or the report; a gate requires another approver.
  const note = suppressed === 0 ? '' : ` (${suppressed} of them suppressed in the report, which does not count here)`;
  const more = [
    ...(excepted === 0 ? [] : [`${excepted} more excepted`]),
    ...(known === 0 ? [] : [`${known} not new`]),
    ...left,
  ];
  return {
    actual: count,
    found: [amount(count, 'result') + note, ...more].join(', '),
    meets: (limit) => count <= limit,
    advice: (limit) => `Fix ${partOf(count - limit, count, 'result')} of ${sort}`,
    details: firstOf(findings, lineOf),
    findings: findings.flatMap((finding) => placeOf(finding) ?? []),
  };
}

function placeOf({ rule, uri, line, message }: SarifFinding): CodeFinding | undefined {
  if (uri === undefined) return undefined;
  return {
    path: uri,
    ...(line !== undefined && { line }),
    message: message === undefined ? rule : `${rule}: ${message}`,
  };
}
