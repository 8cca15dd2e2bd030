import { RefusedError } from '../base/errors.ts';
import { fileAndPath } from '../manifests/forms/path-place.ts';
import { valueAt } from '../manifests/forms/value.ts';
import type { PlaceNames } from '../manifests/layouts/layout.ts';
import { expand, placed } from '../manifests/layouts/paths.ts';
import { findFile, type ManifestReader } from '../manifests/manifest-file.ts';
import type { Place } from '../manifests/manifests.ts';
import type { AnchorPolicy } from '../manifests/yaml/locate.ts';
import type { BlueGreenEntry, DeliveryEntry, DeliveryPlace } from './delivery.ts';

/**
 * Returns the place of the image that runs where no delivery is under way: stable's, or that of the side with the
 * traffic. What is on its way has not entered yet.
 *
 * @throws RefusedError where the switch says neither side
 */
export async function runningPlace(
  { canary, 'blue-green': blueGreen, rollout }: DeliveryEntry,
  names: PlaceNames,
  tree: ManifestReader,
  anchors: AnchorPolicy,
): Promise<Place> {
  const side = canary?.stable ?? (blueGreen && (await activeSide(blueGreen, names, tree)));
  const place = (rollout ?? side)?.image;
  if (place === undefined) throw new Error('the schema takes one strategy');
  return imagePlace(place, names, anchors);
}

function imagePlace({ file, path }: DeliveryPlace, names: PlaceNames, anchors: AnchorPolicy): Place {
  return fileAndPath(placed(file, names), expand(path, names), anchors, names);
}

async function activeSide(
  { blue, green, switch: place }: BlueGreenEntry,
  names: PlaceNames,
  tree: ManifestReader,
): Promise<BlueGreenEntry['blue']> {
  const value = valueAt(placed(place.file, names), expand(place.path, names));
  const file = await findFile(tree, value);
  const word = file && value.read(file.text);
  if (word === (place.blue ?? 'blue')) return blue;
  if (word === (place.green ?? 'green')) return green;
  throw new RefusedError({
    code: 'delivery-off-ladder',
    where: value.name,
    expected: `${place.blue ?? 'blue'} or ${place.green ?? 'green'}`,
    found: word === undefined ? 'no such file' : `"${word}"`,
    fix: 'write the side that has the traffic',
  });
}
