import { describe, expect, test } from '@jest/globals';
import { amount, firstOf, partOf } from '../../../../../src/steps/gate/verdict/amount.ts';

describe('an amount', () => {
  test.each([
    [1, 'check', '1 check'],
    [0, 'check', '0 checks'],
    [2, 'vulnerability', '2 vulnerabilities'],
    [2, 'more branch', '2 more branches'],
    [1, '%', '1 %'],
  ])('%d %s is %s', (count, unit, expected) => {
    expect(amount(count, unit)).toBe(expected);
  });
});

test.each([
  [1, 1, 'the result'],
  [2, 2, 'all 2 results'],
  [1, 2, 'at least 1 of the 2 results'],
])('%d of %d', (part, whole, expected) => {
  expect(partOf(part, whole, 'result')).toBe(expected);
});

describe('what is shown of what was found', () => {
  test.each([
    [0, []],
    [5, ['#0', '#1', '#2', '#3', '#4']],
    [6, ['#0', '#1', '#2', '#3', '#4', 'and 1 more']],
  ])('of %d', (count, expected) => {
    const found = Array.from({ length: count }, (_, at) => at);
    expect(firstOf(found, (one) => `#${one}`)).toEqual(expected);
  });
});
