import { memberAt } from '../../base/json-path.ts';
import type { ObjectPath, Workload } from '../../objects/model.ts';
import type { Need } from './model.ts';
import { clusterKinds } from './needs.ts';
import { select } from './select.ts';

/** Members of a pod that name other objects. */
interface PodField {
  readonly kind: string;
  readonly at: string;
  readonly nameKey: string;
}

const containers = ['initContainers[]', 'containers[]'];

const fields: readonly PodField[] = [
  ...containers.flatMap((container): readonly PodField[] => [
    { kind: 'Secret', at: `${container}.env[].valueFrom.secretKeyRef`, nameKey: 'name' },
    { kind: 'ConfigMap', at: `${container}.env[].valueFrom.configMapKeyRef`, nameKey: 'name' },
    { kind: 'Secret', at: `${container}.envFrom[].secretRef`, nameKey: 'name' },
    { kind: 'ConfigMap', at: `${container}.envFrom[].configMapRef`, nameKey: 'name' },
  ]),
  { kind: 'Secret', at: 'volumes[].secret', nameKey: 'secretName' },
  { kind: 'ConfigMap', at: 'volumes[].configMap', nameKey: 'name' },
  { kind: 'Secret', at: 'volumes[].projected.sources[].secret', nameKey: 'name' },
  { kind: 'ConfigMap', at: 'volumes[].projected.sources[].configMap', nameKey: 'name' },
  { kind: 'Secret', at: 'volumes[].csi.nodePublishSecretRef', nameKey: 'name' },
  { kind: 'PersistentVolumeClaim', at: 'volumes[].persistentVolumeClaim', nameKey: 'claimName' },
  { kind: 'StorageClass', at: 'volumes[].ephemeral.volumeClaimTemplate.spec', nameKey: 'storageClassName' },
  { kind: 'Secret', at: 'imagePullSecrets[]', nameKey: 'name' },
];

/** Lists what the pods of a workload cannot start without: a pull secret, too, since an image may not come without it. */
export function podNeeds({ template, object, pod, podPath }: Workload): readonly Need[] {
  const needs: Need[] = [];
  const add = (kind: string, name: unknown, path: ObjectPath, more: Partial<Need> = {}): void => {
    if (typeof name !== 'string' || name === '') return;
    const where = { from: template, path: [...podPath, ...path] };
    const namespace = clusterKinds.has(kind) ? '' : object.namespace;
    needs.push({ kind, namespace, name, optional: false, ...where, ...more });
  };
  for (const { kind, at, nameKey } of fields) {
    for (const { value, path } of select(pod, at)) {
      const optional = memberAt(value, 'optional') === true;
      const keys = keysOf(value);
      if (keys.length === 0) add(kind, memberAt(value, nameKey), path, { optional });
      for (const key of keys) add(kind, memberAt(value, nameKey), path, { optional, key });
    }
  }
  // Each namespace has an account of this name by itself.
  if (pod.serviceAccountName !== 'default') add('ServiceAccount', pod.serviceAccountName, ['serviceAccountName']);
  add('PriorityClass', memberAt(pod, 'priorityClassName'), ['priorityClassName']);
  add('RuntimeClass', memberAt(pod, 'runtimeClassName'), ['runtimeClassName']);
  return needs;
}

/** Keys that a reference names: the one of a variable, or those of a volume's items. */
function keysOf(reference: unknown): readonly string[] {
  const own = memberAt(reference, 'key');
  if (typeof own === 'string') return [own];
  return select(reference, 'items[].key').flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}
