import { isMap } from 'yaml';
import type { Change } from '../edit/edit.ts';
import { elementChanges, isElement, readElement } from './generator-element.ts';
import { isParameters, parameterChanges, readParameters } from './parameters.ts';
import { readValues, valuesChanges } from './values.ts';
import { isTagAlone, readScalar, scalarChanges } from './scalar.ts';
import { entryChanges, isEntry, readEntry } from './kustomize-entry.ts';
import type { AnchorPolicy, Location } from '../yaml/locate.ts';
import type { NamedImage, WantedImage } from '../manifests.ts';
import { lookupIn } from '../yaml/nodes.ts';
import type { Stream } from '../yaml/stream.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';

/** The image that lies at a path, in whatever form what is there has. Reading follows what is shared. */
export function readForm(stream: Stream, path: YamlPath, at: Location): NamedImage | undefined {
  const { document, node } = at;
  if (isParameters(node)) return readParameters(document, node);
  if (!isMap(node)) return readScalar(stream, at);
  if (isEntry(node)) return readEntry(lookupIn(document, node));
  if (isElement(node)) return readElement(lookupIn(document, node));
  return readValues(stream, path);
}

/** What has to change for the form at a path to name the image. */
export function formChanges(
  stream: Stream,
  path: YamlPath,
  at: Location,
  wanted: WantedImage,
  anchors: AnchorPolicy,
): readonly Change[] {
  const { node } = at;
  if (isParameters(node)) return parameterChanges(stream, path, node, wanted, anchors);
  if (!isMap(node)) return scalarChanges(stream, path, at, wanted, anchors);
  if (isEntry(node)) return entryChanges(stream, path, node, wanted, anchors);
  if (isElement(node)) return elementChanges(stream, path, node, wanted, anchors);
  return valuesChanges(stream, path, wanted, anchors);
}

/** True where the form has no place for a digest. */
export function holdsTagAlone(at: Location): boolean {
  return !isMap(at.node) && !isParameters(at.node) && isTagAlone(at);
}
