import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import { localPath } from '../../manifests/layouts/kustomize-paths.ts';
import type {
  HelmOptions,
  HelmParameter,
  ObjectChanges,
  PlainOptions,
  Source,
  SourceTree,
  ValuesFile,
  RemoteChart,
} from '../model.ts';
import { RenderProblem } from '../problem.ts';
import { emptyTree } from '../remote-chart.ts';
import type { SourceRepositories } from '../repositories.ts';
import { expandNames, type Values } from '../templates/variables.ts';
import { argoKustomize } from './argo-kustomize.ts';
import { dumped, mergePatch, parsed, requireName, textsIn } from './values.ts';

/** What the sources of one Application share. */
export interface ArgoContext {
  readonly name: string;
  /** `Application/argocd/cart`. */
  readonly subject: string;
  /** Namespace that its objects go to; empty where it names none. */
  readonly namespace: string;
  readonly project: string;
  readonly repositories: SourceRepositories;
  /** Sources that others read values of, by `$name`. */
  readonly references: ReadonlyMap<string, ArgoReference>;
}

export interface ArgoReference {
  readonly address: string;
  readonly revision: string | undefined;
}

/** Reads one source of an Application. @throws RenderProblem for one that is not rendered, RemoteError */
export async function argoSource(entry: unknown, context: ArgoContext): Promise<Source> {
  const address = textIn(entry, 'repoURL') ?? '';
  const chart = textIn(entry, 'chart');
  if (memberAt(entry, 'plugin') !== undefined) throw new RenderProblem('a plugin makes its objects');
  const revision = textIn(entry, 'targetRevision');
  const remote = chart === undefined || chart === '' ? undefined : remoteChart(address, chart, revision);
  const tree = remote === undefined ? await context.repositories.at(address, revision) : emptyTree;
  const directory = treePath([], textIn(entry, 'path') ?? '');
  const merged = await withParameterFiles(entry, directory, tree, context.name);
  const names = namesOf(merged, directory, tree, context);
  const { helm, values } = await helmOf(merged, { directory, tree, names }, context);
  const kustomize = memberAt(merged, 'kustomize');
  const format = formatOf(merged);
  const changes: ObjectChanges = context.namespace === '' ? {} : { namespace: context.namespace };
  return {
    application: context.name,
    tree,
    directory,
    ...(remote !== undefined && { chart: remote, format: 'helm' as const }),
    values,
    namespace: textIn(merged, 'helm', 'namespace') ?? (context.namespace === '' ? 'default' : context.namespace),
    helm,
    ...(isRecord(kustomize) && { kustomize: argoKustomize(kustomize, names, tree, directory) }),
    plain: plainOf(memberAt(merged, 'directory')),
    ...(format !== undefined && remote === undefined && { format }),
    changes,
  };
}

/** A registry of charts has no protocol in its address, as Argo CD writes it. */
function remoteChart(address: string, name: string, version = '*'): RemoteChart {
  return { repository: address.includes('://') ? address : `oci://${address}`, name, version };
}

/** The type that a source names outright; Argo CD refuses one that names two. */
function formatOf(entry: unknown): Source['format'] {
  const named = (['helm', 'kustomize', 'directory'] as const).filter((key) => isNamed(withoutDefaults(entry, key)));
  if (named.length > 1) throw new RenderProblem(`its source is of several types: ${named.join(' and ')}`);
  return named[0] === 'directory' ? 'plain' : named[0];
}

/** `recurse: false` alone says nothing, as Argo CD normalises it away. */
function withoutDefaults(entry: unknown, key: string): unknown {
  const value = memberAt(entry, key);
  if (key !== 'directory' || !isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name, one]) => name !== 'recurse' || one === true));
}

function isNamed(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length > 0;
}

function plainOf(entry: unknown): PlainOptions {
  const jsonnet = memberAt(entry, 'jsonnet');
  if (isNamed(jsonnet)) throw new RenderProblem('Jsonnet is not rendered');
  const [include, exclude] = [textIn(entry, 'include'), textIn(entry, 'exclude')];
  return {
    recurse: memberAt(entry, 'recurse') === true,
    ...(include !== undefined && { include }),
    ...(exclude !== undefined && { exclude }),
  };
}

/** Files beside the manifests that overrule a source, as `argocd-image-updater` writes them. */
async function withParameterFiles(
  entry: unknown,
  directory: string,
  tree: SourceTree,
  application: string,
): Promise<unknown> {
  let merged = entry;
  for (const name of ['.argocd-source.yaml', `.argocd-source-${application}.yaml`]) {
    const path = directory === '' ? name : `${directory}/${name}`;
    const bytes = await tree.read(path);
    if (bytes === undefined) continue;
    merged = mergePatch(merged, parsed(bytes, path));
  }
  return merged;
}

interface HelmPlace {
  readonly directory: string;
  readonly tree: SourceTree;
  readonly names: Values;
}

async function helmOf(
  entry: unknown,
  { directory, tree, names }: HelmPlace,
  context: ArgoContext,
): Promise<{ readonly helm: HelmOptions; readonly values: readonly ValuesFile[] }> {
  const helm = memberAt(entry, 'helm');
  const files: ValuesFile[] = [];
  const ignoresMissing = memberAt(helm, 'ignoreMissingValueFiles') === true;
  for (const text of textsIn(helm, 'valueFiles')) {
    const file = await valuesFile(text, { directory, tree, names }, context);
    if (file !== undefined) files.push(file);
    else if (!ignoresMissing) throw new RenderProblem(`the values file ${text} is not there`);
  }
  const own = memberAt(helm, 'valuesObject');
  const inline = isNamed(own) ? dumped(own) : (textIn(helm, 'values') ?? '');
  if (inline !== '') files.push({ name: `values of ${context.subject}`, text: inline });
  const release = textIn(helm, 'releaseName') ?? context.name;
  requireName(release, 'release');
  const kubeVersion = textIn(helm, 'kubeVersion') ?? textIn(entry, 'kubeVersion');
  return {
    values: files,
    helm: {
      release,
      parameters: await parametersOf(helm, { directory, tree, names }, context),
      skipCrds: memberAt(helm, 'skipCrds') === true,
      skipSchemaValidation: memberAt(helm, 'skipSchemaValidation') === true,
      apiVersions: textsIn(helm, 'apiVersions'),
      ...(kubeVersion !== undefined && { kubeVersion }),
    },
  };
}

async function parametersOf(helm: unknown, place: HelmPlace, context: ArgoContext): Promise<readonly HelmParameter[]> {
  const own = listIn(helm, 'parameters').map((entry): HelmParameter => ({
    name: textIn(entry, 'name') ?? '',
    value: expandNames(textIn(entry, 'value') ?? '', place.names),
    as: memberAt(entry, 'forceString') === true ? 'text' : 'value',
  }));
  const files = await Promise.all(
    listIn(helm, 'fileParameters').map(async (entry): Promise<HelmParameter> => {
      const path = textIn(entry, 'path') ?? '';
      const file = await valuesFile(path, place, context);
      if (file === undefined || !('path' in file))
        throw new RenderProblem(`the file ${path} of a parameter is not read`);
      return { name: textIn(entry, 'name') ?? '', value: `./${file.path}`, as: 'file' };
    }),
  );
  // Of two of one name the last one counts, as in a map of Argo CD.
  const byName = new Map([...own, ...files].map((one) => [`${one.as} ${one.name}`, one]));
  return [...byName.values()];
}

/** Finds a values file: of another source by `$name/`, of the root by `/`, else beside the chart. */
async function valuesFile(text: string, place: HelmPlace, context: ArgoContext): Promise<ValuesFile | undefined> {
  if (/[*?[\]{}]/.test(text)) throw new RenderProblem(`the values file ${text} is a pattern, which is not read`);
  const [, name = '', rest = ''] = /^\$([^/]+)\/(.*)$/.exec(text) ?? [];
  const reference = context.references.get(name);
  if (reference === undefined) {
    const path = treePath(place.directory.split('/'), expandNames(text, place.names));
    return place.tree.has(path) ? { path } : undefined;
  }
  const tree = await context.repositories.at(reference.address, reference.revision);
  const path = treePath([], expandNames(rest, place.names));
  if (tree === place.tree) return tree.has(path) ? { path } : undefined;
  const bytes = await tree.read(path);
  return bytes === undefined ? undefined : { name: path, text: new TextDecoder().decode(bytes) };
}

/** A path in a tree; `/` begins at its root. @throws RenderProblem for one that leaves it, and for an address */
function treePath(from: readonly string[], text: string): string {
  const isRooted = text.startsWith('/');
  const start = isRooted ? [] : from.filter((part) => part !== '');
  const path = localPath(start, text.replace(/^\/+/, ''));
  if (path === undefined) throw new RenderProblem(`${JSON.stringify(text.slice(0, 200))} is not in the repository`);
  return path;
}

/** Variables that Argo CD knows in parameters. */
function namesOf(entry: unknown, directory: string, { commit = '' }: SourceTree, context: ArgoContext): Values {
  return {
    ARGOCD_APP_NAME: context.name,
    ARGOCD_APP_NAMESPACE: context.namespace,
    ARGOCD_APP_PROJECT_NAME: context.project,
    ARGOCD_APP_REVISION: commit,
    ARGOCD_APP_REVISION_SHORT: commit.slice(0, 7),
    ARGOCD_APP_REVISION_SHORT_8: commit.slice(0, 8),
    ARGOCD_APP_SOURCE_REPO_URL: textIn(entry, 'repoURL') ?? '',
    ARGOCD_APP_SOURCE_PATH: textIn(entry, 'path') ?? directory,
    ARGOCD_APP_SOURCE_TARGET_REVISION: textIn(entry, 'targetRevision') ?? '',
  };
}
