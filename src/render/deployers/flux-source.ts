import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import { localPath } from '../../manifests/layouts/kustomize-paths.ts';
import type { KubernetesObject } from '../../objects/model.ts';
import type { SourceTree } from '../model.ts';
import { RenderProblem } from '../problem.ts';
import type { KnownObjects, Surroundings } from './deployer.ts';
import { textMap } from './values.ts';

export const sourceGroups = ['source.toolkit.fluxcd.io'] as const;

/** An object that refers to others of its namespace, and its file. */
export type Referrer = Pick<KubernetesObject, 'namespace' | 'file'>;

/** Sources that are in no repository of Git. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['OCIRepository', 'is an artifact of a registry, which is not fetched'],
  ['Bucket', 'is a bucket of a server, which is not fetched'],
  ['HelmRepository', 'holds charts, and no directory'],
  ['ExternalArtifact', 'is made by another controller'],
]);

/**
 * Finds the tree of a `sourceRef`.
 * @throws RenderProblem for a source that is no GitRepository in Git, or leaves files out; RemoteError
 */
export async function fluxTree(
  reference: unknown,
  { namespace, file }: Referrer,
  surroundings: Surroundings,
): Promise<SourceTree> {
  const [kind = '', name = ''] = [textIn(reference, 'kind'), textIn(reference, 'name')];
  const subject = `${kind}/${textIn(reference, 'namespace') ?? namespace}/${name}`;
  if (kind !== 'GitRepository') {
    throw new RenderProblem(`its source ${subject} ${elsewhere.get(kind) ?? 'is of a kind that is not followed'}`);
  }
  const found = surroundings.objects.named(kind, textIn(reference, 'namespace') ?? namespace, name, sourceGroups, file);
  if (found === undefined) throw new RenderProblem(`its source ${subject} is declared nowhere in the repository`);
  if (listIn(found.body, 'spec', 'include').length > 0)
    throw new RenderProblem(`its source ${subject} includes others`);
  const tree = await surroundings.repositories.at(textIn(found.body, 'spec', 'url') ?? '', revisionOf(found, subject));
  requireWhole(found, tree, subject);
  return tree;
}

/** Refuses a source that leaves files out: rendered with them, it would not be what the cluster gets. */
function requireWhole({ body }: KubernetesObject, { paths }: SourceTree, subject: string): void {
  const file = paths.find((path) => path === '.sourceignore' || path.endsWith('/.sourceignore'));
  const by = (textIn(body, 'spec', 'ignore') ?? '').trim() === '' ? file : 'its spec.ignore';
  if (by !== undefined) throw new RenderProblem(`its source ${subject} leaves files out by ${by}, which is not read`);
}

/** `commit` wins over `name`, `semver`, `tag` and `branch`. */
function revisionOf({ body }: KubernetesObject, subject: string): string | undefined {
  const ref = memberAt(body, 'spec', 'ref');
  const range = textIn(ref, 'semver');
  if (range !== undefined && textIn(ref, 'commit') === undefined && textIn(ref, 'name') === undefined) {
    throw new RenderProblem(
      `its source ${subject} chooses a tag by the range ${JSON.stringify(range.slice(0, 50))}, which is not resolved`,
    );
  }
  const name = textIn(ref, 'name')?.replace(/^refs\/(?:heads|tags)\//, '');
  return textIn(ref, 'commit') ?? name ?? textIn(ref, 'tag') ?? textIn(ref, 'branch');
}

/** A path from the root of a tree. @throws RenderProblem for one that is not in it */
export function fluxPath(text: string, tree: SourceTree): string {
  const path = localPath([], text.replace(/^\/+/, ''));
  if (path === undefined || !tree.hasDirectory(path))
    throw new RenderProblem(`the directory ${text} is not in the repository`);
  return path;
}

/** Data of the ConfigMap or Secret that a reference names; undefined for an optional one that is not there. */
export function referencedData(
  reference: unknown,
  { namespace, file }: Referrer,
  objects: KnownObjects,
): Readonly<Record<string, string>> | undefined {
  const [kind = '', name = ''] = [textIn(reference, 'kind'), textIn(reference, 'name')];
  const found = objects.named(kind, namespace, name, [''], file);
  if (found === undefined) {
    if (memberAt(reference, 'optional') === true) return undefined;
    throw new RenderProblem(`${kind}/${namespace}/${name}, which it takes values of, is not in the repository`);
  }
  if (kind === 'ConfigMap') return textMap(found.body['data']);
  const encoded = Object.entries(textMap(found.body['data'])).map(([key, text]) => [
    key,
    Buffer.from(text, 'base64').toString('utf8'),
  ]);
  const data = { ...Object.fromEntries(encoded), ...textMap(found.body['stringData']) };
  if (found.body['sops'] !== undefined) throw new RenderProblem(`${kind}/${namespace}/${name} is encrypted`);
  return data;
}
