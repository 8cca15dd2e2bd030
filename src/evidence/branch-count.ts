import type { Ratio } from './ratio.ts';

/**
 * How many branches a line has and how many were taken, in one number: `total` above, `covered` below. The greater
 * of two is then the one to believe where nothing tells which branches they mean: it knows of more branches, or of
 * as many and covers more.
 */
export type BranchCount = number;

const above = 2 ** 26;

/** More than this no line has. */
export const maximumBranchesOfLine = above - 1;

export function packed({ covered, total }: Ratio): BranchCount {
  return total * above + covered;
}

export function unpacked(count: BranchCount): Ratio {
  return { covered: count % above, total: Math.floor(count / above) };
}
