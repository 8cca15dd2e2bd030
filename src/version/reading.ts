import { linesOf, readCommit } from './conventional.ts';
import type { ConventionalCommit, Footer } from './conventional.ts';
import { highestRaise, isHigher } from './raise.ts';
import type { Raise } from './raise.ts';
import { revertOf } from './revert.ts';
import type { Revert } from './revert.ts';
import { squashedItems } from './squash.ts';

/** A commit as history has it. */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Committer time, seconds since 1970. */
  readonly time: number;
  readonly message: string;
}

export interface ReadingPolicy {
  /** Types besides `fix` that raise a patch: the spec gives them no effect of their own. */
  readonly patchTypes: readonly string[];
  /** Read the list in the body of a GitHub squash merge as the commits that it names. */
  readonly squash: boolean;
}

/** How one commit was read, before reverts are set against each other. */
export interface Reading {
  readonly commit: Commit;
  readonly subject: string;
  readonly kind: 'conventional' | 'squash' | 'revert' | 'merge' | 'fixup' | 'empty' | 'unconventional';
  readonly raise: Raise;
  /** The line that raises, where one does. */
  readonly line: string;
  /** In words: what was read, or why nothing was. */
  readonly how: string;
  readonly footers: readonly Footer[];
  readonly revert: Revert | undefined;
}

type Read = Pick<Reading, 'kind' | 'raise' | 'line' | 'how' | 'footers' | 'revert'>;

export function readingOf(commit: Commit, policy: ReadingPolicy): Reading {
  const lines = linesOf(commit.message);
  const { kind, raise, line, how, footers, revert } = readMessage(commit, lines, policy);
  return { commit, subject: lines[0] ?? '', kind, raise, line, how, footers, revert };
}

function readMessage(commit: Commit, lines: readonly string[], policy: ReadingPolicy): Read {
  const [subject = ''] = lines;
  if (subject === '') return silent('empty', 'no message');
  if (/^(?:fixup|squash|amend)! /.test(subject)) return silent('fixup', 'an autosquash commit, left in history');
  const revert = revertOf(lines);
  if (revert !== undefined) return readRevert(revert, policy);
  const own = readCommit(lines);
  const squashed = policy.squash ? squashedItems(lines).map((item) => readOne(item, policy)) : [];
  if (squashed.length > 0) return readSquash(own, squashed, policy);
  if (own !== undefined) return readOne(own, policy);
  if (commit.parents.length > 1) return silent('merge', 'a merge; what it brings is read commit by commit');
  return silent('unconventional', whyNot(subject, lines));
}

function readOne(commit: ConventionalCommit, policy: ReadingPolicy): Read {
  const { type, breaking, footers } = commit;
  const read = (raise: Raise, how: string, line = commit.line): Read => {
    return { kind: 'conventional', raise, line, how, footers, revert: undefined };
  };
  if (breaking !== undefined) return read('major', `${type}, breaking`, breaking);
  if (type === 'feat') return read('minor', type);
  if (type === 'fix') return read('patch', type);
  if (policy.patchTypes.includes(type)) return read('patch', `${type}, a patch by input`);
  return read('none', `${type} raises nothing`);
}

function readSquash(own: ConventionalCommit | undefined, items: readonly Read[], policy: ReadingPolicy): Read {
  const all = own === undefined ? items : [readOne(own, policy), ...items];
  const raise = highestRaise(all.map((one) => one.raise));
  const line = all.find((one) => one.raise === raise)?.line ?? '';
  const footers = all.flatMap((one) => one.footers);
  return { kind: 'squash', raise, line, footers, how: `a squash of ${items.length} commits`, revert: undefined };
}

/**
 * The spec leaves reverts to the tools. One whose target is still in the range cancels it, which `decide` sees to; one of
 * something released changes the code for its users again, so it is a patch, unless what it undoes raised nothing.
 */
function readRevert(revert: Revert, policy: ReadingPolicy): Read {
  const undone = revert.subject === undefined ? undefined : readCommit([revert.subject]);
  const raise = undone !== undefined && !isHigher(readOne(undone, policy).raise, 'none') ? 'none' : 'patch';
  return { kind: 'revert', raise, line: revert.line, how: 'a revert', footers: revert.footers, revert };
}

function silent(kind: Reading['kind'], how: string): Read {
  return { kind, raise: 'none', line: '', how, footers: [], revert: undefined };
}

function whyNot(subject: string, lines: readonly string[]): string {
  if (lines.some((line) => /^BREAKING[ -]CHANGE: /.test(line)))
    return 'not conventional: no type, so its BREAKING CHANGE line counts for nothing';
  if (/^[a-z][a-z0-9_-]*(?:\([^()]+\))?!?:\S/i.test(subject)) return 'not conventional: no space after the colon';
  if (/^[a-z][a-z0-9_-]*(?:\([^()]+\))?!?:\s*$/i.test(subject)) return 'not conventional: no description';
  if (/^[a-z][a-z0-9_-]*(?:\([^()]+\))? +!?:/i.test(subject)) return 'not conventional: a space before the colon';
  return 'not conventional: no type and colon at its start';
}
