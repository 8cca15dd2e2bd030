import type { CST } from 'yaml';
import { Lexer, Parser } from 'yaml';

/** Custom resource definitions reach a depth of about 60; the composer overflows its stack at about 800. */
const maxDepth = 200;
const maxTokens = 800_000;
/** A text shorter than this cannot exceed the number of tokens. */
const maxUncountedLength = 800_000;

/** Makes the error for a text that is beyond a bound; `why` is a clause about the file. */
export type Refuse = (code: 'too-many-nodes' | 'too-deep', why: string) => Error;

/**
 * Parses the concrete syntax of a YAML text, bounded in size and depth before recursive code reads it: a composer that
 * runs out of stack inside V8's regular expression compiler ends the process, which no `catch` prevents.
 */
export function boundedTokens(text: string, refuse: Refuse): readonly CST.Token[] {
  if (text.length > maxUncountedLength) checkCount(text, refuse);
  const tokens = [...new Parser().parse(text)];
  checkDepth(tokens, refuse);
  return tokens;
}

function checkCount(text: string, refuse: Refuse): void {
  let count = 0;
  for (const _ of new Lexer().lex(text)) {
    count += 1;
    if (count > maxTokens) {
      throw refuse('too-many-nodes', `has more than ${maxTokens} YAML tokens`);
    }
  }
}

function checkDepth(tokens: readonly CST.Token[], refuse: Refuse): void {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > maxDepth) {
      throw refuse('too-deep', `is nested more than ${maxDepth} levels deep`);
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
