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

/** Finds the tree of a `sourceRef`. @throws RenderProblem for a source that is no GitRepository in Git, RemoteError */
export async function fluxTree(
  reference: unknown,
  { namespace, file }: Referrer,
  surroundings: Surroundings,
): Promise<SourceTree> {
  const [kind = '', name = ''] = [textIn(reference, 'kind'), textIn(reference, 'name')];
  const subject = `${kind}/${textIn(reference, 'namespace') ?? namespace}/${name}`;
  if (kind !== 'GitRepository') throw new RenderProblem(`its source ${subject} is not in the repository`);
  const found = surroundings.objects.named(kind, textIn(reference, 'namespace') ?? namespace, name, sourceGroups, file);
  if (found === undefined) throw new RenderProblem(`its source ${subject} is declared nowhere in the repository`);
  if (listIn(found.body, 'spec', 'include').length > 0)
    throw new RenderProblem(`its source ${subject} includes others`);
  return surroundings.repositories.at(textIn(found.body, 'spec', 'url') ?? '', revisionOf(found, subject));
}

/** `commit` wins over `name`, `semver`, `tag` and `branch`. */
function revisionOf({ body }: KubernetesObject, subject: string): string | undefined {
  const ref = memberAt(body, 'spec', 'ref');
  if (textIn(ref, 'semver') !== undefined) throw new RenderProblem(`its source ${subject} chooses a tag by a range`);
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
