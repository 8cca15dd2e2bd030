/** `30m`, `12h`, `7d`, `4w`. */
export const duration = { type: 'string', pattern: '^[1-9][0-9]{0,4}[mhdw]$' } as const;

const minute = 60_000;
const units: Readonly<Record<string, number>> = { m: minute, h: 60 * minute, d: 1440 * minute, w: 7 * 1440 * minute };

/** Milliseconds of a text that fits the schema. */
export function millisecondsOf(text: string): number {
  return Number.parseInt(text, 10) * (units[text.slice(-1)] ?? Number.NaN);
}
