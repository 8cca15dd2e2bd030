import type { XmlFormat, XmlFormatReader } from '../format.ts';
import type { TestFacts } from './model.ts';
import { createNote } from './note.ts';
import { createTally } from './tally.ts';

export const sonarTests: XmlFormat<TestFacts> = {
  name: 'SonarQube generic tests',
  writers: 'jest-sonar-reporter and others (`sonar.testExecutionReportPaths`)',
  roots: ['testExecutions', 'unitTest'],
  xml: createSonarTests,
};

/** Reads SonarQube's generic test execution: the element below a test case is its result. */
function createSonarTests(): XmlFormatReader<TestFacts> {
  const tally = createTally();
  const note = createNote();
  let name: string | undefined;
  let outcome: 'pass' | 'skip' | 'fail' = 'pass';
  let path = '';
  return {
    open({ tag, attributes }) {
      if (tag === 'file') path = attributes['path'] ?? '';
      else if (tag === 'testCase') {
        name = attributes['name'] ?? 'a test without a name';
        outcome = 'pass';
      } else if (tag === 'skipped') outcome = outcome === 'fail' ? 'fail' : 'skip';
      else if (name !== undefined) {
        outcome = 'fail';
        note.open(attributes['message']);
      }
    },
    get listening() {
      return note.listening;
    },
    text: (piece) => note.add(piece),
    close(tag) {
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
