import { older, type ReportTime, silentOrigin, timeOf } from '../origin.ts';
import type { XmlFormat, XmlFormatReader } from '../format.ts';
import { maxFailureNames, type TestFacts } from './model.ts';
import { createNote, failureLine, lineOf } from './note.ts';
import { malformed, shown } from '../text/unreadable.ts';
import { countOf, type XmlElement } from '../text/xml.ts';

interface Suite {
  readonly name: string;
  /** Failures and errors that the attributes claim. */
  readonly claimed: number;
  /** Failures that the elements show: cases of this suite and the worse count of each suite in it. */
  failed: number;
  /** Tests that the attributes claim. */
  readonly claimedTests: number;
  /** Test cases and repeated runs in it, also in the suites inside. */
  shown: number;
  /** Tests that the suites inside claim and do not show. */
  missing: number;
  /** What to do where the claim is known to count something else. */
  readonly hint: string;
}

interface Case {
  readonly classname: string | undefined;
  readonly name: string | undefined;
  /** CTest did not run it: the message of its `<skipped>` tells whether that was meant. */
  readonly couldNotRun: boolean;
  failed: boolean;
  skipped: boolean;
  flaky: boolean;
}

/**
 * Words of a `status` or `result` attribute, where a tool writes no element for them. A word in neither list
 * is a failure.
 */
const passedWords = new Set([
  'passed',
  'pass',
  'success',
  'successful',
  'succeeded',
  'ok',
  'run',
  'ran',
  'completed',
  'complete',
  'fixed',
  'true',
]);
const skippedWords = new Set([
  'skipped',
  'skip',
  'disabled',
  'notrun',
  'not_run',
  'not run',
  'ignored',
  'pending',
  'suppressed',
  'todo',
  'untested',
  'inconclusive',
  'notexecuted',
  'excluded',
]);

export const junit: XmlFormat<TestFacts> = {
  name: 'JUnit',
  writers: 'Surefire, Gradle, pytest, Jest, go-junit-report, gotestsum, CTest and many others',
  roots: ['testsuites', 'testsuite'],
  xml: createJunit,
};

/**
 * Reads JUnit reports of the usual dialects: nested suites, Surefire's reruns, skipped and disabled cases. Where the
 * attributes of a suite claim more failures than its elements show, such as after a crash in a set-up, they count.
 */
function createJunit(): XmlFormatReader<TestFacts> {
  const suites: Suite[] = [];
  const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
  const failures: string[] = [];
  const flakyTests: string[] = [];
  const note = createNote();
  const incomplete: string[] = [];
  let current: Case | undefined;
  let time: ReportTime | undefined;

  function fail(name: string, message?: string): void {
    const suite = suites.at(-1);
    if (suite !== undefined) suite.failed += 1;
    if (failures.length < maxFailureNames) failures.push(failureLine(name, message));
  }

  function closeSuite(): void {
    const suite = suites.pop();
    if (suite === undefined) return;
    const worse = Math.max(suite.claimed, suite.failed);
    if (worse > suite.failed && failures.length < maxFailureNames) {
      failures.push(`${suite.name}: says ${suite.claimed} failures and errors, shows ${suite.failed}`);
    }
    const missing = Math.max(suite.claimedTests - suite.shown, 0);
    if (missing > suite.missing && incomplete.length < maxFailureNames) {
      incomplete.push(`${suite.name}: says ${suite.claimedTests} tests, shows ${suite.shown}${suite.hint}`);
    }
    const parent = suites.at(-1);
    if (parent === undefined) total.failed += worse;
    else {
      parent.failed += worse;
      parent.shown += suite.shown;
      parent.missing += Math.max(missing, suite.missing);
    }
  }

  function show(): void {
    const suite = suites.at(-1);
    if (suite !== undefined) suite.shown += 1;
  }

  function closeCase(): void {
    if (current === undefined) return;
    show();
    total.tests += 1;
    const message = note.take();
    if (current.failed) fail(nameOf(current), message);
    else if (current.skipped) total.skipped += 1;
    else {
      total.passed += 1;
      if (current.flaky) {
        total.flaky += 1;
        if (flakyTests.length < maxFailureNames) flakyTests.push(nameOf(current));
      }
    }
    current = undefined;
  }

  return {
    open(element) {
      switch (element.tag) {
        case 'testsuites':
        case 'testsuite':
          suites.push(suiteOf(element));
          time = older(time, timeOf(element.attributes['timestamp']));
          break;
        case 'testcase':
          if (current !== undefined) throw malformed(element, { found: 'a <testcase> in a <testcase>' });
          current = caseOf(element);
          break;
        case 'failure':
        case 'error':
          if (current === undefined) fail(suites.at(-1)?.name ?? '', lineOf(element.attributes['message'] ?? ''));
          else {
            current.failed = true;
            note.open(element.attributes['message']);
          }
          break;
        case 'skipped':
        case 'disabled':
          if (current === undefined) break;
          current.skipped = true;
          if (!current.couldNotRun || isMeant(element.attributes['message'])) break;
          current.failed = true;
          note.open(element.attributes['message']);
          break;
        case 'flakyFailure':
        case 'flakyError':
        case 'rerunFailure':
        case 'rerunError':
          if (current !== undefined) current.flaky = true;
          // Some versions of Surefire count each run as a test.
          show();
          break;
        default:
      }
    },
    get listening() {
      return note.listening;
    },
    text: (piece) => note.add(piece),
    close(tag) {
      if (tag === 'failure' || tag === 'error') note.close();
      else if (tag === 'testcase') closeCase();
      else if (tag === 'testsuite' || tag === 'testsuites') closeSuite();
    },
    facts: () => ({ ...total, failures, flakyTests, incomplete, origin: { ...silentOrigin, time } }),
  };
}

/** Catch2, which writes this host, claims its assertions: nobody can tell whether a test is missing. */
const catch2Hint = ' (Catch2 counts assertions here: give the report of its reporter sonarqube)';

function suiteOf(element: XmlElement): Suite {
  const claimed = (countOf(element, 'failures') ?? 0) + (countOf(element, 'errors') ?? 0);
  const tests = countOf(element, 'tests') ?? 0;
  const name = shown(element.attributes['name'] ?? 'a suite without a name', 200);
  const hint = element.attributes['hostname'] === 'tbd' ? catch2Hint : '';
  return { name, claimed, failed: 0, claimedTests: tests, shown: 0, missing: 0, hint };
}

function caseOf(element: XmlElement): Case {
  const { classname, name, status, result } = element.attributes;
  const [one, other] = [verdictOf(status), verdictOf(result)];
  const [failed, skipped] = [one === 'failed' || other === 'failed', one === 'skipped' || other === 'skipped'];
  return { classname, name, couldNotRun: status === 'notrun' && result === undefined, failed, skipped, flaky: false };
}

/**
 * Tells a skip that a test asked for from one that CTest could not start, by the words of CTest 3.21 to 4.
 * CTest itself counts a missing executable or file, a missing configuration and a failed fixture as failures.
 */
function isMeant(message = ''): boolean {
  return message === '' || message === 'Disabled' || /^SKIP_(?:RETURN_CODE=|REGULAR_EXPRESSION_MATCHED$)/.test(message);
}

/** Most tools write no word at all. */
function verdictOf(word: string | undefined): 'passed' | 'skipped' | 'failed' {
  if (word === undefined || word === '') return 'passed';
  const known = word.toLowerCase();
  if (skippedWords.has(known)) return 'skipped';
  return passedWords.has(known) ? 'passed' : 'failed';
}

function nameOf({ classname, name }: Case): string {
  // CTest writes the name into both.
  const parts = classname === name ? [name] : [classname, name];
  return shown(parts.filter((part) => part !== undefined && part !== '').join(' › '), 200);
}
