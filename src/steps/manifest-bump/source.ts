import { UsageError, undefinedIfRefused } from '../../base/errors.ts';
import type { Environment } from '../../flow/flow.ts';
import { environmentBefore } from '../../flow/questions.ts';
import type { Snapshot } from '../../git/gitops.ts';
import { findFile } from '../../manifests/manifest-file.ts';
import { placesOf } from '../../manifests/layouts/layouts.ts';
import type { Digest } from '../../registry/digest.ts';
import { tagOfVersion } from '../../registry/tag-name.ts';
import { namesOf } from './targets.ts';
import type { ImageRequest } from './model.ts';

export interface Source {
  readonly environment: Environment;
  readonly tag?: string;
  readonly digest?: Digest;
}

/** Reads the image of the environment before, if its manifests are readable: an error there refuses nothing. */
export async function imageBefore(request: ImageRequest, snapshot: Snapshot): Promise<Source | undefined> {
  const before = environmentBefore(request.flow, request.environment.name);
  if (before === undefined) return undefined;
  const names = namesOf(request, before);
  for (const place of placesOf(request.application.manifests, names, 'edit-anchor')) {
    const image = await undefinedIfRefused(async () => {
      const file = await findFile(snapshot, place);
      return file && place.read(file.text);
    });
    if (image !== undefined) return { ...image, environment: before };
  }
  return undefined;
}

/**
 * Returns the request with the digest that the environment before has for the same version. Throws UsageError without
 * one.
 */
export function withDigest(request: ImageRequest, source: Source | undefined): ImageRequest {
  if (request.digest !== undefined) return request;
  if (source?.digest !== undefined && source.tag === tagOfVersion(request.version))
    return { ...request, digest: source.digest };
  const where = source === undefined ? '' : `, and ${source.environment.name} does not run this version by digest`;
  throw new UsageError({
    code: 'digest-missing',
    where: 'input "digest"',
    expected: `the digest of ${request.version}, because a tag can be moved`,
    found: `none${where}`,
    fix: 'take it from the output of promote or of the build',
  });
}
