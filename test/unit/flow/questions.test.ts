import { expect, test } from '@jest/globals';
import { applicationOf, environmentBefore, environmentOf, positionOf } from '../../../src/flow/questions.ts';
import { flowOf, shopFlow } from '../../support/flow.ts';

const flow = await flowOf(shopFlow);

test('order', () => {
  expect(environmentBefore(flow, 'dev')).toBeUndefined();
  expect(environmentBefore(flow, 'prod')?.name).toBe('staging');
  expect(positionOf(flow, 'uat')).toBe(2);
});

test('an unknown environment lists those there are and the nearest', () => {
  expect(() => environmentOf(flow, 'stagging')).toThrow(
    'krci-deploy.yaml has no environment "stagging"; it has dev, test, uat, staging, prod. Did you mean "staging"?',
  );
});

test('an unknown application', () => {
  expect(() => applicationOf(flow, 'payments')).toThrow('krci-deploy.yaml has no application "payments"; it has cart.');
});
