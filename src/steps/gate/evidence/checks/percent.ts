import type { Ratio } from '../../../../evidence/coverage/ratio.ts';

/**
 * Returns the percentage, rounded down to two decimals: 79.996 % must not read as 80 %. Undefined when there is
 * nothing to cover.
 */
export function percentOf({ covered, total }: Ratio): number | undefined {
  return total === 0 ? undefined : Number((BigInt(covered) * 10_000n) / BigInt(total)) / 100;
}
