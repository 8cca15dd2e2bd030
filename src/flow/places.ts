import type { SearchedTree } from '../manifests/layouts/layout.ts';
import type { Place } from '../manifests/manifests.ts';
import type { AnchorPolicy } from '../manifests/yaml/locate.ts';
import { deliveryOf } from './delivery.ts';
import type { Application, Environment, Flow } from './flow.ts';
import { placeNames } from './place-names.ts';

/** An application in an environment. */
export interface Pair {
  readonly application: Application;
  readonly environment: Environment;
}

/**
 * Returns the places that say what runs, for readers: a value that is shared by an anchor is no obstacle. Throws
 * RefusedError where the tree leaves open which place counts, RemoteError.
 */
export async function placesToRead(
  flow: Flow,
  { environment, application }: Pair,
  tree: SearchedTree,
): Promise<readonly Place[]> {
  const places = await placesToWrite(flow, { environment, application }, tree, 'edit-anchor');
  return places.filter(({ isCopy }) => isCopy !== true);
}

/** As `placesToRead`, with the places that are written along with them. */
export async function placesToWrite(
  flow: Flow,
  { environment, application }: Pair,
  tree: SearchedTree,
  anchors: AnchorPolicy,
): Promise<readonly Place[]> {
  const delivery = deliveryOf(application, environment);
  if (delivery !== undefined) {
    const { runningPlace } = await import('./running-place.ts');
    return [await runningPlace(delivery, placeNames(flow, environment, application), tree, anchors)];
  }
  // Loaded where a tree has been read: no step needs a layout for its first request.
  const { findPlaces } = await import('../manifests/layouts/layouts.ts');
  return findPlaces(tree, application.manifests, placeNames(flow, environment, application), anchors);
}
