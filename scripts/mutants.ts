import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judge, type Judgement, newExperience } from './mutants/judge.ts';
import { type Mutant, mutationsOf } from './mutants/mutators.ts';
import { mutantReport } from './mutants/report.ts';
import { sample } from './mutants/sample.ts';
import { openWorkplace } from './mutants/workplace.ts';
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
    },
  });
  const wanted = values.rooms.split(',');
  const unknown = wanted.find((room) => !Object.hasOwn(rooms, room));
  if (unknown !== undefined) throw new Error(`rooms: expected ${Object.keys(rooms).join(', ')}, found ${unknown}`);
  const all = allMutants(wanted);
  const chosen = sample(all, numberOf('count', values.count), numberOf('seed', values.seed));
  process.stderr.write(`${chosen.length} of ${all.length} mutants, seed ${values.seed}\n`);
  const judgements = await judgeAll(chosen, numberOf('workers', values.workers));
  process.stdout.write(mutantReport(judgements, (file) => readFileSync(join(root, file), 'utf8')));
  return judgements.filter(({ verdict }) => verdict !== 'survived').length >= goal * judgements.length ? 0 : 1;
}

function numberOf(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`${name}: expected a number, found ${text}`);
}

function allMutants(wanted: readonly string[]): readonly Mutant[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .toSorted();
  return wanted.flatMap((room) =>
    files
      .filter((file) => rooms[room]?.test(file) === true)
      .flatMap((file) =>
        mutationsOf(readFileSync(join(root, 'src', file), 'utf8')).map((mutation) =>
          Object.assign({ room, file: `src/${file}` }, mutation),
        ),
      ),
  );
}

/** Each worker has a copy of the project and takes the next mutant when it is done with one. */
async function judgeAll(mutants: readonly Mutant[], workers: number): Promise<readonly Judgement[]> {
  const queue = [...mutants];
  const judgements: Judgement[] = [];
  const experience = newExperience();
  const started = Date.now();
  const work = async (): Promise<void> => {
    const workplace = openWorkplace();
    try {
      for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
        const judgement = await judge(mutant, workplace, experience);
        judgements.push(judgement);
        const seconds = Math.round((Date.now() - started) / 1000);
        process.stderr.write(
          `${judgements.length}/${mutants.length} ${seconds} s ${judgement.verdict} ${mutant.file} ${judgement.by ?? ''}\n`,
        );
      }
    } finally {
      workplace.dispose();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return judgements;
}

process.exitCode = await main();
