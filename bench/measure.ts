import { spawnSync } from 'node:child_process';

export interface Contestant {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Figure {
  readonly name: string;
  /** Milliseconds of wall time, whole process. */
  readonly minimum: number;
  readonly median: number;
  readonly maximum: number;
  /** Median over the first contestant's median. */
  readonly ratio: number;
}

/**
 * Times whole processes, one of each in turn for `runs` rounds, so that a noisy moment touches all of them alike. The
 * first contestant is the yardstick. Throws when a process fails.
 */
export function race(contestants: readonly Contestant[], runs: number): readonly Figure[] {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < runs; round += 1) {
    for (const [index, contestant] of contestants.entries()) times[index]?.push(time(contestant));
  }
  const medians = times.map((all) => quantile(all, 0.5));
  return contestants.map(({ name }, index) => {
    const all = times[index] ?? [];
    const median = medians[index] ?? 0;
    return {
      name,
      minimum: Math.min(...all),
      median,
      maximum: Math.max(...all),
      ratio: median / (medians[0] ?? median),
    };
  });
}

function time({ name, command, args, cwd, env }: Contestant): number {
  const start = process.hrtime.bigint();
  const child = spawnSync(command, [...args], { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 28 });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (child.status === 0) return milliseconds;
  throw new Error(`${name} failed (${child.error?.message ?? child.status}): ${child.stderr?.toString().slice(-2000)}`);
}

/** `share` in [0, 1]; linear interpolation between neighbours. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const low = sorted[Math.floor(position)] ?? 0;
  const high = sorted[Math.ceil(position)] ?? low;
  return low + (high - low) * (position - Math.floor(position));
}

export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}\n`);
  console.log('| what | min ms | median ms | max ms | × the first |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const { name, minimum, median, maximum, ratio } of figures) {
    const numbers = [minimum, median, maximum].map((value) => value.toFixed(1));
    console.log(`| ${name} | ${numbers.join(' | ')} | ${ratio.toFixed(2)} |`);
  }
}
