import { expandBraces } from './glob.ts';
import { matchesPath } from './wildcard.ts';

/**
 * Lists the paths of a tree that a pattern names, sorted. `list` names the files below a directory, '' for the root.
 * @throws UsageError where the pattern is too wide
 */
export async function matchingPaths(
  pattern: string,
  list: (directory: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const one of expandBraces(pattern.replace(/^\.\//, ''))) {
    const parts = one.split('/');
    const fixed = parts.findIndex((part) => part.includes('*'));
    const listed = fixed === -1 ? [one] : await list(parts.slice(0, fixed).join('/'));
    for (const path of listed) if (matchesPath(one, path)) found.add(path);
  }
  return [...found].toSorted();
}
