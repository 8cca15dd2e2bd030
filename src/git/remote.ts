import type { Clock } from '../clock.ts';
import { branchRef } from './branch-name.ts';
import { createChangeBranch } from './change-branch.ts';
import { writeCommit } from './commit.ts';
import type { Log } from '../log.ts';
import type { CommitMessage, FileChange, GitopsRepository, Identity } from './gitops.ts';
import { createMutex } from './mutex.ts';
import { landOn } from './push-loop.ts';
import { push } from './push.ts';
import { defaultRef, missingRef } from './refs.ts';
import { readSnapshot } from './snapshot.ts';
import type { CommitSnapshot } from './snapshot.ts';
import type { Store } from './store.ts';

export interface Remote {
  readonly store: Store;
  /** Absent: the branch that the remote's HEAD names. */
  readonly branch: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly committer: Identity;
}

/** A GitOps repository over any transport that Git speaks, without a work tree. */
export function createRemoteRepository({ store, branch, clock, log, committer }: Remote): GitopsRepository {
  const oneAtATime = createMutex();
  let wanted = branch === undefined ? undefined : branchRef(branch);
  let latest: CommitSnapshot | undefined;
  /** The commit that we pushed last; read only when there is another one to land. */
  let landed: string | undefined;

  const ref = async (): Promise<string> => (wanted ??= await defaultRef(store));
  const newest = async (): Promise<CommitSnapshot> => {
    const name = await ref();
    landed = undefined;
    const commit = await store.tip(name, latest?.commit).catch(async (error: unknown) => {
      throw await missingRef(store, name, error);
    });
    if (latest?.commit !== commit) latest = await readSnapshot(store, commit, latest?.asked());
    return latest;
  };
  const known = async (): Promise<CommitSnapshot | undefined> => {
    if (landed !== undefined) latest = await readSnapshot(store, landed, latest?.asked());
    landed = undefined;
    return latest;
  };
  const commit = (base: CommitSnapshot, changes: readonly FileChange[], message: CommitMessage): Promise<string> =>
    writeCommit(store, { base, changes, message, committer, time: clock.now() });

  const name = `${store.name}${branch === undefined ? '' : ` (${branch})`}`;
  return {
    name,
    snapshot: () => oneAtATime.run(newest),
    land: (edit, message) =>
      oneAtATime.run(() =>
        landOn(
          {
            name,
            known,
            newest,
            commit: async (base, changes) => ({ id: await commit(base, changes, message), there: false }),
            push: async (id) => {
              await push(store, { commit: id, ref: await ref(), name });
              landed = id;
            },
          },
          edit,
          { clock, log },
        ),
      ),
    landOn: (other, edit, message) =>
      oneAtATime.run(async () => {
        const target = createChangeBranch(other, {
          store,
          newest,
          baseRef: await ref(),
          commit: (base, changes) => commit(base, changes, message),
        });
        return landOn(target, edit, { clock, log });
      }),
  };
}
