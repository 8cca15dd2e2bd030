import { excessive, type Place } from './unreadable.ts';

/** Covered of total. `total` 0 is neither 0 % nor 100 %: there was nothing to cover. */
export interface Ratio {
  readonly covered: number;
  readonly total: number;
}

/** What a report says about one source file. */
export interface FileCoverage {
  /** By line number: 0 not executable, 1 missed, 2 covered. */
  lines: Uint8Array;
  /** By line, where a report counts branches without telling them apart. */
  readonly branches: Map<number, Ratio>;
  /** By identity, where it tells them apart: whether it was taken. */
  readonly arms: Map<ArmIdentity, boolean>;
  /** Where a report has sums by file and no lines at all. */
  summary?: { readonly lines: Ratio; readonly branches: Ratio };
}

/** `line,block,branch`; small ones packed into a number, since a large report has millions. */
export type ArmIdentity = number | string;

/** What one report says; files by the name that the report gives them, with `/` between directories. */
export interface CoverageReport {
  readonly name: string;
  readonly files: ReadonlyMap<string, FileCoverage>;
}

/** A report while it is read. */
export interface CoverageBuilder extends CoverageReport {
  readonly files: Map<string, FileCoverage>;
  /** For readers that know no line. */
  readonly place: Place;
  /** The file of that name, new or known. */
  file(path: string, place: Place): FileCoverage;
  /** Throws EvidenceError for a line number that no source file has. */
  line(file: FileCoverage, number: number, covered: boolean, place: Place): void;
  branches(file: FileCoverage, line: number, count: Ratio, place: Place): void;
  /** One branch of a line that has several, where the report lists them one by one without identity. */
  branch(file: FileCoverage, line: number, taken: boolean, place: Place): void;
  arm(file: FileCoverage, identity: ArmIdentity, taken: boolean, place: Place): void;
}

const maximumLine = 2_000_000;
const maximumFiles = 500_000;
/** Bounds what a report can make us hold: bytes of lines, and branches at some 64 bytes each. */
const maximumLines = 192 * 1024 * 1024;
const maximumBranches = 5_000_000;

export function createCoverage(name: string): CoverageBuilder {
  const files = new Map<string, FileCoverage>();
  let held = 0;
  let branches = 0;

  function grow(file: FileCoverage, number: number, place: Place): void {
    const lines = new Uint8Array(Math.max(128, number + 1, Math.min(file.lines.length * 2, maximumLine + 1)));
    held += lines.length - file.lines.length;
    if (held > maximumLines) throw excessive(place, `more lines than the ${maximumLines} that are read of one report`);
    lines.set(file.lines);
    file.lines = lines;
  }

  function hold(place: Place): void {
    branches += 1;
    if (branches > maximumBranches) throw excessive(place, `more than ${maximumBranches} branches in one report`);
  }

  return {
    name,
    place: { name },
    files,
    file(path, place) {
      const key = normalised(path);
      const known = files.get(key);
      if (known !== undefined) return known;
      if (files.size >= maximumFiles) throw excessive(place, `more than ${maximumFiles} files in one report`);
      const created = emptyFile();
      // A copy: a slice of the report's text would hold on to the whole piece of it.
      files.set(Buffer.from(key).toString(), created);
      return created;
    },
    line(file, number, covered, place) {
      if (number > maximumLine)
        throw excessive(place, `line ${number}: no source file has more than ${maximumLine} lines`);
      if (number >= file.lines.length) grow(file, number, place);
      file.lines[number] = Math.max(file.lines[number] ?? 0, covered ? 2 : 1);
    },
    branches(file, line, count, place) {
      const known = file.branches.get(line);
      if (known === undefined) hold(place);
      if (known === undefined || fuller(count, known)) file.branches.set(line, count);
    },
    branch(file, line, taken, place) {
      const known = file.branches.get(line);
      if (known === undefined) hold(place);
      const { covered, total } = known ?? { covered: 0, total: 0 };
      file.branches.set(line, { covered: covered + (taken ? 1 : 0), total: total + 1 });
    },
    arm(file, identity, taken, place) {
      const known = file.arms.get(identity);
      if (known === undefined) hold(place);
      if (known !== true) file.arms.set(identity, taken);
    },
  };
}

export function emptyFile(): FileCoverage {
  return { lines: new Uint8Array(0), branches: new Map(), arms: new Map() };
}

/**
 * Which of two counts of the same line's branches to believe, when nothing tells which branches they mean: the one
 * that knows of more branches, and of two with the same number the one that covers more.
 */
export function fuller(a: Ratio, b: Ratio): boolean {
  return a.total === b.total ? a.covered > b.covered : a.total > b.total;
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

/** Taken and known branches of a file. */
export function branchesOf(file: FileCoverage): Ratio {
  if (file.summary !== undefined) return file.summary.branches;
  let covered = 0;
  let total = file.arms.size;
  for (const taken of file.arms.values()) if (taken) covered += 1;
  for (const count of file.branches.values()) {
    covered += count.covered;
    total += count.total;
  }
  return { covered, total };
}

function normalised(path: string): string {
  const slashed = path.replaceAll('\\', '/').replaceAll(/\/{2,}/g, '/');
  return slashed.replaceAll(/(?<=^|\/)\.\//g, '');
}
