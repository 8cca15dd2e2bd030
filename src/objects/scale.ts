import { isRecord } from '../base/json-path.ts';
import type { KubernetesObject, ObjectIndex, ObjectPath } from './model.ts';

/** An object that changes the number of another one's pods. */
export interface Scaler {
  readonly object: KubernetesObject;
  readonly kind: 'HorizontalPodAutoscaler' | 'ScaledObject';
  /** Kind and name of what it scales; absent where it says none. */
  readonly target: { readonly kind: string; readonly name: string } | undefined;
  readonly minimum: number;
  readonly minimumPath: ObjectPath;
  readonly maximum: number | undefined;
}

/** The fewest pods that a workload may run with, and what says so. */
export interface SmallestScale {
  readonly pods: number;
  readonly object: KubernetesObject;
  readonly path: ObjectPath;
}

export interface Scales {
  readonly scalers: readonly Scaler[];
  scalersOf(object: KubernetesObject): readonly Scaler[];
  smallest(object: KubernetesObject): SmallestScale;
}

/** KEDA's default where `maxReplicaCount` is absent. */
const kedaMaximum = 100;

/** Finds who scales what in an environment. */
export function scalesOf(index: ObjectIndex): Scales {
  const scalers = [
    ...index.ofKind('HorizontalPodAutoscaler', ['autoscaling']).map(autoscaler),
    ...index.ofKind('ScaledObject', ['keda.sh']).map(scaledObject),
  ];
  const byTarget = new Map<string, Scaler[]>();
  for (const scaler of scalers) {
    if (scaler.target === undefined) continue;
    const key = keyOf(scaler.target.kind, scaler.object.namespace, scaler.target.name);
    byTarget.set(key, [...(byTarget.get(key) ?? []), scaler]);
  }
  const scalersOf = ({ kind, namespace, name }: KubernetesObject): readonly Scaler[] =>
    byTarget.get(keyOf(kind, namespace, name)) ?? [];
  return { scalers, scalersOf, smallest: (object) => smallestOf(object, scalersOf(object)) };
}

/** Number of pods that an object itself asks for: 1 where it says none. */
export function ownReplicas({ body }: KubernetesObject): number {
  const replicas = specOf(body)['replicas'];
  return typeof replicas === 'number' ? replicas : 1;
}

/** `replicas: 0` turns autoscaling off, whatever its minimum is. */
function smallestOf(object: KubernetesObject, scalers: readonly Scaler[]): SmallestScale {
  const own = { pods: ownReplicas(object), object, path: ['spec', 'replicas'] };
  const turnedOff = own.pods === 0 && scalers.every(({ kind }) => kind === 'HorizontalPodAutoscaler');
  if (scalers.length === 0 || turnedOff) return own;
  const [first, ...others] = scalers.map((one) => ({ pods: one.minimum, object: one.object, path: one.minimumPath }));
  return others.reduce((least, one) => (one.pods < least.pods ? one : least), first ?? own);
}

function autoscaler(object: KubernetesObject): Scaler {
  const { minReplicas, maxReplicas, scaleTargetRef } = specOf(object.body);
  return {
    object,
    kind: 'HorizontalPodAutoscaler',
    target: targetOf(scaleTargetRef, undefined),
    minimum: numberOr(minReplicas, 1),
    minimumPath: ['spec', 'minReplicas'],
    maximum: typeof maxReplicas === 'number' ? maxReplicas : undefined,
  };
}

/** KEDA goes down to `idleReplicaCount` where no trigger is active, else to `minReplicaCount`, which is 0 by default. */
function scaledObject(object: KubernetesObject): Scaler {
  const { minReplicaCount, maxReplicaCount, idleReplicaCount, scaleTargetRef } = specOf(object.body);
  const isIdle = typeof idleReplicaCount === 'number';
  return {
    object,
    kind: 'ScaledObject',
    target: targetOf(scaleTargetRef, 'Deployment'),
    minimum: isIdle ? idleReplicaCount : numberOr(minReplicaCount, 0),
    minimumPath: ['spec', isIdle ? 'idleReplicaCount' : 'minReplicaCount'],
    maximum: numberOr(maxReplicaCount, kedaMaximum),
  };
}

function targetOf(reference: unknown, defaultKind: string | undefined): Scaler['target'] {
  const { kind = defaultKind, name } = isRecord(reference) ? reference : {};
  return typeof kind === 'string' && typeof name === 'string' ? { kind, name } : undefined;
}

function specOf(body: KubernetesObject['body']): Readonly<Record<string, unknown>> {
  const { spec } = body;
  return isRecord(spec) ? spec : {};
}

function numberOr(value: unknown, absent: number): number {
  return typeof value === 'number' ? value : absent;
}

function keyOf(kind: string, namespace: string, name: string): string {
  return `${kind}\n${namespace}\n${name}`;
}
