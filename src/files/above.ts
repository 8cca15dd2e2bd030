import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Finds the nearest file of a name in the directories above `directory`, as Git finds its repository: no further than
 * the top of the repository that holds the directory, and nowhere outside of one. There anybody may have put a file.
 * Returns its path from the directory, such as `../../krci-deploy.yaml`.
 */
export async function findAbove(directory: string, name: string): Promise<string | undefined> {
  let found: string | undefined;
  let way = '';
  for (let place = directory; ; place = dirname(place)) {
    if (way !== '' && found === undefined && (await isFile(join(place, name)))) found = `${way}${name}`;
    if (await isThere(join(place, '.git'))) return found;
    if (dirname(place) === place) return undefined;
    way += '../';
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

/** A directory, or the file that a work tree has in its place. */
async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
