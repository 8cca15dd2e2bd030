import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  checkout,
  commit,
  emptyDirectory,
  goodInputs as inputs,
  lay,
  reports,
  runGate,
} from '../../../support/gate.ts';
import { shopFlow } from '../../../support/flow.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const warningsOnly = shopFlow.replace('error: 0', 'warning: 0');

describe('a gate that stays closed', () => {
  type Texts = Readonly<Record<string, string>>;
  const closed: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>, Texts, number, RegExp])[] = [
    [
      'too little coverage',
      { 'out/lcov.info': reports.lcov(84, 100) },
      {},
      1,
      /^gate-failed: Line coverage: expected at least 85 %, found 84 % \(84 of 100 lines\)$/,
    ],
    [
      'a hair too little, never rounded up',
      { 'out/lcov.info': reports.lcov(84_999, 100_000) },
      {},
      1,
      /found 84\.99 % \(84999 of 100000 lines\)/,
    ],
    [
      'an error in the scan',
      { 'out/scan.sarif': reports.sarif(['error']) },
      {},
      1,
      /^gate-failed: Static analysis: errors: expected at most 0 results, found 1 result$/,
    ],
    [
      'a suppressed error',
      { 'out/scan.sarif': suppressed() },
      {},
      1,
      /found 1 result \(1 of them suppressed in the report, which does not count here\)/,
    ],
    [
      'a failed test',
      { 'out/TEST-a.xml': reports.junit(9, 1) },
      {},
      1,
      /^gate-failed: Failed tests: expected at most 0 tests, found 1 of 10 tests$/,
    ],
    ['a failure among many reports', { 'out/TEST-b.xml': reports.junit(0, 1) }, {}, 1, /found 1 of 11 test/],
    [
      'attributes that claim a failure',
      { 'out/TEST-a.xml': '<testsuite failures="1"><testcase name="a"/></testsuite>' },
      {},
      1,
      /found 1 of 1 test/,
    ],
    [
      'two at once, the first named',
      { 'out/TEST-a.xml': reports.junit(9, 1), 'out/scan.sarif': reports.sarif(['error']) },
      {},
      1,
      /Failed tests: .*\(and 1 more\)$/,
    ],
    [
      'fewer tests than an input asks for',
      {},
      { 'min-tests': '11' },
      1,
      /^gate-failed: Executed tests: expected at least 11 tests, found 10 tests$/,
    ],
    [
      'a copy of a report to reach the number',
      { 'out/TEST-b.xml': reports.junit(10) },
      { 'min-tests': '11' },
      1,
      /found 10 tests/,
    ],
    ['too many warnings for an input', {}, { 'max-warnings': '0' }, 1, /^gate-failed: Static analysis: warnings/],

    [
      'an error where only warnings are limited',
      { 'krci-deploy.yaml': warningsOnly, 'out/scan.sarif': reports.sarif(['error']) },
      {},
      1,
      /^gate-failed: Static analysis: errors: expected at most 0 results/,
    ],
    [
      'a grave vulnerability',
      { 'out/trivy.json': reports.trivy(['CRITICAL']) },
      { vulnerabilities: 'out/trivy.json', 'max-critical': '0' },
      1,
      /^gate-failed: Vulnerabilities: critical: expected at most 0 vulnerabilities, found 1 vulnerability$/,
    ],
    [
      'a graver one than is limited',
      { 'out/trivy.json': reports.trivy(['CRITICAL']) },
      { vulnerabilities: 'out/trivy.json', 'max-medium': '0' },
      1,
      /^gate-failed: Vulnerabilities: critical/,
    ],
    [
      'a scan that looked at no packages',
      { 'out/trivy.json': '{"SchemaVersion": 2, "Results": [{"Class": "config"}]}' },
      { vulnerabilities: 'out/trivy.json', 'max-high': '0' },
      3,
      /found a scan of no packages/,
    ],
    [
      'a bill of materials that nobody looked up',
      { 'out/bom.json': '{"bomFormat": "CycloneDX", "components": []}' },
      { vulnerabilities: 'out/bom.json', 'max-high': '0' },
      3,
      /found components without a list of vulnerabilities/,
    ],
    [
      'no report given',
      {},
      { coverage: '' },
      3,
      /^gate-without-proof: Line coverage: expected at least 85 %, found no report in the input "coverage"$/,
    ],
    [
      'a pattern without a file',
      {},
      { sarif: 'nowhere/*.sarif' },
      3,
      /^gate-without-proof: Static analysis: errors: .*there is no file nowhere\/\*\.sarif/,
    ],
    [
      'one file of two missing',
      {},
      { coverage: 'out/lcov.info,out/other.info' },
      3,
      /there is no file out\/other\.info/,
    ],
    ['an empty report', { 'out/lcov.info': '' }, {}, 3, /out\/lcov\.info: the file is empty, which proves nothing/],
    [
      'a truncated report',
      { 'out/TEST-a.xml': '<testsuite><testcase name="a">' },
      {},
      3,
      /out\/TEST-a\.xml:1: the report ends in the middle/,
    ],
    ['a foreign report', { 'out/lcov.info': '<html/>' }, {}, 3, /expected a coverage report/],
    ['one broken report among good ones', { 'out/TEST-b.xml': '<testsuite' }, {}, 3, /out\/TEST-b\.xml:1/],
    [
      'an entity bomb',
      { 'out/TEST-a.xml': '<!DOCTYPE a [<!ENTITY x "y">]><testsuite>&x;</testsuite>' },
      {},
      3,
      /declares entities of its own/,
    ],
    ['no tests', { 'out/TEST-a.xml': '<testsuite tests="0"/>' }, {}, 3, /no test was executed, which proves nothing/],
    [
      'only skipped tests',
      { 'out/TEST-a.xml': '<testsuite><testcase name="a"><skipped/></testcase></testsuite>' },
      {},
      3,
      /no test was executed, which proves nothing/,
    ],
    [
      'a crashed run that claims tests',
      { 'out/TEST-a.xml': '<testsuite tests="50" failures="0"/>' },
      {},
      3,
      /no test was executed/,
    ],
    [
      '0 of 0 lines',
      { 'out/lcov.info': 'SF:a.ts\nend_of_record\n' },
      {},
      3,
      /the reports know of no lines, which proves nothing/,
    ],
    [
      '0 of 0 branches',
      {},
      { 'min-branch-coverage': '0' },
      3,
      /^gate-without-proof: Branch coverage: .*the reports know of no branches, which proves nothing$/,
    ],
    ['NaN', { 'out/lcov.info': 'SF:a.ts\nDA:1,NaN\nend_of_record\n' }, {}, 3, /expected DA:<line>,<count>/],
    [
      'a negative number',
      { 'out/TEST-a.xml': '<testsuite failures="-1"><testcase name="a"/></testsuite>' },
      {},
      3,
      /as failures of <testsuite>, found "-1"/,
    ],
    [
      'zero results of a failed scan',
      { 'out/scan.sarif': reports.sarif([], { invocations: [{ executionSuccessful: false }] }) },
      {},
      3,
      /scan says that its execution failed/,
    ],
    [
      'a run that did not scan',
      { 'out/scan.sarif': '{"version":"2.1.0","runs":[{"tool":{}}]}' },
      {},
      3,
      /expected proof that a scan took place/,
    ],
    [
      'a report of another commit',
      { 'out/scan.sarif': reports.sarif([], { versionControlProvenance: [{ revisionId: 'f'.repeat(40) }] }) },
      {},
      3,
      /expected a report about commit 0123456789abcdef\w*, found one about f{40}/,
    ],
    [
      'results twice',
      { 'out/scan.sarif': '{"version":"2.1.0","runs":[{"results":[{"level":"error"}],"results":[]}]}' },
      {},
      3,
      /"results" comes twice/,
    ],
    [
      'missing proof before a failure',
      { 'out/TEST-a.xml': reports.junit(9, 1), 'out/lcov.info': '' },
      {},
      3,
      /^gate-without-proof: Line coverage: .*\(and 1 more\)$/,
    ],
  ];
  test.each(closed)('%s', async (_what, changes, more, exit, refusal) => {
    const run = await runGate(checkout(root, changes), { ...inputs, ...more });
    expect(run.refusal).toMatch(refusal);
    expect(run.exit).toBe(exit);
    expect(run.outputs.verdict).toBe(exit === 1 ? 'fail' : 'error');
    expect(run.outputs['failed-checks']).not.toBe('');
  });

  test('broken evidence that nobody asked for', async () => {
    const directory = emptyDirectory(root);
    lay(directory, { 'lcov.info': '', 'TEST.xml': reports.junit(1), 'a.sarif': reports.sarif([]) });
    const run = await runGate(directory, {
      coverage: '*.info',
      junit: 'TEST.xml',
      sarif: 'a.sarif',
      'max-errors': '0',
    });
    const shown = ['failed-tests skip', 'executed-tests skip', 'line-coverage error'];
    expect(run.rows).toEqual([...shown, 'sast-errors pass', 'sast-warnings skip', 'sast-notes skip']);
    expect(run.refusal).toMatch(
      /^gate-without-proof: Line coverage: expected a report that can be read, found unusable: lcov\.info: the file is empty/,
    );
  });

  test('has a verdict with the sha256 of the broken report, and no stack', async () => {
    const directory = checkout(root, { 'out/TEST-a.xml': '<testsuite><testcase' });
    const run = await runGate(directory, { ...inputs, 'verdict-file': 'verdict.json' });
    const [check] = run.verdict.checks;
    expect(check?.evidence[0]).toMatchObject({ path: 'out/TEST-a.xml', sha256: sha256('<testsuite><testcase') });
    expect(readFileSync(join(directory, 'verdict.json'), 'utf8')).not.toMatch(/ at \w+ \(|node_modules/);
  });

  test('a report with one run of this commit and one of another', async () => {
    const sarif = JSON.stringify({ version: '2.1.0', runs: [runOf(commit), runOf('f'.repeat(40))] });
    const run = await runGate(checkout(root, { 'out/scan.sarif': sarif }), inputs);
    expect(run.refusal).toMatch(
      /^gate-without-proof: .*expected a report about commit 0123456789abcdef\w*, found one about f{40}/,
    );
  });

  test('a report that names no commit is about the one that its job says', async () => {
    const directory = checkout(root);
    const foreign = await runGate(directory, { ...inputs, 'evidence-commit': 'f'.repeat(40) });
    expect(foreign.refusal).toMatch(
      /^gate-without-proof: .*TEST-a\.xml: expected a report about commit 0123456789abcdef\w*, found one about f{40}/,
    );
    const own = await runGate(directory, { ...inputs, 'evidence-commit': commit });
    expect([own.exit, own.verdict.checks[0]?.evidence[0]?.commits]).toEqual([0, [commit]]);
  });

  test('a report of the same commit, abbreviated, is not foreign', async () => {
    const run = await runGate(
      checkout(root, {
        'out/scan.sarif': reports.sarif([], {
          versionControlProvenance: [{ revisionId: commit.slice(0, 7).toUpperCase() }],
        }),
      }),
      inputs,
    );
    expect(run.exit).toBe(0);
  });
});

function runOf(revisionId: string): object {
  return { results: [], versionControlProvenance: [{ revisionId }] };
}

function suppressed(): string {
  const result = { ruleId: 'S1', level: 'error', suppressions: [{ kind: 'external', status: 'accepted' }] };
  return reports.sarif([], { results: [result] });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
