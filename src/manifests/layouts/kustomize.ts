import type { Document, YAMLMap } from 'yaml';
import { isMap, isSeq } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { Change } from '../edit/edit.ts';
import { entryEffect } from '../effect.ts';
import { entryValues, kustomizeEntry, readEntry } from '../forms/kustomize-entry.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import { locate } from '../yaml/locate.ts';
import type { NamedImage, Place, WantedImage } from '../manifests.ts';
import type { Layout } from './layout.ts';
import { kustomizations } from './kustomize-paths.ts';
import { placed } from './paths.ts';
import { isEmpty, lookupIn, stringAt } from '../yaml/nodes.ts';
import { place } from '../place.ts';
import type { Stream } from '../yaml/model.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';

const images: YamlPath = { segments: [{ key: 'images' }] };

interface KustomizeLocation {
  readonly layout: 'kustomize';
  readonly directory: string;
  /** The name that the manifests use; absent: the application's image. */
  readonly image?: string;
}

/** The entry of a kustomization's `images` for the application's image. */
export const kustomize: Layout<KustomizeLocation> = {
  name: 'kustomize',
  schema: {
    additionalProperties: false,
    required: ['directory'],
    properties: {
      layout: { const: 'kustomize', description: 'The images of a kustomization' },
      directory: { type: 'string', minLength: 1, description: 'The directory of the kustomization' },
      image: { type: 'string', minLength: 1, description: 'The image name that the manifests use' },
    },
  },
  documentation: {
    example: '{ layout: kustomize, directory: apps/{application}/{environment} }',
    changes: "the entry of `images` for the application's image (or `image:`); adds one that is missing",
  },
  places(location, names, anchors) {
    const directory = placed(location.directory, names);
    const files = kustomizations.map((name) => (directory === '' ? name : `${directory}/${name}`));
    const [file = '', ...alternatives] = files;
    const image = location.image ?? names.image;
    return [{ ...imagesEntry(file, image, anchors), alternatives, aliases: [image] }];
  },
};

/**
 * Returns the entry of a kustomization's `images` for one image name. Kustomize takes newName, newTag and digest in any
 * combination; with both tag and digest it writes `name:tag@digest`, so both are kept. An entry that is absent is
 * added.
 */
export function imagesEntry(file: string, image: string, anchors: AnchorPolicy): Place {
  return place(file, `images[name=${image}] of ${file}`, {
    read: (stream) => read(stream, image),
    changes: (stream, wanted) => changes(stream, image, wanted, anchors),
    effect: () => ({ ...entryEffect, subject: { at: 'entry', name: image } }),
  });
}

function read(stream: Stream, image: string): NamedImage | undefined {
  const entry = entryOf(stream, image, 'edit-anchor');
  return entry === undefined ? undefined : readEntry(lookupIn(entry.document, entry.map));
}

function changes(stream: Stream, image: string, wanted: WantedImage, anchors: AnchorPolicy): readonly Change[] {
  if (stream.documents.length === 0) throw notAKustomization(stream);
  const entry = entryOf(stream, image, anchors);
  if (entry === undefined) return [addition(stream, image, wanted, anchors)];
  const { path } = entry;
  return kustomizeEntry.changes({ stream, path, at: locate(stream, path, anchors) }, wanted, anchors);
}

function addition(stream: Stream, image: string, wanted: WantedImage, anchors: AnchorPolicy): Change {
  const data = { name: image, ...entryValues(image, wanted) };
  const at = locate(stream, images, anchors);
  if (isSeq(at.node)) return { kind: 'item', list: at.node, data };
  if (isEmpty(at.node)) return { kind: 'fill', at, data: [data] };
  if (!isMap(at.stop)) throw notAKustomization(stream);
  return { kind: 'keys', map: at.stop, entries: { images: [data] }, after: undefined };
}

interface ImagesEntry {
  readonly document: Document.Parsed;
  readonly map: YAMLMap;
  readonly path: YamlPath;
}

function entryOf(stream: Stream, image: string, anchors: AnchorPolicy): ImagesEntry | undefined {
  if (stream.documents.length === 0) return undefined;
  const { document, node: list } = locate(stream, images, anchors);
  if (!isSeq(list)) return undefined;
  const found: ImagesEntry[] = [];
  for (const [index, map] of list.items.entries()) {
    if (!isMap(map) || stringAt(map, 'name') !== image) continue;
    found.push({ document, map, path: { segments: [...images.segments, { index }] } });
  }
  if (found.length <= 1) return found[0];
  throw new RefusedError({
    code: 'ambiguous-image',
    where: stream.file,
    expected: `one entry for the image ${image}`,
    found: `${found.length}, of which the first one counts`,
    fix: 'remove the others',
  });
}

function notAKustomization(stream: Stream): RefusedError {
  return new RefusedError({
    code: 'not-a-kustomization',
    where: stream.file,
    expected: 'a kustomization with a list of images',
    found: 'none',
    fix: 'correct the directory',
  });
}
