import type { Clock } from '../base/clock.ts';
import { RemoteError } from '../base/errors.ts';
import { TransientError } from './transient-error.ts';
import { type RetryDecision, type RetryPolicy, retry } from '../base/retry.ts';

export interface TransientPolicy extends RetryPolicy {
  readonly mostAttempts: number;
  /** Attempts where nobody listens. */
  readonly mostRefusals: number;
}

/**
 * Runs `operation` again while it fails with a TransientError that `mayRepeat` lets pass. What is thrown in the end is
 * no TransientError any more: whoever called has tried enough.
 */
export async function retryTransient<T>(
  operation: () => Promise<T>,
  policy: TransientPolicy,
  clock: Clock,
  mayRepeat: (error: TransientError) => boolean = () => true,
): Promise<T> {
  let attempts = 0;
  const once = (attempt: number): Promise<T> => {
    attempts = attempt;
    return operation();
  };
  const decide = (error: unknown, attempt: number): RetryDecision => {
    if (!(error instanceof TransientError) || !mayRepeat(error)) return false;
    if (attempt >= (error.refused ? policy.mostRefusals : policy.mostAttempts)) return false;
    return { after: error.after };
  };
  try {
    return await retry(once, decide, policy, clock);
  } catch (error) {
    if (!(error instanceof TransientError)) throw error;
    const tried = attempts === 1 ? '' : `; gave up after ${attempts} attempts`;
    throw new RemoteError(error.code, `${error.message}${tried}`, { cause: error.cause });
  }
}
