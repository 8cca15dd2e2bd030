/** A stream whose first chunk is being fetched. */
export interface ReadAhead extends AsyncIterable<Uint8Array> {
  /** Settles with the first chunk or its error. */
  readonly ready: Promise<unknown>;
  /** Ends the reading, begun or not. */
  abandon(): void;
}

/** Begins to read, so that a wait for the source overlaps with other work. */
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
