import { UsageError } from '../base/errors.ts';

const maxLength = 4096;
const maxDepth = 64;

/**
 * Splits a path from the root of a repository into parts. Throws UsageError for a path that Git would not check out: an
 * empty part, `.`, `..`, `.git` in any case, a control character, a backslash.
 */
export function pathParts(path: string): readonly string[] {
  const parts = path.split('/');
  if (path.length > maxLength || parts.length > maxDepth) throw invalid(path, 'one that is too long or too deep');
  for (const part of parts) {
    if (part === '' || part === '.' || part === '..') throw invalid(path, 'one with an empty part, "." or ".."');
    if (/^\.git$/i.test(part)) throw invalid(path, 'one into .git');
    if (/[\p{Cc}\\]/u.test(part)) throw invalid(path, 'one with a control character or a backslash');
  }
  return parts;
}

function invalid(path: string, why: string): UsageError {
  return new UsageError({
    code: 'invalid-path',
    where: JSON.stringify(path.slice(0, 200)),
    expected: 'a path from the root of the GitOps repository',
    found: why,
  });
}
