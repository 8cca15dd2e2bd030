import { RefusedError, StepError } from '../../base/errors.ts';
import type { Environment } from '../../flow/flow.ts';
import type { Snapshot } from '../../git/gitops.ts';
import { findFile } from '../../manifests/manifest-file.ts';
import type { NamedImage, Place } from '../../manifests/manifests.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { formatRepository, parseLocation, type Reference } from '../../registry/reference.ts';
import { isTag } from '../../registry/tag-name.ts';
import type { Context } from './context.ts';
import type { FlowRoute } from './route.ts';

/** What an environment runs, as the manifests in Git say: the truth of it, whatever a registry's tags say. */
export interface Running {
  /** The environment's repository. */
  readonly repository: Reference;
  readonly tag: string | undefined;
  readonly digest: Digest | undefined;
  /** For messages: `test runs this (image.tag of shop/test/cart-values.yaml)`. */
  readonly where: string;
  /** The repository that says so, and its commit; none for a plain directory. */
  readonly gitops?: { readonly repository: string; readonly revision: string } | undefined;
}

interface Named extends NamedImage {
  readonly place: string;
}

/** Throws RefusedError when the manifests name nothing, name two things, or name what cannot be told apart. */
export async function runningIn(environment: Environment, route: FlowRoute, context: Context): Promise<Running> {
  const { flow, application, to } = route;
  const gitops = await context.gitops(flow);
  const places = await placesIn(environment, route);
  const named = await readPlaces(gitops.snapshot, places);
  const [first] = named;
  if (first === undefined) {
    throw new RefusedError(
      'environment-skipped',
      `${application.name} cannot be promoted to ${to.name}: nothing of it runs in ${environment.name} by ${places.map(({ name }) => name).join(', ')} in ${gitops.name}; promote it to ${environment.name} first`,
    );
  }
  refuseDisagreement(named, environment.name);
  const repository = parseLocation(environment.registry, application.image);
  const digest = named.find((one) => one.digest !== undefined)?.digest;
  const tag = named.find((one) => one.tag !== undefined)?.tag;
  if (digest === undefined) refuseUnclear(first, formatRepository(repository), environment.name);
  const revision = gitops.snapshot.commit;
  const state = revision === undefined ? undefined : { repository: gitops.name, revision };
  return { repository, digest, tag, where: `${environment.name} by ${first.place}`, gitops: state };
}

/**
 * What the environment that is to be entered runs until then, as far as its manifests can be read. The first one takes
 * what was built, and Git that cannot be reached is no reason to refuse that.
 */
export async function replacedIn(route: FlowRoute, context: Context): Promise<NamedImage | undefined> {
  try {
    const { snapshot } = await context.gitops(route.flow);
    const named = await readPlaces(snapshot, await placesIn(route.to, route));
    return named.find(({ digest }) => digest !== undefined) ?? named[0];
  } catch (error) {
    // What cannot be read there is manifest-bump's to refuse.
    if (error instanceof RefusedError) return undefined;
    if (!(error instanceof StepError) || route.from !== undefined) throw error;
    context.ports.log.warn(`the record does not name what ${route.to.name} ran until now: ${error.message}`);
    return undefined;
  }
}

/** Only read: a value that is shared by an anchor is no obstacle. What reads YAML is loaded when there is a flow. */
async function placesIn(environment: Environment, { flow, application }: FlowRoute): Promise<readonly Place[]> {
  const { placesOf } = await import('../../manifests/layouts/layouts.ts');
  const { placeNames } = await import('../../flow/place-names.ts');
  return placesOf(application.manifests, placeNames(flow, environment, application), 'edit-anchor');
}

async function readPlaces(snapshot: Snapshot, places: readonly Place[]): Promise<readonly Named[]> {
  const named: Named[] = [];
  for (const place of places) {
    const file = await findFile(snapshot, place);
    const image = file && place.read(file.text);
    if (image?.tag !== undefined || image?.digest !== undefined) named.push({ ...image, place: place.name });
  }
  return named;
}

/** Half of a rollout is no state to promote. */
function refuseDisagreement(named: readonly Named[], environment: string): void {
  const digests = new Set(named.flatMap(({ digest }) => digest ?? []));
  const tags = new Set(named.flatMap(({ tag }) => tag ?? []));
  const pinned = named.every(({ digest }) => digest !== undefined);
  if (digests.size <= 1 && (pinned || tags.size <= 1)) return;
  const found = named.map(({ place, tag = '', digest = '' }) => `${tag} ${shortDigest(digest)} by ${place}`.trim());
  throw new RefusedError(
    'source-ambiguous',
    `${environment} names several artifacts at once (${found.join(', ')}); finish the change there first`,
  );
}

/** A tag alone means something only in the repository that the manifests name. */
function refuseUnclear({ tag, repository, place }: Named, expected: string, environment: string): void {
  if (tag !== undefined && !isTag(tag)) {
    throw new RefusedError('invalid-tag', `${place} names a tag that is none: "${tag.slice(0, 128)}"`);
  }
  if (repository === undefined || sameRepository(repository, expected)) return;
  throw new RefusedError(
    'other-repository',
    `${place} names ${repository}:${tag} without a digest, and ${environment} has its images in ${expected}; bump it with the digest first`,
  );
}

/** Manifests may leave the registry out, as kustomize names do. */
function sameRepository(named: string, expected: string): boolean {
  return named === expected || expected.endsWith(`/${named}`);
}
