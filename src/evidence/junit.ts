import type { Source } from './source.ts';
import { openText } from './text.ts';
import { foreign, malformed, shown } from './unreadable.ts';
import { countOf, readXml, type XmlElement } from './xml.ts';

/** What a JUnit report says, all suites together. */
export interface JunitFacts {
  /** Test cases that are in the report, skipped ones included. */
  readonly tests: number;
  readonly passed: number;
  /**
   * Failures and errors. Where the attributes of a suite claim more than its test cases show, such as after a crash
   * in a set-up, the attributes count.
   */
  readonly failed: number;
  readonly skipped: number;
  /** Passed, but only when run again. They are in `passed` too. */
  readonly flaky: number;
  /** Names of what failed, the first ones. */
  readonly failures: readonly string[];
}

/** How many names are kept for people to read. */
const maximumFailures = 50;

interface Suite {
  readonly name: string;
  /** What the attributes claim: failures and errors. */
  readonly claimed: number;
  /** What the elements show: cases of this suite and the worse count of each suite in it. */
  failed: number;
}

interface Case {
  readonly name: string;
  failed: boolean;
  skipped: boolean;
  flaky: boolean;
}

/** What a `status` or `result` attribute says when a tool writes no element for it. */
const failedWords = new Set(['failed', 'failure', 'fail', 'error', 'errored', 'broken']);
const skippedWords = new Set(['skipped', 'disabled', 'notrun', 'ignored', 'pending', 'suppressed']);

/**
 * Reads a JUnit report of any of the usual dialects: nested suites, Surefire's reruns, skipped and disabled cases.
 * Throws EvidenceError for what is none. A report without test cases is read: what it is worth is for the policy.
 */
export async function readJunit(source: Source): Promise<JunitFacts> {
  const text = await openText(source);
  const tally = createTally();
  await readXml(text, {
    open(element) {
      if (element.depth === 1 && element.tag !== 'testsuites' && element.tag !== 'testsuite') {
        throw foreign(
          text.name,
          `expected a JUnit report, <testsuites> or <testsuite>, found <${shown(element.tag, 30)}>`,
        );
      }
      tally.open(element);
    },
    close: (tag) => tally.close(tag),
  });
  return tally.facts();
}

interface Tally {
  open(element: XmlElement): void;
  close(tag: string): void;
  facts(): JunitFacts;
}

function createTally(): Tally {
  const suites: Suite[] = [];
  const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
  const failures: string[] = [];
  let current: Case | undefined;

  function fail(name: string): void {
    const suite = suites.at(-1);
    if (suite !== undefined) suite.failed += 1;
    if (failures.length < maximumFailures) failures.push(name);
  }

  function closeSuite(): void {
    const suite = suites.pop();
    if (suite === undefined) return;
    const worse = Math.max(suite.claimed, suite.failed);
    if (worse > suite.failed && failures.length < maximumFailures) {
      failures.push(`${suite.name}: says ${suite.claimed} failures and errors, shows ${suite.failed}`);
    }
    const parent = suites.at(-1);
    if (parent === undefined) total.failed += worse;
    else parent.failed += worse;
  }

  function closeCase(): void {
    if (current === undefined) return;
    total.tests += 1;
    if (current.failed) fail(current.name);
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
          break;
        case 'testcase':
          if (current !== undefined) throw malformed(element, 'a <testcase> in a <testcase>');
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
    facts: () => ({ ...total, failures }),
  };
}

function suiteOf(element: XmlElement): Suite {
  const claimed = (countOf(element, 'failures') ?? 0) + (countOf(element, 'errors') ?? 0);
  countOf(element, 'tests');
  return { name: shown(element.attributes['name'] ?? 'a suite without a name', 200), claimed, failed: 0 };
}

function caseOf(element: XmlElement): Case {
  const { classname, name, status, result } = element.attributes;
  const words = [status, result].map((word) => word?.toLowerCase() ?? '');
  return {
    name: shown([classname, name].filter((part) => part !== undefined && part !== '').join(' › '), 200),
    failed: words.some((word) => failedWords.has(word)),
    skipped: words.some((word) => skippedWords.has(word)),
    flaky: false,
  };
}
