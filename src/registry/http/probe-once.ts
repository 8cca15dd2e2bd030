/** Does what it is given, in its own time. */
export type ProbeOnce = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets the first work go alone, whatever comes of it, and the others once it has ended: they need not find out for
 * themselves what it has learnt.
 */
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
