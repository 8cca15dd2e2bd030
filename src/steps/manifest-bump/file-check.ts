import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError, undefinedIfRefused } from '../../base/errors.ts';
import type { Cell } from '../../delivery/model.ts';
import { deliveryOf } from '../../flow/delivery.ts';
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
    return changed === undefined ? stepByFile(flow, pair, bumps) : refusal(changed, pair);
  });
  return refusals.find((one) => one !== undefined);
}

/** Finds a value of a delivery that a file would change: an image, a weight or a switch is a step, which advance makes. */
async function stepByFile(flow: Flow, pair: Pair, bumps: readonly Bump[]): Promise<RefusedError | undefined> {
  if (deliveryOf(pair.application, pair.environment) === undefined) return undefined;
  const { strategyOf } = await import('../../delivery/delivery.ts');
  const cells = Object.values(strategyOf(flow, pair.application, pair.environment)?.cells ?? {});
  const changed = bumps.find((bump) => cells.some((cell) => changesValue(bump, cell)));
  return changed && refusal(changed, pair, 'a value of the delivery');
}

/** Tells whether the bump changes a value; one that cannot be read afterwards is another. */
function changesValue({ file, textBefore = '', textAfter }: Bump, cell: Cell): boolean {
  if (textBefore === textAfter || cell.file !== file) return false;
  const [before, after] = [textBefore, textAfter].map((text) => readOrUndefined(cell, text));
  return before !== after;
}

function readOrUndefined(cell: Cell, text: string): string | undefined {
  try {
    return cell.read(text);
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}

/** Tells whether the bump changes the image that the place names. */
function changes({ file, textBefore = '', textAfter }: Bump, place: Place): boolean {
  if (textBefore === textAfter || ![place.file, ...(place.alternatives ?? [])].includes(file)) return false;
  return JSON.stringify(place.read(textBefore)) !== JSON.stringify(place.read(textAfter));
}

function refusal({ target }: Bump, { application, environment }: Pair, what = 'the image'): RefusedError {
  return new RefusedError({
    code: 'image-by-file',
    where: target.name,
    expected: `the inputs application, environment and version, because ${environment.name} requires records`,
    found: `a value of a file, which changes ${what} of ${application.name} in ${environment.name}`,
    fix: `give application: ${application.name}, environment: ${environment.name} and the version, so that its record is asked for`,
  });
}
