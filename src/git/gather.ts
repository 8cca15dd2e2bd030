import type { Mutex } from './mutex.ts';

/**
 * Work that takes turns with other work, done together with all of its kind that waits for its turn by then. Each item
 * has a result of its own; when `work` fails, all of them fail.
 */
export function gathered<Item, Result>(
  turns: Mutex,
  work: (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Result>[]>,
): (item: Item) => Promise<Result> {
  let waiting: Item[] = [];
  let turn: Promise<readonly PromiseSettledResult<Result>[]> | undefined;
  return async (item) => {
    const index = waiting.push(item) - 1;
    turn ??= turns.run(() => {
      const items = waiting;
      waiting = [];
      turn = undefined;
      return work(items);
    });
    const result = (await turn)[index];
    if (result === undefined) throw new Error('work that was gathered has a result for each item');
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  };
}
