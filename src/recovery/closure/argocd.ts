import { isRecord, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject } from '../../objects/model.ts';
import { select, textsAt } from './select.ts';

/** What an Application of Argo CD, or the template of an ApplicationSet, reaches outside of its cluster. */
export interface Outreach {
  /** URL of a repository of Git or charts, or name or server of a cluster. */
  readonly name: string;
  /** Revision or version; absent for a cluster. */
  readonly revision?: string;
  readonly from: KubernetesObject;
  readonly path: readonly (string | number)[];
}

/** Repositories that Applications read. Names that a generator fills in are not known before it runs. */
export function sourcesOf(objects: readonly KubernetesObject[]): readonly Outreach[] {
  return objects.filter(isOfArgoCd).flatMap((from) => {
    const base = specOf(from);
    const single = select(from.body, `${base}.source`);
    return [...single, ...select(from.body, `${base}.sources[]`)].flatMap(({ value, path }): readonly Outreach[] => {
      const name = textIn(value, 'repoURL');
      if (name === undefined || isTemplated(name)) return [];
      return [{ name, revision: textIn(value, 'targetRevision') ?? 'HEAD', from, path: [...path, 'repoURL'] }];
    });
  });
}

/** Clusters other than its own that Applications deploy to. */
export function clustersOf(objects: readonly KubernetesObject[]): readonly Outreach[] {
  return objects.filter(isOfArgoCd).flatMap((from) => {
    return select(from.body, `${specOf(from)}.destination`).flatMap(({ value, path }): readonly Outreach[] => {
      const name = textIn(value, 'name') ?? textIn(value, 'server');
      if (name === undefined || name === '' || isTemplated(name) || isOwnCluster(name)) return [];
      return [{ name, from, path }];
    });
  });
}

/** Names and servers of clusters, and URLs of repositories, that credentials in the tree are for. */
export interface Credentials {
  readonly clusters: ReadonlySet<string>;
  /** Prefixes of URLs; an unknown one is `''`, which is for every URL. */
  readonly repositories: readonly string[];
  /** What makes those of which the URL is known. */
  readonly makers: readonly { readonly url: string; readonly from: KubernetesObject }[];
}

const typeLabel = 'argocd.argoproj.io/secret-type';

/** Reads credentials of Argo CD: Secrets with its label, and those that operators make with it. */
export function credentialsOf(objects: readonly KubernetesObject[]): Credentials {
  const clusters = new Set<string>();
  const repositories: string[] = [];
  const makers: { readonly url: string; readonly from: KubernetesObject }[] = [];
  for (const object of objects) {
    const { type, data } = credentialIn(object);
    if (type === 'cluster') {
      clusters.add(object.name);
      for (const key of ['name', 'server']) {
        const value = textIn(data, key);
        if (value !== undefined) clusters.add(value);
      }
    }
    if (type !== 'repository' && type !== 'repo-creds') continue;
    const url = textIn(data, 'url');
    repositories.push(url ?? '');
    if (url !== undefined) makers.push({ url, from: object });
  }
  return { clusters, repositories, makers };
}

function credentialIn({ kind, labels, body }: KubernetesObject): { readonly type?: string; readonly data: unknown } {
  if (kind === 'Secret') return withType(labels[typeLabel], memberAt(body, 'stringData'));
  const template = memberAt(body, 'spec', kind === 'SealedSecret' ? 'template' : 'target');
  const made = kind === 'SealedSecret' ? template : memberAt(template, 'template');
  const [label] = textsAt(made, ['metadata', 'labels', typeLabel]);
  return withType(label, memberAt(made, 'data'));
}

function withType(type: string | undefined, data: unknown): { readonly type?: string; readonly data: unknown } {
  return { ...(type !== undefined && { type }), data: isRecord(data) ? data : {} };
}

function isOfArgoCd({ group, kind }: KubernetesObject): boolean {
  return group === 'argoproj.io' && (kind === 'Application' || kind === 'ApplicationSet');
}

function specOf({ kind }: KubernetesObject): string {
  return kind === 'Application' ? 'spec' : 'spec.template.spec';
}

function isTemplated(text: string): boolean {
  return text.includes('{{');
}

function isOwnCluster(name: string): boolean {
  return name === 'in-cluster' || name === 'https://kubernetes.default.svc';
}
