export interface Reader extends AsyncIterable<Uint8Array> {
  /** Ends this reader; needed when it stops without having read, since the others wait for it. */
  leave(): Promise<void>;
}

type Result = IteratorResult<Uint8Array, undefined>;

interface PendingRead {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Splits one stream for several readers, in step: the next chunk is fetched when each has taken the last, so that one
 * chunk is held at most. A reader that stops no longer counts; when all have, the stream is closed. An error of the
 * stream is every reader's error.
 */
export function tee(content: AsyncIterable<Uint8Array>, readers: number): readonly Reader[] {
  const source = content[Symbol.asyncIterator]();
  let active = readers;
  const pending = new Set<PendingRead>();

  function fetchWhenAllWait(): void {
    if (active === 0 || pending.size < active) return;
    const round = [...pending];
    pending.clear();
    source.next().then(
      (result) => round.forEach((one) => one.resolve(result.done === true ? end : result)),
      (error: unknown) => round.forEach((one) => one.reject(error)),
    );
  }

  function join(): Reader {
    let mine: PendingRead | undefined;
    let left = false;
    const leave = async () => {
      if (left) return;
      left = true;
      active -= 1;
      if (mine !== undefined && pending.delete(mine)) mine.resolve(end);
      if (active === 0) await source.return?.();
      else fetchWhenAllWait();
    };
    const next = async () => {
      if (left) return end;
      return new Promise<Result>((resolve, reject) => {
        mine = { resolve, reject };
        pending.add(mine);
        fetchWhenAllWait();
      });
    };
    const stop = async () => {
      await leave();
      return end;
    };
    return { leave, [Symbol.asyncIterator]: () => ({ next, return: stop }) };
  }

  return Array.from({ length: readers }, join);
}

const end: Result = { done: true, value: undefined };
