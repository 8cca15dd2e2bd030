import { realpath, stat } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import { errorCode } from '../../base/node-error.ts';

export interface InsideFile {
  /** Without links. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Finds a regular file of a layout; undefined where there is none. A layout may come from anywhere: a link out of it
 * would read a secret, and a device or a pipe has no end.
 * @throws UsageError for a link out of the directory and for anything but a regular file.
 */
export async function fileInside(directory: string, path: string): Promise<InsideFile | undefined> {
  const real = await realOf(path);
  if (real === undefined) return undefined;
  await refuseOutside(directory, real, path);
  const found = await stat(real);
  if (!found.isFile()) throw broken(path, 'a regular file', 'something else');
  return { path: real, size: found.size };
}

/** Refuses to write a file where a link leads out of the layout. @throws UsageError */
export async function checkInside(directory: string, path: string): Promise<void> {
  for (let at = path; at.length >= directory.length; at = dirname(at)) {
    const real = await realOf(at);
    if (real === undefined) continue;
    await refuseOutside(directory, real, at);
    return;
  }
}

async function refuseOutside(directory: string, real: string, path: string): Promise<void> {
  const root = await realOf(directory);
  if (root === undefined || real === root || real.startsWith(root + sep)) return;
  throw broken(path, 'a file inside the layout', 'a link out of it');
}

async function realOf(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function broken(where: string, expected: string, found: string): UsageError {
  return new UsageError({ code: 'broken-layout', where, expected, found });
}
