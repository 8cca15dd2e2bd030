import type { Token } from './tokenizer.ts';

/** Reads the words of a statement from left to right. */
export class Cursor {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** Tells whether a word is ahead, anywhere. */
  has(word: string): boolean {
    return this.#tokens.slice(this.#at).some(({ kind, text }) => kind === 'word' && text === word);
  }

  /** Returns the next word and goes on; empty for anything else. */
  word(): string {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'word') return '';
    this.#at += 1;
    return next.text;
  }

  take(word: string): boolean {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'word' || next.text !== word) return false;
    this.#at += 1;
    return true;
  }

  takeAny(words: readonly string[]): boolean {
    return words.some((word) => this.take(word));
  }

  /** Takes all of the words, or none. */
  takeAll(words: readonly string[]): boolean {
    const start = this.#at;
    if (words.every((word) => this.take(word))) return true;
    this.#at = start;
    return false;
  }

  symbol(text: string): boolean {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'symbol' || next.text !== text) return false;
    this.#at += 1;
    return true;
  }

  /** Reads a name with its schema: `app.users`; bare ones in small letters. */
  name(): string {
    const parts: string[] = [];
    do {
      const next = this.#tokens[this.#at];
      if (next === undefined || (next.kind !== 'word' && next.kind !== 'quoted')) break;
      parts.push(next.kind === 'word' ? next.text.toLowerCase() : next.text);
      this.#at += 1;
    } while (this.symbol('.'));
    return parts.join('.');
  }

  names(): readonly string[] {
    const names = [this.name()];
    while (this.symbol(',')) names.push(this.name());
    return names;
  }

  /** Returns what is ahead up to the next comma outside of parentheses, and goes beyond it. */
  clause(): readonly Token[] {
    const start = this.#at;
    let depth = 0;
    for (; this.#at < this.#tokens.length; this.#at += 1) {
      const { kind, text } = this.#tokens[this.#at] ?? { kind: 'symbol', text: '' };
      if (kind !== 'symbol') continue;
      if (text === '(') depth += 1;
      if (text === ')') depth -= 1;
      if (text === ',' && depth === 0) break;
    }
    const clause = this.#tokens.slice(start, this.#at);
    this.#at += 1;
    return clause;
  }
}
