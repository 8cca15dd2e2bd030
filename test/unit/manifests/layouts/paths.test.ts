import { describe, expect, test } from '@jest/globals';
import { expand, inside } from '../../../../src/manifests/layouts/paths.ts';

const names = { flow: 'shop', environment: 'test', application: 'cart', image: 'shop/cart' };

describe('expand', () => {
  test('puts the names in the place of their placeholders', () => {
    expect(expand('{flow}/{environment}/{application}-values.yaml', names)).toBe('shop/test/cart-values.yaml');
  });

  test.each(['{cluster}/a.yaml', '{}/a.yaml', '{Flow}'])('refuses %s', (path) => {
    expect(() => expand(path, names)).toThrow(expect.objectContaining({ code: 'unknown-placeholder', exitCode: 2 }));
  });
});

describe('inside', () => {
  test.each(['../a', 'a/../../b', '/a', 'a\\b', 'a\nb'])('refuses %j', (path) => {
    expect(() => inside(path)).toThrow(expect.objectContaining({ code: 'path-outside', exitCode: 2 }));
  });
});
