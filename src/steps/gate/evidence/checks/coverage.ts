import { readCoverage } from '../../../../evidence/coverage/coverage.ts';
import { type CoverageTotals, type FileTotals, mergeCoverage } from '../../../../evidence/coverage/merge.ts';
import { type CoverageReport, missedRanges } from '../../../../evidence/coverage/line-coverage.ts';
import { silentOrigin } from '../../../../evidence/origin.ts';
import type { Ratio } from '../../../../evidence/coverage/ratio.ts';
import { amount } from '../../verdict/amount.ts';
import { type CoverageFigures, readCoverageBaseline } from './coverage-baseline.ts';
import type { ReadingSettings } from '../model.ts';
import { changedCoverage } from './changed-coverage.ts';
import { percentOf } from './percent.ts';
import type { Reading, MeasuredKind, Measurement } from './check.ts';

/** Coverage: reports of all formats, merged by file and line. */
export function openCoverage({ application, changed, directory }: ReadingSettings): Reading {
  const reports: CoverageReport[] = [];
  const before: CoverageFigures[] = [];
  let totals: CoverageTotals | undefined;
  return {
    async read(source) {
      const report = await readCoverage(source);
      return { origin: { ...silentOrigin, time: report.time }, count: () => void reports.push(report) };
    },
    async readBaseline(source) {
      const { origin, figures } = await readCoverageBaseline(source, application);
      return { origin, count: () => void before.push(figures) };
    },
    ambiguousPaths() {
      totals = mergeCoverage(reports, { directory });
      return totals.apart;
    },
    measure({ rootedPaths }) {
      // Merging is expensive: it is repeated only where the result differs.
      const known = rootedPaths.size === 0 ? totals : undefined;
      return measured(known ?? mergeCoverage(reports, { rooted: rootedPaths, directory }), before, changed);
    },
  };
}

function measured(
  totals: CoverageTotals,
  before: readonly CoverageFigures[],
  changed: ReadingSettings['changed'],
): MeasuredKind {
  const lines = measurementOf(totals, 'lines');
  const branches = measurementOf(totals, 'branches');
  return {
    measurements: {
      'line-coverage': lines,
      'branch-coverage': branches,
      'file-coverage': eachFile(totals.files),
      'coverage-fall': fallOf({ lines: lines.actual, branches: branches.actual }, before),
      'changed-line-coverage': changedOf(totals, changed),
      'measured-lines': measuredLines(totals.lines.total),
    },
    warnings: totals.apart.length === 0 ? [] : [countedApart(totals.apart)],
    outputs: {
      ...(lines.actual !== undefined && { 'line-coverage': lines.actual }),
      ...(branches.actual !== undefined && { 'branch-coverage': branches.actual }),
    },
  };
}

function measurementOf(totals: CoverageTotals, what: 'lines' | 'branches'): Measurement {
  const ratio = totals[what];
  const percent = percentOf(ratio);
  return {
    ...(percent !== undefined && { actual: percent }),
    // Nothing to cover is neither 0 % nor 100 %: no number is made up.
    found:
      percent === undefined
        ? `the reports know of no ${what}, which proves nothing`
        : `${percent} % (${ratio.covered} of ${ratio.total} ${what})${what === 'lines' ? statementsText(totals) : ''}`,
    meets: (limit) => reaches(ratio, limit),
    advice: (limit) =>
      `Cover at least ${amount(missing(ratio, limit), what === 'lines' ? 'more line' : 'more branch')}`,
    details: leastCovered(totals, what),
  };
}

/** Go's own number, which differs from that of lines. */
function statementsText({ statements }: CoverageTotals): string {
  if (statements === undefined) return '';
  return `, ${percentOf(statements)} % of ${amount(statements.total, 'statement')} by go tool cover`;
}

/** Returns the larger fall of lines and branches, below the best of the baselines. */
function fallOf(now: CoverageFigures, before: readonly CoverageFigures[]): Measurement {
  const falls: number[] = [];
  const found: string[] = [];
  for (const what of ['lines', 'branches'] as const) {
    const known = before.flatMap((figures) => figures[what] ?? []);
    if (known.length === 0) continue;
    const best = Math.max(...known);
    found.push(`${now[what] ?? 'no'} % of ${what} after ${best} %`);
    falls.push(hundredths(best) - hundredths(now[what] ?? 0));
  }
  const fall = Math.max(0, ...falls) / 100;
  return {
    ...(falls.length > 0 && { actual: fall }),
    absent: 'Give reports, or a verdict, of an earlier commit with the input "coverage-baseline"',
    found: falls.length === 0 ? 'no baseline to compare with' : `${fall} %: ${found.join(', ')}`,
    meets: (limit) => fall <= limit,
    advice: () => 'Cover what was added or changed since the baseline',
    details: [],
  };
}

/** Measures the lines that the change added. A change without executable lines has nothing that could be missed. */
function changedOf(totals: CoverageTotals, changed: ReadingSettings['changed']): Measurement {
  if (typeof changed === 'string') {
    const absent = 'Give changed-since, in a checkout that has the commits since';
    return { found: changed, absent, meets: () => false, advice: () => absent, details: [] };
  }
  const { lines, missed, unknown } = changedCoverage(totals, changed);
  const percent = percentOf(lines);
  const [first, ...others] = unknown;
  const lacks =
    first === undefined
      ? ''
      : `; the reports do not know ${first}${others.length > 0 ? ` and ${others.length} more` : ''}`;
  if (percent === undefined && first !== undefined) {
    const absent = 'Let the tests measure the changed files, and give reports paths from the root of the repository';
    return {
      found: `no changed line was measured${lacks}`,
      absent,
      meets: () => false,
      advice: () => absent,
      details: unknown.slice(0, 5),
    };
  }
  return {
    actual: percent ?? 100,
    found:
      percent === undefined
        ? `no executable line in ${changed.range}`
        : `${percent} % (${lines.covered} of ${lines.total} lines in ${changed.range})${lacks}`,
    meets: (limit) => reaches(lines, limit),
    advice: (limit) => `Cover at least ${amount(missing(lines, limit), 'more changed line')}`,
    details: missed.slice(0, 5).map(({ path, lines: numbers }) => `${path}: ${rangesText(rangesIn(numbers))}`),
  };
}

function rangesIn(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

function measuredLines(total: number): Measurement {
  return {
    actual: total,
    found: amount(total, 'line'),
    meets: (limit) => total >= limit,
    advice: () => 'Find out which reports or files are missing',
    details: [],
  };
}

function hundredths(percent: number): number {
  return Math.round(percent * 100);
}

/** Measures the least covered file, which stands for all. */
function eachFile(all: readonly FileTotals[]): Measurement {
  const files = all.filter(({ lines }) => lines.total > 0);
  const ranked = files.toSorted((a, b) => a.lines.covered / a.lines.total - b.lines.covered / b.lines.total);
  const [least] = ranked;
  const percent = least === undefined ? undefined : percentOf(least.lines);
  const below = (limit: number): number => files.filter(({ lines }) => !reaches(lines, limit)).length;
  return {
    ...(percent !== undefined && { actual: percent }),
    found:
      least === undefined
        ? 'the reports know of no file with lines, which proves nothing'
        : `${percent} % in ${least.path} (${least.lines.covered} of ${least.lines.total} lines)`,
    meets: (limit) => below(limit) === 0,
    advice: (limit) => `Cover the ${amount(below(limit), 'file')} below ${limit} %`,
    details: ranked.slice(0, 5).map((file) => `${file.path}: ${countOf(file, 'lines')}`),
  };
}

const scale = 1_000_000;

/** Compares exactly, where a quotient of floating-point numbers would not be exact. */
function reaches({ covered, total }: Ratio, limit: number): boolean {
  return BigInt(covered) * BigInt(100 * scale) >= BigInt(Math.round(limit * scale)) * BigInt(total);
}

function missing({ covered, total }: Ratio, limit: number): number {
  return Math.ceil((limit * total) / 100) - covered;
}

/** Lists the files whose coverage would help most. */
function leastCovered(totals: CoverageTotals, what: 'lines' | 'branches'): readonly string[] {
  return totals.files
    .filter((file) => file[what].covered < file[what].total)
    .toSorted((a, b) => b[what].total - b[what].covered - (a[what].total - a[what].covered))
    .slice(0, 5)
    .map((file) => `${file.path}: ${countOf(file, what)}`);
}

const rangesShown = 6;

/** `7 of 10 lines, not 3, 8-9`: lines that are no code count to the range around them. */
function countOf(file: FileTotals, what: 'lines' | 'branches'): string {
  const count = `${file[what].covered} of ${file[what].total} ${what}`;
  const ranges = what === 'lines' ? missedRanges(file.coverage) : [];
  if (ranges.length === 0) return count;
  return `${count}, not ${rangesText(ranges)}`;
}

function rangesText(ranges: readonly (readonly [number, number])[]): string {
  const shown = ranges.slice(0, rangesShown).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  const more = ranges.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more places` : ''}`;
}

function countedApart(paths: readonly string[]): string {
  const [first = ''] = paths;
  const more = paths.length === 1 ? '' : ` and ${paths.length - 1} more`;
  return `${first}${more}: reports name it with different executable lines and the working directory has no such file, so it is counted as different files; run the gate in the checkout, and give reports paths from its root`;
}
