import { createJunit } from './junit.ts';
import type { Source } from '../text/source.ts';
import type { TestFacts, TestReader } from './model.ts';
import { openText } from '../text/text.ts';
import { createTrx } from './trx.ts';
import { foreign, shown } from '../text/unreadable.ts';
import { readXml } from '../text/xml.ts';

const roots: Readonly<Record<string, () => TestReader>> = {
  testsuites: createJunit,
  testsuite: createJunit,
  TestRun: createTrx,
};

/**
 * Reads a report of tests, JUnit or TRX, told apart by the root element. Throws EvidenceError for what is neither. A
 * report without test cases is read: what it is worth is for the policy.
 */
export async function readTestReport(source: Source): Promise<TestFacts> {
  const text = await openText(source);
  let reader: TestReader | undefined;
  await readXml(text, {
    open(element) {
      if (element.depth === 1) {
        const create = Object.hasOwn(roots, element.tag) ? roots[element.tag] : undefined;
        if (create === undefined) {
          const found = shown(element.tag, 30);
          throw foreign(text.name, {
            expected: 'a report of tests, <testsuites>, <testsuite> or <TestRun>',
            found: `<${found}>`,
          });
        }
        reader = create();
      }
      reader?.open(element);
    },
    close: (tag, depth, place) => reader?.close?.(tag, depth, place),
  });
  if (reader === undefined) throw foreign(text.name, { expected: 'a report of tests', found: 'no element' });
  return reader.facts();
}
