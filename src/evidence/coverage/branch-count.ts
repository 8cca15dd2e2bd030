import type { Ratio } from './ratio.ts';

/**
 * How many branches a line has and how many were taken, in one number: `total` above, `covered` below. The greater
 * of two is then the one to believe where nothing tells which branches they mean: it knows of more branches, or of
 * as many and covers more.
 */
export type BranchCount = number;

const above = 2 ** 26;

/** More than this no line has. */
export const maxBranchesOfLine = above - 1;

export function packed({ covered, total }: Ratio): BranchCount {
  return total * above + covered;
}

export function unpacked(count: BranchCount): Ratio {
  return { covered: count % above, total: Math.floor(count / above) };
}

/**
 * The counts of a file by line. Reports list lines in their order and with few branches each: those are held in four
 * bytes. Lines out of order and large counts are held apart.
 */
export interface BranchCounts {
  /** Line, total and covered in one number each, ascending. */
  small: Uint32Array;
  length: number;
  other: Map<number, BranchCount> | undefined;
}

/** 18 bits for the line, 7 each for total and covered. */
const maxSmallLine = 2 ** 18;
const part = 2 ** 7;
const none = new Uint32Array(0);
const bytesOfOther = 64;

export function emptyCounts(): BranchCounts {
  return { small: none, length: 0, other: undefined };
}

/** Counts of a line; undefined where there are none. */
export function countAt(counts: BranchCounts, line: number): BranchCount | undefined {
  const index = indexOf(counts, line);
  const one = index === -1 ? undefined : counts.small[index];
  return one === undefined ? counts.other?.get(line) : countIn(one);
}

/** Sets the count of a line; returns how many bytes more are held for it, about. */
export function setCount(counts: BranchCounts, line: number, count: BranchCount): number {
  const { covered, total } = unpacked(count);
  const last = counts.length === 0 ? -1 : lineIn(counts.small[counts.length - 1] ?? 0);
  const isSmall = line < maxSmallLine && total < part && covered < part;
  const index = last === line ? counts.length - 1 : line > last ? -1 : indexOf(counts, line);
  const one = (line * part + total) * part + covered;
  if (index >= 0 && isSmall) {
    counts.small[index] = one;
    return 0;
  }
  if (isSmall && line > last && counts.other?.has(line) !== true) return append(counts, one);
  counts.other ??= new Map();
  const before = counts.other.size;
  counts.other.set(line, count);
  return (counts.other.size - before) * bytesOfOther;
}

function append(counts: BranchCounts, one: number): number {
  const before = counts.small.length;
  if (counts.length === before) {
    const grown = new Uint32Array(Math.max(16, before * 2));
    grown.set(counts.small);
    counts.small = grown;
  }
  counts.small[counts.length] = one;
  counts.length += 1;
  return (counts.small.length - before) * counts.small.BYTES_PER_ELEMENT;
}

/** Hands over each line that has branches, once. */
export function eachCount(counts: BranchCounts, take: (line: number, count: BranchCount) => void): void {
  for (const one of counts.small.subarray(0, counts.length)) {
    if (counts.other?.has(lineIn(one)) !== true) take(lineIn(one), countIn(one));
  }
  for (const [line, count] of counts.other ?? []) take(line, count);
}

export function hasCounts(counts: BranchCounts): boolean {
  return counts.length > 0 || (counts.other?.size ?? 0) > 0;
}

function lineIn(one: number): number {
  return Math.floor(one / (part * part));
}

function countIn(one: number): BranchCount {
  return packed({ total: Math.floor(one / part) % part, covered: one % part });
}

/** Returns the index of a line among the small ones; -1 where it is absent or has become a large one. */
function indexOf({ small, length, other }: BranchCounts, line: number): number {
  if (other?.has(line) === true) return -1;
  let [low, high] = [0, length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = lineIn(small[middle] ?? 0);
    if (found === line) return middle;
    if (found < line) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
