import { branchIdentity } from './branch-set.ts';
import { type Json, isObject, type JsonObject, listOr, objectOr, readJson } from '../text/json.ts';
import { type CoverageBuilder, createCoverage, type FileCoverage } from './line-coverage.ts';
import { timeOfJson } from '../origin.ts';
import type { Ratio } from './ratio.ts';
import type { Text } from '../text/text.ts';
import { foreign, malformed, type ReportPosition, shown } from '../text/unreadable.ts';

/** What stands beside the files in SimpleCov's coverage.json, and Istanbul's sum over all files. */
const besides = new Set(['total', 'meta', 'groups', 'timestamp', 'metrics', 'errors', 'command_name']);

/**
 * Reads coverage in JSON: Istanbul's coverage-final.json and coverage-summary.json, SimpleCov's .resultset.json and
 * coverage.json. Throws EvidenceError.
 */
export async function readJsonCoverage(text: Text): Promise<CoverageBuilder> {
  const coverage = createCoverage(text.name);
  await readJson(text, {
    choices: { '': 'object', '*': 'build' },
    value(_path, value, key) {
      if (key === 'meta') coverage.made(timeOfJson(objectOr(value)['timestamp']));
      if (besides.has(key) && !isIstanbul(value)) return;
      if (key === 'total' && isSummary(value)) return;
      readEntry(key, value, coverage);
    },
  });
  return coverage;
}

function readEntry(key: string, value: Json, coverage: CoverageBuilder): void {
  const entry = objectOr(value);
  if (isIstanbul(value)) readIstanbul(key, entry, coverage);
  else if (isSummary(value)) readSummary(key, entry, coverage);
  else if (key === 'coverage' && isObject(value)) readSimpleCov(entry, coverage);
  else if (isObject(entry['coverage'])) readResultSet(entry, coverage);
  else throw foreign(coverage.name, { expected: 'coverage of Istanbul or SimpleCov', found: `"${shown(key, 40)}" in it` });
}

/** An entry of .resultset.json: what one command ran, and when. */
function readResultSet(entry: JsonObject, coverage: CoverageBuilder): void {
  coverage.made(timeOfJson(entry['timestamp']));
  readSimpleCov(objectOr(entry['coverage']), coverage);
}

function isIstanbul(value: Json): boolean {
  return isObject(value) && isObject(value['statementMap']) && isObject(value['s']);
}

function isSummary(value: Json): boolean {
  return isObject(value) && isObject(value['lines']) && value['lines']['total'] !== undefined;
}

/** A statement counts for the line that it begins at; each path of a branch for the branch's line. */
function readIstanbul(path: string, entry: JsonObject, coverage: CoverageBuilder): void {
  const file = coverage.file(path, coverage.place);
  const counts = objectOr(entry['s']);
  for (const [id, location] of Object.entries(objectOr(entry['statementMap']))) {
    coverage.line(file, lineOf(location, coverage.place), countOf(counts[id], coverage.place) > 0, coverage.place);
  }
  const taken = objectOr(entry['b']);
  for (const [id, branch] of Object.entries(objectOr(entry['branchMap']))) {
    const { loc, locations, line: head } = objectOr(branch);
    const line = typeof head === 'number' ? head : lineOf(loc ?? listOr(locations)[0], coverage.place);
    for (const [index, count] of listOr(taken[id]).entries()) {
      coverage.identifiedBranch(file, branchIdentity(line, id, `${index}`), countOf(count, coverage.place) > 0, coverage.place);
    }
  }
}

function lineOf(location: Json | undefined, place: ReportPosition): number {
  return countOf(objectOr(objectOr(location)['start'])['line'], place);
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
  const ratio = { covered: countOf(covered, place), total: countOf(total, place) };
  if (ratio.covered <= ratio.total) return ratio;
  throw malformed(place, { expected: `at most ${ratio.total} covered`, found: `${ratio.covered}` });
}

/** Lines are a list in line order: a count, or null where there is nothing to run. Old versions have nothing else. */
function readSimpleCov(files: JsonObject, coverage: CoverageBuilder): void {
  for (const [path, value] of Object.entries(files)) {
    const file = coverage.file(path, coverage.place);
    const lines = Array.isArray(value) ? listOr(value) : listOr(objectOr(value)['lines']);
    for (const [index, count] of lines.entries()) {
      if (count === null || count === 'ignored') continue;
      coverage.line(file, index + 1, countOf(count, coverage.place) > 0, coverage.place);
    }
    readSimpleBranches(objectOr(value)['branches'], file, coverage);
  }
}

/** `{"[:if, 0, 3, 4, 6, 7]": {"[:then, 1, 4, 6, 4, 10]": 1}}`, the third item being the line; or a list of objects. */
function readSimpleBranches(branches: Json | undefined, file: FileCoverage, coverage: CoverageBuilder): void {
  for (const branch of listOr(branches)) {
    const { start_line: line, coverage: count } = objectOr(branch);
    if (count !== 'ignored')
      coverage.branch(file, countOf(line, coverage.place), countOf(count, coverage.place) > 0, coverage.place);
  }
  for (const [condition, paths] of Object.entries(objectOr(branches))) {
    const line = /^\[:?"?\w+"?, \d{1,9}, (\d{1,9}),/.exec(condition)?.[1];
    if (line === undefined)
      throw malformed(coverage.place, { expected: 'a branch of SimpleCov', found: `"${shown(condition, 40)}"` });
    for (const [path, count] of Object.entries(objectOr(paths))) {
      coverage.identifiedBranch(file, `${line},${condition},${path}`, countOf(count, coverage.place) > 0, coverage.place);
    }
  }
}

function countOf(value: Json | undefined, place: ReportPosition): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw malformed(
    place,
    { expected: 'a whole number of 0 or more', found: value === undefined ? 'none' : shown(JSON.stringify(value), 30) },
  );
}
