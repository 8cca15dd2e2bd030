import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError, undefinedIfRefused } from '../../base/errors.ts';
import type { Environment } from '../../flow/flow.ts';
import { placesToWrite } from '../../flow/places.ts';
import { differencesBetween } from '../../manifests/differences.ts';
import type { FieldDifference } from '../../manifests/differences.ts';
import { findFile } from '../../manifests/manifest-file.ts';
import type { Place, WantedImage } from '../../manifests/manifests.ts';
import type { SearchedTree } from '../../manifests/layouts/layout.ts';
import { maxReads } from './bump.ts';
import type { BranchTrees } from '../../flow/branch-trees.ts';
import type { DifferenceRow } from '../rendered-differences.ts';
import type { ImageRequest } from './model.ts';

/** Fields in which files differ, and applications whose files could not be compared. */
export interface FileDifferences {
  readonly rows: readonly DifferenceRow[];
  readonly unread: readonly string[];
}

/** Compares the files that name the images of applications with those of an environment before, images aside. */
export async function fileDifferences(
  requests: readonly ImageRequest[],
  before: Environment,
  trees: BranchTrees,
): Promise<FileDifferences> {
  const found = await mapBounded(requests, maxReads, async (request) => {
    return { subject: request.application.name, fields: await fieldsOf(request, before, trees) };
  });
  return {
    rows: found.flatMap(({ subject, fields = [] }) => fields.map((field) => ({ subject, ...field }))),
    unread: found.flatMap(({ subject, fields }) => (fields === undefined ? [subject] : [])),
  };
}

/** Undefined where one of the files is not there or cannot be read. */
async function fieldsOf(
  request: ImageRequest,
  before: Environment,
  trees: BranchTrees,
): Promise<readonly FieldDifference[] | undefined> {
  const [theirs, ours] = await Promise.all([
    placesIn(before, request, trees),
    placesIn(request.environment, request, trees),
  ]);
  if (ours.places.length === 0) return undefined;
  const fields: FieldDifference[] = [];
  for (const [index, place] of ours.places.entries()) {
    const other = theirs.places[index];
    const found = other && (await compare({ place: other, tree: theirs.tree }, { place, tree: ours.tree }));
    if (found === undefined) return undefined;
    fields.push(...found);
  }
  return fields;
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

/** Compares two places with the same image written into both. Undefined for a file that cannot be edited. */
async function compare(one: PlaceIn, other: PlaceIn): Promise<readonly FieldDifference[] | undefined> {
  const [before, after] = await Promise.all([findFile(one.tree, one.place), findFile(other.tree, other.place)]);
  if (before === undefined || after === undefined) return undefined;
  if (before.path === after.path && one.tree === other.tree) return [];
  try {
    return differencesBetween(
      { file: before.path, text: one.place.write(before.text, neutral) },
      { file: after.path, text: other.place.write(after.text, neutral) },
    );
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}

const neutral: WantedImage = {
  repository: 'compared.invalid/image',
  tag: 'compared',
  digest: `sha256:${'0'.repeat(64)}`,
};
