import { type Problem, UsageError, type UsageCode } from '../../../base/errors.ts';
import { nearest } from '../../../base/suggest.ts';
import { clustersOf } from '../../clusters.ts';
import type { FlowDocument } from '../../document.ts';
import type { FlowFile } from '../../flow-file.ts';
import type { FlowRule } from '../rule.ts';

/** A cluster that is misspelled would be judged as one that the flow says nothing of. */
export const clusterNames: FlowRule = {
  codes: ['flow-unknown-cluster', 'cluster-without-environment'],
  holds:
    'With `clusters`, every cluster that an environment or `reached-by` names is there, and every one but a platform has an environment',
  *breaches(entry, document) {
    if (entry.clusters === undefined) return;
    const clusters = clustersOf(entry.clusters);
    const names = [...clusters.keys()];
    for (const [index, { name, cluster }] of entry.environments.entries()) {
      if (clusters.has(cluster)) continue;
      yield unknown(`"${name}" runs on`, cluster, names, document.position(['environments', index, 'cluster']));
    }
    for (const [name, { 'reached-by': reaching = [] }] of clusters) {
      const where = document.position(['clusters', name], 'reached-by');
      for (const other of reaching.filter((one) => !clusters.has(one))) {
        yield unknown(`"${name}" is reached by`, other, names, where);
      }
    }
    yield* refuseUnused(entry, document);
  },
};

function unknown(who: string, cluster: string, names: readonly string[], where: string): UsageError {
  const guess = nearest(cluster, names);
  const problem: Problem<UsageCode> = {
    code: 'flow-unknown-cluster',
    where,
    found: `${who} "${cluster}", and "clusters" has no such cluster`,
    fix: guess === undefined ? `add it, or use one of ${names.join(', ')}` : `did you mean "${guess}"?`,
  };
  return new UsageError(problem);
}

function* refuseUnused({ clusters, environments }: FlowFile, document: FlowDocument): Iterable<UsageError> {
  for (const [name, { role }] of clustersOf(clusters)) {
    if (role === 'platform' || environments.some(({ cluster }) => cluster === name)) continue;
    yield new UsageError({
      code: 'cluster-without-environment',
      where: document.position(['clusters'], name),
      found: `no environment runs on the cluster "${name}"`,
      fix: 'remove it, or give it "role: platform" where it runs the platform',
    });
  }
}
