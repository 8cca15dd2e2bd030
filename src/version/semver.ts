/**
 * Semantic Versioning 2.0.0, to the letter of its grammar. Written here instead of using the `semver` package because
 * that one drops build metadata when it normalises, reads a `v` as part of the version and costs as much time at a
 * step's start as git needs to answer; the tests compare it with that package.
 */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** Dot-separated identifiers; empty for a release. */
  readonly prerelease: readonly string[];
  /** Dot-separated identifiers after `+`; without effect on precedence (SemVer 10). */
  readonly build: readonly string[];
}

export type Core = Pick<Version, 'major' | 'minor' | 'patch'>;

/** The regular expression that semver.org publishes. */
const grammar =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;

const maxLength = 256;

/** Reads a version, or returns undefined for anything that is not one; numbers beyond 2^53 are not. */
export function parseVersion(text: string): Version | undefined {
  if (text.length > maxLength) return undefined;
  const match = grammar.exec(text);
  if (match === null) return undefined;
  const [major, minor, patch] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (!(Number.isSafeInteger(major) && Number.isSafeInteger(minor) && Number.isSafeInteger(patch))) return undefined;
  return { major, minor, patch, prerelease: match[4]?.split('.') ?? [], build: match[5]?.split('.') ?? [] };
}

export function formatVersion(version: Version): string {
  const prerelease = version.prerelease.length > 0 ? `-${version.prerelease.join('.')}` : '';
  const build = version.build.length > 0 ? `+${version.build.join('.')}` : '';
  return `${formatCore(version)}${prerelease}${build}`;
}

export function formatCore(core: Core): string {
  return `${core.major}.${core.minor}.${core.patch}`;
}

export function release(core: Core): Version {
  return { major: core.major, minor: core.minor, patch: core.patch, prerelease: [], build: [] };
}

export function isRelease(version: Version): boolean {
  return version.prerelease.length === 0;
}

/** Compares precedence by SemVer 11: negative when `a` is lower, 0 when equal, positive when higher. */
export function compareVersions(a: Version, b: Version): number {
  return compareCores(a, b) || comparePrereleases(a.prerelease, b.prerelease);
}

export function compareCores(a: Core, b: Core): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

/** Returns the highest by precedence, or undefined for an empty list. */
export function highest<T>(items: Iterable<T>, versionOf: (item: T) => Version): T | undefined {
  let best: T | undefined;
  for (const item of items) {
    if (best === undefined || compareVersions(versionOf(item), versionOf(best)) > 0) best = item;
  }
  return best;
}

function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = compareIdentifiers(a[index] ?? '', b[index] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareIdentifiers(a: string, b: string): number {
  const [numericA, numericB] = [isNumeric(a), isNumeric(b)];
  if (numericA !== numericB) return numericA ? -1 : 1;
  // Numbers of any length: without leading zeros the longer one is the higher one.
  if (numericA && a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function isNumeric(identifier: string): boolean {
  return /^\d+$/.test(identifier);
}
