import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { EvidenceError, UsageError } from '../base/errors.ts';
import { findAbove } from './above.ts';
import type { Files } from './files.ts';
import { isPattern, walk } from './glob.ts';
import { errno, unreadable } from './unreadable.ts';

export interface LocalFilesOptions {
  /** The most bytes that `read` returns; default 64 MiB. Use `stream` for larger files. */
  readonly maxBytes?: number;
  /** The most files that a pattern may match; default 10,000. */
  readonly maxMatches?: number;
  /** Places outside of the directory into which links inside may lead when something is read. */
  readonly places?: readonly string[];
}

/** A working directory, and where its links may lead. */
interface Reach {
  readonly directory: string;
  readonly places: readonly string[];
}

/**
 * Gives access to the files below `root`, the working directory.
 * A path outside of it, `../x` or `/tmp/x`, is the caller's own choice and allowed; a symbolic link inside that leads
 * outside is not, because the author of the repository chose it. Throws EvidenceError for a file that exists and cannot
 * be read, UsageError for a path that is no file.
 */
export function localFiles(root: string, options: LocalFilesOptions = {}): Files {
  const directory = resolve(root);
  const maxBytes = options.maxBytes ?? 64 * 1024 * 1024;
  const reach: Reach = { directory, places: (options.places ?? []).map((place) => resolve(directory, place)) };
  return {
    resolve: (path) => resolve(directory, path),
    above: (name) => findAbove(directory, name),
    read: (path) => readBounded(reach, path, maxBytes),
    write: (path, bytes) => replace(directory, path, bytes),
    remove: (path) => remove(directory, path),
    glob: (pattern) => glob(reach, pattern, options.maxMatches ?? 10_000),
    stream: (path) => stream(reach, path),
    readingAlso: (places) => localFiles(root, { ...options, places: [...(options.places ?? []), ...places] }),
  };
}

async function readBounded(reach: Reach, path: string, maxBytes: number): Promise<Uint8Array | undefined> {
  const file = await openFile(reach, path);
  if (file === undefined) return undefined;
  try {
    if ((await file.stat()).size > maxBytes) throw tooLarge(path, maxBytes);
    const bytes = await file.readFile();
    if (bytes.length > maxBytes) throw tooLarge(path, maxBytes);
    return bytes;
  } finally {
    await file.close();
  }
}

async function* stream(reach: Reach, path: string): AsyncGenerator<Uint8Array, void> {
  const file = await openFile(reach, path);
  if (file === undefined)
    throw new EvidenceError({ code: 'file-missing', where: path, expected: 'a file', found: 'nothing there' });
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(64 * 1024));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/**
 * Opens a regular file for reading; undefined when there is nothing. The type is checked before: a pipe would block.
 */
async function openFile(reach: Reach, path: string): Promise<FileHandle | undefined> {
  const real = await confined(reach, path);
  if (real === undefined) return undefined;
  try {
    if ((await stat(real)).isFile()) return await open(real);
  } catch (cause) {
    return unreadable(path, cause);
  }
  throw notAFile(path);
}

/** Readers see the old bytes or the new ones, never half of either. */
async function replace(directory: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = (await confined({ directory, places: [] }, path)) ?? (await newPlace(directory, path));
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, bytes, { flag: 'wx', mode: await modeOf(target) });
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new UsageError(
      {
        code: 'file-unwritable',
        where: path,
        found: `cannot be written (${errno(cause)})`,
        fix: 'check its permissions',
      },
      {
        cause,
      },
    );
  }
}

async function remove(directory: string, path: string): Promise<void> {
  const real = await confined({ directory, places: [] }, path);
  if (real === undefined) return;
  if (!(await stat(real).catch((cause: unknown) => unreadable(path, cause))).isFile()) throw notAFile(path);
  try {
    await rm(real, { force: true });
  } catch (cause) {
    throw new UsageError(
      {
        code: 'file-unwritable',
        where: path,
        found: `cannot be removed (${errno(cause)})`,
        fix: 'check its permissions',
      },
      {
        cause,
      },
    );
  }
}

async function modeOf(path: string): Promise<number> {
  const status = await stat(path).catch(() => undefined);
  return (status?.mode ?? 0o644) & 0o777;
}

async function newPlace(directory: string, path: string): Promise<string> {
  const absolute = resolve(directory, path);
  const parent = dirname(absolute);
  const existing = await deepestExisting(parent);
  if (inside(directory, absolute) && !inside(await realpath(directory), existing)) throw escapes(path);
  await mkdir(parent, { recursive: true }).catch((cause: unknown) => unreadable(path, cause));
  return absolute;
}

async function deepestExisting(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  return real ?? (dirname(path) === path ? path : deepestExisting(dirname(path)));
}

async function glob(reach: Reach, pattern: string, maxMatches: number): Promise<readonly string[]> {
  if (isPattern(pattern)) {
    const { directory } = reach;
    return walk(pattern, { directory, maxMatches, confined: (path) => confined(reach, path) });
  }
  const file = await openFile(reach, pattern);
  await file?.close();
  return file === undefined ? [] : [pattern];
}

/** Returns the path behind all links, or undefined when there is nothing; throws when links lead where they may not. */
async function confined({ directory, places }: Reach, path: string): Promise<string | undefined> {
  if (path.includes('\0')) throw notAFile(path.replaceAll('\0', '\\0'));
  const absolute = resolve(directory, path);
  const real = await realpath(absolute).catch((cause: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errno(cause))) return undefined;
    return unreadable(path, cause);
  });
  if (real === undefined || !inside(directory, absolute)) return real;
  const allowed = await Promise.all([directory, ...places].map((place) => realpath(place).catch(() => place)));
  if (!allowed.some((place) => inside(place, real))) throw escapes(path);
  return real;
}

function inside(directory: string, path: string): boolean {
  return path === directory || path.startsWith(directory.endsWith(sep) ? directory : join(directory, sep));
}

function escapes(path: string): EvidenceError {
  return new EvidenceError({
    code: 'link-outside',
    where: path,
    expected: 'a file of the working directory',
    found: 'a symbolic link out of it',
    fix: 'name the file itself; a gate takes its place as evidence-roots',
  });
}

function notAFile(path: string): UsageError {
  return new UsageError({
    code: 'not-a-file',
    where: path,
    expected: 'a file',
    found: 'a directory or something else',
  });
}

function tooLarge(path: string, maxBytes: number): EvidenceError {
  return new EvidenceError({
    code: 'file-too-large',
    where: path,
    expected: `at most ${maxBytes} bytes`,
    found: 'more',
  });
}
