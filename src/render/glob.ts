import { matchesWildcard } from '../files/wildcard.ts';
import { RenderProblem } from './problem.ts';

const maxAlternatives = 200;

/**
 * Matches a path against a pattern of Argo CD's `directory.include`: a star stands for any characters, a slash too, and
 * `{a,b}` for one of several patterns. @throws RenderProblem for a class of characters
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return alternativesOf(pattern).some((one) => matchesWildcard(one, path, isStar, fits));
}

/** Matches a path of Git's `ls-files`: as `matchesGlob`, and a pattern is also the beginning of what lies below it. */
export function matchesPathspec(pattern: string, path: string): boolean {
  refuseClasses(pattern);
  const own = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
  return own === '' || own === '.' || path.startsWith(`${own}/`) || matchesWildcard(own, path, isStar, fits);
}

/** Matches a path as Go's `path.Match`: a star stands for any characters of one part. */
export function matchesParts(pattern: string, path: string): boolean {
  refuseClasses(pattern);
  const [wanted, parts] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === parts.length &&
    wanted.every((part, index) => matchesWildcard(part, parts[index] ?? '', isStar, fits))
  );
}

function isStar(piece: string): boolean {
  return piece === '*';
}

function fits(piece: string, character: string): boolean {
  return piece === '?' || piece === character;
}

function refuseClasses(pattern: string): void {
  if (/[[\]\\]/.test(pattern))
    throw new RenderProblem(`the pattern ${JSON.stringify(pattern)} has signs that are not read`);
}

/** Spells out `{a,b}`, nested ones too. */
function alternativesOf(pattern: string): readonly string[] {
  refuseClasses(pattern);
  let patterns = [pattern];
  for (;;) {
    const next = patterns.flatMap(expanded);
    if (next.length === patterns.length && next.every((one, index) => one === patterns[index])) return patterns;
    if (next.length > maxAlternatives)
      throw new RenderProblem(`the pattern ${JSON.stringify(pattern)} has too many alternatives`);
    patterns = next;
  }
}

function expanded(pattern: string): readonly string[] {
  const [whole, list = ''] = /\{([^{}]*)\}/.exec(pattern) ?? [];
  return whole === undefined ? [pattern] : list.split(',').map((part) => pattern.replace(whole, () => part));
}
