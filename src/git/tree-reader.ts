import { RefusedError } from '../base/errors.ts';
import type { CommitEntry, Descent } from './gitops.ts';
import { pathParts } from './path.ts';
import type { Store } from './store.ts';
import { treeEntries } from './tree.ts';
import type { TreeEntry } from './tree.ts';

export interface Root {
  readonly commit: string;
  readonly tree: string;
  /** Paths of which everything that is here has been read already. */
  readonly seen: readonly string[];
}

const maxListed = 500_000;

/** Finds paths in a commit's tree, whose parts are fetched as they are needed, one level for all paths at a time. */
export class TreeReader {
  readonly #store: Store;
  readonly #root: Root;
  readonly #looked: Set<string>;
  readonly #indexes = new Map<string, ReadonlyMap<string, TreeEntry>>();

  constructor(store: Store, root: Root) {
    this.#store = store;
    this.#root = root;
    this.#looked = new Set(namesOn(root.commit, root.seen));
  }

  /**
   * Reads the entries at the paths; missing ones are absent. A symbolic link or submodule, on the way or at the end, is
   * a refusal.
   */
  async resolve(paths: readonly string[]): Promise<Map<string, TreeEntry | Error>> {
    await this.#look(paths);
    const found = new Map<string, TreeEntry | Error>();
    let level = paths.map((path) => ({ path, parts: pathParts(path), tree: this.#root.tree }));
    for (let depth = 0; level.length > 0; depth += 1) {
      await this.#index(level.map(({ tree }) => tree));
      const next: typeof level = [];
      for (const { path, parts, tree } of level) {
        const entry = this.#indexes.get(tree)?.get(parts[depth] ?? '');
        if (entry === undefined) continue;
        const special = refusal(entry, parts.slice(0, depth + 1).join('/'));
        if (special !== undefined || depth === parts.length - 1) found.set(path, special ?? entry);
        else if (entry.kind === 'directory') next.push({ path, parts, tree: entry.id });
      }
      level = next;
    }
    return found;
  }

  /** Regular files below a directory, sorted; below the directories of `into` alone. */
  async files(directory: string, into: Descent = (directories) => directories): Promise<string[]> {
    const found: string[] = [];
    await this.#walk(
      directory,
      (path, { kind }) => void (kind === 'file' && found.push(path)),
      (directories) => {
        if (found.length > maxListed) throw tooMany(this.#store.name);
        return into(directories, found);
      },
    );
    return found.toSorted();
  }

  /** Everything that is no directory, in no order. */
  async entries(): Promise<CommitEntry[]> {
    const found: CommitEntry[] = [];
    const add = (path: string, { kind, id }: TreeEntry) =>
      void (kind !== 'directory' && found.push({ path, kind, id }));
    await this.#walk('', add, (directories) => {
      if (found.length > maxListed) throw tooMany(this.#store.name);
      return directories;
    });
    return found;
  }

  /** Visits what is below a directory, a level at a time; `into` chooses the directories of the next one. */
  async #walk(
    directory: string,
    visit: (path: string, entry: TreeEntry) => void,
    into: (directories: readonly string[]) => readonly string[],
  ): Promise<void> {
    const top = await this.#directory(directory);
    let level = new Map(top === undefined ? [] : [[directory, top]]);
    while (level.size > 0) {
      await this.#index([...level.values()]);
      const next: typeof level = new Map();
      for (const [path, tree] of level) {
        const prefix = path === '' ? '' : `${path}/`;
        for (const entry of this.#indexes.get(tree)?.values() ?? []) {
          visit(prefix + entry.name, entry);
          if (entry.kind === 'directory') next.set(prefix + entry.name, entry.id);
        }
      }
      const chosen = new Set(into([...next.keys()]));
      level = new Map([...next].filter(([path]) => chosen.has(path)));
    }
  }

  async #directory(path: string): Promise<string | undefined> {
    if (path === '') return this.#root.tree;
    const entry = (await this.resolve([path])).get(path);
    if (entry instanceof Error) throw entry;
    return entry?.kind === 'directory' ? entry.id : undefined;
  }

  /** Whatever a fetch has brought along: one look for all levels. */
  async #look(paths: readonly string[]): Promise<void> {
    const names = namesOn(this.#root.commit, paths).filter((name) => !this.#looked.has(name));
    for (const name of names) this.#looked.add(name);
    await this.#store.peek(names);
  }

  async #index(trees: readonly string[]): Promise<void> {
    const unread = [...new Set(trees)].filter((id) => !this.#indexes.has(id));
    for (const [id, { bytes }] of await this.#store.get(unread)) {
      this.#indexes.set(id, new Map([...treeEntries(bytes, id.length / 2)].map((entry) => [entry.name, entry])));
    }
  }
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
  return new RefusedError({
    code: kind === 'link' ? 'symbolic-link' : 'submodule',
    where: path,
    expected: 'a file that the GitOps repository itself holds',
    found: kind === 'link' ? 'a symbolic link' : 'a submodule',
    fix: 'name the file it leads to',
  });
}

function tooMany(name: string): RefusedError {
  return new RefusedError({
    code: 'too-many-files',
    where: name,
    expected: `at most ${maxListed} files`,
    found: 'more',
    fix: 'name a directory',
  });
}
