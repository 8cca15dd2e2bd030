/**
 * Names that no project gives to a branch.
 * A pattern that matches one of them matches any pushed branch.
 */
const strangers = ['qzxj', 'zjq-7', '7wq', 'Zqj', 'jq/xz', 'q/z/7'];

/**
 * Tells whether a pattern of branches matches nearly any branch.
 * For example `*`, `?*`, `[a-z]*`, `[!~]*`, `*` with slashes. Patterns are those of Ruby's `File.fnmatch` with
 * FNM_PATHNAME, as GitHub has them.
 */
export function matchesAnyBranch(pattern: string): boolean {
  const parts = partsOf(pattern);
  return strangers.some((name) => matches(parts, name));
}

/** One step of a pattern: any number of characters, or one character that passes a test. */
type Part = { readonly many: 'name' | 'path' } | { readonly one: (character: string) => boolean };

function partsOf(pattern: string): readonly Part[] {
  const parts: Part[] = [];
  for (const [token] of pattern.matchAll(/\*\*\/?|\*|\?|\[[^\]]+\]|\\.|./gsu)) {
    if (token.startsWith('**')) parts.push({ many: 'path' });
    else if (token === '*') parts.push({ many: 'name' });
    else parts.push({ one: testOf(token) });
  }
  return parts;
}

function testOf(token: string): (character: string) => boolean {
  if (token === '?') return (character) => character !== '/';
  if (token.length < 3) return (character) => character === token.at(-1);
  const isNegated = /^\[[!^]/.test(token);
  const ranges = token.slice(isNegated ? 2 : 1, -1);
  return (character) => character !== '/' && isInRanges(ranges, character) !== isNegated;
}

/** Tells whether ranges such as `a-z0-9_` have a character; a range has its ends in code points. */
function isInRanges(ranges: string, character: string): boolean {
  return [...ranges.matchAll(/(.)-(.)|(.)/gsu)].some(([, from, to, single]) =>
    single === undefined ? (from ?? '') <= character && character <= (to ?? '') : single === character,
  );
}

/** Matches a name in time of the product of both lengths, whatever the pattern. */
function matches(parts: readonly Part[], name: string): boolean {
  let reached = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of reached) {
      if ('one' in part) {
        if (at < name.length && part.one(name.charAt(at))) next.add(at + 1);
        continue;
      }
      for (let end = at; end <= name.length; end += 1) {
        next.add(end);
        if (part.many === 'name' && name.charAt(end) === '/') break;
      }
    }
    reached = next;
  }
  return reached.has(name.length);
}

/** Tells whether a pattern of GitHub's rulesets matches a whole ref, such as `refs/tags/v1`. */
export function matchesRef(pattern: string, ref: string): boolean {
  return matches(partsOf(pattern), ref);
}

/** Tells whether a pattern of GitLab matches a branch: a star stands for any characters, slashes included. */
export function matchesWildcard(pattern: string, branch: string): boolean {
  const parts = Array.from(pattern, (token): Part => {
    return token === '*' ? { many: 'path' } : { one: (character) => character === token };
  });
  return matches(parts, branch);
}
