import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { EvidenceError, UsageError } from '../base/errors.ts';
import { unreadable } from './unreadable.ts';
import { matchesName } from './wildcard.ts';

/** Tells whether a path is a pattern: it holds `*`, `?` or `{a,b}`. */
export function isPattern(path: string): boolean {
  return /[*?]|\{[^{}]*,[^{}]*\}/.test(path);
}

/** How many directory entries one pattern may look at. */
const maxEntries = 500_000;

/** How a pattern is followed on one file system. */
export interface GlobWorld {
  /** Paths are relative to it. */
  readonly directory: string;
  readonly maxMatches: number;
  /**
   * Returns the path behind all links; undefined for a path that does not exist. Throws for a link that may not be
   * followed.
   */
  confined(path: string): Promise<string | undefined>;
}

/**
 * Finds regular files that match, sorted by code unit; relative patterns give relative paths. Links are followed, each
 * real directory once, `.git` is not entered, and names that begin with a dot match only where the pattern has the dot.
 * Throws EvidenceError for a directory or link on the way that cannot be read, UsageError when more than `maxMatches`
 * match or too much would have to be looked at.
 */
export async function walk(pattern: string, world: GlobWorld): Promise<readonly string[]> {
  const found = new Set<string>();
  const search: Search = { ...world, pattern, entries: 0, visited: new Set() };
  for (const alternative of expandBraces(pattern)) {
    search.visited.clear();
    const segments = alternative.split('/').filter((segment) => segment !== '' && segment !== '.');
    for await (const path of matches(search, isAbsolute(alternative) ? '/' : '', segments)) {
      found.add(path);
      if (found.size > world.maxMatches) throw tooMany(pattern, `at most ${world.maxMatches} files`);
    }
  }
  return [...found].toSorted(byCodeUnit);
}

interface Search extends GlobWorld {
  readonly pattern: string;
  entries: number;
  /** Real directories, each with the rest of the pattern there. */
  readonly visited: Set<string>;
}

/** `at` is '' or ends with a slash. */
async function* matches(search: Search, at: string, segments: readonly string[]): AsyncGenerator<string, void> {
  const [segment = '', ...rest] = segments;
  if (segment === '**') {
    yield* matches(search, at, rest.length === 0 ? ['*'] : rest);
    for (const entry of await list(search, at, segments)) {
      if (entry.name.startsWith('.')) continue;
      if ((await kindOf(search, at, entry)) === 'directory') yield* matches(search, `${at}${entry.name}/`, segments);
    }
  } else if (segment === '..' || !/[*?]/.test(segment)) {
    yield* named(search, `${at}${segment}`, rest);
  } else {
    for (const entry of await list(search, at, segments)) {
      if (entry.name === '.git' || !matchesName(segment, entry.name)) continue;
      const kind = await kindOf(search, at, entry);
      if (rest.length === 0 && kind === 'file') yield `${at}${entry.name}`;
      if (rest.length > 0 && kind === 'directory') yield* matches(search, `${at}${entry.name}/`, rest);
    }
  }
}

/** A part of the pattern without wildcards needs no list of names, which may be hidden where the file is not. */
async function* named(search: Search, path: string, rest: readonly string[]): AsyncGenerator<string, void> {
  if (path === '.git' || path.endsWith('/.git')) return;
  const kind = await kindAt(search, path);
  if (rest.length === 0 && kind === 'file') yield path;
  if (rest.length > 0 && kind === 'directory') yield* matches(search, `${path}/`, rest);
}

type Kind = 'file' | 'directory' | undefined;

async function kindOf(search: Search, at: string, entry: Dirent): Promise<Kind> {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'directory';
  return entry.isSymbolicLink() ? kindAt(search, `${at}${entry.name}`) : undefined;
}

async function kindAt(search: Search, path: string): Promise<Kind> {
  const real = await search.confined(path);
  if (real === undefined) {
    if (await isBrokenLink(search, path)) throw brokenLink(path);
    return undefined;
  }
  const status = await stat(real).catch((cause: unknown) => unreadable(path, cause));
  if (status.isFile()) return 'file';
  return status.isDirectory() ? 'directory' : undefined;
}

async function isBrokenLink({ directory }: Search, path: string): Promise<boolean> {
  const status = await lstat(resolve(directory, path)).catch(() => undefined);
  return status?.isSymbolicLink() === true;
}

/** Lists the names in a directory; none where it was read with the same rest of the pattern before, by another path. */
async function list(search: Search, at: string, segments: readonly string[]): Promise<readonly Dirent[]> {
  const real = await search.confined(at === '' ? '.' : at);
  if (real === undefined) return [];
  const key = `${real}\0${segments.join('/')}`;
  if (search.visited.has(key)) return [];
  search.visited.add(key);
  const entries = await readdir(real, { withFileTypes: true }).catch((cause: unknown) => unreadable(at, cause));
  search.entries += entries.length;
  if (search.entries > maxEntries) throw tooMany(search.pattern, `at most ${maxEntries} names to look at`);
  // Links last: a directory is listed under its own name where it has one.
  return entries.toSorted(
    (a, b) => Number(a.isSymbolicLink()) - Number(b.isSymbolicLink()) || byCodeUnit(a.name, b.name),
  );
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function brokenLink(path: string): EvidenceError {
  return new EvidenceError({
    code: 'file-unreadable',
    where: path,
    found: 'a symbolic link to nothing',
    fix: 'remove it, or make the pattern narrower',
  });
}

/** Expands `{a,b}`, nested too, into the patterns that it stands for; at most 256 of them. */
export function expandBraces(pattern: string): readonly string[] {
  let patterns = [pattern];
  for (;;) {
    const next = patterns.flatMap(expandInnermost);
    if (next.length > 256) {
      throw new UsageError({
        code: 'pattern-too-wide',
        where: pattern,
        expected: 'at most 256 alternatives in braces',
        found: 'more',
      });
    }
    if (next.length === patterns.length) return [...new Set(next)];
    patterns = next;
  }
}

function expandInnermost(pattern: string): string[] {
  const braces = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (braces === null) return [pattern];
  const before = pattern.slice(0, braces.index);
  const after = pattern.slice(braces.index + braces[0].length);
  return (braces[1] ?? '').split(',').map((alternative) => `${before}${alternative}${after}`);
}

function tooMany(pattern: string, limit: string): UsageError {
  return new UsageError({
    code: 'too-many-matches',
    where: pattern,
    expected: limit,
    found: 'more',
    fix: 'make the pattern narrower',
  });
}
