import { branchIdentity } from './branch-set.ts';
import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { countIn } from './json-count.ts';
import { type CoverageBuilder, type CoverageReport, createCoverage } from './line-coverage.ts';
import { type Json, type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { malformed } from '../text/unreadable.ts';

export const gcovr: JsonFormat<CoverageReport> = {
  name: 'gcovr JSON',
  writers: '`gcovr --json`, `gcovr --json-summary`',
  json: createGcovr,
};

/** Reads gcovr's JSON; its summary, which has no lines, by the sums of each file. */
function createGcovr(name: string): JsonFormatReader<CoverageReport> {
  const coverage = createCoverage(name);
  const files: JsonObject[] = [];
  let version: Json | undefined;
  return {
    choices: {
      '': 'object',
      'gcovr/format_version': 'build',
      'gcovr/summary_format_version': 'build',
      files: 'array',
      'files.[]': 'build',
    },
    get seen() {
      return version !== undefined;
    },
    value(path, value) {
      if (path !== 'files.[]') version = value;
      else if (isOfGcovr(objectOr(value))) files.push(objectOr(value));
    },
    facts() {
      for (const file of files) readFile(file, coverage);
      return coverage;
    },
  };
}

/** The keys may come after the files: another format's are not kept. */
function isOfGcovr({ file, filename }: JsonObject): boolean {
  return typeof file === 'string' || typeof filename === 'string';
}

function readFile(entry: JsonObject, coverage: CoverageBuilder): void {
  const { place } = coverage;
  const path = textOr(entry['file']) ?? textOr(entry['filename']) ?? '';
  if (path === '') throw malformed(place, { expected: 'a path of each file', found: 'none' });
  const file = coverage.file(path, place);
  if (entry['lines'] === undefined) {
    const ratio = (covered: string, total: string) => ({
      covered: countIn(entry[covered], place),
      total: countIn(entry[total], place),
    });
    file.summary = { lines: ratio('line_covered', 'line_total'), branches: ratio('branch_covered', 'branch_total') };
    return;
  }
  for (const value of listOr(entry['lines'])) {
    const line = objectOr(value);
    if (line['gcovr/noncode'] === true || line['gcovr/excluded'] === true) continue;
    const number = countIn(line['line_number'], place);
    coverage.line(file, number, countIn(line['count'], place) > 0, place);
    for (const [index, branch] of listOr(line['branches']).entries()) {
      const { count, excluded } = objectOr(branch);
      if (excluded === true || objectOr(branch)['gcovr/excluded'] === true) continue;
      coverage.identifiedBranch(file, branchIdentity(number, '0', `${index}`), countIn(count, place) > 0, place);
    }
  }
}
