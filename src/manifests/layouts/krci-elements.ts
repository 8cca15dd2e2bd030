import type { Document, YAMLSeq } from 'yaml';
import { isMap, isSeq } from 'yaml';
import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError, undefinedIfRefused } from '../../base/errors.ts';
import { textOf } from '../../base/text.ts';
import { isElement } from '../forms/generator-element.ts';
import { isParameters, prefixesIn } from '../forms/parameters.ts';
import { pathPlace } from '../forms/path-place.ts';
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
  const known = new Map<string | undefined, Promise<ArgoManifests>>();
  return {
    read: (path) => tree.read(path),
    list: (directory) => tree.list(directory),
    argoManifests: (file) => {
      const found = known.get(file) ?? readManifests(tree, file);
      known.set(file, found);
      return found;
    },
  };
}

async function readManifests(tree: ManifestTree, file: string | undefined): Promise<ArgoManifests> {
  const files = file === undefined ? (await tree.list('')).filter(isCandidate) : [file];
  if (files.length > maxSearched)
    return {
      streams: [],
      unsearched: `the repository holds ${files.length} manifests besides values files, too many to look for an ApplicationSet in`,
    };
  const streams = await mapBounded(files, maxSearched, (path) =>
    undefinedIfRefused(async () => {
      const bytes = await tree.read(path);
      if (bytes === undefined || bytes.length > maxBytes) return undefined;
      const text = textOf(bytes, path);
      return handsImages(text) ? openStream(text, path) : undefined;
    }),
  );
  return { streams: streams.flatMap((stream) => stream ?? []) };
}

/** Whether it is worth parsing a file. */
function handsImages(text: string): boolean {
  return text.includes('Application') && /imageTag|image\.tag/i.test(text);
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

/** A path that Git takes and no reader does names no manifest. */
function isCandidate(path: string): boolean {
  return /\.(?:ya?ml|json)$/.test(path) && !/-values\.ya?ml$/.test(path) && !/[\\\p{Cc}]/u.test(path);
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
 * Whether an ApplicationSet is the flow's and hands the image on. KubeRocketCI names it after the flow; where a team
 * has one for each environment, its template names the flow.
 */
function isSetOf({ text }: Stream, { contents }: Document.Parsed, { flow }: PlaceNames): boolean {
  const [start, end] = rangeOf(contents);
  const own = text.slice(start, end);
  if (!/\{\{[^{}]*imageTag/.test(own)) return false;
  if (nameOf(contents) === flow) return true;
  return (
    own.includes(`$values/${flow}/`) || new RegExp(`app\\.edp\\.epam\\.com/pipeline["']?: *["']?${flow}\\b`).test(own)
  );
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
  if (nameOf(contents) === `${flow}-${environment}-${application}`) return true;
  return [...listsAt(contents, [])].some(
    ([path, list]) =>
      keyOf(path.at(-1)) === 'valueFiles' && list.items.some((item) => stringOf(item)?.endsWith(`/${values}`) === true),
  );
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
