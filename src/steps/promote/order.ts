import type { Application, Environment, Flow } from '../../flow/flow.ts';
import type { PlaceHistory } from '../../flow/place-history.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import { compareRecords, newestFirst } from '../../records/chain.ts';
import type { Promotion } from '../../records/records.ts';
import type { Digest } from '../../registry/digest.ts';
import { parseLocation } from '../../registry/reference.ts';
import { versionSchemes } from '../../version/schemes.ts';
import type { Context } from './context.ts';

/** An environment whose history gives the order of artifacts. */
export interface OrderPlace {
  readonly flow: Flow;
  readonly application: Application;
  readonly environment: Environment;
}

/**
 * Compares two images of an application: by their names where the flow's scheme orders them, else by when each entered
 * the environment first. Negative where `left` is older; undefined where nothing shows an order.
 */
export async function compareImages(
  left: NamedImage,
  right: NamedImage,
  place: OrderPlace,
  context: Context,
): Promise<number | undefined> {
  if (left.digest !== undefined && left.digest === right.digest) return 0;
  const { compare } = versionSchemes[place.flow.versions];
  const byName = left.tag === undefined || right.tag === undefined ? undefined : compare(left.tag, right.tag);
  if (byName !== undefined || left.digest === undefined || right.digest === undefined) return byName;
  return compareEntries(left.digest, right.digest, place, context);
}

/**
 * Compares two digests by their first entry into an environment: by its chain of records, else by the commits of the
 * GitOps repository that named them. No clock of an image counts, which costs a builder nothing.
 */
export async function compareEntries(
  left: Digest,
  right: Digest,
  place: OrderPlace,
  context: Context,
): Promise<number | undefined> {
  const [ours, theirs] = [await firstEntry(left, place, context), await firstEntry(right, place, context)];
  if (ours !== undefined && theirs !== undefined) return compareRecords(ours, theirs);
  const { application, environment, flow } = place;
  const history = await (await context.gitops(flow)).history({ application, environment });
  const [here, there] = [firstNamed(left, history), firstNamed(right, history)];
  return here === undefined || there === undefined ? undefined : there - here;
}

/** As `compareEntries`, for an artifact that is about to enter: one that never did is newer than one that has. */
export async function compareArrival(
  ours: Digest,
  theirs: Digest,
  place: OrderPlace,
  context: Context,
): Promise<number | undefined> {
  const known = await compareEntries(ours, theirs, place, context);
  if (known !== undefined || (await hasEntered(ours, place, context))) return known;
  return (await hasEntered(theirs, place, context)) ? 1 : undefined;
}

async function hasEntered(digest: Digest, place: OrderPlace, context: Context): Promise<boolean> {
  if ((await firstEntry(digest, place, context)) !== undefined) return true;
  const { application, environment, flow } = place;
  return firstNamed(digest, await (await context.gitops(flow)).history({ application, environment })) !== undefined;
}

async function firstEntry(
  digest: Digest,
  { flow, application, environment }: OrderPlace,
  context: Context,
): Promise<Promotion | undefined> {
  if (flow.records === undefined) return undefined;
  const entry = { digest, application: application.name, environment: environment.name };
  const location = parseLocation(environment.registry, application.image);
  const entries = await (await context.ledger(flow)).entries(entry, location);
  return newestFirst(entries).at(-1)?.promotion;
}

/** How many states ago Git named a digest for the first time; undefined where it never did, as far as it is known. */
function firstNamed(digest: Digest, { states }: Pick<PlaceHistory, 'states'>): number | undefined {
  const at = states.findLastIndex(({ image }) => image.digest === digest);
  return at < 0 ? undefined : at;
}
