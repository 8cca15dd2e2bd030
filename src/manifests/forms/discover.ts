import type { Document, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isSeq } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import { endsWithImage, isOwnImage } from '../identity.ts';
import type { ImageIdentity } from '../identity.ts';
import type { Place } from '../manifests.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import { isLiteral } from '../yaml/locate.ts';
import type { Stream } from '../yaml/model.ts';
import { keysIn, keyText, lookupIn, nodeOf, stringAt, stringOf } from '../yaml/nodes.ts';
import { openStream } from '../yaml/stream.ts';
import type { Segment } from '../yaml/yamlpath.ts';
import { formatSegments } from '../yaml/yamlpath.ts';
import { isElement, readElement } from './generator-element.ts';
import { isEntry, readEntry } from './kustomize-entry.ts';
import { imageParts, readImageParts } from './mapping.ts';
import { isParameters, prefixesIn, readParameters } from './parameters.ts';
import { pathPlace } from './path-place.ts';
import { parseImageText } from './reference-text.ts';
import { documentSelector, itemSegments } from './selectors.ts';

export interface DiscoverOptions {
  readonly image: ImageIdentity;
  readonly anchors: AnchorPolicy;
  /** The environment that is looked for, and the names of all of them: an element of another one is passed over. */
  readonly environment?: string;
  readonly environments?: readonly string[];
  /** Takes images of other registries and owners, too, whose names end with the image. */
  readonly allowOther?: boolean;
}

/** Places of an image in a file. */
export interface Discovery {
  readonly places: readonly Place[];
  /** Mentions of the image that are none of its places, each with its reason. */
  readonly passed: readonly string[];
}

/**
 * Every place in a file that names an image: a whole reference, a mapping of its parts, an entry of a kustomization,
 * an element of a generator, Helm parameters, and all of these within literal blocks. Throws RefusedError for a file
 * that names the image and must not be edited.
 */
export function discoverPlaces(file: string, text: string, options: DiscoverOptions): Discovery {
  if (!text.includes(options.image.image)) return { places: [], passed: [] };
  const stream = openStream(text, file);
  const places: Place[] = [];
  const passed: string[] = [];
  for (const [index, document] of stream.documents.entries()) {
    const reason = foreignDocument(document);
    const search = new Search(document, options);
    search.visit(document.contents, []);
    if (reason !== undefined) {
      if (search.found.length > 0) passed.push(`${file}: ${reason}`);
      continue;
    }
    const selector = documentSelector(stream, document, index);
    for (const segments of search.found) {
      const path = selector === undefined ? { segments } : { document: selector, segments };
      places.push(pathPlace(file, path, options.anchors, options.image));
    }
    passed.push(...search.passed.map((one) => `${file}: ${one}`));
  }
  return { places, passed };
}

/** Why a document is no manifest of the application, although it names the image. */
function foreignDocument({ contents }: Document.Parsed): string | undefined {
  const [kind = '', version = ''] = [stringAt(contents, 'kind'), stringAt(contents, 'apiVersion')];
  if (version.startsWith('krci-deploy/')) return 'the flow file is no manifest';
  if (version.startsWith('v2.edp.epam.com/')) return `a ${kind} of KubeRocketCI is no manifest`;
  if (/^(?:ImageRepository|ImagePolicy|ImageUpdateAutomation)$/.test(kind))
    return `a Flux ${kind} says where to look, not what runs`;
  return undefined;
}

/** Keys below which an image is named that is not the one to run. */
const pastKeys = /^(?:previous|prev|old|last|former|rollback|fallback|original)(?:$|[A-Z_-])|^base[-_]?[Ii]mages?$/;
const otherKeys: Readonly<Record<string, string>> = {
  annotations: 'an annotation describes',
  imageReferences: 'a policy matches images',
};

/** Whether what stands below a key is not the image that runs. */
export function isPastKey(key: string): boolean {
  return pastKeys.test(key) || Object.hasOwn(otherKeys, key);
}

/** Keys by which an element of a list says which environment it is of. */
const environmentKeys = ['stage', 'environment', 'env', 'namespace', 'cluster'] as const;

/** One walk through one document. */
class Search {
  readonly found: (readonly Segment[])[] = [];
  readonly passed: string[] = [];
  readonly #document: Document.Parsed;
  readonly #options: DiscoverOptions;

  constructor(document: Document.Parsed, options: DiscoverOptions) {
    this.#document = document;
    this.#options = options;
  }

  visit(node: unknown, path: readonly Segment[]): void {
    const repositories = repositoriesAt(this.#document, node, path);
    if (repositories.some((one) => this.#isWanted(one))) {
      this.found.push(path);
      return;
    }
    const doubtful = repositories.find((one) => endsWithImage(this.#options.image.image, one));
    if (doubtful !== undefined) this.#pass(path, `${doubtful} is of no registry of the flow`);
    else if (isMap(node)) this.#visitMap(node, path);
    else if (isSeq(node)) this.#visitList(node, path);
    else if (isLiteral(node)) this.#visitBlock(node.value, path);
  }

  #isWanted(repository: string): boolean {
    const { image, allowOther } = this.#options;
    return isOwnImage(image, repository) || (allowOther === true && endsWithImage(image.image, repository));
  }

  #visitMap(map: YAMLMap, path: readonly Segment[]): void {
    for (const { key, value } of map.items) {
      const name = keyText(key);
      if (name === undefined || name === '<<') continue;
      const inner = [...path, { key: name }];
      const reason = pastKeys.test(name) ? 'not the image that runs' : otherKeys[name];
      if (reason === undefined) this.visit(nodeOf(value), inner);
      else if (this.#names(nodeOf(value), inner)) this.#pass(inner, reason);
    }
  }

  /** Of elements that name the image alike and no environment, none can be told from the others. */
  #visitList(list: YAMLSeq, path: readonly Segment[]): void {
    const segments = itemSegments(list);
    const generated = isGenerated(path);
    const own: (readonly Segment[])[] = [];
    for (const [index, item] of list.items.entries()) {
      const inner = [...path, segments[index] ?? { index }];
      const other = this.#otherEnvironment(item);
      if (other !== undefined && this.#names(item, inner)) this.#pass(inner, `of ${other}`);
      if (other !== undefined) continue;
      const before = this.found.length;
      this.visit(item, inner);
      if (generated && this.#ownEnvironment(item) === undefined) own.push(...this.found.slice(before));
    }
    if (own.length <= 1) return;
    for (const inner of own) {
      this.found.splice(this.found.indexOf(inner), 1);
      this.#pass(inner, `one of ${own.length} elements that do not say their environment`);
    }
  }

  #visitBlock(text: string, path: readonly Segment[]): void {
    if (!text.includes(this.#options.image.image)) return;
    const stream = readable(text);
    const [document] = stream?.documents ?? [];
    if (stream?.documents.length !== 1 || document === undefined) return;
    const search = new Search(document, this.#options);
    search.visit(document.contents, path);
    this.found.push(...search.found);
    this.passed.push(...search.passed);
  }

  #names(node: unknown, path: readonly Segment[]): boolean {
    const search = new Search(this.#document, { ...this.#options, environments: [] });
    search.visit(node, path);
    return search.found.length > 0;
  }

  #otherEnvironment(item: unknown): string | undefined {
    const { environment, environments = [] } = this.#options;
    const values = environmentKeys.flatMap((key) => stringAt(item, key) ?? []);
    if (environment === undefined || values.includes(environment)) return undefined;
    return values.find((value) => environments.includes(value));
  }

  #ownEnvironment(item: unknown): string | undefined {
    return environmentKeys
      .flatMap((key) => stringAt(item, key) ?? [])
      .find((value) => value === this.#options.environment);
  }

  #pass(path: readonly Segment[], reason: string): void {
    this.passed.push(`${formatSegments(path)} is passed over: ${reason}`);
  }
}

/** Whether a list is that of an ApplicationSet's list generator. */
function isGenerated(path: readonly Segment[]): boolean {
  const last = path.at(-1);
  return last !== undefined && 'key' in last && last.key === 'elements';
}

/** Repositories that a node names as a whole; one without a tag names nothing that could be bumped. */
export function repositoriesAt(document: Document.Parsed, node: unknown, path: readonly Segment[]): readonly string[] {
  if (isParameters(node))
    return prefixesIn(node).flatMap((prefix) => readParameters(document, node, prefix).repository ?? []);
  const last = path.at(-1);
  const key = last !== undefined && 'key' in last ? last.key : undefined;
  if (isMap(node)) return mapRepositories(document, node, key).flatMap((one) => one ?? []);
  const text = stringOf(node)
    ?.trim()
    .replace(/^[^=]*=/, '');
  const named = text === undefined ? undefined : parseImageText(text);
  const isReference = named?.tag !== undefined || named?.digest !== undefined || key === 'image';
  return named?.repository !== undefined && isReference ? [named.repository] : [];
}

function mapRepositories(
  document: Document.Parsed,
  map: YAMLMap,
  key: string | undefined,
): readonly (string | undefined)[] {
  const text = lookupIn(document, map);
  if (isEntry(map)) return [text('name'), readEntry(text).repository];
  if (isElement(map)) return [readElement(keysIn(document, map), text).repository];
  const parts = imageParts(document, map, key);
  const isBumped = map.has(parts.tag) || parts.pins.length > 0;
  return isBumped ? [readImageParts(parts, '').repository] : [];
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
