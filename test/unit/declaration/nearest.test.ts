import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { editDistance, nearest } from '../../../src/declaration/nearest.ts';

describe('nearest', () => {
  const commands = ['version', 'gate', 'promote', 'manifest-bump', 'dr-verify'];

  test.each([
    ['promot', 'promote'],
    ['pormote', 'promote'],
    ['manifestbump', 'manifest-bump'],
    ['GATE', 'gate'],
    ['gaet', 'gate'],
    ['drverify', 'dr-verify'],
    ['deploy', undefined],
    ['', undefined],
    ['x'.repeat(10_000), undefined],
  ])('%.20s means %s', (word, meant) => {
    expect(nearest(word, commands)).toBe(meant);
  });

  test('the closest wins, the first among equals', () => {
    expect(nearest('tets', ['text', 'test', 'tess'])).toBe('test');
    expect(nearest('ab', ['ac', 'ad'])).toBe('ac');
  });
});

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['ca', 'abc', 3],
  ])('%s to %s takes %d', (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance);
  });

  test('is symmetric, zero only for equals, and at most the longer length', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        const distance = editDistance(left, right);
        expect(distance).toBe(editDistance(right, left));
        expect(distance === 0).toBe(left === right);
        expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length));
      }),
    );
  });
});
