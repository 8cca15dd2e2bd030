import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runJob } from './child.ts';
import type { JobEnd, Job } from './child.ts';
import { quantile } from './measure.ts';

/** A process to time, and how to read what it answers. */
export interface Racer extends Job {
  readonly name: string;
  /** Its answer, from what it printed; by default the last line. */
  readonly answer?: (ended: JobEnd) => string;
}

/** What one racer took, run after run. */
export interface Timing {
  readonly name: string;
  /** Milliseconds of wall time, whole process. */
  readonly wall: number[];
  /** Milliseconds of processor time, user and system, of the process and its children. */
  readonly processor: number[];
  /** Megabytes of the largest process; empty without GNU time. */
  readonly memory: number[];
  answer: string;
  /** Stopped because it took too long; it runs no more. */
  stopped: boolean;
}

/** Seconds after which a process is stopped. */
const patience = 60;
/** Milliseconds above which one run tells enough. */
const slow = 5000;
const gnuTime = '/usr/bin/time';
/** Runs the rest of its arguments and writes the processor time that they took to a file: bash knows it to the millisecond. */
const bash = 'TIMEFORMAT="%3U %3S"; { time "$@" 2>&3; } 3>&2 2>"$0"';

/**
 * Times whole processes, one of each in turn for `rounds` rounds, so that a noisy moment touches all of them alike. What
 * takes longer than five seconds runs once, what takes a minute is stopped. This process goes on serving meanwhile.
 */
export async function raceTimed(racers: readonly Racer[], rounds: number): Promise<Timing[]> {
  const taken = racers.map(({ name }): Timing => {
    return { name, wall: [], processor: [], memory: [], answer: '', stopped: false };
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, racer] of racers.entries()) {
      const its = taken[index];
      if (its !== undefined && Math.max(0, ...its.wall) < slow) await runOnce(racer, its);
    }
  }
  return taken;
}

async function runOnce(racer: Racer, taken: Timing): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-time-'));
  const [times, peak] = [join(directory, 'times'), join(directory, 'peak')];
  const measured = existsSync(gnuTime) ? [gnuTime, '-o', peak, '-f', '%M'] : [];
  try {
    const args = [String(patience), 'bash', '-c', bash, times, ...measured, racer.command, ...racer.args];
    const ended = await runJob({ ...racer, command: 'timeout', args });
    taken.wall.push(ended.milliseconds);
    taken.stopped = ended.exitCode === 124;
    taken.answer = taken.stopped ? `stopped after ${patience} s` : answerOf(racer, ended);
    const [user, system] = numbersIn(times);
    const [kilobytes] = numbersIn(peak);
    if (user !== undefined && system !== undefined) taken.processor.push((user + system) * 1000);
    if (kilobytes !== undefined) taken.memory.push(kilobytes / 1024);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The numbers of a file's last line: above it may stand that the process failed. */
function numbersIn(file: string): number[] {
  if (!existsSync(file)) return [];
  const last = readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';
  return last === '' ? [] : last.split(' ').map(Number);
}

function answerOf({ answer }: Racer, ended: JobEnd): string {
  const said = ended.exitCode === 0 && answer !== undefined ? answer(ended) : lastLine(ended);
  return ended.exitCode === 0 ? said : `failed with ${ended.exitCode}: ${said}`;
}

function lastLine({ stdout, stderr }: JobEnd): string {
  return (stdout.trim() || stderr.trim()).split('\n').at(-1)?.slice(0, 100) ?? '';
}

export function printTaken(title: string, all: readonly Timing[]): void {
  console.log(`\n${title}\n`);
  console.log('| what | runs | median ms | min ms | processor ms | peak MB | answer |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | --- |');
  for (const { name, wall, processor, memory, answer } of all) {
    const numbers = [quantile(wall, 0.5), Math.min(...wall), quantile(processor, 0.5), Math.max(...memory)];
    const shown = numbers.map((number) => (Number.isFinite(number) && number > 0 ? number.toFixed(0) : ''));
    console.log(`| ${name} | ${wall.length} | ${shown.join(' | ')} | ${answer} |`);
  }
}
