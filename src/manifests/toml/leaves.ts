import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import { RefusedError } from '../../base/errors.ts';

/** A value that is neither a table nor an array, where it stands. */
export interface Leaf {
  readonly path: readonly (string | number)[];
  readonly node: AST.TOMLValue;
  /** The value as it is written, quotes included. */
  readonly source: string;
}

const maxLength = 1024 * 1024;
const maxDepth = 100;

/**
 * Parses TOML 1.0, bounded in size and depth before recursive code reads it.
 * @throws RefusedError `not-toml` with line and column
 */
export function parseToml(text: string, file: string): AST.TOMLProgram {
  if (text.length > maxLength) throw refused(file, `more than ${maxLength} characters`);
  if (depthOf(text) > maxDepth) throw refused(file, `more than ${maxDepth} levels`);
  try {
    return parseTOML(text, { tomlVersion: '1.0' });
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw refused(`${file}:${error.lineNumber}:${error.column + 1}`, error.message, error);
  }
}

/** Brackets in texts and comments count too: this is a bound, not a measure. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function refused(where: string, found: string, cause?: unknown): RefusedError {
  return new RefusedError(
    { code: 'not-toml', where, expected: 'TOML 1.0', found, fix: 'repair the file first' },
    { cause },
  );
}

/** Every leaf of a document, in the order of the text. */
export function leavesOf(program: AST.TOMLProgram, text: string): readonly Leaf[] {
  const leaves: Leaf[] = [];

  function collectPairs(pairs: readonly (AST.TOMLKeyValue | AST.TOMLTable)[], path: Leaf['path']): void {
    for (const pair of pairs) {
      if (pair.type === 'TOMLTable') collectPairs(pair.body, pair.resolvedKey);
      else collect(pair.value, [...path, ...pair.key.keys.map(nameOf)]);
    }
  }

  function collect(node: AST.TOMLContentNode, path: Leaf['path']): void {
    if (node.type === 'TOMLInlineTable') collectPairs(node.body, path);
    else if (node.type === 'TOMLArray') node.elements.forEach((element, index) => collect(element, [...path, index]));
    else leaves.push({ path, node, source: text.slice(...node.range) });
  }

  for (const table of program.body) collectPairs(table.body, []);
  return leaves;
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}
