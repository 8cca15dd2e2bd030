import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program that runs until it is stopped. */
export interface Service {
  readonly name: string;
  /** Its output ends with these lines. */
  lastWords(): string;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** Its output goes to a file here. */
  readonly logs: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export type Options = Readonly<Record<string, string | boolean>>;

/** Returns `--name=value` for each option. */
export function options(values: Options): readonly string[] {
  return Object.entries(values).map(([name, value]) => `--${name}=${value}`);
}

/** Starts a program, with no variable of the person who runs the tests but PATH. */
export function startService({ name, program, args, logs, environment = {} }: ServiceOptions): Service {
  const file = join(logs, `${name}.log`);
  const log = openSync(file, 'a');
  const child = spawn(program, [...args], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', log, log],
  });
  const started = failureOf(child);
  return {
    name,
    lastWords: () =>
      [started.failure(), ...readFileSync(file, 'utf8').trim().split('\n').slice(-5)].filter(Boolean).join('\n'),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      const gone = once(child, 'exit');
      // Nothing is kept that a polite end would write: the API server takes half a minute to take leave of its clients.
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function failureOf(child: ChildProcess): { failure(): string } {
  let words = '';
  child.once('error', (error) => (words = error.message));
  child.once('exit', (code, signal) => (words = `it ended: ${signal ?? code}`));
  return { failure: () => words };
}

/** Asks until the answer is true. Throws with the last words of a service when the time is over. */
export async function until(
  what: string,
  isTrue: () => Promise<boolean> | boolean,
  { seconds = 60, of }: { readonly seconds?: number; readonly of?: Service } = {},
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    if (await isTrue()) return;
    if (Date.now() > end) {
      throw new Error(`${what}: not within ${seconds} s${of === undefined ? '' : `\n${of.name}: ${of.lastWords()}`}`);
    }
    await sleep(200);
  }
}

/** Tells whether a server answers a request with success. */
export async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    async (answer) => {
      await answer.arrayBuffer();
      return answer.ok;
    },
    () => false,
  );
}
