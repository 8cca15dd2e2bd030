import { matchesWildcard } from '../../files/wildcard.ts';
import { RenderProblem } from '../problem.ts';

export type Values = Readonly<Record<string, string>>;

/**
 * Expands `$NAME` and `${NAME}` as Argo CD does in parameters, by Go's `os.Expand`: `$$` is a dollar, an unknown name is
 * empty, and so is a sign that a shell gives a meaning, such as `$1`.
 */
export function expandNames(text: string, values: Values): string {
  return text.replaceAll(/\$(?:\{([^}]*)\}|([*#$@!?\-0-9]|[A-Za-z_]\w*))/g, (_, braced?: string, bare?: string) => {
    return bare === '$' ? '$' : valueOf(values, braced ?? bare ?? '');
  });
}

/**
 * Fills variables as Flux does after a build: `${name}`, with the defaults and changes that a shell has; `$$` is a
 * dollar that begins no variable, `$name` stays, and an unknown variable is empty. @throws RenderProblem
 */
export function substituteVariables(text: string, values: Values): string {
  const cursor = { text, at: 0 };
  let result = '';
  while (cursor.at < text.length) {
    const next = text.indexOf('$', cursor.at);
    if (next < 0) break;
    result += text.slice(cursor.at, next);
    const follower = text[next + 1];
    cursor.at = next + (follower === '$' || follower === '{' ? 2 : 1);
    result += follower === '{' ? expressionAt(cursor, values, 0) : '$';
  }
  return result + text.slice(cursor.at);
}

interface Cursor {
  readonly text: string;
  at: number;
}

const maxNested = 20;

/** Reads an expression behind its opening brace, and the closing brace. */
function expressionAt(cursor: Cursor, values: Values, depth: number): string {
  if (depth > maxNested) throw new RenderProblem('a variable is nested too deep');
  const [, hash = '', name = ''] = taken(cursor, /(#?)([\p{L}\p{N}_]+)/uy) ?? [];
  if (name === '') throw new RenderProblem(`a variable has no name that is read: ${beginning(cursor)}`);
  const value = valueOf(values, name);
  const [sign = ''] = taken(cursor, /:[-=?+]|[=:]|,,?|\^\^?|\/[/#%]?|##?|%%?/y) ?? [];
  const changed = hash === '' ? changedValue(sign, value, (stop) => wordAt(cursor, stop, values, depth)) : String(Buffer.byteLength(value));
  if (cursor.text[cursor.at] !== '}') throw new RenderProblem(`a variable has a form that is not read: ${beginning(cursor)}`);
  cursor.at += 1;
  return changed;
}

/** `word` reads the text up to a character or the closing brace. */
function changedValue(sign: string, value: string, word: (stop?: string) => string): string {
  switch (sign) {
    case '':
      return value;
    case ',':
      return value.slice(0, 1).toLowerCase() + value.slice(1);
    case ',,':
      return value.toLowerCase();
    case '^':
      return value.slice(0, 1).toUpperCase() + value.slice(1);
    case '^^':
      return value.toUpperCase();
    case ':':
      return partOf(value, word(':'), word());
    case '#':
    case '##':
    case '%':
    case '%%':
      return trimmed(sign, value, word());
    case '/':
    case '//':
    case '/#':
    case '/%':
      return replaced(sign, value, word('/'), word());
    default:
      return defaultFor(value, word());
  }
}

function defaultFor(value: string, fallback: string): string {
  return value === '' ? fallback : value;
}

function partOf(value: string, offset: string, length: string): string {
  if (!/^ ?-?\d+$/.test(offset) || !/^\d*$/.test(length)) throw new RenderProblem('a variable has an offset that is no number');
  const start = Number(offset) < 0 ? Math.max(value.length + Number(offset), 0) : Number(offset);
  return value.slice(start, length === '' ? undefined : start + Number(length));
}

function trimmed(sign: string, value: string, pattern: string): string {
  if (/[[\]\\]/.test(pattern)) throw new RenderProblem('a variable is trimmed by a pattern that is not read');
  const lengths = Array.from({ length: value.length + 1 }, (_, index) => index);
  const isPrefix = sign.startsWith('#');
  const part = (length: number): string => (isPrefix ? value.slice(0, length) : value.slice(value.length - length));
  const fits = (length: number): boolean => matchesPattern(pattern, part(length));
  const found = sign.length === 1 ? lengths.find(fits) : lengths.findLast(fits);
  if (found === undefined) return value;
  return isPrefix ? value.slice(found) : value.slice(0, value.length - found);
}

function matchesPattern(pattern: string, text: string): boolean {
  return matchesWildcard(
    pattern,
    text,
    (piece) => piece === '*',
    (piece, character) => piece === '?' || piece === character,
  );
}

function replaced(sign: string, value: string, from: string, to: string): string {
  if (from === '') return value;
  if (sign === '//') return value.split(from).join(to);
  if (sign === '/#') return value.startsWith(from) ? to + value.slice(from.length) : value;
  if (sign === '/%') return value.endsWith(from) ? value.slice(0, -from.length) + to : value;
  const at = value.indexOf(from);
  return at < 0 ? value : value.slice(0, at) + to + value.slice(at + from.length);
}

/** Reads a word with the variables in it, through the character that ends it, or up to the closing brace. */
function wordAt(cursor: Cursor, stop: string | undefined, values: Values, depth: number): string {
  let word = '';
  for (let next = cursor.text[cursor.at]; next !== undefined && next !== '}'; next = cursor.text[cursor.at]) {
    cursor.at += 1;
    if (next === stop) return word;
    if (next === '$' && cursor.text[cursor.at] === '{') {
      cursor.at += 1;
      word += expressionAt(cursor, values, depth + 1);
    } else if (next === '\\' && stop === '/' && /[/\\]/.test(cursor.text[cursor.at] ?? '')) {
      word += cursor.text[cursor.at];
      cursor.at += 1;
    } else word += next;
  }
  return word;
}

function taken(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found === null) return undefined;
  cursor.at = pattern.lastIndex;
  return found;
}

function beginning({ text, at }: Cursor): string {
  return JSON.stringify(text.slice(Math.max(at - 20, 0), at + 20));
}

function valueOf(values: Values, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : '';
}
