import { isRecord } from '../../base/json-path.ts';
import { kustomizations } from '../../manifests/layouts/kustomize-paths.ts';
import { readAllObjects } from '../../objects/read.ts';
import { parseDocuments } from '../../objects/yaml-document.ts';
import type { Format, KustomizeOptions, Source, SourceTree } from '../model.ts';
import { outputName } from '../output-name.ts';
import { inDirectory, joined } from '../paths.ts';
import { RenderProblem } from '../problem.ts';
import type { ProgramResult, Workspace } from '../programs.ts';
import { build, buildWith, changedKustomization, type Kustomization } from './kustomize-build.ts';
import { remoteReferences } from './kustomize-references.ts';

/** A directory with a kustomization, built by `kustomize` of the runner. */
export const kustomize: Format = {
  name: 'kustomize',
  recognisedBy: kustomizations.join(', '),
  usesPrograms: true,
  recognises: ({ directory, tree, kustomize: options }) =>
    kustomizationIn(directory, tree) !== undefined || options?.isGenerated === true,
  async refuses({ directory, tree, kustomize: options }, { hosts }) {
    const own =
      options === undefined ? undefined : changedKustomization(await ownKustomization(directory, tree), options);
    return remoteReferences({ directory, own }, tree, hosts);
  },
  async render(source, workspace) {
    const tool = await workspace.version('kustomize');
    const built = await builtSource(source, workspace);
    if ('failure' in built) return { because: built.failure };
    return {
      ...readAllObjects([{ path: outputName(source.directory, 'kustomize build'), bytes: built.stdout }]),
      ...(tool !== undefined && { tool }),
    };
  },
};

async function builtSource(
  { directory, tree, kustomize: options = {} }: Source,
  workspace: Workspace,
): Promise<ProgramResult> {
  if (!changes(options) && kustomizationIn(directory, tree) !== undefined) return build(directory, options, workspace);
  const copy = await workspace.copyOf(directory);
  // Another of its names would count besides.
  return buildWith(copy, await ownKustomization(directory, tree), options, workspace);
}

/** Whether a deployer changes the kustomization itself. */
function changes(options: KustomizeOptions): boolean {
  return Object.entries(options).some(([key, value]) => {
    return !besides.has(key) && value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
}

/** Options that leave a kustomization as it is. */
const besides: ReadonlySet<string> = new Set(['readsTree', 'substitute', 'isGenerated']);

/** The kustomization of a directory; of one that has none, what Flux makes for it. */
async function ownKustomization(directory: string, tree: SourceTree): Promise<Kustomization> {
  const path = kustomizationIn(directory, tree);
  if (path === undefined) return generatedKustomization(directory, tree);
  const bytes = await tree.read(path);
  const [document, ...others] = parseDocuments(new TextDecoder().decode(bytes));
  if (document === undefined) return {};
  if ('found' in document) throw new RenderProblem(`${path}:${document.line}: ${document.found}`);
  if (!isRecord(document.value) || others.length > 0) throw new RenderProblem(`${path} is no single kustomization`);
  return document.value;
}

/** Lists every manifest below a directory, and each directory with a kustomization in the place of what is in it. */
function generatedKustomization(directory: string, tree: SourceTree): Kustomization {
  const resources = new Set<string>();
  for (const path of tree.paths) {
    if (!inDirectory(path, directory)) continue;
    const parts = path.slice(directory === '' ? 0 : directory.length + 1).split('/');
    const inner = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
    const built = inner.find((name) => kustomizationIn(joined(directory, name), tree) !== undefined);
    if (built !== undefined) resources.add(built);
    else if (/\.ya?ml$/.test(path)) resources.add(parts.join('/'));
  }
  return { resources: [...resources] };
}

function kustomizationIn(directory: string, tree: SourceTree): string | undefined {
  return kustomizations.map((name) => joined(directory, name)).find((path) => tree.has(path));
}
