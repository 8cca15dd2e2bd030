import type { Origin } from '../origin.ts';
import type { XmlHandler } from '../text/xml.ts';

/** What a report of tests says, all suites together. */
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
  /** Names of what failed, the first ones. */
  readonly failures: readonly string[];
  readonly origin: Origin;
}

/** How many names are kept for people to read. */
export const maxFailureNames = 50;

/** A reader of one XML dialect. */
export interface TestReader extends XmlHandler {
  facts(): TestFacts;
}
