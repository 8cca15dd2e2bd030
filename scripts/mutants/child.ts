import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { loadName, switchName } from './armed.ts';
import { type Ending, execute } from './execution.ts';
import { freshAddress, type LoaderData } from './hooks.ts';
import type { Answer, MeasuredTest, Question } from './protocol.ts';
import { casesOf, collect } from './suite.ts';

/** Runs test files in this process for a parent, which asks one thing at a time: `node child.js DATA.json`. */

const data: LoaderData = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
register('./hooks.js', import.meta.url, { data });
process.env['NODE_ENV'] = 'test';

/** Counts of the switches that were passed, and the one that is on; apart, those that sources passed while they loaded. */
const switches = { on: 0, left: 0, hits: new Map<number, number>(), runs: 0, loading: 0, loads: new Set<number>() };

Object.assign(globalThis, {
  [switchName]: (id: number): boolean => {
    if (id !== switches.on) {
      if (switches.on === 0) countHit(id);
      return false;
    }
    switches.left -= 1;
    if (switches.left < 0) throw new Error('the mutant loops');
    return true;
  },
  [loadName]: (depth: 1 | -1): void => void (switches.loading += depth),
});

/** A source that a test loads late is not loaded again for that test: its hits are of no test. */
function countHit(id: number): void {
  if (switches.loading > 0) switches.loads.add(id);
  else switches.hits.set(id, (switches.hits.get(id) ?? 0) + 1);
}

/** An error that no test waits for belongs to the test that runs. */
const strays: unknown[] = [];
process.on('unhandledRejection', (reason) => strays.push(reason));
process.on('uncaughtException', (error) => strays.push(error));

function takeHits(): readonly (readonly [number, number])[] {
  const hits = [...switches.hits];
  switches.hits.clear();
  return hits;
}

function load(file: string, freshness: 'tests' | 'all') {
  switches.runs += 1;
  return collect(() => import(freshAddress(data.root, file, switches.runs, freshness)));
}

/** No test takes as long; a mutant may wait for ever. */
const limitMs = { measure: 60_000, run: 10_000 };

async function measure(file: string): Promise<Answer> {
  const started = performance.now();
  takeHits();
  const block = await load(file, 'tests');
  const loadingTests = takeHits().map(([mutant]) => mutant);
  const names = casesOf(block).map(({ name }) => name);
  const tests: MeasuredTest[] = names.map((name) => ({ name, passed: false, ms: 0, hits: [] }));
  const measured = async (wanted: ReadonlySet<number>): Promise<void> => {
    const endings = await execute(block, wanted, {
      begins: () => {},
      ended: ({ index, verdict, ms }: Ending) => {
        const passed = verdict === 'passed' && strays.splice(0).length === 0;
        tests[index] = { name: names[index] ?? '', passed, ms, hits: takeHits() };
      },
      limitMs: () => limitMs.measure,
    });
    // A test that fails without a mutant is left out, and the rest goes on.
    const ended = new Set(endings.map(({ index }) => index));
    const rest = new Set([...wanted].filter((index) => !ended.has(index)));
    if (endings.length > 0 && rest.size > 0) await measured(rest);
  };
  await measured(new Set(names.keys()));
  const inTests = tests.reduce((sum, { ms }) => sum + ms, 0);
  const whileLoading = [...new Set([...loadingTests, ...switches.loads])];
  switches.loads.clear();
  return { kind: 'measured', file, tests, ms: Math.max(0, performance.now() - started - inTests), whileLoading };
}

async function run({ file, tests, mutant, reload, limit }: Question & { kind: 'run' }): Promise<Answer> {
  switches.on = mutant;
  switches.left = limit;
  try {
    const [first = 0] = tests;
    const block = await load(file, reload ? 'all' : 'tests').catch(() => undefined);
    if (block === undefined) return ran({ test: first, verdict: 'failed' });
    const endings = await execute(block, new Set(tests), {
      begins: () => {},
      ended: () => {},
      limitMs: () => limitMs.run,
    });
    const last = endings.at(-1);
    if (last !== undefined && last.verdict !== 'passed') return ran({ test: last.index, verdict: last.verdict });
    return ran(strays.length > 0 ? { test: last?.index ?? first, verdict: 'failed' } : undefined);
  } finally {
    switches.on = 0;
    switches.hits.clear();
    strays.length = 0;
  }
}

function ran(stoppedBy: { test: number; verdict: 'failed' | 'timeout' } | undefined): Answer {
  const { rss: rssBytes } = process.memoryUsage();
  return { kind: 'ran', rssBytes, ...(stoppedBy === undefined ? {} : { stoppedBy }) };
}

process.on('message', (question: Question) => {
  void (question.kind === 'measure' ? measure(question.file) : run(question)).then((answer) => process.send?.(answer));
});
