const unitSeconds: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};

/**
 * Reads a duration as controllers written in Go do: `72h`, `1h30m0s`, `1.5h`. There is no unit for days.
 *
 * @returns seconds, or undefined for what they refuse
 */
export function goSeconds(text: string): number | undefined {
  const [, sign = '', rest = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  if (rest === '0') return 0;
  if (rest.length > 100 || !/^((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(rest)) return undefined;
  const parts = [...rest.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)];
  const seconds = parts.reduce((sum, [, number = '', unit = '']) => sum + Number(number) * (unitSeconds[unit] ?? 0), 0);
  // What does not fit into 64 bits of nanoseconds is refused.
  if (seconds > 9_223_372_036) return undefined;
  return sign === '-' ? -seconds : seconds;
}
