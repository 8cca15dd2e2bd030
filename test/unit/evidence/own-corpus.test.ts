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
    expect(readAs).toEqual(isSarif ? ['sarif', 'vulnerabilities'] : [expect.stringMatching(/^(?:coverage|tests)$/)]);
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

  test('oxlint found two warnings', async () => {
    const { findings, tools } = await readSarif(sourceAt('oxlint.sarif'));
    expect([tools, [...findings].map(({ level, uri }) => `${level} ${uri}`)]).toEqual([
      ['oxlint 1.89.0'],
      ['warning lint.js', 'warning lint.js'],
    ]);
  });
});
