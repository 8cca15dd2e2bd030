import type { VersionTag } from './decision.ts';
import { parseVersion } from './semver.ts';

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
