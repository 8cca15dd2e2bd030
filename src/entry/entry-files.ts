import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { renderMarkdown } from '../report/markdown.ts';
import type { Outcome } from '../steps/step.ts';
import type { Arguments } from './arguments.ts';
import { failureAsReport, failureOf } from './failure.ts';
import { dotenvName } from '../declaration/names.ts';
import { oneLine } from '../report/printable.ts';

/** Writes `--dotenv` and `--results`. Throws UsageError when a file cannot be written. */
export async function writeOutputs(
  { dotenv, dotenvPrefix, results }: Pick<Arguments, 'dotenv' | 'dotenvPrefix' | 'results'>,
  outcome: Outcome,
  directory: string,
  log: Log,
): Promise<void> {
  if (dotenv !== undefined) {
    const { text, left } = dotenvReport(outcome.outputs, dotenvPrefix);
    if (left.length > 0) log.warn(`--dotenv: ${left.join(', ')} left out, a dotenv report holds 5 KiB`);
    await write(resolve(directory, dotenv), text, '--dotenv');
  }
  if (results !== undefined) await writeResults(resolve(directory, results), outcome.outputs, log);
}

/** A result that is missing fails whoever reads it, so that one which is too long is there and empty. */
async function writeResults(directory: string, outputs: Readonly<Record<string, string>>, log: Log): Promise<void> {
  const { fitting, left } = taskResults(outputs);
  if (left.length > 0) {
    log.warn(
      `--results: ${left.join(', ')} left empty, the results of a Task hold 4 KiB; take them from --output json`,
    );
  }
  const files = Object.keys(outputs).map((name) => write(join(directory, name), fitting[name] ?? '', '--results'));
  await Promise.all(files);
}

/** Writes `--summary`: the outcome and, at the end, the error. */
export async function writeSummary(
  file: string | undefined,
  step: string,
  outcome: Outcome | undefined,
  error: unknown,
  directory: string,
  scrub: (text: string) => string,
): Promise<void> {
  if (file === undefined) return;
  await write(resolve(directory, file), scrub(summaryOf(step, outcome, error)), '--summary');
}

/** Returns the run as Markdown, the same on every platform. */
export function summaryOf(step: string, outcome: Outcome | undefined, error: unknown): string {
  const shown = outcome === undefined ? '' : renderMarkdown(outcome.report);
  const isSaid = outcome?.isExplained === true && outcome.failure === error;
  const failed = error === undefined || isSaid ? '' : renderMarkdown(failureAsReport(failureOf(error), step));
  return [shown, failed].filter((part) => part !== '').join('\n');
}

async function write(path: string, text: string, label: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    throw new UsageError(
      { code: 'unwritable-file', where: label, expected: 'a file that can be written', found: path },
      { cause },
    );
  }
}

/** GitLab refuses a dotenv report above this size (instance limit `dotenv_size`, default 5 KiB). */
const maxBytes = 5 * 1024;

interface DotenvReport {
  readonly text: string;
  /** Outputs that did not fit. */
  readonly left: readonly string[];
}

/**
 * Returns outputs as a dotenv report (`artifacts:reports:dotenv`): a variable a line, no line breaks in values, no quotes
 * around them, which GitLab would keep. An empty output has no line: in later jobs it would beat what the pipeline says.
 */
export function dotenvReport(outputs: Readonly<Record<string, string>>, prefix = ''): DotenvReport {
  const lineOf = (name: string, value: string): string => `${prefix}${dotenvName(name)}=${oneLine(value)}\n`;
  const said = Object.fromEntries(Object.entries(outputs).filter(([, value]) => oneLine(value) !== ''));
  const { kept, left } = chosen(said, lineOf, maxBytes);
  return { text: kept.map(([name, value]) => lineOf(name, value)).join(''), left };
}

interface Chosen {
  readonly kept: readonly (readonly [name: string, value: string])[];
  readonly left: readonly string[];
}

/** Chooses outputs, in their order, whose texts together have at most `limit` bytes. */
function chosen(
  outputs: Readonly<Record<string, string>>,
  textOf: (name: string, value: string) => string,
  limit: number,
): Chosen {
  const kept: [string, string][] = [];
  const left: string[] = [];
  let bytes = 0;
  for (const [name, value] of Object.entries(outputs)) {
    const size = Buffer.byteLength(textOf(name, value));
    if (bytes + size > limit) left.push(name);
    else {
      kept.push([name, value]);
      bytes += size;
    }
  }
  return { kept, left };
}

/**
 * Kubernetes takes 4,096 bytes of a container's last words, in which Tekton writes the results as JSON; the rest is for
 * what Tekton adds itself ("Emitting results" of its documentation).
 */
const maxResultBytes = 3_500;

interface TaskResults {
  readonly fitting: Readonly<Record<string, string>>;
  /** Outputs that did not fit. */
  readonly left: readonly string[];
}

/** Chooses the outputs that fit into the results of a Task, in their order. */
export function taskResults(outputs: Readonly<Record<string, string>>): TaskResults {
  const { kept, left } = chosen(outputs, resultText, maxResultBytes);
  return { fitting: Object.fromEntries(kept), left };
}

/** A result as Tekton writes it, and what stands between two. */
function resultText(key: string, value: string): string {
  return `${JSON.stringify({ key, value, type: 1 })},`;
}
