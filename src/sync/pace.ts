import type { Clock } from '../base/clock.ts';
import { TransientError } from '../base/transient-error.ts';

const perRequestMs = 1000;
const longestMs = 16_000;

/** Keeps the requests to one server apart: one a second at most, and fewer while it does not answer. */
export interface Pace {
  /** Waits for the turn of the next request. Throws RemoteError where that is after the end of the run. */
  turn(): Promise<void>;
  /** Notes an answer. */
  answered(): void;
  /** Notes a failure that passes; `afterMs` is what the server asks for. */
  failed(afterMs: number | undefined): void;
}

export function createPace(clock: Clock): Pace {
  let next = 0;
  let failures = 0;
  return {
    async turn() {
      const now = clock.now().getTime();
      const at = Math.max(now, next);
      next = at + perRequestMs;
      if (at > now) await clock.sleep(at - now);
    },
    answered() {
      failures = 0;
    },
    failed(afterMs) {
      failures += 1;
      const pause = afterMs ?? Math.min(longestMs, perRequestMs * 2 ** (failures - 1));
      next = Math.max(next, clock.now().getTime() + pause);
    },
  };
}

/** Sends a request in its turn, and lets what comes of it set the pace. */
export async function inTurn<T>(pace: Pace, send: () => Promise<T>): Promise<T> {
  await pace.turn();
  try {
    const answer = await send();
    pace.answered();
    return answer;
  } catch (error) {
    if (error instanceof TransientError) pace.failed(error.retryAfterMs);
    throw error;
  }
}
