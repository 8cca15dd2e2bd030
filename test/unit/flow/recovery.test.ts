import { describe, expect, test } from '@jest/globals';
import { isExternal, objectivesOf } from '../../../src/flow/recovery.ts';
import { askedChecks, checks, requiredChecks } from '../../../src/recovery/checks.ts';
import { flowOf, shopFlow } from '../../support/flow.ts';
import { failureOf } from '../../support/registry-harness.ts';

describe('names of the section recovery', () => {
  test.each([
    ['an objective of nothing', 'recovery: { objectives: { prdo: { rpo: 1h } } }', 'did you mean "prod"?'],
    ['a source of nothing', 'recovery: { backups: { sources: { db: { of: [crat] } } } }', 'did you mean "cart"?'],
    [
      'a backup of identity that is no source',
      'recovery: { backups: { sources: { keycloak: {} } }, identity: { backup: keyclaok } }',
      'did you mean "keycloak"?',
    ],
    [
      'sealing keys that are no source',
      'recovery: { backups: { sources: { sealing: {} } }, secrets: { sealing-keys: seal } }',
      'sealing',
    ],
    ['a place of nothing', 'recovery: { places: { registri: { region: a } } }', 'did you mean "registry"?'],
    ['a place on no cluster', 'recovery: { places: { git: { cluster: pord } } }', 'did you mean "prod"?'],
  ])('%s is refused', async (_, recovery, fix) => {
    const failure = await failureOf(flowOf(`${shopFlow}${recovery}\n`));
    expect(failure).toMatchObject({ code: 'recovery-unknown-name' });
    expect(failure.message).toContain(fix);
    expect(failure.message).toMatch(/^krci-deploy\.yaml:\d+:\d+: /);
  });

  test('an address of backups is a place by any name', async () => {
    const flow = await flowOf(`${shopFlow}recovery: { places: { "s3://backups-eu/x": { region: eu } } }\n`);
    expect(flow.recovery.places).toEqual({ 's3://backups-eu/x': { region: 'eu' } });
  });
});

const of = async (objectives: string, name: string): Promise<unknown> =>
  objectivesOf((await flowOf(`${shopFlow}recovery: { objectives: ${objectives} }\n`)).recovery, name);

describe('objectives of a tier', () => {
  test('are those of its environments, before the default ones', async () => {
    const declared = '{ default: { rpo: 24h, rto: 8h }, production: { rpo: 1h } }';
    expect(await of(declared, 'prod')).toEqual({ rpo: '1h', rto: '8h' });
    expect(await of(declared, 'dev')).toEqual({ rpo: '24h', rto: '8h' });
  });

  test('give way to what an environment says itself', async () => {
    expect(await of('{ production: { rpo: 1h, rto: 4h }, prod: { rpo: 5m } }', 'prod')).toEqual({
      rpo: '5m',
      rto: '4h',
    });
  });

  test('are not meant by the name of an environment', async () => {
    const declared = '{ default: { rpo: 24h }, staging: { rpo: 1h } }';
    expect(await of(declared, 'staging')).toEqual({ rpo: '1h' });
    expect(await of(declared, 'prod')).toEqual({ rpo: '24h' });
  });
});

test.each([
  ['Secret/vault/vault-root-token', 'Secret/vault/vault-root-token', true],
  ['Secret/vault/*', 'Secret/vault/vault-root-token', true],
  ['Secret/*/pull-*', 'Secret/shop/pull-secret', true],
  ['*/shop/cart', 'Secret/shop/cart', true],
  ['StorageClass/fast', 'StorageClass/fast', true],
  ['Secret/vault', 'Secret/vault/key', false],
  ['Secret/*/aa', 'Secret/x/a', false],
  ['Secret/shop/cart', 'Secret/shop/cart-db', false],
])('%s of externals against %s: %s', (object, name, expected) => {
  expect(isExternal(name, { object })).toBe(expected);
});

test('an application has its own objectives, then those of its environment, then the default ones', () => {
  const recovery = { rpo: '24h', rto: '4h', objectives: { prod: { rpo: '1h' }, cart: { rto: '30m' } } };
  expect(objectivesOf(recovery, 'cart', 'prod')).toEqual({ rpo: '1h', rto: '30m' });
  expect(objectivesOf(recovery, 'prod')).toEqual({ rpo: '1h', rto: '4h' });
  expect(objectivesOf(recovery, 'constructor')).toEqual({ rpo: '24h', rto: '4h' });
  expect(objectivesOf({}, 'prod')).toEqual({});
});

describe('checks that are made', () => {
  test('left out, image, replica, mirror and what is declared are required', () => {
    const names = requiredChecks([], {});
    expect(names).toEqual(['image', 'replica', 'mirror']);
    for (const [name, { declaredBy }] of Object.entries(checks)) {
      for (const key of declaredBy) expect(requiredChecks([], { [key]: {} })).toContain(name);
    }
  });

  test('what is declared is made, required or not', () => {
    expect(askedChecks(['image'], { replica: 'oci:x', required: ['image'] })).toEqual(['image', 'replica']);
    expect(requiredChecks([], { replica: 'oci:x', required: ['image'] })).toEqual(['image']);
    expect(requiredChecks(['mirror'], { required: ['image'] })).toEqual(['mirror']);
  });
});
