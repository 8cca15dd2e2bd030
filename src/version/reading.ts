import { linesOf, readCommit, readHeader } from './conventional.ts';
import type { ConventionalCommit, Footer } from './conventional.ts';
import { highestRaise, isHigher } from './raise.ts';
import type { Raise } from './raise.ts';
import { bareSubject, requestOf, revertOf } from './revert.ts';
import type { Revert } from './revert.ts';

/** A commit as history has it. */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Committer time, seconds since 1970. */
  readonly time: number;
  readonly message: string;
}

export interface ReadingPolicy {
  /** Types besides `feat` that raise a minor, and besides `fix` that raise a patch: the spec gives them no effect. */
  readonly minorTypes: readonly string[];
  readonly patchTypes: readonly string[];
  /** Raise of a type in a scope, which goes before the raise of the type; a breaking change stays one. */
  readonly scopeRules: readonly ScopeRule[];
  /** Read the list in the body of a GitHub squash merge as the commits that it names. */
  readonly squash: boolean;
  /** Text allowed before the type, such as the number of a ticket; matched at the start of the first line. */
  readonly headerPrefix: RegExp | undefined;
}

export interface ScopeRule {
  /** In lower case; `*` for every type. */
  readonly type: string;
  readonly scope: string;
  readonly raise: Raise;
}

/** How one commit was read, before reverts are set against each other. */
export interface Reading {
  readonly commit: Commit;
  readonly subject: string;
  readonly kind: 'conventional' | 'squash' | 'revert' | 'merge' | 'fixup' | 'empty' | 'unconventional';
  readonly raise: Raise;
  /** The line that raises, where one does. */
  readonly line: string;
  /** Explanation in words: the part that was read, or why nothing was. */
  readonly how: string;
  readonly footers: readonly Footer[];
  readonly revert: Revert | undefined;
  /** Of a squash: its own header and each item of its list, the newest first. */
  readonly parts: readonly ReadingPart[];
  /** One sentence each about lines that look more important than they are. */
  readonly remarks: readonly string[];
}

/** Unit that cancels or is cancelled: a header with its body. */
export type ReadingPart = Pick<Reading, 'raise' | 'line' | 'footers' | 'revert'>;

type MessageReading = Omit<Reading, 'commit' | 'subject'>;

/** Reads the message of one commit. */
export function readingOf(commit: Commit, policy: ReadingPolicy): Reading {
  const lines = linesOf(commit.message);
  const [subject = ''] = lines;
  const read = readMessage(commit, withoutPrefix(lines, policy), policy);
  const { kind, raise, line, how, footers, revert, parts, remarks } = read;
  return { commit, subject, kind, raise, line, how, footers, revert, parts, remarks };
}

/** Returns a subject as reverts quote it, and as they are compared. */
export function comparedSubject(subject: string, policy: ReadingPolicy): string {
  return bareSubject(withoutPrefix([subject], policy)[0] ?? '');
}

/** Returns the number of the pull or merge request that brought a commit. */
export function requestOfCommit({ message }: Commit): string | undefined {
  return requestOf(linesOf(message));
}

/** Longest subject in which a prefix is looked for: a pattern of the caller's meets text of strangers. */
const maxPrefixedLength = 1000;

function withoutPrefix(lines: readonly string[], { headerPrefix }: ReadingPolicy): readonly string[] {
  const subject = lines[0] ?? '';
  if (headerPrefix === undefined || subject.length > maxPrefixedLength) return lines;
  const match = headerPrefix.exec(subject)?.[0] ?? '';
  return match === '' ? lines : [subject.slice(match.length).trimStart(), ...lines.slice(1)];
}

function readMessage(commit: Commit, lines: readonly string[], policy: ReadingPolicy): MessageReading {
  const [subject = ''] = lines;
  if (subject === '') return silent('empty', 'no message');
  if (/^(?:fixup|squash|amend)! /.test(subject)) return silent('fixup', 'an autosquash commit, left in history');
  const revert = revertOf(lines);
  if (revert !== undefined) return readRevert(revert, policy);
  const own = readCommit(lines);
  const items = policy.squash ? squashedItems(lines, policy) : [];
  if (items.length > 0) return readSquash(own, items, policy);
  if (own !== undefined) return readOne(own, policy);
  if (commit.parents.length > 1) return silent('merge', 'a merge; what it brings is read commit by commit');
  return silent('unconventional', whyNot(subject, lines));
}

const item = /^[*-] +(\S.*)$/;

/**
 * Reads the commits that GitHub lists in the body of a squash merge: `* <header>`, then that commit's own body up to the
 * next item. Bullets that are no conventional header are prose and stay with the item before them.
 */
function squashedItems(message: readonly string[], policy: ReadingPolicy): readonly MessageReading[] {
  const items: string[][] = [];
  for (const line of message.slice(1)) {
    const text = item.exec(line)?.[1];
    const [header = ''] = text === undefined ? [] : withoutPrefix([text], policy);
    if (readHeader(header) !== undefined || revertOf([header]) !== undefined) items.push([header]);
    else items.at(-1)?.push(line);
  }
  return items.flatMap((lines) => {
    const revert = revertOf(lines);
    const commit = revert === undefined ? readCommit(lines) : undefined;
    if (revert !== undefined) return [readRevert(revert, policy)];
    return commit === undefined ? [] : [readOne(commit, policy)];
  });
}

function readOne(commit: ConventionalCommit, policy: ReadingPolicy): MessageReading {
  const { type, breaking, footers, line } = commit;
  const remarks = remarksOn(commit);
  const read = (raise: Raise, how: string, raising = line): MessageReading => {
    return { kind: 'conventional', raise, line: raising, how, footers, revert: undefined, parts: noParts, remarks };
  };
  if (breaking !== undefined) return read('major', `${type}, breaking`, breaking);
  const rule = scopeRuleFor(commit, policy);
  if (rule !== undefined) return read(rule.raise, `${type}(${rule.scope}), ${raiseWords[rule.raise]} by input`);
  if (type === 'feat') return read('minor', type);
  if (type === 'fix') return read('patch', type);
  if (policy.minorTypes.includes(type)) return read('minor', `${type}, a minor by input`);
  if (policy.patchTypes.includes(type)) return read('patch', `${type}, a patch by input`);
  return read('none', `${type} raises nothing`);
}

/** One list for all that have none: at ten thousand commits a list for each is much of the time. */
const noRemarks: readonly string[] = [];
const noParts: readonly ReadingPart[] = [];

function remarksOn({ type, description, passedOver }: ConventionalCommit): readonly string[] {
  const looksLikeTicket = /-\d+$/.test(type) && readHeader(description) !== undefined;
  if (passedOver.length === 0 && !looksLikeTicket) return noRemarks;
  const remarks = passedOver.map((text) => `"${text.trim().slice(0, 60)}" is not read as a break`);
  if (looksLikeTicket) remarks.push(`"${type.toUpperCase()}" looks like a ticket before the type; set header-pattern`);
  return remarks;
}

const raiseWords: Readonly<Record<Raise, string>> = {
  none: 'nothing',
  patch: 'a patch',
  minor: 'a minor',
  major: 'a major',
};

/** Finds the scope rule: one for the type itself goes before one for every type. */
function scopeRuleFor({ type, scope }: ConventionalCommit, { scopeRules }: ReadingPolicy): ScopeRule | undefined {
  if (scope === undefined || scopeRules.length === 0) return undefined;
  const inScope = scopeRules.filter((rule) => rule.scope === scope);
  return inScope.find((rule) => rule.type === type) ?? inScope.find((rule) => rule.type === '*');
}

function readSquash(
  own: ConventionalCommit | undefined,
  items: readonly MessageReading[],
  policy: ReadingPolicy,
): MessageReading {
  const parts = [...(own === undefined ? [] : [readOne(own, policy)]), ...items.toReversed()];
  const raise = highestRaise(parts.map((one) => one.raise));
  const oldestFirst = own === undefined ? items : [...parts.slice(0, 1), ...items];
  const line = oldestFirst.find((one) => one.raise === raise)?.line ?? '';
  const footers = oldestFirst.flatMap((one) => one.footers);
  const remarks = items.flatMap((one) => one.remarks);
  const how = `a squash of ${items.length} commits`;
  return { kind: 'squash', raise, line, footers, how, revert: undefined, parts, remarks };
}

/**
 * Reads a revert; the spec leaves reverts to the tools.
 * A revert whose target is in the range cancels it, which `rowsOf` does; a revert of something released changes the
 * code for its users again: a patch, unless the released commit raised nothing.
 */
function readRevert(revert: Revert, policy: ReadingPolicy): MessageReading {
  const undone = revert.subject === undefined ? undefined : readCommit(withoutPrefix([revert.subject], policy));
  const raise = undone !== undefined && !isHigher(readOne(undone, policy).raise, 'none') ? 'none' : 'patch';
  const { line, footers } = revert;
  return { kind: 'revert', raise, line, how: 'a revert', footers, revert, parts: noParts, remarks: noRemarks };
}

function silent(kind: Reading['kind'], how: string): MessageReading {
  return { kind, raise: 'none', line: '', how, footers: [], revert: undefined, parts: noParts, remarks: noRemarks };
}

function whyNot(subject: string, lines: readonly string[]): string {
  if (lines.some((line) => /^BREAKING[ -]CHANGE: /.test(line)))
    return 'not conventional: no type, so its BREAKING CHANGE line counts for nothing';
  if (/^[a-z][a-z0-9_-]*(?:\([^()]+\))?!?:\S/i.test(subject)) return 'not conventional: no space after the colon';
  if (/^[a-z][a-z0-9_-]*(?:\([^()]+\))?!?:\s*$/i.test(subject)) return 'not conventional: no description';
  if (/^[a-z][a-z0-9_-]*(?:\([^()]+\))? +!?:/i.test(subject)) return 'not conventional: a space before the colon';
  if (/^\S{1,40} +(?:feat|fix)(?:\([^()]+\))?!?: /.test(subject))
    return 'not conventional: something stands before the type; header-pattern can take it away';
  return 'not conventional: no type and colon at its start';
}
