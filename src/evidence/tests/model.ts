import type { Origin } from '../origin.ts';

/** Facts of a test report, all suites together. */
export interface TestFacts {
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
  /** Suites that claim more tests than they show, the first ones: a sentence each. */
  readonly incomplete: readonly string[];
  /** Failed tests, the first ones: the name, and the message where the report has one. */
  readonly failures: readonly string[];
  /** Names of flaky tests, the first ones. */
  readonly flakyTests: readonly string[];
  readonly origin: Origin;
}

/** How many names are kept for people to read. */
export const maxFailureNames = 50;
