import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError, undefinedIfRefused } from '../../base/errors.ts';
import type { Environment, Flow } from '../../flow/flow.ts';
import { type Pair, placesToWrite } from '../../flow/places.ts';
import type { Place } from '../../manifests/manifests.ts';
import { maxReads } from './bump.ts';
import type { Bump, Destination, Part } from './model.ts';

/**
 * Finds out whether a value of a file would change the image of an environment that requires records.
 * Such a value names no digest of an application, so that no record can be asked for; undefined where it changes none.
 */
export async function imageByFile(
  parts: readonly Part[],
  flow: Flow | undefined,
  { repository, trees }: Pick<Destination, 'repository' | 'trees'>,
): Promise<RefusedError | undefined> {
  const bumps = parts.filter(({ request }) => request.kind === 'file').flatMap((part) => part.bumps);
  if (flow === undefined || bumps.length === 0) return undefined;
  const written = await trees.on(repository);
  const guarded: Environment[] = [];
  for (const environment of flow.environments) {
    if (environment.requireRecord && (await trees.of(environment)) === written) guarded.push(environment);
  }
  const pairs = guarded.flatMap((environment) =>
    flow.applications.map((application) => ({ application, environment })),
  );
  const refusals = await mapBounded(pairs, maxReads, async (pair) => {
    // A tree that leaves open which place counts is refused where that environment is bumped.
    const places = await undefinedIfRefused(() => placesToWrite(flow, pair, written, 'edit-anchor'));
    const changed = bumps.find((bump) => places?.some((place) => changes(bump, place)));
    return changed && refusal(changed, pair);
  });
  return refusals.find((one) => one !== undefined);
}

/** Tells whether the bump changes the image that the place names. */
function changes({ file, textBefore = '', textAfter }: Bump, place: Place): boolean {
  if (textBefore === textAfter || ![place.file, ...(place.alternatives ?? [])].includes(file)) return false;
  return JSON.stringify(place.read(textBefore)) !== JSON.stringify(place.read(textAfter));
}

function refusal({ target }: Bump, { application, environment }: Pair): RefusedError {
  return new RefusedError({
    code: 'image-by-file',
    where: target.name,
    expected: `the inputs application, environment and version, because ${environment.name} requires records`,
    found: `a value of a file, which changes the image of ${application.name} in ${environment.name}`,
    fix: `give application: ${application.name}, environment: ${environment.name} and the version, so that its record is asked for`,
  });
}
