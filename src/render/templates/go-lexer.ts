import { RenderProblem } from '../problem.ts';

/** One piece of a template: text as it stands, or the tokens of an action. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly tokens: readonly Token[] };

export type Token =
  | { readonly kind: 'string'; readonly value: string }
  /** An integer is a bigint, as the two are different types for Go. */
  | { readonly kind: 'number'; readonly value: number | bigint }
  /** `spaced`: white space stands in front of it, so that `.a .b` are two operands and `.a.b` is one. */
  | { readonly kind: 'field'; readonly name: string; readonly spaced: boolean }
  | { readonly kind: 'variable' | 'word'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: Sign };

export type Sign = '(' | ')' | '|' | ':=' | '=' | ',' | '.';

export const templateLimits = { length: 256 * 1024, tokens: 20_000, steps: 100_000, output: 1024 * 1024 } as const;

/** Splits a template of Go's text/template into text and actions, with white space trimmed as `{{-` and `-}}` ask. */
export function piecesOf(template: string): readonly Piece[] {
  if (template.length > templateLimits.length) throw new RenderProblem('a template is too long');
  const pieces: Piece[] = [];
  let at = 0;
  let trimsNext = false;
  while (at < template.length) {
    const open = template.indexOf('{{', at);
    const end = open < 0 ? template.length : open;
    const trimsBefore = open >= 0 && /^\{\{-[ \t\r\n]/.test(template.slice(open, open + 4));
    addText(pieces, template.slice(at, end), trimsNext, trimsBefore);
    if (open < 0) break;
    const start = open + (trimsBefore ? 3 : 2);
    const action = actionIn(template, start);
    if (action.tokens.length > 0) pieces.push({ kind: 'action', tokens: action.tokens });
    trimsNext = action.trimsAfter;
    at = action.end;
  }
  return pieces;
}

const space = ' \t\r\n';

function addText(pieces: Piece[], text: string, trimsStart: boolean, trimsEnd: boolean): void {
  const start = trimsStart ? text.length - withoutLeading(text).length : 0;
  const kept = trimsEnd ? withoutTrailing(text.slice(start)) : text.slice(start);
  if (kept !== '') pieces.push({ kind: 'text', text: kept });
}

function withoutLeading(text: string): string {
  let start = 0;
  while (start < text.length && space.includes(text.charAt(start))) start += 1;
  return text.slice(start);
}

function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && space.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

interface Action {
  readonly tokens: readonly Token[];
  readonly trimsAfter: boolean;
  /** Index behind the closing braces. */
  readonly end: number;
}

const tokenPattern =
  /([ \t\r\n]+)|("(?:[^"\\\n]|\\.)*")|(`[^`]*`)|('(?:[^'\\\n]|\\.)')|(-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?![\w.]))|\.([\p{L}_][\p{L}\p{N}_]*)|\$([\p{L}\p{N}_]*)|([\p{L}_][\p{L}\p{N}_]*)|(:=|[().|=,])/uy;

function actionIn(template: string, start: number): Action {
  const comment = /[ \t\r\n]*\/\*(?:[^*]|\*(?!\/))*\*\/[ \t\r\n]*(-?)\}\}/y;
  comment.lastIndex = start;
  const skipped = comment.exec(template);
  if (skipped !== null) return { tokens: [], trimsAfter: skipped[1] === '-', end: comment.lastIndex };
  const tokens: Token[] = [];
  let [at, spaced] = [start, true];
  for (;;) {
    if (template.startsWith('}}', at)) return { tokens, trimsAfter: false, end: at + 2 };
    if (spaced && template.startsWith('-}}', at)) return { tokens, trimsAfter: true, end: at + 3 };
    tokenPattern.lastIndex = at;
    const found = tokenPattern.exec(template);
    if (found === null) throw new RenderProblem(`a template has an action that is not read: ${cut(template, start)}`);
    at = tokenPattern.lastIndex;
    const token = tokenOf(found, spaced);
    spaced = token === undefined;
    if (token !== undefined) tokens.push(token);
    if (tokens.length > templateLimits.tokens) throw new RenderProblem('a template has too many tokens');
  }
}

function tokenOf(found: RegExpExecArray, spaced: boolean): Token | undefined {
  const [, blank, quoted, raw, character, number, field, variable, word, sign] = found;
  if (blank !== undefined) return undefined;
  if (quoted !== undefined) return { kind: 'string', value: unquoted(quoted) };
  if (raw !== undefined) return { kind: 'string', value: raw.slice(1, -1) };
  if (character !== undefined) {
    const text = unquoted(`"${character.slice(1, -1)}"`);
    return { kind: 'number', value: BigInt(text.codePointAt(0) ?? 0) };
  }
  if (number !== undefined) return { kind: 'number', value: /[.e]/.test(number) ? Number(number) : BigInt(number) };
  if (field !== undefined) return { kind: 'field', name: field, spaced };
  if (variable !== undefined) return { kind: 'variable', name: variable };
  if (word !== undefined) return { kind: 'word', name: word };
  return { kind: 'sign', sign: signOf(sign) };
}

const signs: readonly Sign[] = ['(', ')', '|', ':=', '=', ',', '.'];

function signOf(text: string | undefined): Sign {
  const found = signs.find((sign) => sign === text);
  if (found === undefined) throw new TypeError('the pattern has only these signs');
  return found;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', '"': '"', "'": "'" };

function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll(/\\(.)/g, (_, letter: string) => {
    const plain = escapes[letter];
    if (plain === undefined) throw new RenderProblem(`a template has the escape \\${letter}, which is not read`);
    return plain;
  });
}

function cut(template: string, start: number): string {
  return JSON.stringify(template.slice(start, start + 60));
}
