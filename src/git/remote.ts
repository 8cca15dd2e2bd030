import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { branchRef } from './branch-name.ts';
import { createChangeBranch } from './change-branch.ts';
import { writeCommit } from './commit.ts';
import type {
  BranchHistory,
  CommitMessage,
  Edit,
  FileChange,
  GitopsRepository,
  Identity,
  Landing,
  Publish,
} from './gitops.ts';
import { gathered } from './gather.ts';
import { createMutex } from './mutex.ts';
import { TransientError } from '../base/transient-error.ts';
import { createPublishedBranch } from './published-branch.ts';
import { landOn } from './push-loop.ts';
import type { CommitBranch } from './push-loop.ts';
import { push } from './push.ts';
import { defaultRef, missingRef } from './refs.ts';
import { readSnapshot } from './snapshot.ts';
import type { CommitSnapshot } from './snapshot.ts';
import { landStack } from './stack.ts';
import type { StackTarget, Waiting } from './stack.ts';
import type { Store } from './store.ts';

export interface Remote {
  readonly store: Store;
  /** Absent: the branch that the remote's HEAD names. */
  readonly branch: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly committer: Identity;
  /** Makes the commits of `land`; absent: they are made here and pushed. */
  readonly publish?: Publish | undefined;
}

/** A GitOps repository over any transport that Git speaks, without a work tree. */
export class RemoteRepository implements GitopsRepository {
  readonly name: string;
  readonly location: string;
  readonly #remote: Remote;
  readonly #oneAtATime = createMutex();
  readonly #landWaiting = gathered(this.#oneAtATime, (waiting: readonly Waiting[]) =>
    landStack(this.#pushed(), waiting, this.#remote),
  );
  #reading: Promise<CommitSnapshot> | undefined;
  #ref: string | undefined;
  #latest: CommitSnapshot | undefined;
  /** The commit that this process pushed last; read only when there is another one to land. */
  #landed: string | undefined;

  constructor(remote: Remote) {
    const { store, branch } = remote;
    this.#remote = remote;
    this.location = store.location;
    this.#ref = branch === undefined ? undefined : branchRef(branch);
    this.name = branch === undefined ? store.name : `${store.name} (${branch})`;
  }

  async branch(): Promise<string> {
    return (await this.#oneAtATime.run(() => this.#refName())).slice('refs/heads/'.length);
  }

  snapshot(): Promise<CommitSnapshot> {
    this.#reading ??= this.#oneAtATime.run(() => {
      this.#reading = undefined;
      return this.#newest();
    });
    return this.#reading;
  }

  async history(paths: readonly string[]): Promise<BranchHistory> {
    try {
      return await this.#historyNow(paths);
    } catch (error) {
      if (error instanceof TransientError || this.#latest !== undefined) throw error;
      // The newest state settles the branch's name and the format of the repository's ids.
      await this.snapshot();
      return this.#historyNow(paths);
    }
  }

  /** Reads the branch with its history in one fetch. */
  #historyNow(paths: readonly string[]): Promise<BranchHistory> {
    return this.#oneAtATime.run(async () => {
      const { store } = this.#remote;
      const { history, tip } = await store.history(await this.#refName(), paths);
      this.#landed = undefined;
      const known = this.#latest;
      this.#latest = known?.commit === tip ? known : await readSnapshot(store, tip, known?.asked());
      return { newest: this.#latest, ...history };
    });
  }

  land(edit: Edit, message: CommitMessage): Promise<Landing> {
    const { publish } = this.#remote;
    if (publish === undefined) return this.#landWaiting({ edit, message });
    return this.#oneAtATime.run(() => landOn(this.#published(edit, message, publish), edit, this.#remote));
  }

  landOn(branch: string, edit: Edit, message: CommitMessage): Promise<Landing> {
    return this.#oneAtATime.run(async () => {
      const target = createChangeBranch(branch, {
        store: this.#remote.store,
        newest: () => this.#newest(),
        baseRef: await this.#refName(),
        commit: (base, changes) => this.#commit(base, changes, message),
        committer: message.committer ?? this.#remote.committer,
      });
      return landOn(target, edit, this.#remote);
    });
  }

  #pushed(): StackTarget<CommitSnapshot> {
    const { store } = this.#remote;
    return {
      ...this.#states(),
      commit: (base, changes, message) => this.#commit(base, changes, message),
      after: (commit, base) => readSnapshot(store, commit, base.asked()),
      push: async (id) => {
        await push(store, { commit: id, ref: await this.#refName(), name: this.name });
        this.#landed = id;
        return id;
      },
    };
  }

  #published(edit: Edit, message: CommitMessage, publish: Publish): CommitBranch<CommitSnapshot> {
    return createPublishedBranch({
      ...this.#states(),
      store: this.#remote.store,
      edit,
      message,
      ref: () => this.#refName(),
      publish: (publication) => {
        // The result is on the server alone.
        this.#latest = undefined;
        return publish(publication);
      },
    });
  }

  #states(): Pick<CommitBranch<CommitSnapshot>, 'name' | 'known' | 'newest'> {
    return { name: this.name, known: () => this.#known(), newest: () => this.#newest() };
  }

  async #refName(): Promise<string> {
    this.#ref ??= await defaultRef(this.#remote.store);
    return this.#ref;
  }

  async #newest(): Promise<CommitSnapshot> {
    const { store } = this.#remote;
    const ref = await this.#refName();
    const commit = await store.tip(ref, this.#latest?.commit).catch(async (error: unknown) => {
      throw await missingRef(store, ref, error);
    });
    this.#landed = undefined;
    if (this.#latest?.commit === commit) return this.#latest;
    this.#latest = await readSnapshot(store, commit, this.#latest?.asked());
    return this.#latest;
  }

  async #known(): Promise<CommitSnapshot | undefined> {
    const landed = this.#landed;
    this.#landed = undefined;
    if (landed !== undefined) this.#latest = await readSnapshot(this.#remote.store, landed, this.#latest?.asked());
    return this.#latest;
  }

  #commit(base: CommitSnapshot, changes: readonly FileChange[], message: CommitMessage): Promise<string> {
    const { store, clock, committer } = this.#remote;
    return writeCommit(store, { base, changes, message, committer, time: clock.now() });
  }
}
