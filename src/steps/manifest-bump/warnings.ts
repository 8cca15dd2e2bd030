import { mapBounded } from '../../base/concurrency.ts';
import { counted } from '../../base/counted.ts';
import type { Snapshot } from '../../git/gitops.ts';
import { imagesInBases } from '../../manifests/layouts/kustomize-bases.ts';
import type { BaseImage } from '../../manifests/layouts/kustomize-bases.ts';
import { isKustomization } from '../../manifests/layouts/kustomize-paths.ts';
import { unsettledSentence } from '../unsettled.ts';
import { maxReads } from './bump.ts';
import type { Bump, BumpRequest, Part } from './model.ts';
import { registryWarning } from './registry-check.ts';

/** Sentences about places that a plan leaves alone, and values that it writes without effect. */
export async function warningsOf(parts: readonly Part[], snapshot: Snapshot): Promise<readonly string[]> {
  const warnings = [
    ...parts.flatMap(({ skipped }) => skipped),
    ...parts.flatMap(({ bumps }) => bumps.flatMap(bumpWarnings)),
    ...parts.flatMap(({ registry }) => registryWarning(registry)),
    ...parts.flatMap(deadValues),
    ...parts.flatMap(overruledValues),
    ...unsettledValues(parts),
    ...(await baseWarnings(parts, snapshot)),
  ];
  return [...new Set(warnings)];
}

function bumpWarnings({ target, file, textBefore, textAfter }: Bump): readonly string[] {
  const made = textBefore === undefined ? [`${file} is not there yet and will be made`] : [];
  return [...made, ...(target.limits?.(textAfter) ?? [])];
}

/** KubeRocketCI reads an application's values from Git only where its element of the ApplicationSet says so. */
function deadValues({ request, bumps }: Part): readonly string[] {
  if (request.kind !== 'image' || request.customValues !== false || request.application.manifests.layout !== 'krci')
    return [];
  const values = bumps.filter(({ file }) => file.endsWith('-values.yaml'));
  return values.map(
    ({ file }) => `${request.application.name} has customValues: false, so KubeRocketCI does not read ${file}`,
  );
}

/**
 * A stock KubeRocketCI hands image.tag, image.repository and image.digest of a push environment to Helm as parameters,
 * which win over every values file. The flow says so where the ApplicationSet is not in Git.
 */
function overruledValues(part: Part): readonly string[] {
  const { request, bumps } = part;
  if (request.kind !== 'image') return [];
  return bumps
    .filter((bump) => isOverruled(part, bump))
    .map(
      ({ file, target }) =>
        `${target.overruledBy ?? ''} overrules image.* of ${file} in ${request.environment.name}: its element has to change`,
    );
}

/** One sentence for all values files of a run of which nobody knows whether they count. */
function unsettledValues(parts: readonly Part[]): readonly string[] {
  const unsettled = parts.flatMap(({ request, bumps }) =>
    bumps.flatMap(({ file, target }) =>
      request.kind === 'image' && request.environment.sync?.applicationset === undefined && target.isUnsettled === true
        ? [{ file, environment: request.environment.name }]
        : [],
    ),
  );
  const [first] = unsettled;
  if (first === undefined) return [];
  const more = unsettled.length === 1 ? '' : ` and ${counted(unsettled.length - 1, 'more file')}`;
  return [unsettledSentence(`${first.file}${more}`, first.environment)];
}

/** Whether something outside of the tree wins over a place. */
export function isOverruled({ request }: Part, { target }: Bump): boolean {
  // What would win is set to the same image after the commit.
  if (request.kind === 'image' && request.environment.sync?.applicationset !== undefined) return false;
  return target.overruledBy !== undefined && (request.kind !== 'image' || request.customValues !== false);
}

/** Sentences about files below the kustomizations of a plan that name another image. */
async function baseWarnings(parts: readonly Part[], snapshot: Snapshot): Promise<readonly string[]> {
  const overlays = parts.flatMap(({ request, bumps }) => {
    const name = entryNameOf(request);
    if (name === undefined) return [];
    const files = new Map(bumps.map(({ file, textAfter }) => [file, textAfter]));
    return [...files].filter(([file]) => isKustomization(file)).map(([path, text]) => ({ path, text, name }));
  });
  const warnings = await mapBounded(overlays, maxReads, async ({ path, text, name }) => {
    const images = await imagesInBases(snapshot, { path, text }, name);
    return images.map((image) => warningOf(path, name, image));
  });
  return warnings.flat();
}

/** Returns the name of the entry of `images` that a request is about, if it is about one. */
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
