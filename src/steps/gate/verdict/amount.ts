const maxShown = 5;

/** Formats a number with its unit: `1 test`, `2 tests`, `80 %`. */
export function amount(count: number, unit: string): string {
  if (unit === '%') return `${count} %`;
  return `${count} ${count === 1 ? unit : plural(unit)}`;
}

/** Describes a lower bound: `the result`, `all 2 results`, `at least 1 of the 2 results`. */
export function partOf(part: number, whole: number, unit: string): string {
  if (part < whole) return `at least ${part} of the ${amount(whole, unit)}`;
  return whole === 1 ? `the ${unit}` : `all ${amount(whole, unit)}`;
}

/** Lists the first five findings, and the number of the others. */
export function firstOf<Item>(found: readonly Item[], lineOf: (one: Item) => string): readonly string[] {
  const more = found.length - maxShown;
  return [...found.slice(0, maxShown).map((one) => lineOf(one)), ...(more > 0 ? [`and ${more} more`] : [])];
}

function plural(unit: string): string {
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return `${unit}${unit.endsWith('ch') ? 'es' : 's'}`;
}
