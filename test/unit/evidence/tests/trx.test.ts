import { describe, expect, test } from '@jest/globals';
import { readTestReport } from '../../../../src/evidence/tests/report.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

function run(
  results: string,
  summary = '<ResultSummary outcome="Completed"><Counters failed="0"/></ResultSummary>',
): string {
  return `<?xml version="1.0"?><TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>${results}</Results>${summary}</TestRun>`;
}

function result(outcome: string, inner = ''): string {
  return `<UnitTestResult testName="T ${outcome}" outcome="${outcome}">${inner}</UnitTestResult>`;
}

async function countsOf(text: string): Promise<string> {
  const facts = await readTestReport(sourceOf(text, 'run.trx'));
  return `${facts.tests} tests: ${facts.passed} passed, ${facts.failed} failed, ${facts.skipped} skipped`;
}

describe('TRX', () => {
  const rows = `<InnerResults>${result('Passed')}${result('Failed')}</InnerResults>`;
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'passed, failed and not executed',
      run(result('Passed') + result('Failed') + result('NotExecuted')),
      '3 tests: 1 passed, 1 failed, 1 skipped',
    ],
    [
      'what is neither passed nor skipped',
      run(['Timeout', 'Aborted', 'Error', 'NotRunnable', 'passed'].map((word) => result(word)).join('')),
      '5 tests: 0 passed, 5 failed, 0 skipped',
    ],
    ['no outcome', run('<UnitTestResult testName="x"/>'), '1 tests: 0 passed, 1 failed, 0 skipped'],
    ['rows of one test', run(result('Failed', rows)), '2 tests: 1 passed, 1 failed, 0 skipped'],
    [
      'a test that fails though its rows pass',
      run(result('Failed', `<InnerResults>${result('Passed')}</InnerResults>`)),
      '1 tests: 1 passed, 1 failed, 0 skipped',
    ],
    [
      'a summary that claims more',
      run(result('Passed'), '<ResultSummary outcome="Failed"><Counters failed="2" error="1"/></ResultSummary>'),
      '1 tests: 1 passed, 3 failed, 0 skipped',
    ],
    [
      'a run that failed without a failed test',
      run(result('Passed'), '<ResultSummary outcome="Failed"/>'),
      '1 tests: 1 passed, 1 failed, 0 skipped',
    ],
    [
      'a run that was aborted',
      run(result('Passed'), '<ResultSummary outcome="Aborted"/>'),
      '1 tests: 1 passed, 1 failed, 0 skipped',
    ],
    ['no test', run(''), '0 tests: 0 passed, 0 failed, 0 skipped'],
  ];
  test.each(cases)('%s', async (_what, text, counts) => {
    expect(await countsOf(text)).toBe(counts);
  });

  test('refuses a count that is none', async () => {
    const refusal = await refusalOf(
      countsOf(run('', '<ResultSummary outcome="Completed"><Counters failed="-1"/></ResultSummary>')),
    );
    expect(refusal).toMatch(
      /^evidence-malformed: run\.trx:1: expected a whole number of 0 or more as failed of <Counters>, found "-1"/,
    );
  });
});
