import { RefusedError, StepError } from '../base/errors.ts';
import { batched } from './batch.ts';
import type { GitObject } from './cat-file.ts';
import type { CommitFiles } from './gitops.ts';
import { pathParts } from './path.ts';
import type { Store } from './store.ts';
import { namesOn, TreeReader } from './tree-reader.ts';
import type { TreeEntry } from './tree.ts';

/** A snapshot of a commit whose objects are fetched as they are read. */
export interface CommitSnapshot extends CommitFiles {
  readonly tree: string;
  readonly parents: readonly string[];
  /** Paths that have been asked for. */
  asked(): readonly string[];
  /**
   * Reads the entry at a path; undefined when absent. Refuses a symbolic link or submodule on the way and at its end.
   */
  entry(path: string): Promise<TreeEntry | undefined>;
}

export const maxFile = 10 * 1024 * 1024;

/** Reads a commit that has been fetched or made here; paths of `likely` that are here are read along with it. */
export async function readSnapshot(
  store: Store,
  commit: string,
  likely: readonly string[] = [],
): Promise<CommitSnapshot> {
  await store.peek([commit, `${commit}^{tree}`, ...namesOn(commit, likely)]);
  const object = (await store.get([commit])).get(commit);
  if (object === undefined) throw new Error(`the commit ${commit} was fetched and is not there`);
  const { tree, parents } = readHeader(object);
  const trees = new TreeReader(store, { commit, tree, seen: likely });
  const asked = new Set<string>();
  const read = batched((paths) => readFiles(store, trees, paths));
  const entry = batched((paths) => trees.resolve(paths));
  return {
    commit,
    tree,
    parents,
    entry: (path) => checked(path, entry),
    read: (path) =>
      checked(path, (good) => {
        asked.add(good);
        return read(good);
      }),
    asked: () => [...asked],
    list: (directory, into) => trees.files(directory.replace(/\/$/, ''), into),
    entries: () => trees.entries(),
  };
}

/** Fetches a commit by its id alone and reads it. Throws RefusedError `no-such-commit` and RemoteError. */
export async function readCommit(store: Store, commit: string): Promise<CommitSnapshot> {
  try {
    await store.get([commit]);
  } catch (error) {
    if (!(error instanceof StepError) || error.code !== 'branch-moved') throw error;
    throw new RefusedError(
      {
        code: 'no-such-commit',
        where: store.name,
        expected: `the commit ${commit}`,
        found: 'that the server does not have it, or does not hand out commits by id',
        fix: 'check the id, and that it is on a branch',
      },
      { cause: error },
    );
  }
  return readSnapshot(store, commit);
}

/** A path that is none fails by itself, not with the batch that it would have joined. */
async function checked<T>(path: string, ask: (path: string) => Promise<T>): Promise<T> {
  pathParts(path);
  return ask(path);
}

async function readFiles(
  store: Store,
  trees: TreeReader,
  paths: readonly string[],
): Promise<Map<string, Uint8Array | Error>> {
  const ids = new Map<string, string>();
  const contents = new Map<string, Uint8Array | Error>();
  for (const [path, entry] of await trees.resolve(paths)) {
    if (entry instanceof Error) contents.set(path, entry);
    else if (entry.kind === 'file') ids.set(path, entry.id);
  }
  const blobs = await store.get([...new Set(ids.values())]);
  for (const [path, id] of ids) contents.set(path, contentOf(path, blobs.get(id)));
  return contents;
}

function contentOf(path: string, blob: GitObject | undefined): Uint8Array | RefusedError {
  if (blob === undefined) throw new Error(`the content of ${path} was fetched and is not there`);
  if (blob.bytes.length <= maxFile) return blob.bytes;
  return new RefusedError({
    code: 'file-too-large',
    where: path,
    expected: `at most ${maxFile} bytes`,
    found: `${blob.bytes.length}`,
    fix: 'keep the image in a smaller file',
  });
}

/** Reads the header of a commit object: a line per field, then an empty line. */
function readHeader({ type, bytes }: GitObject): { tree: string; parents: string[] } {
  if (type !== 'commit') {
    throw new RefusedError({ code: 'not-a-commit', where: 'branch', expected: 'a commit', found: `a ${type}` });
  }
  const [header = ''] = Buffer.from(bytes).toString('latin1').split('\n\n', 1);
  const values = (key: string) =>
    header.split('\n').flatMap((line) => (line.startsWith(`${key} `) ? [line.slice(key.length + 1)] : []));
  const [tree] = values('tree');
  if (tree === undefined) throw new Error('a commit without a tree');
  return { tree, parents: values('parent') };
}
