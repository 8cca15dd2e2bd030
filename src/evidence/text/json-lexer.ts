import { excessive, malformed, type ReportPosition, shown, truncated } from './unreadable.ts';

/** Parts of a JSON text, in order. Strings come whole; `skip` marks those that are not used. */
export interface JsonEvents {
  /** While true, strings are checked but not kept, and come as ''. Keys are always kept. */
  skip: boolean;
  start(kind: 'object' | 'array'): void;
  end(): void;
  key(name: string): void;
  scalar(value: string | number | boolean | null): void;
}

const maxDepth = 200;
const maxString = 16 * 1024 * 1024;
const maxWord = 400;

type Kind = 'object' | 'array';
type ExpectedToken = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;
const space = 0x20;
const tab = 0x09;
const carriageReturn = 0x0d;

/** Characters that are not plain text of a string. */
// oxlint-disable-next-line no-control-regex -- JSON forbids them
const stringPause = /["\\\u0000-\u001f]/g;
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

/**
 * A push parser for RFC 8259, which takes a text in pieces of any size. Throws EvidenceError at the first text that
 * is no JSON. A class, because it keeps state between two pieces.
 */
export class JsonLexer implements ReportPosition {
  readonly name: string;
  /** The line that is being read, from 1. */
  line = 1;
  readonly #events: JsonEvents;
  readonly #containers: Kind[] = [];
  #expected: ExpectedToken = 'value';
  /** Token cut by the end of a piece: the text of a string so far, the escape in it, a number or a literal. */
  #string: string | undefined;
  #length = 0;
  #escape = '';
  #word = '';

  constructor(name: string, events: JsonEvents) {
    this.name = name;
    this.#events = events;
  }

  write(chunk: string): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#string !== undefined) at = this.#readString(chunk, at);
      else if (this.#word !== '') at = this.#readWord(chunk, at);
      else {
        at = this.#skipBlanks(chunk, at);
        if (at < chunk.length) at = this.#readToken(chunk, at);
      }
    }
  }

  close(): void {
    if (this.#word !== '') this.#endWord();
    if (this.#string !== undefined)
      throw truncated(this, { found: 'the report ends in the middle: a string is not closed' });
    if (this.#expected !== 'nothing') {
      throw truncated(this, { expected: expectedWords[this.#expected], found: 'the end of the report' });
    }
  }

  /** Half of a log that people can read are blanks. */
  #skipBlanks(chunk: string, from: number): number {
    for (let at = from; ; at += 1) {
      const code = chunk.charCodeAt(at);
      if (code === newline) this.line += 1;
      else if (code !== space && code !== tab && code !== carriageReturn) return at;
    }
  }

  #readToken(chunk: string, at: number): number {
    const character = chunk.charAt(at);
    switch (character) {
      case '"':
        this.#beginString();
        return at + 1;
      case '{':
      case '}':
      case '[':
      case ']':
      case ',':
      case ':':
        this.#punctuation(character);
        return at + 1;
      default:
        return this.#readWord(chunk, at);
    }
  }

  #punctuation(character: string): void {
    if (character === '{') this.#begin('object');
    else if (character === '[') this.#begin('array');
    else if (character === '}') this.#end('object');
    else if (character === ']') this.#end('array');
    else if (character === ':' && this.#expected === 'colon') this.#expected = 'value';
    else if (character === ',' && this.#expected === 'comma-or-end') {
      this.#expected = this.#containers.at(-1) === 'object' ? 'key' : 'value';
    } else this.#unexpected(`"${character}"`);
  }

  #begin(kind: Kind): void {
    if (!this.#isValueNext()) this.#unexpected(kind === 'object' ? '{' : '[');
    if (this.#containers.length >= maxDepth)
      throw excessive(this, { found: `values are nested deeper than ${maxDepth}` });
    this.#containers.push(kind);
    this.#expected = kind === 'object' ? 'key-or-end' : 'value-or-end';
    this.#events.start(kind);
  }

  #end(kind: Kind): void {
    const empty = kind === 'object' ? 'key-or-end' : 'value-or-end';
    const open = this.#expected === 'comma-or-end' || this.#expected === empty;
    if (!open || this.#containers.at(-1) !== kind) this.#unexpected(kind === 'object' ? '}' : ']');
    this.#containers.pop();
    this.#events.end();
    this.#afterValue();
  }

  #beginString(): void {
    if (!this.#isValueNext() && !this.#isKeyNext()) this.#unexpected('a string');
    this.#string = '';
    this.#length = 0;
  }

  /** Reads on in a string; returns where it ends, or the end of the piece. */
  #readString(chunk: string, from: number): number {
    let start = from;
    let at = from;
    while (at < chunk.length) {
      if (this.#escape !== '') {
        this.#readEscape(chunk.charAt(at));
        at += 1;
        start = at;
        continue;
      }
      stringPause.lastIndex = at;
      if (!stringPause.test(chunk)) break;
      at = stringPause.lastIndex;
      const code = chunk.charCodeAt(at - 1);
      if (code !== quote && code !== backslash)
        throw malformed(this, {
          found: 'not well-formed JSON: a string with a line break or a control character in it',
        });
      this.#keep(chunk.slice(start, at - 1));
      start = at;
      if (code === quote) {
        this.#endString();
        return at;
      }
      this.#escape = '\\';
    }
    this.#keep(chunk.slice(start));
    return chunk.length;
  }

  #readEscape(character: string): void {
    this.#escape += character;
    if (this.#escape[1] === 'u') {
      if (this.#escape.length < 6) return;
      const digits = this.#escape.slice(2);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw malformed(this, { found: 'not well-formed JSON: a bad \\u escape' });
      this.#keep(String.fromCharCode(Number.parseInt(digits, 16)));
    } else {
      const plain = escapes[character];
      if (plain === undefined) throw malformed(this, { found: 'not well-formed JSON: a bad escape' });
      this.#keep(plain);
    }
    this.#escape = '';
  }

  #keep(piece: string): void {
    this.#length += piece.length;
    if (this.#length > maxString) throw excessive(this, { found: 'a string is longer than 16 MiB' });
    if (!this.#events.skip || this.#isKeyNext()) this.#string += piece;
  }

  #endString(): void {
    const value = this.#string ?? '';
    this.#string = undefined;
    if (this.#isKeyNext()) {
      this.#expected = 'colon';
      this.#events.key(value);
      return;
    }
    this.#events.scalar(value);
    this.#afterValue();
  }

  #readWord(chunk: string, from: number): number {
    wordEnd.lastIndex = from;
    const end = wordEnd.exec(chunk)?.index;
    this.#word += chunk.slice(from, end);
    if (this.#word.length > maxWord) this.#unexpected(`"${shown(this.#word, 20)}"`);
    if (end === undefined) return chunk.length;
    this.#endWord();
    return end;
  }

  #endWord(): void {
    const text = this.#word;
    this.#word = '';
    if (!this.#isValueNext()) this.#unexpected(`"${shown(text, 20)}"`);
    if (numberGrammar.test(text)) this.#events.scalar(Number(text));
    else if (text === 'null') this.#events.scalar(null);
    else if (text === 'true' || text === 'false') this.#events.scalar(text === 'true');
    else this.#unexpected(`"${shown(text, 20)}"`);
    this.#afterValue();
  }

  #isValueNext(): boolean {
    return this.#expected === 'value' || this.#expected === 'value-or-end';
  }

  #isKeyNext(): boolean {
    return this.#expected === 'key' || this.#expected === 'key-or-end';
  }

  #afterValue(): void {
    this.#expected = this.#containers.length === 0 ? 'nothing' : 'comma-or-end';
  }

  #unexpected(found: string): never {
    throw malformed(this, { expected: expectedWords[this.#expected], found });
  }
}

const expectedWords: Readonly<Record<ExpectedToken, string>> = {
  value: 'a value',
  'value-or-end': 'a value or ]',
  key: 'a key',
  'key-or-end': 'a key or }',
  colon: 'a colon',
  'comma-or-end': 'a comma or the end of the list',
  nothing: 'the end of the text',
};
