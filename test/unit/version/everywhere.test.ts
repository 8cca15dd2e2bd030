import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import * as semver from 'semver';
import { parse } from 'yaml';
import { devVersion, numbered, shaPart, utcDate } from '../../../src/version/channel.ts';
import { kubernetesLabel, ociTag, ociTags, versionOfOciTag } from '../../../src/version/names.ts';
import { compareVersions, formatVersion, parseVersion, release } from '../../../src/version/semver.ts';
import type { Version } from '../../../src/version/semver.ts';

/** The grammar that semver.org publishes, as a second pair of eyes. */
const official =
  /^(?<major>0|[1-9]\d*)\.(?<minor>0|[1-9]\d*)\.(?<patch>0|[1-9]\d*)(?:-(?<prerelease>(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+(?<buildmetadata>[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;
const imageTag = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const label = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
/** What Maven refuses in a version: characters of paths and of version ranges. */
const notMaven = /[\\/:"<>|?*[\](){},\s]/;

const core = fc.record({ major: fc.nat(99_999), minor: fc.nat(99_999), patch: fc.nat(99_999) });
const hex = (alphabet: string) =>
  fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength: 40, maxLength: 40 });
// Ids that begin with many digits are rare by nature and the ones that break: half of these do.
const id = fc.oneof(
  hex('0123456789abcdef'),
  fc
    .tuple(fc.nat(30), hex('0123456789'), hex('0123456789abcdef'))
    .map(([digits, a, b]) => a.slice(0, digits) + b.slice(digits)),
);
const time = fc.integer({ min: 0, max: 4_102_444_799 });
const height = fc.option(fc.nat(99_999), { nil: undefined });
const build = fc.array(fc.stringMatching(/^[0-9A-Za-z-]{1,12}$/), { maxLength: 3 });

const given: fc.Arbitrary<Version> = fc
  .tuple(
    fc.oneof(
      fc
        .tuple(core, id, time, height)
        .map(([numbers, commit, at, count]) => devVersion(numbers, { id: commit, time: at }, count)),
      fc
        .tuple(core, fc.constantFrom('rc', 'RC', 'SNAPSHOT'), fc.nat(9999))
        .map(([numbers, word, n]) => numbered(numbers, word, n + 1)),
      core.map(release),
    ),
    build,
  )
  .map(([version, metadata]): Version => Object.assign(version, { build: metadata }));

describe('every version that is given', () => {
  test('is SemVer by the official grammar and by npm', () => {
    fc.assert(
      fc.property(given, (version) => {
        const text = formatVersion(version);
        expect(text).toMatch(official);
        expect(semver.valid(text)).not.toBeNull();
        expect(parseVersion(text)).toEqual(version);
      }),
      { numRuns: 1000 },
    );
  });

  test('is an image tag and comes back from it', () => {
    fc.assert(
      fc.property(given, (version) => {
        expect(ociTag(version)).toMatch(imageTag);
        expect(versionOfOciTag(ociTag(version))).toEqual(version);
        for (const tag of ociTags(version, [])) expect(tag).toMatch(imageTag);
      }),
    );
  });

  test('is a Helm chart version: strict SemVer, and Helm writes _ for + in a registry as we do', () => {
    fc.assert(
      fc.property(given, (version) => {
        expect(formatVersion(version)).toMatch(/^\d/);
        expect(ociTag(version)).toBe(formatVersion(version).replaceAll('+', '_'));
      }),
    );
  });

  test('is a Kubernetes label value', () => {
    fc.assert(
      fc.property(given, (version) => {
        const value = kubernetesLabel(version);
        expect(value).toMatch(label);
        expect(value.length).toBeLessThanOrEqual(63);
        expect(value.startsWith(`${version.major}.`)).toBe(true);
      }),
    );
  });

  test('is a Maven version', () => {
    fc.assert(fc.property(given, (version) => expect(formatVersion(version)).not.toMatch(notMaven)));
  });

  test.each(['1.1', '1.2'] as const)('is a plain scalar that YAML %s reads back as the same string', (yaml) => {
    fc.assert(
      fc.property(given, (version) => {
        const text = formatVersion(version);
        expect(parse(`tag: ${text}\nlist: [${text}]\n`, { version: yaml })).toEqual({ tag: text, list: [text] });
      }),
    );
  });
});

test('dev < rc < release of the same core, rc.9 < rc.10', () => {
  fc.assert(
    fc.property(core, id, time, height, fc.nat(99), (numbers, commit, at, count, n) => {
      const order = [
        devVersion(numbers, { id: commit, time: at }, count),
        numbered(numbers, 'rc', n + 1),
        numbered(numbers, 'rc', n + 2),
        release(numbers),
      ];
      const texts = order.map(formatVersion);
      expect(order.toReversed().toSorted(compareVersions).map(formatVersion)).toEqual(texts);
      expect(semver.rsort(texts.slice()).toReversed()).toEqual(texts);
    }),
  );
});

test('with heights, dev versions of a day sort as they were built', () => {
  fc.assert(
    fc.property(core, id, id, fc.nat(9999), (numbers, a, b, count) => {
      const low = devVersion(numbers, { id: a, time: 1_678_867_200 }, count);
      const high = devVersion(numbers, { id: b, time: 1_678_867_200 }, count + 1);
      expect(compareVersions(low, high)).toBeLessThan(0);
    }),
  );
});

describe('the parts of a dev version', () => {
  test.each([
    ['abc1234def', 'abc1234'],
    ['0123456a89', '0123456a'],
    ['1234567890123456789012345678901234567a90', '1234567890123456789012345678901234567a'],
    ['1'.repeat(40), `g${'1'.repeat(40)}`],
    ['01e5678abc', '01e5678'],
  ])('of %s the sha part is %s', (commit, part) => {
    expect(shaPart(commit)).toBe(part);
  });

  test.each([
    [1_678_838_399, '20230314'],
    [1_678_838_400, '20230315'],
    [0, '19700101'],
  ])('%i seconds are the day %s in UTC', (seconds, day) => {
    expect(utcDate(seconds)).toBe(day);
  });

  test.each([Number.NaN, 1e15, -1e12, 253_402_300_800])('%d seconds are refused', (seconds) => {
    expect(() => utcDate(seconds)).toThrow(expect.objectContaining({ code: 'commit-date-out-of-range' }));
  });
});

function of(text: string): Version {
  const version = parseVersion(text);
  if (version === undefined) throw new Error(`${text} is no version`);
  return version;
}

describe('floating image tags', () => {
  test.each([
    ['1.9.1', ['2.0.1'], ['1.9.1', '1.9', '1']],
    ['1.8.5', ['1.9.0'], ['1.8.5', '1.8']],
    ['1.9.1', ['1.9.2', '1.9.1'], ['1.9.1']],
    ['2.0.1', ['1.9.9', '2.0.0', '3.0.0-rc.1'], ['2.0.1', '2.0', '2', 'latest']],
    ['0.3.0', [], ['0.3.0', '0.3', 'latest']],
    ['1.0.0-rc.1', [], ['1.0.0-rc.1']],
  ])('of %s where %j are held', (version, held, tags) => {
    expect(ociTags(of(version), held.map(of))).toEqual(tags);
  });
});
