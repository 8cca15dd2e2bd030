import { RefusedError } from '../base/errors.ts';
import { numberOf } from './channel.ts';
import type { Facts, Policy, TakenVersion, VersionTag } from './model.ts';
import { inRange } from './range.ts';
import { compareVersions, formatCore, formatVersion, highest, isRelease } from './semver.ts';
import type { Version } from './semver.ts';

/**
 * Candidates and releases only go up. Every release of the line holds, reachable or not, and for a candidate every other
 * candidate, in tags or in the target registry. Inside a maintenance range only that range is the line: 1.2.4 is no step
 * back because 2.0.0 exists.
 * @throws RefusedError that names the holder.
 */
export function guard(version: Version, facts: Facts, policy: Policy): void {
  if (policy.channel === 'dev') return;
  const holds = (held: { readonly version: Version }): boolean =>
    inRange(held.version, policy.range) && stands(held.version, version, policy);
  // There may be ten thousand tags, of which few hold anything.
  const tags = facts.tags.filter(holds).map((tag): TakenVersion => ({ version: tag.version, by: `tag ${tag.name}` }));
  const holder = highest([...tags, ...facts.taken.filter(holds)], (held) => held.version);
  if (holder === undefined) return;
  throw new RefusedError({
    code: 'version-not-higher',
    where: `channel ${policy.channel}`,
    expected: `a version higher than ${holder.by}`,
    found: formatVersion(version),
    fix: advice(holder, policy),
  });
}

function stands(taken: Version, version: Version, { channel }: Policy): boolean {
  const counts = isRelease(taken) || (channel === 'rc' && numberOf(taken, 'rc') !== undefined);
  return counts && compareVersions(taken, version) >= 0;
}

function advice({ version }: TakenVersion, { range }: Policy): string {
  if (!isRelease(version)) return `go on above it with set: ${formatCore(version)}, or merge what it was made from`;
  if (range !== undefined) return `take the tags of ${range.name} into this branch first`;
  return 'count from it with tags: all, merge it back, or give a maintenance branch its range (release/1.2, or the input range)';
}

/** Finds the highest release of the line above the base that is not an ancestor of the commit. */
export function forgottenRelease({ tags, base, head }: Facts, { range }: Policy): VersionTag | undefined {
  const above = tags.filter(
    ({ version, commit }) =>
      isRelease(version) &&
      commit !== head.id &&
      inRange(version, range) &&
      (base === undefined || compareVersions(version, base.version) > 0),
  );
  return highest(above, ({ version }) => version);
}
