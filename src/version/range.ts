import { UsageError } from '../base/errors.ts';
import { compareCores, formatCore } from './semver.ts';
import type { Core, Version } from './semver.ts';

/** The versions that a maintenance branch may give: from `from` up to, without, `below`. */
export interface Range {
  readonly from: Core;
  readonly below: Core;
  /** For messages: `1.2.x (branch release/1.2)`. */
  readonly name: string;
}

/** Branch names that stand for a range; `{range}` is `1`, `1.x`, `1.2`, `1.2.x` or `1.2.3`. */
export const maintenancePatterns = ['release/{range}', 'support/{range}', 'hotfix/{range}', '{range}'] as const;

const parts = /^v?(\d{1,9})(?:\.(\d{1,9}|x)(?:\.(\d{1,9}|x))?)?$/;

/** Reads `1.x`, `1.2`, `1.2.x` or `1.2.3`; the last one starts there and ends with its minor. @throws UsageError */
export function parseRange(text: string): Range {
  const range = readRange(text);
  if (range !== undefined) return range;
  throw new UsageError({
    code: 'invalid-range',
    where: 'range',
    expected: 'a range of versions such as 1.x, 1.2.x or 1.2.3',
    found: `"${text}"`,
  });
}

/** Returns the range of the first pattern that the branch matches; undefined for every other branch. */
export function rangeOfBranch(branch: string, patterns: readonly string[]): Range | undefined {
  for (const pattern of patterns) {
    const text = captured(branch, pattern);
    // A bare number is no maintenance branch: people name branches 2024 and 1.2 for other reasons.
    if (text === undefined || (pattern === '{range}' && !text.endsWith('x'))) continue;
    const range = readRange(text);
    if (range !== undefined) return { ...range, name: `${range.name} (branch ${branch})` };
  }
  return undefined;
}

export function inRange(version: Core, range: Range | undefined): boolean {
  if (range === undefined) return true;
  return compareCores(version, range.from) >= 0 && compareCores(version, range.below) < 0;
}

export function sameRange(a: Range, b: Range): boolean {
  return compareCores(a.from, b.from) === 0 && compareCores(a.below, b.below) === 0;
}

/**
 * Tells whether a version is below the end of the range. Such a release may be the base of a branch: one inside its
 * range, or one that it was cut from.
 */
export function isBelowEnd(version: Version, range: Range | undefined): boolean {
  return range === undefined || compareCores(version, range.below) < 0;
}

function readRange(text: string): Range | undefined {
  const match = parts.exec(text);
  if (match === null) return undefined;
  const [major, minor, patch] = [Number(match[1]), number(match[2]), number(match[3])];
  if (minor === undefined) {
    return { from: core(major, 0, 0), below: core(major + 1, 0, 0), name: `${major}.x` };
  }
  const from = core(major, minor, patch ?? 0);
  const name = patch === undefined ? `${major}.${minor}.x` : `${formatCore(from)} to ${major}.${minor}.x`;
  return { from, below: core(major, minor + 1, 0), name };
}

function captured(branch: string, pattern: string): string | undefined {
  const [before = '', after] = pattern.split('{range}');
  if (after === undefined || !branch.startsWith(before) || !branch.endsWith(after)) return undefined;
  return branch.slice(before.length, branch.length - after.length);
}

function number(text: string | undefined): number | undefined {
  return text === undefined || text === 'x' ? undefined : Number(text);
}

function core(major: number, minor: number, patch: number): Core {
  return { major, minor, patch };
}
