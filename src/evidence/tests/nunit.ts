import type { XmlFormat, XmlFormatReader } from '../format.ts';
import { timeOf } from '../origin.ts';
import { countOf, type XmlElement } from '../text/xml.ts';
import type { TestFacts } from './model.ts';
import { createNote } from './note.ts';
import { createTally } from './tally.ts';

export const nunit: XmlFormat<TestFacts> = {
  name: 'NUnit',
  writers: 'NUnit 3 (`nunit3-console`, the test adapter, Unity) and NUnit 2',
  roots: ['test-run', 'test-results'],
  xml: createNunit,
};

const passedWords = new Set(['Passed', 'Success', 'Warning']);
const skippedWords = new Set(['Skipped', 'Ignored', 'Inconclusive', 'Explicit']);

/**
 * Reads the test results of NUnit 3 and 2. A result that is neither passed nor skipped is a failure; so is a suite
 * whose own set-up or tear-down failed, and each failure that the root claims beyond the cases.
 */
function createNunit(): XmlFormatReader<TestFacts> {
  const tally = createTally();
  const note = createNote();
  let root: XmlElement | undefined;
  let failed: string | undefined;

  function closeFailed(): void {
    if (failed !== undefined) tally.fail(failed, note.take());
    failed = undefined;
  }

  return {
    open(element) {
      const { result = '', site = '', name = 'a test without a name', fullname = name } = element.attributes;
      if (element.depth === 1) {
        root = element;
        tally.made(timeOf(element.attributes['end-time'] ?? element.attributes['start-time']));
      } else if (element.tag === 'test-case') {
        closeFailed();
        const word = result === '' ? wordOf(element) : result;
        if (skippedWords.has(word)) tally.skip();
        else if (passedWords.has(word)) tally.pass();
        else failed = fullname;
      } else if (element.tag === 'message' && failed !== undefined) note.open();
      else if (element.tag === 'test-suite' && result === 'Failed' && /^(?:SetUp|TearDown)$/.test(site)) {
        tally.failBeside(`${fullname}: ${site}`);
      }
    },
    get listening() {
      return note.listening;
    },
    text: (piece) => note.add(piece),
    close(tag) {
      if (tag === 'message') note.close();
      else if (tag === 'test-case') closeFailed();
    },
    facts() {
      if (root !== undefined) {
        const claimed = (countOf(root, 'failed') ?? countOf(root, 'failures') ?? 0) + (countOf(root, 'errors') ?? 0);
        tally.claim('the run', { tests: countOf(root, 'total'), failed: claimed });
      }
      return tally.facts();
    },
  };
}

/** NUnit before 2.5 has two flags in the place of a word. */
function wordOf({ attributes }: XmlElement): string {
  if (attributes['executed'] === 'False') return 'Ignored';
  return attributes['executed'] === 'True' && attributes['success'] === 'True' ? 'Success' : '';
}
