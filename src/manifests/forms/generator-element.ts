import type { YAMLMap } from 'yaml';
import type { Change } from '../edit/edit.ts';
import { keyChanges } from './mapping.ts';
import { named, refuseStaleDigest } from './reference-text.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import { locate } from '../yaml/locate.ts';
import type { NamedImage, WantedImage } from '../manifests.ts';
import type { Lookup } from '../yaml/nodes.ts';
import { lookupIn } from '../yaml/nodes.ts';
import type { Stream } from '../yaml/stream.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';

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
