import type { CST } from 'yaml';
import { Lexer, Parser } from 'yaml';
import { RefusedError } from '../errors.ts';

/** Custom resource definitions reach a depth of about 60; the composer overflows its stack at about 800. */
const maximumDepth = 200;
const maximumTokens = 2_000_000;
/** A text shorter than this cannot exceed the number of tokens. */
const uncounted = 1_000_000;

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
  let level: readonly CST.Token[] = tokens;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maximumDepth) {
      throw new RefusedError('too-deep', `${file} is nested more than ${maximumDepth} levels deep; it is not edited`);
    }
    level = level.flatMap(children);
  }
}

function children(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  const found: CST.Token[] = [];
  for (const item of token.items) {
    if (item.key) found.push(item.key);
    if (item.value) found.push(item.value);
  }
  return found;
}
