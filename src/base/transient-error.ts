import { type Problem, RemoteError, type RemoteCode } from './errors.ts';

export interface TransientDetails {
  readonly cause?: unknown;
  /** Milliseconds to wait at least, where the server said so. */
  readonly retryAfterMs?: number | undefined;
  /** Nothing listens there: few attempts tell. */
  readonly isConnectionRefused?: boolean;
}

/**
 * A remote failure that another attempt may not meet: a reset, a timeout, "too many requests", a bad gateway.
 * `retryTransient` of retry.ts decides whether there is one.
 */
export class TransientError extends RemoteError {
  readonly retryAfterMs: number | undefined;
  readonly isConnectionRefused: boolean;

  constructor(problem: Problem<RemoteCode>, details?: TransientDetails);
  /** @deprecated Give a Problem. */
  constructor(code: string, message: string, details?: TransientDetails);
  constructor(given: Problem<RemoteCode> | string, second?: TransientDetails | string, third?: TransientDetails) {
    const details = (typeof second === 'string' ? third : second) ?? {};
    const { cause } = details;
    if (typeof given === 'string') super(given, typeof second === 'string' ? second : '', { cause });
    else super(given, { cause });
    this.retryAfterMs = details.retryAfterMs;
    this.isConnectionRefused = details.isConnectionRefused ?? false;
  }
}
