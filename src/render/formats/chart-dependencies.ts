import { dump } from 'js-yaml';
import { isRecord, listIn, textIn } from '../../base/json-path.ts';
import { localPath } from '../../manifests/layouts/kustomize-paths.ts';
import { parseDocuments } from '../../objects/yaml-document.ts';
import type { SourceTree } from '../model.ts';
import { inDirectory, joined } from '../paths.ts';
import { RenderProblem } from '../problem.ts';
import { isExactVersion } from '../remote-chart.ts';

/** A chart that another one is made of. */
export interface ChartDependency {
  readonly name: string;
  /** Address of a server, `file://…`, or an alias of one; empty: it is below `charts/`. */
  readonly repository: string;
  /** As declared, or as Chart.lock fixes it. */
  readonly version: string;
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
  const locked = await lockedVersions(directory, tree);
  return declared.map((dependency) => {
    const name = textIn(dependency, 'name') ?? '';
    const repository = textIn(dependency, 'repository') ?? '';
    const version = locked.get(`${name} ${repository}`) ?? textIn(dependency, 'version') ?? '*';
    return {
      name,
      repository,
      version,
      isThere: isBelow(directory, name, tree),
      isLocal: isLocal(directory, repository, tree),
    };
  });
}

/** Versions that Chart.lock fixes, by name and repository. */
async function lockedVersions(directory: string, tree: SourceTree): Promise<ReadonlyMap<string, string>> {
  const bytes =
    (await tree.read(joined(directory, 'Chart.lock'))) ?? (await tree.read(joined(directory, 'requirements.lock')));
  const [document] = bytes === undefined ? [] : parseDocuments(new TextDecoder().decode(bytes));
  if (document === undefined || 'found' in document) return new Map();
  return new Map(
    listIn(document.value, 'dependencies').map((one) => [
      `${textIn(one, 'name') ?? ''} ${textIn(one, 'repository') ?? ''}`,
      textIn(one, 'version') ?? '*',
    ]),
  );
}

/** Chart.yaml with every dependency at its fixed version, for `helm dependency update`, which knows no lock. */
export async function fixedChart(
  directory: string,
  tree: SourceTree,
  dependencies: readonly ChartDependency[],
): Promise<string | undefined> {
  const bytes = await tree.read(joined(directory, 'Chart.yaml'));
  const [document] = bytes === undefined ? [] : parseDocuments(new TextDecoder().decode(bytes));
  if (document === undefined || 'found' in document || !isRecord(document.value)) return undefined;
  const own = listIn(document.value, 'dependencies');
  if (own.length === 0) return undefined;
  const fixed = own.map((one, index) => fixedEntry(one, dependencies[index]?.version));
  return dump({ ...document.value, dependencies: fixed }, { noRefs: true, lineWidth: -1 });
}

function fixedEntry(entry: unknown, version: string | undefined): unknown {
  return isRecord(entry) ? { ...entry, version } : entry;
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
  return dependencies.flatMap(({ name, repository, version, isThere, isLocal: local }) => {
    if (isThere || local) return [];
    const host = /^(?:https|oci):\/\/([^/]+)/.exec(repository)?.[1];
    if (host !== undefined && hosts.includes(host.toLowerCase())) {
      if (isExactVersion(version)) return [];
      return [
        `the version of the chart dependency ${name} is ${JSON.stringify(version.slice(0, 50))}, and no Chart.lock fixes it`,
      ];
    }
    const from = repository === '' ? '' : ` of ${repository.replace(/\/\/[^/@]*@/, '//').slice(0, 200)}`;
    return [`the chart dependency ${name}${from} is not below charts/; add it with helm dependency update`];
  });
}
