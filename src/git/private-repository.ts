import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from './git.ts';

/** Objects to leave out of a fetch. `trees`: all below the first level of directories; `blobs`: file contents. */
export type Filter = 'trees' | 'blobs' | 'none';

export interface PrivateRepository {
  /** Absent or emptied here: no other process works in it. */
  readonly directory: string;
  readonly url: string;
  /** The remote's name: one that no configuration of the user or system speaks of. */
  readonly remote: string;
  readonly filter: Filter;
  readonly objectFormat: 'sha1' | 'sha256';
}

/** Makes a name for a remote that `[remote "…"]` of a global configuration cannot redirect. */
export function randomRemote(): string {
  return `krci-deploy-${randomBytes(12).toString('hex')}`;
}

/**
 * Makes a bare repository with one remote and nothing else. By hand: `git init` would copy the user's template, hooks
 * included, and takes longer than all of these writes.
 */
export async function createPrivateRepository(repository: PrivateRepository): Promise<void> {
  const { directory } = repository;
  await mkdir(join(directory, 'objects'), { recursive: true, mode: 0o700 });
  await mkdir(join(directory, 'refs'), { mode: 0o700 });
  await writeFile(join(directory, 'HEAD'), 'ref: refs/heads/none\n');
  await writeFile(join(directory, 'config'), configOf(repository));
}

/**
 * Text of the configuration. Names no partial clone: Git would then fetch each missing object, one at a time. Fetches
 * are told by `promisor`; every other command reads the objects that are there.
 */
function configOf({ url, remote, objectFormat }: PrivateRepository): string {
  return [
    '[core]',
    '\trepositoryFormatVersion = 1',
    '\tbare = true',
    '\tfsync = none',
    '[extensions]',
    ...(objectFormat === 'sha1' ? [] : [`\tobjectFormat = ${objectFormat}`]),
    `[remote "${remote}"]`,
    `\turl = "${url.replaceAll(/["\\]/g, String.raw`\$&`)}"`,
    '',
  ].join('\n');
}

/** Options of git for a command that may leave objects out. */
export function promisor({ filter, remote }: PrivateRepository): readonly string[] {
  if (filter === 'none') return [];
  return ['-c', `remote.${remote}.promisor=true`, '-c', `remote.${remote}.partialCloneFilter=tree:0`];
}

/**
 * Returns Git that names by GIT_DIR the private repository in `cwd`. Git's `safe.bareRepository` refuses a bare
 * repository that it finds by the directory alone.
 */
export function gitOfPrivate(git: Git): Git {
  return {
    run: (args, options = {}) => {
      const { cwd, env } = options;
      return git.run(args, cwd === undefined ? options : { ...options, env: { ...env, GIT_DIR: cwd } });
    },
  };
}
