import type { KubernetesObject } from '../objects/model.ts';
import type { KnownObjects } from './deployers/deployer.ts';
import { directoryOf } from './paths.ts';

/** Objects of the rendered part, and after them those that the files of the repository declare. */
export function knownObjects(
  rendered: readonly KubernetesObject[],
  declared: readonly KubernetesObject[],
): KnownObjects {
  const ofKind: KnownObjects['ofKind'] = (kind, groups) =>
    [...rendered, ...declared].filter((one) => one.kind === kind && groups.includes(one.group));
  const named: KnownObjects['named'] = (kind, namespace, name, groups, near) => {
    const fits = (one: KubernetesObject): boolean =>
      one.kind === kind && one.name === name && groups.includes(one.group) && isIn(one, namespace);
    return rendered.find(fits) ?? nearest(declared.filter(fits), near);
  };
  return { ofKind, named };
}

function isIn(object: KubernetesObject, namespace: string): boolean {
  return object.namespace === namespace || object.namespace === '' || namespace === '';
}

/**
 * Chooses one of several declarations of an object: that of the same part of the repository, as each cluster has its
 * own. Undefined where two that differ are as near.
 */
function nearest(candidates: readonly KubernetesObject[], near: string): KubernetesObject | undefined {
  const shared = candidates.map((one) => sharedParts(one.file, near));
  const most = Math.max(0, ...shared);
  const [first, ...others] = candidates.filter((_, index) => shared[index] === most);
  const text = JSON.stringify(first?.body);
  return others.every(({ body }) => JSON.stringify(body) === text) ? first : undefined;
}

function sharedParts(a: string, b: string): number {
  const [left, right] = [directoryOf(a).split('/'), directoryOf(b).split('/')];
  const differs = left.findIndex((part, index) => part !== right[index]);
  return differs < 0 ? left.length : differs;
}
