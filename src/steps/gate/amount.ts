/** `1 test`, `2 tests`, `80 %`. */
export function amount(count: number, unit: string): string {
  if (unit === '%') return `${count} %`;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
