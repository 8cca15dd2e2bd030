/** Runs tasks one after another, in the order in which they were asked for; one that fails does not stop the next. */
export interface Mutex {
  run<T>(task: () => Promise<T>): Promise<T>;
}

export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (task) => {
      const next = last.then(task, task);
      last = next.catch(() => {});
      return next;
    },
  };
}
