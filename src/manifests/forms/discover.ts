import type { Document, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import { pathPlace } from '../layouts/file.ts';
import { isElement, readElement } from './generator-element.ts';
import { isParameters, readParameters } from './parameters.ts';
import { readImageMap } from './mapping.ts';
import { parseImageText } from './reference-text.ts';
import { isEntry, readEntry } from './kustomize-entry.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import { isLiteral } from '../yaml/locate.ts';
import type { Place } from '../manifests.ts';
import { lookupIn, nodeOf, stringAt, stringOf } from '../yaml/nodes.ts';
import type { Stream } from '../yaml/stream.ts';
import { openStream } from '../yaml/stream.ts';
import type { Segment, YamlPath } from '../yaml/yamlpath.ts';

/**
 * Every place in a file that names an image: a whole reference, a mapping of its parts, an entry of a kustomization,
 * an element of a generator, Helm parameters, and all of these within literal blocks. `image` matches a repository
 * that is it or ends with it after a slash. Throws RefusedError for a file that names the image and must not be edited.
 */
export function discoverPlaces(file: string, text: string, image: string, anchors: AnchorPolicy): readonly Place[] {
  if (!text.includes(image)) return [];
  const stream = openStream(text, file);
  return stream.documents.flatMap((document, index) => {
    const selector = selectorOf(stream, document, index);
    return pathsIn(document, document.contents, [], image).map((segments) =>
      pathPlace(file, selector === undefined ? { segments } : { document: selector, segments }, anchors),
    );
  });
}

function pathsIn(
  document: Document.Parsed,
  node: unknown,
  path: readonly Segment[],
  image: string,
): readonly (readonly Segment[])[] {
  if (repositoriesAt(document, node, path).some((repository) => matches(repository, image))) return [path];
  if (isMap(node)) return node.items.flatMap(({ key, value }) => inPair(document, key, value, path, image));
  if (isSeq(node)) {
    const segments = itemSegments(node);
    return node.items.flatMap((item, index) => pathsIn(document, item, [...path, segments[index] ?? { index }], image));
  }
  return isLiteral(node) && node.value.includes(image) ? inBlock(node.value, path, image) : [];
}

function inPair(
  document: Document.Parsed,
  key: unknown,
  value: unknown,
  path: readonly Segment[],
  image: string,
): readonly (readonly Segment[])[] {
  if (!isScalar(key) || typeof key.value !== 'string' || key.value === '<<') return [];
  return pathsIn(document, nodeOf(value), [...path, { key: key.value }], image);
}

/** What a node names as a whole; a repository without a tag names nothing that could be bumped. */
function repositoriesAt(
  document: Document.Parsed,
  node: unknown,
  path: readonly Segment[],
): readonly (string | undefined)[] {
  if (isParameters(node)) return [readParameters(document, node).repository];
  if (isMap(node)) return mapRepositories(document, node);
  const last = path.at(-1);
  const text = stringOf(node)
    ?.trim()
    .replace(/^[^=]*=/, '');
  const named = text === undefined ? undefined : parseImageText(text);
  const isImage = last !== undefined && 'key' in last && last.key === 'image';
  return named !== undefined && (named.tag !== undefined || named.digest !== undefined || isImage)
    ? [named.repository]
    : [];
}

function mapRepositories(document: Document.Parsed, map: YAMLMap): readonly (string | undefined)[] {
  const text = lookupIn(document, map);
  if (isEntry(map)) return [text('name'), readEntry(text).repository];
  if (isElement(map)) return [readElement(text).repository];
  return map.has('tag') || map.has('digest') ? [readImageMap(text, '').repository] : [];
}

function matches(repository: string | undefined, image: string): boolean {
  return repository === image || repository?.endsWith(`/${image}`) === true;
}

/** By name where that is unique, because numbers change when somebody adds an item. */
function itemSegments(list: YAMLSeq): readonly Segment[] {
  const names = list.items.map((item) => stringAt(item, 'name'));
  const counts = new Map<string | undefined, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((name, index) => {
    const addresses = name !== undefined && counts.get(name) === 1 && /^[^[\]"']+$/.test(name);
    return addresses ? { key: 'name', value: name } : { index };
  });
}

function inBlock(text: string, path: readonly Segment[], image: string): readonly (readonly Segment[])[] {
  const stream = readable(text);
  if (stream?.documents.length !== 1) return [];
  const [document] = stream.documents;
  return document === undefined ? [] : pathsIn(document, document.contents, path, image);
}

/** A block need not be YAML. */
function readable(text: string): Stream | undefined {
  try {
    return openStream(text, 'a block');
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}

function selectorOf(stream: Stream, { contents }: Document.Parsed, index: number): YamlPath['document'] {
  if (stream.documents.length === 1) return undefined;
  const [kind, name] = [stringAt(contents, 'kind'), nameOf(contents)];
  const same = stream.documents.filter(
    (one) => stringAt(one.contents, 'kind') === kind && nameOf(one.contents) === name,
  );
  if (kind === undefined || name === undefined || same.length > 1) return { number: index + 1 };
  return { kind, name };
}

function nameOf(contents: unknown): string | undefined {
  const name = isMap(contents) ? stringAt(contents.get('metadata', true), 'name') : undefined;
  return name !== undefined && /^[A-Za-z0-9.-]+$/.test(name) ? name : undefined;
}
