import { deliveryOf } from '../flow/delivery.ts';
import type { Application, Environment, Flow } from '../flow/flow.ts';
import { placeNames } from '../flow/place-names.ts';
import type { GitopsRepository } from '../git/gitops.ts';
import type { ManifestReader } from '../manifests/manifest-file.ts';
import { formatRepository, parseLocation } from '../registry/reference.ts';
import { blueGreenStrategy } from './blue-green.ts';
import { canaryStrategy } from './canary.ts';
import { readState } from './cells.ts';
import { formerState, type Since } from './former.ts';
import type { Standing, State, Strategy } from './model.ts';

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
  return entry['blue-green'] && blueGreenStrategy(entry['blue-green'], names);
}

/** Reads where a delivery stands. Throws RefusedError for places that cannot be read, RemoteError. */
export async function presentDelivery(
  strategy: Strategy,
  tree: ManifestReader,
  branch: GitopsRepository,
): Promise<PresentDelivery> {
  const state = await readState(strategy.cells, tree);
  const { former, since } = await formerState(strategy, state, branch);
  return { strategy, state, standing: strategy.standing(state, former), since };
}
