import { older, type ReportTime, silentOrigin } from '../origin.ts';
import { shown } from '../text/unreadable.ts';
import { failureLine } from './note.ts';
import { maxFailureNames, type TestFacts } from './model.ts';

/** Counts the tests of a report while it is read. */
export interface TestTally {
  pass(): void;
  skip(): void;
  /** A failed test, with its message where there is one. */
  fail(name: string, message?: string): void;
  /** A failure that is no test of its own, such as that of a set-up. */
  failBeside(name: string): void;
  /** Passed, but only when run again. */
  passAgain(name: string): void;
  made(time: ReportTime | undefined): void;
  /** Takes the claim of a summary about `subject`: claims beyond the cases shown count. */
  claim(subject: string, claimed: { readonly tests?: number | undefined; readonly failed?: number | undefined }): void;
  /** Notes tests that are missing: a sentence about where. */
  lack(sentence: string): void;
  facts(): TestFacts;
}

export function createTally(): TestTally {
  const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
  const failures: string[] = [];
  const flakyTests: string[] = [];
  const incomplete: string[] = [];
  let time: ReportTime | undefined;

  function failBeside(name: string, message?: string, count = 1): void {
    total.failed += count;
    if (failures.length < maxFailureNames) failures.push(failureLine(name, message));
  }

  function lack(sentence: string): void {
    if (incomplete.length < maxFailureNames) incomplete.push(shown(sentence, 300));
  }

  return {
    pass() {
      total.tests += 1;
      total.passed += 1;
    },
    skip() {
      total.tests += 1;
      total.skipped += 1;
    },
    fail(name, message) {
      total.tests += 1;
      failBeside(name, message);
    },
    failBeside: (name) => failBeside(name),
    passAgain(name) {
      total.tests += 1;
      total.passed += 1;
      total.flaky += 1;
      if (flakyTests.length < maxFailureNames) flakyTests.push(shown(name, 200));
    },
    made(part) {
      time = older(time, part);
    },
    claim(subject, { tests = 0, failed = 0 }) {
      const missing = failed - total.failed;
      if (missing > 0) failBeside(`${subject}: says ${failed} failures, shows ${total.failed}`, undefined, missing);
      if (tests > total.tests) lack(`${subject}: says ${tests} tests, shows ${total.tests}`);
    },
    lack,
    facts: () => ({ ...total, failures, flakyTests, incomplete, origin: { ...silentOrigin, time } }),
  };
}
