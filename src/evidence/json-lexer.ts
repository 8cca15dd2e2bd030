import { excessive, malformed, type Place, shown, truncated } from './unreadable.ts';

/** What a JSON text consists of, in order. Strings come whole; `skip` says that nobody looks at them. */
export interface JsonEvents {
  /** While true, strings are checked but not kept, and come as ''. Keys are always kept. */
  skip: boolean;
  start(kind: 'object' | 'array'): void;
  end(): void;
  key(name: string): void;
  scalar(value: string | number | boolean | null): void;
}

/** A push parser for RFC 8259. Throws EvidenceError at the first thing that is no JSON. */
export interface JsonLexer extends Place {
  readonly line: number;
  write(chunk: string): void;
  close(): void;
}

const maximumDepth = 200;
const maximumString = 16 * 1024 * 1024;
const maximumWord = 400;

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const quote = 0x22;
const backslash = 0x5c;

/** Characters that end a number or a literal. */
const wordEnd = /[\s,:[\]{}"]/g;
const numberGrammar = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

export function createJsonLexer(name: string, events: JsonEvents): JsonLexer {
  const containers: ('object' | 'array')[] = [];
  let expected: Expected = 'value';
  let line = 1;
  /** What a chunk boundary has cut: the text of a string so far, a number or a literal. */
  let string: string | undefined;
  let length = 0;
  let escape = '';
  let word = '';

  const place = (): Place => ({ name, line });

  function unexpected(found: string): never {
    throw malformed(place(), `not well-formed JSON: expected ${wanted[expected]}, found ${found}`);
  }

  function afterValue(): void {
    expected = containers.length === 0 ? 'nothing' : 'comma-or-end';
  }

  function begin(kind: 'object' | 'array'): void {
    if (expected !== 'value' && expected !== 'value-or-end') unexpected(kind === 'object' ? '{' : '[');
    if (containers.length >= maximumDepth) throw excessive(place(), `values are nested deeper than ${maximumDepth}`);
    containers.push(kind);
    expected = kind === 'object' ? 'key-or-end' : 'value-or-end';
    events.start(kind);
  }

  function finish(kind: 'object' | 'array'): void {
    const open = expected === 'comma-or-end' || expected === (kind === 'object' ? 'key-or-end' : 'value-or-end');
    if (!open || containers.at(-1) !== kind) unexpected(kind === 'object' ? '}' : ']');
    containers.pop();
    events.end();
    afterValue();
  }

  function finishString(value: string): void {
    string = undefined;
    if (expected === 'key' || expected === 'key-or-end') {
      expected = 'colon';
      events.key(value);
      return;
    }
    events.scalar(value);
    afterValue();
  }

  function finishWord(): void {
    const text = word;
    word = '';
    if (expected !== 'value' && expected !== 'value-or-end') unexpected(`"${shown(text, 20)}"`);
    if (numberGrammar.test(text)) events.scalar(Number(text));
    else if (text === 'null') events.scalar(null);
    else if (text === 'true' || text === 'false') events.scalar(text === 'true');
    else unexpected(`"${shown(text, 20)}"`);
    afterValue();
  }

  function startString(): void {
    if (expected === 'colon' || expected === 'comma-or-end' || expected === 'nothing') unexpected('a string');
    string = '';
    length = 0;
  }

  function keep(piece: string): void {
    length += piece.length;
    if (length > maximumString) throw excessive(place(), 'a string is longer than 16 MiB');
    if (!events.skip || expected === 'key' || expected === 'key-or-end') string += piece;
  }

  /** Reads on in a string from `from`; returns where it ends, or the end of the chunk. */
  function scanString(chunk: string, from: number): number {
    let start = from;
    let i = from;
    while (i < chunk.length) {
      if (escape !== '') {
        i = scanEscape(chunk, i);
        start = i;
        continue;
      }
      const code = chunk.charCodeAt(i);
      if (code === quote || code === backslash) {
        keep(chunk.slice(start, i));
        i += 1;
        start = i;
        if (code === quote) {
          finishString(string ?? '');
          return i;
        }
        escape = '\\';
      } else if (code < 0x20) {
        throw malformed(place(), 'not well-formed JSON: a string with a line break or a control character in it');
      } else i += 1;
    }
    keep(chunk.slice(start));
    return i;
  }

  function scanEscape(chunk: string, at: number): number {
    escape += chunk.charAt(at);
    if (escape[1] === 'u') {
      if (escape.length < 6) return at + 1;
      const digits = escape.slice(2);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw malformed(place(), 'not well-formed JSON: a bad \\u escape');
      keep(String.fromCharCode(Number.parseInt(digits, 16)));
    } else {
      const plain = escapes[escape.charAt(1)];
      if (plain === undefined) throw malformed(place(), 'not well-formed JSON: a bad escape');
      keep(plain);
    }
    escape = '';
    return at + 1;
  }

  function scanWord(chunk: string, from: number): number {
    wordEnd.lastIndex = from;
    const end = wordEnd.exec(chunk)?.index;
    word += chunk.slice(from, end);
    if (word.length > maximumWord) unexpected(`"${shown(word, 20)}"`);
    if (end === undefined) return chunk.length;
    finishWord();
    return end;
  }

  function punctuation(character: string): void {
    if (character === '{') begin('object');
    else if (character === '[') begin('array');
    else if (character === '}') finish('object');
    else if (character === ']') finish('array');
    else if (character === ':' && expected === 'colon') expected = 'value';
    else if (character === ',' && expected === 'comma-or-end')
      expected = containers.at(-1) === 'object' ? 'key' : 'value';
    else unexpected(`"${character}"`);
  }

  function write(chunk: string): void {
    let i = 0;
    while (i < chunk.length) {
      if (string !== undefined) {
        i = scanString(chunk, i);
        continue;
      }
      if (word !== '') {
        i = scanWord(chunk, i);
        continue;
      }
      const character = chunk.charAt(i);
      switch (character) {
        case '\n':
          line += 1;
          i += 1;
          break;
        case ' ':
        case '\t':
        case '\r':
          i += 1;
          break;
        case '"':
          startString();
          i += 1;
          break;
        case '{':
        case '}':
        case '[':
        case ']':
        case ',':
        case ':':
          punctuation(character);
          i += 1;
          break;
        default:
          i = scanWord(chunk, i);
      }
    }
  }

  return {
    name,
    get line() {
      return line;
    },
    write,
    close() {
      if (word !== '') finishWord();
      if (string !== undefined) throw truncated(place(), 'a string is not closed');
      if (expected !== 'nothing') throw truncated(place(), `JSON that is not closed, ${wanted[expected]} was to come`);
    },
  };
}

const wanted: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'value-or-end': 'a value or ]',
  key: 'a key',
  'key-or-end': 'a key or }',
  colon: 'a colon',
  'comma-or-end': 'a comma or the end of the list',
  nothing: 'the end of the text',
};
