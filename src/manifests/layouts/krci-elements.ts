import type { Document, YAMLSeq } from 'yaml';
import { isMap, isSeq } from 'yaml';
import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError, undefinedIfRefused } from '../../base/errors.ts';
import { textOf } from '../../base/text.ts';
import { isElement } from '../forms/generator-element.ts';
import { isParameters, prefixesIn } from '../forms/parameters.ts';
import { pathPlace } from '../forms/path-place.ts';
import { argoSearch, isManifest } from './argo-search.ts';
import { documentSelector, itemSegments, nameOf } from '../forms/selectors.ts';
import type { ManifestTree } from '../manifest-file.ts';
import type { Place } from '../manifests.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import type { Stream } from '../yaml/model.ts';
import { keyText, nodeOf, rangeOf, stringAt, stringOf } from '../yaml/nodes.ts';
import { openStream } from '../yaml/stream.ts';
import type { Segment, YamlPath } from '../yaml/yamlpath.ts';
import type { ArgoManifests, PlaceNames, SearchedTree } from './layout.ts';

/** Files that are searched for the ApplicationSet: all but values files, of which a large repository has most. */
const maxSearched = 500;
const maxBytes = 1024 * 1024;
const maxDepth = 40;

/** Makes a tree that many places can be looked for in: files are read and parsed once. */
export function searchedTree(tree: ManifestTree): SearchedTree {
  const streams = new Map<string, Promise<Stream | undefined>>();
  const stream = (path: string): Promise<Stream | undefined> => {
    const known = streams.get(path) ?? readStream(tree, path);
    streams.set(path, known);
    return known;
  };
  const searched = new Map<string, Promise<ArgoManifests>>();
  return {
    read: (path) => tree.read(path),
    list: (directory, into) => tree.list(directory, into),
    argoManifests: (place) => {
      const key = typeof place === 'string' ? place : JSON.stringify([place.flow, place.environment, place.root]);
      const known = searched.get(key) ?? readManifests(tree, place, stream);
      searched.set(key, known);
      return known;
    },
  };
}

async function readManifests(
  tree: ManifestTree,
  place: string | PlaceNames,
  stream: (path: string) => Promise<Stream | undefined>,
): Promise<ArgoManifests> {
  if (typeof place === 'string') return { streams: [await stream(place)].flatMap((one) => one ?? []) };
  const { into, leftOut } = argoSearch(place);
  const files = (await tree.list('', into)).filter(isManifest);
  if (files.length > maxSearched)
    return {
      streams: [],
      unsearched: `the repository holds ${files.length} manifests besides values files, too many to look for an ApplicationSet in`,
    };
  const streams = await mapBounded(files, maxSearched, stream);
  const found = streams.flatMap((one) => one ?? []);
  if (leftOut() === 0) return { streams: found };
  return { streams: found, unsearched: `${leftOut()} directories were not looked into for an ApplicationSet` };
}

function readStream(tree: ManifestTree, path: string): Promise<Stream | undefined> {
  return undefinedIfRefused(async () => {
    const bytes = await tree.read(path);
    if (bytes === undefined || bytes.length > maxBytes) return undefined;
    const text = textOf(bytes, path);
    return namesImages(text) ? openStream(text, path) : undefined;
  });
}

/** Whether it is worth parsing a file: it may hand Helm an image, or name the values files that count. */
function namesImages(text: string): boolean {
  return /Application|HelmRelease/.test(text) && /imageTag|image\.tag|valueFiles|valuesFiles/i.test(text);
}

/**
 * Returns the places where an Argo CD object hands Helm an application's image as parameters, which win over every
 * values file: the list element of its stage and codebase in the flow's ApplicationSet, as KubeRocketCI writes it, or
 * the parameters of its Application. `values` is the path of the application's values file.
 */
export function handedImages(
  { streams }: ArgoManifests,
  names: PlaceNames,
  values: string,
  anchors: AnchorPolicy,
): readonly Place[] {
  return streams.flatMap((stream) =>
    stream.documents.flatMap((document, index) =>
      pathsIn(stream, document, names, values).map((segments) => {
        const selector = documentSelector(stream, document, index);
        const path: YamlPath = selector === undefined ? { segments } : { document: selector, segments };
        return pathPlace(stream.file, path, anchors, names);
      }),
    ),
  );
}

/** Throws RefusedError where several places hand an image: which one runs cannot be told. */
export function requireOne(names: PlaceNames, places: readonly Place[]): Place | undefined {
  const [only] = places;
  if (places.length <= 1) return only;
  throw new RefusedError({
    code: 'ambiguous-image',
    where: `${names.application} in ${names.environment}`,
    expected: 'one ApplicationSet or Application of Argo CD that hands Helm its image',
    found: places
      .slice(0, 3)
      .map(({ name }) => name)
      .join(' and '),
    fix: 'name the file that counts as "applicationset" of the layout krci in the flow file',
  });
}

function pathsIn(
  stream: Stream,
  document: Document.Parsed,
  names: PlaceNames,
  values: string,
): readonly (readonly Segment[])[] {
  const { contents } = document;
  const kind = stringAt(contents, 'kind');
  if (kind === 'ApplicationSet' && isSetOf(stream, document, names))
    return [...listsAt(contents, [])].filter(([path]) => isElements(path)).flatMap((list) => elementsOf(list, names));
  if (kind !== 'Application') return [];
  const all = [...listsAt(contents, [])].filter(([, list]) => isParameters(list) && prefixesIn(list).includes('image'));
  return isApplicationOf(contents, names, values) ? all.map(([path]) => path) : [];
}

/**
 * Whether an object of the tree deploys an application from its values file without handing Helm an image of its own:
 * the ApplicationSet of the flow, or an Application or HelmRelease that names the file. Where one does, the file counts.
 */
export function readsValues({ streams }: ArgoManifests, names: PlaceNames, values: string): boolean {
  return streams.some((stream) =>
    stream.documents.some((document) => {
      const { contents } = document;
      const kind = stringAt(contents, 'kind');
      if (kind === 'ApplicationSet') {
        const text = ownText(stream, document);
        return readsFlow(text, names) && !/image[.]?tag/i.test(text);
      }
      if (kind !== 'Application' && kind !== 'HelmRelease') return false;
      const lists = [...listsAt(contents, [])].map(([, list]) => list);
      return (
        namesFile(contents, values) && !lists.some((list) => isParameters(list) && prefixesIn(list).includes('image'))
      );
    }),
  );
}

/**
 * Whether an ApplicationSet is the flow's and hands the image on. KubeRocketCI names it after the flow; where a team
 * has one for each environment, its template names the flow.
 */
function isSetOf(stream: Stream, document: Document.Parsed, names: PlaceNames): boolean {
  const text = ownText(stream, document);
  if (!/\{\{[^{}]*imageTag/.test(text)) return false;
  if (nameOf(document.contents) === names.flow || readsFlow(text, names)) return true;
  return new RegExp(`app\\.edp\\.epam\\.com/pipeline["']?: *["']?${names.flow}\\b`).test(text);
}

function ownText({ text }: Stream, { contents }: Document.Parsed): string {
  const [start, end] = rangeOf(contents);
  return text.slice(start, end);
}

/** Whether an ApplicationSet hands Helm the values files of a flow. */
function readsFlow(text: string, { flow }: PlaceNames): boolean {
  return text.includes(`$values/${flow}/`);
}

function isElements(path: readonly Segment[]): boolean {
  const [list, elements] = path.slice(-2).map((segment) => ('key' in segment ? segment.key : undefined));
  return list === 'list' && elements === 'elements';
}

type ListAt = readonly [path: readonly Segment[], list: YAMLSeq];

function elementsOf([path, list]: ListAt, { environment, application }: PlaceNames): readonly (readonly Segment[])[] {
  const segments = itemSegments(list);
  return list.items.flatMap((item, index): (readonly Segment[])[] => {
    if (!isMap(item) || !isElement(item)) return [];
    if (stringAt(item, 'stage') !== environment || stringAt(item, 'codebase') !== application) return [];
    return [[...path, segments[index] ?? { index }]];
  });
}

/** Whether an Application is named as KubeRocketCI names it, or reads the application's values file. */
function isApplicationOf(contents: unknown, names: PlaceNames, values: string): boolean {
  const { flow, environment, application } = names;
  return nameOf(contents) === `${flow}-${environment}-${application}` || namesFile(contents, values);
}

/** Whether Argo CD or Flux hands a chart the values file. */
function namesFile(contents: unknown, values: string): boolean {
  return [...listsAt(contents, [])].some(([path, list]) => {
    const key = keyOf(path.at(-1));
    if (key !== 'valueFiles' && key !== 'valuesFiles') return false;
    return list.items.some((item) => `/${stringOf(item) ?? ''}`.endsWith(`/${values}`));
  });
}

function keyOf(segment: Segment | undefined): string | undefined {
  return segment !== undefined && 'key' in segment ? segment.key : undefined;
}

/** Every list below a node that is no item of another but of mappings, and the way to it. */
function* listsAt(node: unknown, path: readonly Segment[]): Generator<ListAt> {
  if (path.length > maxDepth) return;
  if (isSeq(node)) {
    yield [path, node];
    const segments = itemSegments(node);
    for (const [index, item] of node.items.entries()) yield* listsAt(item, [...path, segments[index] ?? { index }]);
    return;
  }
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    const name = keyText(key);
    if (name !== undefined && name !== '<<') yield* listsAt(nodeOf(value), [...path, { key: name }]);
  }
}
