import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';

/** Whether a path is a pattern: it holds `*`, `?` or `{a,b}`. */
export function isPattern(path: string): boolean {
  return /[*?]|\{[^{}]*,[^{}]*\}/.test(path);
}

/** How many directory entries one pattern may look at. */
const maxEntries = 500_000;

/**
 * Regular files that match, sorted by code unit; relative patterns give relative paths. Links are not followed, `.git`
 * is not entered, and names that start with a dot match only where the pattern says so. Throws UsageError when more
 * than `maxMatches` match or too much would have to be looked at.
 */
export async function walk(directory: string, pattern: string, maxMatches: number): Promise<readonly string[]> {
  const found = new Set<string>();
  const search: Search = { directory, pattern, entries: 0 };
  for (const alternative of expandBraces(pattern)) {
    const segments = alternative.split('/').filter((segment) => segment !== '' && segment !== '.');
    for await (const path of matches(search, isAbsolute(alternative) ? '/' : '', segments)) {
      found.add(path);
      if (found.size > maxMatches) throw tooMany(pattern, `at most ${maxMatches} files`);
    }
  }
  return [...found].toSorted((a, b) => (a < b ? -1 : 1));
}

interface Search {
  readonly directory: string;
  readonly pattern: string;
  entries: number;
}

/** `at` is '' or ends with a slash. */
async function* matches(search: Search, at: string, segments: readonly string[]): AsyncGenerator<string, void> {
  const [segment = '', ...rest] = segments;
  if (segment === '**') {
    yield* matches(search, at, rest.length === 0 ? ['*'] : rest);
    for (const entry of await list(search, at)) {
      if (entry.isDirectory() && !entry.name.startsWith('.')) yield* matches(search, `${at}${entry.name}/`, segments);
    }
  } else if (segment === '..') {
    yield* matches(search, `${at}../`, rest);
  } else {
    for (const entry of await list(search, at)) {
      if (entry.name === '.git' || !matchesSegment(segment, entry.name)) continue;
      if (rest.length === 0 && entry.isFile()) yield `${at}${entry.name}`;
      if (rest.length > 0 && entry.isDirectory()) yield* matches(search, `${at}${entry.name}/`, rest);
    }
  }
}

async function list(search: Search, at: string): Promise<readonly Dirent[]> {
  const entries = await readdir(resolve(search.directory, at), { withFileTypes: true }).catch(() => []);
  search.entries += entries.length;
  if (search.entries > maxEntries) throw tooMany(search.pattern, `at most ${maxEntries} names to look at`);
  return entries;
}

/**
 * `*` and `?` within one name. Linear but for stars: after a mismatch only the last star is tried again, which is
 * enough for globs and keeps hostile patterns from exploding.
 */
export function matchesSegment(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  let p = 0;
  let star = -1;
  let restart = 0;
  for (let n = 0; n < name.length;) {
    if (p < pattern.length && pattern[p] === '*') {
      star = p;
      restart = n;
      p += 1;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
      p += 1;
      n += 1;
    } else if (star >= 0) {
      p = star + 1;
      restart += 1;
      n = restart;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(p));
}

/** `{a,b}`, nested too, as the patterns that it stands for; at most 256 of them. */
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
