import { describe, expect, test } from '@jest/globals';
import { tierOf } from '../../../../src/flow/tier-words.ts';
import { environmentIn, templateOf } from '../../../../src/steps/init/words.ts';

test.each([
  ['dev', 'development'],
  ['qa', 'testing'],
  ['test2', 'testing'],
  ['uat', 'uat'],
  ['pre-prod', 'staging'],
  ['non-prod', undefined],
  ['preprod', 'staging'],
  ['stg', 'staging'],
  ['prod-eu', 'production'],
  ['us-east-1-production', 'production'],
  ['nonprod', undefined],
  ['products', undefined],
  ['main', undefined],
])('%s is of tier %s', (name, tier) => {
  expect(tierOf(name)).toBe(tier);
});

describe('an environment in a part of a path', () => {
  test.each([
    ['prod', 'prod', '', ''],
    ['prod-eu', 'prod-eu', '', ''],
    ['eu-west-1-prod', 'eu-west-1-prod', '', ''],
    ['values-prod.yaml', 'prod', 'values-', '.yaml'],
    ['prod-values.yaml', 'prod', '', '-values.yaml'],
    ['cart-prod', 'prod', 'cart-', ''],
    ['cart.prod.us.yaml', undefined, '', ''],
    ['cart', undefined, '', ''],
    ['dev-to-prod', undefined, '', ''],
    ['cart-pre-prod', 'pre-prod', 'cart-', ''],
    ['cart-non-prod', undefined, '', ''],
  ])('of %s is %s', (part, name, before, after) => {
    expect(environmentIn(part)).toEqual(name === undefined ? undefined : { name, before, after });
  });

  test('is one of the names that were said, and no other', () => {
    expect(environmentIn('blue.yaml', ['blue', 'green'])?.name).toBe('blue');
    expect(environmentIn('cart-team-a', ['a', 'team-a'])).toEqual({ name: 'team-a', before: 'cart-', after: '' });
    expect(environmentIn('prod', ['blue'])).toBeUndefined();
  });
});

test.each([
  ['apps/cart/overlays/prod', 'apps/cart/overlays/{environment}', 'prod'],
  ['envs/prod/cart-prod.yaml', 'envs/{environment}/cart-{environment}.yaml', 'prod'],
  ['envs/prod/from-staging/cart.yaml', undefined, undefined],
  ['apps/cart/base', undefined, undefined],
])('the template of %s is %s', (path, template, environment) => {
  expect(templateOf(path)).toEqual(template === undefined ? undefined : { path: template, environment });
});
