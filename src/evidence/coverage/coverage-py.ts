import { branchIdentity } from './branch-set.ts';
import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { countIn } from './json-count.ts';
import { type CoverageBuilder, type CoverageReport, createCoverage, type FileCoverage } from './line-coverage.ts';
import { timeOfJson } from '../origin.ts';
import { type Json, listOr, objectOr } from '../text/json.ts';

export const coveragePy: JsonFormat<CoverageReport> = {
  name: 'coverage.py JSON',
  writers: '`coverage json`, pytest-cov (`--cov-report=json`)',
  json: createCoveragePy,
};

/** Reads `coverage json`: executed and missing lines and branches by file. Sums are not looked at. */
function createCoveragePy(name: string): JsonFormatReader<CoverageReport> {
  const coverage = createCoverage(name);
  let seen = false;
  return {
    choices: { '': 'object', meta: 'build', files: 'object', 'files.*': 'build' },
    get seen() {
      return seen;
    },
    value(path, value, key) {
      const entry = objectOr(value);
      if (path === 'meta') coverage.made(timeOfJson(entry['timestamp']));
      else if (Array.isArray(entry['executed_lines']) && Array.isArray(entry['missing_lines'])) {
        seen = true;
        const file = coverage.file(key, coverage.place);
        readLines(entry['executed_lines'], true, file, coverage);
        readLines(entry['missing_lines'], false, file, coverage);
        readBranches(entry['executed_branches'], true, file, coverage);
        readBranches(entry['missing_branches'], false, file, coverage);
      }
    },
    facts: () => coverage,
  };
}

function readLines(lines: Json | undefined, covered: boolean, file: FileCoverage, coverage: CoverageBuilder): void {
  for (const line of listOr(lines)) coverage.line(file, countIn(line, coverage.place), covered, coverage.place);
}

/** `[from, to]`; a negative `to` leaves the function that begins there. */
function readBranches(branches: Json | undefined, taken: boolean, file: FileCoverage, coverage: CoverageBuilder): void {
  for (const branch of listOr(branches)) {
    const [from, to] = listOr(branch);
    const identity = branchIdentity(countIn(from, coverage.place), '0', typeof to === 'number' ? `${to}` : '');
    coverage.identifiedBranch(file, identity, taken, coverage.place);
  }
}
