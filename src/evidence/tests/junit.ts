import { older, type ReportTime, silentOrigin, timeOf } from '../origin.ts';
import { maxFailureNames, type TestReader } from './model.ts';
import { malformed, shown } from '../text/unreadable.ts';
import { countOf, type XmlElement } from '../text/xml.ts';

interface Suite {
  readonly name: string;
  /** What the attributes claim: failures and errors. */
  readonly claimed: number;
  /** What the elements show: cases of this suite and the worse count of each suite in it. */
  failed: number;
}

interface Case {
  readonly classname: string | undefined;
  readonly name: string | undefined;
  failed: boolean;
  skipped: boolean;
  flaky: boolean;
}

/** What a `status` or `result` attribute says when a tool writes no element for it. */
const failedWords = new Set(['failed', 'failure', 'fail', 'error', 'errored', 'broken']);
const skippedWords = new Set(['skipped', 'disabled', 'notrun', 'ignored', 'pending', 'suppressed']);

/**
 * Reads JUnit reports of the usual dialects: nested suites, Surefire's reruns, skipped and disabled cases. Where the
 * attributes of a suite claim more failures than its elements show, such as after a crash in a set-up, they count.
 */
export function createJunit(): TestReader {
  const suites: Suite[] = [];
  const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
  const failures: string[] = [];
  let current: Case | undefined;
  let time: ReportTime | undefined;

  function fail(name: string): void {
    const suite = suites.at(-1);
    if (suite !== undefined) suite.failed += 1;
    if (failures.length < maxFailureNames) failures.push(name);
  }

  function closeSuite(): void {
    const suite = suites.pop();
    if (suite === undefined) return;
    const worse = Math.max(suite.claimed, suite.failed);
    if (worse > suite.failed && failures.length < maxFailureNames) {
      failures.push(`${suite.name}: says ${suite.claimed} failures and errors, shows ${suite.failed}`);
    }
    const parent = suites.at(-1);
    if (parent === undefined) total.failed += worse;
    else parent.failed += worse;
  }

  function closeCase(): void {
    if (current === undefined) return;
    total.tests += 1;
    if (current.failed) fail(nameOf(current));
    else if (current.skipped) total.skipped += 1;
    else {
      total.passed += 1;
      if (current.flaky) total.flaky += 1;
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
          if (current !== undefined) current.failed = true;
          else fail(suites.at(-1)?.name ?? '');
          break;
        case 'skipped':
        case 'disabled':
          if (current !== undefined) current.skipped = true;
          break;
        case 'flakyFailure':
        case 'flakyError':
        case 'rerunFailure':
        case 'rerunError':
          if (current !== undefined) current.flaky = true;
          break;
        default:
      }
    },
    close(tag) {
      if (tag === 'testcase') closeCase();
      else if (tag === 'testsuite' || tag === 'testsuites') closeSuite();
    },
    facts: () => ({ ...total, failures, origin: { ...silentOrigin, time } }),
  };
}

function suiteOf(element: XmlElement): Suite {
  const claimed = (countOf(element, 'failures') ?? 0) + (countOf(element, 'errors') ?? 0);
  countOf(element, 'tests');
  return { name: shown(element.attributes['name'] ?? 'a suite without a name', 200), claimed, failed: 0 };
}

function caseOf(element: XmlElement): Case {
  const { classname, name, status, result } = element.attributes;
  const words = [status ?? '', result ?? ''].map((word) => (word === '' ? '' : word.toLowerCase()));
  return {
    classname,
    name,
    failed: words.some((word) => failedWords.has(word)),
    skipped: words.some((word) => skippedWords.has(word)),
    flaky: false,
  };
}

function nameOf({ classname, name }: Case): string {
  return shown([classname, name].filter((part) => part !== undefined && part !== '').join(' › '), 200);
}
