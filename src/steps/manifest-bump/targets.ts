import { mapBounded } from '../../base/concurrency.ts';
import type { Environment } from '../../flow/flow.ts';
import type { Snapshot } from '../../git/gitops.ts';
import { fileAndPath } from '../../manifests/layouts/file.ts';
import { findFile } from '../../manifests/find.ts';
import type { AnchorPolicy } from '../../manifests/yaml/locate.ts';
import type { Place, WantedImage } from '../../manifests/manifests.ts';
import type { PlaceNames } from '../../manifests/layouts/layouts.ts';
import { expand, inside, placesOf } from '../../manifests/layouts/layouts.ts';
import { unlessRefused } from '../../manifests/unless-refused.ts';
import { formatRepository, parseLocation } from '../../registry/reference.ts';
import { tagOfVersion } from '../../registry/tag-name.ts';
import { together } from './bump.ts';
import { discover } from './discovered.ts';
import type { Discovered } from './discovered.ts';
import type { FileRequest, ImageRequest, Inputs } from './request.ts';
import type { Target } from './target.ts';
import { imageTarget, valueTarget } from './target.ts';

/** The places that the request is about, their files read ahead. Throws UsageError for paths that are none. */
export async function placesFor(request: ImageRequest, inputs: Inputs, snapshot: Snapshot): Promise<Discovered> {
  const names = namesOf(request, request.environment);
  if (inputs.discover !== undefined)
    return discover(snapshot, inside(expand(inputs.discover, names)), names.image, inputs.anchors);
  const places = placesOf(request.application.manifests, names, inputs.anchors);
  // What is read while something else is read is fetched with it; what is wrong with a file is met when it is planned.
  await mapBounded(places, together, (place) => unlessRefused(() => findFile(snapshot, place)));
  return { places, skipped: [] };
}

export function imageTargets(request: ImageRequest, places: readonly Place[]): readonly Target[] {
  const wanted = wantedOf(request);
  return places.map((place) => imageTarget(place, wanted));
}

/** Throws UsageError for a path that is none. */
export function fileTarget({ file, path, write }: FileRequest, anchors: AnchorPolicy): Target {
  const inner = inside(file);
  if ('value' in write) return valueTarget(inner, path, write.value, anchors);
  const { tag, digest } = write;
  return imageTarget(fileAndPath(inner, path, anchors), digest === undefined ? { tag } : { tag, digest });
}

function wantedOf({ environment, application, version, digest }: ImageRequest): WantedImage {
  const repository = formatRepository(parseLocation(environment.registry, application.image));
  return { repository, tag: tagOfVersion(version), ...(digest === undefined ? {} : { digest }) };
}

export function namesOf({ flow, application }: ImageRequest, environment: Environment): PlaceNames {
  return { flow: flow.name, environment: environment.name, application: application.name, image: application.image };
}
