import { branchIdentity } from './branch-set.ts';
import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { countIn } from './json-count.ts';
import { type CoverageBuilder, type CoverageReport, createCoverage } from './line-coverage.ts';
import type { Ratio } from './ratio.ts';
import { type Json, isJsonObject, type JsonObject, listOr, objectOr } from '../text/json.ts';
import { foreign, malformed, type ReportPosition, shown } from '../text/unreadable.ts';

export const istanbul: JsonFormat<CoverageReport> = {
  name: 'Istanbul JSON',
  writers: 'Istanbul, Jest, Vitest, c8 (`coverage-final.json`, `coverage-summary.json`)',
  json: createIstanbul,
};

/** Reads coverage-final.json and coverage-summary.json: an object with a key for each file. */
function createIstanbul(name: string): JsonFormatReader<CoverageReport> {
  const coverage = createCoverage(name);
  let seen = false;
  let stray: string | undefined;
  return {
    choices: { '': 'object', '*': 'build' },
    get seen() {
      return seen;
    },
    value(_path, value, key) {
      const entry = objectOr(value);
      if (isFinal(value)) readFinal(key, entry, coverage);
      else if (!isSummary(value)) stray ??= key;
      // The sum over all files.
      else if (key !== 'total') readSummary(key, entry, coverage);
      seen ||= isFinal(value) || isSummary(value);
    },
    facts() {
      if (stray === undefined) return coverage;
      throw foreign(name, { expected: 'coverage of a file by Istanbul', found: `"${shown(stray, 40)}"` });
    },
  };
}

function isFinal(value: Json): boolean {
  return isJsonObject(value) && isJsonObject(value['statementMap']) && isJsonObject(value['s']);
}

function isSummary(value: Json): boolean {
  return isJsonObject(value) && isJsonObject(value['lines']) && value['lines']['total'] !== undefined;
}

/** A statement counts for the line that it begins at; each path of a branch for the branch's line. */
function readFinal(path: string, entry: JsonObject, coverage: CoverageBuilder): void {
  const file = coverage.file(path, coverage.place);
  const counts = objectOr(entry['s']);
  for (const [id, location] of Object.entries(objectOr(entry['statementMap']))) {
    coverage.line(file, lineOf(location, coverage.place), countIn(counts[id], coverage.place) > 0, coverage.place);
  }
  const taken = objectOr(entry['b']);
  for (const [id, branch] of Object.entries(objectOr(entry['branchMap']))) {
    const { loc, locations, line: head } = objectOr(branch);
    const line = typeof head === 'number' ? head : lineOf(loc ?? listOr(locations)[0], coverage.place);
    for (const [index, count] of listOr(taken[id]).entries()) {
      coverage.identifiedBranch(
        file,
        branchIdentity(line, id, `${index}`),
        countIn(count, coverage.place) > 0,
        coverage.place,
      );
    }
  }
}

function lineOf(location: Json | undefined, place: ReportPosition): number {
  return countIn(objectOr(objectOr(location)['start'])['line'], place);
}

function readSummary(path: string, entry: JsonObject, coverage: CoverageBuilder): void {
  const file = coverage.file(path, coverage.place);
  file.summary = {
    lines: ratioOf(entry['lines'], coverage.place),
    branches: ratioOf(entry['branches'], coverage.place),
  };
}

function ratioOf(value: Json | undefined, place: ReportPosition): Ratio {
  const { covered, total } = objectOr(value);
  const ratio = { covered: countIn(covered, place), total: countIn(total, place) };
  if (ratio.covered <= ratio.total) return ratio;
  throw malformed(place, { expected: `at most ${ratio.total} covered`, found: `${ratio.covered}` });
}
