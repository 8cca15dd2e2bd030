import { branchIdentity } from './branch-set.ts';
import type { LineFormat } from '../format.ts';
import { type CoverageBuilder, type CoverageReport, createCoverage, type FileCoverage } from './line-coverage.ts';
import type { Text } from '../text/text.ts';
import { eachLine } from '../text/lines.ts';
import { foreign, malformed, type ReportPosition, shown, truncated } from '../text/unreadable.ts';

/** Records of geninfo(1) that say nothing about lines or branches, or only sums, which are computed here. */
const ignored = /^(?:TN|VER|FN|FNDA|FNF|FNH|FNL|FNA|LF|LH|BRF|BRH|MCDC|MCF|MCH|L|F|B):/;

export const lcov: LineFormat<CoverageReport> = {
  name: 'LCOV',
  writers: 'geninfo, Istanbul, c8, coverage.py, grcov, cargo-llvm-cov, Bazel',
  matches: (head) => /^(?:TN|SF|VER|#)/.test(head),
  read: readLcov,
};

/**
 * Reads an LCOV tracefile (geninfo(1), "TRACEFILE FORMAT"). A file that comes in several sections, one per test, is
 * one file. Throws EvidenceError with file and line.
 */
async function readLcov(text: Text): Promise<CoverageBuilder> {
  const coverage = createCoverage(text.name);
  let file: FileCoverage | undefined;
  const end = await eachLine(text, (line, place) => {
    file = readRecord(line, file, coverage, place);
  });
  if (file !== undefined) throw truncated(end, { expected: 'end_of_record', found: 'the end of the report' });
  return coverage;
}

function readRecord(
  line: string,
  file: FileCoverage | undefined,
  coverage: CoverageBuilder,
  place: ReportPosition,
): FileCoverage | undefined {
  if (line.startsWith('DA:')) {
    readLine(line, inSection(file, line, place), coverage, place);
    return file;
  }
  if (line.startsWith('BRDA:')) {
    readBranch(line, inSection(file, line, place), coverage, place);
    return file;
  }
  if (line.startsWith('SF:')) {
    if (file !== undefined) throw malformed(place, { expected: 'end_of_record before the next SF', found: 'none' });
    if (line.length < 4) throw malformed(place, { expected: 'SF:<path of a source file>', found: 'no path' });
    return coverage.file(line.slice(3), place);
  }
  if (line === 'end_of_record') {
    inSection(file, line, place);
    return undefined;
  }
  if (line === '' || line.startsWith('#') || ignored.test(line)) return file;
  throw place.line === 1
    ? foreign(place.name, { expected: 'an LCOV tracefile', found: `"${shown(line, 30)}"` })
    : malformed(place, { expected: 'a record of an LCOV tracefile', found: `"${shown(line, 30)}"` });
}

/** DA:<line number>,<execution count>[,<checksum>] */
function readLine(line: string, file: FileCoverage, coverage: CoverageBuilder, place: ReportPosition): void {
  const comma = digitsEnd(line, 3);
  const end = digitsEnd(line, comma + 1);
  const whole = comma > 3 && line[comma] === ',' && end > comma + 1 && (end === line.length || line[end] === ',');
  if (!whole) throw malformed(place, { expected: 'DA:<line>,<count>', found: `"${shown(line, 40)}"` });
  coverage.line(file, Number(line.slice(3, comma)), isPositive(line, comma + 1, end), place);
}

/**
 * BRDA:<line number>,[<exception>]<block>,<branch>,<taken>, where taken is `-` or a count; a branch may be any text.
 */
function readBranch(line: string, file: FileCoverage, coverage: CoverageBuilder, place: ReportPosition): void {
  const number = digitsEnd(line, 5);
  const block = digitsEnd(line, line[number + 1] === 'e' ? number + 2 : number + 1);
  const last = line.lastIndexOf(',');
  const end = line[last + 1] === '-' ? last + 2 : digitsEnd(line, last + 1);
  const whole = number > 5 && line[number] === ',' && line[block] === ',' && block < last - 1 && end === line.length;
  if (!whole || end === last + 1 || line[block - 1] === ',' || line[block - 1] === 'e') {
    throw malformed(place, { expected: 'BRDA:<line>,<block>,<branch>,<taken>', found: `"${shown(line, 40)}"` });
  }
  const identity = branchIdentity(
    Number(line.slice(5, number)),
    line.slice(number + 1, block),
    line.slice(block + 1, last),
  );
  coverage.identifiedBranch(file, identity, isPositive(line, last + 1, end), place);
}

/** Finds the end of the digits that begin at `from`. */
function digitsEnd(line: string, from: number): number {
  let at = from;
  for (let code = line.charCodeAt(at); code >= 0x30 && code <= 0x39; code = line.charCodeAt(at)) at += 1;
  return at;
}

/** Whether there is a digit other than 0: counts may be larger than a number can hold. */
function isPositive(line: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = line.charCodeAt(at);
    if (code >= 0x31 && code <= 0x39) return true;
  }
  return false;
}

function inSection(file: FileCoverage | undefined, record: string, place: ReportPosition): FileCoverage {
  if (file !== undefined) return file;
  throw malformed(place, { expected: `SF:<path> before ${shown(record, 20)}`, found: 'none' });
}
