import { reachable, type ClusterNode, type Topology, wordsOf } from '../../flow/reachability.ts';
import { heading, paragraph, type Report, table, verbatim } from '../../report/report.ts';
import type { TopologyPlan } from './model.ts';

/** Clusters, the reachability matrix, and the same as a Mermaid diagram. */
export function reportOf({ flow, topology }: TopologyPlan): Report {
  const { clusters } = topology;
  const silent =
    flow.clusters.size === 0
      ? [paragraph(`${flow.file} has no "clusters": only what its environments say is shown, and nothing is checked.`)]
      : [];
  return [
    heading(`topology of ${flow.name}`),
    ...silent,
    table(['Cluster', 'Runs', 'Provider', 'Network', 'Argo CD'], clusters.map(clusterRow)),
    heading('Who reaches whom'),
    table(['From', ...clusters.map(({ name }) => name), ...wordsOf(topology)], matrix(topology)),
    verbatim(mermaid(topology), 'mermaid'),
  ];
}

function clusterRow({ name, role, environments, provider, network, argocd }: ClusterNode): readonly string[] {
  const runs = [...(role === 'platform' ? ['the platform'] : []), ...environments].join(', ');
  return [name, runs, provider ?? '', network ?? '', argocd ?? ''];
}

function matrix(topology: Topology): readonly (readonly string[])[] {
  const names = topology.clusters.map(({ name }) => name);
  return names.map((from) =>
    [from].concat([...names, ...wordsOf(topology)].map((to) => (from === to ? '' : reachable(topology, from, to)))),
  );
}

/** Names are DNS labels, so nothing in them is special to Mermaid; `c_` and `o_` keep its keywords away. */
function mermaid(topology: Topology): string {
  const { clusters, reaches } = topology;
  const isCluster = (name: string) => clusters.some((cluster) => cluster.name === name);
  const node = (name: string) => (isCluster(name) ? `c_${name}` : `o_${name}`);
  const outside = wordsOf(topology).filter((word) => reaches.some(({ to }) => to === word && !isCluster(word)));
  return [
    'flowchart LR',
    ...clusters.map(({ name, role, environments }) => {
      const runs = [...(role === 'platform' ? ['platform'] : []), ...environments].join(', ');
      return `  ${node(name)}["${name}<br/>${runs}"]`;
    }),
    ...outside.map((word) => `  ${node(word)}(["${word}"])`),
    ...reaches.map(({ from, to }) => `  ${node(from)} --> ${node(to)}`),
  ].join('\n');
}
