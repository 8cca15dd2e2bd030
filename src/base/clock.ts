/** Supplies time and randomness; passed in, so that no test waits and every run can be replayed. */
export interface Clock {
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
  /** Returns a number in [0, 1), for jitter. */
  random(): number;
  /** Returns the milliseconds until the run must end; absent where nothing bounds it. */
  left?(): number;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};
