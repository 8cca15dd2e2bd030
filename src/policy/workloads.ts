import type { Container } from 'kubernetes-types/core/v1.js';
import type { KubernetesObject, ObjectPath, Workload } from '../objects/model.ts';

/** Objects of Helm and Argo CD that run once beside a deployment, such as tests. */
const hookAnnotations = ['helm.sh/hook', 'argocd.argoproj.io/hook'] as const;

export function isHook({ annotations }: KubernetesObject): boolean {
  return hookAnnotations.some((name) => Object.hasOwn(annotations, name));
}

/** A container and its place. */
export interface PlacedContainer {
  readonly container: Container;
  readonly name: string;
  readonly path: ObjectPath;
}

/** Containers that run beside each other; `initContainers` are those that run before. */
export function containersOf({ pod, podPath }: Workload): readonly PlacedContainer[] {
  return placed(pod.containers, [...podPath, 'containers']);
}

export function initContainersOf({ pod, podPath }: Workload): readonly PlacedContainer[] {
  return placed(pod.initContainers ?? [], [...podPath, 'initContainers']);
}

/** Ephemeral containers, which a manifest may hold, too. */
export function ephemeralContainersOf({ pod, podPath }: Workload): readonly PlacedContainer[] {
  return placed(pod.ephemeralContainers ?? [], [...podPath, 'ephemeralContainers']);
}

function placed(containers: readonly Pick<Container, 'name'>[], path: ObjectPath): readonly PlacedContainer[] {
  return containers.map((container, index) => ({
    container,
    name: typeof container.name === 'string' ? container.name : String(index + 1),
    path: [...path, index],
  }));
}
