import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { StepError } from '../../../src/base/errors.ts';
import { readCoverage } from '../../../src/evidence/coverage/coverage.ts';
import { mergeCoverage } from '../../../src/evidence/coverage/merge.ts';
import { readPerformance } from '../../../src/evidence/performance/report.ts';
import { readSarif } from '../../../src/evidence/sarif/report.ts';
import { readTestReport } from '../../../src/evidence/tests/report.ts';
import type { Source } from '../../../src/evidence/text/source.ts';
import { readVex } from '../../../src/evidence/vex/vex.ts';
import { readVulnerabilities } from '../../../src/evidence/vulnerabilities/report.ts';

const directory = 'test/fixtures/evidence';
const files = readdirSync(directory).toSorted();

function sourceAt(name: string): Source {
  return { name, bytes: createReadStream(join(directory, name)) };
}

const readers = {
  coverage: readCoverage,
  performance: readPerformance,
  sarif: readSarif,
  tests: readTestReport,
  vex: readVex,
  vulnerabilities: readVulnerabilities,
} as const;

async function outcomeOf(read: (source: Source) => Promise<unknown>, name: string): Promise<string> {
  try {
    await read(sourceAt(name));
    return 'read';
  } catch (error) {
    if (error instanceof StepError) return error.code;
    throw new Error(`${name} crashed the reader`, { cause: error });
  }
}

describe('reports that tools wrote about two small programs', () => {
  test.each(files)('%s is read as what it is, and refused as anything else', async (name) => {
    const outcomes: Record<string, string> = {};
    for (const [kind, read] of Object.entries(readers)) outcomes[kind] = await outcomeOf(read, name);
    const readAs = Object.keys(outcomes).filter((kind) => outcomes[kind] === 'read');
    // A scanner of packages may write SARIF as well.
    const isSarif = name.endsWith('.sarif');
    expect(readAs).toEqual(
      isSarif ? ['sarif', 'vulnerabilities'] : [expect.stringMatching(/^(?:coverage|performance|tests)$/)],
    );
    for (const outcome of Object.values(outcomes)) expect(outcome).toMatch(/^(?:read|evidence-[a-z-]+)$/);
  });

  /** jest printed 75 % of lines; the tracefile of node has the same lines. */
  test.each([
    ['jest-lcov.info', '6/8'],
    ['jest-cobertura.xml', '6/8'],
    ['jest-clover.xml', '6/8'],
    ['node-lcov.info', '6/8'],
    ['go-cover.out', '7/9'],
  ])('%s: %s lines', async (name, lines) => {
    const totals = mergeCoverage([await readCoverage(sourceAt(name))]);
    expect(`${totals.lines.covered}/${totals.lines.total}`).toBe(lines);
  });

  test('Go counts 83.3 % of its statements', async () => {
    const { statements } = mergeCoverage([await readCoverage(sourceAt('go-cover.out'))]);
    expect(statements).toEqual({ covered: 5, total: 6 });
  });

  test.each([
    ['node-junit.xml', '1 passed, 1 failed, 2 skipped', 'test › is wrong: 1 == 2'],
    ['node.tap', '2 passed, 1 failed, 1 skipped', 'is wrong: 1 == 2'],
    ['go-test.json', '1 passed, 1 failed, 1 skipped', 'example.com/cart › TestWrong: cart_test.go:13: got 1, want 2'],
  ])('%s: %s', async (name, counts, failure) => {
    const facts = await readTestReport(sourceAt(name));
    expect(`${facts.passed} passed, ${facts.failed} failed, ${facts.skipped} skipped`).toBe(counts);
    expect(facts.failures).toEqual([failure]);
    expect(facts.incomplete).toEqual([]);
  });

  test('CTest failed 8 of 11 tests, those that it could not run among them', async () => {
    const facts = await readTestReport(sourceAt('ctest-junit.xml'));
    expect(facts).toMatchObject({ tests: 12, passed: 2, failed: 8, skipped: 2, incomplete: [] });
    expect(facts.failures).toEqual([
      'fails',
      'missing: Unable to find executable',
      'slow',
      'segv',
      'fix_setup',
      'needs_db: Fixture dependency failed',
      'flaky',
      'regex: Required regular expression not found. Regex=[OK ]',
    ]);
  });

  test.each([
    ['jest-sonar.xml', 2, ['/home/ci/cart/j/b.test.js', '/home/ci/cart/j/c.test.js']],
    ['vitest-sonar.xml', 1, ['v/b.test.mjs']],
  ])('%s: %i failed, and files that did not load are missing', async (name, failed, missing) => {
    const facts = await readTestReport(sourceAt(name));
    expect(facts.failed).toBe(failed);
    expect(facts.incomplete).toEqual(missing.map((file) => `${file}: shows no test, so it may not have loaded`));
  });

  /** Half of the requests failed on purpose, and the 95th percentile of none is below 0.001 ms. */
  test.each([
    ['k6-summary-export.json', 'http_req_failed.value', true],
    ['k6-handle-summary.json', 'http_req_failed.rate', true],
    ['k6-results.json', 'http_req_failed.rate', false],
  ])('%s: %s is 0.5', async (name, value, tellsThresholds) => {
    const { metrics, crossed, origin } = await readPerformance(sourceAt(name));
    expect(metrics.get(value)).toBe(0.5);
    expect(metrics.get('http_req_duration.p(95)')).toBeGreaterThan(0);
    expect(crossed.toSorted()).toEqual(
      tellsThresholds ? ['http_req_duration: p(95)<0.001', 'http_req_failed: rate<0.01'] : [],
    );
    expect(origin.time === undefined).toBe(tellsThresholds);
  });

  test.each([
    ['jmeter-statistics.json', { 'Total.sampleCount': 180, 'Total.errorPct': 33.333332, 'GET /a, "b".errorPct': 0 }],
    ['jmeter-aggregate.csv', { 'TOTAL.# Samples': 1200, 'TOTAL.Error %': 48.333, 'GET /a, "b".95% Line': 67 }],
  ])('%s: values by label', async (name, values) => {
    expect(Object.fromEntries((await readPerformance(sourceAt(name))).metrics)).toMatchObject(values);
  });

  test('oxlint found two warnings', async () => {
    const { findings, tools } = await readSarif(sourceAt('oxlint.sarif'));
    expect([tools, [...findings].map(({ level, uri }) => `${level} ${uri}`)]).toEqual([
      ['oxlint 1.89.0'],
      ['warning lint.js', 'warning lint.js'],
    ]);
  });
});
