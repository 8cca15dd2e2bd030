import { UsageError } from '../../../base/errors.ts';
import { type ArgoCd, type ClusterEntry, clustersOf, egressWords } from '../../clusters.ts';
import type { FlowDocument } from '../../document.ts';
import type { EnvironmentEntry } from '../../flow-file.ts';
import type { FlowRule } from '../rule.ts';

/** Whose Argo CD has Git as the only way in. */
const pulling: ReadonlySet<ArgoCd> = new Set(['own', 'agent-autonomous']);

/** Production is reached by nobody and reaches what is listed; a push environment is reached by the platform. */
export const clusterReach: FlowRule = {
  codes: ['cluster-model', 'cluster-reaches-production', 'cluster-egress-open', 'cluster-reach-circle'],
  holds:
    'The Argo CD of a cluster fits the model of its environments; nothing reaches production, whose `egress` answers for Git, registry, identity, secrets and DNS; `reached-by` has no circle',
  *breaches(entry, document) {
    const clusters = clustersOf(entry.clusters);
    for (const [index, environment] of entry.environments.entries()) {
      const cluster = clusters.get(environment.cluster);
      if (cluster === undefined) continue;
      yield* checkModel(environment, index, cluster, document);
      yield* checkPlatformReaches(environment, clusters, document);
      if (environment.tier === 'production') yield* checkProduction(environment, cluster, document);
    }
    yield* refuseCircle(clusters, document);
  },
};

function* checkModel(
  { name, model, cluster: on }: EnvironmentEntry,
  index: number,
  { argocd }: ClusterEntry,
  document: FlowDocument,
): Iterable<UsageError> {
  if (argocd === undefined || pulling.has(argocd) === (model === 'pull')) return;
  yield new UsageError({
    code: 'cluster-model',
    where: document.position(['environments', index, 'model']),
    found: `"${name}" is model ${model}, and "${on}" has argocd: ${argocd}, which ${pulling.has(argocd) ? 'pulls' : 'is pushed into'}`,
    fix:
      model === 'pull'
        ? 'give the cluster an Argo CD of its own (argocd: own)'
        : 'set model: pull, or argocd: platform',
  });
}

/** In the push model the platform's Argo CD connects to the cluster. */
function* checkPlatformReaches(
  { name, model, cluster: on }: EnvironmentEntry,
  clusters: ReadonlyMap<string, ClusterEntry>,
  document: FlowDocument,
): Iterable<UsageError> {
  const reaching = clusters.get(on)?.['reached-by'];
  const platforms = [...clusters].filter(([, { role }]) => role === 'platform').map(([platform]) => platform);
  if (model === 'pull' || reaching === undefined || platforms.length === 0 || platforms.includes(on)) return;
  if (platforms.some((platform) => reaching.includes(platform))) return;
  yield new UsageError({
    code: 'cluster-model',
    where: document.position(['clusters', on], 'reached-by'),
    found: `"${name}" is model push, and no platform cluster (${platforms.join(', ')}) reaches "${on}"`,
    fix: 'add it to "reached-by", or set model: pull',
  });
}

function* checkProduction(
  { name, cluster: on }: EnvironmentEntry,
  { 'reached-by': reaching = [], egress }: ClusterEntry,
  document: FlowDocument,
): Iterable<UsageError> {
  if (reaching.length > 0) {
    yield new UsageError({
      code: 'cluster-reaches-production',
      where: document.position(['clusters', on], 'reached-by'),
      expected: `nothing reaches "${on}", where "${name}" runs`,
      found: `reached-by: [${reaching.join(', ')}]`,
      fix: 'remove it: Git is the only way into production',
    });
  }
  const open = egress === undefined ? [] : egressWords.filter((word) => egress[word] === undefined);
  if (open.length === 0) return;
  yield new UsageError({
    code: 'cluster-egress-open',
    where: document.position(['clusters', on], 'egress'),
    expected: `an answer for each of ${egressWords.join(', ')}`,
    found: `none for ${open.join(', ')}`,
    fix: `list its addresses, or write "${open[0]}: []" where "${on}" reaches none`,
  });
}

function* refuseCircle(clusters: ReadonlyMap<string, ClusterEntry>, document: FlowDocument): Iterable<UsageError> {
  const said = new Set<string>();
  for (const name of clusters.keys()) {
    const circle = said.has(name) ? undefined : circleThrough(name, clusters);
    if (circle === undefined) continue;
    for (const member of circle) said.add(member);
    yield new UsageError({
      code: 'cluster-reach-circle',
      where: document.position(['clusters', name], 'reached-by'),
      found: `clusters reach each other in a circle: ${circle.join(' <- ')}`,
      fix: 'let the platform reach the others, and nothing the platform',
    });
  }
}

/** The clusters from one back to itself, by who reaches whom. */
function circleThrough(start: string, clusters: ReadonlyMap<string, ClusterEntry>): readonly string[] | undefined {
  const seen = new Set<string>();
  const walk = (name: string, path: readonly string[]): readonly string[] | undefined => {
    for (const next of clusters.get(name)?.['reached-by'] ?? []) {
      if (next === start) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...path, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}
