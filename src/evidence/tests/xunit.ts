import type { XmlFormat, XmlFormatReader } from '../format.ts';
import { timeOf } from '../origin.ts';
import { countOf } from '../text/xml.ts';
import type { TestFacts } from './model.ts';
import { createNote } from './note.ts';
import { createTally } from './tally.ts';

export const xunit: XmlFormat<TestFacts> = {
  name: 'xUnit.net v2',
  writers: 'xUnit.net 2 and 3 (`-xml`, the XunitXml logger)',
  roots: ['assemblies', 'assembly'],
  xml: createXunit,
};

/** Reads xUnit.net's XML. An error of a clean-up is a failure beside the tests; so is a result that is no known word. */
function createXunit(): XmlFormatReader<TestFacts> {
  const tally = createTally();
  const note = createNote();
  let failing: string | undefined;
  let tests = 0;
  let failed = 0;

  function closeFailing(): void {
    if (failing !== undefined) tally.fail(failing, note.take());
    failing = undefined;
  }

  return {
    open(element) {
      const { attributes, tag } = element;
      if (tag === 'assembly') {
        tests += countOf(element, 'total') ?? 0;
        failed += (countOf(element, 'failed') ?? 0) + (countOf(element, 'errors') ?? 0);
        const { 'run-date': day, 'run-time': clock, 'finish-rtf': finish } = attributes;
        tally.made(timeOf(finish) ?? timeOf(`${day}T${clock}`));
      } else if (tag === 'test') {
        closeFailing();
        const { result, name = 'a test without a name' } = attributes;
        if (result === 'Pass') tally.pass();
        else if (result === 'Skip' || result === 'NotRun') tally.skip();
        else failing = name;
      } else if (tag === 'message' && failing !== undefined) note.open();
      else if (tag === 'error') {
        tally.failBeside(`${attributes['name'] ?? 'a clean-up'}: ${attributes['type'] ?? 'error'}`);
      }
    },
    get listening() {
      return note.listening;
    },
    text: (piece) => note.add(piece),
    close(tag) {
      if (tag === 'message') note.close();
      else if (tag === 'test') closeFailing();
    },
    facts() {
      tally.claim('the assemblies', { tests, failed });
      return tally.facts();
    },
  };
}
