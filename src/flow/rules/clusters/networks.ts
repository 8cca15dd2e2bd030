import { UsageError } from '../../../base/errors.ts';
import { type ClusterEntry, clustersOf, type Provider } from '../../clusters.ts';
import type { FlowDocument } from '../../document.ts';
import type { FlowFile } from '../../flow-file.ts';
import type { FlowRule } from '../rule.ts';

/** Networks and registries are named in a provider's own words. */
const words: Readonly<Record<Provider, { readonly network: RegExp; readonly registry?: RegExp }>> = {
  aws: { network: /^vpc(?![a-z])/i, registry: /\.dkr\.ecr(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?(\/|$)/ },
  azure: { network: /^vnet(?![a-z])/i, registry: /\.azurecr\.(io|cn|us)(\/|$)/ },
  gcp: { network: /^vpc(?![a-z])/i, registry: /(^|\.)gcr\.io(\/|$)|-docker\.pkg\.dev(\/|$)/ },
  'on-premises': { network: /^vlan(?![a-z])/i },
};

/** Production has a network of its own, joined to no other. */
export const clusterNetworks: FlowRule = {
  codes: ['cluster-network-shared', 'cluster-provider'],
  holds:
    "The network of a production cluster is no other cluster's and peered with none; networks and registries fit the provider",
  *breaches(entry, document) {
    const clusters = clustersOf(entry.clusters);
    for (const { name, cluster, tier } of entry.environments) {
      if (tier === 'production') yield* checkNetwork(name, cluster, clusters, document);
    }
    for (const [name, cluster] of clusters) yield* checkWords(name, cluster, document);
    yield* checkRegistries(entry, clusters, document);
  },
};

function* checkNetwork(
  environment: string,
  on: string,
  clusters: ReadonlyMap<string, ClusterEntry>,
  document: FlowDocument,
): Iterable<UsageError> {
  const { network, peered = [] } = clusters.get(on) ?? {};
  const refuse = (key: 'network' | 'peered', name: string, found: string) =>
    new UsageError({
      code: 'cluster-network-shared',
      where: document.position(['clusters', name], key),
      expected: `a network of its own for "${on}", where "${environment}" runs`,
      found,
      fix: 'keep production apart from every other network',
    });
  if (peered.length > 0) yield refuse('peered', on, `it is peered with ${peered.join(', ')}`);
  if (network === undefined) return;
  for (const [name, other] of clusters) {
    if (name === on) continue;
    if (other.network === network) yield refuse('network', name, `"${name}" is in ${network} too`);
    if (other.peered?.includes(network) === true) yield refuse('peered', name, `"${name}" is peered with ${network}`);
  }
}

function* checkWords(name: string, { provider, network }: ClusterEntry, document: FlowDocument): Iterable<UsageError> {
  if (provider === undefined || network === undefined || words[provider].network.test(network)) return;
  const [other] = Object.entries(words).find(([, word]) => word.network.test(network)) ?? [];
  if (other === undefined) return;
  yield new UsageError({
    code: 'cluster-provider',
    where: document.position(['clusters', name], 'network'),
    found: `"${name}" is on ${provider}, and its network ${network} is named as on ${other}`,
    fix: 'correct the provider or the network',
  });
}

function* checkRegistries(
  { environments, registry: common }: FlowFile,
  clusters: ReadonlyMap<string, ClusterEntry>,
  document: FlowDocument,
): Iterable<UsageError> {
  for (const [index, { name, cluster: on, registry = common }] of environments.entries()) {
    const provider = clusters.get(on)?.provider;
    if (provider === undefined || registry === undefined || words[provider].registry?.test(registry) === true) continue;
    const [other] = Object.entries(words).find(([, word]) => word.registry?.test(registry)) ?? [];
    if (other === undefined) continue;
    yield new UsageError({
      code: 'cluster-provider',
      where: document.position(['environments', index, 'cluster']),
      found: `"${name}" runs on ${provider} and takes its images from ${registry}, which is on ${other}`,
      fix: `give it a registry on ${provider}, or one of your own`,
    });
  }
}
