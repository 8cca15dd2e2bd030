import type { Exceptable, Exception } from './exception.ts';

/** Whether an exception is about a finding, whenever and wherever it holds. */
export function concerns(exception: Exception, item: Exceptable): boolean {
  if (!item.ids.includes(exception.id)) return false;
  if (exception.component !== undefined && !matches(exception.component, item.component)) return false;
  return exception.path === undefined || matches(exception.path, item.path);
}

/** `*` within one part of a path, `**` for any number of parts; a value that is not known matches nothing. */
function matches(pattern: string, value: string | undefined): boolean {
  if (value === undefined) return false;
  return wildcard(pattern.split('/'), value.split('/'), (part) => part === '**', matchesPart);
}

function matchesPart(pattern: string, part: string): boolean {
  return wildcard(
    Array.from(pattern),
    Array.from(part),
    (character) => character === '*',
    (a, b) => a === b,
  );
}

/** After a mismatch only the last star is tried again: no pattern can take more than the product of both lengths. */
function wildcard(
  pattern: readonly string[],
  items: readonly string[],
  isStar: (piece: string) => boolean,
  fits: (piece: string, item: string) => boolean,
): boolean {
  let p = 0;
  let star = -1;
  let restart = 0;
  for (let i = 0; i < items.length;) {
    const piece = pattern[p];
    if (piece !== undefined && isStar(piece)) {
      star = p;
      restart = i;
      p += 1;
    } else if (piece !== undefined && fits(piece, items[i] ?? '')) {
      p += 1;
      i += 1;
    } else if (star >= 0) {
      p = star + 1;
      restart += 1;
      i = restart;
    } else return false;
  }
  return pattern.slice(p).every((piece) => isStar(piece));
}

/** Whether a CODEOWNERS pattern covers a path (gitignore's rules as far as CODEOWNERS has them). */
export function covers(pattern: string, path: string): boolean {
  const bare = pattern.replace(/^\//, '').replace(/\/$/, '/**');
  const anchored = pattern.startsWith('/') || bare.replace(/\/\*\*$/, '').includes('/');
  const forms = anchored ? [bare, `${bare}/**`] : [bare, `**/${bare}`, `${bare}/**`, `**/${bare}/**`];
  return forms.some((form) => matches(form, path));
}
