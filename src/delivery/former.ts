import { RefusedError } from '../base/errors.ts';
import type { BranchChange, GitopsRepository } from '../git/gitops.ts';
import { isSame, readState } from './cells.ts';
import type { Cells, State, Strategy } from './model.ts';

/** A commit, and when it was made by its own word: ISO 8601, UTC. */
export interface Since {
  readonly commit: string;
  readonly time: string;
}

/** The newest values that were others than the present ones, and the commit that ended them. */
export interface Former {
  readonly former: State | undefined;
  readonly since: Since | undefined;
}

/** Looks the values up along the branch. Throws RemoteError. */
export async function formerState(
  { cells, telling }: Pick<Strategy, 'cells' | 'telling'>,
  state: State,
  branch: GitopsRepository,
): Promise<Former> {
  const files = [...new Set(Object.values(cells).map(({ file }) => file))];
  const { changes } = await branch.history(files);
  let since: Since | undefined;
  for (const change of changes) {
    const then = await stateAt(cells, change);
    if (then === undefined) return { former: undefined, since };
    // The tree that was read may be older than the history: changes above it are not of this state.
    if (!isSame(then, state, telling)) {
      if (since !== undefined) return { former: then, since };
      continue;
    }
    since = { commit: change.commit, time: change.time };
  }
  return { former: undefined, since };
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
