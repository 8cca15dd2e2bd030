import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError, undefinedIfRefused } from '../../base/errors.ts';
import { textOf } from '../../base/text.ts';
import type { Snapshot } from '../../git/gitops.ts';
import { discoverPlaces } from '../../manifests/forms/discover.ts';
import type { ImageIdentity } from '../../manifests/identity.ts';
import { isKustomization, kustomizations } from '../../manifests/layouts/kustomize-paths.ts';
import type { Target } from './model.ts';

/** Manifests that are searched for the image when its place is not there. */
const maxSearched = 500;
const maxNamed = 3;
/** More files than a new repository has flow files. */
const maxFlowFiles = 20;

/**
 * Whether a file that is not there may be made. A forgotten layout looks the same as a new application, so its
 * directory or files of the layout have to be there, or no manifest at all. A file beside a kustomization that does not
 * name it is never read.
 */
export async function mayCreate(snapshot: Snapshot, { creates }: Target): Promise<boolean> {
  if (typeof creates === 'boolean') return creates;
  const { directory, siblings } = creates;
  const files = await snapshot.list(directory);
  if (kustomizations.some((name) => files.includes(`${directory}/${name}`))) return false;
  if (files.length > 0) return true;
  const all = await snapshot.list('');
  const below = `${siblings.directory}/`;
  return all.some((file) => file.startsWith(below) && siblings.name.test(file)) || holdsNoManifest(snapshot, all);
}

/** Whether a repository is new: nothing in it but flow files, documents and hidden files. */
async function holdsNoManifest(snapshot: Snapshot, files: readonly string[]): Promise<boolean> {
  const candidates = files.filter((file) => isManifest(file) && !/(?:^|\/)\.|^docs\//.test(file));
  if (candidates.length > maxFlowFiles) return false;
  const texts = await mapBounded(candidates, maxFlowFiles, (file) => undefinedIfRefused(() => snapshot.read(file)));
  return texts.every(
    (bytes) =>
      bytes !== undefined && /krci-deploy\/v1|v2\.edp\.epam\.com\//.test(Buffer.from(bytes).toString('latin1')),
  );
}

function isManifest(file: string): boolean {
  return /\.ya?ml$/.test(file) || isKustomization(file);
}

/** Returns the refusal of a place that is not there, with the places that the repository has for the image. */
export async function missingPlace(snapshot: Snapshot, target: Target): Promise<RefusedError> {
  const { file, alternatives, creates, identity } = target;
  const hints = identity === undefined ? [] : await placesNamed(snapshot, identity);
  const elsewhere = hints.length === 0 ? '' : `; the repository names ${identity?.image ?? ''} in ${hints.join(', ')}`;
  return new RefusedError({
    code: 'manifest-missing',
    where: [file, ...alternatives].join(' or '),
    expected: creates === false ? 'a file in the GitOps repository' : 'the file, or others of its layout',
    found: `neither${elsewhere}`.replace(/^neither/, creates === false ? 'none' : 'neither'),
    fix: `check manifests in the flow file${creates === false ? ', and the branch or directory' : ', or set create: true'}`,
  });
}

/** Only files whose path speaks of the image or of a kustomization are read: this runs on the way to a refusal. */
async function placesNamed(snapshot: Snapshot, image: ImageIdentity): Promise<readonly string[]> {
  const files = (await undefinedIfRefused(() => snapshot.list(''))) ?? [];
  const candidates = files.filter(isManifest).slice(0, maxSearched);
  const found = await mapBounded(candidates, maxSearched, (file) => layoutOf(snapshot, file, image));
  return found.flatMap((one) => one ?? []).slice(0, maxNamed);
}

async function layoutOf(snapshot: Snapshot, file: string, image: ImageIdentity): Promise<string | undefined> {
  return undefinedIfRefused(async () => {
    const bytes = await snapshot.read(file);
    if (bytes === undefined) return undefined;
    const { places } = discoverPlaces(file, textOf(bytes, file), { image, anchors: 'edit-anchor' });
    if (places.length === 0) return undefined;
    return `${file} (layout ${isKustomization(file) ? 'kustomize' : 'file'})`;
  });
}
