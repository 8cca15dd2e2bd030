/** A stream of which the first chunk is fetched already. */
export interface ReadAhead extends AsyncIterable<Uint8Array> {
  /** Settles with the first chunk, or with why there is none. */
  readonly ready: Promise<unknown>;
  /** Whoever reads it stops, or never began. */
  abandon(): void;
}

/** Begins to read. What has to wait for its turn or for its source then holds up nobody who is not ready either. */
export function readAhead(content: AsyncIterable<Uint8Array>): ReadAhead {
  const rest = content[Symbol.asyncIterator]();
  const first = rest.next();
  first.catch(ignore);
  let isFirst = true;
  const abandon = () => void rest.return?.().catch(ignore);
  return {
    ready: first,
    abandon,
    [Symbol.asyncIterator]: () => ({
      next: () => {
        if (!isFirst) return rest.next();
        isFirst = false;
        return first;
      },
      return: () => {
        abandon();
        return Promise.resolve({ done: true, value: undefined });
      },
    }),
  };
}

function ignore(): void {}
