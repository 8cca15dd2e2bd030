import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError, sentenceOf, UsageError } from '../../base/errors.ts';
import { textOf } from '../../base/text.ts';
import type { ManifestTree } from '../../manifests/manifest-file.ts';
import { discoverPlaces } from '../../manifests/forms/discover.ts';
import type { DiscoverOptions } from '../../manifests/forms/discover.ts';
import type { Place } from '../../manifests/manifests.ts';
import { maxReads } from './bump.ts';

/** Where an application's image is named. */
export interface DiscoveredPlaces {
  readonly places: readonly Place[];
  /** Mentions of the image that are left alone, each with its reason. */
  readonly skipped: readonly string[];
}

const manifests = /(?:\.ya?ml|\.json|(?:^|\/)Kustomization)$/;
const maxFiles = 2000;
/** Each is an edit with a proof of its own. */
const maxPlaces = 500;
/** Reasons that an error quotes. */
const maxQuoted = 3;

/** Every place below a directory that names the image. Throws UsageError where there is none or too much to read. */
export async function discover(
  snapshot: ManifestTree,
  directory: string,
  options: DiscoverOptions,
): Promise<DiscoveredPlaces> {
  const { image } = options.image;
  const files = (await snapshot.list(directory)).filter((file) => manifests.test(file));
  if (files.length > maxFiles) {
    throw new UsageError({
      code: 'too-many-files',
      where: `"${directory}"`,
      expected: `at most ${maxFiles} manifests`,
      found: `${files.length}`,
      fix: 'name a directory of one environment',
    });
  }
  const found = await mapBounded(files, maxReads, (file) => placesIn(snapshot, file, options));
  const places = found.flatMap((one) => one.places);
  const skipped = found.flatMap((one) => one.skipped);
  if (places.length > maxPlaces) {
    throw new UsageError({
      code: 'too-many-places',
      where: `"${directory}"`,
      expected: `at most ${maxPlaces} places that name ${image}`,
      found: `${places.length}`,
      fix: 'name a directory of one environment',
    });
  }
  if (places.length > 0) return { places, skipped };
  throw new RefusedError({
    code: 'nothing-found',
    where: `"${directory}"`,
    expected: `a manifest that names ${image}`,
    found: skipped.length === 0 ? 'none' : `none but ${skipped.slice(0, maxQuoted).join('; ')}`,
    fix: 'check the directory and the image of the application',
  });
}

async function placesIn(snapshot: ManifestTree, file: string, options: DiscoverOptions): Promise<DiscoveredPlaces> {
  try {
    const bytes = await snapshot.read(file);
    if (bytes === undefined) return { places: [], skipped: [] };
    const { places, passed } = discoverPlaces(file, textOf(bytes, file), options);
    return { places, skipped: passed };
  } catch (error) {
    // An invalid path is no input of the user: it is the name of a committed file.
    if (!(error instanceof RefusedError || error instanceof UsageError)) throw error;
    const { where = file, ...rest } = error.problem;
    return { places: [], skipped: [`${where} is left alone: ${sentenceOf(rest)}`] };
  }
}
