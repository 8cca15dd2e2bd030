/** Bounds how many hold a place at once; waiters get theirs in the order of arrival. */
export interface Semaphore {
  /** Resolves when a place is free, with a function that frees it again; further calls do nothing. */
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
