import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { countIn } from './json-count.ts';
import { type CoverageBuilder, type CoverageReport, createCoverage, type FileCoverage } from './line-coverage.ts';
import { timeOfJson } from '../origin.ts';
import { type Json, isJsonObject, type JsonObject, listOr, objectOr } from '../text/json.ts';
import { foreign, malformed, shown } from '../text/unreadable.ts';

export const simpleCov: JsonFormat<CoverageReport> = {
  name: 'SimpleCov JSON',
  writers: 'SimpleCov (`.resultset.json`, `coverage.json`)',
  json: createSimpleCov,
};

/** Keys of coverage.json beside the files. */
const besides = new Set(['groups', 'timestamp', 'metrics', 'errors', 'command_name', 'total']);

/** Reads .resultset.json, with an entry for each command that ran, and coverage.json. */
function createSimpleCov(name: string): JsonFormatReader<CoverageReport> {
  const coverage = createCoverage(name);
  let seen = false;
  let stray: string | undefined;
  return {
    choices: { '': 'object', meta: 'build', '*': 'build' },
    get seen() {
      return seen;
    },
    value(path, value, key) {
      const entry = objectOr(value);
      if (path === 'meta') coverage.made(timeOfJson(entry['timestamp']));
      else if (key === 'coverage' && isJsonObject(value)) {
        seen = true;
        readFiles(entry, coverage);
      } else if (isJsonObject(entry['coverage'])) {
        seen = true;
        coverage.made(timeOfJson(entry['timestamp']));
        readFiles(objectOr(entry['coverage']), coverage);
      } else if (!besides.has(key)) stray ??= key;
    },
    facts() {
      if (stray === undefined) return coverage;
      throw foreign(name, { expected: 'coverage of SimpleCov', found: `"${shown(stray, 40)}"` });
    },
  };
}

/** Lines are a list in line order: a count, or null where there is nothing to run. Old versions have nothing else. */
function readFiles(files: JsonObject, coverage: CoverageBuilder): void {
  for (const [path, value] of Object.entries(files)) {
    const file = coverage.file(path, coverage.place);
    const lines = Array.isArray(value) ? listOr(value) : listOr(objectOr(value)['lines']);
    for (const [index, count] of lines.entries()) {
      if (count === null || count === 'ignored') continue;
      coverage.line(file, index + 1, countIn(count, coverage.place) > 0, coverage.place);
    }
    readBranches(objectOr(value)['branches'], file, coverage);
  }
}

/** `{"[:if, 0, 3, 4, 6, 7]": {"[:then, 1, 4, 6, 4, 10]": 1}}`, the third item being the line; or a list of objects. */
function readBranches(branches: Json | undefined, file: FileCoverage, coverage: CoverageBuilder): void {
  for (const branch of listOr(branches)) {
    const { start_line: line, coverage: count } = objectOr(branch);
    if (count !== 'ignored')
      coverage.branch(file, countIn(line, coverage.place), countIn(count, coverage.place) > 0, coverage.place);
  }
  for (const [condition, paths] of Object.entries(objectOr(branches))) {
    const line = /^\[:?"?\w+"?, \d{1,9}, (\d{1,9}),/.exec(condition)?.[1];
    if (line === undefined)
      throw malformed(coverage.place, { expected: 'a branch of SimpleCov', found: `"${shown(condition, 40)}"` });
    for (const [path, count] of Object.entries(objectOr(paths))) {
      coverage.identifiedBranch(
        file,
        `${line},${condition},${path}`,
        countIn(count, coverage.place) > 0,
        coverage.place,
      );
    }
  }
}
