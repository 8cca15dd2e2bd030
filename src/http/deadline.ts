import { setMaxListeners } from 'node:events';
import type { Clock } from '../base/clock.ts';
import { RemoteError } from '../base/errors.ts';
import { TransientError } from '../base/transient-error.ts';

/** A moment at which everything under way ends, on both sides of a copy. */
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

/** Makes the error for a request to `where` that the deadline ended. */
export function deadlinePassed(where: string): RemoteError {
  return new RemoteError({
    code: 'deadline-passed',
    where,
    found: 'timed out before all of it was done',
    fix: 'run it again, it goes on from there; promote has the input "timeout"',
  });
}

/** Makes a failure final when the server requires a longer pause than the deadline leaves. */
export function inTime(error: unknown, deadline: Deadline | undefined): unknown {
  if (deadline === undefined || !(error instanceof TransientError)) return error;
  if ((error.retryAfterMs ?? 0) <= deadline.left()) return error;
  const wait = Math.ceil((error.retryAfterMs ?? 0) / 1000);
  const parts = [error.problem.found, `it asks to wait ${wait} s, longer than the time left`];
  return new RemoteError({ ...error.problem, found: parts.join('; '), fix: 'run it again later, or raise "timeout"' });
}
