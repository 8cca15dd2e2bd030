import type { VersionTag } from './model.ts';
import { highest, isRelease, parseVersion } from './semver.ts';

export interface SortedTags {
  readonly versions: readonly VersionTag[];
  /** Names that start with the prefix and a digit, yet name no version: `v1.2`, `v1.2.3.4`. */
  readonly others: readonly string[];
}

/** Reads the versions behind a prefix. Names are those of refs, each there once. */
export function sortTags(tags: Iterable<{ name: string; commit: string }>, prefix: string): SortedTags {
  const versions: VersionTag[] = [];
  const others: string[] = [];
  for (const { name, commit } of tags) {
    if (!name.startsWith(prefix)) continue;
    const text = name.slice(prefix.length);
    const version = parseVersion(text);
    if (version !== undefined) versions.push({ name, version, commit });
    else if (/^\d/.test(text)) others.push(name);
  }
  return { versions, others };
}

/** Tags that look like versions and have a prefix other than the requested one. */
export interface OtherPrefix {
  readonly prefix: string;
  /** The highest version under it. */
  readonly highest: VersionTag;
  readonly count: number;
}

const versioned = /^(.{0,100}?)(\d+\.\d+\.\d+(?:[-+].*)?)$/;

/** Prefixes under which there are releases, apart from one, those with the most tags first. */
export function otherPrefixes(tags: Iterable<{ name: string; commit: string }>, own: string): readonly OtherPrefix[] {
  const found = new Map<string, VersionTag[]>();
  for (const { name, commit } of tags) {
    const [, prefix = '', text = ''] = versioned.exec(name) ?? [];
    const version = parseVersion(text);
    if (version === undefined || prefix === own || !isRelease(version)) continue;
    const group = found.get(prefix) ?? [];
    group.push({ name, version, commit });
    found.set(prefix, group);
  }
  return [...found]
    .flatMap(([prefix, group]) => {
      const top = highest(group, ({ version }) => version);
      return top === undefined ? [] : [{ prefix, highest: top, count: group.length }];
    })
    .toSorted((a, b) => b.count - a.count);
}

/**
 * Tells whether two prefixes are spellings of one: `v1.2.3` and `1.2.3`, `cart-v1.2.3` and `cart-1.2.3` or `cart1.2.3`.
 */
export function areConfusable(one: string, other: string): boolean {
  return withoutSpelling(one) === withoutSpelling(other);
}

function withoutSpelling(prefix: string): string {
  return prefix.replace(/v$/i, '').replace(/[-_/@.]$/, '');
}
