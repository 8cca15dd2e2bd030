import { expect, test } from '@jest/globals';
import { counted, inDays } from '../../../src/base/counted.ts';

test.each([
  [0, 'today'],
  [1, 'in 1 day'],
  [38, 'in 38 days'],
])('%d days from now', (days, expected) => {
  expect(inDays(days)).toBe(expected);
});

test.each([
  [0, '0 faults'],
  [1, '1 fault'],
  [2, '2 faults'],
])('%d with its noun', (count, expected) => {
  expect(counted(count, 'fault')).toBe(expected);
});
