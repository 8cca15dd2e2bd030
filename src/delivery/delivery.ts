import { RefusedError } from '../base/errors.ts';
import { deliveryOf } from '../flow/delivery.ts';
import type { Application, Environment, Flow } from '../flow/flow.ts';
import { placeNames } from '../flow/place-names.ts';
import type { GitopsRepository } from '../git/gitops.ts';
import type { ManifestReader } from '../manifests/manifest-file.ts';
import { formatRepository, parseLocation } from '../registry/reference.ts';
import { blueGreenStrategy } from './blue-green.ts';
import { canaryStrategy } from './canary.ts';
import { imageIn, readState } from './cells.ts';
import { rolloutStrategy } from './rollout.ts';
import { formerState, type Since } from './former.ts';
import type { OffLadder, Standing, State, Strategy, UnderWay } from './model.ts';

/** A delivery as Git has it now. */
export interface PresentDelivery {
  readonly strategy: Strategy;
  readonly state: State;
  readonly standing: Standing;
  /** The commit since which the values are what they are; undefined where the history does not reach back. */
  readonly since: Since | undefined;
}

/** Returns the steps in which an application enters an environment; undefined where it does at once. */
export function strategyOf(flow: Flow, application: Application, environment: Environment): Strategy | undefined {
  const entry = deliveryOf(application, environment);
  if (entry === undefined) return undefined;
  const repository = formatRepository(parseLocation(environment.registry, application.image));
  const names = { names: placeNames(flow, environment, application), repository };
  if (entry.canary !== undefined) return canaryStrategy(entry.canary, names);
  if (entry.rollout !== undefined) return rolloutStrategy(entry.rollout, names);
  return entry['blue-green'] && blueGreenStrategy(entry['blue-green'], names);
}

/**
 * Reads where a delivery stands: from `tree`, or where nothing was read yet from the branch with its history, in one
 * fetch. Throws RefusedError for places that cannot be read, RemoteError.
 */
export async function presentDelivery(
  strategy: Strategy,
  branch: GitopsRepository,
  tree?: ManifestReader,
): Promise<PresentDelivery> {
  const { state, former, since } = await formerState(strategy, branch, tree);
  return { strategy, state, standing: strategy.standing(state, former), since };
}

/** The refusal of values that no step leads to. `where`: `cart in prod`. */
export function offLadder({ because }: OffLadder, where: string): RefusedError {
  return new RefusedError({
    code: 'delivery-off-ladder',
    where,
    expected: 'values of a step of its delivery',
    found: because,
    fix: 'put the values back, or take the delivery back with `krci-deploy advance --abort true`',
  });
}

/** An image that runs during a delivery. */
export interface RunningImage {
  readonly digest: string;
  readonly tag: string;
  /** It may run and need not: a side without traffic may have no pods. */
  readonly isOptional?: boolean;
}

/** Returns the images that the places of a delivery name in a tree; undefined where one names no digest. */
export async function imagesAt(
  flow: Flow,
  application: Application,
  environment: Environment,
  tree: ManifestReader,
): Promise<readonly RunningImage[] | undefined> {
  const strategy = strategyOf(flow, application, environment);
  if (strategy === undefined) return undefined;
  const state = await readState(strategy.cells, tree);
  const running = imageIn(state[strategy.runningCell(state)]);
  if (running === undefined) return undefined;
  const standing = strategy.standing(state, undefined);
  if (standing.kind === 'under-way') return runningImages(standing);
  const others = Object.entries(strategy.cells).flatMap(([key, { place }]) =>
    place === undefined ? [] : (imageIn(state[key]) ?? []),
  );
  const other = others.filter(({ digest }) => digest !== running.digest);
  return [running, ...other.map(({ tag, digest }) => ({ tag, digest, isOptional: true }))];
}

/** Returns the images of a step: the side that has all traffic may be the only one that runs. */
export function runningImages({ incoming, outgoing, share }: UnderWay): readonly RunningImage[] {
  if (incoming.digest === outgoing.digest) return [incoming];
  return [incoming, share === 100 ? { ...outgoing, isOptional: true } : outgoing];
}
