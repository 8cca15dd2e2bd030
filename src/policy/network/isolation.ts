import { groupBy } from '../../base/group-by.ts';
import type { Workload } from '../../objects/model.ts';
import { firstByName } from '../../objects/model.ts';
import type { Finding, World } from '../model.ts';
import { isHook } from '../workloads.ts';
import { type Direction, directions, finding, type Policy } from './model.ts';
import { unreadNames } from './unread.ts';

/** Workloads that talk to everybody in some direction. */
export function unisolated(policies: readonly Policy[], world: World): readonly Finding[] {
  const isolated = new Map<Workload, Set<Direction>>();
  for (const { isolates, selected } of policies) {
    for (const workload of selected) {
      const known = isolated.get(workload) ?? new Set();
      for (const direction of isolates) known.add(direction);
      isolated.set(workload, known);
    }
  }
  return world.index.workloads.flatMap((workload): readonly Finding[] => {
    const { object } = workload;
    const open = directions.filter((direction) => isolated.get(workload)?.has(direction) !== true);
    if (open.length === 0 || isHook(object)) return [];
    const others = unreadNames(world, object.namespace);
    const found = `none for ${open.join(' and ').toLowerCase()}${others === '' ? '' : `; ${others} is not read`}`;
    return [
      finding(
        'fail',
        object,
        [],
        'a NetworkPolicy that selects its pods, in both directions',
        found,
        'add one with podSelector: {} and policyTypes: [Ingress, Egress] to the namespace',
      ),
    ];
  });
}

/** Namespaces whose pods are isolated one by one, so that the next one is not. */
export function withoutDefault(policies: readonly Policy[], { index }: World): readonly Finding[] {
  const denied = new Map<string | undefined, Set<Direction>>();
  for (const { object, isolates, isDefault } of policies) {
    if (!isDefault) continue;
    // A policy without a namespace, of a kind that has none, is for all of them.
    const namespace = object.kind === 'CiliumClusterwideNetworkPolicy' ? undefined : object.namespace;
    denied.set(namespace, new Set([...(denied.get(namespace) ?? []), ...isolates]));
  }
  const judged = index.workloads.filter(({ object }) => !isHook(object));
  return [...groupBy(judged, ({ object }) => object.namespace).values()].flatMap((workloads): readonly Finding[] => {
    const object = firstByName(workloads)?.object;
    if (object === undefined) return [];
    const both = new Set([...(denied.get(object.namespace) ?? []), ...(denied.get(undefined) ?? [])]);
    if (both.size === directions.length) return [];
    const where = object.namespace === '' ? 'the namespace' : `namespace ${object.namespace}`;
    return [
      finding(
        'warn',
        object,
        [],
        `a default deny for all pods of ${where}`,
        'policies of single pods, or none',
        'add a NetworkPolicy with podSelector: {} and policyTypes: [Ingress, Egress]',
      ),
    ];
  });
}
