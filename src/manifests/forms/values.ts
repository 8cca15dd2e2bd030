import { isMap, isScalar } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { Change } from '../edit/edit.ts';
import { imageMapChanges, imageMapValues, readImageMap } from './mapping.ts';
import { imageStringChanges, readImageString } from './string.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import { locate } from '../yaml/locate.ts';
import type { NamedImage, Place, WantedImage } from '../manifests.ts';
import { isEmpty, lookupIn, stringOf } from '../yaml/nodes.ts';
import { place } from '../place.ts';
import type { Stream } from '../yaml/stream.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';
import { formatYamlPath } from '../yaml/yamlpath.ts';

/**
 * The image that a values file names under a key: a mapping of its parts, or the whole reference as one string. The key,
 * or the file's content, is added where there is none yet.
 */
export function helmValues(file: string, key: string, anchors: AnchorPolicy): Place {
  const path: YamlPath = { segments: [{ key }] };
  return place(file, `${formatYamlPath(path)} of ${file}`, {
    read: (stream) => readValues(stream, path),
    changes: (stream, wanted) => valuesChanges(stream, path, wanted, anchors, key),
  });
}

/** The image at a path, or undefined where nothing is. Reading follows what is shared. */
export function readValues(stream: Stream, path: YamlPath): NamedImage | undefined {
  if (stream.documents.length === 0) return undefined;
  const { document, node } = locate(stream, path, 'edit-anchor');
  if (isMap(node)) return readImageMap(lookupIn(document, node), globalRegistry(stream));
  return isScalar(node) && !isEmpty(node) ? readImageString(stream, node) : undefined;
}

/** What has to change at a path for it to name the image. `added`: the path, where it is one key that may be added. */
export function valuesChanges(
  stream: Stream,
  path: YamlPath,
  wanted: WantedImage,
  anchors: AnchorPolicy,
  added?: string,
): readonly Change[] {
  const registry = globalRegistry(stream);
  const data = () => imageMapValues(stream.file, () => undefined, wanted, registry);
  if (stream.documents.length === 0 && added !== undefined) return [{ kind: 'document', data: { [added]: data() } }];
  const at = locate(stream, path, anchors);
  if (isMap(at.node)) return imageMapChanges(stream, path, at.node, wanted, registry, anchors);
  if (isEmpty(at.node)) return [{ kind: 'fill', at, data: data() }];
  if (at.node !== undefined) return imageStringChanges(stream, path, at, wanted);
  if (added !== undefined && isMap(at.stop))
    return [{ kind: 'keys', map: at.stop, entries: { [added]: data() }, after: undefined }];
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
