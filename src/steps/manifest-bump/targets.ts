import { mapBounded } from '../../base/concurrency.ts';
import { undefinedIfRefused } from '../../base/errors.ts';
import type { Environment } from '../../flow/flow.ts';
import { placeNames } from '../../flow/place-names.ts';
import { placesToWrite } from '../../flow/places.ts';
import { fileAndPath } from '../../manifests/forms/path-place.ts';
import type { PlaceNames } from '../../manifests/layouts/layout.ts';
import { inside, placed } from '../../manifests/layouts/paths.ts';
import { findFile } from '../../manifests/manifest-file.ts';
import type { Place, WantedImage } from '../../manifests/manifests.ts';
import type { AnchorPolicy } from '../../manifests/yaml/locate.ts';
import { formatRepository, parseLocation } from '../../registry/reference.ts';
import { tagOfVersion } from '../../registry/tag-name.ts';
import { maxReads } from './bump.ts';
import { discover } from './discovery.ts';
import type { DiscoveredPlaces } from './discovery.ts';
import type { BranchTrees } from '../../flow/branch-trees.ts';
import type { FileRequest, ImageRequest, Inputs, Target } from './model.ts';
import { imageTarget, type OwnerCheck, valueTarget } from './target.ts';

/** Returns the places that the request is about, their files read ahead. Throws UsageError for paths that are none. */
export async function placesFor(request: ImageRequest, inputs: Inputs, trees: BranchTrees): Promise<DiscoveredPlaces> {
  const tree = await trees.of(request.environment);
  const names = namesOf(request, request.environment);
  if (inputs.discover !== undefined) {
    return discover(tree, placed(inputs.discover, names), {
      image: names,
      anchors: inputs.anchors,
      environment: names.environment,
      environments: request.flow.environments.map(({ name }) => name),
      allowOther: inputs['allow-other-image'],
    });
  }
  const places = await placesToWrite(request.flow, request, tree, inputs.anchors);
  // Files read at the same time are fetched together; the error of a file is thrown when it is planned.
  await mapBounded(places, maxReads, (place) => undefinedIfRefused(() => findFile(tree, place)));
  return { places, skipped: [] };
}

export function imageTargets(request: ImageRequest, places: readonly Place[], inputs: Inputs): readonly Target[] {
  const wanted = wantedOf(request);
  const check = checkOf(request, inputs);
  return places.map((place) => imageTarget(place, wanted, check));
}

/** Returns how the image that is there is known to be the application's. */
export function checkOf(request: ImageRequest, inputs: Inputs): OwnerCheck {
  const image = namesOf(request, request.environment);
  return { image, allowOther: inputs['allow-other-image'], create: inputs.create };
}

/** Throws UsageError for a path that is none. */
export function fileTarget({ file, path, write }: FileRequest, anchors: AnchorPolicy): Target {
  const inner = inside(file);
  if ('value' in write) return valueTarget(inner, path, write.value, anchors);
  const { tag, digest } = write;
  return imageTarget(fileAndPath(inner, path, anchors), digest === undefined ? { tag } : { tag, digest });
}

export function wantedOf({ environment, application, version, digest }: ImageRequest): WantedImage {
  const repository = formatRepository(parseLocation(environment.registry, application.image));
  return { repository, tag: tagOfVersion(version), ...(digest === undefined ? {} : { digest }) };
}

export function namesOf({ flow, application }: ImageRequest, environment: Environment): PlaceNames {
  return placeNames(flow, environment, application);
}
