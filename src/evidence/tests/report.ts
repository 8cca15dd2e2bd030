import { type Format, readByFormat } from '../format.ts';
import type { Source } from '../text/source.ts';
import { openText } from '../text/text.ts';
import { goTest } from './go-test.ts';
import { junit } from './junit.ts';
import type { TestFacts } from './model.ts';
import { nunit } from './nunit.ts';
import { sonarTests } from './sonar.ts';
import { tap } from './tap.ts';
import { tektonRuns } from './tekton.ts';
import { trx } from './trx.ts';
import { xunit } from './xunit.ts';

/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
export const testFormats: readonly Format<TestFacts>[] = [
  junit,
  trx,
  nunit,
  xunit,
  sonarTests,
  tap,
  goTest,
  tektonRuns,
];

/**
 * Reads a report of tests, told apart by its content. Throws EvidenceError for any other file. A report without test
 * cases is read: its worth is for the policy.
 */
export async function readTestReport(source: Source): Promise<TestFacts> {
  return readByFormat(await openText(source), { what: 'a report of tests', formats: testFormats });
}
