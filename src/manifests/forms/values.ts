import { isMap, isScalar } from 'yaml';
import type { YAMLMap } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { Change } from '../edit/edit.ts';
import type { NamedImage, Place, WantedImage } from '../manifests.ts';
import { place } from '../place.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import { locate } from '../yaml/locate.ts';
import type { Stream } from '../yaml/model.ts';
import { isEmpty, stringOf } from '../yaml/nodes.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';
import { formatYamlPath } from '../yaml/yamlpath.ts';
import type { Form } from './form.ts';
import type { ImageParts } from './mapping.ts';
import {
  hasImageParts,
  holdsTagOnly,
  imageMapChanges,
  imagePartValues,
  imageParts,
  keyChanges,
  readImageParts,
} from './mapping.ts';
import { imageStringChanges, readImageString } from './string.ts';

/** An image in separate keys. */
export const mapping: Form = {
  name: 'parts of an image',
  documentation: {
    recognised: '`repository`, `name` or `image`, with or without `registry`, beside `tag` or `imageTag`',
    written:
      'the keys that are there, pins (`digest`, `sha`, `sha256`, `hash`, `imageDigest`) in their own style; beside `repository` a missing `digest` is added',
  },
  matches: ({ node }) => isMap(node),
  read: ({ stream, path }) => readValues(stream, path),
  changes: ({ stream, path }, wanted, anchors) => valuesChanges(stream, path, wanted, anchors),
  holdsTagAlone: ({ document, node, key }) => isMap(node) && holdsTagOnly(imageParts(document, node, key)),
};

/**
 * Returns the image that a values file names under a key: a mapping of its parts, or the whole reference as one string.
 * The key, or the file's content, is added where there is none yet.
 */
export function helmValues(file: string, key: string, anchors: AnchorPolicy): Place {
  const path: YamlPath = { segments: [{ key }] };
  return place(file, `${formatYamlPath(path)} of ${file}`, {
    read: (stream) => readValues(stream, path),
    changes: (stream, wanted) => valuesChanges(stream, path, wanted, anchors, key),
  });
}

/** Reads the image at a path, undefined where nothing is. Reading follows anchors. */
export function readValues(stream: Stream, path: YamlPath): NamedImage | undefined {
  if (stream.documents.length === 0) return undefined;
  const { document, node, key } = locate(stream, path, 'edit-anchor');
  if (isMap(node)) return readImageParts(imageParts(document, node, key), globalRegistry(stream));
  return isScalar(node) && !isEmpty(node) ? readImageString(stream, node) : undefined;
}

/** Changes at a path that make it name the image. `added`: the path, where it is one key that may be added. */
export function valuesChanges(
  stream: Stream,
  path: YamlPath,
  wanted: WantedImage,
  anchors: AnchorPolicy,
  added?: string,
): readonly Change[] {
  const registry = globalRegistry(stream);
  const data = () => imagePartValues(stream.file, emptyParts, wanted, registry);
  if (stream.documents.length === 0 && added !== undefined) return [{ kind: 'document', data: { [added]: data() } }];
  const at = locate(stream, path, anchors);
  if (isMap(at.node)) {
    if (added !== undefined) return contractChanges(stream, path, at.node, wanted, registry, anchors);
    if (!hasImageParts(imageParts(at.document, at.node, at.key))) throw noParts(stream, path, at.node);
    return imageMapChanges(stream, path, at.node, wanted, registry, anchors);
  }
  if (isEmpty(at.node)) return [{ kind: 'fill', at, data: data() }];
  if (at.node !== undefined) return imageStringChanges(stream, path, at, wanted);
  if (added !== undefined && isMap(at.stop))
    return [{ kind: 'keys', map: at.stop, entries: { [added]: data() }, after: undefined }];
  throw new RefusedError({
    code: 'path-not-found',
    where: `${formatYamlPath(path)} of ${stream.file}`,
    expected: 'an image',
    found: 'nothing',
    fix: 'correct the path, or add the key once by hand',
  });
}

/** A mapping without a key that could name an image. */
const emptyParts: ImageParts = { repository: 'repository', tag: 'tag', pins: [], split: false, text: () => undefined };

/** In a contract the keys are known, and those that are missing are added. */
function contractChanges(
  stream: Stream,
  path: YamlPath,
  map: YAMLMap,
  wanted: WantedImage,
  registry: string,
  anchors: AnchorPolicy,
): readonly Change[] {
  const parts = imageParts(locate(stream, path, anchors).document, map);
  const own: ImageParts = { ...parts, repository: 'repository', tag: 'tag' };
  return keyChanges(stream, path, map, imagePartValues(stream.file, own, wanted, registry), anchors);
}

function noParts(stream: Stream, path: YamlPath, map: YAMLMap): RefusedError {
  const keys = map.items.flatMap(({ key }) => stringOf(key) ?? []).slice(0, 8);
  return new RefusedError({
    code: 'not-an-image',
    where: `${formatYamlPath(path)} of ${stream.file}`,
    expected: 'the parts of an image, such as repository and tag',
    found: keys.length === 0 ? 'an empty mapping' : `the keys ${keys.join(', ')}`,
    fix: 'write them once by hand in the words of the chart',
  });
}

/** Bitnami's convention: a registry that every image of the chart is taken from. */
function globalRegistry(stream: Stream): string {
  if (stream.documents.length !== 1) return '';
  const { node } = locate(stream, { segments: [{ key: 'global' }, { key: 'imageRegistry' }] }, 'edit-anchor');
  return stringOf(node) ?? '';
}
