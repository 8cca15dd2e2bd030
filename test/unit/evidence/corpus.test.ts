import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCoverage } from '../../../src/evidence/coverage/coverage.ts';
import { mergeCoverage } from '../../../src/evidence/coverage/merge.ts';
import { readTestReport } from '../../../src/evidence/tests/report.ts';
import { readSarif } from '../../../src/evidence/sarif/report.ts';
import type { Source } from '../../../src/evidence/text/source.ts';
import { readVulnerabilities } from '../../../src/evidence/vulnerabilities/report.ts';
import { StepError } from '../../../src/base/errors.ts';
import { readVex } from '../../../src/evidence/vex/vex.ts';
import { refusalOf, unpackedCorpus } from '../../support/evidence.ts';

const corpus = unpackedCorpus('evidence.tar.gz');
const whenPresent = corpus === undefined ? describe.skip : describe;

function filesOf(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function sourceAt(path: string): Source {
  return { name: basename(path), bytes: createReadStream(path) };
}

/** `read` or the code of the refusal. */
async function outcomeOf(read: (source: Source) => Promise<unknown>, path: string): Promise<string> {
  try {
    await read(sourceAt(path));
    return 'read';
  } catch (error) {
    if (error instanceof StepError) return error.code;
    throw new Error(`${path} crashed the reader`, { cause: error });
  }
}

whenPresent('real reports', () => {
  const root = join(corpus ?? '', 'evidence');

  test.each([
    ['SARIF', readSarif, 269],
    ['JUnit', readTestReport, 25],
    ['coverage', readCoverage, 28],
    ['vulnerabilities', readVulnerabilities, 300],
    ['VEX', readVex, 5],
  ] as const)('every file is read as %s or refused with a code', async (_kind, read, atLeast) => {
    let readable = 0;
    for (const file of filesOf(root)) {
      const outcome = await outcomeOf(read, file);
      expect(outcome).toMatch(/^(read|evidence-[a-z-]+)$/);
      if (outcome === 'read') readable += 1;
    }
    expect(readable).toBeGreaterThanOrEqual(atLeast);
  });

  test('the levels of SARIF results are those that the reports mean', async () => {
    const counts: Record<string, number> = {};
    for (const file of filesOf(join(root, 'sarif-sdk'))) {
      if ((await outcomeOf(readSarif, file)) !== 'read') continue;
      for (const { level } of (await readSarif(sourceAt(file))).findings) counts[level] = (counts[level] ?? 0) + 1;
    }
    // Results that do not say their level (two thirds of these) are never `none`.
    expect(counts['none']).toBe(3);
    expect((counts['error'] ?? 0) + (counts['warning'] ?? 0) + (counts['note'] ?? 0)).toBeGreaterThan(800);
  });
});

whenPresent('one image through several reports', () => {
  const trivy = join(corpus ?? '', 'evidence/trivy/integration/testdata');

  test('JSON and CycloneDX of Trivy agree on the severity of what both name', async () => {
    const json = await readVulnerabilities(sourceAt(join(trivy, 'fluentd-gems.json.golden')));
    const bom = await readVulnerabilities(sourceAt(join(trivy, 'fluentd-multiple-lockfiles-short.cdx.json.golden')));
    const severities = new Map(bom.vulnerabilities.map(({ id, severity }) => [id, severity]));
    const both = json.vulnerabilities.filter(({ id }) => severities.has(id));
    expect(both.map(({ id, severity }) => `${id} ${severity}`)).toEqual([
      'CVE-2019-18224 critical',
      'CVE-2020-8165 high',
    ]);
    for (const { id, severity } of both) expect(severities.get(id)).toBe(severity);
  });
});

/**
 * Lines and branches as jenkinsci/coverage-model asserts them in its own tests (CoberturaParserTest, LcovParserTest,
 * JacocoParserTest, CloverParserTest, OpenCoverParserTest, GoCovParserTest, at 2a1ce3d) or, marked `report`, as the report's own summary has them. Only files that are there are compared.
 */
const figures: readonly (readonly [string, string, string])[] = [
  ['cobertura/cobertura-absolute-path.xml', '12/12', '6/6'],
  ['cobertura/cobertura-counter-aggregation.xml', '97/97', '31/32'],
  ['cobertura/cobertura-duplicate-lines.xml', '5/7', '6/14'],
  ['cobertura/cobertura-merge-a.xml', '22/22', '2/3'],
  ['cobertura/cobertura-merge-b.xml', '16/22', '0/3'],
  ['cobertura/cobertura-npe.xml', '44/53', '3/4'],
  ['cobertura/cobertura-python.xml', '19/19', '4/4'],
  ['cobertura/cobertura-ts.xml', '63/156', '21/32'],
  // It asserts 62: it takes a line that ran (hits 2) for missed because none of its branches was taken. The report says 63.
  ['cobertura/cobertura.xml', '63/82', '2/4'],
  ['cobertura/c#-cobertura.xml', '289/402', '87/170'], // report
  ['cobertura/coverage-missing-sources.xml', '27/29', '2/2'], // report
  ['lcov/single.lcov', '1/1', '0/0'],
  // It asserts 4 lines and 3 instructions: a missed line with a taken branch is a covered line to it, not to us.
  ['lcov/report.lcov', '3/6', '1/2'],
  ['jacoco/jacoco-codingstyle.xml', '294/323', '109/116'],
  ['jacoco/jacoco-merge-a.xml', '8/26', '2/14'],
  ['jacoco/jacoco-merge-b.xml', '8/26', '2/14'],
  ['jacoco/jacoco-merge-c.xml', '7/26', '1/14'],
  ['jacoco/jacoco-big.xml', '5312/5574', '1645/1745'], // report
  ['jacoco/jacoco-analysis-model.xml', '5531/5798', '1544/1749'], // report
  ['jacoco.xml', '1627/1666', '683/721'], // report
  // Lines; for branches it takes the sums in <metrics>, 12 of 17, which the lines do not show.
  ['clover/clover.xml', '143/165', '7/12'],
  ['clover/clover-java.xml', '1/17', '1/2'],
  ['clover/clover-empty-package.xml', '69/69', '6/6'],
  ['opencover/opencover.xml', '122/138', '35/48'],
  ['opencover/opencover-with-bom.xml', '9/15', '3/6'],
  // Of one of the packages: it asserts 11/24, and so do the lines of its three files.
  ['clover/clover-two-packages.xml', '27/54', '2/2'], // report
  ['clover/clover-empty-project-name.xml', '12/12', '0/0'], // report
  ['cobertura/merge-a.xml', '35/50', '10/12'], // report
  ['cobertura/merge-b.xml', '27/50', '10/24'], // report
  ['cobertura/cobertura-small.xml', '8/8', '4/4'], // report
  // Classes and methods that come twice: it refuses them or drops the second; their lines are merged here.
  ['cobertura/cobertura-duplicate-methods.xml', '37/40', '20/26'],
  ['cobertura/cobertura-duplicate-go-init-methods.xml', '3/3', '0/0'],
  ['jacoco/jacocoTestReport.xml', '225/225', '124/128'], // report
  ['jacoco/jacoco-codingstyle-no-sourcefilename.xml', '294/323', '109/116'],
  ['jacoco/pester.xml', '3/4', '0/0'], // report
  ['opencover/opencover-reporttotestsourcefiles.xml', '9/15', '3/6'],
  // It asserts 826 and 379, with 15 of the classes; these are all points that have a line, of all classes.
  ['opencover/opencover-withskippedmodules.xml', '1355/1407', '562/690'],
  ['go/go-coverage-atomic.out', '23/33', '0/0'],
  ['go/go-relative-import.out', '23/33', '0/0'],
];

/** Lines and branches after merging, as above. */
const merges: readonly (readonly [readonly string[], string, string])[] = [
  [['jacoco/jacoco-merge-a.xml', 'jacoco/jacoco-merge-b.xml'], '10/26', '2/14'],
  [['jacoco/jacoco-merge-a.xml', 'jacoco/jacoco-merge-b.xml', 'jacoco/jacoco-merge-c.xml'], '12/26', '2/14'],
  // By the lines that it asserts of each: 42 and 43 are missed in both.
  [['jacoco/jacoco-merge-b.xml', 'jacoco/jacoco-merge-c.xml'], '10/26', '2/14'],
  // Sums of what it asserts of each: two modules that share no file.
  [['jacoco/jacoco-analysis-model.xml', 'jacoco/jacoco-codingstyle.xml'], '5825/6121', '1653/1865'],
  // Line 61 has two branches in one and four, all missed, in the other: it asserts 0 of 4, whichever comes first.
  [['cobertura/merge-a.xml', 'cobertura/merge-b.xml'], '35/50', '14/24'],
  [['cobertura/merge-b.xml', 'cobertura/merge-a.xml'], '35/50', '14/24'],
  [['cobertura/merge-issue-244-a.xml', 'cobertura/merge-issue-244-b.xml'], '1/3', '0/4'],
  [['cobertura/merge-duplicate-a.xml', 'cobertura/merge-duplicate-b.xml'], '1/2', '2/10'],
];

/** What it reads, leniently, as a report without coverage; here nothing that was measured is no evidence. */
const refused: readonly (readonly [string, string])[] = [
  ['opencover/opencover-empty-module.xml', 'evidence-foreign'],
  ['opencover/opencover-missing-module-name.xml', 'evidence-foreign'],
  ['opencover/opencover-missing-source-line.xml', 'evidence-malformed'],
  ['lcov/large-hit-counts.lcov', 'evidence-malformed'],
  ['clover/empty.xml', 'evidence-foreign'],
  ['cobertura/empty.xml', 'evidence-foreign'],
  ['jacoco/empty.xml', 'evidence-foreign'],
  ['lcov/empty.xml', 'evidence-empty'],
  ['empty.xml', 'evidence-foreign'],
];

whenPresent('coverage totals', () => {
  const parsers = join(corpus ?? '', 'evidence/coverage-model/src/test/resources/edu/hm/hafner/coverage/parser');
  const present = figures.filter(([file]) => existsSync(join(parsers, file)));

  test('are there to compare', () => {
    expect(present.length).toBeGreaterThanOrEqual(20);
  });

  const mergesPresent = merges.filter(([files]) => files.every((file) => existsSync(join(parsers, file))));
  test.each(mergesPresent)('%j: %s lines, %s branches', async (files, lines, branches) => {
    const reports = await Promise.all(files.map((file) => readCoverage(sourceAt(join(parsers, file)))));
    const totals = mergeCoverage(reports);
    expect(`${totals.lines.covered}/${totals.lines.total}`).toBe(lines);
    expect(`${totals.branches.covered}/${totals.branches.total}`).toBe(branches);
  });

  test.each(refused.filter(([file]) => existsSync(join(parsers, file))))('%s is refused: %s', async (file, code) => {
    expect(await outcomeOf(readCoverage, join(parsers, file))).toBe(code);
  });

  test.each(present)('%s: %s lines, %s branches', async (file, lines, branches) => {
    const totals = mergeCoverage([await readCoverage(sourceAt(join(parsers, file)))]);
    expect(`${totals.lines.covered}/${totals.lines.total}`).toBe(lines);
    expect(`${totals.branches.covered}/${totals.branches.total}`).toBe(branches);
  });

  test('two reports of one file: every line that either covers', async () => {
    const both = ['a', 'b'].map((one) => readCoverage(sourceAt(join(parsers, `cobertura/cobertura-merge-${one}.xml`))));
    const totals = mergeCoverage(await Promise.all(both));
    // It asserts 1/2 branches after the merge; each report counts 3 (2 and 0 taken), and so do we.
    expect([totals.lines, totals.branches]).toEqual([
      { covered: 22, total: 22 },
      { covered: 2, total: 3 },
    ]);
  });

  test('a tracefile with a line that is none is refused; coverage-model skips the line, and has 1/2', async () => {
    const refusal = await refusalOf(readCoverage(sourceAt(join(parsers, 'lcov/large-hit-counts.lcov'))));
    expect(refusal).toMatch(/^evidence-malformed: large-hit-counts\.lcov:8: .*found "EOF"/);
  });
});
