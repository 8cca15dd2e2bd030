import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import { versionSchemes, type VersionSchemeName } from '../../../src/version/schemes.ts';
import { flowOf, shopFlow } from '../../support/flow.ts';

const signOf = (scheme: VersionSchemeName, a: string, b: string) => {
  const order = versionSchemes[scheme].compare(a, b);
  return order === undefined ? undefined : Math.sign(order);
};

function dated(a: string, b: string): number {
  return signOf('calendar', a, b) ?? Number.NaN;
}

describe('the order of two versions', () => {
  test.each<[VersionSchemeName, string, string, number | undefined]>([
    ['semver', '1.2.0', '1.10.0', -1],
    ['semver', 'v1.2.0-rc.1', '1.2.0', -1],
    ['semver', '1.0.0_build.2', '1.0.0', 0],
    ['semver', 'main-20240103-141431', '1.0.0', undefined],
    ['semver', '1.3.0-dev.20261123.abc1234', '1.3.0-dev.20261123.f00d123', undefined],
    ['semver', '1.3.0-dev.20261123.abc1234', '1.3.0-dev.20261123.abc1234', 0],
    ['semver', '1.3.0-dev.20261122.f00d123', '1.3.0-dev.20261123.abc1234', -1],
    ['calendar', '2026.11.9', '2026.11.28', -1],
    ['calendar', '2026.11.28', '2026.11.28.1', -1],
    ['calendar', '20261128.10', '20261128.9', 1],
    ['calendar', '24.04.1-rc2', '24.04.1-rc10', -1],
    ['calendar', '24.04.1-rc2', '24.04.1', -1],
    ['calendar', '24.04.1-beta', '24.04.1-alpha', 1],
    ['calendar', 'v2026-01-02', '2026.1.2', 0],
    ['calendar', '2026.1.2', 'latest', undefined],
    ['krci', '0.1.0-SNAPSHOT.9', '0.1.0-SNAPSHOT.10', -1],
    ['krci', 'main-20240103-141431', 'main-20240103-141432', -1],
    ['krci', 'feature-x-20240103-141431', 'main-20240103-141431', undefined],
    ['krci', 'main-20240103-141431', '0.1.0-SNAPSHOT.4', undefined],
    ['opaque', '1a2b3c4', 'abc1234', undefined],
    ['opaque', '1.0.0', '2.0.0', undefined],
  ])('by %s: %s and %s', (scheme, a, b, order) => {
    expect(signOf(scheme, a, b)).toBe(order);
    expect(signOf(scheme, b, a)).toBe(order === undefined || order === 0 ? order : -order);
  });

  test.each<[VersionSchemeName, string, string | undefined]>([
    ['semver', 'v1.2.0', 'semver'],
    ['semver', 'latest', undefined],
    ['calendar', '2026.11.28', 'calendar'],
    ['calendar', 'abc1234', undefined],
    ['krci', 'main-20240103-141431', 'branch main'],
    ['krci', '0.1.0-SNAPSHOT.4', 'semver'],
    ['krci', 'latest', undefined],
    ['opaque', 'abc1234', 'abc1234'],
    ['opaque', `sha256-${'0'.repeat(64)}.att`, undefined],
  ])('by %s, %s is of the line %s', (scheme, tag, line) => {
    expect(versionSchemes[scheme].lineOf(tag)).toBe(line);
  });

  test('is an order, whatever the numbers', () => {
    const date = fc
      .tuple(fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }), fc.constantFrom('', '-rc1', '-rc2', '-beta'))
      .map(([parts, word]) => `2026.${parts.join('.')}${word}`);
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(dated(a, b) + dated(b, a)).toBe(0);
        if (dated(a, b) <= 0 && dated(b, c) <= 0) expect(dated(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

test('a flow declares its scheme, semver when it says nothing', async () => {
  expect((await flowOf(shopFlow)).versions).toBe('semver');
  expect((await flowOf(`${shopFlow}versions: { scheme: krci }\n`)).versions).toBe('krci');
  await expect(flowOf(`${shopFlow}versions: { scheme: kcri }\n`)).rejects.toThrow('did you mean "krci"?');
});
