import { isRecord, textIn } from '../base/json-path.ts';
import type { KubernetesObject } from '../objects/model.ts';
import { isOfCluster } from '../objects/scope.ts';
import type { ObjectChanges } from './model.ts';

/** Kinds of the cluster that the objects themselves define: `group/kind`. */
export function definedForCluster(objects: readonly KubernetesObject[]): ReadonlySet<string> {
  return new Set(
    objects.flatMap(({ kind, body }) => {
      if (kind !== 'CustomResourceDefinition' || textIn(body, 'spec', 'scope') !== 'Cluster') return [];
      return [`${textIn(body, 'spec', 'group')}/${textIn(body, 'spec', 'names', 'kind')}`];
    }),
  );
}

/** Gives an object what its deployer sets on it: the namespace that it does not name, labels, annotations. */
export function changedObject(
  object: KubernetesObject,
  { namespace, labels, annotations }: ObjectChanges,
  ofCluster: ReadonlySet<string>,
): KubernetesObject {
  const isPlaced = object.namespace !== '' || namespace === undefined || isOfCluster(object, ofCluster);
  if (isPlaced && labels === undefined && annotations === undefined) return object;
  const metadata = isRecord(object.body['metadata']) ? object.body['metadata'] : {};
  const changed = {
    ...metadata,
    ...(!isPlaced && { namespace }),
    ...(labels !== undefined && { labels: { ...object.labels, ...labels } }),
    ...(annotations !== undefined && { annotations: { ...object.annotations, ...annotations } }),
  };
  return {
    ...object,
    namespace: isPlaced ? object.namespace : namespace,
    labels: { ...object.labels, ...labels },
    annotations: { ...object.annotations, ...annotations },
    body: { ...object.body, metadata: changed },
  };
}
