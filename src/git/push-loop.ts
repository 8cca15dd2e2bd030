import type { Clock } from '../clock.ts';
import { RemoteError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { FileChange, Landing, Snapshot } from './gitops.ts';
import { LostRaceError } from './rejection.ts';
import { retry } from '../retry.ts';
import type { RetryPolicy } from '../retry.ts';
import { TransientError } from './transport.ts';

/** A branch that changes by compare and set. */
export interface Target<Base extends Snapshot & { readonly commit: string }> {
  /** For messages: repository and branch. */
  readonly name: string;
  /** A state that was read before, to start from without asking again; undefined when there is none. */
  known(): Promise<Base | undefined>;
  newest(): Promise<Base>;
  /** Makes the commit, which nobody else sees yet, or finds that the branch holds the same already. */
  commit(base: Base, changes: readonly FileChange[]): Promise<Made>;
  /** Throws LostRaceError when the branch is not what it was, TransientError when nobody knows what became of it. */
  push(commit: string): Promise<void>;
}

export interface Surroundings {
  readonly clock: Clock;
  readonly log: Log;
  readonly policy?: RetryPolicy;
}

export interface Made {
  readonly id: string;
  readonly there: boolean;
}

/** Five minutes: enough for a hundred writers on one branch, short of any platform's patience. */
export const pushPolicy: RetryPolicy = { deadline: 300_000, firstPause: 200, maxPause: 30_000 };

const maxTransient = 5;

/**
 * Applies `edit` to the newest content and lands the result; when another writer was first, applies it again to what that
 * writer left. Nothing is rebased, merged or forced. A state that was read before is good enough to try on, as the push
 * compares it; it is not good enough to refuse on, or to say that there is nothing to do.
 */
export async function landOn<Base extends Snapshot & { readonly commit: string }>(
  target: Target<Base>,
  edit: (base: Base) => Promise<readonly FileChange[]>,
  { clock, log, policy = pushPolicy }: Surroundings,
): Promise<Landing> {
  let attempts = 0;
  let lostRaces = 0;
  let transient = 0;
  let pushed: string | undefined;
  let pushing = false;
  let started = clock.now();

  const prepare = async (base: Base): Promise<Made> => {
    const changes = await changed(base, await edit(base));
    return changes.length === 0 ? { id: base.commit, there: true } : target.commit(base, changes);
  };
  const attempt = async (count: number): Promise<Landing> => {
    pushing = false;
    started = clock.now();
    const known = count === 1 ? await target.known() : undefined;
    let made = known === undefined ? undefined : await prepare(known).catch(() => undefined);
    if (made === undefined || made.there) {
      const base = await target.newest();
      // A push whose answer was lost on the way may have arrived all the same.
      if (base.commit === pushed) return { changed: true, commit: pushed, attempts, lostRaces };
      made = await prepare(base);
    }
    if (made.there) return { changed: false, commit: made.id, attempts, lostRaces };
    attempts += 1;
    pushed = made.id;
    pushing = true;
    await target.push(made.id);
    return { changed: true, commit: made.id, attempts, lostRaces };
  };

  return retry(
    attempt,
    (error) => {
      if (error instanceof LostRaceError) {
        lostRaces += 1;
        log.info(`${error.message}; the change is applied to what is there now`);
        return { after: pause(clock, started, lostRaces, policy) };
      }
      // Reading has been tried again where it was worth it.
      const again = error instanceof TransientError && (pushing || error.code === 'branch-moved');
      transient += 1;
      return again && transient < maxTransient ? {} : false;
    },
    policy,
    clock,
  ).catch((error: unknown) => {
    throw error instanceof LostRaceError ? tooBusy(target.name, lostRaces, policy, error) : error;
  });
}

/**
 * Full jitter whose bound grows with the losses and with what the lost attempt took: a busy server or machine makes
 * attempts slow, and slow attempts lose, so that writers who only counted would crowd it further.
 */
function pause(clock: Clock, started: Date, lostRaces: number, { firstPause, maxPause }: RetryPolicy): number {
  const took = clock.now().getTime() - started.getTime();
  return clock.random() * Math.min(maxPause, Math.max(firstPause, took) * 2 ** (lostRaces - 1));
}

/** What of an edit is news. */
async function changed(base: Snapshot, changes: readonly FileChange[]): Promise<FileChange[]> {
  const paths = new Set(changes.map(({ path }) => path));
  if (paths.size !== changes.length) throw new Error('an edit names a file twice');
  const before = await Promise.all(changes.map(({ path }) => base.read(path)));
  return changes.filter(({ content }, index) => !same(before[index], content));
}

function same(before: Uint8Array | undefined, after: Uint8Array): boolean {
  return before !== undefined && Buffer.compare(before, after) === 0;
}

function tooBusy(name: string, lostRaces: number, { deadline }: RetryPolicy, cause: Error): RemoteError {
  return new RemoteError(
    'branch-too-busy',
    `${name} was changed by others each time, ${lostRaces} times in ${deadline / 1000} s: run again, or let fewer jobs write to it at once`,
    { cause },
  );
}
