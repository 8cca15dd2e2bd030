import { type CoverageBuilder, createCoverage, type FileCoverage } from './line-coverage.ts';
import type { Text } from './text.ts';
import { excessive, foreign, malformed, type Place, shown, truncated } from './unreadable.ts';

const maximumLineLength = 64 * 1024;

/** Records of geninfo(1) that say nothing about lines or branches, or only sums, which are computed here. */
const ignored = /^(?:TN|VER|FN|FNDA|FNF|FNH|FNL|FNA|LF|LH|BRF|BRH|MCDC|MCF|MCH|L|F|B):/;

/**
 * Reads an LCOV tracefile (geninfo(1), "TRACEFILE FORMAT"). A file that comes in several sections, one per test, is
 * one file. Throws EvidenceError with file and line.
 */
export async function readLcov(text: Text): Promise<CoverageBuilder> {
  const coverage = createCoverage(text.name);
  const place = { name: text.name, line: 0 };
  let file: FileCoverage | undefined;
  for await (const line of linesOf(text, place)) {
    file = readRecord(line, file, coverage, place);
  }
  if (file !== undefined) throw truncated(place, 'the last section has no end_of_record');
  return coverage;
}

/** Whether a report's first characters are those of a tracefile. */
export function looksLikeLcov(head: string): boolean {
  return /^(?:TN|SF|VER|#)/.test(head);
}

function readRecord(
  line: string,
  file: FileCoverage | undefined,
  coverage: CoverageBuilder,
  place: Place,
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
    if (file !== undefined) throw malformed(place, 'expected end_of_record before the next SF');
    if (line.length < 4) throw malformed(place, 'expected SF:<path of a source file>, found no path');
    return coverage.file(line.slice(3), place);
  }
  if (line === 'end_of_record') {
    inSection(file, line, place);
    return undefined;
  }
  if (line === '' || line.startsWith('#') || ignored.test(line)) return file;
  throw place.line === 1
    ? foreign(place.name, `expected an LCOV tracefile, found "${shown(line, 30)}"`)
    : malformed(place, `expected a record of an LCOV tracefile, found "${shown(line, 30)}"`);
}

/** DA:<line number>,<execution count>[,<checksum>] */
function readLine(line: string, file: FileCoverage, coverage: CoverageBuilder, place: Place): void {
  const match = /^DA:(\d{1,9}),(\d{1,25})(?:,[^,]{0,100})?$/.exec(line);
  if (match === null) throw malformed(place, `expected DA:<line>,<count>, found "${shown(line, 40)}"`);
  coverage.line(file, Number(match[1]), /[1-9]/.test(match[2] ?? ''), place);
}

/** BRDA:<line number>,[<exception>]<block>,<branch>,<taken>, where taken is `-` or a count. */
function readBranch(line: string, file: FileCoverage, coverage: CoverageBuilder, place: Place): void {
  const match = /^BRDA:(\d{1,9},e?\d{1,20},.{1,1000}),(-|\d{1,25})$/.exec(line);
  if (match === null)
    throw malformed(place, `expected BRDA:<line>,<block>,<branch>,<taken>, found "${shown(line, 40)}"`);
  coverage.arm(file, match[1] ?? '', /[1-9]/.test(match[2] ?? ''), place);
}

function inSection(file: FileCoverage | undefined, record: string, place: Place): FileCoverage {
  if (file !== undefined) return file;
  throw malformed(place, `expected SF:<path> before ${shown(record, 20)}`);
}

/** Lines without their ends; counts them in `place`. */
async function* linesOf(text: Text, place: { name: string; line: number }): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text.chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > maximumLineLength)
      throw excessive(place, `a line is longer than ${maximumLineLength} characters`);
    for (const line of lines) {
      place.line += 1;
      yield line.trimEnd();
    }
  }
  if (rest === '') return;
  place.line += 1;
  yield rest.trimEnd();
}
