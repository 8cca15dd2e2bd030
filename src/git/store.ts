import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBranchHistory, type ReadHistory } from './branch-history.ts';
import { catFile } from './cat-file.ts';
import type { GitObject } from './cat-file.ts';
import { Fetcher } from './fetcher.ts';
import type { FetcherOptions } from './fetcher.ts';
import type { GitOptions, GitOutput } from './git.ts';
import { createMutex } from './mutex.ts';
import { gitOfPrivate } from './private-repository.ts';

/**
 * The objects of a remote repository, fetched as they are needed into a private repository that only this process uses.
 * Nothing is checked out. One fetch at a time; objects stay until the directory is removed.
 */
export interface Store {
  /** For messages. */
  readonly name: string;
  /** For Git: a URL without credentials, or a path. */
  readonly location: string;
  /**
   * Fetches the newest commit of a ref and returns its id. With `since`, a commit that was read before, the server
   * sends what has changed between the two, file contents included.
   */
  tip(ref: string, since?: string): Promise<string>;
  /** Objects by any name that Git has for them, as far as they are here already. */
  peek(names: readonly string[]): Promise<ReadonlyMap<string, GitObject>>;
  /** Objects by id, fetched where they are not here yet. */
  get(ids: readonly string[]): Promise<ReadonlyMap<string, GitObject>>;
  /** The remote's refs as `git ls-remote <options> <remote> <patterns>` lists them, trimmed. */
  refs(options: readonly string[], ...patterns: readonly string[]): Promise<string>;
  /** As `readBranchHistory`. Commits and trees of the branch, and the contents that it read, are here afterwards. */
  history(ref: string, paths: readonly string[]): Promise<Omit<ReadHistory, 'directory'>>;
  /** The remote's name, for `git`. */
  remote(): Promise<string>;
  /** Runs git in the private repository. */
  git(args: readonly string[], options?: GitOptions): Promise<GitOutput>;
}

export function createStore(given: FetcherOptions): Store {
  const git = gitOfPrivate(given.git);
  const options = { ...given, git };
  const { location } = options;
  const fetcher = new Fetcher(options);
  const oneAtATime = createMutex();
  const known = new Map<string, GitObject>();
  let histories = 0;

  const remembered = (ids: readonly string[]): Map<string, GitObject> => {
    const objects = ids.flatMap((id) => known.get(id) ?? []);
    return new Map(objects.map((object) => [object.id, object]));
  };
  const peek = async (names: readonly string[]): Promise<Map<string, GitObject>> => {
    const found = remembered(names);
    const { directory } = await fetcher.repository();
    const unknown = names.filter((name) => !found.has(name));
    for (const [name, object] of await catFile(git, directory, unknown)) {
      known.set(object.id, object);
      found.set(name, object);
    }
    return found;
  };
  const get = async (ids: readonly string[]): Promise<Map<string, GitObject>> => {
    // Of a repository without trees only the objects read are here; a search for more is a useless process.
    const { filter } = await fetcher.repository();
    const found = filter === 'trees' && histories === 0 ? remembered(ids) : await peek(ids);
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    await fetcher.objects(missing);
    for (const [id, object] of await peek(missing)) found.set(id, object);
    if (ids.some((id) => !found.has(id))) throw fetcher.gone();
    return found;
  };
  return {
    name: location.name,
    location: location.url,
    tip: (ref, since) => oneAtATime.run(() => fetcher.tip(ref, since)),
    peek,
    get: (ids) => oneAtATime.run(() => get(ids)),
    refs: (args, ...patterns) => oneAtATime.run(() => fetcher.refs(args, patterns)),
    history: (ref, paths) =>
      oneAtATime.run(async () => {
        const here = await fetcher.repository();
        histories += 1;
        const directory = async () => join(await options.directory(), `history-${histories}`);
        const read = await readBranchHistory({ ...options, directory, objectFormat: here.objectFormat }, ref, paths);
        await borrowObjects(here.directory, read.directory);
        return read;
      }),
    remote: async () => (await fetcher.repository()).remote,
    git: async (args, more) => git.run(args, { ...more, cwd: (await fetcher.repository()).directory }),
  };
}

/** Lets a repository read the objects of another one: gitrepository-layout(5), "objects/info/alternates". */
async function borrowObjects(directory: string, from: string): Promise<void> {
  await mkdir(join(directory, 'objects', 'info'), { recursive: true });
  await appendFile(join(directory, 'objects', 'info', 'alternates'), `${join(from, 'objects')}\n`);
  // Where its history is cut, commits name parents that neither of the two has.
  const cut = await readFile(join(from, 'shallow'), 'utf8').catch(() => '');
  if (cut !== '') await appendFile(join(directory, 'shallow'), cut);
}
