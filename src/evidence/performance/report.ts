import { type Format, readByFormat } from '../format.ts';
import type { Source } from '../text/source.ts';
import { openText } from '../text/text.ts';
import { foreign } from '../text/unreadable.ts';
import { jmeter, jmeterTable } from './jmeter.ts';
import { k6 } from './k6.ts';
import { k6Results } from './k6-results.ts';
import type { PerformanceFacts } from './model.ts';
import { samples } from './samples.ts';
import { EvidenceError } from '../../base/errors.ts';

/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
export const performanceFormats: readonly Format<PerformanceFacts>[] = [k6, k6Results, jmeter, jmeterTable, ...samples];

/**
 * Reads a summary of a load test, told apart by its content. Throws EvidenceError, also for one without a number: it
 * does not show that anything was measured.
 */
export async function readPerformance(source: Source): Promise<PerformanceFacts> {
  const text = await openText(source);
  const facts = await readByFormat(text, { what: 'a summary of a load test', formats: performanceFormats });
  if (facts.metrics.size === 0) {
    throw foreign(text.name, { found: 'the summary has no number, so nothing was measured' });
  }
  if (!allFailed(facts)) return facts;
  throw new EvidenceError({
    code: 'evidence-all-failed',
    where: text.name,
    expected: 'at least one request that succeeded',
    found: `${facts.tool} says that all failed`,
    fix: 'check that the test reached the application, and measure again',
  });
}

/** Shares of failed requests, by the names that the summaries have for them, and what all of them is. */
const failed: readonly (readonly [string, number])[] = [
  ['http_req_failed.rate', 1],
  ['http_req_failed.value', 1],
  ['Total.errorPct', 100],
  ['TOTAL.Error %', 100],
  ['TOTAL.aggregate_report_error%', 100],
];

/** Tells a run without any answer: k6 gives refused connections a duration of 0, which is below every bound. */
function allFailed({ metrics }: PerformanceFacts): boolean {
  return failed.some(([name, all]) => (metrics.get(name) ?? 0) >= all);
}
