import { RefusedError } from '../base/errors.ts';
import type { BranchChange, GitopsRepository } from '../git/gitops.ts';
import type { ManifestReader } from '../manifests/manifest-file.ts';
import { isSame, readState } from './cells.ts';
import type { Cells, State, Strategy } from './model.ts';

/** A commit, and when it was made by its own word: ISO 8601, UTC. */
export interface Since {
  readonly commit: string;
  readonly time: string;
}

/** The present values, the newest ones that were others, and the commit that ended those. */
export interface Former {
  readonly state: State;
  readonly former: State | undefined;
  readonly since: Since | undefined;
}

/**
 * Looks the values up along the branch; `tree` is its newest state where that was read before. Throws RefusedError for
 * places that cannot be read, RemoteError.
 */
export async function formerState(
  { cells, telling }: Pick<Strategy, 'cells' | 'telling'>,
  branch: GitopsRepository,
  tree?: ManifestReader,
): Promise<Former> {
  const files = [...new Set(Object.values(cells).map(({ file }) => file))];
  const { changes, newest } = await branch.history(files);
  const state = await readState(cells, tree ?? newest);
  let since: Since | undefined;
  for (const change of changes) {
    const then = await stateAt(cells, change);
    if (then === undefined) return { state, former: undefined, since };
    // The tree that was read may be older than the history: changes above it are not of this state.
    if (!isSame(then, state, telling)) {
      if (since !== undefined) return { state, former: then, since };
      continue;
    }
    since = { commit: change.commit, time: change.time };
  }
  return { state, former: undefined, since };
}

/** Returns the values at a commit; undefined where they could not be read then. */
async function stateAt(cells: Cells, change: BranchChange): Promise<State | undefined> {
  try {
    return await readState(cells, change);
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}
