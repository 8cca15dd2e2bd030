/** Lets so many in at once, in the order in which they came. */
export interface Semaphore {
  /** Resolves when there is room, with what makes the room again; calling that twice does no harm. */
  enter(): Promise<() => void>;
}

export function createSemaphore(maxInside: number): Semaphore {
  const waiting: (() => void)[] = [];
  let inside = 0;

  function leaving(): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = waiting.shift();
      if (next === undefined) inside -= 1;
      else next();
    };
  }

  return {
    enter: () =>
      new Promise((resolve) => {
        const enter = () => resolve(leaving());
        if (inside >= maxInside) {
          waiting.push(enter);
          return;
        }
        inside += 1;
        enter();
      }),
  };
}
