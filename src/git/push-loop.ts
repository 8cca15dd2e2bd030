import type { Clock } from '../base/clock.ts';
import { RemoteError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { FileChange, Landing, Snapshot } from './gitops.ts';
import { LostRaceError } from './rejection.ts';
import { retry } from '../base/retry.ts';
import type { RetryDecision, RetryPolicy } from '../base/retry.ts';
import { TransientError } from '../base/transient-error.ts';

/** A branch that changes by compare and set. */
export interface Branch<Base extends State> {
  /** For messages: repository and branch. */
  readonly name: string;
  /** A state that was read before, to start from without asking again; undefined when there is none. */
  known(): Promise<Base | undefined>;
  newest(): Promise<Base>;
  /**
   * Returns the id that the branch has then. Throws LostRaceError when the branch is not what it was, TransientError
   * when its result is unknown.
   */
  push(commit: string): Promise<string>;
  /** Whether a commit is the pushed one, for commits whose id is unknown before they are there. */
  isOurs?(commit: string): Promise<boolean>;
}

/** A branch that takes one commit. */
export interface CommitBranch<Base extends State> extends Branch<Base> {
  /** Makes the commit, which is not yet visible to others, or finds that the branch holds the same already. */
  commit(base: Base, changes: readonly FileChange[]): Promise<PreparedCommit>;
}

export interface PushLoopPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly policy?: RetryPolicy;
}

export interface PreparedCommit {
  readonly id: string;
  readonly there: boolean;
  /** Part of it was refused or found to be there, which counts on the newest state alone. */
  readonly doubtful?: boolean;
}

/** Five minutes: enough for a hundred writers on one branch, shorter than any platform's time limit. */
export const pushPolicy: RetryPolicy = { deadlineMs: 300_000, firstPauseMs: 200, maxPauseMs: 30_000 };

const maxRepeats = 5;

/**
 * Applies `edit` to the newest content and lands the result; when another writer was first, applies it again to that
 * writer's state. Nothing is rebased, merged or forced. A state that was read before is good enough to try on, as the
 * push compares it; it is not good enough to refuse on, or to say that there is nothing to do.
 */
export function landOn<Base extends State>(
  target: CommitBranch<Base>,
  edit: (base: Base) => Promise<readonly FileChange[]>,
  surroundings: PushLoopPorts,
): Promise<Landing> {
  const make = async (base: Base): Promise<PreparedCommit> => {
    const changes = await changed(base, await edit(base));
    return changes.length === 0 ? { id: base.commit, there: true } : target.commit(base, changes);
  };
  return landMade(target, make, surroundings);
}

/** As `landOn`, for whatever `make` puts on the state that it is given. */
export async function landMade<Base extends State>(
  branch: Branch<Base>,
  make: (base: Base) => Promise<PreparedCommit>,
  { clock, log, policy = pushPolicy }: PushLoopPorts,
): Promise<Landing> {
  const run = new Run(branch, make, clock);
  const decide = (error: unknown): RetryDecision => {
    if (!(error instanceof LostRaceError)) return run.mayRepeat(error) ? {} : false;
    run.lostRaces += 1;
    log.info(`${error.message}; the change is applied to what is there now`);
    return { afterMs: pause(clock, run, policy) };
  };
  try {
    return await retry((count) => run.attempt(count), decide, policy, clock);
  } catch (error) {
    throw error instanceof LostRaceError ? tooBusy(branch.name, run.lostRaces, policy, error) : error;
  }
}

export type State = Snapshot & { readonly commit: string };

/** State of one landing, kept from attempt to attempt. */
class Run<Base extends State> {
  attempts = 0;
  lostRaces = 0;
  started: Date;
  readonly #branch: Branch<Base>;
  readonly #make: (base: Base) => Promise<PreparedCommit>;
  readonly #clock: Clock;
  #pushed: string | undefined;
  #pushing = false;
  #repeats = 0;

  constructor(branch: Branch<Base>, make: (base: Base) => Promise<PreparedCommit>, clock: Clock) {
    this.#branch = branch;
    this.#make = make;
    this.#clock = clock;
    this.started = clock.now();
  }

  async attempt(count: number): Promise<Landing> {
    this.#pushing = false;
    this.started = this.#clock.now();
    const known = count === 1 ? await this.#branch.known() : undefined;
    let made = known === undefined ? undefined : await this.#make(known).catch(() => undefined);
    if (made === undefined || made.there || made.doubtful === true)
      made = await this.#make(await this.#branch.newest());
    // A push whose answer was lost on the way may have arrived all the same.
    if (made.there) return this.#landing(await this.#isOurs(made.id), made.id);
    this.attempts += 1;
    this.#pushed = made.id;
    this.#pushing = true;
    return this.#landing(true, await this.#branch.push(made.id));
  }

  /** Whether a failure that is no lost race is worth another attempt; reading has been repeated where it was. */
  mayRepeat(error: unknown): boolean {
    this.#repeats += 1;
    const fleeting = error instanceof TransientError && (this.#pushing || error.code === 'branch-moved');
    return fleeting && this.#repeats < maxRepeats;
  }

  async #isOurs(commit: string): Promise<boolean> {
    return commit === this.#pushed || (this.attempts > 0 && (await this.#branch.isOurs?.(commit)) === true);
  }

  #landing(changedIt: boolean, commit: string): Landing {
    return { changed: changedIt, commit, attempts: this.attempts, lostRaces: this.lostRaces };
  }
}

/**
 * Full jitter whose bound grows with the losses and with the duration of the lost attempt: a busy server or machine
 * makes attempts slow, and slow attempts lose, so a bound by the count alone would load it further.
 */
function pause(
  clock: Clock,
  { started, lostRaces }: { readonly started: Date; readonly lostRaces: number },
  { firstPauseMs, maxPauseMs }: RetryPolicy,
): number {
  const took = clock.now().getTime() - started.getTime();
  return clock.random() * Math.min(maxPauseMs, Math.max(firstPauseMs, took) * 2 ** (lostRaces - 1));
}

/** Changes of an edit that differ from the base. */
export async function changed(base: Snapshot, changes: readonly FileChange[]): Promise<FileChange[]> {
  const paths = new Set(changes.map(({ path }) => path));
  if (paths.size !== changes.length) throw new Error('an edit names a file twice');
  const before = await Promise.all(changes.map(({ path }) => base.read(path)));
  return changes.filter(({ content }, index) => !same(before[index], content));
}

function same(before: Uint8Array | undefined, after: Uint8Array): boolean {
  return before !== undefined && Buffer.compare(before, after) === 0;
}

function tooBusy(name: string, lostRaces: number, { deadlineMs }: RetryPolicy, cause: Error): RemoteError {
  return new RemoteError(
    {
      code: 'branch-too-busy',
      where: name,
      found: `other writers were first ${lostRaces} times in ${deadlineMs / 1000} s`,
      fix: 'run again, or let fewer jobs write to it at once',
    },
    { cause },
  );
}
