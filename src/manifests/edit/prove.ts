import type { Document, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { keyText } from '../yaml/nodes.ts';
import type { Data } from './emit.ts';
import { isList } from './emit.ts';

/** Allowed differences between the two sides of an edit. Nodes are those of the text before it. */
export interface Expectation {
  /** Nodes that are replaced, each with its new value. */
  readonly values: ReadonlyMap<unknown, Data | number>;
  /** Collections that grow: keys that a mapping gains, items that a list gains. */
  readonly additions: ReadonlyMap<unknown, readonly Addition[]>;
  /** The one document of a stream that had none. */
  readonly document?: Data | undefined;
}

export interface Addition {
  /** The position in the collection as it is afterwards. */
  readonly index: number;
  /** Undefined for an item of a list. */
  readonly key?: string;
  readonly data: Data;
}

/**
 * Returns the path of the first node that is not what it has to be, or undefined when the proof holds: every node that
 * was not to change has the same tag, anchor, style and source, and thus the same value under YAML 1.1 and YAML 1.2 (a
 * scalar's value is a function of these, YAML 1.2.2 section 3.3.2), and every node that was to change is a string under
 * both, the wanted one.
 */
export function difference(
  before: readonly Document.Parsed[],
  after: readonly Document.Parsed[],
  expected: Expectation,
): string | undefined {
  if (expected.document !== undefined) {
    const only = before.length === 0 && after.length === 1;
    return only && isData(after[0]?.contents, expected.document) ? undefined : 'the whole document';
  }
  if (before.length !== after.length) return `${after.length} documents instead of ${before.length}`;
  for (const [index, document] of before.entries()) {
    const path = compare(document.contents, after[index]?.contents, expected, '');
    if (path !== undefined) return path === '' ? 'the whole document' : path;
  }
  return undefined;
}

function compare(before: unknown, after: unknown, expected: Expectation, path: string): string | undefined {
  const wanted = expected.values.get(before);
  if (wanted !== undefined) return isReplacement(before, after, wanted) ? undefined : path;
  if (isScalar(before)) {
    const same = isScalar(after) && before.type === after.type && before.source === after.source;
    return same && sameValue(before.value, after.value) && sameProperties(before, after) ? undefined : path;
  }
  if (isAlias(before)) return isAlias(after) && before.source === after.source ? undefined : path;
  if (isMap(before) && isMap(after)) return compareMaps(before, after, expected, path);
  if (isSeq(before) && isSeq(after)) return compareLists(before, after, expected, path);
  return (before ?? null) === null && (after ?? null) === null ? undefined : path;
}

/** Compares two values; the key of `!!merge <<` is a new symbol at each parse. */
function sameValue(before: unknown, after: unknown): boolean {
  if (typeof before === 'symbol' && typeof after === 'symbol') return before.description === after.description;
  return before === after;
}

function compareMaps(before: YAMLMap, after: YAMLMap, expected: Expectation, path: string): string | undefined {
  if (!sameProperties(before, after)) return path;
  const added = expected.additions.get(before) ?? [];
  const rest = withoutAdditions<Pair>(after.items, added, (pair, { key, data }) => isPairOf(pair, key, data));
  if (rest === undefined || rest.length !== before.items.length) return path;
  for (const [index, pair] of before.items.entries()) {
    const name = isScalar(pair.key) ? `${path}.${keyText(pair.key) ?? '?'}` : `${path}.?`;
    const differs =
      compare(pair.key, rest[index]?.key, expected, name) ?? compare(pair.value, rest[index]?.value, expected, name);
    if (differs !== undefined) return differs;
  }
  return undefined;
}

function compareLists(before: YAMLSeq, after: YAMLSeq, expected: Expectation, path: string): string | undefined {
  if (!sameProperties(before, after)) return path;
  const added = expected.additions.get(before) ?? [];
  const rest = withoutAdditions(after.items, added, (item, { data }) => isData(item, data));
  if (rest === undefined || rest.length !== before.items.length) return path;
  for (const [index, item] of before.items.entries()) {
    const differs = compare(item, rest[index], expected, `${path}[${index}]`);
    if (differs !== undefined) return differs;
  }
  return undefined;
}

/** Items that were there before, or undefined when an addition is wrong or in the wrong place. */
function withoutAdditions<T>(
  items: readonly T[],
  added: readonly Addition[],
  holds: (item: T, addition: Addition) => boolean,
): readonly T[] | undefined {
  for (const addition of added) {
    const item = items[addition.index];
    if (item === undefined || !holds(item, addition)) return undefined;
  }
  const indexes = new Set(added.map(({ index }) => index));
  return items.filter((_, index) => !indexes.has(index));
}

function isReplacement(before: unknown, after: unknown, wanted: Data | number): boolean {
  if (typeof wanted === 'number') return isNumber(before, after, wanted);
  if (isScalar(before)) return isData(after, wanted, before.tag, before.anchor);
  return isData(after, wanted);
}

/** True when a plain number stands where one stood: decimal digits are the same number under both versions. */
function isNumber(before: unknown, after: unknown, wanted: number): boolean {
  if (!isScalar(before) || !isScalar(after)) return false;
  return after.type === 'PLAIN' && after.source === String(wanted) && sameProperties(before, after);
}

/** True when a node is the data and nothing else, each scalar a string to readers of either version. */
function isData(node: unknown, data: Data, tag?: string, anchor?: string): boolean {
  if (typeof data === 'string') {
    return isScalar(node) && node.value === data && node.tag === tag && node.anchor === anchor && isString(node);
  }
  if (isList(data))
    return isSeq(node) && sameLength(node, data) && data.every((item, at) => isData(node.items[at], item));
  const entries = Object.entries(data);
  return (
    isMap(node) &&
    sameLength(node, entries) &&
    entries.every(([key, value], at) => isPairOf(node.items[at], key, value))
  );
}

function sameLength(node: { items: readonly unknown[] }, data: readonly unknown[]): boolean {
  return node.items.length === data.length;
}

function isPairOf(pair: Pair | undefined, key: string | undefined, data: Data): boolean {
  return isScalar(pair?.key) && pair.key.value === key && isString(pair.key) && isData(pair.value, data);
}

/** A plain scalar is read by itself under each version; the other styles are strings by definition. */
function isString(node: { readonly type?: string; readonly source?: string; readonly tag?: string }): boolean {
  if (node.type !== 'PLAIN' || node.tag !== undefined) return true;
  return (['1.1', '1.2'] as const).every(
    (version) => typeof parseDocument(node.source ?? '', { version, logLevel: 'silent' }).toJS() === 'string',
  );
}

interface Properties {
  readonly tag?: string;
  readonly anchor?: string;
  readonly flow?: boolean;
}

function sameProperties(before: Properties, after: Properties): boolean {
  return before.tag === after.tag && before.anchor === after.anchor && Boolean(before.flow) === Boolean(after.flow);
}
