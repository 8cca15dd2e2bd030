import { RefusedError } from '../errors.ts';
import { pathParts } from './path.ts';
import type { Store } from './store.ts';
import { treeEntries } from './tree.ts';
import type { TreeEntry } from './tree.ts';

/** Finds paths in a tree whose parts are fetched as they are needed, one level for all paths at a time. */
export interface TreeReader {
  /** What the paths name; absent: nothing. A symbolic link or submodule, on the way or at the end, is a refusal. */
  resolve(paths: readonly string[]): Promise<ReadonlyMap<string, TreeEntry | Error>>;
  /** Regular files below a directory, in no order. */
  files(directory: string): Promise<string[]>;
}

type Index = ReadonlyMap<string, TreeEntry>;

const maxListed = 500_000;

export interface Root {
  readonly commit: string;
  readonly tree: string;
  /** Paths of which everything that is here has been read already. */
  readonly seen: readonly string[];
}

export function createTreeReader(store: Store, { commit, tree: root, seen }: Root): TreeReader {
  const looked = new Set(namesOn(commit, seen));
  const indexes = new Map<string, Index>();

  const index = async (ids: readonly string[]): Promise<void> => {
    const unread = [...new Set(ids)].filter((id) => !indexes.has(id));
    for (const [id, { bytes }] of await store.get(unread)) {
      indexes.set(id, new Map([...treeEntries(bytes, id.length / 2)].map((entry) => [entry.name, entry])));
    }
  };
  /** Whatever a fetch has brought along: one look for all levels. */
  const look = async (paths: readonly string[]): Promise<void> => {
    const unseen = namesOn(commit, paths).filter((name) => !looked.has(name));
    for (const name of unseen) looked.add(name);
    await store.peek(unseen);
  };
  const resolve = async (paths: readonly string[]): Promise<Map<string, TreeEntry | Error>> => {
    const found = new Map<string, TreeEntry | Error>();
    await look(paths);
    let level = paths.map((path) => ({ path, parts: pathParts(path), tree: root }));
    for (let depth = 0; level.length > 0; depth += 1) {
      await index(level.map(({ tree }) => tree));
      const next: typeof level = [];
      for (const { path, parts, tree } of level) {
        const entry = indexes.get(tree)?.get(parts[depth] ?? '');
        if (entry === undefined) continue;
        const special = refusal(entry, parts.slice(0, depth + 1).join('/'));
        if (special !== undefined || depth === parts.length - 1) found.set(path, special ?? entry);
        else if (entry.kind === 'directory') next.push({ path, parts, tree: entry.id });
      }
      level = next;
    }
    return found;
  };
  const top = async (directory: string): Promise<string | undefined> => {
    if (directory === '') return root;
    const entry = (await resolve([directory])).get(directory);
    if (entry instanceof Error) throw entry;
    return entry?.kind === 'directory' ? entry.id : undefined;
  };
  const files = async (directory: string): Promise<string[]> => {
    const found: string[] = [];
    const start = await top(directory);
    let level = start === undefined ? [] : [{ prefix: directory === '' ? '' : `${directory}/`, tree: start }];
    while (level.length > 0) {
      await index(level.map(({ tree }) => tree));
      const next: typeof level = [];
      for (const { prefix, tree } of level) {
        for (const { kind, name, id } of indexes.get(tree)?.values() ?? []) {
          if (kind === 'file') found.push(prefix + name);
          if (kind === 'directory') next.push({ prefix: `${prefix}${name}/`, tree: id });
        }
        if (found.length > maxListed) throw tooMany(store.name);
      }
      level = next;
    }
    return found;
  };
  return { resolve, files };
}

/** Names of everything between a commit and the files at some paths. */
export function namesOn(commit: string, paths: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    for (let depth = 1; depth <= parts.length; depth += 1) names.add(`${commit}:${parts.slice(0, depth).join('/')}`);
  }
  return [...names];
}

function refusal({ kind }: TreeEntry, path: string): RefusedError | undefined {
  if (kind !== 'link' && kind !== 'submodule') return undefined;
  const what = kind === 'link' ? 'a symbolic link' : 'a submodule';
  return new RefusedError(
    kind === 'link' ? 'symbolic-link' : 'submodule',
    `${path} is ${what}, and only files that the GitOps repository itself holds are read or changed: name the file it leads to`,
  );
}

function tooMany(name: string): RefusedError {
  return new RefusedError(
    'too-many-files',
    `${name} holds more than the ${maxListed} files that are listed; name a directory`,
  );
}
