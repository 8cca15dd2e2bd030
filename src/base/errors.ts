import type { evidenceCodes } from './error-codes/evidence.ts';
import type { refusedCodes } from './error-codes/refused.ts';
import type { remoteCodes } from './error-codes/remote.ts';
import type { usageCodes } from './error-codes/usage.ts';

/**
 * The process's exit code, by whose move is next: 0 done, 1 refused, 2 usage, 3 evidence, 4 remote, 5 a bug in this
 * tool.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5;

export type RefusedCode = keyof typeof refusedCodes;
export type UsageCode = keyof typeof usageCodes;
export type EvidenceCode = keyof typeof evidenceCodes;
export type RemoteCode = keyof typeof remoteCodes;
export type ErrorCode = RefusedCode | UsageCode | EvidenceCode | RemoteCode;

/** A problem as data; `sentenceOf` makes the message. No field holds a token or a URL with credentials. */
export interface Problem<Code extends string = ErrorCode> {
  readonly code: Code;
  /** The thing that is wrong: a file with line and column, a server, an input, an environment. */
  readonly where?: string | undefined;
  /** A noun phrase. */
  readonly expected?: string | undefined;
  /** A noun phrase beside `expected`; a clause of its own without it. */
  readonly found?: string | undefined;
  /** The remedy: imperative, one clause. */
  readonly fix?: string | undefined;
}

/** Parts that a helper adds to a code and a place. */
export type ProblemParts = Pick<Problem, 'expected' | 'found' | 'fix'>;

/**
 * An error that an entry maps to an exit code by its class alone. One class per exit code, so a script can tell a
 * closed gate from a registry that is down.
 */
export abstract class StepError<Code extends string = string> extends Error {
  abstract readonly exitCode: ExitCode;
  readonly code: Code;
  readonly problem: Problem<Code>;

  constructor(problem: Problem<Code>, options?: { cause?: unknown }) {
    super(sentenceOf(problem), options);
    this.problem = problem;
    this.code = problem.code;
    this.name = new.target.name;
  }
}

/** A rule refuses: a gate failed, an environment would be skipped, a tag would move, an edit is not proven. */
export class RefusedError extends StepError<RefusedCode> {
  readonly exitCode = 1;
}

/** The caller's input or configuration is wrong. */
export class UsageError extends StepError<UsageCode> {
  readonly exitCode = 2;
}

/** Evidence is missing, empty, unreadable or about something else. Never a pass. */
export class EvidenceError extends StepError<EvidenceCode> {
  readonly exitCode = 3;
}

/** A registry, Git server or platform failed, after retries where they could help. */
export class RemoteError extends StepError<RemoteCode> {
  readonly exitCode = 4;
}

/** Returns the exit code for anything thrown: an error that is no StepError is a bug in this tool. */
export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof StepError ? error.exitCode : 5;
}

/** Formats one line: `where: expected …, found …; fix`. Without `expected`, `found` stands alone. */
export function sentenceOf({ where, expected, found, fix }: Omit<Problem<string>, 'code'>): string {
  const wrong = expected === undefined ? found : `expected ${expected}${found === undefined ? '' : `, found ${found}`}`;
  const head = [where, wrong].filter((part) => part !== undefined).join(': ');
  return fix === undefined ? head : `${head}; ${fix}`;
}

/** Returns the result of `read`, or undefined where a rule refuses it: for files that nothing depends on. */
export async function undefinedIfRefused<T>(read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}

/** As `undefinedIfRefused`, for work that waits for nothing. */
export function undefinedIfRefusedSync<T>(read: () => T): T | undefined {
  const result = refusalOr(read);
  return result instanceof RefusedError ? undefined : result;
}

/** Returns the result of `work`, or the refusal that it ends with. */
export function refusalOr<T>(work: () => T): T | RefusedError {
  try {
    return work();
  } catch (error) {
    if (error instanceof RefusedError) return error;
    throw error;
  }
}
