import { describe, expect, test } from '@jest/globals';
import { podsOf, quantityOf, shareOf } from '../../../src/objects/quantities.ts';

describe('quantities', () => {
  test.each([
    ['100m', 0.1],
    ['1', 1],
    [2, 2],
    ['1.5Gi', 1.5 * 2 ** 30],
    ['1e3', 1000],
    ['2E', 2e18],
    ['.5', 0.5],
    ['-1k', -1000],
    ['0', 0],
  ])('%j is %d', (text, value) => {
    expect(quantityOf(text)).toBeCloseTo(value, 9);
  });

  test.each(['', '1 Gi', '1GiB', 'x', '1mm', 'e3', {}, null, Number.NaN, '0x1', '1K'])('%j is none', (text) => {
    expect(quantityOf(text)).toBeUndefined();
  });

  test.each([
    [1, 'up', 1],
    ['50%', 'up', 2],
    ['50%', 'down', 1],
    ['0%', 'up', 0],
    ['100%', 'down', 3],
    ['34%', 'up', 2],
  ] as const)('%j of three pods, rounded %s, is %d', (text, round, pods) => {
    const share = shareOf(text);
    expect(share === undefined ? undefined : podsOf(share, 3, round)).toBe(pods);
  });

  test.each(['1', '-1%', -1, 1.5, '1.5%', '%', true])('%j is no share', (text) => {
    expect(shareOf(text)).toBeUndefined();
  });
});
