import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GitError } from './git.ts';
import type { Git } from './git.ts';
import { readCommits } from './history.ts';
import type { Checkout } from './history.ts';
import type { Tag } from './tags.ts';

/** Refs that our fetches need stand here, in the scratch repository alone. */
const namespace = 'refs/krci-deploy/';

/**
 * What a fetch leaves out: without paths no file and no directory is looked at, with them no file's content is.
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
 * Fetches into `cwd` the commits between a tag and the boundaries of what is there, and nothing that the tag reaches.
 * Returns false when the server will not: it may be too old, or the tag may hold everything.
 */
export async function fetchSince(
  git: Git,
  cwd: string,
  remote: string,
  tag: Tag,
  wanted: readonly string[],
  filter: Filter,
): Promise<boolean> {
  return fetch(git, cwd, remote, [`--shallow-exclude=refs/tags/${tag.name}`, `--filter=${filter}`], wanted);
}

/** Fetches into `cwd` all commits below the boundaries. Throws GitError when the server does not. */
export async function fetchAll(
  git: Git,
  cwd: string,
  remote: string,
  wanted: readonly string[],
  filter: Filter,
): Promise<void> {
  // What --unshallow stands for, without its objection to a repository that is not shallow.
  await fetchOrThrow(git, cwd, remote, ['--depth=2147483647', `--filter=${filter}`], refspecs(wanted));
}

/** Fetches one tag with what HEAD lacks of its history. */
export async function fetchTag(git: Git, cwd: string, remote: string, tag: Tag): Promise<void> {
  await fetchOrThrow(git, cwd, remote, ['--filter=tree:0'], [`+refs/tags/${tag.name}:${namespace}tag`]);
}

async function fetch(
  git: Git,
  cwd: string,
  remote: string,
  options: readonly string[],
  wanted: readonly string[],
): Promise<boolean> {
  try {
    await fetchOrThrow(git, cwd, remote, options, refspecs(wanted));
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

async function fetchOrThrow(
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

/**
 * Whether `commit` is an ancestor of a history that is cut exactly above it: then one of the commits at the cut names it
 * as a parent, in its object if not in the cut history.
 */
export async function isJustBelow(git: Git, cwd: string, commit: string, cut: readonly string[]): Promise<boolean> {
  const commits = await readCommits(git, cwd, cut);
  return commits.some(({ parents }) => parents.includes(commit));
}
