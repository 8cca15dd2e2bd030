import { allEgressWords, type ClusterEntry, type EgressWord, egressWords } from './clusters.ts';
import type { Flow } from './flow.ts';

/** A cluster or a destination connects to another. */
export interface Reach {
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

/** A cluster, the environments on it, and what the flow says of it. */
export interface ClusterNode extends ClusterEntry {
  readonly name: string;
  readonly environments: readonly string[];
}

export interface Topology {
  readonly clusters: readonly ClusterNode[];
  readonly reaches: readonly Reach[];
}

/** Returns who reaches whom: what the flow says, and the platform's Argo CD in push environments. */
export function topologyOf({ clusters, environments }: Flow): Topology {
  const names = [...new Set([...clusters.keys(), ...environments.map(({ cluster }) => cluster)])];
  const nodes = names.map((name): ClusterNode => {
    const own = environments.filter(({ cluster }) => cluster === name).map((environment) => environment.name);
    return Object.assign({ name, environments: own }, clusters.get(name));
  });
  const platforms = nodes.filter(({ role }) => role === 'platform');
  const reaches = nodes.flatMap((node) => {
    const pushed = environments.filter(({ cluster, model }) => cluster === node.name && model === 'push');
    const implied = node['reached-by'] === undefined && pushed.length > 0 ? platforms : [];
    return [
      ...implied
        .filter(({ name }) => name !== node.name)
        .map(({ name }) => reach(name, node.name, 'its Argo CD syncs')),
      ...(node['reached-by'] ?? []).map((name) => reach(name, node.name, 'reached-by')),
      ...egressOf(node),
    ];
  });
  return { clusters: nodes, reaches };
}

function reach(from: string, to: string, because: string): Reach {
  return { from, to, because };
}

function egressOf({ name, egress }: ClusterNode): readonly Reach[] {
  return allEgressWords.flatMap((word) => {
    const addresses = egress?.[word] ?? [];
    return addresses.length === 0 ? [] : [reach(name, word, addresses.join(', '))];
  });
}

/** Words of a topology: the usual ones, and others that a cluster has. */
export function wordsOf({ clusters }: Pick<Topology, 'clusters'>): readonly EgressWord[] {
  const isUsed = (word: EgressWord): boolean => clusters.some(({ egress }) => egress?.[word] !== undefined);
  return allEgressWords.filter((word) => isUsual(word) || isUsed(word));
}

function isUsual(word: EgressWord): boolean {
  return egressWords.some((one) => one === word);
}

/** `yes`, `no`, or `?` where the flow does not say what a cluster reaches outside. */
export function reachable({ clusters, reaches }: Topology, from: string, to: string): 'yes' | 'no' | '?' {
  if (reaches.some((one) => one.from === from && one.to === to)) return 'yes';
  const isOutside = allEgressWords.some((word): word is EgressWord => word === to);
  return isOutside && clusters.find(({ name }) => name === from)?.egress === undefined ? '?' : 'no';
}
