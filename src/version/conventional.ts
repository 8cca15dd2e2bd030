import { foreignLines, startOfTrailers } from './foreign-text.ts';

/**
 * Conventional Commits 1.0.0, rule by rule. Written here because the well-kept parsers cannot be configured to the
 * letter: conventional-commits-parser takes a footer in lower case for a breaking change (rule 15 forbids it), does not
 * accept `FEAT` and needs Node 22; @conventional-commits/parser throws on merges and takes `feat:x` without the space
 * of rule 1. Points that the spec leaves open are decided here and named in docs/explanation/version.md.
 */
export interface ConventionalCommit {
  /** In lower case (rule 15). */
  readonly type: string;
  readonly scope: string | undefined;
  readonly description: string;
  /** The line that marks the change as breaking: the header with its `!`, or the footer. */
  readonly breaking: string | undefined;
  readonly footers: readonly Footer[];
  /** The first line as it stands. */
  readonly line: string;
  /** Lines that look like a break and are not read as one: quoted from elsewhere, or not to the letter. */
  readonly passedOver: readonly string[];
}

export interface Footer {
  /** In lower case, except for the two breaking tokens. */
  readonly token: string;
  readonly value: string;
  /** As it stands in the message, without its continuation lines. */
  readonly line: string;
  /** Whether it stands in code, in a quote or below a heading of release notes. */
  readonly foreign: boolean;
  /** Whether it stands among the trailers at the end of the message. */
  readonly trailing: boolean;
}

export interface Header {
  readonly type: string;
  readonly scope: string | undefined;
  readonly marked: boolean;
  readonly description: string;
}

/** Rules 1, 4, 5 and 13: a noun, a scope in parentheses, `!`, then colon, space and a description. */
const header = /^([a-z][a-z0-9_-]{0,63})(?:\(([^()]{1,256})\))?(!)?: +(\S.*)$/i;
/** Rules 8, 9, 12 and 16. The value of a breaking change may begin on the next line (rule 10). */
const breakingFooter = /^(BREAKING[ -]CHANGE):(?: (.*))?$/;
const footer = /^([A-Za-z][A-Za-z0-9-]{0,63})(?:: | #)(.*)$/;

/** A message longer than this is read up to here: a body of megabytes adds nothing to the decision. */
const maxMessageLength = 256 * 1024;

/** Reads the lines of a message; undefined when the first is no conventional header. */
export function readCommit(lines: readonly string[]): ConventionalCommit | undefined {
  const line = lines[0] ?? '';
  const read = readHeader(line);
  if (read === undefined) return undefined;
  const footers = readFooters(lines.slice(1));
  const breaking = read.marked ? line : footers.find((one) => isBreaking(one) && !one.foreign)?.line;
  const passedOver = breaking === undefined ? passedOverIn(lines, footers) : [];
  return { type: read.type, scope: read.scope, description: read.description, breaking, footers, line, passedOver };
}

/** Lists every line that a reader would take for a break, when none of them is read as one. */
function passedOverIn(lines: readonly string[], footers: readonly Footer[]): readonly string[] {
  const foreign = footers.length === 0 ? nothing : footers.filter((one) => isBreaking(one)).map(({ line }) => line);
  const near: string[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    // Few lines have the word at all, and looking for it costs less than the pattern.
    if (line.includes('BREAKING') && nearBreak.test(line) && !breakingFooter.test(line)) near.push(line);
  }
  return foreign.length + near.length === 0 ? nothing : [...foreign, ...near];
}

const nothing: readonly string[] = [];

/** Words in capitals at the start of a line, behind marks of a list, a quote or a heading. */
const nearBreak = /^[\s>*_#-]{0,16}BREAKING[ -]CHANGES?\b/;

export function readHeader(line: string): Header | undefined {
  const match = header.exec(line.trimEnd());
  if (match === null) return undefined;
  const [, type = '', scope, mark, description = ''] = match;
  return { type: type.toLowerCase(), scope, marked: mark !== undefined, description };
}

/**
 * Reads every line after the header that starts like a footer.
 * The spec requires a blank line before the first; authors and squash merges leave it out, the parsers in use accept
 * that, and a break that is missed costs more than one that is found in prose at the start of a line.
 */
export function readFooters(lines: readonly string[]): Footer[] {
  const footers: { token: string; value: string; line: string; at: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const match = breakingFooter.exec(line) ?? footer.exec(line);
    const last = footers.at(-1);
    if (match !== null) footers.push({ token: tokenOf(match[1] ?? ''), value: match[2] ?? '', line, at });
    else if (last !== undefined) last.value += `\n${line}`;
  }
  // Most footers name people and issues: only the two that decide are looked at twice.
  const decides = footers.some(({ token }) => token === 'BREAKING CHANGE' || token === 'release-as');
  const foreign = decides ? foreignLines(['', ...lines]) : [];
  const trailers = decides ? startOfTrailers(['', ...lines]) : 0;
  return footers.map(({ token, value, line, at }) => ({
    token,
    value: value.trim(),
    line,
    foreign: foreign[at + 1] ?? false,
    trailing: decides && at + 1 >= trailers,
  }));
}

function isBreaking({ token, value }: Footer): boolean {
  return token === 'BREAKING CHANGE' && value !== '';
}

function tokenOf(text: string): string {
  if (text === 'BREAKING CHANGE' || text === 'BREAKING-CHANGE') return 'BREAKING CHANGE';
  return text.toLowerCase();
}

/** Returns the message's lines from its first that is not blank; NULs end a message, as they do for Git. */
export function linesOf(message: string): string[] {
  const end = message.indexOf('\0');
  const text = message.slice(0, end === -1 ? maxMessageLength : Math.min(end, maxMessageLength));
  const lines = text.replace(/^\uFEFF/, '').split(text.includes('\r') ? /\r\n|\r|\n/ : '\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  return first === -1 ? [] : lines.slice(first);
}
