/** Returns a number with its noun, in the plural but for one: `2 faults`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Formats days from now: `today`, `in 1 day`, `in 2 days`. */
export function inDays(days: number): string {
  return days === 0 ? 'today' : `in ${counted(days, 'day')}`;
}
