import { RefusedError } from '../../base/errors.ts';
import type { Environment } from '../../flow/flow.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import { shortDigest } from '../../registry/digest.ts';
import { formatRepository, parseLocation } from '../../registry/reference.ts';
import { isTag } from '../../registry/tag-name.ts';
import type { Context } from './context.ts';
import type { PlacedImage } from './gitops-state.ts';
import type { NamedArtifact } from './model.ts';
import type { FlowRequest } from './request/request.ts';

/**
 * Reads what an environment runs from the manifests in Git: the truth of it, whatever a registry's tags say.
 *
 * @throws RefusedError when the manifests name nothing, name two things, or name what cannot be told apart
 */
export async function runningIn(
  environment: Environment,
  request: FlowRequest,
  context: Context,
): Promise<NamedArtifact> {
  const { flow, application, to } = request;
  const gitops = await context.gitops(flow);
  const { places, images: named } = await gitops.images(application, environment);
  const [first] = named;
  if (first === undefined) {
    throw new RefusedError({
      code: 'environment-skipped',
      where: `${application.name} cannot enter ${to.name}`,
      found: `nothing of it runs in ${environment.name} by ${places.join(', ')} in ${gitops.name}`,
      fix: `promote it to ${environment.name} first`,
    });
  }
  refuseDisagreement(named, environment.name);
  const repository = parseLocation(environment.registry, application.image);
  const digest = named.find((one) => one.digest !== undefined)?.digest;
  const tag = named.find((one) => one.tag !== undefined)?.tag;
  if (digest === undefined) refuseUnclear(first, formatRepository(repository), environment.name);
  return { repository, digest, tag, where: `${environment.name} by ${first.place}`, gitops: gitops.revision };
}

/**
 * Reads what an environment runs as far as its manifests can be read: undefined where they name nothing or are refused,
 * which is manifest-bump's to say.
 */
export async function imageIn(
  environment: Environment,
  request: Pick<FlowRequest, 'flow' | 'application'>,
  context: Context,
): Promise<NamedImage | undefined> {
  try {
    const { images } = await (await context.gitops(request.flow)).images(request.application, environment);
    return images.find(({ digest }) => digest !== undefined) ?? images[0];
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}

/** Half of a rollout is no state to promote. */
function refuseDisagreement(named: readonly PlacedImage[], environment: string): void {
  const digests = new Set(named.flatMap(({ digest }) => digest ?? []));
  const tags = new Set(named.flatMap(({ tag }) => tag ?? []));
  const pinned = named.every(({ digest }) => digest !== undefined);
  if (digests.size <= 1 && (pinned || tags.size <= 1)) return;
  const found = named.map(({ place, tag = '', digest = '' }) => `${tag} ${shortDigest(digest)} by ${place}`.trim());
  throw new RefusedError({
    code: 'source-ambiguous',
    where: environment,
    expected: 'one artifact',
    found: found.join(', '),
    fix: 'finish the change there first',
  });
}

/** A tag alone means something only in the repository that the manifests name. */
function refuseUnclear({ tag, repository, place }: PlacedImage, expected: string, environment: string): void {
  if (tag !== undefined && !isTag(tag)) {
    throw new RefusedError({ code: 'invalid-tag', where: place, expected: 'a tag', found: `"${tag.slice(0, 128)}"` });
  }
  if (repository === undefined || sameRepository(repository, expected)) return;
  throw new RefusedError({
    code: 'other-repository',
    where: place,
    expected: `an image of ${expected}, where ${environment} has its images`,
    found: `${repository}:${tag} without a digest`,
    fix: 'bump it with the digest first',
  });
}

/** Manifests may leave the registry out, as kustomize names do. */
function sameRepository(named: string, expected: string): boolean {
  return named === expected || expected.endsWith(`/${named}`);
}
