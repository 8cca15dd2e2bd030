/**
 * Tells whether items match a pattern in which a star stands for any number of them. After a mismatch only the last
 * star is tried again, so no pattern can take more than the product of both lengths.
 */
export function matchesWildcard<Item>(
  pattern: ArrayLike<Item>,
  items: ArrayLike<Item>,
  isAny: (piece: Item) => boolean,
  fits: (piece: Item, item: Item) => boolean,
): boolean {
  let p = 0;
  let star = -1;
  let restart = 0;
  for (let i = 0; i < items.length;) {
    const [piece, item] = [pattern[p], items[i]];
    if (piece !== undefined && isAny(piece)) {
      star = p;
      restart = i;
      p += 1;
    } else if (piece !== undefined && item !== undefined && fits(piece, item)) {
      p += 1;
      i += 1;
    } else if (star >= 0) {
      p = star + 1;
      restart += 1;
      i = restart;
    } else return false;
  }
  return Array.from(pattern)
    .slice(p)
    .every((piece) => isAny(piece));
}

/** Matches `*` and `?` within one name of a path; names that begin with a dot match only where the pattern does. */
export function matchesName(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  return matchesWildcard(pattern, name, isStar, (piece, character) => piece === '?' || piece === character);
}

/** Matches `*` within one part of a path, `**` for any number of parts. */
export function matchesPath(pattern: string, path: string): boolean {
  return matchesWildcard(pattern.split('/'), path.split('/'), (part) => part === '**', matchesPart);
}

function matchesPart(pattern: string, part: string): boolean {
  return matchesWildcard(Array.from(pattern), Array.from(part), isStar, (a, b) => a === b);
}

function isStar(character: string): boolean {
  return character === '*';
}
