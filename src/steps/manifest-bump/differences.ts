import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError } from '../../base/errors.ts';
import type { Environment } from '../../flow/flow.ts';
import { predecessorsOf } from '../../flow/graph.ts';
import type { Snapshot } from '../../git/gitops.ts';
import { differencesBetween } from '../../manifests/differences.ts';
import type { FieldDifference } from '../../manifests/differences.ts';
import { findFile } from '../../manifests/manifest-file.ts';
import type { Place, WantedImage } from '../../manifests/manifests.ts';
import { placesOf } from '../../manifests/layouts/layouts.ts';
import { maxReads } from './bump.ts';
import { namesOf } from './targets.ts';
import type { Difference, ImageRequest, Part } from './model.ts';

/** Finds differences from each environment before, other than the image, for reviewers. Applications without a difference are left out. */
export async function differencesOf(parts: readonly Part[], snapshot: Snapshot): Promise<readonly Difference[]> {
  const images = parts.flatMap(({ request }) =>
    request.kind === 'image'
      ? predecessorsOf(request.flow, request.environment.name).map((before) => ({ request, before }))
      : [],
  );
  const found = await mapBounded(images, maxReads, (one) => differenceOf(one, snapshot));
  return found.flatMap((difference) => difference ?? []);
}

interface Comparison {
  readonly request: ImageRequest;
  readonly before: Environment;
}

async function differenceOf({ request, before }: Comparison, snapshot: Snapshot): Promise<Difference | undefined> {
  const { environment, application } = request;
  const [theirs, ours] = [placesIn(before, request), placesIn(environment, request)];
  const fields: FieldDifference[] = [];
  for (const [index, place] of ours.entries()) {
    const other = theirs[index];
    if (other !== undefined) fields.push(...(await compare(other, place, snapshot)));
  }
  if (fields.length === 0) return undefined;
  return { application: application.name, before: before.name, environment: environment.name, fields };
}

function placesIn(environment: Environment, request: ImageRequest): readonly Place[] {
  return placesOf(request.application.manifests, namesOf(request, environment), 'edit-anchor');
}

/** Compares two places with the same image written into both. A file that cannot be edited is not compared. */
async function compare(one: Place, other: Place, snapshot: Snapshot): Promise<readonly FieldDifference[]> {
  const [before, after] = await Promise.all([findFile(snapshot, one), findFile(snapshot, other)]);
  if (before === undefined || after === undefined || before.path === after.path) return [];
  try {
    return differencesBetween(
      { file: before.path, text: one.write(before.text, neutral) },
      { file: after.path, text: other.write(after.text, neutral) },
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
