import type { Document, Node, YAMLMap } from 'yaml';
import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';

/** Offsets of a node's own text, without its anchor and tag. */
export function rangeOf(node: unknown): readonly [start: number, end: number] {
  if (!isNode(node) || !node.range) throw new TypeError('a parsed node has a range');
  return [node.range[0], node.range[1]];
}

/** Every node below `root`, itself included, in document order. */
export function* nodesOf(root: unknown): Generator<Node> {
  if (isPair(root)) {
    yield* nodesOf(root.key);
    yield* nodesOf(root.value);
  } else if (isCollection(root)) {
    yield root;
    for (const item of root.items) yield* nodesOf(item);
  } else if (isScalar(root) || isAlias(root)) {
    yield root;
  }
}

/** Returns the string that a scalar was written as; undefined for a null and for anything that is no scalar. */
export function stringOf(node: unknown): string | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  return node.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(node.value) ? undefined : node.value;
}

/** Returns the string that a mapping has under a key of its own. */
export function stringAt(map: unknown, key: string): string | undefined {
  return isMap(map) ? stringOf(ownPair(map, key)?.node) : undefined;
}

/** Returns the text of a key; that of `!!merge <<` is a symbol to the parser. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  if (typeof key.value === 'symbol') return key.value.description;
  return typeof key.value === 'string' ? key.value : undefined;
}

/** A key of a mapping, with its value where there is one. Merge keys are not followed. */
export interface OwnPair {
  readonly key: unknown;
  readonly node: Node | undefined;
}

export function ownPair(map: YAMLMap, key: string): OwnPair | undefined {
  const pair = map.items.find((item) => keyText(item.key) === key);
  return pair === undefined ? undefined : { key: pair.key, node: nodeOf(pair.value) };
}

export function nodeOf(value: unknown): Node | undefined {
  return isNode(value) ? value : undefined;
}

/** True where a key has nothing after its colon. */
export function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.type === 'PLAIN' && node.value === '';
}

/** Returns the mappings that a mapping takes keys from, the first one that has a key counting (YAML 1.1 merge type). */
export function mergedMaps(document: Document.Parsed, map: YAMLMap): readonly YAMLMap[] {
  const merged = ownPair(map, '<<')?.node;
  const sources: readonly unknown[] = isSeq(merged) ? merged.items : [merged];
  return sources.flatMap((source) => {
    const target = isAlias(source) ? source.resolve(document) : source;
    return isMap(target) ? [target] : [];
  });
}

/** Looks up the text under a key of a mapping. */
export type Lookup = (key: string) => string | undefined;

/** Looks up strings as readers do: a key of its own, an alias, or one that is merged in. */
export function lookupIn(document: Document.Parsed, map: YAMLMap): Lookup {
  return (key) => {
    const [pair] = [map, ...mergedMaps(document, map)].flatMap((source) => ownPair(source, key) ?? []);
    return stringOf(isAlias(pair?.node) ? pair.node.resolve(document) : pair?.node);
  };
}

/** Returns the keys of a mapping, its own and those that are merged in. */
export function keysIn(document: Document.Parsed, map: YAMLMap): readonly string[] {
  const keys = [map, ...mergedMaps(document, map)].flatMap(({ items }) =>
    items.flatMap(({ key }) => keyText(key) ?? []),
  );
  return [...new Set(keys)];
}
