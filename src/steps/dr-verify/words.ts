import type { RecoveryFinding, Scene } from '../../recovery/model.ts';

/** Names the branches that were read, with their commits. */
export function headsOf({ branches }: Scene): string {
  return branches.map(({ repository, commit }) => `${repository} at ${commit?.slice(0, 12) ?? 'no commit'}`).join(', ');
}

/** A finding in a line: `was found; do this`. */
export function findingText({ because, fix }: Pick<RecoveryFinding, 'because' | 'fix'>): string {
  return fix === undefined ? because : `${because}; ${fix}`;
}
