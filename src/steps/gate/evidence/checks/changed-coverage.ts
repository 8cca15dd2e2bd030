import type { CoverageTotals, FileTotals } from '../../../../evidence/coverage/merge.ts';
import type { Ratio } from '../../../../evidence/coverage/ratio.ts';
import type { ChangedLines } from '../model.ts';

/** Coverage of the lines that a change added. */
export interface ChangedCoverage {
  readonly lines: Ratio;
  /** Per file, the added lines that did not run. */
  readonly missed: readonly { readonly path: string; readonly lines: readonly number[] }[];
  /** Changed files of a kind that the reports know, which none of them names. */
  readonly unknown: readonly string[];
}

type Ranges = readonly (readonly [number, number])[];

/** Joins the merged reports with the added lines; a file by its path in the repository. */
export function changedCoverage({ files }: CoverageTotals, changed: ChangedLines): ChangedCoverage {
  const placed = new Map<string, FileTotals[]>();
  const resolve = resolver(changed.tracked);
  for (const file of files) {
    const path = resolve(file.path);
    if (path !== undefined) placed.set(path, [...(placed.get(path) ?? []), file]);
  }
  const kinds = new Set(files.map(({ path }) => kindOf(path)));
  const total = { covered: 0, total: 0 };
  const missed: { path: string; lines: number[] }[] = [];
  const unknown: string[] = [];
  for (const [path, ranges] of changed.files) {
    const known = (placed.get(path) ?? []).filter(({ coverage }) => coverage.summary === undefined);
    if (known.length === 0) {
      if (kinds.has(kindOf(path)) && ranges.length > 0) unknown.push(path);
      continue;
    }
    const lines: number[] = [];
    for (const line of linesIn(ranges)) {
      const state = Math.max(...known.map(({ coverage }) => coverage.lines[line] ?? 0));
      if (state > 0) total.total += 1;
      if (state === 2) total.covered += 1;
      if (state === 1) lines.push(line);
    }
    if (lines.length > 0) missed.push({ path, lines });
  }
  return { lines: total, missed: missed.toSorted((a, b) => b.lines.length - a.lines.length), unknown };
}

function* linesIn(ranges: Ranges): Generator<number> {
  for (const [from, to] of ranges) for (let line = from; line <= to; line += 1) yield line;
}

/** The ending of a path, by which sources are told from other files. */
function kindOf(path: string): string {
  return /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? '';
}

/**
 * Finds the repository's path of a path in a report: the same one, the longest end of it that is a file (absolute
 * paths, Go's import paths), or the only file that ends in it (Java's packages).
 */
function resolver(tracked: readonly string[]): (path: string) => string | undefined {
  const known = new Set(tracked);
  const byName = new Map<string, string[]>();
  for (const path of tracked) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const alike = byName.get(name);
    if (alike === undefined) byName.set(name, [path]);
    else alike.push(path);
  }
  return (path) => {
    for (let rest: string | undefined = path; rest !== undefined; rest = afterSlash(rest)) {
      if (known.has(rest)) return rest;
    }
    const name = path.slice(path.lastIndexOf('/') + 1);
    const [only, ...others] = (byName.get(name) ?? []).filter((one) => one.endsWith(`/${path}`));
    return others.length === 0 ? only : undefined;
  };
}

function afterSlash(path: string): string | undefined {
  const slash = path.indexOf('/');
  return slash === -1 ? undefined : path.slice(slash + 1);
}
