import { dump } from 'js-yaml';
import { isRecord, listIn } from '../../base/json-path.ts';
import { joined } from '../paths.ts';
import type { KustomizeImage, KustomizeOptions } from '../model.ts';
import type { ProgramResult, Workspace } from '../programs.ts';
import { substituteVariables } from '../templates/variables.ts';

export type Kustomization = Readonly<Record<string, unknown>>;

/** Builds a directory, whose kustomization is written anew with what a deployer changes about it. */
export async function buildWith(
  directory: string,
  own: Kustomization,
  options: KustomizeOptions,
  workspace: Workspace,
): Promise<ProgramResult> {
  const text = dump(changedKustomization(own, options), { noRefs: true, lineWidth: -1 });
  await workspace.write(joined(directory, 'kustomization.yaml'), new TextEncoder().encode(text));
  return build(directory, options, workspace);
}

/** Builds a directory as it is. @throws RenderProblem for variables of a form that is not read */
export async function build(
  directory: string,
  { readsTree = false, substitute }: KustomizeOptions,
  workspace: Workspace,
): Promise<ProgramResult> {
  const restrictor = readsTree ? ['--load-restrictor', 'LoadRestrictionsNone'] : [];
  const built = await workspace.run('kustomize', ['build', ...restrictor, directory === '' ? '.' : `./${directory}`]);
  if ('failure' in built || substitute === undefined) return built;
  return { stdout: new TextEncoder().encode(filled(new TextDecoder().decode(built.stdout), substitute)) };
}

/** Fills the variables of each object that does not forbid it. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text
    .split(/^(?=---\s*$)/m)
    .map((document) => (isExempt(document) ? document : substituteVariables(document, values)))
    .join('');
}

function isExempt(document: string): boolean {
  return /^ {4}kustomize\.toolkit\.fluxcd\.io\/substitute: ["']?disabled["']?\s*$/m.test(document);
}

/** A kustomization with the changes that Argo CD makes by `kustomize edit`, and Flux by its generator. */
export function changedKustomization(own: Kustomization, options: KustomizeOptions): Kustomization {
  const { namespace, namePrefix, nameSuffix, labels, annotations } = options;
  return {
    ...own,
    ...(namespace !== undefined && { namespace }),
    ...(namePrefix !== undefined && { namePrefix }),
    ...(nameSuffix !== undefined && { nameSuffix }),
    ...listed('images', imagesOf(own, options.images)),
    ...listed('replicas', replicasOf(own, options.replicas)),
    ...listed('patches', appended(own, 'patches', options.patches)),
    ...listed('components', appended(own, 'components', options.components)),
    ...(labels !== undefined && labelsOf(own, labels)),
    ...(annotations !== undefined && { commonAnnotations: { ...recordAt(own, 'commonAnnotations'), ...annotations } }),
  };
}

function listed(key: string, value: readonly unknown[] | undefined): Kustomization {
  return value === undefined || value.length === 0 ? {} : { [key]: value };
}

function appended(
  own: Kustomization,
  key: string,
  more: readonly unknown[] | undefined,
): readonly unknown[] | undefined {
  return more === undefined || more.length === 0 ? undefined : [...listIn(own, key), ...more];
}

function imagesOf(own: Kustomization, images: readonly KustomizeImage[] | undefined): readonly unknown[] | undefined {
  if (images === undefined) return undefined;
  const entries = new Map<unknown, unknown>(listIn(own, 'images').map((entry) => [nameIn(entry), entry]));
  for (const { merges, ...image } of images) {
    const present = entries.get(image.name);
    entries.set(image.name, merges === true && isRecord(present) ? mergedImage(present, image) : image);
  }
  return [...entries.values()];
}

/** A tag and a digest choose the version together: one takes the place of both. */
function mergedImage(present: Kustomization, image: KustomizeImage): Kustomization {
  const { newTag: _, digest: __, ...rest } = present;
  const isVersion = image.newTag !== undefined || image.digest !== undefined;
  return { ...(isVersion ? rest : present), ...image };
}

function replicasOf(own: Kustomization, replicas: KustomizeOptions['replicas']): readonly unknown[] | undefined {
  if (replicas === undefined) return undefined;
  const entries = new Map<unknown, unknown>(listIn(own, 'replicas').map((entry) => [nameIn(entry), entry]));
  for (const one of replicas) entries.set(one.name, one);
  return [...entries.values()];
}

function labelsOf(own: Kustomization, labels: NonNullable<KustomizeOptions['labels']>): Kustomization {
  const { pairs, includeSelectors, includeTemplates } = labels;
  if (includeSelectors) return { commonLabels: { ...recordAt(own, 'commonLabels'), ...pairs } };
  return { labels: [...listIn(own, 'labels'), { pairs, ...(includeTemplates && { includeTemplates }) }] };
}

function nameIn(entry: unknown): unknown {
  return isRecord(entry) ? entry['name'] : undefined;
}

function recordAt(own: Kustomization, key: string): Kustomization {
  const value = own[key];
  return isRecord(value) ? value : {};
}
