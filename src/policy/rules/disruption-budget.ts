import type { LabelSelector } from 'kubernetes-types/meta/v1.js';
import { isRecord } from '../../base/json-path.ts';
import { allowedDisruptions } from '../../objects/disruptions.ts';
import { type KubernetesObject, nameOf, type Workload } from '../../objects/model.ts';
import { isEmptySelector } from '../../objects/selectors.ts';
import type { Finding, Rule, World } from '../model.ts';
import { isHook } from '../workloads.ts';

/** One budget for each workload, which lets at least one pod go. */
export const disruptionBudget: Rule<object> = {
  required: () => 'one budget for each workload, with at least one eviction at the smallest scale',
  documentation: {
    section: 'Production Application HA',
    why: 'Without a budget a drain may take every pod at once; with one that allows nothing, or with two, no node can be drained.',
    passes:
      'Exactly one PodDisruptionBudget selects the pods, and at their smallest scale it allows one eviction or more. DaemonSets, Jobs and hooks need none.',
    fails:
      'No budget; several; one that allows no eviction at the smallest scale (`minAvailable: 1` of one replica); one without `minAvailable` and `maxUnavailable`, or with both. A missing `unhealthyPodEvictionPolicy` and a budget of no pods are warnings.',
    fix: 'Add `maxUnavailable: 1` and `unhealthyPodEvictionPolicy: AlwaysAllow` to a budget with the labels of the pods.',
  },
  check(world) {
    const budgets = world.index.ofKind('PodDisruptionBudget');
    const selected = budgets.map((budget) => ({ budget, workloads: selectedBy(budget, world) }));
    const byWorkload = new Map<Workload, KubernetesObject[]>();
    for (const { budget, workloads } of selected) {
      for (const workload of workloads) byWorkload.set(workload, [...(byWorkload.get(workload) ?? []), budget]);
    }
    return [
      ...world.index.workloads.flatMap((workload) => unprotected(workload, byWorkload.get(workload) ?? [])),
      ...selected.flatMap(({ budget, workloads }) => judged(budget, workloads, world)),
    ];
  },
};

/** An absent selector selects nothing, and in `policy/v1beta1` so does an empty one. */
function selectedBy({ namespace, apiVersion, body }: KubernetesObject, { index }: World): readonly Workload[] {
  const selector = selectorOf(body);
  if (selector === undefined || (apiVersion === 'policy/v1beta1' && isEmptySelector(selector))) return [];
  return index.selected(namespace, selector);
}

function selectorOf({ spec }: KubernetesObject['body']): LabelSelector | undefined {
  const { selector } = isRecord(spec) ? spec : {};
  return isRecord(selector) ? selector : undefined;
}

function unprotected({ object, life }: Workload, budgets: readonly KubernetesObject[]): readonly Finding[] {
  if (life !== 'scaled' || isHook(object) || budgets.length === 1) return [];
  const expected = 'one PodDisruptionBudget for its pods';
  if (budgets.length > 1) {
    const names = budgets.map(nameOf).join(', ');
    const fix = 'keep one of them: pods of several budgets cannot be evicted';
    return [{ grade: 'fail', object, path: [], expected, found: names, fix }];
  }
  return [{ grade: 'fail', object, path: [], expected, found: 'none', fix: 'add one with maxUnavailable: 1' }];
}

function judged(budget: KubernetesObject, workloads: readonly Workload[], { scales }: World): readonly Finding[] {
  const scaled = workloads.filter(({ life }) => life === 'scaled');
  const pods = scaled.reduce((sum, { object }) => sum + scales.smallest(object).pods, 0);
  return [...evictions(budget, scaled.length === 0 ? undefined : pods), ...wording(budget, workloads)];
}

const enough = 1_000_000;

/** A budget of no workload in these files is judged by what it would allow of very many pods. */
function evictions(budget: KubernetesObject, pods: number | undefined): readonly Finding[] {
  const allowed = allowedDisruptions(budget, pods ?? enough);
  const expected = 'at least one allowed eviction';
  const base = { grade: 'fail', object: budget, path: ['spec'] } as const;
  if (allowed === undefined) {
    const found = 'neither, both, or what the API refuses';
    return [{ ...base, expected: 'minAvailable or maxUnavailable', found, fix: 'say one of the two' }];
  }
  if (allowed > 0) return [];
  const found = pods === undefined ? 'none, whatever the scale is' : `none at the smallest scale of ${pods}`;
  return [{ ...base, expected, found, fix: 'raise the smallest scale, or set maxUnavailable: 1' }];
}

function wording(budget: KubernetesObject, workloads: readonly Workload[]): readonly Finding[] {
  const { spec } = budget.body;
  const base = { grade: 'warn', object: budget, path: ['spec'] } as const;
  const policy = isRecord(spec) ? spec['unhealthyPodEvictionPolicy'] : undefined;
  return [
    ...(policy === undefined
      ? [
          {
            ...base,
            expected: 'unhealthyPodEvictionPolicy',
            found: 'none',
            fix: 'set it to AlwaysAllow, so that broken pods do not block a drain',
          },
        ]
      : []),
    ...(workloads.length === 0
      ? [
          {
            ...base,
            expected: 'pods that the budget selects',
            found: 'none',
            fix: 'correct the selector, or remove the budget',
          },
        ]
      : []),
  ];
}
