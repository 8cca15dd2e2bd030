import { type Problem, RemoteError, type RemoteCode } from './errors.ts';

export interface TransientDetails {
  readonly cause?: unknown;
  /** Minimum wait in milliseconds, where the server gives one. */
  readonly retryAfterMs?: number | undefined;
  /** Nothing listens at the address: few attempts are enough. */
  readonly isConnectionRefused?: boolean;
}

/**
 * A remote failure that another attempt may not meet: a reset, a timeout, "too many requests", a bad gateway.
 * `retryTransient` of retry.ts decides whether there is one.
 */
export class TransientError extends RemoteError {
  readonly retryAfterMs: number | undefined;
  readonly isConnectionRefused: boolean;

  constructor(problem: Problem<RemoteCode>, details: TransientDetails = {}) {
    super(problem, { cause: details.cause });
    this.retryAfterMs = details.retryAfterMs;
    this.isConnectionRefused = details.isConnectionRefused ?? false;
  }
}
