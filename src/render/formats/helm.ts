import { readAllObjects } from '../../objects/read.ts';
import { parseDocuments } from '../../objects/yaml-document.ts';
import { listIn, textIn } from '../../base/json-path.ts';
import type { Format, Source, SourceTree } from '../model.ts';
import { versionOf } from '../version.ts';

/** A chart in the repository, rendered by `helm template` of the runner: Helm 3 or 4. */
export const helm: Format = {
  name: 'helm',
  recognisedBy: 'Chart.yaml in the directory',
  recognises: ({ directory }, tree) => tree.has(inside(directory, 'Chart.yaml')),
  async refuses({ directory, values }, tree) {
    const lacking = values.filter((path) => !tree.has(path)).map((path) => `the values file ${path} is not there`);
    return [...lacking, ...(await missingDependencies(directory, tree))];
  },
  async render(source, _tree, workspace) {
    const place = await workspace();
    const tool = await versionOf('helm', place);
    const rendered = await place.run('helm', argumentsOf(source));
    if ('failure' in rendered) return { because: rendered.failure };
    return {
      ...readAllObjects([{ path: nameOf(source), bytes: rendered.stdout }]),
      ...(tool !== undefined && { tool }),
    };
  },
};

function argumentsOf({ application, directory, values, namespace }: Source): readonly string[] {
  const chart = directory === '' ? '.' : `./${directory}`;
  const files = values.flatMap((path) => ['--values', `./${path}`]);
  return ['template', application, chart, '--namespace', namespace, '--include-crds', '--skip-tests', ...files];
}

/** Name of what was printed: lines are its own. */
function nameOf({ directory }: Source): string {
  return `${directory === '' ? '.' : directory} (helm template)`;
}

/** Charts that Helm would need the network for: declared in Chart.yaml, and not below `charts/`. */
async function missingDependencies(directory: string, tree: SourceTree): Promise<readonly string[]> {
  const bytes = await tree.read(inside(directory, 'Chart.yaml'));
  const [document] = parseDocuments(new TextDecoder().decode(bytes ?? new Uint8Array()));
  if (document === undefined || 'found' in document) return ['Chart.yaml does not parse'];
  return listIn(document.value, 'dependencies').flatMap((dependency) => {
    const name = textIn(dependency, 'name') ?? '';
    const prefix = inside(directory, `charts/${name}`);
    const isThere =
      tree.hasDirectory(prefix) || tree.paths.some((path) => path.startsWith(`${prefix}-`) && path.endsWith('.tgz'));
    return isThere ? [] : [`the chart dependency ${name} is not below charts/; add it with helm dependency update`];
  });
}

function inside(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`;
}
