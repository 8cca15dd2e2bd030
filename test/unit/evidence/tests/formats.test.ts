import { describe, expect, test } from '@jest/globals';
import { readTestReport } from '../../../../src/evidence/tests/report.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

async function countsOf(text: string): Promise<string> {
  const facts = await readTestReport(sourceOf(text, 'report', 16));
  const counts = `${facts.passed} passed, ${facts.failed} failed, ${facts.skipped} skipped, ${facts.flaky} flaky`;
  return [counts, ...facts.failures, ...facts.incomplete].join('; ');
}

const event = (Action: string, Test?: string, more: object = {}): string =>
  JSON.stringify({
    Time: '2026-11-20T10:00:00Z',
    Action,
    Package: 'acme/cart',
    ...(Test !== undefined && { Test }),
    ...more,
  });
const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

describe('formats of test reports', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'NUnit 3',
      '<test-run total="4" failed="1" end-time="2026-11-20 10:00:00Z"><test-suite result="Failed"><test-case fullname="A.a" result="Passed"/><test-case fullname="A.b" result="Failed" label="Error"/><test-case name="c" result="Skipped"/><test-case name="d" result="Inconclusive"/></test-suite></test-run>',
      '1 passed, 1 failed, 2 skipped, 0 flaky; A.b',
    ],
    [
      'NUnit 3: a word that is not known, a tear-down that failed, and tests that are missing',
      '<test-run total="3"><test-suite fullname="S" result="Failed" site="TearDown"><test-case fullname="A" result="Exploded"/></test-suite></test-run>',
      '0 passed, 2 failed, 0 skipped, 0 flaky; S: TearDown; A; the run: says 3 tests, shows 1',
    ],
    [
      'NUnit 2',
      '<test-results total="2" failures="1" errors="0"><test-suite><results><test-case name="a" result="Success"/><test-case name="b" result="Failure"/></results></test-suite></test-results>',
      '1 passed, 1 failed, 0 skipped, 0 flaky; b',
    ],
    [
      'NUnit before 2.5, which has flags in the place of a word',
      '<test-results total="3" failures="1"><test-suite><results><test-case name="a" executed="True" success="True"/><test-case name="b" executed="True" success="False"/><test-case name="c" executed="False"/></results></test-suite></test-results>',
      '1 passed, 1 failed, 1 skipped, 0 flaky; b',
    ],
    [
      'NUnit: neither a word nor flags is a failure',
      '<test-results total="2"><test-suite><results><test-case name="a" success="True"/><test-case name="b" executed="True"/></results></test-suite></test-results>',
      '0 passed, 2 failed, 0 skipped, 0 flaky; a; b',
    ],
    [
      'xUnit.net v2',
      '<assemblies><assembly total="4" failed="1" errors="1" run-date="2026-11-20" run-time="10:00:00"><errors><error type="assembly-cleanup" name="x"/></errors><collection><test name="a" result="Pass"/><test name="b" result="Fail"/><test name="c" result="Skip"/><test name="d" result="Boom"/></collection></assembly></assemblies>',
      '1 passed, 3 failed, 1 skipped, 0 flaky; x: assembly-cleanup; b; d',
    ],
    [
      'SonarQube generic tests',
      '<testExecutions version="1"><file path="a.ts"><testCase name="a" duration="1"/><testCase name="b"><failure message="no"/></testCase><testCase name="c"><error/></testCase><testCase name="d"><skipped/></testCase></file></testExecutions>',
      '1 passed, 2 failed, 1 skipped, 0 flaky; a.ts › b: no; a.ts › c',
    ],
    [
      'CTest',
      '<testsuite tests="3" failures="1"><testcase name="a" status="run"/><testcase name="b" status="fail"><failure/></testcase><testcase name="c" status="disabled"/></testsuite>',
      '1 passed, 1 failed, 1 skipped, 0 flaky; b',
    ],
    [
      'CTest: tests that it could not run',
      '<testsuite tests="5" failures="0" skipped="3"><testcase name="a" status="notrun"><skipped message="Unable to find executable"/></testcase><testcase name="b" status="notrun"><skipped message="A new reason"/></testcase><testcase name="c" status="notrun"><skipped message="SKIP_RETURN_CODE=77"/></testcase><testcase name="d" status="notrun"><skipped message="SKIP_REGULAR_EXPRESSION_MATCHED"/></testcase><testcase name="e" status="notrun"><skipped message="Disabled"/></testcase></testsuite>',
      '0 passed, 2 failed, 3 skipped, 0 flaky; a: Unable to find executable; b: A new reason',
    ],
    [
      'a skip of other tools that gives its reason',
      '<testsuite><testcase name="a"><skipped message="Unable to find executable"/></testcase><testcase name="b" status="notrun" result="suppressed"><skipped message="later"/></testcase><testcase name="c" status="notrun"><skipped/></testcase></testsuite>',
      '0 passed, 0 failed, 3 skipped, 0 flaky',
    ],
    [
      'SonarQube generic tests: a file that did not load, and a failure beside the tests',
      '<testExecutions version="1"><file path="a.ts"><testCase name="a"/></file><file path="b.ts">\n</file><file path="c.ts"><failure/><testCase name="c"/></file></testExecutions>',
      '2 passed, 1 failed, 0 skipped, 0 flaky; c.ts: failure; b.ts: shows no test, so it may not have loaded',
    ],
    [
      'TAP',
      lines(
        'TAP version 13',
        'ok 1 - a',
        'not ok 2 - b',
        '  ---',
        '  not ok 9',
        '  ...',
        'ok 3 - c # SKIP none',
        'not ok 4 - d # TODO',
        '1..4',
      ),
      '1 passed, 1 failed, 2 skipped, 0 flaky; b',
    ],
    [
      'TAP: fewer points than planned',
      lines('1..3', 'ok 1'),
      '1 passed, 0 failed, 0 skipped, 0 flaky; the plan: says 3 tests, shows 1',
    ],
    [
      'TAP: more points than planned',
      lines('1..1', 'ok 1', 'ok 2'),
      '2 passed, 0 failed, 0 skipped, 0 flaky; the plan: says 1 tests, shows 2',
    ],
    ['TAP: no plan', lines('ok 1'), '1 passed, 0 failed, 0 skipped, 0 flaky; the run has no plan'],
    [
      'TAP: a run that bailed out',
      lines('1..2', 'ok 1', 'Bail out! no database'),
      '1 passed, 1 failed, 0 skipped, 0 flaky; Bail out! no database; the run bailed out',
    ],
    [
      'go test',
      lines(
        event('start'),
        event('run', 'TestA'),
        event('output', 'TestA', { Output: 'x' }),
        event('pass', 'TestA'),
        event('run', 'TestB'),
        event('fail', 'TestB'),
        event('run', 'TestC'),
        event('skip', 'TestC'),
        event('fail'),
      ),
      '1 passed, 1 failed, 1 skipped, 0 flaky; acme/cart › TestB',
    ],
    [
      'go test: a panic in the middle',
      lines(event('start'), event('run', 'TestA'), event('fail')),
      '0 passed, 1 failed, 0 skipped, 0 flaky; acme/cart › TestA',
    ],
    [
      'go test: a package that did not compile',
      lines(
        '{"ImportPath":"acme/cart","Action":"build-output","Output":"x"}',
        '{"ImportPath":"acme/cart","Action":"build-fail"}',
        event('start'),
        event('fail'),
      ),
      '0 passed, 1 failed, 0 skipped, 0 flaky; acme/cart: failed without a failed test',
    ],
    [
      'go test: a run that was cut off',
      lines(event('start'), event('run', 'TestA'), event('pass', 'TestA')),
      '1 passed, 1 failed, 0 skipped, 0 flaky; acme/cart: has no end',
    ],
    [
      'gotestsum: a test that passed when run again',
      lines(
        event('start'),
        event('run', 'TestA'),
        event('fail', 'TestA'),
        event('fail'),
        event('start'),
        event('run', 'TestA'),
        event('pass', 'TestA'),
        event('pass'),
      ),
      '1 passed, 0 failed, 0 skipped, 1 flaky',
    ],
    [
      'go test -count=2: a test that failed once',
      lines(
        event('start'),
        event('run', 'TestA'),
        event('fail', 'TestA'),
        event('run', 'TestA'),
        event('pass', 'TestA'),
        event('fail'),
      ),
      '0 passed, 1 failed, 0 skipped, 0 flaky; acme/cart › TestA',
    ],
  ];
  test.each(cases)('%s', async (_what, text, counts) => {
    expect(await countsOf(text)).toBe(counts);
  });

  test.each([
    [
      'NUnit',
      '<test-run><test-case fullname="A.b" result="Failed"><failure><message><![CDATA[ not 1 ]]></message><stack-trace>at</stack-trace></failure></test-case><test-case fullname="c" result="Failed"/></test-run>',
      ['A.b: not 1', 'c'],
    ],
    [
      'NUnit, a case in a case',
      '<test-run><test-case fullname="a" result="Failed"><test-case fullname="b" result="Failed"/></test-case></test-run>',
      ['a', 'b'],
    ],
    [
      'xUnit.net',
      '<assembly><test name="b" result="Fail"><failure><message>not 1</message></failure></test><test name="c" result="Fail"/></assembly>',
      ['b: not 1', 'c'],
    ],
    [
      'TRX',
      '<TestRun><Results><UnitTestResult testName="b" outcome="Failed"><Output><ErrorInfo><Message>not 1</Message></ErrorInfo></Output></UnitTestResult><UnitTestResult testName="c" outcome="Failed"/></Results></TestRun>',
      ['b: not 1', 'c'],
    ],
    [
      'TAP, a YAML block',
      lines('1..2', 'not ok 1 - b', '  ---', "  error: 'not 1'", '  ...', 'not ok 2 - c'),
      ['b: not 1', 'c'],
    ],
    [
      'TAP, a comment',
      lines('1..1', 'not ok 1 - b', '#   Failed test at t.t line 3.'),
      ['b: Failed test at t.t line 3.'],
    ],
    [
      'go test',
      lines(
        event('run', 'B'),
        event('output', 'B', { Output: '=== RUN   B\n' }),
        event('output', 'B', { Output: '    b_test.go:7: not 1\n' }),
        event('fail', 'B'),
        event('fail'),
      ),
      ['acme/cart › B: b_test.go:7: not 1'],
    ],
  ])('%s: a failure has its message', async (_what, text, failures) => {
    expect((await readTestReport(sourceOf(text, 'report', 16))).failures).toEqual(failures);
  });

  test('the time of the report is that of its oldest event', async () => {
    const { origin } = await readTestReport(sourceOf(lines(event('start'), event('pass'))));
    expect(origin.time?.at).toBe(Date.parse('2026-11-20T10:00:00Z'));
  });

  test('refuses a test case in a test case of SonarQube: the outer one would hide a failure', async () => {
    const text =
      '<testExecutions><file><testCase name="a"><failure/><testCase name="b"/></testCase></file></testExecutions>';
    expect(await refusalOf(readTestReport(sourceOf(text, 'sonar.xml')))).toMatch(
      /^evidence-malformed: sonar\.xml:1: a <testCase> in a <testCase>/,
    );
  });

  test('a line that is no event of go test is refused', async () => {
    expect(await refusalOf(readTestReport(sourceOf(lines(event('start'), 'panic: x'), 'go.json')))).toMatch(
      /^evidence-malformed: go\.json:2: expected an event of go test/,
    );
  });
});
