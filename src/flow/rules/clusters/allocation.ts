import { UsageError } from '../../../base/errors.ts';
import { type Allocation, allocationOf, type ClusterEntry, clustersOf } from '../../clusters.ts';
import type { FlowDocument } from '../../document.ts';
import type { EnvironmentEntry, FlowFile } from '../../flow-file.ts';
import type { Tier } from '../../flow.ts';
import type { FlowRule } from '../rule.ts';

/** Tiers that may be on one cluster. The platform is on that of `platformTiers`, or alone. */
interface Option {
  readonly together: readonly (readonly Tier[])[];
  readonly isPlatformAlone: boolean;
  /** Tiers whose clusters have an Argo CD of their own. */
  readonly pulls: readonly Tier[];
}

/** The deployment patterns, "Cluster Allocation Strategies". Option 1 names no cluster for UAT: it may be on either. */
const options: Readonly<Record<Allocation, Option>> = {
  shared: {
    together: [['development', 'testing', 'uat'], ['uat', 'staging'], ['production']],
    isPlatformAlone: false,
    pulls: ['production'],
  },
  separated: {
    together: [['development', 'testing', 'uat'], ['staging'], ['production']],
    isPlatformAlone: true,
    pulls: ['staging', 'production'],
  },
  isolated: {
    together: [['development'], ['testing'], ['uat'], ['staging'], ['production']],
    isPlatformAlone: true,
    pulls: ['staging', 'production'],
  },
};

/** The declared allocation is what the clusters are; UAT beside development is kept apart in some declared way. */
export const clusterAllocation: FlowRule = {
  codes: ['cluster-allocation', 'cluster-uat-beside-development'],
  holds:
    'The environments are spread over the clusters as `allocation` says; UAT beside development has `isolation: namespaces`',
  *breaches(entry, document) {
    yield* checkUat(entry, document);
    const declared = allocationOf(entry.clusters);
    if (declared === undefined) return;
    for (const { where, expected, found } of differences(entry, options[declared], document)) {
      yield new UsageError({
        code: 'cluster-allocation',
        where,
        expected: `allocation ${declared}: ${expected}`,
        found,
        fix: nearestTo(entry, declared, document),
      });
    }
  },
};

function* checkUat({ environments, clusters }: FlowFile, document: FlowDocument): Iterable<UsageError> {
  for (const [index, { name, tier, cluster }] of environments.entries()) {
    const neighbour = environments.find((one) => one.cluster === cluster && one.tier === 'development');
    const declared = clustersOf(clusters).get(cluster);
    if (tier !== 'uat' || neighbour === undefined || declared === undefined || declared.isolation !== undefined)
      continue;
    yield new UsageError({
      code: 'cluster-uat-beside-development',
      where: document.position(['environments', index, 'cluster']),
      found: `"${name}" is on "${cluster}" beside "${neighbour.name}" (development), and nothing says that they are kept apart`,
      fix: `give it another cluster, or write "isolation: namespaces" for "${cluster}" where quotas, network policies and projects keep them apart`,
    });
  }
}

interface Difference {
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

function differences(
  { environments, clusters: section }: FlowFile,
  option: Option,
  document: FlowDocument,
): readonly Difference[] {
  const clusters = clustersOf(section);
  const found = environments.flatMap((environment, index) => {
    const where = document.position(['environments', index, 'cluster']);
    return [
      ...neighbourFault(environment, environments.slice(0, index), option, where),
      ...platformFault(environment, clusters, option, where),
      ...pullFault(environment, option, document.position(['environments', index, 'model'])),
    ];
  });
  return [...found, ...missingPlatform(clusters, option, document.position(['clusters']))];
}

function neighbourFault(
  { name, tier, cluster }: EnvironmentEntry,
  before: readonly EnvironmentEntry[],
  { together }: Option,
  where: string,
): readonly Difference[] {
  const other = before.find(
    (one) => one.cluster === cluster && !together.some((tiers) => tiers.includes(tier) && tiers.includes(one.tier)),
  );
  if (other === undefined) return [];
  return [
    {
      where,
      expected: `${tier} and ${other.tier} on two clusters`,
      found: `"${name}" and "${other.name}" on "${cluster}"`,
    },
  ];
}

function platformFault(
  { name, tier, cluster }: EnvironmentEntry,
  clusters: ReadonlyMap<string, ClusterEntry>,
  { isPlatformAlone }: Option,
  where: string,
): readonly Difference[] {
  if (clusters.get(cluster)?.role !== 'platform') return [];
  if (isPlatformAlone) {
    return [{ where, expected: 'a platform cluster without environments', found: `"${name}" on "${cluster}"` }];
  }
  if (tier === 'development' || tier === 'testing' || tier === 'uat') return [];
  return [{ where, expected: `${tier} apart from the platform`, found: `"${name}" on "${cluster}"` }];
}

function pullFault({ name, tier, model }: EnvironmentEntry, { pulls }: Option, where: string): readonly Difference[] {
  if (!pulls.includes(tier) || model === 'pull') return [];
  return [
    { where, expected: `${tier} with an Argo CD of its own (model: pull)`, found: `"${name}" is model ${model}` },
  ];
}

function missingPlatform(
  clusters: ReadonlyMap<string, ClusterEntry>,
  { isPlatformAlone }: Option,
  where: string,
): readonly Difference[] {
  if (!isPlatformAlone || [...clusters.values()].some(({ role }) => role === 'platform')) return [];
  return [{ where, expected: 'a cluster with role: platform', found: 'none' }];
}

/** Names the option that the clusters come nearest to. */
function nearestTo(entry: FlowFile, declared: Allocation, document: FlowDocument): string {
  const counted = (['shared', 'separated', 'isolated'] as const)
    .map((name) => ({ name, faults: differences(entry, options[name], document).length }))
    .toSorted((one, other) => one.faults - other.faults);
  const [nearest] = counted;
  if (nearest === undefined || nearest.name === declared) return 'move the environment to another cluster';
  return `move the environment, or declare allocation: ${nearest.name}, which ${nearest.faults === 0 ? 'these clusters are' : 'is nearest'}`;
}
