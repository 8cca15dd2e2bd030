import type { LineFormat } from '../format.ts';
import { type CoverageBuilder, type CoverageReport, createCoverage } from './line-coverage.ts';
import type { Text } from '../text/text.ts';
import { eachLine } from '../text/lines.ts';
import { malformed, type ReportPosition, shown } from '../text/unreadable.ts';

/** Most lines that one block may span: a function, not a file. */
const maxBlock = 100_000;
/** Blocks whose statements are counted; beyond, only lines are. */
const maxStatementBlocks = 500_000;

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
async function readGoProfile(text: Text): Promise<CoverageReport> {
  const coverage = createCoverage(text.name);
  const statements = new Map<string, number>();
  await eachLine(text, (line, place) => {
    if (line === '' || /^mode: (?:set|count|atomic)$/.test(line)) return;
    readBlock(line, coverage, place);
    addStatements(line, statements);
  });
  const { name, files, time } = coverage;
  return { name, files, time, ...(statements.size < maxStatementBlocks && { statements }) };
}

/** Adds a block's statements, which `go tool cover` counts. */
function addStatements(line: string, statements: Map<string, number>): void {
  const [, block = '', count, runs] = /^(.+) (\d{1,9}) (\d{1,20})$/.exec(line) ?? [];
  if (Number(count) === 0 || statements.size >= maxStatementBlocks) return;
  // A copy: a slice of the report's text would hold on to the whole piece of it.
  const key = Buffer.from(block).toString();
  const signed = /[1-9]/.test(runs ?? '') ? Number(count) : -Number(count);
  statements.set(key, Math.max(statements.get(key) ?? -Infinity, signed));
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
