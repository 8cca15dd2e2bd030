import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError, UsageError } from '../../base/errors.ts';
import type { Snapshot } from '../../git/gitops.ts';
import { discoverPlaces } from '../../manifests/forms/discover.ts';
import type { AnchorPolicy } from '../../manifests/yaml/locate.ts';
import type { Place } from '../../manifests/manifests.ts';
import { textOf } from '../../base/text.ts';
import { together } from './bump.ts';

/** Where an application's image is named. */
export interface Discovered {
  readonly places: readonly Place[];
  /** Files that name the image and must not be edited, each with its reason. */
  readonly skipped: readonly string[];
}

const manifests = /(?:\.ya?ml|\.json|(?:^|\/)Kustomization)$/;
const maximumFiles = 2000;
/** Each is an edit with a proof of its own. */
const maximumPlaces = 500;

/** Every place below a directory that names the image. Throws UsageError where there is none or too much to read. */
export async function discover(
  snapshot: Snapshot,
  directory: string,
  image: string,
  anchors: AnchorPolicy,
): Promise<Discovered> {
  const files = (await snapshot.list(directory)).filter((file) => manifests.test(file));
  if (files.length > maximumFiles) {
    throw new UsageError(
      'too-many-files',
      `expected at most ${maximumFiles} manifests below "${directory}", found ${files.length}; name a directory of one environment`,
    );
  }
  const found = await mapBounded(files, together, (file) => placesIn(snapshot, file, image, anchors));
  const places = found.flatMap((one) => one.places);
  if (places.length > maximumPlaces) {
    throw new UsageError(
      'too-many-places',
      `expected at most ${maximumPlaces} places below "${directory}" that name ${image}, found ${places.length}; name a directory of one environment`,
    );
  }
  if (places.length > 0) return { places, skipped: found.flatMap((one) => one.skipped) };
  throw new RefusedError('nothing-found', `expected a manifest below "${directory}" that names ${image}, found none`);
}

async function placesIn(snapshot: Snapshot, file: string, image: string, anchors: AnchorPolicy): Promise<Discovered> {
  try {
    const bytes = await snapshot.read(file);
    const places = bytes === undefined ? [] : discoverPlaces(file, textOf(bytes, file), image, anchors);
    return { places, skipped: [] };
  } catch (error) {
    // A path that is none is no input of the user's: somebody has committed a file of that name.
    if (!(error instanceof RefusedError || error instanceof UsageError)) throw error;
    return { places: [], skipped: [`${file} is left alone: ${error.message}`] };
  }
}
