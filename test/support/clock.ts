import type { Clock } from '../../src/base/clock.ts';

/** A clock that never waits: sleeping moves its hands. `slept` lists the pauses asked for, in milliseconds. */
export interface FakeClock extends Clock {
  readonly slept: readonly number[];
}

export function fakeClock(start = '2026-11-23T12:00:00Z', random: () => number = () => 0.5): FakeClock {
  let now = Date.parse(start);
  const slept: number[] = [];
  return {
    slept,
    now: () => new Date(now),
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
    random,
  };
}
