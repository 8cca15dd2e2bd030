import { describe, expect, test } from '@jest/globals';
import { readTestReport } from '../../../../src/evidence/tests/report.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

const passed = '<testcase classname="C" name="passes"/>';
const failed = '<testcase classname="C" name="fails"><failure message="no">at C:1</failure></testcase>';
const broken = '<testcase name="breaks"><error/></testcase>';
const skipped = '<testcase name="waits"><skipped/></testcase>';
const flaky = '<testcase name="wobbles"><flakyFailure>once</flakyFailure></testcase>';
const rerun = '<testcase name="never"><failure/><rerunFailure/></testcase>';

async function countsOf(text: string): Promise<string> {
  const facts = await readTestReport(sourceOf(text, 'TEST.xml'));
  return `${facts.tests} tests: ${facts.passed} passed, ${facts.failed} failed, ${facts.skipped} skipped, ${facts.flaky} flaky`;
}

describe('JUnit', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'one of each',
      `<testsuite>${passed}${failed}${broken}${skipped}</testsuite>`,
      '4 tests: 1 passed, 2 failed, 1 skipped, 0 flaky',
    ],
    ['flaky and rerun', `<testsuite>${flaky}${rerun}</testsuite>`, '2 tests: 1 passed, 1 failed, 0 skipped, 1 flaky'],
    [
      'nested suites',
      `<testsuites><testsuite>${passed}<testsuite>${failed}<testsuite>${failed}</testsuite></testsuite></testsuite></testsuites>`,
      '3 tests: 1 passed, 2 failed, 0 skipped, 0 flaky',
    ],
    [
      'attributes that agree',
      `<testsuites failures="1" errors="1"><testsuite tests="3" failures="1" errors="1">${passed}${failed}${broken}</testsuite></testsuites>`,
      '3 tests: 1 passed, 2 failed, 0 skipped, 0 flaky',
    ],
    [
      'attributes that claim more',
      `<testsuite failures="3">${passed}${failed}</testsuite>`,
      '2 tests: 1 passed, 3 failed, 0 skipped, 0 flaky',
    ],
    [
      'words that are not known, which are no passes',
      '<testsuite><testcase name="a" status="timeout"/><testcase name="b" result="crashed"/></testsuite>',
      '2 tests: 0 passed, 2 failed, 0 skipped, 0 flaky',
    ],
    [
      'words that are known',
      '<testsuite><testcase name="a" status="run" result="completed"/><testcase name="b" status="Passed"/><testcase name="c" status="notrun"/><testcase name="d" status="fail"/></testsuite>',
      '4 tests: 2 passed, 1 failed, 1 skipped, 0 flaky',
    ],
    [
      'attributes that claim less',
      `<testsuite failures="0" errors="0">${failed}${broken}</testsuite>`,
      '2 tests: 0 passed, 2 failed, 0 skipped, 0 flaky',
    ],
    [
      'an outer sum that claims more',
      `<testsuites errors="1"><testsuite failures="0">${passed}</testsuite></testsuites>`,
      '1 tests: 1 passed, 1 failed, 0 skipped, 0 flaky',
    ],
    [
      'a suite that failed itself',
      `<testsuite>${passed}<error message="set-up"/></testsuite>`,
      '1 tests: 1 passed, 1 failed, 0 skipped, 0 flaky',
    ],
    [
      'failed and skipped at once',
      '<testsuite><testcase name="x"><skipped/><failure/></testcase></testsuite>',
      '1 tests: 0 passed, 1 failed, 0 skipped, 0 flaky',
    ],
    [
      'failed by attribute alone',
      '<testsuite><testcase name="x" status="failed"/></testsuite>',
      '1 tests: 0 passed, 1 failed, 0 skipped, 0 flaky',
    ],
    [
      'disabled',
      '<testsuite><testcase name="x" status="notrun"/><testcase name="y"><disabled/></testcase></testsuite>',
      '2 tests: 0 passed, 0 failed, 2 skipped, 0 flaky',
    ],
    [
      'a clean claim without any case',
      '<testsuite tests="100" failures="0"/>',
      '0 tests: 0 passed, 0 failed, 0 skipped, 0 flaky',
    ],
    [
      'blank attributes',
      `<testsuite failures="" errors="">${passed}</testsuite>`,
      '1 tests: 1 passed, 0 failed, 0 skipped, 0 flaky',
    ],
  ];
  test.each(cases)('%s', async (_what, text, counts) => {
    expect(await countsOf(text)).toBe(counts);
  });

  test('names what failed', async () => {
    const facts = await readTestReport(sourceOf(`<testsuite name="S" failures="2">${failed}</testsuite>`));
    expect(facts.failures).toEqual(['C › fails: no', 'S: says 2 failures and errors, shows 1']);
  });

  test.each([
    ['the attribute', '<failure message="expected 1, got 2">at C:1</failure>', 'c › t: expected 1, got 2'],
    [
      'the text, where the attribute says nothing',
      '<failure message="Failed">\n  c.go:7: got 2\nmore</failure>',
      'c › t: c.go:7: got 2',
    ],
    [
      'what gotestsum has between the lines of go test',
      '<failure message="Failed" type="">=== RUN   t&#xA;=== PAUSE t&#xA;    c.go:7: got 2&#xA;--- FAIL: t (0.00s)&#xA;</failure>',
      'c › t: c.go:7: got 2',
    ],
    [
      'nothing of gotestsum, which has no more of a test around others',
      '<failure message="Failed">=== RUN   t&#xA;--- FAIL: t (0.00s)&#xA;</failure>',
      'c › t',
    ],
    ['the first of several', '<failure>first</failure><error message="second"/>', 'c › t: first'],
    ['no output of the test', '<failure/><system-out>secret</system-out>', 'c › t'],
    ['one line of 160 characters', `<error message="${'x'.repeat(500)}"/>`, `c › t: ${'x'.repeat(160)}…`],
  ])('gives a failure %s as its message', async (_what, inner, line) => {
    const report = `<testsuite><testcase classname="c" name="t">${inner}</testcase></testsuite>`;
    expect((await readTestReport(sourceOf(report))).failures).toEqual([line]);
  });

  test('names what passed only when run again', async () => {
    const report = '<testsuite><testcase name="t"><flakyFailure/></testcase><testcase name="u"/></testsuite>';
    expect((await readTestReport(sourceOf(report))).flakyTests).toEqual(['t']);
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['a truncated report', `<testsuite>${passed}\n<testcase name="x">`, /^evidence-truncated: TEST\.xml:2/],
    [
      'a negative count',
      `<testsuite failures="-1">${passed}</testsuite>`,
      /^evidence-malformed: TEST\.xml:1: expected a whole number of 0 or more as failures of <testsuite>, found "-1"/,
    ],
    ['NaN', '<testsuite errors="NaN"/>', /expected a whole number of 0 or more as errors of <testsuite>, found "NaN"/],
    [
      'a number of tests that is none',
      '<testsuite tests="many"/>',
      /expected a whole number of 0 or more as tests of <testsuite>, found "many"/,
    ],
    [
      'a case that hides a failure',
      '<testsuite><testcase name="a"><failure/><testcase name="b"/></testcase></testsuite>',
      /a <testcase> in a <testcase>/,
    ],
    ['a coverage report', '<coverage/>', /^evidence-foreign: .*expected a report of tests.*found <coverage>/],
    ['text', 'all tests passed', /^evidence-foreign: .*expected a report of tests/],
  ];
  test.each(refused)('refuses %s', async (_what, text, message) => {
    expect(await refusalOf(readTestReport(sourceOf(text, 'TEST.xml')))).toMatch(message);
  });
});

describe('a suite that claims more tests than it shows', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['one', `<testsuite name="s" tests="10">${passed}</testsuite>`, ['s: says 10 tests, shows 1']],
    ['as many', `<testsuite tests="2">${passed}${failed}</testsuite>`, []],
    ['fewer', `<testsuite tests="1">${passed}${failed}</testsuite>`, []],
    [
      'the inner one, said once',
      `<testsuites name="all" tests="4"><testsuite name="in" tests="4">${passed}</testsuite></testsuites>`,
      ['in: says 4 tests, shows 1'],
    ],
    [
      'an outer one that lacks a whole suite',
      `<testsuites name="all" tests="9"><testsuite tests="1">${passed}</testsuite></testsuites>`,
      ['all: says 9 tests, shows 1'],
    ],
    ['one that counts each rerun', `<testsuite tests="4">${flaky}${rerun}</testsuite>`, []],
    [
      'Catch2, which counts assertions: a host name excuses nobody',
      `<testsuite name="s" hostname="tbd" tests="40">${passed}</testsuite>`,
      ['s: says 40 tests, shows 1 (Catch2 counts assertions here: give the report of its reporter sonarqube)'],
    ],
  ];
  test.each(cases)('%s', async (_what, text, incomplete) => {
    expect((await readTestReport(sourceOf(text, 'TEST.xml'))).incomplete).toEqual(incomplete);
  });
});
