import type { Application, Environment, Flow } from '../flow/flow.ts';
import { placesToRead } from '../flow/places.ts';
import { isKustomization } from '../manifests/layouts/kustomize-paths.ts';
import { searchedTree } from '../manifests/layouts/krci-elements.ts';
import type { SearchedTree } from '../manifests/layouts/layout.ts';
import { findFile } from '../manifests/manifest-file.ts';
import type { NamedImage } from '../manifests/manifests.ts';
import { directoryOf, joined } from './paths.ts';
import type { Source, SourceTree } from './model.ts';
import { RenderProblem } from './problem.ts';

/** A file of the repository that names an application's image. */
export interface ImageFile {
  readonly application: Application;
  readonly path: string;
  readonly image: NamedImage | undefined;
}

/** Finds the file that names an application's image. @throws RenderProblem where there is none, StepError */
export async function imageFileOf(
  flow: Flow,
  environment: Environment,
  application: Application,
  tree: SourceTree,
): Promise<ImageFile> {
  const searched = searchedIn(tree);
  for (const place of await placesToRead(flow, { environment, application }, searched)) {
    const file = await findFile(searched, place);
    if (file !== undefined) return { application, path: file.path, image: place.read(file.text) };
  }
  throw new RenderProblem('no file of the repository names its image');
}

/** A file of a chart belongs to the chart around it; others to their directory. */
export function sourceAround({ path, application }: ImageFile, namespace: string, tree: SourceTree): Source {
  const own = directoryOf(path);
  const base = { application: application.name, tree, namespace };
  if (isKustomization(path)) return { ...base, directory: own, values: [] };
  for (let directory = own; ; directory = directoryOf(directory)) {
    if (tree.has(joined(directory, 'Chart.yaml'))) {
      const isDefault = path === joined(directory, 'values.yaml');
      return { ...base, directory, values: isDefault ? [] : [{ path }] };
    }
    if (directory === '') return { ...base, directory: own, values: [] };
  }
}

function searchedIn(tree: SourceTree): SearchedTree {
  return searchedTree({
    read: (path) => tree.read(path),
    list: (directory) =>
      Promise.resolve(tree.paths.filter((path) => directory === '' || path.startsWith(`${directory}/`))),
  });
}
