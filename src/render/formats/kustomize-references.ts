import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import { kustomizations, localPath } from '../../manifests/layouts/kustomize-paths.ts';
import { parseDocuments } from '../../objects/yaml-document.ts';
import type { SourceTree } from '../model.ts';
import { joined } from '../paths.ts';
import type { Kustomization } from './kustomize-build.ts';

const maxDirectories = 500;

/** Directory that is built, and its kustomization where a deployer changes it. */
export interface BuiltDirectory {
  readonly directory: string;
  readonly own: Kustomization | undefined;
}

/**
 * Finds references that Kustomize would fetch, or that run something, in a kustomization and in all that it includes.
 * No option of Kustomize refuses them: what is no path of the tree is cloned. Those of `hosts` are allowed.
 */
export async function remoteReferences(
  { directory, own }: BuiltDirectory,
  tree: SourceTree,
  hosts: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  const seen = new Set<string>([directory]);
  const waiting = [directory];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const read = next === directory && own !== undefined ? ownValue(next, own, tree) : await valuesIn(next, tree);
    if ('problem' in read) {
      found.push(read.problem);
      continue;
    }
    const { directories, problems } = referencesIn(read, next, tree, hosts);
    found.push(...problems);
    for (const one of directories.filter((name) => !seen.has(name))) {
      seen.add(one);
      waiting.push(one);
    }
    if (seen.size > maxDirectories) return [`more than ${maxDirectories} kustomizations`];
  }
  return found;
}

/** What a kustomization says, and its path for messages. */
interface KustomizationText {
  readonly path: string;
  readonly values: readonly unknown[];
}

function ownValue(directory: string, own: Kustomization, tree: SourceTree): KustomizationText {
  return { path: kustomizationIn(directory, tree) ?? joined(directory, 'kustomization.yaml'), values: [own] };
}

async function valuesIn(
  directory: string,
  tree: SourceTree,
): Promise<KustomizationText | { readonly problem: string }> {
  const path = kustomizationIn(directory, tree);
  const bytes = path === undefined ? undefined : await tree.read(path);
  if (path === undefined || bytes === undefined) {
    return { problem: `${directory === '' ? 'the root' : directory} has no kustomization` };
  }
  const values: unknown[] = [];
  for (const document of parseDocuments(new TextDecoder().decode(bytes))) {
    if ('found' in document) return { problem: `${path}:${document.line}: ${document.found}` };
    values.push(document.value);
  }
  return { path, values };
}

function kustomizationIn(directory: string, tree: SourceTree): string | undefined {
  return kustomizations.map((name) => joined(directory, name)).find((path) => tree.has(path));
}

interface References {
  readonly directories: readonly string[];
  readonly problems: readonly string[];
}

function referencesIn(
  { path, values }: KustomizationText,
  directory: string,
  tree: SourceTree,
  hosts: readonly string[],
): References {
  const problems: string[] = [];
  const directories: string[] = [];
  const parts = directory.split('/').filter((part) => part !== '');
  for (const value of values) {
    for (const key of programs.filter((name) => memberAt(value, name) !== undefined)) {
      problems.push(`${path}: ${key} would run a program or fetch a chart`);
    }
    for (const reference of pathsIn(value)) {
      const local = localPath(parts, reference);
      if (local !== undefined && tree.has(local)) continue;
      if (local !== undefined && tree.hasDirectory(local)) directories.push(local);
      else if (!isAllowed(reference, hosts)) {
        problems.push(`${path}: ${wordOf(reference)} is remote, or is not in the repository`);
      }
    }
  }
  return { directories, problems };
}

/** Whether a reference is one of HTTPS to a server that the flow names. */
function isAllowed(reference: string, hosts: readonly string[]): boolean {
  const [, host = ''] = /^https:\/\/([^/?#@]+)\//.exec(reference) ?? [];
  return hosts.includes(host.toLowerCase());
}

/** Keys behind which Kustomize starts Helm, or plugins. */
const programs = ['helmCharts', 'helmChartInflationGenerator', 'generators', 'transformers', 'validators'] as const;

/** Lists of paths, and lists of entries that have a path. */
const pathLists = ['resources', 'bases', 'components', 'crds', 'configurations'] as const;
const entryLists = ['patches', 'patchesJson6902', 'replacements'] as const;
const generators = ['configMapGenerator', 'secretGenerator'] as const;

function pathsIn(value: unknown): readonly string[] {
  const lists = pathLists.flatMap((key) => listIn(value, key).map(String));
  // An inline patch is a text of several lines.
  const strategic = listIn(value, 'patchesStrategicMerge')
    .map(String)
    .filter((text) => !text.includes('\n') && !text.includes(': '));
  const entries = entryLists.flatMap((key) => listIn(value, key).flatMap((entry) => textIn(entry, 'path') ?? []));
  const generated = generators.flatMap((key) => listIn(value, key).flatMap(generatorPaths));
  const schema = textIn(value, 'openapi', 'path');
  return [...lists, ...strategic, ...entries, ...generated, ...(schema === undefined ? [] : [schema])];
}

/** Files of a generator may be `name=path`. */
function generatorPaths(generator: unknown): readonly string[] {
  const files = listIn(generator, 'files').map((text) => String(text).replace(/^[^=]*=/, ''));
  const env = isRecord(generator) ? generator['env'] : undefined;
  return [...files, ...listIn(generator, 'envs').map(String), ...(typeof env === 'string' ? [env] : [])];
}

/** Without credentials that an address may hold. */
function wordOf(reference: string): string {
  return `"${reference.replace(/\/\/[^/@]*@/, '//').slice(0, 200)}"`;
}
