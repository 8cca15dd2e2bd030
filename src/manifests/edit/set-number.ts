import type { Node } from 'yaml';
import { isScalar } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { Location } from '../yaml/locate.ts';
import type { Stream } from '../yaml/model.ts';
import { position } from '../yaml/model.ts';
import { rangeOf } from '../yaml/nodes.ts';
import type { Splice } from './splice.ts';

/** Decimal digits that every reader of YAML takes for the same number: no leading zero, which YAML 1.1 reads as octal. */
export const wholeNumber = /^(?:0|[1-9][0-9]{0,8})$/;

/** A splice, and the number that the node is after it. */
export interface SetNumber {
  readonly splice: Splice;
  readonly node: Node;
  readonly value: number;
}

/** Writes a number where a plain one stands. Throws RefusedError for anything else there. */
export function setNumber(stream: Stream, { node, ancestors }: Location, value: number): SetNumber {
  const isPlain = isScalar(node) && node.type === 'PLAIN' && node.tag === undefined;
  if (!isPlain || !wholeNumber.test(node.source ?? '')) {
    const at = node ?? ancestors.at(-1);
    throw new RefusedError({
      code: 'not-a-number',
      where: at?.range ? position(stream, at.range[0]) : stream.file,
      expected: 'a whole number',
      found: isScalar(node) ? `"${String(node.source ?? node.value).slice(0, 80)}"` : 'no single value',
      fix: 'correct the path',
    });
  }
  const [start, end] = rangeOf(node);
  return { splice: { start, end, text: String(value) }, node, value };
}
