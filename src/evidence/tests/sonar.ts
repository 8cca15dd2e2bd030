import type { XmlFormat, XmlFormatReader } from '../format.ts';
import type { TestFacts } from './model.ts';
import { createNote } from './note.ts';
import { createTally } from './tally.ts';
import { malformed } from '../text/unreadable.ts';

export const sonarTests: XmlFormat<TestFacts> = {
  name: 'SonarQube generic tests',
  writers: 'jest-sonar-reporter and others (`sonar.testExecutionReportPaths`)',
  roots: ['testExecutions', 'unitTest'],
  xml: createSonarTests,
};

/**
 * Reads SonarQube's generic test execution: the element below a test case is its result. A file without a test case is
 * one that did not load: reporters of Jest and Vitest write nothing else about it.
 */
function createSonarTests(): XmlFormatReader<TestFacts> {
  const tally = createTally();
  const note = createNote();
  let name: string | undefined;
  let outcome: 'pass' | 'skip' | 'fail' = 'pass';
  let path = '';
  let isEmpty = true;
  return {
    open(element) {
      const { tag, attributes } = element;
      if (tag === 'file') {
        path = attributes['path'] ?? '';
        isEmpty = true;
      } else if (tag === 'testCase') {
        if (name !== undefined) throw malformed(element, { found: 'a <testCase> in a <testCase>' });
        isEmpty = false;
        name = attributes['name'] ?? 'a test without a name';
        outcome = 'pass';
      } else if (tag === 'skipped') outcome = outcome === 'fail' ? 'fail' : 'skip';
      else if (name !== undefined) {
        outcome = 'fail';
        note.open(attributes['message']);
      } else if (tag === 'failure' || tag === 'error') tally.failBeside(path === '' ? tag : `${path}: ${tag}`);
    },
    get listening() {
      return note.listening;
    },
    text: (piece) => note.add(piece),
    close(tag) {
      if (tag === 'file' && isEmpty)
        tally.lack(`${path === '' ? 'a file' : path}: shows no test, so it may not have loaded`);
      if (tag !== 'testCase') note.close();
      if (tag !== 'testCase' || name === undefined) return;
      const message = note.take();
      if (outcome === 'fail') tally.fail(path === '' ? name : `${path} › ${name}`, message);
      else tally[outcome]();
      name = undefined;
    },
    facts: () => tally.facts(),
  };
}
