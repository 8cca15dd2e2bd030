import type { Clock } from '../base/clock.ts';
import { retry, type RetryPolicy } from '../base/retry.ts';
import { TransientError } from '../base/transient-error.ts';
import type { Git, GitOptions, GitOutput } from './git.ts';
import type { Location } from './location.ts';
import type { PrivateRepository } from './private-repository.ts';
import { deadlinePassed } from '../base/deadline.ts';
import { RemoteError } from '../base/errors.ts';
import { transportError } from './transport.ts';

export interface RemoteCommandOptions {
  readonly git: Git;
  readonly clock: Clock;
  readonly location: Location;
}

/** For a server that stumbles; a race for the branch is the push loop's affair. */
const patience: RetryPolicy = { deadlineMs: 20_000, firstPauseMs: 500, maxPauseMs: 5_000 };
const maxAttempts = 5;

/**
 * Runs a git command that reads from the remote of a private repository, again after a transient failure.
 *
 * @throws StepError in terms of the location; the GitError is its cause
 */
export function runRemoteCommand(
  { git, clock, location }: RemoteCommandOptions,
  { directory }: PrivateRepository,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitOutput> {
  return retry(
    () =>
      git
        .run(args, { ...options, cwd: directory })
        .catch((error: unknown) => Promise.reject(remoteError(error, location.name))),
    (error, count) => (error instanceof TransientError && count < maxAttempts ? {} : false),
    patience,
    clock,
  );
}

/** Names the repository where the run's deadline ended the command. */
function remoteError(error: unknown, where: string): unknown {
  const isLate = error instanceof RemoteError && error.code === 'deadline-passed';
  return isLate ? deadlinePassed(where) : transportError(error, where);
}
