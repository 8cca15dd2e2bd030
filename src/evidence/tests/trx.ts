import { older, type ReportTime, silentOrigin, timeOf } from '../origin.ts';
import type { XmlFormat, XmlFormatReader } from '../format.ts';
import { maxFailureNames, type TestFacts } from './model.ts';
import { createNote, failureLine } from './note.ts';
import { shown } from '../text/unreadable.ts';
import { countOf, type XmlElement } from '../text/xml.ts';

/** The elements of TRX that are a test's result; `TestResultAggregation` only holds others. */
const resultTags = new Set(['UnitTestResult', 'TestResult', 'GenericTestResult', 'ManualTestResult', 'WebTestResult']);

const passedWords = new Set(['Passed', 'Completed', 'Warning']);
const skippedWords = new Set(['NotExecuted', 'Inconclusive', 'Pending']);

/** Counters that speak of a test that was to run and did not pass. */
const failedCounters = ['failed', 'error', 'timeout', 'aborted', 'passedButRunAborted', 'notRunnable', 'disconnected'];
const goodSummaries = new Set(['Completed', 'Passed', 'Warning', 'NotExecuted', 'Inconclusive']);

interface Result {
  readonly name: string;
  readonly outcome: string;
  /** Results inside of it, of the rows of a data-driven test: then it is only their sum. */
  inner: number;
  innerFailed: number;
}

export const trx: XmlFormat<TestFacts> = {
  name: 'TRX',
  writers: '`dotnet test`, Visual Studio',
  roots: ['TestRun'],
  xml: createTrx,
};

/**
 * Reads the test results of Visual Studio and `dotnet test` (TRX, vstst.xsd). An outcome that is neither passed nor
 * skipped is a failure, also a missing one; claims of the summary beyond the results count too.
 */
function createTrx(): XmlFormatReader<TestFacts> {
  const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
  const failures: string[] = [];
  const note = createNote();
  const open: Result[] = [];
  let claimed = 0;
  let counted = 0;
  let time: ReportTime | undefined;

  function fail(count: number, name: string, message?: string): void {
    total.failed += count;
    if (failures.length < maxFailureNames) failures.push(failureLine(name, message));
  }

  function closeResult(result: Result): void {
    const skipped = skippedWords.has(result.outcome);
    const failed = !skipped && !passedWords.has(result.outcome);
    const message = note.take();
    if (result.inner > 0) {
      if (failed && result.innerFailed === 0) fail(1, result.name, message);
    } else {
      total.tests += 1;
      if (failed) fail(1, result.name, message);
      else if (skipped) total.skipped += 1;
      else total.passed += 1;
    }
    const parent = open.at(-1);
    if (parent === undefined) return;
    parent.inner += 1;
    if (failed) parent.innerFailed += 1;
  }

  return {
    open(element) {
      if (resultTags.has(element.tag)) open.push(resultOf(element));
      else if (element.tag === 'Message' && open.length > 0) note.open();
      else if (element.tag === 'Times') time = older(time, timeOf(element.attributes['finish']));
      else if (element.tag === 'Counters') {
        counted = Math.max(counted, countOf(element, 'total') ?? 0);
        claimed = Math.max(
          claimed,
          failedCounters.reduce((sum, name) => sum + (countOf(element, name) ?? 0), 0),
        );
      } else if (element.tag === 'ResultSummary' && !goodSummaries.has(element.attributes['outcome'] ?? '')) {
        claimed = Math.max(claimed, 1);
      }
    },
    get listening() {
      return note.listening;
    },
    text: (piece) => note.add(piece),
    close(tag) {
      if (tag === 'Message') note.close();
      const result = resultTags.has(tag) ? open.pop() : undefined;
      if (result !== undefined) closeResult(result);
    },
    facts() {
      const missing = claimed - total.failed;
      if (missing > 0) fail(missing, `the summary of the run: says ${claimed} failures, shows ${claimed - missing}`);
      return {
        ...total,
        failures,
        flakyTests: [],
        incomplete: incompleteOf(counted, total.tests),
        origin: { ...silentOrigin, time },
      };
    },
  };
}

function incompleteOf(claimed: number, shownTests: number): readonly string[] {
  return claimed > shownTests ? [`the summary of the run: says ${claimed} tests, shows ${shownTests}`] : [];
}

function resultOf(element: XmlElement): Result {
  const name = shown(element.attributes['testName'] ?? 'a test without a name', 200);
  return { name, outcome: element.attributes['outcome'] ?? '', inner: 0, innerFailed: 0 };
}
