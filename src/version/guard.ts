import { RefusedError } from '../base/errors.ts';
import { numberOf } from './channel.ts';
import type { Facts, Held, Policy } from './decision.ts';
import { inRange } from './range.ts';
import { compareCores, compareVersions, formatVersion, highest, isRelease } from './semver.ts';
import type { Version } from './semver.ts';

/**
 * A channel only goes up. Throws RefusedError for a version that is not higher than what the channel holds, in tags or
 * in the target registry, and for a candidate of a core that is released; names what holds it. Inside a maintenance
 * range only that range counts: 1.2.4 is no step back because 2.0.0 exists.
 */
export function guard(version: Version, facts: Facts, policy: Policy): void {
  if (policy.channel === 'dev') return;
  const holds = (held: { readonly version: Version }): boolean =>
    inRange(held.version, policy.range) && stands(held.version, version, policy);
  // There may be ten thousand tags, of which few hold anything.
  const tags = facts.tags.filter(holds).map((tag): Held => ({ version: tag.version, by: `tag ${tag.name}` }));
  const holder = highest([...tags, ...facts.held.filter(holds)], (held) => held.version);
  if (holder === undefined) return;
  throw new RefusedError(
    'version-not-higher',
    `${formatVersion(version)} is not higher than what channel ${policy.channel} holds: ${holder.by}; ${advice(policy)}`,
  );
}

function stands(held: Version, version: Version, { channel }: Policy): boolean {
  if (isRelease(held) && compareCores(held, version) === 0) return true;
  const same = channel === 'rc' ? numberOf(held, 'rc') !== undefined : isRelease(held);
  return same && compareVersions(held, version) >= 0;
}

function advice({ range }: Policy): string {
  if (range !== undefined) return `take the tags of ${range.name} into this branch first`;
  return 'merge what was released into this branch, or give a maintenance branch its range (release/1.2, or the input range)';
}
