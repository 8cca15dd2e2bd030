/** A dialect that has no parser here. */
export type TokenDialect = 'mysql' | 'mariadb' | 'sqlite' | 'sqlserver' | 'oracle';

export interface Token {
  readonly kind: 'word' | 'quoted' | 'text' | 'symbol';
  /** Of a word in capitals; of a quoted name without its quotes. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** A statement's tokens, or why two readers may take it for different ones. */
export interface TokenStatement {
  readonly line: number;
  readonly tokens: readonly Token[];
  readonly ambiguous?: string;
  /** Its text. */
  readonly text: string;
}

interface Part {
  readonly end: number;
  readonly kind: Token['kind'] | 'space' | 'separator';
  readonly text?: string;
  readonly ambiguous?: string;
}

const isMysql = (dialect: TokenDialect): boolean => dialect === 'mysql' || dialect === 'mariadb';
const word = /[\p{L}_@#$][\p{L}\p{N}_@#$]*/uy;
const number = /[\d.]+(?:[eE][+-]?\d+)?/y;
/** A line of its own that ends a batch: GO of SQL Server's tools, / of Oracle's. */
const batches: Readonly<Partial<Record<TokenDialect, RegExp>>> = {
  sqlserver: /(?<=^|\n)[ \t]*GO(?:[ \t]+\d+)?[ \t]*(?:\r?\n|$)/iy,
  oracle: /(?<=^|\n)[ \t]*\/[ \t]*(?:\r?\n|$)/y,
};

/** Parts a text into statements. What this cannot tell for sure is said with the statement that it is in. */
export function tokenStatements(text: string, dialect: TokenDialect): readonly TokenStatement[] {
  const statements: TokenStatement[] = [];
  let tokens: Token[] = [];
  let ambiguous: string | undefined;
  let [line, start] = [1, 0];
  const finish = (end: number): void => {
    const [first] = tokens;
    if (first !== undefined || ambiguous !== undefined) {
      const own = { line: first?.line ?? line, tokens, text: text.slice(start, end).trim() };
      statements.push(ambiguous === undefined ? own : { ...own, ambiguous });
    }
    tokens = [];
    ambiguous = undefined;
    start = end;
  };
  for (let at = 0; at < text.length;) {
    const part = partAt(text, at, dialect);
    ambiguous ??= part.ambiguous;
    if (part.kind === 'separator') finish(at);
    else if (part.kind !== 'space') tokens.push({ kind: part.kind, text: part.text ?? '', line });
    for (let next = text.indexOf('\n', at); next !== -1 && next < part.end; next = text.indexOf('\n', next + 1))
      line += 1;
    at = part.end;
    if (part.kind === 'separator') start = at;
  }
  finish(text.length);
  return statements;
}

function partAt(text: string, at: number, dialect: TokenDialect): Part {
  const batch = batches[dialect];
  if (batch !== undefined) {
    batch.lastIndex = at;
    const [found] = batch.exec(text) ?? [];
    if (found !== undefined) return { kind: 'separator', end: at + found.length };
  }
  const first = text[at] ?? '';
  if (/\s/.test(first)) return { kind: 'space', end: at + 1 };
  if (first === ';') return { kind: 'separator', end: at + 1 };
  return commentAt(text, at, dialect) ?? quotedAt(text, at, dialect) ?? plainAt(text, at);
}

function commentAt(text: string, at: number, dialect: TokenDialect): Part | undefined {
  const two = text.slice(at, at + 2);
  const end = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
  if (two === '--') {
    const isComment = !isMysql(dialect) || /^--(?:\s|$)/.test(text.slice(at, at + 3));
    return isComment
      ? { kind: 'space', end }
      : { kind: 'space', end, ambiguous: 'two dashes that are no comment in MySQL' };
  }
  if (text[at] === '#' && isMysql(dialect)) return { kind: 'space', end };
  if (two !== '/*') return undefined;
  const close = text.indexOf('*/', at + 2);
  if (close === -1) return { kind: 'space', end: text.length, ambiguous: 'a comment without an end' };
  const inner = text.slice(at + 2, close);
  if (isMysql(dialect) && /^M?!/.test(inner))
    return { kind: 'space', end: close + 2, ambiguous: 'a comment that MySQL runs' };
  return { kind: 'space', end: close + 2, ...(inner.includes('/*') && { ambiguous: 'a comment within a comment' }) };
}

/** Quotes of names by dialect; others are texts. */
function closingOf(first: string, dialect: TokenDialect): string | undefined {
  if (first === "'" || first === '"') return first;
  if (first === '`' && (isMysql(dialect) || dialect === 'sqlite')) return '`';
  return first === '[' && (dialect === 'sqlserver' || dialect === 'sqlite') ? ']' : undefined;
}

function quotedAt(text: string, at: number, dialect: TokenDialect): Part | undefined {
  const first = text[at] ?? '';
  const close = closingOf(first, dialect);
  if (close === undefined) return undefined;
  let end = text.indexOf(close, at + 1);
  // A quote within is written twice.
  while (end !== -1 && text[end + 1] === close) end = text.indexOf(close, end + 2);
  if (end === -1) return { kind: 'text', end: text.length, ambiguous: 'a quote without an end' };
  const inner = text.slice(at + 1, end);
  const isText = first === "'" || (first === '"' && isMysql(dialect));
  const kind = isText ? 'text' : 'quoted';
  const isEscaped = isText && isMysql(dialect) && inner.includes('\\');
  return {
    kind,
    text: inner,
    end: end + 1,
    ...(isEscaped && { ambiguous: 'a backslash in a text, whose meaning is a setting' }),
  };
}

function plainAt(text: string, at: number): Part {
  word.lastIndex = at;
  const [found] = word.exec(text) ?? [];
  if (found !== undefined) {
    const end = at + found.length;
    const isOracleQuote = /^n?q$/i.test(found) && text[end] === "'";
    return {
      kind: 'word',
      text: found.toUpperCase(),
      end,
      ...(isOracleQuote && { ambiguous: 'a quote of Oracle (q)' }),
    };
  }
  number.lastIndex = at;
  const [digits] = number.exec(text) ?? [];
  return digits === undefined
    ? { kind: 'symbol', text: text[at] ?? '', end: at + 1 }
    : { kind: 'symbol', text: digits, end: at + digits.length };
}
