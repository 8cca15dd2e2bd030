import { describe, expect, test } from '@jest/globals';
import { allowedDisruptions } from '../../../src/objects/disruptions.ts';
import { nameOf } from '../../../src/objects/model.ts';
import { scalesOf } from '../../../src/objects/scale.ts';
import { indexOf, objectsIn } from '../../support/objects.ts';

const deployment = (replicas = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: cart }\nspec: { ${replicas} template: { spec: { containers: [] } } }\n`;
const hpa = (minimum = ''): string =>
  `---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: h }\nspec: { scaleTargetRef: { kind: Deployment, name: cart }, ${minimum} maxReplicas: 9 }\n`;
const keda = (minimum = ''): string =>
  `---\napiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: k }\nspec: { scaleTargetRef: { name: cart }, ${minimum} triggers: [] }\n`;

describe('the smallest scale', () => {
  test.each([
    ['nothing said', deployment(), 1, 'Deployment/cart'],
    ['replicas', deployment('replicas: 3,'), 3, 'Deployment/cart'],
    [
      'an HPA goes before replicas',
      deployment('replicas: 3,') + hpa('minReplicas: 2,'),
      2,
      'HorizontalPodAutoscaler/h',
    ],
    ['an HPA without a minimum', deployment('replicas: 3,') + hpa(), 1, 'HorizontalPodAutoscaler/h'],
    ['replicas: 0 turns an HPA off', deployment('replicas: 0,') + hpa('minReplicas: 4,'), 0, 'Deployment/cart'],
    ['KEDA without a minimum', deployment('replicas: 3,') + keda(), 0, 'ScaledObject/k'],
    ['KEDA with a minimum', deployment() + keda('minReplicaCount: 4,'), 4, 'ScaledObject/k'],
    ['KEDA when idle', deployment() + keda('minReplicaCount: 4, idleReplicaCount: 0,'), 0, 'ScaledObject/k'],
    ['the smaller of two', deployment() + hpa('minReplicas: 5,') + keda('minReplicaCount: 4,'), 4, 'ScaledObject/k'],
  ])('%s', (_, text, pods, by) => {
    const index = indexOf(text);
    const [workload] = index.workloads;
    if (workload === undefined) throw new Error('no workload');
    const found = scalesOf(index).smallest(workload.object);
    expect([found.pods, nameOf(found.object)]).toEqual([pods, by]);
  });

  test('is that of the Rollout which takes its pods from a Deployment', () => {
    const rollout =
      '---\napiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: r }\nspec: { replicas: 4, workloadRef: { apiVersion: apps/v1, kind: Deployment, name: cart } }\n';
    const index = indexOf(deployment() + rollout);
    expect(index.workloads.map(({ object }) => nameOf(object))).toEqual(['Rollout/r']);
    expect(index.workloads.map(({ template }) => nameOf(template))).toEqual(['Deployment/cart']);
  });
});

/** Pods that can be evicted one after the other while the budget still lets one go. */
function evictedInTurn(key: string, value: number | string, pods: number): number {
  let healthy = pods;
  const wanted = (): number => {
    const number = typeof value === 'number' ? value : Math.ceil((Number.parseInt(value, 10) / 100) * pods);
    return key === 'minAvailable' ? number : pods - number;
  };
  while (healthy > 0 && healthy - 1 >= wanted()) healthy -= 1;
  return pods - healthy;
}

describe('allowed disruptions', () => {
  const scales = [0, 1, 2, 3, 10];
  const values = [0, 1, 3, '50%'];
  const table = ['minAvailable', 'maxUnavailable'].flatMap((key) =>
    values.flatMap((value) => scales.map((pods) => [key, value, pods] as const)),
  );

  test('the table has forty rows', () => {
    expect(table).toHaveLength(40);
  });

  test.each(table)('%s: %s of %d pods is what evictions in turn come to', (key, value, pods) => {
    const text = `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: p }\nspec: { ${key}: ${value} }\n`;
    const [budget] = objectsIn(text);
    if (budget === undefined) throw new Error('no budget');
    expect(allowedDisruptions(budget, pods)).toBe(evictedInTurn(key, value, pods));
  });

  test.each(['{}', '{ minAvailable: 1, maxUnavailable: 1 }', '{ minAvailable: -1 }', '{ minAvailable: half }'])(
    'a budget that says %s says nothing',
    (spec) => {
      const [budget] = objectsIn(
        `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: p }\nspec: ${spec}\n`,
      );
      if (budget === undefined) throw new Error('no budget');
      expect(allowedDisruptions(budget, 3)).toBeUndefined();
    },
  );
});
