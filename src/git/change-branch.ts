import { RefusedError, UsageError } from '../base/errors.ts';
import { branchRef } from './branch-name.ts';
import { commitHeader } from './commit-header.ts';
import type { CommitHeader } from './commit-header.ts';
import type { FileChange, Identity } from './gitops.ts';
import { identityText } from './message.ts';
import type { CommitBranch } from './push-loop.ts';
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
  /** Committer of this tool's commits, by which it recognises them. */
  readonly committer: Identity;
}

/**
 * Opens the branch of a change request: one commit on the newest base, made anew when the base or the change is
 * another, left alone when it holds the same already. Moved by compare and set only, and never over another author's
 * commit.
 */
export function createChangeBranch(
  branch: string,
  { store, baseRef, newest, commit, committer }: ChangeBranch,
): CommitBranch<CommitSnapshot> {
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
      if (seen !== '' && (await same(store, id, seen))) return { id: seen, there: true };
      if (seen !== '' && seen !== base.commit) await refuseForeign(store, seen, committer, name);
      return { id, there: false };
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

/**
 * Refuses to overwrite the work of people: a branch whose tip was committed by another identity is not made anew. A
 * merge of the base into the branch, as platforms offer it, holds nothing of its own.
 * @throws RefusedError that names the commit and its committer.
 */
async function refuseForeign(store: Store, tip: string, committer: Identity, name: string): Promise<void> {
  const header = await headerOf(store, tip);
  if (isOurs(header, committer)) return;
  const [first] = header.parents;
  if (header.parents.length > 1 && first !== undefined && isOurs(await headerOf(store, first), committer)) return;
  throw new RefusedError({
    code: 'branch-edited',
    where: name,
    found: `commit ${tip.slice(0, 12)} "${header.subject}" by ${header.committer}, which a new commit would drop`,
    fix: 'merge or close the change request, or delete the branch, then run again',
  });
}

function isOurs(header: CommitHeader, committer: Identity): boolean {
  return header.committer === identityText(committer);
}

async function headerOf(store: Store, id: string): Promise<CommitHeader> {
  const object = (await store.get([id])).get(id);
  return commitHeader(object?.bytes ?? new Uint8Array());
}
