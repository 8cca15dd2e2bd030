import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError, undefinedIfRefused } from '../../base/errors.ts';
import type { Environment } from '../../flow/flow.ts';
import { predecessorsOf } from '../../flow/graph.ts';
import { placesToWrite } from '../../flow/places.ts';
import { differencesBetween } from '../../manifests/differences.ts';
import type { FieldDifference } from '../../manifests/differences.ts';
import { findFile } from '../../manifests/manifest-file.ts';
import type { Place, WantedImage } from '../../manifests/manifests.ts';
import type { SearchedTree } from '../../manifests/layouts/layout.ts';
import { maxReads } from './bump.ts';
import type { BranchTrees } from '../../flow/branch-trees.ts';
import type { Difference, ImageRequest, Part } from './model.ts';

/** Finds differences from each environment before, other than the image, for reviewers. Applications without a difference are left out. */
export async function differencesOf(parts: readonly Part[], trees: BranchTrees): Promise<readonly Difference[]> {
  const images = parts.flatMap(({ request }) =>
    request.kind === 'image'
      ? predecessorsOf(request.flow, request.environment.name).map((before) => ({ request, before }))
      : [],
  );
  const found = await mapBounded(images, maxReads, (one) => differenceOf(one, trees));
  return found.flatMap((difference) => difference ?? []);
}

interface Comparison {
  readonly request: ImageRequest;
  readonly before: Environment;
}

async function differenceOf({ request, before }: Comparison, trees: BranchTrees): Promise<Difference | undefined> {
  const { environment, application } = request;
  const [theirs, ours] = await Promise.all([placesIn(before, request, trees), placesIn(environment, request, trees)]);
  const fields: FieldDifference[] = [];
  for (const [index, place] of ours.places.entries()) {
    const other = theirs.places[index];
    if (other !== undefined)
      fields.push(...(await compare({ place: other, tree: theirs.tree }, { place, tree: ours.tree })));
  }
  if (fields.length === 0) return undefined;
  return { application: application.name, before: before.name, environment: environment.name, fields };
}

interface PlacesIn {
  readonly places: readonly Place[];
  readonly tree: SearchedTree;
}

async function placesIn(
  environment: Environment,
  { flow, application }: ImageRequest,
  trees: BranchTrees,
): Promise<PlacesIn> {
  const tree = await trees.of(environment);
  const found = await undefinedIfRefused(() => placesToWrite(flow, { application, environment }, tree, 'edit-anchor'));
  return { places: found ?? [], tree };
}

interface PlaceIn {
  readonly place: Place;
  readonly tree: SearchedTree;
}

/** Compares two places with the same image written into both. A file that cannot be edited is not compared. */
async function compare(one: PlaceIn, other: PlaceIn): Promise<readonly FieldDifference[]> {
  const [before, after] = await Promise.all([findFile(one.tree, one.place), findFile(other.tree, other.place)]);
  if (before === undefined || after === undefined) return [];
  if (before.path === after.path && one.tree === other.tree) return [];
  try {
    return differencesBetween(
      { file: before.path, text: one.place.write(before.text, neutral) },
      { file: after.path, text: other.place.write(after.text, neutral) },
    );
  } catch (error) {
    if (error instanceof RefusedError) return [];
    throw error;
  }
}

const neutral: WantedImage = {
  repository: 'compared.invalid/image',
  tag: 'compared',
  digest: `sha256:${'0'.repeat(64)}`,
};
