import { readFooters, readHeader } from './conventional.ts';
import type { Footer } from './conventional.ts';

export interface Revert {
  /** The header line of the revert itself. */
  readonly line: string;
  /** Ids of the commits that are undone, full or abbreviated, where the message names them. */
  readonly ids: readonly string[];
  /** The pull or merge requests that are undone, by number, where the message names them. */
  readonly requests: readonly string[];
  /** The parent that the revert of a merge goes back to. */
  readonly mainline: string | undefined;
  /** The subject of the commit that is undone, where the message quotes it. */
  readonly subject: string | undefined;
  readonly footers: readonly Footer[];
}

/** Numbers that platforms put behind a title: `(#12)`, `(!12)`, `(pull request #12)`. */
const requestSuffix = / \((?:pull request )?[#!](\d+)\)(?="*\s*$)/;

/**
 * Reads the target of a revert commit: git-revert's wording, the buttons of GitHub, GitLab and Bitbucket, or type
 * `revert` with a footer. Undefined when it reverts nothing.
 */
export function revertOf(lines: readonly string[]): Revert | undefined {
  const line = lines[0] ?? '';
  if (!/^(?:revert|reapply)/i.test(line)) return undefined;
  const quoted = quotedBy(line);
  const typed = readHeader(line);
  if (quoted === undefined && typed?.type !== 'revert') return undefined;
  const footers = readFooters(lines.slice(1));
  const subject = quoted ?? typed?.description;
  return {
    line,
    ids: idsIn(lines, footers),
    requests: requestsIn(lines),
    mainline: mainlineIn(lines),
    subject,
    footers,
  };
}

/** Returns a subject as reverts quote it: without the numbers that platforms add when they merge. */
export function bareSubject(subject: string): string {
  let bare = subject.trimEnd();
  while (requestSuffix.test(bare)) bare = bare.replace(requestSuffix, '');
  return bare;
}

/** Returns the number of the pull or merge request that brought a commit; undefined where its message names none. */
export function requestOf(lines: readonly string[]): string | undefined {
  const [subject = ''] = lines;
  const merged = /^Merge pull request #(\d+) /.exec(subject)?.[1] ?? requestSuffix.exec(subject)?.[1];
  return merged ?? lines.flatMap((line) => /^See merge request \S*!(\d+)\s*$/.exec(line)?.[1] ?? []).at(-1);
}

/** git-revert writes `Reapply "x"` for a revert of a revert: it undoes the commit `Revert "x"`. */
function quotedBy(line: string): string | undefined {
  const bare = bareSubject(line);
  const reapplied = /^Reapply "(.*)"$/.exec(bare)?.[1];
  return reapplied === undefined ? /^Revert "(.*)"$/.exec(bare)?.[1] : `Revert "${reapplied}"`;
}

function idsIn(lines: readonly string[], footers: readonly Footer[]): string[] {
  const named = lines.flatMap((line) => /^This reverts commit ([0-9a-f]{7,64})\b/.exec(line)?.[1] ?? []);
  const referred = footers.filter(({ token }) => token === 'refs' || token === 'reverts');
  const ids = referred.flatMap(({ value }) => value.split(/[,\s]+/).filter((word) => /^[0-9a-f]{7,64}$/.test(word)));
  return [...named, ...ids];
}

/** GitHub: `Reverts acme/shop#12`; GitLab: `This reverts merge request !12`. */
function requestsIn(lines: readonly string[]): string[] {
  return lines.slice(1).flatMap((line) => {
    const github = /^Reverts (?:[\w.-]+\/[\w.-]+)?#(\d+)\s*$/.exec(line)?.[1];
    return github ?? /^This reverts merge request \S*!(\d+)/.exec(line)?.[1] ?? [];
  });
}

/** git revert -m: `This reverts commit X, reversing` and `changes made to Y.` on the next line. */
function mainlineIn(lines: readonly string[]): string | undefined {
  return lines.flatMap((line) => /\bchanges made to ([0-9a-f]{7,64})\b/.exec(line)?.[1] ?? []).at(0);
}
