import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { nameOf } from '../../../src/objects/model.ts';
import { readAllObjects } from '../../../src/objects/read.ts';
import { ruleNames } from '../../../src/policy/rules.ts';
import { findingsOf } from '../../support/policy.ts';

/** `rule object` of each failure, once. */
function failuresIn(path: string): readonly string[] {
  const { objects, unreadable } = readAllObjects([{ path, bytes: readFileSync(path) }]);
  expect(unreadable).toEqual([]);
  const named = ruleNames.flatMap((rule) =>
    rule === 'platform'
      ? []
      : findingsOf(rule, objects)
          .filter(({ grade }) => grade === 'fail')
          .map(({ object }) => `${rule} ${nameOf(object)}`),
  );
  return [...new Set(named)];
}

test('a production as every rule wants it has no failure', () => {
  expect(failuresIn('test/fixtures/policy/production.yaml')).toEqual([]);
});

test('faults are found, each by its rule', () => {
  const found = failuresIn('test/fixtures/policy/faults.yaml');
  expect(found).toEqual(
    expect.arrayContaining([
      'replicas Deployment/shop/small',
      'zones Deployment/shop/small',
      'disruption-budget PodDisruptionBudget/shop/small',
      'resources Deployment/shop/small',
      'probes Deployment/shop/small',
      'rolling-update Deployment/shop/small',
      'autoscaling HorizontalPodAutoscaler/shop/gone',
      'node-pool Deployment/shop/small',
      'secrets Deployment/shop/small',
      'network Deployment/shop/small',
      'rollout Rollout/shop/hasty',
      'images Deployment/shop/small',
    ]),
  );
});
