import { undefinedIfRefused } from '../../base/errors.ts';
import { isMap, isSeq } from 'yaml';
import { mapBounded } from '../../base/concurrency.ts';
import type { Digest } from '../../registry/digest.ts';
import { discoverPlaces } from '../forms/discover.ts';
import { findFile } from '../manifest-file.ts';
import type { ManifestFile, ManifestReader } from '../manifest-file.ts';
import { isEntry, readEntry } from '../forms/kustomize-entry.ts';
import { isKustomization, kustomizations, localPath } from './kustomize-paths.ts';
import { lookupIn, ownPair, stringAt, stringOf } from '../yaml/nodes.ts';
import { openStream } from '../yaml/stream.ts';

/** Image in a file below a kustomization that has an entry for it. */
export interface BaseImage {
  readonly file: string;
  readonly digest: Digest | undefined;
  /** Name of the image when the entry is applied, where that is not the entry's name. */
  readonly renamed: string | undefined;
}

const maxDepth = 8;
const maxPaths = 200;
/** Places of one file that are read, each by itself. */
const maxPins = 20;

/**
 * Finds where the resources, bases and components of a kustomization pin an image or give it another name. Reads files
 * of the repository alone, each once, level by level; any other reference, or a file that must not be read, is skipped.
 */
export async function imagesInBases(
  snapshot: ManifestReader,
  top: ManifestFile,
  image: string,
): Promise<readonly BaseImage[]> {
  const found: BaseImage[] = [];
  const seen = new Set<string>();
  let level: readonly ManifestFile[] = [top];
  for (let depth = 0; depth < maxDepth && level.length > 0; depth += 1) {
    const paths = new Set((await quietly(level, referencesIn)).filter((path) => !seen.has(path)));
    const next = [...paths].slice(0, maxPaths - seen.size);
    for (const path of next) seen.add(path);
    const files = await mapBounded(next, maxPaths, (path) => fileAt(snapshot, path));
    level = files.flatMap((file) => file ?? []);
    found.push(...(await quietly(level, (file) => imagesIn(file, image))));
  }
  return found;
}

/** Returns the file that a path names, or the kustomization of the directory that it names. */
function fileAt(snapshot: ManifestReader, path: string): Promise<ManifestFile | undefined> {
  const within = kustomizations.map((name) => (path === '' ? name : `${path}/${name}`));
  const [file = '', ...alternatives] = path === '' ? within : [path, ...within];
  return undefinedIfRefused(() => findFile(snapshot, { file, alternatives }));
}

/** Results of `read` for all files; a file that it refuses gives nothing. */
async function quietly<T>(
  files: readonly ManifestFile[],
  read: (file: ManifestFile) => readonly T[],
): Promise<readonly T[]> {
  const all = await Promise.all(files.map((file) => undefinedIfRefused(() => read(file))));
  return all.flatMap((one) => one ?? []);
}

function referencesIn({ path, text }: ManifestFile): readonly string[] {
  if (!isKustomization(path)) return [];
  const directory = path.split('/').slice(0, -1);
  const references = openStream(text, path).documents.flatMap(({ contents }) =>
    ['resources', 'bases', 'components'].flatMap((key) =>
      itemsAt(contents, key).flatMap((item) => stringOf(item) ?? []),
    ),
  );
  return references.flatMap((reference) => localPath(directory, reference) ?? []);
}

function imagesIn(file: ManifestFile, image: string): readonly BaseImage[] {
  return isKustomization(file.path) ? entriesIn(file, image) : pinsIn(file, image);
}

/** Kustomize compares whole names (without tag and digest), before and after an entry. */
function entriesIn({ path, text }: ManifestFile, image: string): readonly BaseImage[] {
  return openStream(text, path).documents.flatMap((document) =>
    itemsAt(document.contents, 'images').flatMap((item): readonly BaseImage[] => {
      if (!isMap(item) || !isEntry(item)) return [];
      const { repository, digest } = readEntry(lookupIn(document, item));
      const renamed = repository === image ? undefined : repository;
      if (renamed !== undefined && stringAt(item, 'name') !== image) return [];
      return renamed === undefined && digest === undefined ? [] : [{ file: path, digest, renamed }];
    }),
  );
}

function pinsIn({ path, text }: ManifestFile, image: string): readonly BaseImage[] {
  const places = discoverPlaces(path, text, {
    image: { image, repositories: [image] },
    anchors: 'edit-anchor',
  }).places.slice(0, maxPins);
  return places.flatMap((place) => {
    const { repository, digest } = place.read(text) ?? {};
    return repository === image && digest !== undefined ? [{ file: path, digest, renamed: undefined }] : [];
  });
}

function itemsAt(node: unknown, key: string): readonly unknown[] {
  const list = isMap(node) ? ownPair(node, key)?.node : undefined;
  return isSeq(list) ? list.items : [];
}
