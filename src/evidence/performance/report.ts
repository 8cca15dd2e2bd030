import { type Format, readByFormat } from '../format.ts';
import type { Source } from '../text/source.ts';
import { openText } from '../text/text.ts';
import { foreign } from '../text/unreadable.ts';
import { jmeter, jmeterTable } from './jmeter.ts';
import { k6 } from './k6.ts';
import type { PerformanceFacts } from './model.ts';

/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
export const performanceFormats: readonly Format<PerformanceFacts>[] = [k6, jmeter, jmeterTable];

/**
 * Reads a summary of a load test, told apart by its content. Throws EvidenceError, also for one without a number: it
 * does not show that anything was measured.
 */
export async function readPerformance(source: Source): Promise<PerformanceFacts> {
  const text = await openText(source);
  const facts = await readByFormat(text, { what: 'a summary of a load test', formats: performanceFormats });
  if (facts.metrics.size > 0) return facts;
  throw foreign(text.name, { found: 'the summary has no number, so nothing was measured' });
}
