import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { armed } from './mutants/armed.ts';
import type { LoaderData } from './mutants/hooks.ts';
import { type Imports, importersOf, importsOf } from './mutants/imports.ts';
import { type Experience, judge, type Judgement, type NumberedMutant } from './mutants/judge.ts';
import { type Mutant, mutationsOf } from './mutants/mutators.ts';
import type { MeasuredFile } from './mutants/protocol.ts';
import { atPlaces, isAlive, mutantReport, placed } from './mutants/report.ts';
import { createRunner, type Runner } from './mutants/runner.ts';
import { sample } from './mutants/sample.ts';
import { root } from './root.ts';

/** Rooms whose mistakes would promote the wrong thing: name to the paths below `src`. */
const rooms: Readonly<Record<string, RegExp>> = {
  gate: /^steps\/gate\//,
  version: /^(?:version|steps\/version)\//,
  registry: /^registry\/(?:copy\/|verified\.ts|tag\.ts|digest\.ts|artifact\.ts)/,
  records: /^records\//,
};

/** The share of mutants that the tests must see. */
const goal = 0.85;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '400' },
      workers: { type: 'string', default: '2' },
      rooms: { type: 'string', default: Object.keys(rooms).join(',') },
      minutes: { type: 'string' },
      tests: { type: 'string', default: '' },
      only: { type: 'string', default: '' },
      'slow-ms': { type: 'string', default: '15000' },
    },
  });
  const minutes = values.minutes === undefined ? Infinity : numberOf('minutes', values.minutes);
  const wanted = values.rooms.split(',');
  const unknown = wanted.find((room) => !Object.hasOwn(rooms, room));
  if (unknown !== undefined) throw new Error(`rooms: expected ${Object.keys(rooms).join(', ')}, found ${unknown}`);
  const all = allMutants(wanted);
  const drawn = sample(all, numberOf('count', values.count), numberOf('seed', values.seed));
  const chosen = atPlaces(drawn, values.only, textOf).map((mutant, index) => Object.assign({ id: index + 1 }, mutant));
  say(`${chosen.length} of ${all.length} mutants, seed ${values.seed}`);
  const limits = {
    workers: numberOf('workers', values.workers),
    deadlineMs: minutes * 60_000,
    tests: values.tests.split(','),
    slowMs: numberOf('slow-ms', values['slow-ms']),
  };
  const judgements = await judgeAll(chosen, limits);
  if (judgements.length < chosen.length) {
    say(`time is over: ${judgements.length} of ${chosen.length} judged, which are a sample as well`);
  }
  process.stdout.write(mutantReport(judgements, textOf));
  return judgements.filter((one) => !isAlive(one)).length >= goal * judgements.length ? 0 : 1;
}

function numberOf(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`${name}: expected a number, found ${text}`);
}

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Progress goes to standard error, with the seconds since the start. */
function say(line: string): void {
  process.stderr.write(`${Math.round(performance.now() / 1000)} s  ${line}\n`);
}

function filesBelow(directory: string): readonly string[] {
  return readdirSync(join(root, directory), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${directory}/${file}`)
    .toSorted();
}

function allMutants(wanted: readonly string[]): readonly Mutant[] {
  const files = filesBelow('src');
  return wanted.flatMap((room) =>
    files
      .filter((file) => rooms[room]?.test(file.slice('src/'.length)) === true)
      .flatMap((file) => mutationsOf(textOf(file)).map((mutation) => Object.assign({ room, file }, mutation))),
  );
}

interface Terms {
  readonly workers: number;
  /** After the start of the process; no mutant is begun later. */
  readonly deadlineMs: number;
  /** What the paths of test files begin with, one of these. */
  readonly tests: readonly string[];
  /** Tests that take longer are left out. */
  readonly slowMs: number;
}

/** Measures the tests that import a mutated file, then judges each mutant by those that come to its place. */
async function judgeAll(
  mutants: readonly NumberedMutant[],
  { workers, deadlineMs, tests, slowMs }: Terms,
): Promise<readonly Judgement[]> {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-mutants-'));
  const runners = Array.from({ length: workers }, () => createRunner(loaderData(mutants, directory)));
  try {
    const imports: Imports = new Map(
      [...filesBelow('src'), ...filesBelow('test')].map((file) => [file, importsOf(file, textOf(file))]),
    );
    const importers = testsOf(new Set(mutants.map(({ file }) => file)), imports);
    const files = importers.filter((file) => tests.some((start) => file.startsWith(start)));
    say(`${files.length} test files import them`);
    const measured = (await shared(files, runners, Infinity, measureIn)).filter((one) => one !== undefined);
    const experience: Experience = {
      measured,
      slowMs,
      importers: (source) => importersOf([source], imports),
      healthy: new Map(),
      killers: new Map(),
    };
    return await shared(mutants, runners, deadlineMs, async (mutant, runner, done) => {
      const judgement = await judge(mutant, runner, experience);
      const place = isAlive(judgement) ? placed(judgement, textOf) : `${mutant.file} ${judgement.by ?? ''}`;
      say(`${done + 1}/${mutants.length} ${judgement.verdict} ${place}`);
      return judgement;
    });
  } finally {
    for (const runner of runners) runner.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measureIn(file: string, runner: Runner, done: number): Promise<MeasuredFile | undefined> {
  const measured = await runner.measure(file);
  const failing = measured?.tests.filter(({ passed }) => !passed) ?? [];
  say(`measured ${done + 1} ${file}${measured === undefined ? ': left out' : ''}`);
  for (const { name } of failing) say(`  left out: ${name}`);
  return measured;
}

/** Each runner takes the next item when it is done with one, until `deadlineMs` after the start of the process. */
async function shared<T, R>(
  items: readonly T[],
  runners: readonly Runner[],
  deadlineMs: number,
  work: (item: T, runner: Runner, done: number) => Promise<R>,
): Promise<readonly R[]> {
  const queue = [...items];
  const results: R[] = [];
  await Promise.all(
    runners.map(async (runner) => {
      for (let item = queue.shift(); item !== undefined && performance.now() < deadlineMs; item = queue.shift()) {
        results.push(await work(item, runner, results.length));
      }
    }),
  );
  return results;
}

function loaderData(mutants: readonly NumberedMutant[], directory: string): string {
  const files = [...new Set(mutants.map(({ file }) => file))];
  const data: LoaderData = {
    root: `${pathToFileURL(root).href}/`,
    globals: new URL('mutants/suite.js', import.meta.url).href,
    armed: Object.fromEntries(
      files.map((file) => [
        file,
        armed(
          textOf(file),
          mutants.filter((mutant) => mutant.file === file),
        ),
      ]),
    ),
  };
  const path = join(directory, 'data.json');
  writeFileSync(path, JSON.stringify(data));
  return path;
}

/** Returns the quick tests that import one of the files. */
function testsOf(files: ReadonlySet<string>, imports: Imports): readonly string[] {
  return [...importersOf(files, imports)].filter((file) => file.endsWith('.test.ts') && isQuick(file)).toSorted();
}

/** Whether a test can be run again and again: it needs no corpus, and few servers. */
function isQuick(test: string): boolean {
  if (/^test\/contract\/(?:copy|registry|verdicts|records)/.test(test)) return true;
  return (
    test.startsWith('test/unit/') && !/^test\/unit\/(?:scripts|docs|demo)\/|[/-](?:corpus|hostile|sweep)\b/.test(test)
  );
}

process.exitCode = await main();
