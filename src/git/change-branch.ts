import { UsageError } from '../base/errors.ts';
import { branchRef } from './branch-name.ts';
import type { FileChange } from './gitops.ts';
import type { Target } from './push-loop.ts';
import { push } from './push.ts';
import { idOf } from './refs.ts';
import { readSnapshot } from './snapshot.ts';
import type { CommitSnapshot } from './snapshot.ts';
import type { Store } from './store.ts';

/** Branches with this prefix are made by this tool alone, and only they are ever moved other than forward. */
export const changePrefix = 'krci-deploy/';

export interface ChangeBranch {
  readonly store: Store;
  readonly baseRef: string;
  readonly newest: () => Promise<CommitSnapshot>;
  readonly commit: (base: CommitSnapshot, changes: readonly FileChange[]) => Promise<string>;
}

/**
 * The branch of a change request: one commit on the newest base, made anew when the base or the change is another, left
 * alone when it holds the same already. Moved by compare and set only.
 */
export function createChangeBranch(
  branch: string,
  { store, baseRef, newest, commit }: ChangeBranch,
): Target<CommitSnapshot> {
  const ref = branchRef(branch);
  const short = ref.slice('refs/heads/'.length);
  if (!short.startsWith(changePrefix) || ref === baseRef) {
    throw new UsageError({
      code: 'invalid-branch',
      where: 'change request',
      expected: `a branch whose name begins with ${changePrefix}`,
      found: JSON.stringify(branch),
    });
  }
  const name = `${store.name} (${short})`;
  let seen = '';
  return {
    name,
    known: () => Promise.resolve(undefined),
    newest,
    commit: async (base, changes) => {
      const id = await commit(base, changes);
      seen = await idOf(store, ref);
      return seen !== '' && (await same(store, id, seen)) ? { id: seen, there: true } : { id, there: false };
    },
    push: async (id) => {
      await push(store, { commit: id, ref, name, lease: seen });
      return id;
    },
  };
}

/** Whether two commits put the same tree on the same parent. */
async function same(store: Store, ours: string, theirs: string): Promise<boolean> {
  const [one, other] = [await readSnapshot(store, ours), await readSnapshot(store, theirs)];
  return one.tree === other.tree && one.parents.join() === other.parents.join();
}
