import { addBranch, type BranchIdentity, type BranchSet, eachBranch, emptyBranchSet } from './branch-set.ts';
import {
  type BranchCounts,
  countAt,
  eachCount,
  emptyCounts,
  maxBranchesOfLine,
  packed,
  setCount,
  unpacked,
} from './branch-count.ts';
import { older, type ReportTime } from '../origin.ts';
import type { Ratio } from './ratio.ts';
import { excessive, type ReportPosition } from '../text/unreadable.ts';

/** Coverage of one source file in a report. */
export interface FileCoverage {
  /** By line number: 0 not executable, 1 missed, 2 covered. */
  lines: Uint8Array;
  /** By line, where a report counts branches without telling them apart. */
  branches: BranchCounts | undefined;
  /** Where it tells them apart. */
  branchSet: BranchSet | undefined;
  /** Where a report has sums by file and no lines at all. */
  summary?: { readonly lines: Ratio; readonly branches: Ratio };
}

/** Coverage in one report; files by the name that the report gives them, with `/` between directories. */
export interface CoverageReport {
  readonly name: string;
  readonly files: ReadonlyMap<string, FileCoverage>;
  /** When it was made; of several times, the oldest. */
  readonly time: ReportTime | undefined;
  /** Where the format counts statements (Go): those of each block, negative where none ran. */
  readonly statements?: ReadonlyMap<string, number>;
}

/** A report while it is read. */
export interface CoverageBuilder extends CoverageReport {
  readonly files: Map<string, FileCoverage>;
  /** Position for readers that track no line. */
  readonly place: ReportPosition;
  /** The file of that name, new or known. */
  file(path: string, place: ReportPosition): FileCoverage;
  /** Throws EvidenceError for a line number that no source file has. */
  line(file: FileCoverage, number: number, covered: boolean, place: ReportPosition): void;
  branches(file: FileCoverage, line: number, count: Ratio, place: ReportPosition): void;
  /** One branch of a line that has several, where the report lists them one by one without identity. */
  branch(file: FileCoverage, line: number, taken: boolean, place: ReportPosition): void;
  identifiedBranch(file: FileCoverage, identity: BranchIdentity, taken: boolean, place: ReportPosition): void;
  /** A part of it was made then. */
  made(time: ReportTime | undefined): void;
}

const maxLine = 2_000_000;
const maxFiles = 500_000;
/** Approximate limit of the bytes held for a report. */
const maxHeldBytes = 192 * 1024 * 1024;
const noLines = new Uint8Array(0);

export function createCoverage(name: string): CoverageBuilder {
  const files = new Map<string, FileCoverage>();
  let held = 0;
  let time: ReportTime | undefined;

  function spend(bytes: number, place: ReportPosition): void {
    held += bytes;
    if (held > maxHeldBytes) throw excessive(place, { found: 'more lines and branches than are read of one report' });
  }

  function grow(file: FileCoverage, number: number, place: ReportPosition): void {
    const lines = new Uint8Array(Math.max(128, number + 1, Math.min(file.lines.length * 2, maxLine + 1)));
    spend(lines.length - file.lines.length, place);
    lines.set(file.lines);
    file.lines = lines;
  }

  return {
    name,
    place: { name },
    files,
    get time() {
      return time;
    },
    made(part) {
      time = older(time, part);
    },
    file(path, place) {
      const key = normalised(path);
      const known = files.get(key);
      if (known !== undefined) return known;
      if (files.size >= maxFiles) throw excessive(place, { found: `more than ${maxFiles} files in one report` });
      const created = emptyFile();
      // A copy: a slice of the report's text would hold on to the whole piece of it.
      files.set(Buffer.from(key).toString(), created);
      return created;
    },
    line(file, number, covered, place) {
      if (number > maxLine)
        throw excessive(place, { expected: `at most ${maxLine} lines in a source file`, found: `line ${number}` });
      if (number >= file.lines.length) grow(file, number, place);
      file.lines[number] = Math.max(file.lines[number] ?? 0, covered ? 2 : 1);
    },
    branches(file, line, count, place) {
      if (count.total > maxBranchesOfLine) throw excessive(place, { found: `a line with ${count.total} branches` });
      file.branches ??= emptyCounts();
      const known = countAt(file.branches, line) ?? 0;
      spend(setCount(file.branches, line, Math.max(known, packed(count))), place);
    },
    branch(file, line, taken, place) {
      file.branches ??= emptyCounts();
      const { covered, total } = unpacked(countAt(file.branches, line) ?? 0);
      const count = packed({ covered: covered + (taken ? 1 : 0), total: total + 1 });
      spend(setCount(file.branches, line, count), place);
    },
    identifiedBranch(file, identity, taken, place) {
      file.branchSet ??= emptyBranchSet();
      spend(addBranch(file.branchSet, identity, taken), place);
    },
  };
}

export function emptyFile(): FileCoverage {
  return { lines: noLines, branches: undefined, branchSet: undefined };
}

/** Covered and executable lines of a file. */
export function linesOf(file: FileCoverage): Ratio {
  if (file.summary !== undefined) return file.summary.lines;
  let covered = 0;
  let total = 0;
  for (const state of file.lines) {
    if (state === 0) continue;
    total += 1;
    if (state === 2) covered += 1;
  }
  return { covered, total };
}

/** Lines of a file that can be executed and were not, as ranges of first and last; of sums there are none. */
export function missedRanges({ lines }: FileCoverage): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  let open: [number, number] | undefined;
  for (let line = 0; line < lines.length; line += 1) {
    const state = lines[line];
    if (state === 2) open = undefined;
    if (state !== 1) continue;
    if (open === undefined) {
      open = [line, line];
      ranges.push(open);
    } else open[1] = line;
  }
  return ranges;
}

/** Taken and known branches of a file. */
export function branchesOf(file: FileCoverage): Ratio {
  if (file.summary !== undefined) return file.summary.branches;
  const all = { covered: 0, total: 0 };
  if (file.branches !== undefined) {
    eachCount(file.branches, (_line, count) => {
      const { covered, total } = unpacked(count);
      all.total += total;
      all.covered += covered;
    });
  }
  if (file.branchSet !== undefined) {
    eachBranch(file.branchSet, (_line, taken) => {
      all.total += 1;
      if (taken) all.covered += 1;
    });
  }
  return all;
}

function normalised(path: string): string {
  const slashed = path.replaceAll('\\', '/').replaceAll(/\/{2,}/g, '/');
  return slashed.replaceAll(/(?<=^|\/)\.\//g, '');
}
