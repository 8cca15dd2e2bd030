import type { Application, Environment, Flow } from '../flow/flow.ts';
import { placesToWrite } from '../flow/places.ts';
import { searchedTree } from '../manifests/layouts/krci-elements.ts';
import { findFile, type ManifestTree } from '../manifests/manifest-file.ts';
import type { WantedImage } from '../manifests/manifests.ts';
import { formatRepository, parseLocation } from '../registry/reference.ts';
import { tagOfVersion } from '../registry/tag-name.ts';

/** An image that is about to be written. */
export interface EnteringImage {
  readonly application: Application;
  readonly digest: NonNullable<WantedImage['digest']>;
  /** Version of the artifact; absent: the tag that is there stays. */
  readonly version: string | undefined;
}

/**
 * Returns the files that manifest-bump would change for an image, with their new content: a gate judges what would be.
 * Throws RefusedError for a file that must not be edited.
 */
export async function bumpedFiles(
  flow: Flow,
  environment: Environment,
  { application, digest, version }: EnteringImage,
  tree: ManifestTree,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const current: ManifestTree = {
    read: async (path) => files.get(path) ?? tree.read(path),
    list: (directory) => tree.list(directory),
  };
  const places = await placesToWrite(flow, { environment, application }, searchedTree(tree), 'edit-anchor');
  const repository = formatRepository(parseLocation(environment.registry, application.image));
  for (const place of places) {
    const file = await findFile(current, place);
    if (file === undefined) continue;
    const tag = version === undefined ? (place.read(file.text)?.tag ?? digestTag(digest)) : tagOfVersion(version);
    const text = place.write(file.text, { repository, tag, digest });
    files.set(file.path, new TextEncoder().encode(text));
  }
  return files;
}

/** A tag for a place that has none, of an artifact without a version. */
function digestTag(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}
