import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { createDirectory } from './directory.ts';
import type { Git } from './git.ts';
import type { GitopsRepositories, Identity } from './gitops.ts';
import { parseLocation } from './location.ts';
import { defaultIdentity } from './message.ts';
import { RemoteRepository } from './remote.ts';
import { readCommit } from './snapshot.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';

export interface GitopsOptions {
  readonly git: Git;
  readonly clock: Clock;
  readonly log: Log;
  /** Where relative locations start. */
  readonly directory: string;
  /** Existing directory in which one for fetched objects is made; the system's by default. */
  readonly temporaryDirectory?: string;
  /** Of commits, and their author where the message names none. */
  readonly committer?: Identity;
}

export interface DisposableGitopsRepositories extends GitopsRepositories {
  /** Removes the fetched objects. The repositories must not be used afterwards. */
  dispose(): Promise<void>;
}

/**
 * Opens GitOps repositories; those at the same location share the objects that they have fetched, and those with the
 * same branch are one, so that edits that wait for it land together.
 */
export function createGitopsRepositories(options: GitopsOptions): DisposableGitopsRepositories {
  const stores = new Map<string, Store>();
  const branches = new Map<string, RemoteRepository>();
  let readings = 0;
  let workspace: Promise<string> | undefined;
  const temporary = async (): Promise<string> =>
    (workspace ??= mkdtemp(join(options.temporaryDirectory ?? tmpdir(), 'krci-deploy-git-')));
  return {
    open: (text, branch, { publish } = {}) => {
      const location = parseLocation(text, options.directory);
      const number = String(stores.size + 1);
      const { git, clock, log, committer = defaultIdentity } = options;
      const store =
        stores.get(location.url) ??
        createStore({ git, clock, location, directory: async () => join(await temporary(), number) });
      stores.set(location.url, store);
      const key = `${location.url} ${branch ?? ''}`;
      const known = publish === undefined ? branches.get(key) : undefined;
      const opened = known ?? new RemoteRepository({ store, branch, clock, log, committer, publish });
      if (publish === undefined) branches.set(key, opened);
      return opened;
    },
    at: (text, commit) => {
      // Each reading has a directory of its own: one commit may be read more than once.
      readings += 1;
      const directory = `at-${readings}`;
      const location = parseLocation(text, options.directory);
      const { git, clock } = options;
      return readCommit(
        createStore({ git, clock, location, directory: async () => join(await temporary(), directory) }),
        commit,
      );
    },
    directory: (path) => createDirectory(resolve(options.directory, path)),
    dispose: async () => {
      if (workspace !== undefined) await rm(await workspace, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
