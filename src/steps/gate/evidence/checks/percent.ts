import type { Ratio } from '../../../../evidence/coverage/ratio.ts';

/**
 * Returns the percentage, rounded down to two decimals; undefined when there is nothing to cover.
 * 79.996 % must not read as 80 %.
 */
export function percentOf({ covered, total }: Ratio): number | undefined {
  return total === 0 ? undefined : Number((BigInt(covered) * 10_000n) / BigInt(total)) / 100;
}
