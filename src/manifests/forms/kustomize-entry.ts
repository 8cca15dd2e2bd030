import type { YAMLMap } from 'yaml';
import type { Change } from '../edit/edit.ts';
import { keyChanges } from './mapping.ts';
import { named, refuseStaleDigest } from './reference-text.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import { locate } from '../yaml/locate.ts';
import type { NamedImage, WantedImage } from '../manifests.ts';
import type { Lookup } from '../yaml/nodes.ts';
import { lookupIn, stringAt } from '../yaml/nodes.ts';
import type { Stream } from '../yaml/stream.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';

/** An entry of `images`: a kustomization's, or of a Flux Kustomization's spec. Charts have `name` and `digest` too. */
export function isEntry(map: YAMLMap): boolean {
  if (stringAt(map, 'name') === undefined) return false;
  return map.has('newName') || map.has('newTag') || (map.has('digest') && !map.has('repository') && !map.has('tag'));
}

export function readEntry(text: Lookup): NamedImage {
  return named(text('newName') || text('name'), text('newTag'), text('digest'));
}

/** Kustomize writes `name:tag@digest` where an entry has both, so both are kept. */
export function entryChanges(
  stream: Stream,
  path: YamlPath,
  map: YAMLMap,
  wanted: WantedImage,
  anchors: AnchorPolicy,
): readonly Change[] {
  const current = readEntry(lookupIn(locate(stream, path, anchors).document, map));
  refuseStaleDigest(stream.file, current.digest, wanted);
  return keyChanges(stream, path, map, entryValues(current.repository, wanted), anchors, 'name');
}

/** newName is written where what is there is not the repository already. */
export function entryValues(
  current: string | undefined,
  { repository, tag, digest }: WantedImage,
): Readonly<Record<string, string>> {
  return {
    ...(repository === undefined || repository === current ? {} : { newName: repository }),
    newTag: tag,
    ...(digest === undefined ? {} : { digest }),
  };
}
