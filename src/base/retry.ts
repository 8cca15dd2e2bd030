import type { Clock } from './clock.ts';
import { inTime } from './deadline.ts';
import { RemoteError } from './errors.ts';
import { TransientError } from './transient-error.ts';

export interface RetryPolicy {
  /** No new attempt starts this long after the first one did. */
  readonly deadlineMs: number;
  /** Upper bound of the first pause; it doubles with each attempt up to `maxPauseMs`. */
  readonly firstPauseMs: number;
  readonly maxPauseMs: number;
}

export interface TransientPolicy extends RetryPolicy {
  readonly maxAttempts: number;
  /** Attempts where nothing listens. */
  readonly maxRefusals: number;
}

/** Decision about a failure: give up, or try again, not before `afterMs` milliseconds if set. */
export type RetryDecision = false | { readonly afterMs?: number | undefined };

/**
 * Runs `operation` until it succeeds, `decide` gives up, or the policy's or the run's deadline would pass during the
 * next pause; then throws the last error.
 * Pauses are drawn evenly from [0, bound) ("full jitter"): writers that collided once do not collide again in step.
 */
export async function retry<T>(
  operation: (attempt: number) => Promise<T>,
  decide: (error: unknown, attempt: number) => RetryDecision,
  policy: RetryPolicy,
  clock: Clock,
): Promise<T> {
  const end = clock.now().getTime() + policy.deadlineMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation(attempt);
    } catch (error) {
      const decision = decide(error, attempt);
      if (decision === false) throw error;
      const bound = Math.min(policy.maxPauseMs, policy.firstPauseMs * 2 ** (attempt - 1));
      const pause = decision.afterMs ?? clock.random() * bound;
      if (clock.now().getTime() + pause > end) throw error;
      if (pause > (clock.left?.() ?? pause)) throw inTime(error, clock);
      await clock.sleep(pause);
    }
  }
}

/**
 * Runs `operation` again while it fails with a TransientError that `mayRepeat` lets pass.
 * The last error is thrown as a plain RemoteError, so that a caller with a policy of its own does not multiply attempts.
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
    if (attempt >= (error.isConnectionRefused ? policy.maxRefusals : policy.maxAttempts)) return false;
    return { afterMs: error.retryAfterMs };
  };
  try {
    return await retry(once, decide, policy, clock);
  } catch (error) {
    if (!(error instanceof TransientError)) throw error;
    throw new RemoteError(withAttempts(error, attempts), { cause: error.cause });
  }
}

function withAttempts({ problem }: TransientError, attempts: number): TransientError['problem'] {
  if (attempts === 1) return problem;
  const parts = [problem.found, `gave up after ${attempts} attempts`];
  return { ...problem, found: parts.filter((part) => part !== undefined).join('; ') };
}
