import type { Mutant } from './mutators.ts';
import type { MeasuredFile } from './protocol.ts';
import type { Runner } from './runner.ts';

export interface Judgement {
  readonly mutant: Mutant;
  readonly verdict: 'killed' | 'timeout' | 'survived' | 'not reached';
  /** The test that did not pass: its file, and its name. */
  readonly by?: string;
}

/** A mutant with the number of its switch. */
export interface NumberedMutant extends Mutant {
  readonly id: number;
}

/** What is known before the first mutant, and learned from each for the next; all workers share it. */
export interface Experience {
  /** Test files as they ran without a mutant. */
  readonly measured: readonly MeasuredFile[];
  /** Test files that import a source file, directly or through others. */
  readonly importers: (source: string) => ReadonlySet<string>;
  /** Tests that pass alone without a mutant, or do not; one that fails anyway proves nothing. */
  readonly healthy: Map<string, boolean>;
  /** Tests that take longer see no mutant. */
  readonly slowMs: number;
  /** By source file: the test files that saw a mutant of it, the latest first. */
  readonly killers: Map<string, readonly string[]>;
}

/** Tests of one file that pass a mutant. */
interface Candidate {
  readonly file: string;
  readonly tests: readonly number[];
  readonly ms: number;
  readonly hits: number;
  readonly reload: boolean;
}

/** As long do the tests of one mutant take that is passed while modules load, and which every test of its importers may see. */
const loadedBudgetMs = 8000;
/** So many of the nearest files are asked however long they take: on a busy machine every test is slow. */
const loadedFiles = 4;
/** A mutant that is passed so many times as often as usual is a loop. */
const loopFactor = 100;

/**
 * Runs every test that passes the mutated place, the likeliest file to see it first, until one fails.
 * One that is passed while its module loads is loaded anew, for the nearest files that import it.
 */
export async function judge(mutant: NumberedMutant, runner: Runner, experience: Experience): Promise<Judgement> {
  const candidates = candidatesOf(mutant, experience);
  for (const candidate of candidates) {
    let { tests } = candidate;
    while (tests.length > 0) {
      const { file, reload, hits } = candidate;
      const limit = 10_000 + loopFactor * hits;
      const { stoppedBy } = await runner.run({ file, tests, reload, mutant: mutant.id, limit });
      if (stoppedBy === undefined) break;
      if (await passesAlone(file, stoppedBy.test, reload, runner, experience)) {
        remember(mutant.file, file, experience);
        const verdict = stoppedBy.verdict === 'timeout' ? 'timeout' : 'killed';
        return { mutant, verdict, by: `${file} › ${nameOf(file, stoppedBy.test, experience)}` };
      }
      tests = tests.filter((test) => test !== stoppedBy.test);
    }
  }
  return { mutant, verdict: candidates.length === 0 ? 'not reached' : 'survived' };
}

function candidatesOf(mutant: NumberedMutant, experience: Experience): readonly Candidate[] {
  const { measured, slowMs } = experience;
  const passing = measured.flatMap((file) => passingTests(file, mutant.id, slowMs));
  const loads = measured.some(({ whileLoading }) => whileLoading.includes(mutant.id));
  return [...inOrder(mutant, passing, experience), ...(loads ? loadedTests(mutant, experience) : [])];
}

function passingTests({ file, tests, ms }: MeasuredFile, id: number, slowMs: number): readonly Candidate[] {
  const passing = tests.flatMap((test, index) => {
    const hits = test.hits.find(([mutant]) => mutant === id)?.[1] ?? 0;
    return hits > 0 && test.passed && test.ms <= slowMs ? [{ index, hits, ms: test.ms }] : [];
  });
  if (passing.length === 0) return [];
  const sum = (of: (one: { hits: number; ms: number }) => number): number =>
    passing.reduce((total, one) => total + of(one), 0);
  const time = ms + sum((one) => one.ms);
  return [{ file, tests: passing.map(({ index }) => index), ms: time, hits: sum((one) => one.hits), reload: false }];
}

/** The nearest importers, as many as the time allows. */
function loadedTests(mutant: NumberedMutant, experience: Experience): readonly Candidate[] {
  const { slowMs } = experience;
  const importers = experience.importers(mutant.file);
  const all = experience.measured
    .filter(({ file }) => importers.has(file))
    .map(({ file, tests, ms }) => {
      const quick = tests.flatMap((test, index) => (test.passed && test.ms <= slowMs ? [index] : []));
      const time = quick.reduce((sum, index) => sum + (tests[index]?.ms ?? 0), ms);
      return { file, tests: quick, ms: time, hits: 0, reload: true };
    })
    .filter(({ tests }) => tests.length > 0);
  let left = loadedBudgetMs;
  return inOrder(mutant, all, experience).filter(({ ms }, index) => {
    left -= ms;
    return index < loadedFiles || left > 0;
  });
}

/** Files that saw a mutant of the same source before, then those whose path is the nearest, then the quick ones. */
function inOrder({ file }: Mutant, candidates: readonly Candidate[], { killers }: Experience): readonly Candidate[] {
  const known = killers.get(file) ?? [];
  const rank = (candidate: Candidate): number => {
    const place = known.indexOf(candidate.file);
    return place === -1 ? known.length : place;
  };
  return candidates.toSorted(
    (left, right) =>
      rank(left) - rank(right) || nearness(right.file, file) - nearness(left.file, file) || left.ms - right.ms,
  );
}

/** How many parts of its path a test shares with the mirror of a source file; that of a directory bears its name. */
export function nearness(test: string, source: string): number {
  const mirror = source.replace(/^src\//, 'test/unit/').replace(/\.ts$/, '');
  const [own, other] = [mirror.split('/'), test.replace(/\.test\.ts$/, '').split('/')];
  const different = own.findIndex((part, index) => part !== other[index]);
  return different === -1 ? own.length : different;
}

function remember(source: string, test: string, { killers }: Experience): void {
  killers.set(source, [test, ...(killers.get(source) ?? []).filter((one) => one !== test)]);
}

function nameOf(file: string, test: number, { measured }: Experience): string {
  return measured.find((one) => one.file === file)?.tests[test]?.name ?? '';
}

async function passesAlone(
  file: string,
  test: number,
  reload: boolean,
  runner: Runner,
  { healthy }: Experience,
): Promise<boolean> {
  const key = `${file} ${test} ${reload}`;
  const known = healthy.get(key);
  if (known !== undefined) return known;
  const { stoppedBy } = await runner.run({ file, tests: [test], reload, mutant: 0, limit: 0 });
  healthy.set(key, stoppedBy === undefined);
  return stoppedBy === undefined;
}
