import { UsageError } from '../../base/errors.ts';
import type { FlowDocument } from '../document.ts';
import type { EnvironmentEntry } from '../flow-file.ts';
import type { FlowRule } from './rule.ts';

/**
 * Git is production's only way in, and nothing else runs in its cluster. A flow that differs from this is refused as a
 * whole, so that no step can be pointed at production by an error in another environment.
 */
export const isolatedProduction: FlowRule = {
  codes: ['production-push', 'production-shared'],
  holds: 'An environment of tier `production` is `model: pull`, and its cluster holds no environment of another tier',
  *breaches(entry, document) {
    for (const [index, environment] of entry.environments.entries()) {
      if (environment.tier !== 'production') continue;
      yield* checkModel(environment, index, document);
      yield* checkCluster(environment, index, entry.environments, document);
    }
  },
};

function* checkModel({ name, model }: EnvironmentEntry, index: number, document: FlowDocument): Iterable<UsageError> {
  if (model === 'pull') return;
  yield new UsageError({
    code: 'production-push',
    where: document.position(['environments', index, 'model']),
    found: `"${name}" is production with model ${model}, and Git is its only way in`,
    fix: 'set model: pull',
  });
}

function* checkCluster(
  { name, cluster }: EnvironmentEntry,
  index: number,
  all: readonly EnvironmentEntry[],
  document: FlowDocument,
): Iterable<UsageError> {
  const neighbour = all.find((one) => one.cluster === cluster && one.tier !== 'production');
  if (neighbour === undefined) return;
  yield new UsageError({
    code: 'production-shared',
    where: document.position(['environments', index, 'cluster']),
    found: `"${name}" is production and shares the cluster "${cluster}" with "${neighbour.name}" (${neighbour.tier})`,
    fix: 'give production a cluster of its own',
  });
}
