/** Runs a task; the first one alone. */
export type ProbeOnce = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs the first task alone; later tasks wait until it settles, so that they can use its result. */
export function createProbeOnce(): ProbeOnce {
  let first: Promise<void> | undefined;
  return async (work) => {
    if (first !== undefined) {
      await first;
      return work();
    }
    const asked = work();
    first = asked.then(ignore, ignore);
    return asked;
  };
}

function ignore(): void {}
