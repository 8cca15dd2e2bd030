import { UsageError } from '../../base/errors.ts';
import type { PlaceNames } from './layout.ts';

/** Puts names in the place of their placeholders. Throws UsageError for a placeholder that is none. */
export function expand(path: string, names: PlaceNames): string {
  return path.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    if (name === 'flow' || name === 'environment' || name === 'application') return names[name];
    throw new UsageError({
      code: 'unknown-placeholder',
      where: `"${path}"`,
      expected: '{flow}, {environment} or {application}',
      found: `{${name}}`,
    });
  });
}

/** As `inside`, with names in the place of placeholders, below the environment's own directory. */
export function placed(path: string, names: PlaceNames): string {
  return inside(`${names.root ?? '.'}/${inside(expand(path, names))}`);
}

/**
 * Returns a path from the root of the repository, without `.` segments. Throws UsageError where it leaves the
 * repository.
 */
export function inside(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  const wrong = path.startsWith('/') || /[\\\p{Cc}]/u.test(path) || segments.some(isOutside);
  if (!wrong) return segments.join('/');
  throw new UsageError({
    code: 'path-outside',
    where: JSON.stringify(path),
    expected: 'a path within the GitOps repository, with "/" between its parts',
    found: 'another',
  });
}

function isOutside(segment: string): boolean {
  return segment === '..' || segment.toLowerCase() === '.git';
}
