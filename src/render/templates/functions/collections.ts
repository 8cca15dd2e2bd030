import { isRecord } from '../../../base/json-path.ts';
import { RenderProblem } from '../../problem.ts';
import { byBytes } from '../go-text.ts';
import { countArgument, isTrue, listArgument, mapArgument, shown, textArgument, typeOf } from './arguments.ts';
import type { GoFunction } from './function.ts';

/** Functions about lists and maps. Keys come in order, where Go has none. */
export const collections: Readonly<Record<string, GoFunction>> = {
  len: (value) => BigInt(sizeOf(value)),
  index: (value, ...keys) => keys.reduce((inner, key) => memberOf(inner, key), value),
  slice: (value, start, end) => sliced(listArgument(value), start, end),
  list: (...values) => values,
  tuple: (...values) => values,
  first: (list) => listArgument(list)[0],
  last: (list) => listArgument(list).at(-1),
  rest: (list) => listArgument(list).slice(1),
  initial: (list) => listArgument(list).slice(0, -1),
  append: (list, value) => [...listArgument(list), value],
  push: (list, value) => [...listArgument(list), value],
  prepend: (list, value) => [value, ...listArgument(list)],
  concat: (...lists) => lists.flatMap((list) => listArgument(list)),
  reverse: (list) => listArgument(list).toReversed(),
  uniq: (list) => distinct(listArgument(list)),
  compact: (list) => listArgument(list).filter(isTrue),
  has: (needle, list) => listArgument(list).some((value) => keyOf(value) === keyOf(needle)),
  without: (list, ...values) => listArgument(list).filter((one) => !values.some((value) => keyOf(value) === keyOf(one))),
  sortAlpha: (list) => listArgument(list).map(shown).toSorted(byBytes),
  dict: (...pairs) => dictionary(pairs),
  get: (map, key) => (Object.hasOwn(mapArgument(map), textArgument(key)) ? mapArgument(map)[textArgument(key)] : ''),
  hasKey: (map, key) => Object.hasOwn(mapArgument(map), textArgument(key)),
  keys: (...maps) => maps.flatMap((map) => Object.keys(mapArgument(map)).toSorted(byBytes)),
  values: (map) => Object.keys(mapArgument(map)).toSorted(byBytes).map((key) => mapArgument(map)[key]),
  pick: (map, ...keys) => Object.fromEntries(Object.entries(mapArgument(map)).filter(([key]) => keys.includes(key))),
  omit: (map, ...keys) => Object.fromEntries(Object.entries(mapArgument(map)).filter(([key]) => !keys.includes(key))),
  pluck: (key, ...maps) => maps.flatMap((map) => (Object.hasOwn(mapArgument(map), textArgument(key)) ? [mapArgument(map)[textArgument(key)]] : [])),
  dig: (...args) => dug(args),
  deepCopy: (value) => value,
};

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (Array.isArray(value)) return value.length;
  if (isRecord(value)) return Object.keys(value).length;
  throw new RenderProblem(`a template asks for the length of ${typeOf(value)}`);
}

function memberOf(value: unknown, key: unknown): unknown {
  if (Array.isArray(value)) {
    const index = countArgument(key);
    if (index < 0 || index >= value.length) throw new RenderProblem(`a template asks for item ${index} of ${value.length}`);
    return value[index];
  }
  if (isRecord(value)) return Object.hasOwn(value, textArgument(key)) ? value[textArgument(key)] : undefined;
  throw new RenderProblem(`a template indexes ${typeOf(value)}`);
}

function sliced(value: readonly unknown[], start: unknown, end: unknown): unknown {
  const from = start === undefined ? 0 : countArgument(start);
  const to = end === undefined ? value.length : countArgument(end);
  if (from < 0 || to < from || to > value.length) throw new RenderProblem('a template slices out of bounds');
  return value.slice(from, to);
}

function distinct(list: readonly unknown[]): readonly unknown[] {
  return [...new Map(list.map((value) => [keyOf(value), value])).values()];
}

/** A text by which values are compared. */
function keyOf(value: unknown): string {
  return `${typeof value} ${shown(value)}`;
}

function dictionary(pairs: readonly unknown[]): Readonly<Record<string, unknown>> {
  const entries: [string, unknown][] = [];
  for (let at = 0; at < pairs.length; at += 2) entries.push([shown(pairs[at]), pairs[at + 1] ?? '']);
  return Object.fromEntries(entries);
}

/** `dig "a" "b" DEFAULT MAP`. */
function dug(args: readonly unknown[]): unknown {
  const [keys, fallback, map] = [args.slice(0, -2), args.at(-2), args.at(-1)];
  let value: unknown = mapArgument(map);
  for (const key of keys) {
    if (!isRecord(value) || !Object.hasOwn(value, textArgument(key))) return fallback;
    value = value[textArgument(key)];
  }
  return value;
}
