import { position } from '../yaml/model.ts';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { isCollection, isMap, isPair, isScalar, isSeq } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { Data, Layout } from './emit.ts';
import { blockItem, blockOf, blockPair, flowOf, flowPair, isList } from './emit.ts';
import type { Location } from '../yaml/locate.ts';
import { nodeOf, nodesOf, rangeOf } from '../yaml/nodes.ts';
import type { Addition } from './prove.ts';
import { colonAfter } from './set.ts';
import type { Splice } from './splice.ts';
import { lineBreak, lineEnd, lineStart } from './splice.ts';
import type { Stream } from '../yaml/model.ts';

/** A splice, and the items that it adds to the collection. */
export interface Insertion {
  readonly splice: Splice;
  readonly node: Node;
  readonly additions: readonly Addition[];
}

/**
 * Adds keys to a mapping, after the pair of the key `after` where there is one, else at its end, in the style of the
 * keys that are there. Throws RefusedError where the lines leave no place.
 */
export function insertKeys(
  stream: Stream,
  map: YAMLMap,
  entries: Readonly<Record<string, Data>>,
  after?: string,
): Insertion {
  const named = map.items.findIndex(({ key }) => isScalar(key) && key.value === after);
  const index = named === -1 ? map.items.length : named + 1;
  const additions = Object.entries(entries).map(([key, data], offset) => ({ index: index + offset, key, data }));
  const before = map.items[index - 1];
  if (map.flow) {
    const style = isScalar(before?.key) && before.key.type === 'QUOTE_DOUBLE' ? 'QUOTE_DOUBLE' : 'PLAIN';
    const texts = additions.map(({ key, data }) => flowPair(key, data, style));
    return { splice: inFlow(stream, map, before, texts), node: map, additions };
  }
  if (before === undefined) throw noPlace(stream, map);
  const indent = columnOf(stream, firstKey(map));
  const layout = layoutAt(stream, indent, rangeOf(map)[1]);
  const lines = additions.map(({ key, data }) => blockPair(key, data, layout));
  return { splice: afterLine(stream, contentEnd(stream, before), lines), node: map, additions };
}

/** Adds an item at the end of a list, in the style of the items that are there. */
export function insertItem(stream: Stream, list: YAMLSeq, data: Data): Insertion {
  const additions = [{ index: list.items.length, data }];
  const before = nodeOf(list.items.at(-1));
  if (list.flow) {
    const quoted = [...nodesOf(before)].some((node) => isScalar(node) && node.type === 'QUOTE_DOUBLE');
    return {
      splice: inFlow(stream, list, before, [flowOf(data, quoted ? 'QUOTE_DOUBLE' : 'PLAIN')]),
      node: list,
      additions,
    };
  }
  if (before === undefined) throw noPlace(stream, list);
  const layout = layoutAt(stream, dashColumn(stream, before), rangeOf(list)[1]);
  return { splice: afterLine(stream, contentEnd(stream, before), [blockItem(data, layout)]), node: list, additions };
}

/** Gives a key that has no value a collection: below it, or after its colon in a flow mapping. */
export function fillKey(
  stream: Stream,
  { node, key, ancestors }: Location,
  data: Exclude<Data, string>,
): { readonly splice: Splice; readonly node: Node; readonly value: Data } {
  const colon = colonAfter(stream.text, key);
  if (node === undefined || colon === -1) throw noPlace(stream, key);
  if (ancestors.some((ancestor) => ancestor.flow)) {
    const style = isScalar(key) && key.type === 'QUOTE_DOUBLE' ? 'QUOTE_DOUBLE' : 'PLAIN';
    return { splice: at(colon + 1, ` ${flowOf(data, style)}`), node, value: data };
  }
  const layout = layoutAt(stream, columnOf(stream, key), colon);
  const indent = layout.indent + (isList(data) ? layout.listIndent : 2);
  return { splice: afterLine(stream, colon + 1, [blockOf(data, { ...layout, indent })]), node, value: data };
}

/** Finds the form of an insertion at an offset: the line break and list indentation that the file uses. */
export function layoutAt(stream: Stream, indent: number, offset: number): Layout {
  return { indent, listIndent: listIndentOf(stream), lineBreak: lineBreak(stream.text, Math.max(0, offset - 1)) };
}

/** Whether the file's first list in a mapping is indented; Kustomize and kubectl write it without. */
function listIndentOf(stream: Stream): number {
  for (const { contents } of stream.documents) {
    if (!isMap(contents)) continue;
    for (const { key, value } of contents.items) {
      const item: unknown = isSeq(value) && !value.flow ? value.items[0] : undefined;
      if (!isScalar(key) || item === undefined) continue;
      const dash = /^( *)-[ \t]/.exec(stream.text.slice(lineStart(stream.text, rangeOf(item)[0])));
      if (dash !== null) return Math.max(0, (dash[1] ?? '').length - columnOf(stream, key));
    }
  }
  return 0;
}

function firstKey(map: YAMLMap): unknown {
  return map.items[0]?.key;
}

/** Column of a key, from 0; before it on its line there may be indentation and list dashes. */
export function columnOf(stream: Stream, key: unknown): number {
  const [start] = rangeOf(key);
  const from = lineStart(stream.text, start);
  const before = stream.text.slice(from, start);
  if (!/^[ -]*$/.test(before)) throw noPlace(stream, key);
  return before.length;
}

function dashColumn(stream: Stream, item: Node): number {
  const start = firstOffset(item);
  const before = /^((?:- +| )*)- +$/.exec(stream.text.slice(lineStart(stream.text, start), start));
  if (before === null) throw noPlace(stream, item);
  return (before[1] ?? '').length;
}

function firstOffset(node: Node): number {
  return isMap(node) && !node.flow && node.items.length > 0 ? rangeOf(firstKey(node))[0] : rangeOf(node)[0];
}

/** Finds the end of the text of a node or pair, without the comment and line break after it. */
function contentEnd(stream: Stream, node: unknown): number {
  if (isPair(node)) {
    const colon = colonAfter(stream.text, node.key) + 1;
    return Math.max(colon, node.value === null ? 0 : contentEnd(stream, node.value));
  }
  if (isCollection(node) && !node.flow && node.items.length > 0) return contentEnd(stream, node.items.at(-1));
  const [start, end] = rangeOf(node);
  return start === end ? 0 : end;
}

/** Whole lines after the line on which `end` lies; nothing but a comment may follow `end` on it. */
export function afterLine(stream: Stream, end: number, lines: readonly string[]): Splice {
  const { text } = stream;
  const eol = lineBreak(text, end);
  if (end > 0 && text[end - 1] === '\n') return at(end, lines.map((line) => line + eol).join(''));
  const stop = lineEnd(text, end);
  if (!/^[ \t]*(?:#.*)?$/.test(text.slice(end, stop))) throw noPlaceAt(stream, end);
  return at(stop, lines.map((line) => eol + line).join(''));
}

/** Into `{…}` or `[…]`, after `before`; on a line of its own where `before` has one. */
function inFlow(stream: Stream, collection: Node, before: unknown, texts: readonly string[]): Splice {
  const { text } = stream;
  if (before === undefined) return at(rangeOf(collection)[0] + 1, texts.join(', '));
  const start = rangeOf(isPair(before) ? before.key : before)[0];
  const from = lineStart(text, start);
  const indentation = text.slice(from, start);
  const end = contentEnd(stream, before);
  // A comment after the last entry would end up beside the new one.
  if (/^[ \t]*,?[ \t]*#/.test(text.slice(end, lineEnd(text, end)))) throw noPlaceAt(stream, end);
  const separator = from > 0 && /^[ \t]*$/.test(indentation) ? `,${lineBreak(text, from - 1)}${indentation}` : ', ';
  return at(end, texts.map((one) => separator + one).join(''));
}

function at(offset: number, text: string): Splice {
  return { start: offset, end: offset, text };
}

function noPlace(stream: Stream, node: unknown): RefusedError {
  return noPlaceAt(stream, rangeOf(node)[0]);
}

function noPlaceAt(stream: Stream, offset: number): RefusedError {
  return new RefusedError({
    code: 'no-place',
    where: position(stream, offset),
    found: 'the lines leave no place for a new key',
    fix: 'add the key by hand once',
  });
}
