import { describe, expect, test } from '@jest/globals';
import { inRange, maintenancePatterns, parseRange, rangeOfBranch } from '../../../src/version/range.ts';
import { formatCore } from '../../../src/version/semver.ts';

const core = (major: number, minor: number, patch: number) => ({ major, minor, patch });

describe('the range of a branch', () => {
  test.each([
    ['release/1.2', '1.2.0', '1.3.0'],
    ['release/1.2.x', '1.2.0', '1.3.0'],
    ['release/v1.2', '1.2.0', '1.3.0'],
    ['release/1', '1.0.0', '2.0.0'],
    ['1.x', '1.0.0', '2.0.0'],
    ['1.2.x', '1.2.0', '1.3.0'],
    ['hotfix/1.2.4', '1.2.4', '1.3.0'],
    ['support/3.x', '3.0.0', '4.0.0'],
  ])('%s: from %s, below %s', (branch, from, below) => {
    const range = rangeOfBranch(branch, maintenancePatterns);
    expect(range && [formatCore(range.from), formatCore(range.below)]).toEqual([from, below]);
  });

  test.each([
    'main',
    '1.2',
    '2024',
    'release/next',
    'release/1.2.3.4',
    'feature/release/1.2',
    'hotfix/login',
    'release/',
    'x',
  ])('%s has none', (branch) => {
    expect(rangeOfBranch(branch, maintenancePatterns)).toBeUndefined();
  });

  test('by a pattern of the caller', () => {
    expect(rangeOfBranch('lts-1.4-team', ['lts-{range}-team'])?.name).toBe('1.4.x (branch lts-1.4-team)');
    expect(rangeOfBranch('lts-1.4', ['no placeholder'])).toBeUndefined();
  });

  test('ends where the next one begins', () => {
    const range = parseRange('1.2.x');
    expect([core(1, 1, 9), core(1, 2, 0), core(1, 2, 99), core(1, 3, 0)].map((one) => inRange(one, range))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(() => parseRange('1.2.3.4')).toThrow(expect.objectContaining({ code: 'invalid-range' }));
  });
});
