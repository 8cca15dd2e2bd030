import { expect, test } from '@jest/globals';
import { predecessorsOf } from '../../../src/flow/graph.ts';
import { applicationOf, environmentOf, positionOf } from '../../../src/flow/questions.ts';
import { flowOf, shopFlow } from '../../support/flow.ts';

const flow = await flowOf(shopFlow);

test('order', () => {
  expect(predecessorsOf(flow, 'dev')).toEqual([]);
  expect(predecessorsOf(flow, 'prod').map(({ name }) => name)).toEqual(['staging']);
  expect(positionOf(flow, 'uat')).toBe(2);
});

test('an unknown environment lists those there are and the nearest', () => {
  expect(() => environmentOf(flow, 'stagging')).toThrow(
    expect.objectContaining({
      code: 'unknown-environment',
      message:
        'krci-deploy.yaml: there is no environment "stagging"; did you mean "staging"? It has dev, test, uat, staging, prod',
    }),
  );
});

test('an unknown application', () => {
  expect(() => applicationOf(flow, 'payments')).toThrow(
    expect.objectContaining({ code: 'unknown-application', message: expect.stringContaining('use one of cart') }),
  );
});
