import type { Place } from '../manifests.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import { file } from './file.ts';
import { krci } from './krci.ts';
import { kustomize } from './kustomize.ts';
import type { Layout, LayoutLocation, PlaceNames, SearchedTree } from './layout.ts';

/**
 * Every manifest layout. The flow file's schema, its types, its messages and the documentation derive from this list: a new
 * layout is one file and one line here.
 */
export const layouts = [krci, kustomize, file] as const;

/** Where the GitOps repository names an application's image, as `manifests:` in the flow file has it. */
export type ManifestsLocation = Parameters<(typeof layouts)[number]['places']>[0];

/**
 * Every place in the GitOps repository that names an application's image in an environment. Throws UsageError for a
 * path that leaves the repository or is no path.
 */
export function placesOf(
  location: ManifestsLocation,
  names: PlaceNames,
  anchors: AnchorPolicy = 'refuse',
): readonly Place[] {
  return layoutOf(location).places(location, names, anchors);
}

/**
 * As `placesOf`, where the files of the tree have a say. Throws RefusedError where they leave open which place counts,
 * RemoteError.
 */
export async function findPlaces(
  tree: SearchedTree,
  location: ManifestsLocation,
  names: PlaceNames,
  anchors: AnchorPolicy = 'refuse',
): Promise<readonly Place[]> {
  const layout = layoutOf(location);
  return layout.find?.(location, names, anchors, tree) ?? layout.places(location, names, anchors);
}

function layoutOf(location: LayoutLocation): AnyLayout & TakesAny {
  for (const layout of layouts) if (isOf(layout, location)) return layout;
  throw new TypeError('the schema of the flow file takes the layouts of the table alone');
}

/** Narrows a layout to the one that takes a location. */
function isOf(layout: AnyLayout, location: LayoutLocation): layout is AnyLayout & TakesAny {
  return layout.name === location.layout;
}

type AnyLayout = (typeof layouts)[number];
type TakesAny = Pick<Layout<ManifestsLocation>, 'places' | 'find'>;
