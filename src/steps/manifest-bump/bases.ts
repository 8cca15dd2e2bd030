import { mapBounded } from '../../base/concurrency.ts';
import type { Snapshot } from '../../git/gitops.ts';
import { imagesInBases } from '../../manifests/layouts/kustomize-bases.ts';
import type { BaseImage } from '../../manifests/layouts/kustomize-bases.ts';
import { isKustomization } from '../../manifests/layouts/kustomize-paths.ts';
import { together } from './bump.ts';
import type { Part } from './part.ts';
import type { BumpRequest } from './request.ts';

/** Sentences about what lies below the kustomizations of a plan and says otherwise. */
export async function baseWarnings(parts: readonly Part[], snapshot: Snapshot): Promise<readonly string[]> {
  const overlays = parts.flatMap(({ request, bumps }) => {
    const name = entryNameOf(request);
    if (name === undefined) return [];
    const files = new Map(bumps.map(({ file, textAfter }) => [file, textAfter]));
    return [...files].filter(([file]) => isKustomization(file)).map(([path, text]) => ({ path, text, name }));
  });
  const warnings = await mapBounded(overlays, together, async ({ path, text, name }) => {
    const images = await imagesInBases(snapshot, { path, text }, name);
    return images.map((image) => warningOf(path, name, image));
  });
  return warnings.flat();
}

/** The name of the entry of `images` that a request is about, if it is about one. */
function entryNameOf(request: BumpRequest): string | undefined {
  if (request.kind === 'file') return /^images\[name="?([^\]"]+)"?\]/.exec(request.path)?.[1];
  const { image, manifests } = request.application;
  return manifests.layout === 'kustomize' ? (manifests.image ?? image) : image;
}

function warningOf(overlay: string, name: string, { file, digest, renamed }: BaseImage): string {
  if (renamed === undefined)
    return `${file} pins ${name} to ${digest}; the entry of ${overlay} wins over it, and whatever is built without such an entry stays on that digest`;
  const stays = digest === undefined ? '' : `, and ${digest} stays`;
  return `${file} renames ${name} to ${renamed}, so that the entry of ${overlay} finds nothing there${stays}; name the entry ${renamed} (image of the application's manifests in the flow file)`;
}
