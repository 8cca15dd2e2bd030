/** Returns the first `count` of the items in an order that the seed gives; the same seed gives the same ones. */
export function sample<T>(items: readonly T[], count: number, seed: number): readonly T[] {
  const random = generator(seed);
  const order = items.map((item) => ({ item, rank: random() }));
  return order
    .toSorted((left, right) => left.rank - right.rank)
    .slice(0, count)
    .map(({ item }) => item);
}

/** Numbers from 0 to 1 (mulberry32). */
function generator(seed: number): () => number {
  let state = Math.trunc(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
