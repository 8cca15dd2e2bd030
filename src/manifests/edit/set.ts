import type { Node, Scalar } from 'yaml';
import { isAlias, isNode, isScalar } from 'yaml';
import { RefusedError, UsageError } from '../../base/errors.ts';
import type { Problem, RefusedCode } from '../../base/errors.ts';
import type { Location } from '../yaml/locate.ts';
import { isEmpty, rangeOf } from '../yaml/nodes.ts';
import type { Style } from './quoting.ts';
import { isPlainString, scalarText } from './quoting.ts';
import type { Splice } from './splice.ts';
import { lineEnd } from './splice.ts';
import { position } from '../yaml/model.ts';
import type { Stream } from '../yaml/model.ts';

const string = 'tag:yaml.org,2002:str';

/** A splice, and the value that the node has after it. */
export interface SetScalar {
  readonly splice: Splice;
  readonly node: Node;
  readonly value: string;
}

/**
 * Writes `value` where a scalar or an alias stands, in the style that is there. Throws RefusedError where it cannot.
 */
export function setScalar(stream: Stream, at: Location, value: string): SetScalar {
  const { node } = at;
  refuseUnprintable(value);
  const inFlow = at.ancestors.some((ancestor) => ancestor.flow === true);
  if (isAlias(node)) return replace(node, scalarText(value, 'PLAIN', inFlow), value);
  if (!isScalar<string>(node))
    throw refused(stream, node, { code: 'not-a-scalar', expected: 'a single value', found: 'a list or a mapping' });
  if (node.tag !== undefined && node.tag !== string) {
    throw refused(stream, node, {
      code: 'tagged-value',
      expected: 'a value that is its text',
      found: `one with the tag ${node.tag}`,
    });
  }
  if (node.value.includes('{{')) {
    throw refused(stream, node, { code: 'templated-value', found: `another program fills in "${node.value}"` });
  }
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return setBlock(stream, node, value);
  const style = styleFor(node, at, inFlow);
  if (isEmpty(node)) return fill(stream, at, node, scalarText(value, style, inFlow), value);
  return replace(node, scalarText(value, style, inFlow && !node.value.includes(':')), value);
}

/** Line breaks of either YAML version, control characters and halves of a character have no place in one line. */
function refuseUnprintable(value: string): void {
  if (value !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u.test(value)) return;
  throw new UsageError({
    code: 'invalid-value',
    where: 'value',
    expected: 'one line of printable text',
    found: 'another',
  });
}

/**
 * Style of a new value. In JSON, and in flow that looks like it, a plain value (null, a number) becomes a quoted one.
 */
function styleFor(node: Scalar, { key }: Location, inFlow: boolean): Style {
  if (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') return node.type;
  return inFlow && isScalar(key) && key.type === 'QUOTE_DOUBLE' ? 'QUOTE_DOUBLE' : 'PLAIN';
}

function replace(node: Node, text: string, value: string): SetScalar {
  const [start, end] = rangeOf(node);
  return { splice: { start, end, text }, node, value };
}

/** `tag:` with nothing after it: the value goes after the colon, before a comment. */
function fill(stream: Stream, at: Location, node: Scalar, text: string, value: string): SetScalar {
  const colon = colonAfter(stream.text, at.key);
  if (colon === -1 || node.anchor !== undefined || node.tag !== undefined) {
    throw refused(stream, node, {
      code: 'no-place',
      found: 'the empty value leaves no place to write to',
      fix: 'write a value by hand',
    });
  }
  return { splice: { start: colon + 1, end: colon + 1, text: ` ${text}` }, node, value };
}

/** Offset of the colon that follows a key on its line, or -1. */
export function colonAfter(text: string, key: unknown): number {
  if (!isNode(key)) return -1;
  const [, end] = rangeOf(key);
  const between = /^[ \t]*:/.exec(text.slice(end, end + 64));
  return between === null ? -1 : end + between[0].length - 1;
}

/** A literal or folded scalar of one line is edited inside; its final line breaks stay. */
function setBlock(stream: Stream, node: Scalar<string>, value: string): SetScalar {
  const content = node.value.replace(/\n+$/, '');
  const [start, end] = rangeOf(node);
  const body = lineEnd(stream.text, start);
  const offset = content === '' ? -1 : stream.text.slice(body, end).indexOf(content);
  if (content.includes('\n') || offset === -1 || stream.text.slice(body, end).trim() !== content) {
    const name = node.type === 'BLOCK_LITERAL' ? 'literal' : 'folded';
    throw refused(stream, node, {
      code: 'block-scalar',
      expected: 'one line',
      found: `a ${name} block of several`,
      fix: 'write it on one line',
    });
  }
  const at = body + offset;
  const text = node.value.slice(content.length);
  return { splice: { start: at, end: at + content.length, text: value }, node, value: value + text };
}

function refused(stream: Stream, node: Node | undefined, problem: Omit<Problem<RefusedCode>, 'where'>): RefusedError {
  return new RefusedError({ where: node?.range ? position(stream, node.range[0]) : stream.file, ...problem });
}

/** False where a node is this very string to every reader: a plain `1.20` is a number and changes into "1.20". */
export function changed(node: Node, value: string): boolean {
  if (!isScalar(node) || typeof node.value !== 'string') return true;
  if (node.type === 'PLAIN') return node.value !== value || !isPlainString(value, false);
  const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  return (block ? node.value.replace(/\n+$/, '') : node.value) !== value;
}
