import { pushError } from './rejection.ts';
import type { Store } from './store.ts';
import { transportError } from './transport.ts';

export interface Push {
  readonly commit: string;
  /** Full name of the branch. */
  readonly ref: string;
  /** For messages: repository and branch. */
  readonly name: string;
  /**
   * The id that the branch must have for the push to move it anywhere; empty: it must not exist. Absent: the branch
   * moves forward only.
   */
  readonly lease?: string;
}

/**
 * Pushes a commit by compare and set. Without a lease, Git does that anyway: it sends the value that the server
 * announced, which must be an ancestor of the commit, and the server compares again under its own lock. Throws
 * LostRaceError, TransientError when its result is unknown, RefusedError, RemoteError.
 */
export async function push(store: Store, { commit, ref, name, lease }: Push): Promise<void> {
  const leases = lease === undefined ? [] : [`--force-with-lease=${ref}:${lease}`];
  const options = ['--porcelain', '--quiet', '--no-verify', '--no-follow-tags', '--no-signed', ...leases];
  const output = await store
    .git(['push', ...options, await store.remote(), `${commit}:${ref}`], { accept: [1] })
    .catch((error: unknown) => Promise.reject(transportError(error, name)));
  if (output.exitCode !== 0) throw pushError(output, name);
}
