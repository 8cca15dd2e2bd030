import { versionOfOciTag } from './names.ts';
import { compareCores, compareVersions, type Version } from './semver.ts';

/** Format of the versions of a flow, as far as their names alone give an order. */
export interface VersionScheme {
  /** For the flow file's reference. */
  readonly description: string;
  /** Negative when `a` is lower, positive when it is higher; undefined where the names give no order. */
  readonly compare: (a: string, b: string) => number | undefined;
  /** Name of the line of versions that a tag is of: others of it can be compared with it. Undefined for no version. */
  readonly lineOf: (tag: string) => string | undefined;
}

function compareSemVer(a: string, b: string): number | undefined {
  const [left, right] = [versionOfOciTag(a), versionOfOciTag(b)];
  if (left === undefined || right === undefined || areOfOneDay(left, right)) return undefined;
  return compareVersions(left, right);
}

/** Whether only the id of a commit tells two versions apart: `1.3.0-dev.20261123.abc1234`. That is no order. */
function areOfOneDay(left: Version, right: Version): boolean {
  const [ours, theirs] = [dayOf(left), dayOf(right)];
  if (ours === undefined || ours !== theirs || compareCores(left, right) !== 0) return false;
  return compareVersions(left, right) !== 0;
}

function dayOf({ prerelease: [word, day, ...rest] }: Version): string | undefined {
  return word === 'dev' && rest.length === 1 ? day : undefined;
}

function lineOfSemVer(tag: string): string | undefined {
  return versionOfOciTag(tag) === undefined ? undefined : 'semver';
}

/** `2026.11.28`, `20261128.3`, `24.04.1-rc2`: numbers from the year on, then perhaps a word that stands before the release. */
const calendar = /^v?(\d{2,8}(?:[._-]\d{1,14}){0,5})(?:[._-]?([a-z]{1,16})[._-]?(\d{0,9}))?$/i;

function compareCalendar(a: string, b: string): number | undefined {
  const [left, right] = [calendar.exec(a), calendar.exec(b)];
  if (left === null || right === null) return undefined;
  const [ours, theirs] = [left, right].map((match) => (match[1] ?? '').split(/[._-]/).map(Number));
  for (let index = 0; index < Math.max(ours?.length ?? 0, theirs?.length ?? 0); index += 1) {
    const order = (ours?.[index] ?? -1) - (theirs?.[index] ?? -1);
    if (order !== 0) return order;
  }
  const [word = '', other = ''] = [left[2]?.toLowerCase(), right[2]?.toLowerCase()];
  if (word === other) return Number(left[3] ?? 0) - Number(right[3] ?? 0);
  if (word === '' || other === '') return word === '' ? 1 : -1;
  return word < other ? -1 : 1;
}

/** KubeRocketCI's default versioning: `main-20240103-141431`. */
const branchAndTime = /^(.{1,100})-(\d{8}-\d{6})$/;

function compareKrci(a: string, b: string): number | undefined {
  const [left, right] = [branchAndTime.exec(a), branchAndTime.exec(b)];
  if (left === null || right === null) return compareSemVer(a, b);
  const [ours = '', theirs = ''] = [left[2], right[2]];
  if (left[1] !== right[1]) return undefined;
  return ours === theirs ? 0 : ours < theirs ? -1 : 1;
}

function lineOfKrci(tag: string): string | undefined {
  const branch = branchAndTime.exec(tag)?.[1];
  return branch === undefined ? lineOfSemVer(tag) : `branch ${branch}`;
}

/** Tags that tools put beside an image: lists of referrers, signatures, attestations. */
const besideImage = /^sha(?:256|512)-[0-9a-f]{32,}/;

/** Every scheme that a flow can declare; a new one is an entry here. */
export const versionSchemes = {
  semver: {
    description: 'Semantic Versioning; other tags have no order',
    compare: compareSemVer,
    lineOf: lineOfSemVer,
  },
  calendar: {
    description: 'dates such as 2026.11.28 or 24.04.1',
    compare: compareCalendar,
    lineOf: (tag) => (calendar.test(tag) ? 'calendar' : undefined),
  },
  krci: {
    description: 'KubeRocketCI’s 0.1.0-SNAPSHOT.4, and main-20240103-141431 within one branch',
    compare: compareKrci,
    lineOf: lineOfKrci,
  },
  opaque: {
    description: 'names without an order, such as short shas',
    compare: () => undefined,
    lineOf: (tag) => (besideImage.test(tag) ? undefined : tag),
  },
} as const satisfies Readonly<Record<string, VersionScheme>>;

export type VersionSchemeName = keyof typeof versionSchemes;

export function isSchemeName(name: string): name is VersionSchemeName {
  return Object.hasOwn(versionSchemes, name);
}
