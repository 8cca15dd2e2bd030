import { expect, test } from '@jest/globals';
import { nearest } from '../../../src/base/suggest.ts';

test.each([
  ['registri', 'registry'],
  ['regsitry', 'registry'],
  ['Registry', 'registry'],
  ['egistry', 'registry'],
  ['completely-else', undefined],
  ['', undefined],
])('%p is near %p', (typed, expected) => {
  expect(nearest(typed, ['flow', 'registry', 'environments'])).toBe(expected);
});
