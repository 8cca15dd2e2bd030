import type { LabelSelector } from 'kubernetes-types/meta/v1.js';
import type { PodSpec } from 'kubernetes-types/core/v1.js';

/** Keys and indexes from an object's root: `['spec', 'template', 'spec', 'containers', 0]`. */
export type ObjectPath = readonly (string | number)[];

export type Labels = Readonly<Record<string, string>>;

/** A Kubernetes object as an environment would have it. */
export interface KubernetesObject {
  readonly apiVersion: string;
  /** `apps` of `apps/v1`; empty for the core group. */
  readonly group: string;
  readonly kind: string;
  /** Empty where the object is of the whole cluster, or leaves the choice to whoever applies it. */
  readonly namespace: string;
  /** A generated name ends with `*`. */
  readonly name: string;
  readonly labels: Labels;
  readonly annotations: Labels;
  /** The whole object: the members that `shapes.ts` lists have their types, and none of its maps holds a null. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly file: string;
  /** Line of the deepest part of the path that is there, from 1; the object's own line for an empty path. */
  lineOf(path: ObjectPath): number;
}

/** Part of a file that is not the object that Kubernetes would take. */
export interface Unreadable {
  readonly file: string;
  /** From 1; absent where the whole file is meant. */
  readonly line?: number;
  readonly expected: string;
  readonly found: string;
}

export interface ReadObjects {
  readonly objects: readonly KubernetesObject[];
  readonly unreadable: readonly Unreadable[];
}

/** How a workload's pods live: `scaled` to a number, one on each node, until they are done, or alone. */
export type Life = 'scaled' | 'node' | 'job' | 'alone';

/** An object that makes pods. */
export interface Workload {
  readonly object: KubernetesObject;
  readonly life: Life;
  readonly pod: PodSpec;
  /** Path of the pod's specification. */
  readonly podPath: ObjectPath;
  /** The object whose file the pod's specification is in: another one where a Rollout refers to a Deployment. */
  readonly template: KubernetesObject;
  readonly podLabels: Labels;
  readonly selector: LabelSelector | undefined;
}

/** Every object of one environment. Lists keep the order of reading. */
export interface ObjectIndex {
  readonly all: readonly KubernetesObject[];
  /** Objects that make pods; a Deployment that a Rollout takes its template from is not listed. */
  readonly workloads: readonly Workload[];
  /** Objects of a kind; `groups` tells apart kinds that share their name, by any API group when left out. */
  ofKind(kind: string, groups?: readonly string[]): readonly KubernetesObject[];
  named(kind: string, namespace: string, name: string, groups?: readonly string[]): KubernetesObject | undefined;
  /** Workloads of a namespace whose pods a selector matches, as the API evaluates it. */
  selected(namespace: string, selector: LabelSelector): readonly Workload[];
}

/** `Deployment/shop/cart`; without a namespace `ClusterRole/reader`. */
export function nameOf({ kind, namespace, name }: Pick<KubernetesObject, 'kind' | 'namespace' | 'name'>): string {
  return namespace === '' ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
}

/**
 * Chooses which of several objects a finding about all of them names: the first by name, for the order of rendering
 * would name another one each time, and a finding that moves is a new one.
 */
export function firstByName<One extends { readonly object: KubernetesObject }>(all: readonly One[]): One | undefined {
  return all.reduce<One | undefined>(
    (first, one) => (first === undefined || nameOf(one.object) < nameOf(first.object) ? one : first),
    undefined,
  );
}
