import type { Reason, Row } from './decision.ts';
import { formatCore, isRelease, parseVersion } from './semver.ts';
import type { Core } from './semver.ts';

export interface Asked {
  readonly core: Core | undefined;
  readonly reason: Reason;
  readonly notes: readonly string[];
}

/** What the newest `Release-As: X.Y.Z` footer asks for. One that names no release is passed over and said to be. */
export function releaseAs(rows: readonly Row[]): Asked {
  const notes: string[] = [];
  for (const { commit, footers } of rows) {
    for (const { token, value, line } of footers) {
      if (token !== 'release-as') continue;
      const version = parseVersion((value.split('\n')[0] ?? '').trim().replace(/^v/, ''));
      if (version !== undefined && isRelease(version) && version.build.length === 0) {
        return {
          core: version,
          reason: { kind: 'commit', id: commit.id, line: `Release-As: ${formatCore(version)}` },
          notes,
        };
      }
      notes.push(
        `"${line.slice(0, 80)}" in ${commit.id.slice(0, 7)} names no version of the form 1.2.3 and was passed over`,
      );
    }
  }
  return { core: undefined, reason: { kind: 'nothing', line: '' }, notes };
}
