import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Git } from './git.ts';
import type { Checkout } from './history.ts';

/**
 * A temporary repository beside the user's. Fetched and new objects land here: the user's refs, shallow
 * boundaries, configuration and objects stay as they are, also when the process is killed.
 */
export interface Scratch {
  readonly cwd: string;
  /**
   * Absolute path of its `.git`. Git's `safe.bareRepository` refuses a bare repository that it finds by the directory.
   */
  readonly directory: string;
  /** Removes it with all that was fetched. */
  readonly remove: () => Promise<void>;
}

/**
 * Makes a scratch repository. `borrow`: it sees the objects of the user's repository and is cut where that one is cut;
 * otherwise it is empty. Remotes, their URLs and how to sign in are the user's, by inclusion of the same files: no
 * value is copied, so no secret is.
 */
export async function openScratch(git: Git, checkout: Checkout, borrow: boolean): Promise<Scratch> {
  const cwd = await mkdtemp(join(tmpdir(), 'krci-deploy-history-'));
  const remove = (): Promise<void> => rm(cwd, { recursive: true, force: true, maxRetries: 3 });
  const directory = join(cwd, '.git');
  try {
    const included = await configurationFiles(git, checkout.cwd);
    const shared = checkout.commonDirectory;
    await mkdir(join(directory, 'objects', 'info'), { recursive: true });
    await mkdir(join(directory, 'refs'));
    await writeFile(join(directory, 'HEAD'), 'ref: refs/heads/none\n');
    await writeFile(join(directory, 'config'), configuration(checkout.head, included), { mode: 0o600 });
    if (borrow) {
      await writeFile(join(directory, 'objects', 'info', 'alternates'), `${join(shared, 'objects')}\n`);
      if (checkout.shallow) await copyFile(join(shared, 'shallow'), join(directory, 'shallow'));
    }
    return { cwd, directory, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * Returns the files that make up the repository's own configuration, those of conditional includes among them: a
 * checkout action may keep its credentials in a file that is included for that one directory only.
 */
async function configurationFiles(git: Git, cwd: string): Promise<string[]> {
  const { text } = await git.run(['config', '--list', '-z', '--show-scope', '--show-origin'], { cwd });
  const fields = text.split('\0');
  const files = new Set<string>();
  for (let index = 0; index + 2 < fields.length; index += 3) {
    const [scope, origin] = [fields[index], fields[index + 1]];
    if ((scope === 'local' || scope === 'worktree') && origin?.startsWith('file:') === true) {
      files.add(resolve(cwd, origin.slice('file:'.length)));
    }
  }
  return [...files];
}

function configuration(head: string, included: readonly string[]): string {
  const quoted = included.map((path) => `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);
  const includes = quoted.map((path) => `[include]\n\tpath = ${path}\n`).join('');
  const format =
    head.length === 64
      ? '[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tobjectFormat = sha256\n'
      : '[core]\n\trepositoryFormatVersion = 0\n';
  return `${format}${includes}[core]\n\tbare = true\n`;
}
