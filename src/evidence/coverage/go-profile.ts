import type { LineFormat } from '../format.ts';
import { type CoverageBuilder, type CoverageReport, createCoverage } from './line-coverage.ts';
import type { Text } from '../text/text.ts';
import { eachLine } from '../text/lines.ts';
import { malformed, type ReportPosition, shown } from '../text/unreadable.ts';

/** Most lines that one block may span: a function, not a file. */
const maxBlock = 100_000;

export const goProfile: LineFormat<CoverageReport> = {
  name: 'Go profile',
  writers: '`go test -coverprofile`, `go tool covdata`',
  matches: (head) => /^mode: (?:set|count|atomic)\b/.test(head),
  read: readGoProfile,
};

/**
 * Reads a profile of `go test -coverprofile` (modes set, count and atomic). Every line that a block touches is
 * executable; it is covered when any of its blocks ran. Blocks come again where packages were tested together.
 */
async function readGoProfile(text: Text): Promise<CoverageBuilder> {
  const coverage = createCoverage(text.name);
  await eachLine(text, (line, place) => {
    if (line === '' || /^mode: (?:set|count|atomic)$/.test(line)) return;
    readBlock(line, coverage, place);
  });
  return coverage;
}

/** `file.go:line.column,line.column statements count` (cmd/cover, "profile.go"). */
function readBlock(line: string, coverage: CoverageBuilder, place: ReportPosition): void {
  const match = /:(\d{1,9})\.\d{1,9},(\d{1,9})\.\d{1,9} (\d{1,9}) (\d{1,20})$/.exec(line);
  const path = line.slice(0, match?.index ?? 0);
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || path === '' || to < from || to - from > maxBlock) {
    throw malformed(place, {
      expected: '<file>:<line>.<column>,<line>.<column> <statements> <count>',
      found: `"${shown(line, 60)}"`,
    });
  }
  // A block without statements, such as an empty function, has nothing that could be covered.
  if (Number(match[3]) === 0) return;
  const file = coverage.file(path, place);
  for (let number = from; number <= to; number += 1) coverage.line(file, number, Number(match[4]) > 0, place);
}
