import { position } from '../yaml/model.ts';
import { isScalar } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { Location } from '../yaml/locate.ts';
import { rangeOf } from '../yaml/nodes.ts';
import type { SetScalar } from './set.ts';
import { lineBreak, lineEnd } from './splice.ts';
import type { Stream } from '../yaml/model.ts';

/** Gives a literal block new lines where its value changes; the lines that stay keep their bytes. */
export function setBlockLines(stream: Stream, { node }: Location, value: string): SetScalar {
  if (!isScalar<string>(node) || node.type !== 'BLOCK_LITERAL') throw new TypeError('only a literal block has lines');
  const [start, end] = rangeOf(node);
  const first = stream.text.indexOf('\n', lineEnd(stream.text, start)) + 1;
  const eol = lineBreak(stream.text, first - 1);
  const lines = stream.text.slice(first, end).split('\n');
  const [old, now] = [node.value.split('\n'), value.split('\n')];
  const indent = indentOf(lines, old);
  if (first === 0 || indent === undefined) throw refused(stream, start);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const from = first + offsetOf(lines, head);
  const to = first + offsetOf(lines, old.length - tail);
  const text = now
    .slice(head, now.length - tail)
    .map((line) => (line === '' ? '' : indent + line) + eol)
    .join('');
  // The last line of a file may have no line break; it gets none.
  const excess = Math.max(0, to - end);
  const trimmed = excess === 0 ? text : text.slice(0, -eol.length);
  return { splice: { start: from, end: to - excess, text: trimmed }, node, value };
}

/** Returns the indentation of the block's content, read off its first line that is not empty. */
function indentOf(lines: readonly string[], content: readonly string[]): string | undefined {
  const at = content.findIndex((line) => line.trim() !== '');
  const line = lines[at]?.replace(/\r$/, '');
  const inner = content[at];
  return line === undefined || inner === undefined || !line.endsWith(inner)
    ? undefined
    : line.slice(0, line.length - inner.length);
}

function offsetOf(lines: readonly string[], count: number): number {
  return lines.slice(0, count).reduce((length, line) => length + line.length + 1, 0);
}

function refused(stream: Stream, offset: number): RefusedError {
  return new RefusedError({
    code: 'block-scalar',
    where: position(stream, offset),
    found: 'the lines of the literal block cannot be told apart',
    fix: 'edit it by hand',
  });
}
