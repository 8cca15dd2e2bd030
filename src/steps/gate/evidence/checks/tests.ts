import { readTestReport } from '../../../../evidence/tests/report.ts';
import type { TestFacts } from '../../../../evidence/tests/model.ts';
import { amount, firstOf, partOf } from '../../verdict/amount.ts';
import type { EvidenceGap, MeasuredKind, Measurement, Reading } from './check.ts';

/** Tests: reports of all formats, added up. */
export function openTests(): Reading {
  const reports: TestFacts[] = [];
  return {
    async read(source) {
      const facts = await readTestReport(source);
      return { origin: facts.origin, count: () => void reports.push(facts) };
    },
    measure: () => measured(reports),
  };
}

function measured(reports: readonly TestFacts[]): MeasuredKind {
  const sum = (count: (facts: TestFacts) => number): number =>
    reports.reduce((total, facts) => total + count(facts), 0);
  const failed = sum((facts) => facts.failed);
  const flaky = sum((facts) => facts.flaky);
  const skipped = sum((facts) => facts.skipped);
  const executed = sum((facts) => facts.tests) - skipped;
  const failures = reports.flatMap((facts) => facts.failures);
  const flakyTests = reports.flatMap((facts) => facts.flakyTests);
  return {
    measurements: {
      'failed-tests': { ...failedTests(failed, executed), details: firstOf(failures, (one) => one) },
      'executed-tests': { ...executedTests(executed, skipped), details: [] },
    },
    gaps: gapsOf(reports.flatMap((facts) => facts.incomplete)),
    warnings: flaky === 0 ? [] : [`${amount(flaky, 'test')} passed only when run again${namesOf(flakyTests)}`],
    outputs: { tests: executed, 'failed-tests': failed, 'flaky-tests': flaky },
  };
}

/** Names the first flaky tests: `: a, b and 3 more`. */
function namesOf(names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length - 3;
  return `: ${names.slice(0, 3).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/**
 * Makes a gap for each incomplete run.
 * A crashed runner writes fewer tests than it had announced.
 */
function gapsOf(incomplete: readonly string[]): readonly EvidenceGap[] {
  const [first] = incomplete;
  if (first === undefined) return [];
  return [
    {
      id: 'test-count',
      title: 'Test count',
      status: 'error',
      required: 'as many tests as the report claims',
      found: incomplete.length === 1 ? first : `${first} (and ${incomplete.length - 1} more)`,
      advice: 'Find out why the report lacks tests: the runner may have crashed while it wrote it',
      details: incomplete.slice(0, 20),
    },
  ];
}

const nothingExecuted = 'no test was executed, which proves nothing';

function failedTests(failed: number, executed: number): Omit<Measurement, 'details'> {
  // Failures without a single test are those of a suite that broke before it began: they count.
  const nothing = executed === 0 && failed === 0;
  return {
    ...(!nothing && { actual: failed }),
    found: nothing ? nothingExecuted : `${failed} of ${amount(executed, 'test')}`,
    meets: (limit) => failed <= limit,
    advice: (limit) => `Repair ${partOf(failed - limit, failed, 'failed test')}`,
  };
}

function executedTests(executed: number, skipped: number): Omit<Measurement, 'details'> {
  const note = skipped === 0 ? '' : `, ${skipped} more ${skipped === 1 ? 'was' : 'were'} skipped`;
  return {
    ...(executed > 0 && { actual: executed }),
    found: executed === 0 ? nothingExecuted + note : amount(executed, 'test') + note,
    meets: (limit) => executed >= limit,
    advice: (limit) =>
      `Find out why only ${executed} of at least ${limit} tests ran: a suite may have crashed or been left out`,
  };
}
