import { type Mutant, mutated } from './mutators.ts';
import type { TestTimes, Workplace } from './workplace.ts';

export interface Judgement {
  readonly mutant: Mutant;
  readonly verdict: 'killed' | 'timeout' | 'survived';
  /** The test file that failed. */
  readonly by?: string;
}

/** What was learned from one mutant for the next ones; all workers share it. */
export interface Experience {
  /** Test files that pass, or do not, without a mutant. One that fails anyway proves nothing. */
  readonly healthy: Map<string, boolean>;
  /** How long each test file took when it last ran, in milliseconds. */
  readonly times: Map<string, number>;
  /** By source file: the test files that saw a mutant of it, the latest first. */
  readonly killers: Map<string, readonly string[]>;
}

export function newExperience(): Experience {
  return { healthy: new Map(), times: new Map(), killers: new Map() };
}

/** Tests take less than this, for the run and for each of their files, or the mutant hangs. */
const timeoutMs = { run: 30_000, file: 10_000 };
/** As many test files run first: those that saw a mutant of the file before, its mirror and its neighbours. */
const firstTests = 5;
/** As many of the others run besides, the quick ones; on a quiet machine they take some twenty seconds together. */
const otherTests = 30;
/** A test file that takes so many times as long as the usual one is slow. */
const slowFactor = 8;

/**
 * Runs tests that import the mutated file, the likeliest to see it first. A mutant that none of them sees has survived,
 * even where a slow test, or one that is further away, would see it.
 */
export async function judge(mutant: Mutant, workplace: Workplace, experience: Experience): Promise<Judgement> {
  const original = workplace.read(mutant.file);
  for (const tests of batchesOf(mutant, workplace, experience)) {
    let left = tests;
    while (left.length > 0) {
      const failed = await failing(mutant, left, workplace, original, experience);
      if (failed === 'timeout') return { mutant, verdict: 'timeout' };
      const [first] = failed;
      if (first === undefined) break;
      if (await passes(first, workplace, experience)) {
        remember(mutant.file, first, experience);
        return { mutant, verdict: 'killed', by: first };
      }
      left = left.filter((test) => test !== first);
    }
  }
  return { mutant, verdict: 'survived' };
}

/** Returns the test files to run: the likeliest, then some of the others. */
function batchesOf(
  { file }: Mutant,
  workplace: Workplace,
  { healthy, times, killers }: Experience,
): readonly (readonly string[])[] {
  const related = workplace.related(file).filter((test) => healthy.get(test) !== false);
  const known = (killers.get(file) ?? []).filter((test) => related.includes(test));
  const ordered = [...new Set([...known, ...related])];
  const usual = usualTime(times);
  const quick = ordered.filter((test) => known.includes(test) || (times.get(test) ?? 0) <= usual * slowFactor);
  return [quick.slice(0, firstTests), quick.slice(firstTests, firstTests + otherTests)];
}

/** The median; without a measurement any time is usual. */
function usualTime(times: ReadonlyMap<string, number>): number {
  const sorted = [...times.values()].toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
}

function remember(file: string, test: string, { killers }: Experience): void {
  killers.set(file, [test, ...(killers.get(file) ?? []).filter((one) => one !== test)]);
}

async function failing(
  mutant: Mutant,
  tests: readonly string[],
  workplace: Workplace,
  original: string,
  { times }: Experience,
): Promise<readonly string[] | 'timeout'> {
  workplace.write(mutant.file, mutated(original, mutant));
  try {
    const run = await workplace.run(tests, timeoutMs.run + tests.length * timeoutMs.file);
    if (run === 'timeout') return run;
    learn(run.times, times);
    return run.failed;
  } finally {
    workplace.write(mutant.file, original);
  }
}

function learn(measured: TestTimes, times: Map<string, number>): void {
  for (const [test, time] of measured) times.set(test, time);
}

async function passes(test: string, workplace: Workplace, { healthy, times }: Experience): Promise<boolean> {
  const known = healthy.get(test);
  if (known !== undefined) return known;
  const run = await workplace.run([test], timeoutMs.run + timeoutMs.file);
  const passed = run !== 'timeout' && run.failed.length === 0;
  if (run !== 'timeout') learn(run.times, times);
  healthy.set(test, passed);
  return passed;
}
