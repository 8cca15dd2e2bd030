import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { RefusedError, UsageError } from '../base/errors.ts';
import type { Descent, FileChange, GitopsRepository, Landing, Snapshot } from './gitops.ts';
import { pathParts } from './path.ts';
import { maxFile } from './snapshot.ts';

const maxListed = 500_000;

/**
 * Opens the files of a directory as they are there. Landing writes each changed file in one step (a new file in its
 * place, the mode kept) and makes no commit. Symbolic links are neither read nor written through.
 */
export function createDirectory(path: string): GitopsRepository {
  const root = resolve(path);
  const snapshot: Snapshot = {
    commit: undefined,
    read: (file) => readRegular(root, file),
    list: (directory, into) => listRegular(root, directory.replace(/\/$/, ''), into),
  };
  return {
    name: root,
    location: root,
    branch: () => Promise.resolve(undefined),
    snapshot: async () => {
      await checkRoot(root);
      return snapshot;
    },
    history: () =>
      Promise.resolve({
        newest: snapshot,
        isCut: false,
        changes: [],
        position: () => undefined,
        after: () => [],
        removedBy: () => Promise.resolve([]),
      }),
    land: async (edit): Promise<Landing> => {
      await checkRoot(root);
      const news: FileChange[] = [];
      for (const change of await edit(snapshot)) {
        const before = await snapshot.read(change.path);
        if (before === undefined || Buffer.compare(before, change.content) !== 0) news.push(change);
      }
      const modes = await Promise.all(news.map(({ path: file }) => modeOf(root, file)));
      for (const [index, change] of news.entries()) await replace(root, change, modes[index]);
      return { changed: news.length > 0, commit: undefined, attempts: 0, lostRaces: 0 };
    },
    landOn: () =>
      Promise.reject(
        new UsageError({
          code: 'no-branch',
          where: root,
          found: 'a plain directory has no branch for a change request',
          fix: 'give a repository',
        }),
      ),
  };
}

async function checkRoot(root: string): Promise<void> {
  const found = await lstatOrNothing(await realpath(root).catch(() => root));
  if (found?.isDirectory() === true) return;
  throw new UsageError({
    code: 'directory-not-found',
    where: root,
    expected: 'a directory',
    found: found === undefined ? 'nothing' : 'a file',
    fix: 'correct the path',
  });
}

/** Reads the entry at a path, undefined when absent. Throws where a part of it is a symbolic link. */
async function statInside(root: string, path: string): Promise<Awaited<ReturnType<typeof lstat>> | undefined> {
  const parts = pathParts(path);
  let found: Awaited<ReturnType<typeof lstat>> | undefined;
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const part = parts.slice(0, depth);
    found = await lstatOrNothing(join(root, ...part));
    if (found === undefined) return undefined;
    if (found.isSymbolicLink()) throw symbolicLink(part.join('/'));
  }
  return found;
}

async function readRegular(root: string, path: string): Promise<Uint8Array | undefined> {
  const found = await statInside(root, path);
  if (found?.isFile() !== true) return undefined;
  if (found.size <= maxFile) return readFile(join(root, path));
  throw new RefusedError({
    code: 'file-too-large',
    where: path,
    expected: `at most ${maxFile} bytes`,
    found: `${found.size}`,
    fix: 'keep the image in a smaller file',
  });
}

async function listRegular(
  root: string,
  directory: string,
  into: Descent = (directories) => directories,
): Promise<string[]> {
  if (directory !== '' && (await statInside(root, directory))?.isDirectory() !== true) return [];
  const files: string[] = [];
  let level: readonly string[] = [directory];
  while (level.length > 0) {
    const below: string[] = [];
    for (const next of level) {
      for (const entry of await readdir(join(root, next), { withFileTypes: true })) {
        const path = next === '' ? entry.name : `${next}/${entry.name}`;
        if (entry.isDirectory() && entry.name !== '.git') below.push(path);
        if (entry.isFile()) files.push(path);
      }
      if (files.length > maxListed) throw tooManyFiles(root);
    }
    level = into(below, files);
  }
  return files.toSorted();
}

function tooManyFiles(root: string): RefusedError {
  return new RefusedError({
    code: 'too-many-files',
    where: root,
    expected: `at most ${maxListed} files`,
    found: 'more',
    fix: 'name a directory',
  });
}

/** Returns the mode of the file to replace, undefined when there is none. Throws for an entry that is no file. */
async function modeOf(root: string, path: string): Promise<number | undefined> {
  const parts = pathParts(path);
  for (let depth = 1; depth < parts.length; depth += 1) {
    const parent = parts.slice(0, depth).join('/');
    const found = await statInside(root, parent);
    if (found !== undefined && !found.isDirectory()) throw notAFile(path, `the file ${parent} on its way`);
  }
  const found = await statInside(root, path);
  if (found !== undefined && !found.isFile()) throw notAFile(path, 'no regular file');
  return found === undefined ? undefined : Number(found.mode) & 0o7777;
}

async function replace(root: string, { path, content }: FileChange, mode: number | undefined): Promise<void> {
  const target = join(root, ...pathParts(path));
  await mkdir(dirname(target), { recursive: true });
  await checkInside(root, dirname(target), path);
  const draft = join(dirname(target), `.krci-deploy-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(draft, content, { flag: 'wx' });
    if (mode !== undefined) await chmod(draft, mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A directory on the way may have become a link since it was looked at. */
async function checkInside(root: string, directory: string, path: string): Promise<void> {
  const [inside, real] = [await realpath(root), await realpath(directory)];
  if (real !== inside && !real.startsWith(`${inside}${sep}`)) throw symbolicLink(path);
}

async function lstatOrNothing(path: string): Promise<Awaited<ReturnType<typeof lstat>> | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function notAFile(path: string, why: string): RefusedError {
  return new RefusedError({
    code: 'not-a-file',
    where: path,
    expected: 'a file, or nothing yet',
    found: why,
    fix: 'correct the path',
  });
}

function symbolicLink(path: string): RefusedError {
  return new RefusedError({
    code: 'symbolic-link',
    where: path,
    expected: 'a file that the directory itself holds',
    found: 'a symbolic link',
    fix: 'name the file it leads to',
  });
}
