import { readAllObjects } from '../../objects/read.ts';
import { parseDocuments } from '../../objects/yaml-document.ts';
import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import { kustomizations, localPath } from '../../manifests/layouts/kustomize-paths.ts';
import type { Format, Source, SourceTree } from '../model.ts';
import { versionOf } from '../version.ts';

/** A directory with a kustomization, built by `kustomize` of the runner. */
export const kustomize: Format = {
  name: 'kustomize',
  recognisedBy: kustomizations.join(', '),
  recognises: ({ directory }, tree) => kustomizationIn(directory, tree) !== undefined,
  refuses: ({ directory }, tree) => remoteReferences(directory, tree),
  async render(source, _tree, workspace) {
    const place = await workspace();
    const tool = await versionOf('kustomize', place);
    const built = await place.run('kustomize', ['build', source.directory === '' ? '.' : `./${source.directory}`]);
    if ('failure' in built) return { because: built.failure };
    return { ...readAllObjects([{ path: nameOf(source), bytes: built.stdout }]), ...(tool !== undefined && { tool }) };
  },
};

/** Name of what was printed: lines are its own. */
function nameOf({ directory }: Source): string {
  return `${directory === '' ? '.' : directory} (kustomize build)`;
}

export function kustomizationIn(directory: string, tree: SourceTree): string | undefined {
  return kustomizations
    .map((name) => (directory === '' ? name : `${directory}/${name}`))
    .find((path) => tree.has(path));
}

const maxDirectories = 500;

/**
 * Finds references that Kustomize would fetch, or that run something, in a kustomization and in all that it includes.
 * No option of Kustomize refuses them: what is no path of the tree is cloned.
 */
async function remoteReferences(directory: string, tree: SourceTree): Promise<readonly string[]> {
  const found: string[] = [];
  const seen = new Set<string>([directory]);
  const waiting = [directory];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const path = kustomizationIn(next, tree);
    const bytes = path === undefined ? undefined : await tree.read(path);
    if (path === undefined || bytes === undefined) {
      found.push(`${next === '' ? 'the root' : next} has no kustomization`);
      continue;
    }
    const { directories, problems } = referencesIn(path, next, bytes, tree);
    found.push(...problems);
    for (const one of directories.filter((name) => !seen.has(name))) {
      seen.add(one);
      waiting.push(one);
    }
    if (seen.size > maxDirectories) return [`more than ${maxDirectories} kustomizations`];
  }
  return found;
}

interface References {
  readonly directories: readonly string[];
  readonly problems: readonly string[];
}

function referencesIn(path: string, directory: string, bytes: Uint8Array, tree: SourceTree): References {
  const problems: string[] = [];
  const directories: string[] = [];
  for (const document of parseDocuments(new TextDecoder().decode(bytes))) {
    if ('found' in document) {
      problems.push(`${path}:${document.line}: ${document.found}`);
      continue;
    }
    const { value } = document;
    for (const key of programs.filter((name) => memberAt(value, name) !== undefined)) {
      problems.push(`${path}: ${key} would run a program or fetch a chart`);
    }
    for (const reference of pathsIn(value)) {
      const local = localPath(
        directory.split('/').filter((part) => part !== ''),
        reference,
      );
      if (local !== undefined && tree.has(local)) continue;
      if (local !== undefined && tree.hasDirectory(local)) directories.push(local);
      else problems.push(`${path}: ${wordOf(reference)} is remote, or is not in the repository`);
    }
  }
  return { directories, problems };
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
