import type { Application, Environment, Flow } from '../flow/flow.ts';
import { placesToRead } from '../flow/places.ts';
import { isKustomization } from '../manifests/layouts/kustomize-paths.ts';
import { findFile } from '../manifests/manifest-file.ts';
import { searchedTree } from '../manifests/layouts/krci-elements.ts';
import type { NotRendered, Source, SourceTree } from './model.ts';

/** Where the objects of an application come from, or why that is not known. */
export async function sourceOf(
  flow: Flow,
  environment: Environment,
  application: Application,
  tree: SourceTree,
): Promise<Source | NotRendered> {
  const what = `${application.name} in ${environment.name}`;
  if (application.manifests.layout === 'krci') {
    return { what, because: 'its chart is in the repository of the application; render it in an earlier job' };
  }
  const searched = searchedTree({
    read: (path) => tree.read(path),
    list: (directory) =>
      Promise.resolve(tree.paths.filter((path) => directory === '' || path.startsWith(`${directory}/`))),
  });
  for (const place of await placesToRead(flow, { environment, application }, searched)) {
    const file = await findFile(searched, place);
    if (file !== undefined) return fromFile(file.path, flow, environment, application, tree);
  }
  return { what, because: 'no file of the repository names its image' };
}

/** A file of a chart belongs to the chart around it; others to their directory. */
function fromFile(path: string, flow: Flow, environment: Environment, { name }: Application, tree: SourceTree): Source {
  const own = directoryOf(path);
  const base = { application: name, namespace: `${flow.name}-${environment.name}` };
  if (isKustomization(path)) return { ...base, directory: own, values: [] };
  for (let directory = own; ; directory = directoryOf(directory)) {
    if (tree.has(directory === '' ? 'Chart.yaml' : `${directory}/Chart.yaml`)) {
      const isDefault = path === (directory === '' ? 'values.yaml' : `${directory}/values.yaml`);
      return { ...base, directory, values: isDefault ? [] : [path] };
    }
    if (directory === '') return { ...base, directory: own, values: [] };
  }
}

function directoryOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
