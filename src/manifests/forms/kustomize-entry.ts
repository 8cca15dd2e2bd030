import type { YAMLMap } from 'yaml';
import { isMap } from 'yaml';
import { effectOfEntry } from '../effect.ts';
import type { NamedImage, WantedImage } from '../manifests.ts';
import type { Lookup } from '../yaml/nodes.ts';
import { lookupIn, stringAt } from '../yaml/nodes.ts';
import type { Form } from './form.ts';
import { keyChanges } from './mapping.ts';
import { named, refuseStaleDigest } from './reference-text.ts';

/** An entry of `images`: a kustomization's, or of a Flux Kustomization's spec. */
export const kustomizeEntry: Form = {
  name: 'entry of Kustomize',
  documentation: {
    recognised: '`name` with `newName`, `newTag` or `digest`',
    written: '`newName` where the name is another, `newTag`, `digest`',
  },
  matches: ({ node }) => isMap(node) && isEntry(node),
  read: ({ at: { document, node } }) => (isMap(node) ? readEntry(lookupIn(document, node)) : undefined),
  effect: effectOfEntry,
  // Kustomize writes `name:tag@digest` where an entry has both, so both are kept.
  changes({ stream, path, at: { document, node } }, wanted, anchors) {
    if (!isMap(node)) return [];
    const current = readEntry(lookupIn(document, node));
    refuseStaleDigest(stream.file, current.digest, wanted);
    return keyChanges(stream, path, node, entryValues(current.repository, wanted), anchors, 'name');
  },
};

/** Charts have `name` and `digest` too, beside a repository or a tag. */
export function isEntry(map: YAMLMap): boolean {
  if (stringAt(map, 'name') === undefined) return false;
  return map.has('newName') || map.has('newTag') || (map.has('digest') && !map.has('repository') && !map.has('tag'));
}

export function readEntry(text: Lookup): NamedImage {
  return named(text('newName') || text('name'), text('newTag'), text('digest'));
}

/** newName is written unless the repository is there already. */
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
