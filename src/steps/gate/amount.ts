/** `1 test`, `2 tests`, `80 %`. */
export function amount(count: number, unit: string): string {
  if (unit === '%') return `${count} %`;
  return `${count} ${count === 1 ? unit : plural(unit)}`;
}

function plural(unit: string): string {
  return /[^aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}
