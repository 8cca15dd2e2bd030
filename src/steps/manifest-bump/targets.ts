import type { Environment } from '../../flow/flow.ts';
import type { Snapshot } from '../../git/gitops.ts';
import { fileAndPath } from '../../manifests/file.ts';
import type { AnchorPolicy } from '../../manifests/locate.ts';
import type { WantedImage } from '../../manifests/manifests.ts';
import type { PlaceNames } from '../../manifests/places.ts';
import { expand, inside, placesOf } from '../../manifests/places.ts';
import { formatRepository, parseLocation } from '../../registry/reference.ts';
import { tagOfVersion } from '../../registry/tag-name.ts';
import { discover } from './discovered.ts';
import type { BumpRequest, FileRequest, ImageRequest, Inputs } from './request.ts';
import type { Target } from './target.ts';
import { imageTarget, valueTarget } from './target.ts';

export interface Targets {
  readonly targets: readonly Target[];
  /** Why some files are left alone. */
  readonly skipped: readonly string[];
}

/** The places that the request is about. Throws UsageError for paths that are none. */
export async function targetsOf(request: BumpRequest, inputs: Inputs, snapshot: Snapshot): Promise<Targets> {
  if (request.kind === 'file') return { targets: [fileTarget(request, inputs.anchors)], skipped: [] };
  const wanted = wantedOf(request);
  const names = namesOf(request, request.environment);
  if (inputs.discover === undefined) {
    const places = placesOf(request.application.manifests, names, inputs.anchors);
    return { targets: places.map((place) => imageTarget(place, wanted)), skipped: [] };
  }
  const directory = inside(expand(inputs.discover, names));
  const { places, skipped } = await discover(snapshot, directory, names.image, inputs.anchors);
  return { targets: places.map((place) => imageTarget(place, wanted)), skipped };
}

function fileTarget({ file, path, write }: FileRequest, anchors: AnchorPolicy): Target {
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
