import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import * as semver from 'semver';
import { compareVersions, formatVersion, parseVersion } from '../../../src/version/semver.ts';
import type { Version } from '../../../src/version/semver.ts';

function parsed(text: string): Version {
  const version = parseVersion(text);
  if (version === undefined) throw new Error(`${text} was not read`);
  return version;
}

// Valid and invalid examples, and ordered pairs, from the semver.org FAQ and the fixtures of the semver package.
const valid = [
  '0.0.4',
  '1.2.3',
  '10.20.30',
  '1.1.2-prerelease+meta',
  '1.1.2+meta',
  '1.0.0-alpha',
  '1.0.0-alpha.beta.1',
  '1.0.0-alpha0.valid',
  '1.0.0-alpha.0valid',
  '1.0.0-rc.1+build.1',
  '2.0.0-rc.1+build.123',
  '1.2.3-SNAPSHOT-123',
  '2.0.0+build.1848',
  '1.0.0-alpha+beta',
  '1.2.3----RC-SNAPSHOT.12.9.1--.12+788',
  '1.0.0+0.build.1-rc.10000aaa-kk-0.1',
  '1.0.0-0A.is.legal',
  '1.2.3-dev.20230315.1e5',
  '1.2.3-dev.20230315.01e5',
];
const invalid = [
  '',
  '1',
  '1.2',
  '1.2.3-0123',
  '1.2.3-0123.0123',
  '1.1.2+.123',
  '+invalid',
  '-invalid',
  'alpha',
  '1.0.0-alpha_beta',
  '1.0.0-alpha..',
  '1.0.0-alpha..1',
  '01.1.1',
  '1.01.1',
  '1.1.01',
  '1.2.3.DEV',
  '1.2-SNAPSHOT',
  '1.2.31.2.3',
  'v1.2.3',
  '1.2.3.4',
  'v1.2.3.4',
  '-1.0.3-gamma+b7718',
  '1.2.3+a+b',
  '1.2.3-rc.01',
  '1.2.3-dev.20230315.0123456',
  ' 1.2.3',
  '1.2.3\n',
  '1.2.3 ',
  '9007199254740993.0.0',
  `1.2.3-${'a'.repeat(300)}`,
  '１.2.3',
];
const ordered = [
  ['0.0.0', '0.0.0-foo'],
  ['0.0.1', '0.0.0'],
  ['1.0.0', '0.9.9'],
  ['0.10.0', '0.9.0'],
  ['0.99.0', '0.10.0'],
  ['2.0.0', '1.2.3'],
  ['1.2.3', '1.2.3-asdf'],
  ['1.2.3', '1.2.3-4'],
  ['1.2.3', '1.2.3-4-foo'],
  ['1.2.3-5-foo', '1.2.3-5'],
  ['1.2.3-5', '1.2.3-4'],
  ['1.2.3-5-foo', '1.2.3-5-Foo'],
  ['3.0.0', '2.7.2+asdf'],
  ['1.2.3-a.10', '1.2.3-a.5'],
  ['1.2.3-a.b', '1.2.3-a.5'],
  ['1.2.3-a.b', '1.2.3-a'],
  ['1.2.3-a.b.c.10.d.5', '1.2.3-a.b.c.5.d.100'],
  ['1.2.3-r2', '1.2.3-r100'],
  ['1.2.3-r100', '1.2.3-R2'],
  ['1.2.3-rc.10', '1.2.3-rc.9'],
  ['1.2.3-a.99999999999999999999', '1.2.3-a.9999999999999999999'],
] as const;

describe('SemVer 2.0', () => {
  test.each(valid)('%s is a version and is written as it was read', (text) => {
    expect(formatVersion(parsed(text))).toBe(text);
  });

  test.each(invalid)('%j is none', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });

  test.each(ordered)('%s is higher than %s', (higher, lower) => {
    expect(compareVersions(parsed(higher), parsed(lower))).toBeGreaterThan(0);
    expect(compareVersions(parsed(lower), parsed(higher))).toBeLessThan(0);
  });

  test('build metadata has no precedence', () => {
    expect(compareVersions(parsed('1.2.3+a'), parsed('1.2.3+b'))).toBe(0);
  });

  test('the example of rule 11 is in order', () => {
    const order = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
    ];
    expect(order.toReversed().map(parsed).toSorted(compareVersions).map(formatVersion)).toEqual(order);
  });
});

const identifier = fc.oneof(
  fc.stringMatching(/^(0|[1-9][0-9]{0,25})$/),
  fc.stringMatching(/^[0-9]{0,4}[A-Za-z-][0-9A-Za-z-]{0,8}$/),
);
const core = fc.tuple(fc.nat(999_999), fc.nat(999_999), fc.nat(999_999)).map((numbers) => numbers.join('.'));
const anyVersion = fc
  .tuple(
    core,
    fc.array(identifier, { maxLength: 4 }),
    fc.array(fc.stringMatching(/^[0-9A-Za-z-]{1,8}$/), { maxLength: 3 }),
  )
  .map(
    ([numbers, pre, build]) =>
      `${numbers}${pre.length > 0 ? `-${pre.join('.')}` : ''}${build.length > 0 ? `+${build.join('.')}` : ''}`,
  );

describe('against the semver package', () => {
  test('both read the same versions', () => {
    fc.assert(
      fc.property(fc.oneof(anyVersion, fc.stringMatching(/^[0-9a-zv.+-]{0,16}$/)), (text) => {
        const theirs = text.startsWith('v') ? null : semver.parse(text);
        expect(parseVersion(text) === undefined).toBe(theirs === null);
      }),
      { numRuns: 2000 },
    );
  });

  test('both put them in the same order', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        // That package compares numeric identifiers beyond 2^53 as text; the spec compares them as numbers.
        fc.pre(![a, b].some((text) => /\d{16}/.test(text)));
        expect(Math.sign(compareVersions(parsed(a), parsed(b)))).toBe(semver.compare(a, b));
      }),
      { numRuns: 2000 },
    );
  });
});
