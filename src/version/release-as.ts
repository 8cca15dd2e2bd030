import type { Facts, Policy, Reason, Row } from './model.ts';
import type { Footer } from './conventional.ts';
import { formatCore, isRelease, parseVersion } from './semver.ts';
import type { Core } from './semver.ts';

export interface RequestedCore {
  readonly core: Core | undefined;
  readonly reason: Reason;
  readonly notes: readonly string[];
}

/**
 * Returns the core of the newest `Release-As: X.Y.Z` among the trailers of a commit. One that does not count, or names
 * no release, is passed over with a note: the text above the trailers may come from any author.
 */
export function releaseAs(rows: readonly Row[], { signed }: Pick<Facts, 'signed'>, policy: Policy): RequestedCore {
  const notes: string[] = [];
  for (const { commit, footers } of rows) {
    for (const footer of footers) {
      if (footer.token !== 'release-as') continue;
      const obstacle = obstacleOf(footer, signed.has(commit.id), policy);
      const core = obstacle === undefined ? coreIn(footer) : undefined;
      if (core !== undefined) {
        const line = `Release-As: ${formatCore(core)}`;
        return { core, reason: { kind: 'commit', id: commit.id, line }, notes };
      }
      const why = obstacle ?? 'names no version of the form 1.2.3';
      notes.push(`"${footer.line.slice(0, 80)}" in ${commit.id.slice(0, 7)} ${why} and was passed over`);
    }
  }
  return { core: undefined, reason: { kind: 'nothing', line: '' }, notes };
}

/** Returns the reason why a footer does not count, as the verb phrase of a note. */
function obstacleOf({ foreign, trailing }: Footer, isSigned: boolean, policy: Policy): string | undefined {
  if (policy.releaseAs === 'off') return 'is turned off by release-as';
  if (foreign) return 'stands in quoted text';
  if (!trailing) return 'is not among the trailers at the end of the message';
  if (policy.releaseAs === 'signed' && !isSigned)
    return 'is in a commit without a signature by a key of release-as-keys';
  return undefined;
}

function coreIn({ value }: Footer): Core | undefined {
  const version = parseVersion((value.split('\n')[0] ?? '').trim().replace(/^v/, ''));
  return version !== undefined && isRelease(version) && version.build.length === 0 ? version : undefined;
}
