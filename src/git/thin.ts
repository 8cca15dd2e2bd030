import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GitError } from './git.ts';
import type { Git } from './git.ts';
import { readCommits } from './history.ts';
import type { Checkout } from './history.ts';
import type { Tag } from './tags.ts';

/** Refs that this tool's fetches need are here, in the scratch repository alone. */
const namespace = 'refs/krci-deploy/';
const prefix = 'refs/tags/';

/**
 * Objects that a fetch leaves out: without paths all files and directories, with them the contents of files.
 */
export type Filter = 'tree:0' | 'blob:none';

/** Commits at which the history of HEAD is cut off, as `cwd` has it; empty when it is whole. */
export async function boundaries(
  git: Git,
  directory: string,
  { cwd, head }: Pick<Checkout, 'cwd' | 'head'>,
): Promise<string[]> {
  const cut = new Set((await readFile(join(directory, 'shallow'), 'utf8')).split('\n'));
  const { text } = await git.run(['rev-list', head], { cwd });
  return text.split('\n').filter((id) => id !== '' && cut.has(id));
}

/**
 * Fetches into an empty `cwd` the history of `head` above a tag, and nothing that the tag reaches. Returns false when
 * the server will not: it may be too old, lack the commit, or the tag may hold all of it.
 */
export async function fetchSince(
  git: Git,
  cwd: string,
  remote: string,
  tag: Tag,
  head: string,
  filter: Filter,
): Promise<boolean> {
  try {
    await fetch(git, cwd, remote, [`--shallow-exclude=${prefix}${tag.name}`, `--filter=${filter}`], refspecs([head]));
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

/** Fetches into `cwd` all commits below the boundaries. Throws GitError when the server does not. */
export async function fetchAll(
  git: Git,
  cwd: string,
  remote: string,
  wanted: readonly string[],
  filter: Filter,
): Promise<void> {
  // The meaning of --unshallow, without its error on a repository that is not shallow.
  await fetch(git, cwd, remote, ['--depth=2147483647', `--filter=${filter}`], refspecs(wanted));
}

/** Fetches one tag with the part of its history that HEAD lacks. */
export async function fetchTag(git: Git, cwd: string, remote: string, tag: Tag): Promise<void> {
  await fetch(git, cwd, remote, ['--filter=tree:0'], [`+${prefix}${tag.name}:${namespace}tag`]);
}

async function fetch(
  git: Git,
  cwd: string,
  remote: string,
  options: readonly string[],
  specs: readonly string[],
): Promise<void> {
  const quiet = [
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-recurse-submodules',
    '--no-auto-maintenance',
    '--refmap=',
  ];
  await git.run(['fetch', ...quiet, ...options, '--', remote, ...specs], { cwd });
}

function refspecs(ids: readonly string[]): string[] {
  return ids.map((id) => `+${id}:${namespace}${id}`);
}

/** True parents of the commits at which a history is cut: the commits just below the cut. */
export async function parentsBelow(git: Git, cwd: string, cut: readonly string[]): Promise<string[]> {
  const commits = await readCommits(git, cwd, cut);
  return [...new Set(commits.flatMap(({ parents }) => parents))];
}

/**
 * Fetches the commits just below the cut too: without them a commit at the cut would seem to touch every path there is.
 */
export async function fetchOneMore(git: Git, cwd: string, remote: string, head: string, filter: Filter): Promise<void> {
  await fetch(git, cwd, remote, ['--deepen=1', `--filter=${filter}`], refspecs([head]));
}
