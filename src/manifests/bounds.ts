import type { CST } from 'yaml';
import { Lexer, Parser } from 'yaml';
import { RefusedError } from '../errors.ts';

/** Custom resource definitions reach a depth of about 60; the composer overflows its stack at about 800. */
const maximumDepth = 200;
const maximumTokens = 800_000;
/** A text shorter than this cannot exceed the number of tokens. */
const uncounted = 800_000;

/**
 * The concrete syntax of a text, bounded in size and depth before anything recursive sees it: a composer that runs
 * out of stack inside V8's regular expression compiler ends the process, which no `catch` prevents.
 * Aliases are never expanded, so they need no bound.
 */
export function boundedTokens(text: string, file: string): readonly CST.Token[] {
  if (text.length > uncounted) checkCount(text, file);
  const tokens = [...new Parser().parse(text)];
  checkDepth(tokens, file);
  return tokens;
}

function checkCount(text: string, file: string): void {
  let count = 0;
  for (const _ of new Lexer().lex(text)) {
    count += 1;
    if (count > maximumTokens) {
      throw new RefusedError('too-many-nodes', `${file} has more than ${maximumTokens} YAML tokens; it is not edited`);
    }
  }
}

function checkDepth(tokens: readonly CST.Token[], file: string): void {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > maximumDepth) {
      throw new RefusedError('too-deep', `${file} is nested more than ${maximumDepth} levels deep; it is not edited`);
    }
    for (const child of children(token)) open.push({ token: child, depth: depth + 1 });
  }
}

/** Tokens within a token that may have some themselves. */
function* children(token: CST.Token): Generator<CST.Token> {
  if (token.type === 'document' && token.value !== undefined) yield token.value;
  if (!('items' in token)) return;
  for (const { key, value } of token.items) {
    if (key && 'items' in key) yield key;
    if (value && 'items' in value) yield value;
  }
}
