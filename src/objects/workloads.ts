import type { PodTemplateSpec } from 'kubernetes-types/core/v1.js';
import type { LabelSelector } from 'kubernetes-types/meta/v1.js';
import { isRecord } from '../base/json-path.ts';
import type { KubernetesObject, Labels, Life, ObjectPath, Workload } from './model.ts';

interface WorkloadKind {
  readonly groups: readonly string[];
  readonly life: Life;
  /** Path of the pod template; empty where the object is the pod. */
  readonly template: readonly string[];
  /** The selector is a plain map of labels. */
  readonly plainSelector?: boolean;
}

const atSpec = ['spec', 'template'] as const;

/** Kinds that make pods. */
export const workloadKinds: Readonly<Record<string, WorkloadKind>> = {
  Deployment: { groups: ['apps', 'extensions'], life: 'scaled', template: atSpec },
  StatefulSet: { groups: ['apps'], life: 'scaled', template: atSpec },
  ReplicaSet: { groups: ['apps', 'extensions'], life: 'scaled', template: atSpec },
  ReplicationController: { groups: [''], life: 'scaled', template: atSpec, plainSelector: true },
  Rollout: { groups: ['argoproj.io'], life: 'scaled', template: atSpec },
  DeploymentConfig: { groups: ['apps.openshift.io'], life: 'scaled', template: atSpec, plainSelector: true },
  DaemonSet: { groups: ['apps', 'extensions'], life: 'node', template: atSpec },
  Job: { groups: ['batch'], life: 'job', template: atSpec },
  CronJob: { groups: ['batch'], life: 'job', template: ['spec', 'jobTemplate', ...atSpec] },
  Pod: { groups: [''], life: 'alone', template: [] },
};

/** Finds the workloads among objects. */
export function workloadsOf(
  objects: readonly KubernetesObject[],
  named: (kind: string, namespace: string, name: string) => KubernetesObject | undefined,
): readonly Workload[] {
  const referred = new Set<KubernetesObject>();
  const found = objects.flatMap((object) => {
    const kind = kindOf(object);
    if (kind === undefined) return [];
    const other = kind.groups[0] === 'argoproj.io' ? referredBy(object, named) : undefined;
    if (other !== undefined) referred.add(other);
    return workloadOf(object, kind, other ?? object);
  });
  return referred.size === 0 ? found : found.filter(({ object }) => !referred.has(object));
}

function kindOf({ kind, group }: KubernetesObject): WorkloadKind | undefined {
  const found = Object.hasOwn(workloadKinds, kind) ? workloadKinds[kind] : undefined;
  return found?.groups.includes(group) === true ? found : undefined;
}

/** The object that a Rollout takes its pods from (Argo Rollouts, `workloadRef`). */
function referredBy(
  { namespace, body }: KubernetesObject,
  named: (kind: string, namespace: string, name: string) => KubernetesObject | undefined,
): KubernetesObject | undefined {
  const reference = memberOf(memberOf(body, 'spec'), 'workloadRef');
  const [kind, name] = [memberOf(reference, 'kind'), memberOf(reference, 'name')];
  return typeof kind === 'string' && typeof name === 'string' ? named(kind, namespace, name) : undefined;
}

function workloadOf(object: KubernetesObject, kind: WorkloadKind, template: KubernetesObject): Workload {
  const path: ObjectPath = template === object ? kind.template : atSpec;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shapes.ts has been checked
  const made = path.reduce<unknown>((value, key) => memberOf(value, String(key)), template.body) as
    PodTemplateSpec | undefined;
  return {
    object,
    life: kind.life,
    // The API refuses an object without pods; its other parts are judged all the same.
    pod: made?.spec ?? { containers: [] },
    podPath: [...path, 'spec'],
    template,
    podLabels: kind.template.length === 0 ? object.labels : ((made?.metadata?.labels ?? {}) satisfies Labels),
    selector: selectorOf(template, kind),
  };
}

function selectorOf({ body }: KubernetesObject, { plainSelector }: WorkloadKind): LabelSelector | undefined {
  const selector = memberOf(memberOf(body, 'spec'), 'selector');
  if (!isRecord(selector)) return undefined;
  if (plainSelector !== true) return selector;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shapes.ts has been checked
  return { matchLabels: selector as Record<string, string> };
}

function memberOf(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
