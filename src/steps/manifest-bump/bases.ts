import { mapBounded } from '../../bounded.ts';
import type { Snapshot } from '../../git/gitops.ts';
import { imagesInBases } from '../../manifests/kustomize-bases.ts';
import type { BaseImage } from '../../manifests/kustomize-bases.ts';
import { isKustomization } from '../../manifests/kustomize-paths.ts';
import { together } from './bump.ts';
import type { Part } from './part.ts';

/** Sentences about what lies below the kustomizations of a plan and says otherwise. */
export async function baseWarnings(parts: readonly Part[], snapshot: Snapshot): Promise<readonly string[]> {
  const overlays = parts.flatMap(({ request, bumps }) => {
    if (request.kind !== 'image') return [];
    const { image, manifests } = request.application;
    const name = manifests.layout === 'kustomize' ? (manifests.image ?? image) : image;
    const files = new Map(bumps.map(({ file, textAfter }) => [file, textAfter]));
    return [...files].filter(([file]) => isKustomization(file)).map(([path, text]) => ({ path, text, name }));
  });
  const warnings = await mapBounded(overlays, together, async ({ path, text, name }) => {
    const images = await imagesInBases(snapshot, { path, text }, name);
    return images.map((image) => warningOf(path, name, image));
  });
  return warnings.flat();
}

function warningOf(overlay: string, name: string, { file, digest, renamed }: BaseImage): string {
  if (renamed === undefined)
    return `${file} pins ${name} to ${digest}; the entry of ${overlay} wins over it, and whatever is built without such an entry stays on that digest`;
  const stays = digest === undefined ? '' : `, and ${digest} stays`;
  return `${file} renames ${name} to ${renamed}, so that the entry of ${overlay} finds nothing there${stays}; name the entry ${renamed} (image of the application's manifests in the flow file)`;
}
