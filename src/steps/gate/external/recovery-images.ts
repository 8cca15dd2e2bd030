import { EvidenceError } from '../../../base/errors.ts';
import type { DeployedImage } from '../../../flow/deployed.ts';
import type { PlaceHistory, PlaceState } from '../../../flow/place-history.ts';
import type { NamedImage } from '../../../manifests/manifests.ts';
import type { Digest } from '../../../registry/digest.ts';
import { formatRepository, parseLocation, type Reference } from '../../../registry/reference.ts';

/** More are refused, since the newest statement may lie beside any of them. */
const maxImages = 2000;

/** An image beside which statements are searched. */
export interface StoredImage {
  readonly place: Reference;
  readonly digest: Digest;
}

/**
 * Returns the images that Git names in an environment, and named until `since` (milliseconds): each run of dr-verify
 * writes beside those of its time, so that a promotion after it does not hide what it said.
 *
 * @throws EvidenceError where there is nothing to search, or more than is searched
 */
export function searchedImages(
  environment: string,
  deployed: readonly DeployedImage[],
  histories: readonly PlaceHistory[],
  since: number,
): readonly StoredImage[] {
  const images = imagesOf(deployed, histories, since);
  requireImages(images, environment);
  return images;
}

function imagesOf(
  deployed: readonly DeployedImage[],
  histories: readonly PlaceHistory[],
  since: number,
): readonly StoredImage[] {
  const all = deployed.flatMap(({ application, environment, named }, at) => {
    const place = parseLocation(environment.registry, application.image);
    const digests = [named, ...statesUntil(histories[at]?.states ?? [], since)].flatMap(({ digest }) => digest ?? []);
    return digests.map((digest): StoredImage => ({ place, digest }));
  });
  return [...new Map(all.map((one) => [`${formatRepository(one.place)}@${one.digest}`, one])).values()];
}

/** Times of commits are their authors' words: one that is early takes away nothing that is between others. */
function statesUntil(states: readonly PlaceState[], since: number): readonly NamedImage[] {
  const ends = states.map((_, at) => states[at - 1]?.time);
  const last = ends.findLastIndex((end) => end === undefined || Date.parse(end) >= since);
  return states.slice(0, last + 1).map(({ image }) => image);
}

function requireImages(images: readonly StoredImage[], environment: string): void {
  if (images.length === 0) {
    throw new EvidenceError({
      code: 'recovery-without-images',
      where: environment,
      found: 'Git names no image by digest there, so that no statement can be found',
      fix: 'leave gates.recovery out until the first release is there',
    });
  }
  if (images.length <= maxImages) return;
  throw new EvidenceError({
    code: 'recovery-too-many-images',
    where: environment,
    expected: `at most ${maxImages} images that Git named there within verified-within`,
    found: `${images.length}`,
    fix: 'ask for a shorter time, or split the flow',
  });
}
