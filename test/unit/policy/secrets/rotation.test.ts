import { describe, expect, test } from '@jest/globals';
import type { Rotation } from '../../../../src/policy/model.ts';
import { findingsOf, linesOf } from '../../../support/policy.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-29T12:00:00Z');

const store = `---
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: { name: vault, namespace: shop }
spec: { provider: { vault: {} } }
`;
const external = (spec: string): string => `${store}---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: db, namespace: shop }
spec: { secretStoreRef: { name: vault }, ${spec} }
`;
const data = external('data: [{ secretKey: a, remoteRef: { key: shop/db } }]');

const rotated = (daysAgo: number, more: Partial<Rotation> = {}): Rotation => ({
  secret: 'shop/db',
  isObject: false,
  at: now - daysAgo * day,
  place: 'rotations.yaml:3',
  ...more,
});

/** Lines of the rule with a limit of 90 days; `undefined`: no evidence was read. */
function linesWith(
  text: string,
  entries: readonly Rotation[] | undefined | 'unread',
  tier: 'production' | 'development' = 'production',
) {
  const rotation = entries === 'unread' ? entries : entries && { now, entries };
  const settings = { rotation: { 'max-age': '90d', evidence: '*.yaml' }, sealed: 'allowed' } as const;
  const facts = { tier, ...(rotation !== undefined && { rotation }) };
  return linesOf(findingsOf('secrets', text, { facts, entries: { secrets: settings } }));
}

describe('rotation', () => {
  test.each([
    ['a fresh rotation', [rotated(1)], undefined],
    ['exactly as old as is allowed', [rotated(90)], undefined],
    ['older', [rotated(91)], '"shop/db" rotated 91 days ago (rotations.yaml:3)'],
    ['the newest of several', [rotated(200), rotated(5), rotated(100)], undefined],
    ['none', [], 'none about "shop/db"'],
    ['no facts at all', undefined, 'none about "shop/db"'],
    ['of another secret', [rotated(1, { secret: 'shop/other' })], 'none about "shop/db"'],
    ['of a longer name', [rotated(1, { secret: 'shop/db2' })], 'none about "shop/db"'],
    ['of the store', [rotated(1, { store: 'vault' })], undefined],
    ['of another store', [rotated(1, { store: 'nonprod' })], 'none about "shop/db"'],
    ['of the object', [rotated(1, { secret: 'ExternalSecret/shop/db', isObject: true })], undefined],
    ['of another object', [rotated(1, { secret: 'ExternalSecret/shop/x', isObject: true })], 'none about "shop/db"'],
    [
      'of a key that is named as the object is',
      [rotated(1, { secret: 'ExternalSecret/shop/db' })],
      'none about "shop/db"',
    ],
    ['tomorrow', [rotated(-1)], 'a rotation in the future (rotations.yaml:3)'],
    ['a minute ahead, as clocks are', [rotated(-1 / 1440)], undefined],
    ['unread, which the caller says', 'unread', undefined],
  ] as const)('%s', (_, entries, found) => {
    const lines = linesWith(data, entries);
    const expected = 'evidence that "shop/db" was rotated in the last 90d';
    expect(lines).toEqual(found === undefined ? [] : [`fail ExternalSecret/shop/db:10 ${expected}: ${found}`]);
  });

  test('each secret of an object counts, once', () => {
    const text = external(
      'data: [{ remoteRef: { key: a } }, { remoteRef: { key: a, property: p } }], dataFrom: [{ extract: { key: b } }]',
    );
    expect(linesWith(text, [rotated(1, { secret: 'b' })])).toHaveLength(1);
    expect(linesWith(text, [])).toHaveLength(2);
  });

  test('a search of the store is proven by the object alone, a generator by nothing', () => {
    const search = external('dataFrom: [{ find: { name: { regexp: .* } } }]');
    expect(linesWith(search, [rotated(1)])[0]).toContain('none about ExternalSecret/shop/db');
    expect(linesWith(search, [rotated(1, { secret: 'ExternalSecret/shop/db', isObject: true })])).toEqual([]);
    const generator = external('dataFrom: [{ sourceRef: { generatorRef: { kind: Password, name: p } } }]');
    expect(linesWith(generator, [])).toEqual([]);
  });

  test('a SealedSecret that is allowed has an age, too', () => {
    const sealed = 'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: db, namespace: shop }\n';
    expect(linesWith(sealed, [])).toHaveLength(1);
    expect(linesWith(sealed, [rotated(3, { secret: 'SealedSecret/shop/db', isObject: true })])).toEqual([]);
  });

  test('below uat nothing is asked for', () => {
    expect(linesWith(data, [], 'development')).toEqual([]);
  });
});
