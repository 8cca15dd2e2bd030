import { type ErrorCode, type Problem, StepError } from '../base/errors.ts';
import { oneLine, printable } from '../report/printable.ts';
import { heading, paragraph } from '../report/report.ts';
import type { Report } from '../report/report.ts';

/** Message of an entry about anything thrown. */
export interface Failure {
  /** Fields that say nothing are absent. */
  readonly error: FailureData;
  /** Details for debugging: causes of an error of our own, the stack of a bug. */
  readonly details: readonly string[];
}

/** `error` of the JSON output: the sentence and its parts. */
export interface FailureData extends Partial<Omit<Problem<string>, 'code'>> {
  readonly code: ErrorCode | 'bug';
  /** One line. */
  readonly message: string;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof StepError) {
    return { error: { ...printableProblem(error), message: oneLine(error.message) }, details: causesOf(error) };
  }
  return { error: { code: 'bug', message: oneLine(messageOf(error)) }, details: [stackOf(error), reportBug] };
}

/** Returns the fields of the problem in the order that the sentence has them; absent ones left out. */
function printableProblem({ problem }: StepError<ErrorCode>): Omit<FailureData, 'message'> {
  const { code, ...parts } = problem;
  const said = fields.flatMap((field) => {
    const text = parts[field];
    return text === undefined ? [] : [[field, oneLine(text)] as const];
  });
  return { code, ...Object.fromEntries(said) };
}

const fields = ['where', 'expected', 'found', 'fix'] as const;

const reportBug =
  'This is a bug in krci-deploy. Please report it in the project that you have krci-deploy from, with the lines above and what you ran.';

export function failureAsText({ error, details }: Failure, mute: (text: string) => string): string {
  return [`error: ${error.message}`, ...details.map((detail) => mute(printable(detail)))]
    .map((line) => `${line}\n`)
    .join('');
}

export function failureAsReport({ error: { code, message } }: Failure, step: string): Report {
  return [heading(`${step}: ${code}`), paragraph(message)];
}

/** Causes of causes, each once; an endless chain is cut. */
function causesOf(error: Error): readonly string[] {
  const causes: string[] = [];
  let cause = error.cause;
  while (cause !== undefined && cause !== null && causes.length < 5) {
    causes.push(`caused by: ${oneLine(messageOf(cause))}`);
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return causes;
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message === '' ? error.name : error.message;
  return typeof error === 'string' ? error : `something that is no error was thrown: ${typeof error}`;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
}
