import type { KubernetesObject } from './model.ts';
import { isRecord } from '../base/json-path.ts';
import { podsOf, shareOf } from './quantities.ts';

/**
 * Number of healthy pods that may be evicted at once while `pods` run, as the disruption controller counts them:
 * percentages are rounded up, for both keys. Undefined where the budget says neither key, both, or what the API
 * refuses.
 */
export function allowedDisruptions(budget: KubernetesObject, pods: number): number | undefined {
  const { spec } = budget.body;
  const { minAvailable, maxUnavailable } = isRecord(spec) ? spec : {};
  if ((minAvailable === undefined) === (maxUnavailable === undefined)) return undefined;
  const share = shareOf(minAvailable ?? maxUnavailable);
  if (share === undefined) return undefined;
  const number = podsOf(share, pods, 'up');
  return Math.max(0, minAvailable === undefined ? Math.min(pods, number) : pods - number);
}
