import { RefusedError } from '../../errors.ts';
import { gitopsRepositoryOf } from '../../flow/repository.ts';
import type { Snapshot } from '../../git/gitops.ts';
import { findFile } from '../../manifests/find.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import { placesOf } from '../../manifests/places.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { formatRepository, parseLocation, type Reference } from '../../registry/reference.ts';
import { isTag } from '../../registry/tag-name.ts';
import type { Ports } from '../ports.ts';
import type { PromoteInputs } from './declaration.ts';
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
export async function runningIn(
  environment: NonNullable<FlowRoute['from']>,
  route: FlowRoute,
  inputs: PromoteInputs,
  ports: Ports,
): Promise<Running> {
  const { flow, application, to } = route;
  const { repository: chosen, branch } = inputs;
  const gitops = await gitopsRepositoryOf(flow, { repository: chosen, branch }, ports);
  const names = {
    flow: flow.name,
    environment: environment.name,
    application: application.name,
    image: application.image,
  };
  // Only read: a value that is shared by an anchor is no obstacle.
  const places = placesOf(application.manifests, names, 'edit-anchor');
  const snapshot = await gitops.snapshot();
  const named = await readPlaces(snapshot, places);
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
  const revision = snapshot.commit;
  const state = revision === undefined ? undefined : { repository: gitops.name, revision };
  return { repository, digest, tag, where: `${environment.name} by ${first.place}`, gitops: state };
}

async function readPlaces(snapshot: Snapshot, places: ReturnType<typeof placesOf>): Promise<readonly Named[]> {
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
