import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import { setBlockLines } from './block.ts';
import type { Data } from './emit.ts';
import { blockOf } from './emit.ts';
import { fillKey, insertItem, insertKeys, layoutAt } from './insert.ts';
import type { Location } from '../yaml/locate.ts';
import type { Addition } from './prove.ts';
import { difference } from './prove.ts';
import { setNumber } from './set-number.ts';
import { setScalar } from './set.ts';
import type { Splice } from './splice.ts';
import { splice } from './splice.ts';
import type { Stream } from '../yaml/model.ts';
import { parseStream } from '../yaml/stream.ts';

/** One thing to change in a stream. */
export type Change =
  | { readonly kind: 'set'; readonly at: Location; readonly value: string }
  /** A whole number in the place of one. */
  | { readonly kind: 'number'; readonly at: Location; readonly value: number }
  /** New text of a literal block. */
  | { readonly kind: 'block'; readonly at: Location; readonly value: string }
  /** New keys of a mapping, after the key `after`. */
  | {
      readonly kind: 'keys';
      readonly map: YAMLMap;
      readonly entries: Readonly<Record<string, Data>>;
      readonly after: string | undefined;
    }
  | { readonly kind: 'item'; readonly list: YAMLSeq; readonly data: Data }
  /** A collection where a key has no value yet. */
  | { readonly kind: 'fill'; readonly at: Location; readonly data: Exclude<Data, string> }
  /** The content of a stream that has no document. */
  | { readonly kind: 'document'; readonly data: Exclude<Data, string> };

/**
 * Returns the stream's text with the changes made: splices of the old text, proven by reading the result again. As many
 * nodes changed as were to change, each is the wanted value under YAML 1.1 and 1.2, every other node and byte is what
 * it was; in any other case RefusedError gives the obstacle. No change, same text.
 */
export function edit(stream: Stream, changes: readonly Change[]): string {
  const steps = changes.map((change) => stepOf(stream, change));
  if (steps.length === 0) return stream.text;
  const edited = splice(
    stream.text,
    steps.map((step) => step.splice),
  );
  proveEdit(stream, edited, steps);
  return edited;
}

/** A splice, and its effect on the nodes. */
interface Step {
  readonly splice: Splice;
  readonly node?: Node;
  readonly value?: Data | number;
  readonly additions?: readonly Addition[];
  readonly document?: Data;
}

function stepOf(stream: Stream, change: Change): Step {
  if (change.kind === 'set') return setScalar(stream, change.at, change.value);
  if (change.kind === 'number') return setNumber(stream, change.at, change.value);
  if (change.kind === 'block') return setBlockLines(stream, change.at, change.value);
  if (change.kind === 'keys') return insertKeys(stream, change.map, change.entries, change.after);
  if (change.kind === 'item') return insertItem(stream, change.list, change.data);
  if (change.kind === 'fill') return fillKey(stream, change.at, change.data);
  return newDocument(stream, change.data);
}

function newDocument(stream: Stream, data: Exclude<Data, string>): Step {
  const end = stream.text.length;
  const layout = layoutAt(stream, 0, end);
  const gap = end === 0 || stream.text.endsWith('\n') || stream.text === '\uFEFF' ? '' : layout.lineBreak;
  const text = `${gap}${blockOf(data, layout)}${layout.lineBreak}`;
  return { splice: { start: end, end, text }, document: data };
}

function proveEdit(stream: Stream, edited: string, steps: readonly Step[]): void {
  const values = new Map<Node, Data | number>();
  const additions = new Map<Node, readonly Addition[]>();
  for (const { node, value, additions: added } of steps) {
    if (node === undefined) continue;
    if (value !== undefined) values.set(node, value);
    if (added !== undefined) additions.set(node, merged(additions.get(node) ?? [], added));
  }
  const after = parsed(stream, edited);
  const document = steps.find((step) => step.document !== undefined)?.document;
  const path = difference(stream.documents, after.documents, { values, additions, document });
  if (path !== undefined) throw unproven(stream, `it would also change ${path}`);
  if (stream.file.endsWith('.json')) proveJson(stream, edited);
}

/** Insertions into one collection are listed in the order of their places, so a later one moves no earlier one. */
function merged(before: readonly Addition[], added: readonly Addition[]): readonly Addition[] {
  const first = added[0]?.index ?? 0;
  const shift = before.filter(({ index }) => index <= first).length;
  const moved = before.map((one) => (one.index > first ? { ...one, index: one.index + added.length } : one));
  return [...moved, ...added.map((one) => ({ ...one, index: one.index + shift }))];
}

function parsed(stream: Stream, edited: string): Stream {
  try {
    return parseStream(edited, stream.file);
  } catch (error) {
    throw unproven(stream, 'the result would not parse', error);
  }
}

function proveJson(stream: Stream, edited: string): void {
  try {
    JSON.parse(edited.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw unproven(stream, 'the result would not be JSON', error);
  }
}

function unproven(stream: Stream, why: string, cause?: unknown): RefusedError {
  return new RefusedError(
    {
      code: 'edit-not-proven',
      where: stream.file,
      found: `the edit could not be proven: ${why}`,
      fix: 'make this edit by hand',
    },
    { cause },
  );
}
