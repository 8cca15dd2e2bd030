import { readFooters, readHeader } from './conventional.ts';
import type { Footer } from './conventional.ts';

export interface Revert {
  /** The header line of the revert itself. */
  readonly line: string;
  /** Ids of the commits that are undone, full or abbreviated, where the message names them. */
  readonly ids: readonly string[];
  /** The subject of the commit that is undone, where the message quotes it. */
  readonly subject: string | undefined;
  readonly footers: readonly Footer[];
}

/** What a commit reverts, by git-revert's wording or by type `revert` with a footer; undefined when it reverts nothing. */
export function revertOf(lines: readonly string[]): Revert | undefined {
  const line = lines[0] ?? '';
  if (!/^(?:revert|reapply)/i.test(line)) return undefined;
  const quoted = /^Revert "(.*)"(?: \(#\d+\))?\s*$/.exec(line)?.[1] ?? reapplied(line);
  const typed = readHeader(line);
  if (quoted === undefined && typed?.type !== 'revert') return undefined;
  const footers = readFooters(lines.slice(1));
  return { line, ids: namedIds(lines, footers), subject: quoted ?? typed?.description, footers };
}

/** git-revert says `Reapply "x"` for a revert of a revert: it undoes the commit `Revert "x"`. */
function reapplied(line: string): string | undefined {
  const subject = /^Reapply "(.*)"(?: \(#\d+\))?\s*$/.exec(line)?.[1];
  return subject === undefined ? undefined : `Revert "${subject}"`;
}

function namedIds(lines: readonly string[], footers: readonly Footer[]): string[] {
  const named = lines.flatMap((line) => /^This reverts commit ([0-9a-f]{7,64})\b/.exec(line)?.[1] ?? []);
  const referred = footers.filter(({ token }) => token === 'refs' || token === 'reverts');
  const ids = referred.flatMap(({ value }) => value.split(/[,\s]+/).filter((word) => /^[0-9a-f]{7,64}$/.test(word)));
  return [...named, ...ids];
}
