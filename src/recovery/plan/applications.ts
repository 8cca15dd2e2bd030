import { RefusedError } from '../../base/errors.ts';
import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { readObjects } from '../../objects/read.ts';
import type { Environment, Flow } from '../../flow/flow.ts';
import type { Scene } from '../model.ts';
import type { ManualSync } from './model.ts';

/** Files of a tree that are looked through for objects of Argo CD and Flux. */
const maxFiles = 5000;
const maxFileBytes = 2 * 1024 * 1024;

/** Objects of Argo CD and Flux that lie in the GitOps repository; a template that is no YAML is passed over. */
export async function deliveryObjects({ home }: Pick<Scene, 'home'>): Promise<readonly KubernetesObject[]> {
  const paths = (await home.list('')).filter((path) => /\.(?:ya?ml|json)$/.test(path)).slice(0, maxFiles);
  const found: KubernetesObject[] = [];
  for (const path of paths) {
    const bytes = await readable(home, path);
    if (bytes === undefined || bytes.length > maxFileBytes || !mentionsDelivery(bytes)) continue;
    found.push(...readObjects({ path, bytes }).objects.filter(isDelivery));
  }
  return found;
}

/** A link is passed over, since its target is listed as well; so is a file that is too large for a manifest. */
async function readable(home: Scene['home'], path: string): Promise<Uint8Array | undefined> {
  try {
    return await home.read(path);
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}

function mentionsDelivery(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text.includes('argoproj.io/') || text.includes('toolkit.fluxcd.io/');
}

export function isDelivery({ group, kind }: KubernetesObject): boolean {
  if (group === 'argoproj.io') return kind === 'Application' || kind === 'ApplicationSet' || kind === 'AppProject';
  return group.endsWith('.toolkit.fluxcd.io');
}

/** Whether Argo CD applies it without a person. */
export function isAutomated({ kind, body }: KubernetesObject): boolean {
  const spec = memberAt(body, 'spec');
  const policy = memberAt(kind === 'ApplicationSet' ? memberAt(spec, 'template', 'spec') : spec, 'syncPolicy');
  const automated = memberAt(policy, 'automated');
  return isRecord(automated) && automated['enabled'] !== false;
}

/** Order among the objects of one sync; smaller is earlier. */
export function waveOf({ annotations }: KubernetesObject): number {
  const wave = Number(annotations['argocd.argoproj.io/sync-wave'] ?? '0');
  return Number.isFinite(wave) ? wave : 0;
}

export function inWaves(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  return objects.toSorted((a, b) => waveOf(a) - waveOf(b) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Applications that nobody syncs but a person, with the objects that wait for it: what others bring does not. */
export function manualSyncs(
  delivery: readonly KubernetesObject[],
  objects: readonly KubernetesObject[],
): readonly ManualSync[] {
  const applications = delivery.filter(({ kind }) => kind === 'Application');
  return inWaves(applications.filter((one) => !isAutomated(one))).map((application) => {
    const namespace = namespaceOf(application);
    if (namespace === '') return { application, brings: [] };
    const others = applications.filter((one) => one !== application && namespaceOf(one) === namespace);
    const own = objects.filter(
      (object) =>
        object.namespace === namespace &&
        (isIn(object, application) || !others.some((one) => isAutomated(one) && isIn(object, one))),
    );
    const made = others.some(isAutomated) ? [] : [`Namespace/${namespace}`];
    return { application, brings: [...made, ...own.map(nameOf)] };
  });
}

function namespaceOf({ body }: KubernetesObject): string {
  return textIn(body, 'spec', 'destination', 'namespace') ?? '';
}

/** Tells whether an object was rendered from a directory of an Application: `apps/cart (kustomize build)`. */
function isIn({ file }: KubernetesObject, application: KubernetesObject): boolean {
  return pathsOf(application).some((path) => file.startsWith(path) || file.startsWith(`${path.slice(0, -1)} (`));
}

/** Objects of Argo CD that are about some environments, by their namespace or by KubeRocketCI's names. */
export function deliveryOf(
  delivery: readonly KubernetesObject[],
  environments: readonly Environment[],
  rendered: readonly KubernetesObject[],
  flow: Flow,
): readonly KubernetesObject[] {
  const prefixes = environments.map(({ name }) => `${flow.name}-${name}`);
  const namespaces = new Set([...prefixes, ...rendered.map(({ namespace }) => namespace).filter((one) => one !== '')]);
  const found = delivery.filter((one) => {
    const namespace = textIn(one.body, 'spec', 'destination', 'namespace');
    return (
      prefixes.some((prefix) => one.name === prefix || one.name.startsWith(`${prefix}-`)) ||
      namespaces.has(namespace ?? '')
    );
  });
  return [...found, ...rendered.filter((one) => isDelivery(one) && !found.some((other) => isSame(one, other)))];
}

/**
 * Adds what brings objects of Argo CD: Applications whose path holds their files, up to the one that a person applies, and
 * the projects that they name, without which Argo CD refuses them.
 */
export function withParents(
  found: readonly KubernetesObject[],
  delivery: readonly KubernetesObject[],
): readonly KubernetesObject[] {
  const parents = delivery.flatMap((by) => pathsOf(by).map((path) => ({ by, path })));
  const projects = delivery.filter(({ kind }) => kind === 'AppProject');
  const all = new Map(found.map((one) => [nameOf(one), one]));
  // A Map is walked with what is added meanwhile.
  for (const one of all.values()) {
    const project = textIn(specOf(one), 'project');
    const bringing = parents.filter(({ by, path }) => by !== one && one.file.startsWith(path)).map(({ by }) => by);
    for (const other of [...bringing, ...projects.filter(({ name }) => name === project)]) {
      if (!all.has(nameOf(other))) all.set(nameOf(other), other);
    }
  }
  return [...all.values()];
}

/** Objects that no Application among them brings, projects first: what a person applies. */
export function rootsOf(delivery: readonly KubernetesObject[]): readonly KubernetesObject[] {
  const parents = delivery.flatMap((by) => pathsOf(by).map((path) => ({ by, path })));
  const roots = delivery.filter(
    (one) => rootKinds.includes(one.kind) && !parents.some(({ by, path }) => by !== one && one.file.startsWith(path)),
  );
  return roots.toSorted((one, other) => rootKinds.indexOf(one.kind) - rootKinds.indexOf(other.kind));
}

const rootKinds = ['AppProject', 'Application', 'Kustomization', 'ApplicationSet'];

function specOf({ kind, body }: KubernetesObject): unknown {
  return kind === 'ApplicationSet' ? memberAt(body, 'spec', 'template', 'spec') : memberAt(body, 'spec');
}

/** Directories whose files an Application or Kustomization applies: `argo/`. */
function pathsOf({ kind, body }: KubernetesObject): readonly string[] {
  if (kind !== 'Application' && kind !== 'Kustomization') return [];
  const sources = [memberAt(body, 'spec', 'source'), ...listIn(body, 'spec', 'sources')];
  const paths = [textIn(body, 'spec', 'path'), ...sources.map((source) => textIn(source, 'path'))];
  return paths.flatMap((path = '') => {
    const bare = path.replace(/^\.?\//, '').replace(/\/$/, '');
    return bare === '' || bare === '.' ? [] : [`${bare}/`];
  });
}

function isSame(one: KubernetesObject, other: KubernetesObject): boolean {
  return one.kind === other.kind && one.name === other.name && one.namespace === other.namespace;
}
