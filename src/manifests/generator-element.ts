import type { YAMLMap } from 'yaml';
import type { Change } from './edit.ts';
import { keyChanges } from './image-map.ts';
import { named, refuseStaleDigest } from './image-text.ts';
import type { AnchorPolicy } from './locate.ts';
import { locate } from './locate.ts';
import type { NamedImage, WantedImage } from './manifests.ts';
import type { Lookup } from './nodes.ts';
import { lookupIn } from './nodes.ts';
import type { Stream } from './stream.ts';
import type { YamlPath } from './yamlpath.ts';

/** An element of an ApplicationSet's list generator as KubeRocketCI writes it. */
export function isElement(map: YAMLMap): boolean {
  return map.has('imageTag') && (map.has('imageRepository') || map.has('codebase'));
}

/** KubeRocketCI writes the tag NaN for what was never deployed. */
export function readElement(text: Lookup): NamedImage {
  const tag = text('imageTag');
  return named(text('imageRepository'), tag === 'NaN' ? undefined : tag, text('imageDigest'));
}

export function elementChanges(
  stream: Stream,
  path: YamlPath,
  map: YAMLMap,
  wanted: WantedImage,
  anchors: AnchorPolicy,
): readonly Change[] {
  const { repository, tag, digest } = wanted;
  const current = readElement(lookupIn(locate(stream, path, anchors).document, map));
  refuseStaleDigest(stream.file, current.digest, wanted);
  const values = {
    ...(repository === undefined ? {} : { imageRepository: repository }),
    imageTag: tag,
    ...(digest === undefined ? {} : { imageDigest: digest }),
  };
  return keyChanges(stream, path, map, values, anchors);
}
