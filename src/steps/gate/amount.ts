const mostShown = 5;

/** `1 test`, `2 tests`, `80 %`. */
export function amount(count: number, unit: string): string {
  if (unit === '%') return `${count} %`;
  return `${count} ${count === 1 ? unit : plural(unit)}`;
}

/** What is shown of what was found: the first five, and how many there are besides. */
export function firstOf<Item>(found: readonly Item[], lineOf: (one: Item) => string): readonly string[] {
  const more = found.length - mostShown;
  return [...found.slice(0, mostShown).map((one) => lineOf(one)), ...(more > 0 ? [`and ${more} more`] : [])];
}

function plural(unit: string): string {
  return /[^aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}
