import { mapBounded } from '../base/concurrency.ts';
import { StepError } from '../base/errors.ts';
import type { KubernetesObject } from '../objects/model.ts';
import { readObjects } from '../objects/read.ts';
import type { SourceTree } from './model.ts';
import { directoryOf, joined } from './paths.ts';

const maxFileBytes = 1024 * 1024;
const maxReads = 64;

/** Signs of an object that deployers are, or refer to. */
const signs = ['argoproj.io', 'toolkit.fluxcd.io', 'kind: ConfigMap', 'kind: Secret', '"ConfigMap"', '"Secret"'];

const kinds: ReadonlySet<string> = new Set([
  'argoproj.io/Application',
  'argoproj.io/ApplicationSet',
  'kustomize.toolkit.fluxcd.io/Kustomization',
  'helm.toolkit.fluxcd.io/HelmRelease',
  'source.toolkit.fluxcd.io/GitRepository',
  'source.toolkit.fluxcd.io/HelmChart',
  'source.toolkit.fluxcd.io/HelmRepository',
  'source.toolkit.fluxcd.io/OCIRepository',
  'external-secrets.io/ExternalSecret',
  '/ConfigMap',
  '/Secret',
]);

/**
 * Reads the deployers that the files of a tree declare as they stand, and what they refer to. Files of a chart are
 * templates and are left out, and so is what is no object: nothing is proven by it.
 */
export async function declaredObjects(tree: SourceTree): Promise<readonly KubernetesObject[]> {
  const candidates = tree.paths.filter((path) => isManifest(path) && !isTemplate(path, tree));
  const read = await mapBounded(candidates, maxReads, (path) => objectsIn(path, tree));
  return read.flat();
}

function isManifest(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path) && !/-values\.ya?ml$/i.test(path);
}

/** Whether a file is one of a chart's templates, or of a chart within. */
function isTemplate(path: string, tree: SourceTree): boolean {
  for (let directory = directoryOf(path); directory !== ''; directory = directoryOf(directory)) {
    if (/(?:^|\/)(?:templates|charts|crds)$/.test(directory) && tree.has(joined(directoryOf(directory), 'Chart.yaml')))
      return true;
  }
  return false;
}

async function objectsIn(path: string, tree: SourceTree): Promise<readonly KubernetesObject[]> {
  const bytes = await readable(path, tree);
  if (bytes === undefined || bytes.length > maxFileBytes) return [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!signs.some((sign) => text.includes(sign))) return [];
  return readObjects({ path, bytes }).objects.filter(({ group, kind }) => kinds.has(`${group}/${kind}`));
}

/** A file that must not be read, such as one behind a link, declares nothing. */
async function readable(path: string, tree: SourceTree): Promise<Uint8Array | undefined> {
  try {
    return await tree.read(path);
  } catch (error) {
    if (error instanceof StepError && error.exitCode === 1) return undefined;
    throw error;
  }
}
