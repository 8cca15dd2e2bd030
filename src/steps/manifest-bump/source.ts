import { UsageError, undefinedIfRefused } from '../../base/errors.ts';
import type { Environment } from '../../flow/flow.ts';
import { predecessorsOf } from '../../flow/graph.ts';
import { placesToRead } from '../../flow/places.ts';
import { findFile } from '../../manifests/manifest-file.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import type { Digest } from '../../registry/digest.ts';
import { tagOfVersion } from '../../registry/tag-name.ts';
import type { BranchTrees } from '../../flow/branch-trees.ts';
import type { ImageRequest } from './model.ts';

export interface Source {
  readonly environment: Environment;
  readonly tag?: string;
  readonly digest?: Digest;
}

/** Reads the images of the environments before, where their manifests are readable: an error there refuses nothing. */
export async function imagesBefore(request: ImageRequest, trees: BranchTrees): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const before of predecessorsOf(request.flow, request.environment.name)) {
    const image = await imageOf(request, before, trees);
    if (image !== undefined) sources.push({ ...image, environment: before });
  }
  return sources;
}

async function imageOf(
  { flow, application }: ImageRequest,
  environment: Environment,
  trees: BranchTrees,
): Promise<NamedImage | undefined> {
  const tree = await trees.of(environment);
  const places = await undefinedIfRefused(() => placesToRead(flow, { application, environment }, tree));
  for (const place of places ?? []) {
    const image = await undefinedIfRefused(async () => {
      const file = await findFile(tree, place);
      return file && place.read(file.text);
    });
    if (image !== undefined) return image;
  }
  return undefined;
}

/**
 * Returns the request with the digest that the environments before have for the same version. Throws UsageError without
 * one, and where they have two.
 */
export function withDigest(request: ImageRequest, sources: readonly Source[]): ImageRequest {
  if (request.digest !== undefined) return request;
  const tag = tagOfVersion(request.version);
  const digests = new Set(sources.flatMap((source) => (source.tag === tag ? (source.digest ?? []) : [])));
  const [digest, other] = digests;
  if (digest !== undefined && other === undefined) return { ...request, digest };
  const names = sources.map(({ environment }) => environment.name).join(' and ');
  const verb = sources.length === 1 ? 'does not run' : 'do not run';
  const why = other === undefined ? `${verb} this version by digest` : 'run different digests of this version';
  const where = sources.length === 0 ? '' : `, and ${names} ${why}`;
  throw new UsageError({
    code: 'digest-missing',
    where: 'input "digest"',
    expected: `the digest of ${request.version}, because a tag can be moved`,
    found: `none${where}`,
    fix: 'take it from the output of promote or of the build',
  });
}
