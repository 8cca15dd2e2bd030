import { textIn } from '../../base/json-path.ts';
import type { KubernetesObject } from '../../objects/model.ts';
import type { Outreach } from './argocd.ts';

const group = 'source.toolkit.fluxcd.io';

/** Repositories that sources of Flux read, with the revision or version that they, or their HelmReleases, name. */
export function fluxSourcesOf(objects: readonly KubernetesObject[]): readonly Outreach[] {
  const sources = objects.filter((object) => object.group === group);
  return sources.flatMap((from): readonly Outreach[] => {
    const name = textIn(from.body, 'spec', 'url');
    if (name === undefined) return [];
    const path = ['spec', 'url'];
    if (from.kind !== 'HelmRepository') return [{ name, revision: revisionOf(from), from, path }];
    return releasesOf(from, objects).map((release) => ({
      name,
      revision: textIn(release.body, 'spec', 'chart', 'spec', 'version') ?? '',
      from: release,
      path: ['spec', 'chart'],
    }));
  });
}

/** The most exact part of `spec.ref` wins, as in Flux. */
function revisionOf({ body }: KubernetesObject): string {
  const keys = ['digest', 'commit', 'name', 'semver', 'tag', 'branch'];
  const found = keys.flatMap((key) => textIn(body, 'spec', 'ref', key) ?? [])[0];
  return found?.replace(/^refs\/tags\//, '') ?? 'master';
}

function releasesOf(source: KubernetesObject, objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  return objects.filter(({ kind, body, namespace, group: own }) => {
    if (kind !== 'HelmRelease' || own !== 'helm.toolkit.fluxcd.io') return false;
    const reference = (key: string): string | undefined => textIn(body, 'spec', 'chart', 'spec', 'sourceRef', key);
    return reference('name') === source.name && (reference('namespace') ?? namespace) === source.namespace;
  });
}
