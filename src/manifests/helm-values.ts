import type { YAMLMap } from 'yaml';
import { isMap, isScalar } from 'yaml';
import { RefusedError } from '../errors.ts';
import type { Data } from './emit.ts';
import type { Change } from './edit.ts';
import { imageMapChanges, imageMapValues, readImageMap } from './image-map.ts';
import { imageStringChanges, readImageString } from './image-string.ts';
import type { AnchorPolicy, Location } from './locate.ts';
import { locate } from './locate.ts';
import type { NamedImage, Place, WantedImage } from './manifests.ts';
import { isEmpty, lookupIn, stringOf } from './nodes.ts';
import { place } from './place.ts';
import type { Stream } from './stream.ts';
import type { Segment, YamlPath } from './yamlpath.ts';
import { formatYamlPath } from './yamlpath.ts';

export interface HelmValuesOptions {
  readonly anchors: AnchorPolicy;
  /** Add the whole key, or the file's content, where there is none yet. */
  readonly create: boolean;
}

/** The image that a values file names under a key: a mapping of its parts, or the whole reference as one string. */
export function helmValues(file: string, path: YamlPath, options: HelmValuesOptions): Place {
  return place(file, `${formatYamlPath(path)} of ${file}`, {
    read: (stream) => readValues(stream, path),
    changes: (stream, wanted) => valuesChanges(stream, path, wanted, options),
  });
}

/** The image at a path, or undefined where nothing is. Reading follows what is shared. */
export function readValues(stream: Stream, path: YamlPath): NamedImage | undefined {
  if (stream.documents.length === 0) return undefined;
  const { document, node } = locate(stream, path, 'edit-anchor');
  if (isMap(node)) return readImageMap(lookupIn(document, node), globalRegistry(stream));
  return isScalar(node) && !isEmpty(node) ? readImageString(stream, node) : undefined;
}

/** What has to change at a path for it to name the image. */
export function valuesChanges(
  stream: Stream,
  path: YamlPath,
  wanted: WantedImage,
  { anchors, create }: HelmValuesOptions,
): readonly Change[] {
  const registry = globalRegistry(stream);
  const data = () => imageMapValues(stream.file, () => undefined, wanted, registry);
  if (stream.documents.length === 0 && create)
    return [{ kind: 'document', data: nested(keysOf(path.segments), data()) }];
  const at = locate(stream, path, anchors);
  if (isMap(at.node)) return imageMapChanges(stream, path, at.node, wanted, registry, anchors);
  if (isEmpty(at.node)) return [{ kind: 'fill', at, data: data() }];
  if (at.node !== undefined) return imageStringChanges(stream, path, at, wanted);
  const map = growing(stream, path, at, create);
  return [{ kind: 'keys', map, entries: nested(keysOf(at.missing), data()), after: undefined }];
}

/** The mapping that the path ends in, where the keys that are missing may be added to it. */
function growing(stream: Stream, path: YamlPath, { stop, missing }: Location, create: boolean): YAMLMap {
  if (create && isMap(stop) && missing.every(isKey)) return stop;
  throw new RefusedError(
    'path-not-found',
    `${stream.file}: expected ${formatYamlPath(path)}, found nothing there; check the path or add the key once by hand`,
  );
}

/** Bitnami's convention: a registry that every image of the chart is taken from. */
function globalRegistry(stream: Stream): string {
  if (stream.documents.length !== 1) return '';
  const { node } = locate(stream, { segments: [{ key: 'global' }, { key: 'imageRegistry' }] }, 'edit-anchor');
  return stringOf(node) ?? '';
}

function isKey(segment: Segment): boolean {
  return 'key' in segment && !('value' in segment);
}

function keysOf(segments: readonly Segment[]): readonly string[] {
  return segments.flatMap((segment) => ('key' in segment ? [segment.key] : []));
}

function nested(keys: readonly string[], data: Data): Record<string, Data> {
  let inner = data;
  for (const key of keys.slice(1).toReversed()) inner = { [key]: inner };
  return { [keys[0] ?? '']: inner };
}
