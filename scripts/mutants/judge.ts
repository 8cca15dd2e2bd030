import { type Mutant, mutated } from './mutators.ts';
import type { Workplace } from './workplace.ts';

export interface Judgement {
  readonly mutant: Mutant;
  readonly verdict: 'killed' | 'timeout' | 'survived';
  /** The test file that failed. */
  readonly by?: string;
}

/** Tests take less than this, for the run and for each of their files, or the mutant hangs. */
const timeoutMs = { run: 60_000, file: 20_000 };
/** As many test files run first: the mirror of the file and its neighbours. */
const nearest = 6;

/**
 * Runs the tests that import the mutated file, nearest first. A test file that fails without the mutant, too, proves
 * nothing: `healthy` keeps which ones pass, and the others are left out.
 */
export async function judge(mutant: Mutant, workplace: Workplace, healthy: Map<string, boolean>): Promise<Judgement> {
  const original = workplace.read(mutant.file);
  const related = workplace.related(mutant.file).filter((test) => healthy.get(test) !== false);
  for (const tests of [related.slice(0, nearest), related.slice(nearest)]) {
    let left = tests;
    while (left.length > 0) {
      const failed = await failing(mutant, left, workplace, original);
      if (failed === 'timeout') return { mutant, verdict: 'timeout' };
      const [first] = failed;
      if (first === undefined) break;
      if (await passes(first, workplace, healthy)) return { mutant, verdict: 'killed', by: first };
      left = left.filter((test) => test !== first);
    }
  }
  return { mutant, verdict: 'survived' };
}

async function failing(
  mutant: Mutant,
  tests: readonly string[],
  workplace: Workplace,
  original: string,
): Promise<readonly string[] | 'timeout'> {
  workplace.write(mutant.file, mutated(original, mutant));
  try {
    const run = await workplace.run(tests, timeoutMs.run + tests.length * timeoutMs.file);
    return run === 'timeout' ? run : run.failed;
  } finally {
    workplace.write(mutant.file, original);
  }
}

async function passes(test: string, workplace: Workplace, healthy: Map<string, boolean>): Promise<boolean> {
  const known = healthy.get(test);
  if (known !== undefined) return known;
  const run = await workplace.run([test], timeoutMs.run + timeoutMs.file);
  const passed = run !== 'timeout' && run.failed.length === 0;
  healthy.set(test, passed);
  return passed;
}
