import { RefusedError } from '../base/errors.ts';
import { compareCores, isNumeric } from './semver.ts';
import type { Core, Version } from './semver.ts';

export type Channel = 'dev' | 'rc' | 'release';

/** Makes `1.2.3-dev.20230315.abc123f`; with a height `1.2.3-dev.20230315.14.abc123f`. */
export function devVersion(core: Core, commit: { id: string; time: number }, height: number | undefined): Version {
  const prerelease = [
    'dev',
    utcDate(commit.time),
    ...(height === undefined ? [] : [String(height)]),
    shaPart(commit.id),
  ];
  return { major: core.major, minor: core.minor, patch: core.patch, prerelease, build: [] };
}

/** Makes `1.2.3-rc.4`; KubeRocketCI's `1.2.3-SNAPSHOT.4` and `1.2.3-RC.4` by another word. */
export function numbered(core: Core, word: string, number: number): Version {
  return { major: core.major, minor: core.minor, patch: core.patch, prerelease: [word, String(number)], build: [] };
}

/** Returns the N of `<word>.N`; undefined for any other prerelease. */
export function numberOf(version: Version, word: string): number | undefined {
  const [first, number, ...rest] = version.prerelease;
  if (first !== word || number === undefined || rest.length > 0 || !isNumeric(number)) return undefined;
  const value = Number(number);
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * Returns seven characters of the commit's id, and more until one is a letter: an identifier of digits alone must not
 * start with 0 (SemVer 9) and would sort below every other. It stays a prefix of the id, so Git still resolves it.
 */
export function shaPart(id: string): string {
  const letter = id.search(/[a-f]/);
  return letter === -1 ? `g${id}` : id.slice(0, Math.max(7, letter + 1));
}

/** Returns the committer's day in UTC: of the commit, not of the build, so that a re-run gives the same version. */
export function utcDate(seconds: number): string {
  const date = new Date(seconds * 1000);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year < 1000 || year > 9999) {
    throw new RefusedError({
      code: 'commit-date-out-of-range',
      where: "the commit's date, which a dev version contains",
      expected: 'a year of four digits',
      found: `${seconds} s after 1970`,
      fix: "amend the commit's date",
    });
  }
  return date.toISOString().slice(0, 10).replaceAll('-', '');
}

/**
 * Returns one more than the highest number of any tag, wherever it points: a number once given is never given again.
 */
export function nextNumber(tags: Iterable<{ version: Version }>, core: Core, word: string): number {
  let taken = 0;
  for (const { version } of tags) {
    if (compareCores(version, core) === 0) taken = Math.max(taken, numberOf(version, word) ?? 0);
  }
  return taken + 1;
}
