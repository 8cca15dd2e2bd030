import { readCoverage } from '../../../evidence/coverage.ts';
import { type CoverageTotals, type FileTotals, mergeCoverage } from '../../../evidence/coverage-merge.ts';
import type { CoverageReport } from '../../../evidence/line-coverage.ts';
import { silentOrigin } from '../../../evidence/origin.ts';
import type { Ratio } from '../../../evidence/ratio.ts';
import { amount } from '../amount.ts';
import type { CheckKind, Measured, Measurement } from './check.ts';

/** Coverage: reports of all formats, merged by file and line. */
export const coverage: CheckKind = {
  kind: 'coverage',
  input: 'coverage',
  rows: [
    { id: 'line-coverage', title: 'Line coverage', unit: '%' },
    { id: 'branch-coverage', title: 'Branch coverage', unit: '%' },
    { id: 'file-coverage', title: 'Line coverage of each file', unit: '%', quiet: true },
  ],
  open() {
    const reports: CoverageReport[] = [];
    return {
      async read(source) {
        const report = await readCoverage(source);
        return { origin: { ...silentOrigin, time: report.time }, count: () => void reports.push(report) };
      },
      measure: () => measured(mergeCoverage(reports)),
    };
  },
};

function measured(totals: CoverageTotals): Measured {
  const lines = measurementOf(totals, 'lines');
  const branches = measurementOf(totals, 'branches');
  return {
    measurements: { 'line-coverage': lines, 'branch-coverage': branches, 'file-coverage': eachFile(totals.files) },
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
        : `${percent} % (${ratio.covered} of ${ratio.total} ${what})`,
    meets: (limit) => reaches(ratio, limit),
    advice: (limit) => `Cover at least ${missing(ratio, limit)} more ${what}`,
    details: leastCovered(totals, what),
  };
}

/** The least covered file stands for all. */
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
    details: ranked.slice(0, 5).map(({ path, lines }) => `${path}: ${lines.covered} of ${lines.total} lines`),
  };
}

/** Rounded down to two decimals: 79.996 % must not read as 80 %. Undefined when there is nothing to cover. */
function percentOf({ covered, total }: Ratio): number | undefined {
  return total === 0 ? undefined : Number((BigInt(covered) * 10_000n) / BigInt(total)) / 100;
}

const scale = 1_000_000;

/** Exact where a quotient of floating-point numbers is not. */
function reaches({ covered, total }: Ratio, limit: number): boolean {
  return BigInt(covered) * BigInt(100 * scale) >= BigInt(Math.round(limit * scale)) * BigInt(total);
}

function missing({ covered, total }: Ratio, limit: number): number {
  return Math.ceil((limit * total) / 100) - covered;
}

/** The files that would help most. */
function leastCovered(totals: CoverageTotals, what: 'lines' | 'branches'): readonly string[] {
  return totals.files
    .filter((file) => file[what].covered < file[what].total)
    .toSorted((a, b) => b[what].total - b[what].covered - (a[what].total - a[what].covered))
    .slice(0, 5)
    .map((file) => `${file.path}: ${file[what].covered} of ${file[what].total} ${what}`);
}

function countedApart(paths: readonly string[]): string {
  const [first = ''] = paths;
  const more = paths.length === 1 ? '' : ` and ${paths.length - 1} more`;
  return `${first}${more}: reports name it with different executable lines, so it is counted as different files; give reports paths from the root of the repository`;
}
