import { expect, test } from '@jest/globals';
import { compareRecords } from '../../../src/records/chain.ts';
import { promotion } from '../../support/records.ts';

const [early, late] = ['2026-11-23T12:00:00Z', '2026-11-23T13:00:00Z'];

test.each([
  ['by their numbers, whatever the clocks say', { sequence: 1, time: late }, { sequence: 2, time: early }],
  ['by time, where two runs took the same number', { sequence: 2, time: early }, { sequence: 2, time: late }],
  ['by time, where one has no number', { sequence: 9, time: early }, { time: late }],
])('records are ordered %s', (_how, first, second) => {
  const [left, right] = [
    { ...promotion, ...first },
    { ...promotion, ...second },
  ];
  expect(compareRecords(left, right)).toBeLessThan(0);
  expect(compareRecords(right, left)).toBeGreaterThan(0);
});
