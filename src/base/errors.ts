/**
 * What can go wrong, by whose move is next. One class per exit code: an entry maps an error to a number without
 * knowing what happened, and a script that calls us can tell a red gate from a flaky registry.
 *
 * A message is one sentence or two: what was expected, what was found, what to do. It never holds a token or a URL
 * with credentials. The machine `code` is kebab-case and stable; the cause is for people who debug.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5;

export abstract class StepError extends Error {
  abstract readonly exitCode: ExitCode;
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.name = new.target.name;
  }
}

/** The rules say no: a gate failed, an environment would be skipped, a tag would move, an edit cannot be proven. */
export class RefusedError extends StepError {
  readonly exitCode = 1;
}

/** The caller's input or configuration is wrong. */
export class UsageError extends StepError {
  readonly exitCode = 2;
}

/** Evidence is missing, empty, unreadable or about something else. Never a pass. */
export class EvidenceError extends StepError {
  readonly exitCode = 3;
}

/** A registry, Git server or platform did not do its part, after retries where they could help. */
export class RemoteError extends StepError {
  readonly exitCode = 4;
}

/** The exit code for anything thrown: what we did not foresee is a bug of ours. */
export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof StepError ? error.exitCode : 5;
}
