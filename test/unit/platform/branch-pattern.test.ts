import { expect, test } from '@jest/globals';
import { matchesAnyBranch } from '../../../src/platform/branch-pattern.ts';

test.each(['*', '**', '?*', '[a-z]*', '[!~]*', '*/*', '[^m]*', '??*', '**/*'])(
  '%s lets nearly any branch in',
  (pattern) => {
    expect(matchesAnyBranch(pattern)).toBe(true);
  },
);

test.each(['main', 'release/*', 'release-[0-9]*', 'v?.?', 'hotfix/**'])('%s is a choice', (pattern) => {
  expect(matchesAnyBranch(pattern)).toBe(false);
});
