import { setMaxListeners } from 'node:events';
import type { Clock } from '../base/clock.ts';
import { RemoteError } from '../base/errors.ts';
import { TransientError } from '../base/transient-error.ts';

/** A moment at which everything under way ends, on both sides. */
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

/** `name`: who was being spoken to. */
export function deadlinePassed(name: string): RemoteError {
  return new RemoteError(
    'deadline-passed',
    `${name}: the time that all of it may take was over before it had ended; run it again, it goes on from there, or give it more time`,
  );
}

/** A failure after which one would have to wait for longer than there is time is a failure for good. */
export function inTime(error: unknown, deadline: Deadline | undefined): unknown {
  if (deadline === undefined || !(error instanceof TransientError)) return error;
  if ((error.retryAfterMs ?? 0) <= deadline.left()) return error;
  const wait = Math.ceil((error.retryAfterMs ?? 0) / 1000);
  return new RemoteError(
    error.code,
    `${error.message}; it asks for ${wait} s of patience, and there is less time left`,
  );
}
