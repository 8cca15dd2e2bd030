import { listIn, textIn } from '../../base/json-path.ts';
import { localPath } from '../../manifests/layouts/kustomize-paths.ts';
import { parseDocuments } from '../../objects/yaml-document.ts';
import type { SourceTree } from '../model.ts';
import { inDirectory, joined } from '../paths.ts';
import { RenderProblem } from '../problem.ts';

/** A chart that another one is made of. */
export interface ChartDependency {
  readonly name: string;
  /** Address of a server, `file://…`, or an alias of one; empty: it is below `charts/`. */
  readonly repository: string;
  /** Below `charts/`. */
  readonly isThere: boolean;
  /** A directory of the same tree, for `file://`. */
  readonly isLocal: boolean;
}

/** Reads the dependencies that Chart.yaml, or requirements.yaml of an old chart, declares. */
export async function chartDependencies(directory: string, tree: SourceTree): Promise<readonly ChartDependency[]> {
  const declared: unknown[] = [];
  for (const name of ['Chart.yaml', 'requirements.yaml']) {
    const bytes = await tree.read(joined(directory, name));
    if (bytes === undefined) continue;
    const [document] = parseDocuments(new TextDecoder().decode(bytes));
    if (document === undefined || 'found' in document)
      throw new RenderProblem(`${joined(directory, name)} does not parse`);
    declared.push(...listIn(document.value, 'dependencies'));
  }
  return declared.map((dependency) => {
    const name = textIn(dependency, 'name') ?? '';
    const repository = textIn(dependency, 'repository') ?? '';
    return { name, repository, isThere: isBelow(directory, name, tree), isLocal: isLocal(directory, repository, tree) };
  });
}

function isBelow(directory: string, name: string, tree: SourceTree): boolean {
  const prefix = joined(directory, `charts/${name}`);
  if (tree.hasDirectory(prefix)) return true;
  return tree.paths.some(
    (path) => path.startsWith(`${prefix}-`) && path.endsWith('.tgz') && inDirectory(path, directory),
  );
}

function isLocal(directory: string, repository: string, tree: SourceTree): boolean {
  if (!repository.startsWith('file://')) return false;
  const parts = directory.split('/').filter((part) => part !== '');
  const path = localPath(parts, repository.slice('file://'.length));
  return path !== undefined && tree.has(joined(path, 'Chart.yaml'));
}

/** Says which charts Helm would need the network for, beyond the servers that the flow allows. */
export function missingDependencies(
  dependencies: readonly ChartDependency[],
  hosts: readonly string[],
): readonly string[] {
  return dependencies.flatMap(({ name, repository, isThere, isLocal: local }) => {
    if (isThere || local) return [];
    const host = /^(?:https|oci):\/\/([^/]+)/.exec(repository)?.[1];
    if (host !== undefined && hosts.includes(host.toLowerCase())) return [];
    const from = repository === '' ? '' : ` of ${repository.replace(/\/\/[^/@]*@/, '//').slice(0, 200)}`;
    return [`the chart dependency ${name}${from} is not below charts/; add it with helm dependency update`];
  });
}
