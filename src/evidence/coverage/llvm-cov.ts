import { branchIdentity } from './branch-set.ts';
import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { countIn } from './json-count.ts';
import { type CoverageBuilder, type CoverageReport, createCoverage, type FileCoverage } from './line-coverage.ts';
import type { Ratio } from './ratio.ts';
import { type Json, type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { malformed } from '../text/unreadable.ts';

export const llvmCov: JsonFormat<CoverageReport> = {
  name: 'llvm-cov JSON',
  writers: '`llvm-cov export`, cargo-llvm-cov (`--json`), Swift',
  json: createLlvmCov,
};

/** Reads llvm-cov's export (llvm/tools/llvm-cov/CoverageExporterJson.cpp); with sums alone where it has no segments. */
function createLlvmCov(name: string): JsonFormatReader<CoverageReport> {
  const coverage = createCoverage(name);
  let type: Json | undefined;
  return {
    choices: {
      '': 'object',
      type: 'build',
      data: 'array',
      'data.*': 'object',
      'data.*.files': 'array',
      'data.*.files.*': 'build',
    },
    get seen() {
      return type === 'llvm.coverage.json.export';
    },
    value(path, value) {
      if (path === 'type') type = value;
      else readFile(objectOr(value), coverage);
    },
    facts: () => coverage,
  };
}

function readFile(entry: JsonObject, coverage: CoverageBuilder): void {
  const path = textOr(entry['filename']);
  if (path === undefined) throw malformed(coverage.place, { expected: 'filename of each file', found: 'none' });
  const file = coverage.file(path, coverage.place);
  if (entry['segments'] === undefined) {
    const { lines, branches } = objectOr(entry['summary']);
    const none = { covered: 0, total: 0 };
    file.summary = {
      lines: ratioOf(lines, coverage),
      branches: branches === undefined ? none : ratioOf(branches, coverage),
    };
    return;
  }
  readSegments(
    listOr(entry['segments']).map((one) => segmentOf(one, coverage)),
    file,
    coverage,
  );
  for (const one of listOr(entry['branches'])) readBranch(listOr(one), file, coverage);
}

function ratioOf(value: Json | undefined, { place }: CoverageBuilder): Ratio {
  const { covered, count } = objectOr(value);
  const ratio = { covered: countIn(covered, place), total: countIn(count, place) };
  if (ratio.covered <= ratio.total) return ratio;
  throw malformed(place, { expected: `at most ${ratio.total} covered`, found: `${ratio.covered}` });
}

interface Segment {
  readonly line: number;
  readonly count: number;
  readonly hasCount: boolean;
  readonly isEntry: boolean;
  readonly isGap: boolean;
}

/** `[line, column, count, hasCount, isRegionEntry, isGapRegion]`; the last one is new with LLVM 11. */
function segmentOf(value: Json, { place }: CoverageBuilder): Segment {
  const [line, , count, hasCount, isEntry, isGap] = listOr(value);
  return {
    line: countIn(line, place),
    count: countIn(count, place),
    hasCount: hasCount === true || hasCount === 1,
    isEntry: isEntry === true || isEntry === 1,
    isGap: isGap === true || isGap === 1,
  };
}

/**
 * Reads the lines as LLVM counts them (llvm/lib/ProfileData/Coverage, LineCoverageStats): a line is executable where a
 * region with a count begins or goes on; its count is the largest of the regions that begin on it and the one that goes
 * on.
 */
function readSegments(segments: readonly Segment[], file: FileCoverage, coverage: CoverageBuilder): void {
  let wrapped: Segment | undefined;
  let index = 0;
  for (let line = segments[0]?.line ?? 0; index < segments.length; line += 1) {
    const own: Segment[] = [];
    for (let next = segments[index]; next?.line === line; next = segments[index]) {
      own.push(next);
      index += 1;
    }
    const before = segments[index];
    if (before !== undefined && before.line < line) {
      throw malformed(coverage.place, {
        expected: 'segments in the order of lines',
        found: `line ${before.line} after ${line}`,
      });
    }
    const count = countOn(own, wrapped);
    if (count !== undefined) coverage.line(file, line, count > 0, coverage.place);
    wrapped = own.at(-1) ?? wrapped;
  }
}

function countOn(own: readonly Segment[], wrapped: Segment | undefined): number | undefined {
  const starts = own.filter(({ hasCount, isEntry, isGap }) => hasCount && isEntry && !isGap);
  const [first] = own;
  const skips = first !== undefined && !first.hasCount && first.isEntry;
  const mapped = (!skips && wrapped?.hasCount === true) || starts.length > 0;
  if (!mapped) return undefined;
  return Math.max(wrapped?.hasCount === true ? wrapped.count : 0, ...starts.map(({ count }) => count));
}

/** `[line, column, endLine, endColumn, trueCount, falseCount, …]`: each condition has two branches. */
function readBranch(branch: readonly Json[], file: FileCoverage, coverage: CoverageBuilder): void {
  const [line, column, endLine, endColumn, whenTrue, whenFalse] = branch;
  const number = countIn(line, coverage.place);
  const block = [column, endLine, endColumn].map(String).join(':');
  for (const [side, count] of [['true', whenTrue] as const, ['false', whenFalse] as const]) {
    const taken = countIn(count, coverage.place) > 0;
    coverage.identifiedBranch(file, branchIdentity(number, block, side), taken, coverage.place);
  }
}
