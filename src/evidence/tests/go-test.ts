import type { LineFormat } from '../format.ts';
import { timeOf } from '../origin.ts';
import { memberAt, textIn } from '../../base/json-path.ts';
import { eachLine } from '../text/lines.ts';
import type { Text } from '../text/text.ts';
import { excessive, malformed, type ReportPosition, shown } from '../text/unreadable.ts';
import type { TestFacts } from './model.ts';
import { lineOf } from './note.ts';
import { createTally } from './tally.ts';

export const goTest: LineFormat<TestFacts> = {
  name: 'go test JSON',
  writers: '`go test -json`, `gotestsum --jsonfile`',
  matches: (head) => /^\{"(?:Time|Action|ImportPath|Package)":/.test(head),
  read: readGoTest,
};

const maxTests = 500_000;

interface Test {
  /** In the latest run of the package; undefined: it has begun and not ended. */
  outcome: 'pass' | 'fail' | 'skip' | undefined;
  run: number;
  /** In an earlier run of the package. */
  failedBefore: boolean;
  /** The first line of its output that is its own. */
  said: string | undefined;
}

interface Package {
  /** How often it was run: gotestsum runs failed tests again. */
  run: number;
  outcome: 'pass' | 'fail' | 'skip' | undefined;
  readonly tests: Map<string, Test>;
}

/**
 * Reads the events of `go test -json` (cmd/test2json). A test that failed and passed in a later run of its package is
 * flaky. A test that has no end, and a package that failed without a failed test, such as one that did not compile, are
 * failures.
 */
async function readGoTest(text: Text): Promise<TestFacts> {
  const tally = createTally();
  const packages = new Map<string, Package>();
  let count = 0;
  await eachLine(text, (line, position) => {
    if (line === '') return;
    const event = parsed(line, position);
    tally.made(timeOf(textIn(event, 'Time')));
    count += takeEvent(event, packages);
    if (count > maxTests) throw excessive(position, { found: `more than ${maxTests} tests` });
  });
  for (const [name, one] of packages) {
    for (const [test, { outcome, failedBefore, said }] of one.tests) {
      if (outcome === 'skip') tally.skip();
      else if (outcome !== 'pass') tally.fail(`${name} › ${test}`, said);
      else if (failedBefore) tally.passAgain(`${name} › ${test}`);
      else tally.pass();
    }
    const explained = [...one.tests.values()].some(({ outcome }) => outcome === 'fail' || outcome === undefined);
    if (one.outcome === 'fail' && !explained) tally.failBeside(`${name}: failed without a failed test`);
    if (one.outcome === undefined) tally.failBeside(`${name}: has no end`);
  }
  return tally.facts();
}

function parsed(line: string, position: ReportPosition): unknown {
  try {
    const event: unknown = JSON.parse(line);
    if (typeof memberAt(event, 'Action') === 'string') return event;
  } catch {
    // Below: what it is not.
  }
  throw malformed(position, { expected: 'an event of go test', found: `"${shown(line, 40)}"` });
}

/** Takes one event; returns how many tests it adds. */
function takeEvent(event: unknown, packages: Map<string, Package>): number {
  const action = textIn(event, 'Action') ?? '';
  const name = textIn(event, 'Package') ?? textIn(event, 'ImportPath') ?? '(no package)';
  const test = textIn(event, 'Test');
  if (action === 'build-output') return 0;
  const one = packageOf(packages, name);
  if (one.outcome !== undefined && (action === 'start' || action === 'run')) {
    one.run += 1;
    one.outcome = undefined;
  }
  const outcome = action === 'build-fail' ? 'fail' : action === 'bench' ? 'pass' : action;
  if (test === undefined) {
    if (isOutcome(outcome)) one.outcome = outcome;
    return 0;
  }
  const before = one.tests.size;
  takeTest(one, test, action === 'run' ? undefined : isOutcome(outcome) ? outcome : 'other');
  if (action === 'output') takeOutput(one.tests.get(test), textIn(event, 'Output') ?? '');
  return one.tests.size - before;
}

function takeTest(one: Package, name: string, outcome: Test['outcome'] | 'other'): void {
  const test = one.tests.get(name) ?? { outcome: undefined, run: one.run, failedBefore: false, said: undefined };
  one.tests.set(name, test);
  if (test.run !== one.run) {
    test.failedBefore ||= test.outcome !== 'pass' && test.outcome !== 'skip';
    test.run = one.run;
    test.outcome = undefined;
  }
  // With -count a test comes several times in one run: one failure is a failure.
  if (outcome !== 'other' && test.outcome !== 'fail') test.outcome = outcome;
}

/** Keeps the first line of a test that is no frame of the runner (`=== RUN`, `--- FAIL`). */
function takeOutput(test: Test | undefined, output: string): void {
  if (test === undefined || test.said !== undefined || /^\s*(?:===|---) /.test(output)) return;
  test.said = lineOf(output.slice(0, 500));
}

function packageOf(packages: Map<string, Package>, name: string): Package {
  const known = packages.get(name);
  if (known !== undefined) return known;
  const created: Package = { run: 0, outcome: undefined, tests: new Map() };
  packages.set(name, created);
  return created;
}

function isOutcome(word: string): word is 'pass' | 'fail' | 'skip' {
  return word === 'pass' || word === 'fail' || word === 'skip';
}
