import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import { errorCode } from '../../base/node-error.ts';
import { checkInside } from './inside.ts';

/** A file that is being written changes all the time: after so long without a change it has no writer. */
const abandonedAfterMs = 3_600_000;
const isDraft = /^(?:\.tmp-[0-9a-f]{16}|index\.json\.lock-[0-9a-f]{24}|index\.json\.lock-broken-[0-9a-f]{12})$/;

/** Removes the unfinished files of killed processes from a layout. */
export async function removeLeftovers(directory: string, clock: Clock): Promise<void> {
  const before = clock.now().getTime() - abandonedAfterMs;
  for (const part of ['.', 'blobs/sha256', 'blobs/sha512']) {
    const place = join(directory, part);
    await checkInside(directory, place);
    for (const name of (await namesIn(place)).filter((one) => isDraft.test(one))) {
      const path = join(place, name);
      if ((await changedAt(path)) < before) await rm(path, { force: true });
    }
  }
}

async function namesIn(place: string): Promise<readonly string[]> {
  return unlessGone(readdir(place), []);
}

/** Reads a file's time of change; a file that is gone meanwhile counts as new. */
async function changedAt(path: string): Promise<number> {
  const changed = stat(path).then(({ mtimeMs }) => mtimeMs);
  return unlessGone(changed, Number.POSITIVE_INFINITY);
}

async function unlessGone<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return otherwise;
    throw error;
  }
}
