import { describe, expect, test } from '@jest/globals';
import { shopFlow } from '../../../../support/flow.ts';
import { checkout, emptyDirectory, goodInputs, lay, reports, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

const flow = shopFlow.replace(
  /gates:\n[^]*/,
  'gates:\n  dev: { coverage: { lines: 80, branches: 1 }, sast: { max: { error: 0 } }, tests: { failed: 0 }, vulnerabilities: { max: { high: 0 } } }\n',
);
const inputs = { ...goodInputs, vulnerabilities: 'out/trivy.json' };

/** Lines and branches that meet the limits. */
const lcov = reports.lcov(90, 100).replace('end_of_record', 'BRDA:1,0,0,1\nend_of_record');

const cobertura = (line: string): string =>
  `<coverage><packages><class filename="a"><lines>${line}</lines></class></packages></coverage>`;
const jacoco = (line: string): string =>
  `<report name="r"><package name="p"><sourcefile name="a">${line}</sourcefile></package></report>`;
const suite = (attributes: string, cases: string): string => `<testsuite ${attributes}>${cases}</testsuite>`;
const passing = '<testcase name="a"/>';

/** Files in place of the good ones, what is said, and the exit code. */
const cases: readonly (readonly [string, Readonly<Record<string, string>>, number, RegExp])[] = [
  ['no tests at all', { 'out/TEST-a.xml': suite('tests="0"', '') }, 3, /no test was executed, which proves nothing/],
  [
    'tests that were all skipped',
    { 'out/TEST-a.xml': suite('', '<testcase name="a"><skipped/></testcase>') },
    3,
    /Failed tests: expected at most 0 tests, found no test was executed, which proves nothing/,
  ],
  [
    'a suite that claims more tests than it shows',
    { 'out/TEST-a.xml': suite('name="s" tests="10"', passing) },
    3,
    /Test count: expected as many tests as the report claims, found s: says 10 tests, shows 1/,
  ],
  [
    'a word that is not known in place of a failure',
    { 'out/TEST-a.xml': suite('tests="1"', '<testcase name="a" status="timeout"/>') },
    1,
    /Failed tests: expected at most 0 tests, found 1 of 1 test/,
  ],
  [
    'a number of tests in an attribute alone',
    { 'out/TEST-a.xml': suite('tests="100" failures="0"', '') },
    3,
    /no test was executed/,
  ],
  [
    'fewer failures than none',
    { 'out/TEST-a.xml': suite('failures="-1"', passing) },
    3,
    /expected a whole number of 0 or more as failures of <\w+>, found "-1"/,
  ],
  [
    'NaN failures',
    { 'out/TEST-a.xml': suite('failures="NaN"', passing) },
    3,
    /expected a whole number of 0 or more as failures of <\w+>, found "NaN"/,
  ],
  [
    'tests that were cut off',
    { 'out/TEST-a.xml': suite('', passing).slice(0, -5) },
    3,
    /the report ends in the middle/,
  ],
  [
    'a failure that only the suite owns up to',
    { 'out/TEST-a.xml': suite('errors="1"', passing) },
    1,
    /Failed tests: expected at most 0 tests, found 1/,
  ],
  [
    'entities that expand without end',
    { 'out/TEST-a.xml': `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${suite('name="&b;"', passing)}` },
    3,
    /the document type declares entities of its own/,
  ],
  [
    '0 of 0 branches',
    { 'out/lcov.info': reports.lcov(90, 100) },
    3,
    /the reports know of no branches, which proves nothing/,
  ],
  [
    '0 of 0 lines',
    { 'out/lcov.info': 'SF:a\nend_of_record\n' },
    3,
    /the reports know of no lines, which proves nothing/,
  ],
  ['no source file', { 'out/lcov.info': 'TN:\n' }, 3, /names no source file, so nothing was measured/],
  [
    'negative hits',
    { 'out/lcov.info': cobertura('<line number="1" hits="-1"/>') },
    3,
    /expected a whole number of 0 or more as hits of <\w+>, found "-1"/,
  ],
  [
    'NaN hits',
    { 'out/lcov.info': cobertura('<line number="1" hits="NaN"/>') },
    3,
    /expected a whole number of 0 or more as hits of <\w+>, found "NaN"/,
  ],
  [
    'more branches covered than there are',
    { 'out/lcov.info': cobertura('<line number="1" hits="1" condition-coverage="300% (3/1)"/>') },
    3,
    /expected condition-coverage such as "50% \(1\/2\)", found "300% \(3\/1\)"/,
  ],
  [
    'negative misses',
    { 'out/lcov.info': jacoco('<line nr="1" mi="-5" ci="6" mb="0" cb="1"/>') },
    3,
    /expected a whole number of 0 or more as mi of <\w+>, found "-5"/,
  ],
  [
    'a negative line',
    { 'out/lcov.info': lcov.replace('DA:1,1', 'DA:-1,1') },
    3,
    /expected DA:<line>,<count>, found "DA:-1,1"/,
  ],
  [
    'sums that are better than the lines',
    {
      'out/lcov.info': cobertura('<line number="1" hits="0" condition-coverage="50% (1/2)"/>').replace(
        '<coverage',
        '<coverage line-rate="1" lines-covered="9" lines-valid="9"',
      ),
    },
    1,
    /Line coverage: expected at least 80 %, found 0 %/,
  ],
  [
    'a small file that outweighs a large one',
    // The average of 60 % and 100 % would do.
    { 'out/lcov.info': lcov.replace(/(DA:)(6[1-9]|[78]\d|90),1/g, '$1$2,0') + reports.lcov(1, 1, 'src/b.ts') },
    1,
    /Line coverage: expected at least 80 %, found 60\.39 % \(61 of 101 lines\)/,
  ],
  [
    'zero results of a failed scan',
    { 'out/scan.sarif': reports.sarif([], { invocations: [{ executionSuccessful: false }] }) },
    3,
    /says that its execution failed, so what it did not find proves nothing/,
  ],
  [
    'a run without results',
    { 'out/scan.sarif': reports.sarif([], { results: undefined }) },
    3,
    /without a results property/,
  ],
  ['no run', { 'out/scan.sarif': '{"version":"2.1.0","runs":[]}' }, 3, /found no runs/],
  [
    'results in another file',
    {
      'out/scan.sarif': reports.sarif([], {
        externalPropertyFileReferences: { results: [{ location: { uri: 'r' } }] },
      }),
    },
    3,
    /parts of the log are external properties, which are not followed/,
  ],
  [
    'an empty list of results after the real one',
    { 'out/scan.sarif': reports.sarif(['error']).replace('}]}', '}],"results":[]}') },
    3,
    /the key "results" comes twice in one object/,
  ],
  [
    'a suppression without approval',
    { 'out/scan.sarif': reports.sarif([], { results: [{ level: 'error', suppressions: [{ kind: 'inSource' }] }] }) },
    1,
    /found 1 result \(1 of them suppressed in the report, which does not count here\)/,
  ],
  [
    'an error that says it passed',
    { 'out/scan.sarif': reports.sarif([], { results: [{ level: 'error', kind: 'pass' }] }) },
    1,
    /Static analysis: errors: expected at most 0 results, found 1 result/,
  ],
  [
    'a severity that is not a number',
    { 'out/scan.sarif': reports.sarif([], { results: [{ properties: { 'security-severity': 'NaN' } }] }) },
    3,
    /expected a security-severity from 0 to 10/,
  ],
  [
    'the report of another commit',
    { 'out/scan.sarif': reports.sarif([], { versionControlProvenance: [{ revisionId: 'f'.repeat(40) }] }) },
    3,
    /expected a report about commit 0123456789abcdef\w*, found one about f{40}/,
  ],
  [
    'a scan of no packages',
    { 'out/trivy.json': '{"SchemaVersion":2,"Results":[{"Class":"secret"}]}' },
    3,
    /expected proof that packages were scanned for vulnerabilities, found a scan of no packages/,
  ],
  [
    'a bill of materials that nobody has looked up',
    { 'out/trivy.json': '{"bomFormat":"CycloneDX","components":[]}' },
    3,
    /found components without a list of vulnerabilities/,
  ],
  [
    'an ignore file',
    {
      'out/trivy.json': JSON.stringify({
        SchemaVersion: 2,
        Results: [
          {
            Class: 'os-pkgs',
            ExperimentalModifiedFindings: [
              { Type: 'vulnerability', Finding: { VulnerabilityID: 'CVE-1', PkgName: 'a', Severity: 'HIGH' } },
            ],
          },
        ],
      }),
    },
    1,
    /Vulnerabilities: high: expected at most 0 vulnerabilities, found 1 vulnerability \(1 of them ignored by the scan, which does not count here\)/,
  ],
  ['a report that is empty', { 'out/trivy.json': '' }, 3, /the file is empty, which proves nothing/],
];

describe('reports that would open a gate', () => {
  test('the good ones do', async () => {
    const run = await runGate(
      checkout(root, { 'krci-deploy.yaml': flow, 'out/lcov.info': lcov, 'out/trivy.json': reports.trivy(['LOW']) }),
      inputs,
    );
    expect([run.exit, run.refusal]).toEqual([0, '']);
  });

  test.each(cases)('bypass: %s', async (_what, files, exit, sentence) => {
    const directory = checkout(root, {
      'krci-deploy.yaml': flow,
      'out/lcov.info': lcov,
      'out/trivy.json': reports.trivy(['LOW']),
      ...files,
    });
    const run = await runGate(directory, inputs);
    expect([run.exit, run.refusal]).toEqual([exit, expect.stringMatching(sentence)]);
  });

  test.each([
    ['a report that is not there', { sarif: 'out/none.sarif' }, /there is no file out\/none\.sarif/],
    ['a pattern that matches nothing', { junit: 'out/TEST-*.xml,late/*.xml' }, /there is no file late\/\*\.xml/],
  ])('bypass: %s', async (_what, change, sentence) => {
    const directory = checkout(root, {
      'krci-deploy.yaml': flow,
      'out/lcov.info': lcov,
      'out/trivy.json': reports.trivy(['LOW']),
    });
    const run = await runGate(directory, { ...inputs, ...change });
    expect([run.exit, run.refusal]).toEqual([3, expect.stringMatching(sentence)]);
  });

  test('bypass: copies of a few tests', async () => {
    const few = reports.junit(10);
    const directory = emptyDirectory(root);
    lay(directory, { 'TEST-a.xml': few, 'TEST-b.xml': few, 'TEST-c.xml': few });
    const run = await runGate(directory, { junit: 'TEST-*.xml', 'min-tests': '20' });
    expect(run.refusal).toMatch(/Executed tests: expected at least 20 tests, found 10 tests/);
  });
});
