import type { Clock } from '../base/clock.ts';
import { retryTransient, type TransientPolicy } from '../base/retry.ts';

/** Five minutes leave room for the `Retry-After` of a rate limit; without one, attempts end long before. */
const policy: TransientPolicy = {
  deadlineMs: 300_000,
  firstPauseMs: 500,
  maxPauseMs: 10_000,
  maxAttempts: 6,
  maxRefusals: 3,
};

/** Runs one request to a registry, again while it fails with a TransientError. */
export function retryAttempt<T>(clock: Clock, operation: () => Promise<T>): Promise<T> {
  return retryTransient(operation, policy, clock);
}
