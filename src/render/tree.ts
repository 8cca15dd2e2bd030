import { RefusedError } from '../base/errors.ts';
import type { Snapshot } from '../git/gitops.ts';
import type { SourceTree } from './model.ts';

/** Bounds of a tree that programs get a copy of. */
export const treeLimits = { files: 20_000, bytes: 256 * 1024 * 1024 } as const;

/** Lists a snapshot below a directory once; `edited` stands in for files that are about to change. */
export async function sourceTree(
  snapshot: Pick<Snapshot, 'read' | 'list'> & Partial<Pick<Snapshot, 'commit'>>,
  edited: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<SourceTree> {
  const listed = await snapshot.list('');
  const paths = [...new Set([...listed, ...edited.keys()])].toSorted();
  const files = new Set(paths);
  const directories = new Set(paths.flatMap(directoriesOf));
  return {
    paths,
    commit: snapshot.commit,
    has: (path) => files.has(path),
    hasDirectory: (path) => path === '' || directories.has(path),
    read: async (path) => edited.get(path) ?? (files.has(path) ? snapshot.read(path) : undefined),
  };
}

function directoriesOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Reads every file of a tree. @throws RefusedError for a tree that is too large to copy */
export async function contentOf(tree: SourceTree): Promise<readonly (readonly [string, Uint8Array])[]> {
  if (tree.paths.length > treeLimits.files) throw tooLarge(`${tree.paths.length} files`);
  const content: (readonly [string, Uint8Array])[] = [];
  let size = 0;
  const all = await Promise.all(tree.paths.map(async (path) => [path, await tree.read(path)] as const));
  for (const [path, bytes] of all) {
    if (bytes === undefined) continue;
    size += bytes.length;
    if (size > treeLimits.bytes) throw tooLarge(`more than ${treeLimits.bytes} bytes`);
    content.push([path, bytes]);
  }
  return content;
}

function tooLarge(found: string): RefusedError {
  return new RefusedError({
    code: 'too-many-files',
    where: 'the repository to render',
    expected: `at most ${treeLimits.files} files of ${treeLimits.bytes} bytes together`,
    found,
    fix: 'render in an earlier job, and give the files with the input "rendered"',
  });
}
