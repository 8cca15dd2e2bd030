import { eachBranch, hasBranches, mergedBranchSets } from './branch-set.ts';
import {
  type BranchCounts,
  countAt,
  eachCount,
  emptyCounts,
  hasCounts,
  packed,
  setCount,
  unpacked,
} from './branch-count.ts';
import { branchesOf, type CoverageReport, emptyFile, type FileCoverage, linesOf } from './line-coverage.ts';
import { type Ratio, sum } from './ratio.ts';

/** Several reports as one. */
export interface CoverageTotals {
  readonly lines: Ratio;
  readonly branches: Ratio;
  readonly files: readonly FileTotals[];
  /** Statements, where every report counts them. */
  readonly statements?: Ratio;
  /**
   * Ambiguous paths that several reports name with different executable lines: they may be different files that happen
   * to have the same relative path, as in a monorepo. They are counted apart, since merging them could invent coverage.
   */
  readonly apart: readonly string[];
}

/** What is known of the paths in reports. */
export interface MergeTerms {
  /** Relative paths of files that are in the working directory. */
  readonly rooted?: ReadonlySet<string>;
  /** The working directory, absolute. */
  readonly directory?: string;
}

export interface FileTotals {
  readonly path: string;
  /** What is known of each line. */
  readonly coverage: FileCoverage;
  readonly lines: Ratio;
  readonly branches: Ratio;
}

/**
 * Merges reports by file and line, then sums covered and total: an average of percentages would let a small file
 * outweigh a large one. A line is executable when any report lists it, and covered when any report covers it. Of a file
 * with other executable lines that holds where its path is absolute or `rooted`, known to be of the repository: headers
 * and templates differ by test binary, and instrumenters differ. An absolute path in `directory` is the relative one.
 */
export function mergeCoverage(
  reports: readonly CoverageReport[],
  { rooted, directory }: MergeTerms = {},
): CoverageTotals {
  const files = new Map<string, FileCoverage[]>();
  const start = directory === undefined ? undefined : `${directory.replace(/\/$/, '')}/`;
  for (const report of reports) {
    for (const [path, file] of report.files) {
      const inside = start !== undefined && path.startsWith(start) ? path.slice(start.length) : path;
      addFile(files, inside, file, isAbsolute(path) || rooted?.has(path) === true);
    }
  }
  const totals: FileTotals[] = [];
  for (const [path, variants] of files) {
    for (const file of variants)
      totals.push({ path, coverage: file, lines: linesOf(file), branches: branchesOf(file) });
  }
  return {
    lines: sum(totals.map((file) => file.lines)),
    branches: sum(totals.map((file) => file.branches)),
    files: totals,
    ...statementsOf(reports),
    apart: [...files].filter(([, variants]) => variants.length > 1).map(([path]) => path),
  };
}

/** Joins the blocks of all reports: a block ran when it ran in any of them. */
function statementsOf(reports: readonly CoverageReport[]): Pick<CoverageTotals, 'statements'> {
  const blocks = new Map<string, number>();
  for (const { statements } of reports) {
    if (statements === undefined) return {};
    for (const [block, count] of statements) blocks.set(block, Math.max(blocks.get(block) ?? -Infinity, count));
  }
  const counts = [...blocks.values()];
  if (counts.length === 0) return {};
  return { statements: sum(counts.map((count) => ({ covered: Math.max(count, 0), total: Math.abs(count) }))) };
}

/** On any system: a report may be made on another one. */
function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(path);
}

function addFile(files: Map<string, FileCoverage[]>, path: string, file: FileCoverage, isOneFile: boolean): void {
  const variants = files.get(path);
  if (variants === undefined) {
    files.set(path, [file]);
    return;
  }
  const same = variants.findIndex(
    (variant) =>
      isSameFile(variant, file) || (isOneFile && variant.summary === undefined && file.summary === undefined),
  );
  const match = variants[same];
  if (match === undefined) variants.push(file);
  else variants[same] = merged(match, file);
}

function isSameFile(a: FileCoverage, b: FileCoverage): boolean {
  if (a.summary === undefined || b.summary === undefined) return a.summary === b.summary && sameLines(a.lines, b.lines);
  return a.summary.lines.total === b.summary.lines.total && a.summary.branches.total === b.summary.branches.total;
}

/** Two reports of one file agree on which lines can be executed, whatever they say of their coverage. */
function sameLines(a: Uint8Array, b: Uint8Array): boolean {
  const length = Math.max(a.length, b.length);
  for (let line = 0; line < length; line += 1) {
    if (((a[line] ?? 0) === 0) !== ((b[line] ?? 0) === 0)) return false;
  }
  return true;
}

function merged(a: FileCoverage, b: FileCoverage): FileCoverage {
  if (a.summary !== undefined && b.summary !== undefined) {
    // The lines behind the sums are unknown: at least as many as the better sum are covered.
    const lines = better(a.summary.lines, b.summary.lines);
    const branches = better(a.summary.branches, b.summary.branches);
    return { ...a, summary: { lines, branches } };
  }
  const lines = new Uint8Array(Math.max(a.lines.length, b.lines.length));
  for (let line = 0; line < lines.length; line += 1) lines[line] = Math.max(a.lines[line] ?? 0, b.lines[line] ?? 0);
  // Identified branches of one report cannot be matched with counted ones of another: compare them as counts.
  const comparable = isTellingBranches(a) === isTellingBranches(b) && isCounted(a) === isCounted(b);
  const [left, right] = comparable ? [a, b] : [counted(a), counted(b)];
  return {
    lines,
    branchSet: mergedBranchSets(left.branchSet, right.branchSet),
    branches: mergedCounts(left.branches, right.branches),
  };
}

function isTellingBranches({ branchSet }: FileCoverage): boolean {
  return branchSet !== undefined && hasBranches(branchSet);
}

function isCounted({ branches }: FileCoverage): boolean {
  return branches !== undefined && hasCounts(branches);
}

function mergedCounts(a: BranchCounts | undefined, b: BranchCounts | undefined): BranchCounts | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const all = emptyCounts();
  for (const counts of [a, b]) {
    eachCount(counts, (line, count) => setCount(all, line, Math.max(countAt(all, line) ?? 0, count)));
  }
  return all;
}

/** Returns the same file with its identified branches counted by line. */
function counted(file: FileCoverage): FileCoverage {
  if (file.branchSet === undefined) return file;
  const counts = mergedCounts(emptyCounts(), file.branches ?? emptyCounts()) ?? emptyCounts();
  eachBranch(file.branchSet, (line, taken) => {
    const { covered, total } = unpacked(countAt(counts, line) ?? 0);
    setCount(counts, line, packed({ covered: covered + (taken ? 1 : 0), total: total + 1 }));
  });
  return { ...emptyFile(), lines: file.lines, branches: counts };
}

function better(a: Ratio, b: Ratio): Ratio {
  return b.covered > a.covered ? b : a;
}
