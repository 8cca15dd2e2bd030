import { setMaxListeners } from 'node:events';
import type { Clock } from './clock.ts';
import { RemoteError } from './errors.ts';
import { TransientError } from './transient-error.ts';

/** A moment at which everything under way ends: requests, Git, and waits between them. */
export interface Deadline {
  /** Milliseconds until then, 0 afterwards. */
  left(): number;
  /** Aborted then. */
  readonly signal: AbortSignal;
}

const maxTimerMs = 2 ** 31 - 1;

export function deadlineAt(end: Date, clock: Clock): Deadline {
  const left = () => Math.max(0, end.getTime() - clock.now().getTime());
  const signal = left() === 0 ? AbortSignal.abort() : AbortSignal.timeout(Math.min(left(), maxTimerMs));
  // Every request under way listens to it, and Node takes more than ten listeners for a leak.
  setMaxListeners(0, signal);
  return { left, signal };
}

/**
 * Returns a clock that does not sleep beyond the deadline: a pause that would outlast it, for a rate limit as for a
 * queue, is refused at once.
 *
 * Its `sleep` throws RemoteError `deadline-passed`.
 */
export function clockWithin(clock: Clock, deadline: Deadline): Clock {
  return {
    now: () => clock.now(),
    random: () => clock.random(),
    left: () => deadline.left(),
    sleep: async (milliseconds) => {
      if (milliseconds > deadline.left()) throw deadlinePassed('the next attempt');
      await clock.sleep(milliseconds);
    },
  };
}

/** Makes the error for a request to `where` that the deadline ended. */
export function deadlinePassed(where: string): RemoteError {
  return new RemoteError({
    code: 'deadline-passed',
    where,
    found: 'timed out before all of it was done',
    fix: 'run it again, or raise "timeout"',
  });
}

/**
 * Makes a failure final when the server requires a longer pause than is left: `within` is a deadline, or the clock of
 * a run.
 */
export function inTime(error: unknown, within: { left?(): number } | undefined): unknown {
  const left = within?.left?.();
  if (left === undefined || !(error instanceof TransientError)) return error;
  if ((error.retryAfterMs ?? 0) <= left) return error;
  const wait = Math.ceil((error.retryAfterMs ?? 0) / 1000);
  const parts = [error.problem.found, `it asks to wait ${wait} s, longer than the time left`];
  return new RemoteError({ ...error.problem, found: parts.join('; '), fix: 'run it again later, or raise "timeout"' });
}
