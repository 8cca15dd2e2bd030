import type { Container, PodSpec } from 'kubernetes-types/core/v1.js';
import { isRecord, listIn, memberAt, textIn } from '../base/json-path.ts';
import type { KubernetesObject, ObjectIndex, ObjectPath, Workload } from './model.ts';

/** A name that an object uses. */
export interface ObjectReference {
  readonly from: KubernetesObject;
  readonly path: ObjectPath;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** The pod starts without it. */
  readonly optional: boolean;
}

type Found = Omit<ObjectReference, 'from' | 'namespace'>;

/** Lists the objects that a workload's pods cannot start without, and those that they may use. */
export function podReferences({ template, object, pod, podPath }: Workload): readonly ObjectReference[] {
  const found = [
    ...containerReferences(pod.initContainers ?? [], [...podPath, 'initContainers']),
    ...containerReferences(pod.containers, [...podPath, 'containers']),
    ...volumeReferences(pod, podPath),
    ...accountReference(pod, podPath),
    ...(pod.imagePullSecrets ?? []).flatMap(({ name }, index): readonly Found[] =>
      name === undefined
        ? []
        : [{ path: [...podPath, 'imagePullSecrets', index], kind: 'Secret', name, optional: true }],
    ),
  ];
  return found.map((one) => withOrigin(one, template, object.namespace));
}

/** Lists every reference of an environment: those of pods, and those of objects that are about other objects. */
export function referencesOf(index: ObjectIndex): readonly ObjectReference[] {
  return [...index.workloads.flatMap(podReferences), ...index.all.flatMap(otherReferences)];
}

function containerReferences(containers: readonly Container[], path: ObjectPath): readonly Found[] {
  return containers.flatMap(({ env = [], envFrom = [] }, at) => [
    ...env.flatMap(({ valueFrom }, index) => {
      const where = [...path, at, 'env', index];
      return [
        ...keyReference('Secret', valueFrom?.secretKeyRef, where),
        ...keyReference('ConfigMap', valueFrom?.configMapKeyRef, where),
      ];
    }),
    ...envFrom.flatMap(({ secretRef, configMapRef }, index) => {
      const where = [...path, at, 'envFrom', index];
      return [...keyReference('Secret', secretRef, where), ...keyReference('ConfigMap', configMapRef, where)];
    }),
  ]);
}

function keyReference(
  kind: string,
  reference: { readonly name?: string; readonly optional?: boolean } | undefined,
  path: ObjectPath,
): readonly Found[] {
  return reference?.name === undefined
    ? []
    : [{ path, kind, name: reference.name, optional: reference.optional === true }];
}

function volumeReferences({ volumes = [] }: PodSpec, podPath: ObjectPath): readonly Found[] {
  return volumes.flatMap((volume, index) => {
    const path = [...podPath, 'volumes', index];
    const sources: readonly unknown[] = [volume, ...listIn(volume, 'projected', 'sources')];
    return [
      ...sources.flatMap((source) => sourceReferences(source, path)),
      ...nameReference('PersistentVolumeClaim', memberAt(volume, 'persistentVolumeClaim'), 'claimName', path),
    ];
  });
}

function sourceReferences(source: unknown, path: ObjectPath): readonly Found[] {
  return [
    ...nameReference('Secret', memberAt(source, 'secret'), 'secretName', path),
    ...nameReference('Secret', memberAt(source, 'secret'), 'name', path),
    ...nameReference('ConfigMap', memberAt(source, 'configMap'), 'name', path),
  ];
}

function accountReference({ serviceAccountName }: PodSpec, podPath: ObjectPath): readonly Found[] {
  // Each namespace has one of this name by itself.
  if (serviceAccountName === undefined || serviceAccountName === 'default') return [];
  const path = [...podPath, 'serviceAccountName'];
  return [{ path, kind: 'ServiceAccount', name: serviceAccountName, optional: false }];
}

function nameReference(kind: string, value: unknown, key: string, path: ObjectPath): readonly Found[] {
  const name = isRecord(value) ? value[key] : undefined;
  if (typeof name !== 'string') return [];
  return [{ path, kind, name, optional: memberAt(value, 'optional') === true }];
}

/** References of objects that make no pods. */
const referring: Readonly<Record<string, (object: KubernetesObject) => readonly Found[]>> = {
  HorizontalPodAutoscaler: scaleTarget,
  ScaledObject: scaleTarget,
  Ingress: ingressReferences,
  StatefulSet: ({ body }) => nameReference('Service', memberAt(body, 'spec'), 'serviceName', ['spec', 'serviceName']),
};

function otherReferences(object: KubernetesObject): readonly ObjectReference[] {
  const find = Object.hasOwn(referring, object.kind) ? referring[object.kind] : undefined;
  return (find?.(object) ?? []).map((one) => withOrigin(one, object, object.namespace));
}

function withOrigin({ path, kind, name, optional }: Found, from: KubernetesObject, namespace: string): ObjectReference {
  return { from, path, kind, namespace, name, optional };
}

function scaleTarget({ body }: KubernetesObject): readonly Found[] {
  const path = ['spec', 'scaleTargetRef'];
  const kind = textIn(body, ...path, 'kind') ?? 'Deployment';
  return nameReference(kind, memberAt(body, ...path), 'name', path);
}

function ingressReferences({ body }: KubernetesObject): readonly Found[] {
  const backends = listIn(body, 'spec', 'rules').flatMap((rule, index) =>
    listIn(rule, 'http', 'paths').flatMap((path, at) =>
      nameReference('Service', memberAt(path, 'backend', 'service'), 'name', [
        'spec',
        'rules',
        index,
        'http',
        'paths',
        at,
      ]),
    ),
  );
  const certificates = listIn(body, 'spec', 'tls').flatMap((tls, index) =>
    nameReference('Secret', tls, 'secretName', ['spec', 'tls', index]),
  );
  return [...backends, ...certificates];
}
