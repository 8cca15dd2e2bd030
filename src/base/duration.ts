const minute = 60_000;
const units: Readonly<Record<string, number>> = { m: minute, h: 60 * minute, d: 1440 * minute, w: 7 * 1440 * minute };

/** Returns the milliseconds of a duration: a number and its unit, such as `30m`, `12h`, `7d` or `4w`. */
export function millisecondsOf(text: string): number {
  return Number.parseInt(text, 10) * (units[text.slice(-1)] ?? Number.NaN);
}
