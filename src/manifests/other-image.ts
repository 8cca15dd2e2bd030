import { RefusedError } from '../base/errors.ts';
import { type ImageIdentity, isOwnImage, isPlaceholder } from './identity.ts';
import type { Place } from './manifests.ts';

/**
 * Refuses to write where another application's image stands: the path leads elsewhere than it did.
 *
 * @param there the repository that the place names; undefined for none
 * @throws RefusedError `other-image`
 */
export function refuseOtherImage(
  { name, aliases = [] }: Place,
  there: string | undefined,
  image: ImageIdentity,
  fix: string,
): void {
  if (there === undefined || isPlaceholder(there)) return;
  if (isOwnImage({ ...image, aliases: [...(image.aliases ?? []), ...aliases] }, there)) return;
  const expected = `${image.image} in a registry of the flow`;
  throw new RefusedError({ code: 'other-image', where: name, expected, found: there, fix });
}
