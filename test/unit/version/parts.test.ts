import { describe, expect, test } from '@jest/globals';
import { nextNumber, numberOf, shaPart, utcDate } from '../../../src/version/channel.ts';
import { highestRaise, isHigher, raised } from '../../../src/version/raise.ts';
import { inRange, parseRange, rangeOfBranch, sameRange } from '../../../src/version/range.ts';
import { areConfusable, otherPrefixes, sortTags } from '../../../src/version/tags.ts';
import { head, id, versionOf } from '../../support/version-answer.ts';

const inside = (text: string, version: string): boolean => inRange(versionOf(version), parseRange(text));

describe('parts of a version', () => {
  test('raises are ordered', () => {
    expect(isHigher('minor', 'patch')).toBe(true);
    expect(isHigher('minor', 'minor')).toBe(false);
    expect(highestRaise(['none', 'minor', 'patch'])).toBe('minor');
    expect(highestRaise([])).toBe('none');
    const core = { major: 1, minor: 2, patch: 3 };
    expect(raised(core, 'none', 'minor')).toEqual(core);
    expect(raised(core, 'patch', 'minor')).toEqual({ major: 1, minor: 2, patch: 4 });
    expect(raised(core, 'minor', 'minor')).toEqual({ major: 1, minor: 3, patch: 0 });
    expect(raised(core, 'major', 'minor')).toEqual({ major: 2, minor: 0, patch: 0 });
    expect(raised({ ...core, major: 0 }, 'minor', 'major')).toEqual({ major: 0, minor: 3, patch: 0 });
  });

  test('ids and days in dev versions', () => {
    expect(shaPart(id('0'))).toBe(`g${id('0')}`);
    expect(shaPart(`${'1'.repeat(9)}a${'2'.repeat(30)}`)).toBe('111111111a');
    expect(shaPart(`a${'2'.repeat(39)}`)).toBe('a222222');
    expect(utcDate(0)).toBe('19700101');
    expect(utcDate(253_402_300_799)).toBe('99991231');
    for (const seconds of [253_402_300_800, -62_135_596_801, Number.MAX_SAFE_INTEGER]) {
      expect(() => utcDate(seconds)).toThrow(expect.objectContaining({ code: 'commit-date-out-of-range' }));
    }
  });

  test('numbers behind a word', () => {
    const numbers = ['1.0.0-rc.4', '1.0.0-rc', '1.0.0-rc.x', '1.0.0-rc.1.2', '1.0.0-beta.1', '1.0.0'];
    expect(numbers.map((text) => numberOf(versionOf(text), 'rc'))).toEqual([4, ...Array<undefined>(5).fill(undefined)]);
    const tags = ['1.0.0-rc.4', '1.0.0-rc.10', '1.0.1-rc.20', '1.0.0-dev.30'].map((text) => ({
      version: versionOf(text),
    }));
    expect(nextNumber(tags, { major: 1, minor: 0, patch: 0 }, 'rc')).toBe(11);
    expect(nextNumber([], { major: 1, minor: 0, patch: 0 }, 'rc')).toBe(1);
  });

  test('ranges hold what they say', () => {
    expect(['1.1.9', '1.2.0', '1.2.9', '1.3.0'].map((version) => inside('1.2', version))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(['1.0.0', '1.99.0', '2.0.0'].map((version) => inside('1.x', version))).toEqual([true, true, false]);
    expect(['1.2.2', '1.2.3', '1.2.4', '1.3.0'].map((version) => inside('1.2.3', version))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([parseRange('1').name, parseRange('1.2').name, parseRange('1.2.3').name]).toEqual([
      '1.x',
      '1.2.x',
      '1.2.3 to 1.2.x',
    ]);
    expect(sameRange(parseRange('1.2'), parseRange('v1.2.x'))).toBe(true);
    expect(sameRange(parseRange('1.2'), parseRange('1.2.1'))).toBe(false);
    expect(sameRange(parseRange('1.x'), parseRange('1.0'))).toBe(false);
    expect(() => parseRange('1.2.3.4')).toThrow(expect.objectContaining({ code: 'invalid-range' }));
    const patterns = ['release/{range}', '{range}'];
    expect(
      ['release/1.2', '1.2.x', '1.2', 'release/x', 'main', 'release/1.2-old'].map(
        (name) => rangeOfBranch(name, patterns)?.name,
      ),
    ).toEqual(['1.2.x (branch release/1.2)', '1.2.x (branch 1.2.x)', ...Array<undefined>(4).fill(undefined)]);
    expect(rangeOfBranch('lts-1-now', ['lts-{range}-now'])?.name).toBe('1.x (branch lts-1-now)');
    expect(rangeOfBranch('1.2.x', ['none'])).toBeUndefined();
  });

  test('tags behind a prefix, and those under others', () => {
    const tags = ['v1.0.0', 'v1.2', 'vx', 'cart/v2.0.0', 'cart/v2.1.0', 'cart/v3.0.0-rc.1', '4.0.0', 'v1.0'].map(
      (name) => ({
        name,
        commit: head,
      }),
    );
    const { versions, others } = sortTags(tags, 'v');
    expect([versions.map(({ name }) => name), others]).toEqual([['v1.0.0'], ['v1.2', 'v1.0']]);
    expect(otherPrefixes(tags, 'v').map(({ prefix, highest, count }) => [prefix, highest.name, count])).toEqual([
      ['cart/v', 'cart/v2.1.0', 2],
      ['', '4.0.0', 1],
    ]);
    expect(
      ['v|', 'cart-v|cart-', 'cart-|cart', 'cart/v|shop/v', 'V|v'].map((pair) => areConfusable(...split(pair))),
    ).toEqual([true, true, true, false, true]);
  });
});

function split(pair: string): [string, string] {
  const [one = '', other = ''] = pair.split('|');
  return [one, other];
}
