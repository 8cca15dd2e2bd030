import type { LabelSelector } from 'kubernetes-types/meta/v1.js';
import { groupBy } from '../base/group-by.ts';
import type { KubernetesObject, ObjectIndex, Workload } from './model.ts';
import { selectorMatches } from './selectors.ts';
import { workloadsOf } from './workloads.ts';

/** Indexes the objects of one environment by kind, by name, and by the labels of their pods. */
export function indexObjects(objects: readonly KubernetesObject[]): ObjectIndex {
  const byKind = groupBy(objects, ({ kind }) => kind);
  const byName = groupBy(objects, ({ kind, namespace, name }) => `${kind}\n${namespace}\n${name}`);
  const named: ObjectIndex['named'] = (kind, namespace, name, groups) =>
    byName.get(`${kind}\n${namespace}\n${name}`)?.find((one) => isIn(one, groups));
  const workloads = workloadsOf(objects, named);
  const inNamespace = groupBy(workloads, ({ object }) => object.namespace);
  const byLabel = new Map<string, Workload[]>();
  for (const workload of workloads) {
    for (const [key, value] of Object.entries(workload.podLabels)) {
      addTo(byLabel, labelKey(workload.object.namespace, key, value), workload);
    }
  }
  return {
    all: objects,
    workloads,
    named,
    ofKind: (kind, groups) => {
      const found = byKind.get(kind) ?? [];
      return groups === undefined ? found : found.filter((one) => isIn(one, groups));
    },
    selected: (namespace, selector) => {
      const candidates = candidatesOf(namespace, selector, byLabel) ?? inNamespace.get(namespace) ?? [];
      return candidates.filter(({ podLabels }) => selectorMatches(selector, podLabels));
    },
  };
}

/** The fewest workloads that can match: those with one of the labels. Undefined where the selector names none. */
function candidatesOf(
  namespace: string,
  { matchLabels = {} }: LabelSelector,
  byLabel: ReadonlyMap<string, readonly Workload[]>,
): readonly Workload[] | undefined {
  let fewest: readonly Workload[] | undefined;
  for (const [key, value] of Object.entries(matchLabels)) {
    const found = byLabel.get(labelKey(namespace, key, value)) ?? [];
    if (fewest === undefined || found.length < fewest.length) fewest = found;
  }
  return fewest;
}

function labelKey(namespace: string, key: string, value: string): string {
  return `${namespace}\n${key}\n${value}`;
}

function isIn({ group }: KubernetesObject, groups: readonly string[] | undefined): boolean {
  return groups === undefined || groups.includes(group);
}

function addTo<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
