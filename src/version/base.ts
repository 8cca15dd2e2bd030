import type { VersionTag } from './model.ts';
import { inRange, isBelowEnd } from './range.ts';
import type { Range } from './range.ts';
import { compareVersions, isRelease } from './semver.ts';

/** Release tags on the commit itself, inside the branch's range. */
export function releasesHere(
  facts: { head: { id: string }; tags: readonly VersionTag[] },
  policy: { range: Range | undefined },
): VersionTag[] {
  return facts.tags.filter(
    ({ commit, version }) => commit === facts.head.id && isRelease(version) && inRange(version, policy.range),
  );
}

/**
 * Release tags that the core may be counted from, the highest first. Those on the commit itself are left out: a commit
 * explains its own release, so a run after the tag was made gives the same explanation as the run before it.
 */
export function baseCandidates(tags: readonly VersionTag[], head: string, range: Range | undefined): VersionTag[] {
  return tags
    .filter(({ commit, version }) => commit !== head && isRelease(version) && isBelowEnd(version, range))
    .toSorted((a, b) => compareVersions(b.version, a.version));
}
