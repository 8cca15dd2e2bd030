import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import { indexObjects } from '../../objects/object-index.ts';
import { type KubernetesObject, type Labels, nameOf, type Workload } from '../../objects/model.ts';
import { databases } from '../databases/databases.ts';
import type { DataKeeper, Mount } from './model.ts';

const maxReplicas = 100;

/** Lists what keeps data among objects. Those without a namespace land in `home`, the one of their environment. */
export function keepersIn(objects: readonly KubernetesObject[], home: string): readonly DataKeeper[] {
  const { workloads } = indexObjects(objects);
  return objects.flatMap((object) => keepersOf(object, workloads, home));
}

function keepersOf(object: KubernetesObject, workloads: readonly Workload[], home: string): readonly DataKeeper[] {
  const { kind, group, labels, annotations } = object;
  const namespace = object.namespace || home;
  const about = { object, name: nameOf(object), namespace, labels, annotations };
  if (kind === 'PersistentVolumeClaim' && group === '')
    return [{ ...about, isClaim: true, mounts: mountsOf(object, workloads) }];
  if (kind === 'StatefulSet' && group === 'apps') return claimsOf(object, namespace, workloads);
  const isDatabase = databases.some((one) => one.group === group && one.kinds.includes(kind));
  return isDatabase ? [{ ...about, isClaim: false, mounts: [] }] : [];
}

/** Pods that mount a claim, by their templates; those that nothing runs copy nothing. */
function mountsOf({ name, namespace }: KubernetesObject, workloads: readonly Workload[]): readonly Mount[] {
  const own = workloads.filter(({ object }) => object.namespace === namespace && !isStopped(object));
  return own.flatMap((workload) =>
    (workload.pod.volumes ?? []).flatMap((volume) =>
      volume.persistentVolumeClaim?.claimName === name ? [mountOf(workload, volume.name)] : [],
    ),
  );
}

function mountOf(workload: Workload, volume: string): Mount {
  const { template, podLabels, podPath } = workload;
  const path = podPath.slice(0, -1).map(String);
  const found = path.length === 0 ? template.annotations : memberAt(template.body, ...path, 'metadata', 'annotations');
  return { volume, labels: podLabels, annotations: textsOf(found) };
}

function isStopped({ body }: KubernetesObject): boolean {
  return memberAt(body, 'spec', 'replicas') === 0;
}

/** Claims that a StatefulSet makes: template, name and ordinal; they get the labels of its selector, too. */
function claimsOf(object: KubernetesObject, namespace: string, workloads: readonly Workload[]): readonly DataKeeper[] {
  const { body, name } = object;
  const replicas = memberAt(body, 'spec', 'replicas');
  const count = typeof replicas === 'number' && replicas >= 0 ? Math.min(replicas, maxReplicas) : 1;
  const workload = workloads.find((one) => one.object === object);
  const selector = textsOf(memberAt(body, 'spec', 'selector', 'matchLabels'));
  return listIn(body, 'spec', 'volumeClaimTemplates').flatMap((template) => {
    const volume = textIn(template, 'metadata', 'name');
    if (volume === undefined) return [];
    const labels = { ...textsOf(memberAt(template, 'metadata', 'labels')), ...selector };
    const annotations = textsOf(memberAt(template, 'metadata', 'annotations'));
    const mounts = workload === undefined ? [] : [mountOf(workload, volume)];
    return Array.from({ length: count }, (_, ordinal): DataKeeper => {
      const claim = `${volume}-${name}-${ordinal}`;
      const own = nameOf({ kind: 'PersistentVolumeClaim', namespace: object.namespace, name: claim });
      return { object, name: own, namespace, labels, annotations, isClaim: true, mounts };
    });
  });
}

function textsOf(value: unknown): Labels {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
