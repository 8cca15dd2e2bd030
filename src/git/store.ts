import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { retry } from '../retry.ts';
import type { RetryPolicy } from '../retry.ts';
import { catFile } from './cat-file.ts';
import type { GitObject } from './cat-file.ts';
import { GitError } from './git.ts';
import type { Git, GitOptions, GitOutput } from './git.ts';
import type { Location } from './location.ts';
import { createMutex } from './mutex.ts';
import { createPrivateRepository, promisor, remote } from './private-repository.ts';
import type { Filter, PrivateRepository } from './private-repository.ts';
import { TransientError, transportError } from './transport.ts';

/**
 * The objects of a remote repository, fetched as they are needed into a private repository that only this process knows.
 * Nothing is checked out. One fetch at a time; objects stay until the directory is removed.
 */
export interface Store {
  /** For messages. */
  readonly name: string;
  /**
   * Fetches the newest commit of a ref and returns its id. With `since`, a commit that was read before, the server sends
   * what has changed between the two, file contents included. Throws GitError when there is no such ref.
   */
  tip(ref: string, since?: string): Promise<string>;
  /** Objects by any name that Git has for them, as far as they are here already. */
  peek(names: readonly string[]): Promise<ReadonlyMap<string, GitObject>>;
  /** Objects by id, fetched where they are not here yet. */
  get(ids: readonly string[]): Promise<ReadonlyMap<string, GitObject>>;
  /** The remote's refs as `git ls-remote <options> <remote> <patterns>` lists them, trimmed. */
  refs(options: readonly string[], ...patterns: readonly string[]): Promise<string>;
  /** Runs git in the private repository. */
  git(args: readonly string[], options?: GitOptions): Promise<GitOutput>;
}

const tipRef = 'refs/krci-deploy/tip';
const quietFetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
/** The server must not leave out what it believes we have: of most trees we have the commit alone. */
const forgetful = ['-c', 'fetch.negotiationAlgorithm=noop'];

/** For a server that stumbles; a race for the branch is the push loop's affair. */
const patience: RetryPolicy = { deadline: 20_000, firstPause: 500, maxPause: 5_000 };
const maxAttempts = 5;

export function createStore(git: Git, clock: Clock, location: Location, directory: () => Promise<string>): Store {
  const oneAtATime = createMutex();
  const known = new Map<string, GitObject>();
  let generation = 0;
  let current: PrivateRepository | undefined;
  let last: { readonly ref: string; readonly id: string } | undefined;

  const start = async (filter: Filter, objectFormat: PrivateRepository['objectFormat']): Promise<PrivateRepository> => {
    generation += 1;
    const next = { directory: join(await directory(), String(generation)), url: location.url, filter, objectFormat };
    await createPrivateRepository(next);
    current = next;
    return next;
  };
  const repository = async (): Promise<PrivateRepository> => current ?? start('trees', 'sha1');

  const attempt = (args: readonly string[], options: GitOptions): Promise<GitOutput> =>
    retry(
      () => git.run(args, options).catch((error: unknown) => Promise.reject(transportError(error, location.name))),
      (error, count) => (error instanceof TransientError && count < maxAttempts ? {} : false),
      patience,
      clock,
    );

  /** Makes the next try ask the server for less; throws when that would not help. */
  const askForLess = async (error: unknown): Promise<void> => {
    const less = current === undefined ? undefined : lesser(current, error);
    if (less === undefined) throw /unadvertised|not our ref/.test(stderrOf(error)) ? gone(location.name) : error;
    await start(less.filter, less.objectFormat);
  };

  const fetchTip = async (ref: string, since: string | undefined): Promise<string> => {
    const here = await repository();
    const { directory: cwd, filter } = here;
    const incremental = since !== undefined && filter !== 'none';
    const how = incremental
      ? [...quietFetch, '--filter=blob:limit=1m']
      : [...forgetful, ...quietFetch, ...tipFilter[filter]];
    try {
      await attempt([...promisor(here), ...how, '--depth=1', remote, `+${ref}:${tipRef}`], { cwd });
    } catch (error) {
      if (!incremental || error instanceof TransientError) await askForLess(error);
      return fetchTip(ref, undefined);
    }
    const id = (await readFile(join(cwd, tipRef), 'latin1')).trim();
    last = { ref, id };
    return id;
  };

  const fetchObjects = async (ids: readonly string[]): Promise<void> => {
    const here = await repository();
    const { directory: cwd, filter } = here;
    try {
      const how = [...forgetful, ...quietFetch, idFilter[filter]];
      await attempt([...promisor(here), ...how, '--stdin', remote], { cwd, input: `${ids.join('\n')}\n` });
    } catch (error) {
      await askForLess(error);
      const before = last;
      if (before === undefined || (await fetchTip(before.ref, undefined)) !== before.id) throw gone(location.name);
    }
  };

  const remembered = (ids: readonly string[]): Map<string, GitObject> => {
    const objects = ids.flatMap((id) => known.get(id) ?? []);
    return new Map(objects.map((object) => [object.id, object]));
  };
  const peek = async (names: readonly string[]): Promise<Map<string, GitObject>> => {
    const found = remembered(names);
    const { directory: cwd } = await repository();
    const unknown = names.filter((name) => !found.has(name));
    for (const [name, object] of await catFile(git, cwd, unknown)) {
      known.set(object.id, object);
      found.set(name, object);
    }
    return found;
  };

  return {
    name: location.name,
    tip: (ref, since) => oneAtATime.run(() => fetchTip(ref, since)),
    peek,
    get: (ids) =>
      oneAtATime.run(async () => {
        // Of a repository without trees we hold what was read; asking for it first would be a process for nothing.
        const found = current?.filter === 'trees' ? remembered(ids) : await peek(ids);
        const missing = ids.filter((id) => !found.has(id));
        if (missing.length === 0) return found;
        await fetchObjects(missing);
        for (const [id, object] of await peek(missing)) found.set(id, object);
        if (ids.some((id) => !found.has(id))) throw gone(location.name);
        return found;
      }),
    refs: async (options, ...patterns) => {
      const { directory: cwd } = await repository();
      return (await attempt(['ls-remote', ...options, remote, ...patterns], { cwd })).text.trim();
    },
    git: async (args, options) => git.run(args, { ...options, cwd: (await repository()).directory }),
  };
}

const idFilter = { trees: '--filter=tree:0', blobs: '--filter=blob:none', none: '--depth=1' } as const;
const tipFilter: Readonly<Record<Filter, readonly string[]>> = {
  trees: ['--filter=tree:2'],
  blobs: ['--filter=blob:none'],
  none: [],
};

/** What to ask a server for that could not do what was asked; undefined when asking for less is no remedy. */
function lesser(
  { filter, objectFormat }: PrivateRepository,
  error: unknown,
): Pick<PrivateRepository, 'filter' | 'objectFormat'> | undefined {
  const stderr = stderrOf(error);
  if (/mismatched algorithms|object format/i.test(stderr) && objectFormat === 'sha1') {
    return { filter, objectFormat: 'sha256' };
  }
  const unable = /filter|unadvertised object|not our ref|did not send all necessary|missing necessary/i.test(stderr);
  if (!unable || filter === 'none') return undefined;
  return { filter: filter === 'trees' ? 'blobs' : 'none', objectFormat };
}

function stderrOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof GitError ? cause.stderr : '';
}

function gone(name: string): TransientError {
  return new TransientError('branch-moved', `${name} has moved on while it was read; run again`);
}
