import { describe, expect, test } from '@jest/globals';
import { parseRange } from '../../../src/version/range.ts';
import { answer, type AnswerHistory, decided, head, tag, versionOf } from '../../support/version-answer.ts';

const range = parseRange('1.2.x');

describe('the core', () => {
  test.each<[string, AnswerHistory, string]>([
    ['a patch', { messages: ['fix: b'], base: 'v1.2.3' }, '1.2.4 by commit: fix: b'],
    ['a minor above patches', { messages: ['fix: c', 'feat: b'], base: 'v1.2.3' }, '1.3.0 by commit: feat: b'],
    [
      'the first of two that raise the same',
      { messages: ['feat: c', 'feat: b'], base: 'v1.2.3' },
      '1.3.0 by commit: feat: b',
    ],
    ['a break', { messages: ['feat!: b'], base: 'v1.2.3' }, '2.0.0 by commit: feat!: b'],
    ['a break below 1.0.0', { messages: ['feat!: b'], base: 'v0.2.3' }, '0.3.0 by commit: feat!: b'],
    [
      'a break below 1.0.0 that is one',
      { messages: ['feat!: b'], base: 'v0.2.3', policy: { unstableBreaking: 'major' } },
      '1.0.0 by commit: feat!: b',
    ],
    ['nothing', { messages: ['docs: b'], base: 'v1.2.3' }, '1.2.3 by nothing: no commit since v1.2.3 raises a version'],
    ['the first of all', { messages: ['feat: a'] }, '0.1.0 by initial: initial-version: 0.1.0'],
    ['no commit that counts', { messages: [], facts: { height: 0 } }, '0.1.0 by nothing: no commit touches the paths'],
    [
      'what was set',
      { messages: ['fix: b'], base: 'v1.2.3', policy: { set: { major: 3, minor: 0, patch: 0 } } },
      '3.0.0 by input: set: 3.0.0',
    ],
    [
      'what was set, not higher',
      { messages: ['fix: b'], base: 'v1.2.3', policy: { set: { major: 1, minor: 2, patch: 3 } } },
      'version-not-higher: set: 1.2.3: expected a version higher than v1.2.3, found 1.2.3; give a higher one with set',
    ],
    [
      'what was set, outside',
      { messages: ['fix: b'], base: 'v1.2.3', policy: { range, set: { major: 1, minor: 3, patch: 0 } } },
      'out-of-range: set: 1.3.0: expected a version in the range 1.2.x, found 1.3.0; release it from another branch, or give a version inside the range',
    ],
    [
      'a release of this commit',
      { messages: ['feat: b'], base: 'v1.2.3', tags: [tag('v1.3.0', head)] },
      '1.3.0 by commit: feat: b',
    ],
    [
      'a release of this commit, by set',
      {
        messages: ['feat: b'],
        base: 'v1.2.3',
        tags: [tag('v5.0.0', head)],
        policy: { set: { major: 5, minor: 0, patch: 0 } },
      },
      '5.0.0 by input: set: 5.0.0',
    ],
    [
      'a first release of this commit',
      { messages: ['feat: b'], tags: [tag('v0.1.0', head)] },
      '0.1.0 by initial: initial-version: 0.1.0',
    ],
    [
      'another first release of this commit',
      { messages: ['feat: b'], tags: [tag('v7.0.0', head)] },
      '7.0.0 by tag: tag v7.0.0',
    ],
    [
      'a minor inside a range is held',
      { messages: ['feat: b'], base: 'v1.2.3', policy: { range } },
      '1.2.4 by commit: feat: b | a minor change was held to a patch by the range 1.2.x',
    ],
    [
      'a break does not fit',
      { messages: ['feat!: b'], base: 'v1.2.3', policy: { range } },
      `out-of-range: aaaaaaaaaaaa "feat!: b": expected a version in the range 1.2.x, found 2.0.0; release it from another branch, or add Release-As: with a version inside the range`,
    ],
    [
      'a base below the range',
      { messages: ['fix: b'], base: 'v1.1.3', policy: { range } },
      '1.2.0 by commit: fix: b | 1.1.4 lies below the range 1.2.x, which starts at 1.2.0',
    ],
    [
      'a first one inside a range',
      { messages: ['fix: b'], policy: { range } },
      '1.2.0 by initial: initial-version: 1.2.0',
    ],
    [
      'an initial version above a range',
      { messages: ['fix: b'], policy: { range, initial: { major: 1, minor: 3, patch: 0 } } },
      'out-of-range: initial-version: expected a version in the range 1.2.x, found 1.3.0; give initial-version inside it',
    ],
    [
      'one that was given out before a revert',
      {
        messages: ['docs: b'],
        base: 'v1.2.3',
        facts: { givenOut: { version: versionOf('1.3.0-rc.1'), by: 'tag v1.3.0-rc.1' } },
      },
      '1.3.0 by tag: tag v1.3.0-rc.1, given out before | tag v1.3.0-rc.1 was given out before its changes were reverted, so the next version is of 1.3.0 too',
    ],
    [
      'one that was given out, not above',
      { messages: ['feat: b'], base: 'v1.2.3', facts: { givenOut: { version: versionOf('1.3.0-rc.1'), by: 'x' } } },
      '1.3.0 by commit: feat: b',
    ],
    [
      'one that was given out, outside',
      {
        messages: ['fix: b'],
        base: 'v1.2.3',
        policy: { range },
        facts: { givenOut: { version: versionOf('1.3.0-rc.1'), by: 'x' } },
      },
      '1.2.4 by commit: fix: b',
    ],
  ])('%s', (_what, history, expected) => {
    expect(answer(history)).toBe(expected);
  });
});

const asks = (value: string): AnswerHistory => ({
  messages: [`chore: b\n\nRelease-As: ${value}`],
  base: 'v1.2.3',
});

describe('Release-As', () => {
  test.each<[string, AnswerHistory, string]>([
    ['a version', asks('3.1.0'), '3.1.0 by commit: Release-As: 3.1.0'],
    ['with a v', asks('v3.1.0'), '3.1.0 by commit: Release-As: 3.1.0'],
    [
      'of a commit that also raises',
      { messages: ['feat: b\n\nRelease-As: 3.1.0'], base: 'v1.2.3' },
      '3.1.0 by commit: Release-As: 3.1.0',
    ],
    [
      'the newest of two',
      { messages: ['chore: c\n\nRelease-As: 4.0.0', 'chore: b\n\nRelease-As: 3.0.0'], base: 'v1.2.3' },
      '4.0.0 by commit: Release-As: 4.0.0',
    ],
    [
      'a prerelease',
      asks('3.1.0-rc.1'),
      '1.2.3 by nothing: no commit since v1.2.3 raises a version | "Release-As: 3.1.0-rc.1" in aaaaaaa names no version of the form 1.2.3 and was passed over',
    ],
    [
      'with build metadata',
      asks('3.1.0+1'),
      '1.2.3 by nothing: no commit since v1.2.3 raises a version | "Release-As: 3.1.0+1" in aaaaaaa names no version of the form 1.2.3 and was passed over',
    ],
    [
      'off',
      { ...asks('3.1.0'), policy: { releaseAs: 'off' } },
      '1.2.3 by nothing: no commit since v1.2.3 raises a version | "Release-As: 3.1.0" in aaaaaaa is turned off by release-as and was passed over',
    ],
    [
      'without a signature',
      { ...asks('3.1.0'), policy: { releaseAs: 'signed' } },
      '1.2.3 by nothing: no commit since v1.2.3 raises a version | "Release-As: 3.1.0" in aaaaaaa is in a commit without a signature by a key of release-as-keys and was passed over',
    ],
    [
      'with a signature',
      { ...asks('3.1.0'), policy: { releaseAs: 'signed' }, facts: { signed: new Set([head]) } },
      '3.1.0 by commit: Release-As: 3.1.0',
    ],
    [
      'in the middle',
      { messages: ['chore: b\n\nRelease-As: 3.1.0\n\nMore text.'], base: 'v1.2.3' },
      '1.2.3 by nothing: no commit since v1.2.3 raises a version | "Release-As: 3.1.0" in aaaaaaa is not among the trailers at the end of the message and was passed over',
    ],
    [
      'behind one that does not count',
      { messages: ['chore: c\n\nRelease-As: x', 'chore: b\n\nRelease-As: 3.0.0'], base: 'v1.2.3' },
      '3.0.0 by commit: Release-As: 3.0.0 | "Release-As: x" in aaaaaaa names no version of the form 1.2.3 and was passed over',
    ],
  ])('%s', (_what, history, expected) => {
    expect(answer(history)).toBe(expected);
  });

  test('the commit that asks is marked, and the one that would have raised is not', () => {
    const { rows } = decided({ messages: ['chore: c\n\nRelease-As: 4.0.0', 'feat: b'], base: 'v1.2.3' });
    expect(rows.map(({ decided: marked, line }) => [marked, line])).toEqual([
      [true, 'Release-As: 4.0.0'],
      [false, 'feat: b'],
    ]);
  });
});
