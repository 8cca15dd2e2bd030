import type { Clock } from './clock.ts';

export interface RetryPolicy {
  /** No new attempt starts this many milliseconds after the first one did. */
  readonly deadline: number;
  /** Upper bound of the first pause in milliseconds; it doubles with each attempt up to `maxPause`. */
  readonly firstPause: number;
  readonly maxPause: number;
}

/** What to do about a failure: give up, or try again, not before `after` milliseconds have passed if it says so. */
export type RetryDecision = false | { readonly after?: number | undefined };

/**
 * Runs `operation` until it succeeds, `decide` gives up or the deadline has passed; then throws the last error.
 * Pauses are drawn evenly from [0, bound) ("full jitter"): writers that collided once do not collide again in step.
 */
export async function retry<T>(
  operation: (attempt: number) => Promise<T>,
  decide: (error: unknown, attempt: number) => RetryDecision,
  policy: RetryPolicy,
  clock: Clock,
): Promise<T> {
  const end = clock.now().getTime() + policy.deadline;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation(attempt);
    } catch (error) {
      const decision = decide(error, attempt);
      if (decision === false) throw error;
      const bound = Math.min(policy.maxPause, policy.firstPause * 2 ** (attempt - 1));
      const pause = decision.after ?? clock.random() * bound;
      if (clock.now().getTime() + pause > end) throw error;
      await clock.sleep(pause);
    }
  }
}
