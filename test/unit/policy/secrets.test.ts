import { describe, expect, test } from '@jest/globals';
import { findingsOf, linesOf } from '../../support/policy.ts';

const object = (kind: string, rest: string, version = 'v1', name = 'x'): string =>
  `---\napiVersion: ${version}\nkind: ${kind}\nmetadata: { name: ${name} }\n${rest}\n`;
const store = (kind = 'SecretStore', provider = 'aws'): string =>
  object(kind, `spec: { provider: { ${provider}: {} } }`, 'external-secrets.io/v1', 's');
const external = (spec: string): string => object('ExternalSecret', `spec: { ${spec} }`, 'external-secrets.io/v1');
const ref = 'secretStoreRef: { name: s }';
const pod = (container: string): string => object('Pod', `spec: { containers: [{ name: c, ${container} }] }`);

describe('secrets', () => {
  test.each([
    ['a Secret with data', object('Secret', 'data: { a: aGk= }'), 1],
    ['a Secret with text', object('Secret', 'stringData: { a: hi }'), 1],
    ['an empty Secret', object('Secret', 'data: {}'), 0],
    ['a SealedSecret', object('SealedSecret', 'spec: {}', 'bitnami.com/v1alpha1'), 1],
    ['a password in a ConfigMap', object('ConfigMap', 'data: { db_password: abc123 }'), 1],
    [
      'a reference in a ConfigMap',
      object('ConfigMap', 'data: { PASSWORD_FILE: /run/secrets/x, TOKEN_TTL: "3600", password: "$(PASSWORD)" }'),
      0,
    ],
    ['an ordinary variable', pod('env: [{ name: GREETING, value: hello }]'), 0],
    ['a token in a variable', pod('env: [{ name: API_TOKEN, value: s3cr3tvalue }]'), 1],
    ['a private key under another name', pod('env: [{ name: good, value: "-----BEGIN RSA PRIVATE KEY-----" }]'), 1],
    ['an address with a password in an argument', pod('args: ["--db=postgres://shop:hunter2@db/shop"]'), 1],
    [
      'a generator',
      object('Kustomization', 'secretGenerator: [{ name: a, literals: [a=b] }]', 'kustomize.config.k8s.io/v1beta1'),
      1,
    ],
    [
      'values of a HelmRelease',
      object('HelmRelease', 'spec: { values: { auth: { password: hunter2hunter2 } } }', 'helm.toolkit.fluxcd.io/v2'),
      1,
    ],
    [
      'parameters of an Application',
      object(
        'Application',
        'spec: { source: { helm: { parameters: [{ name: db.password, value: hunter2hunter2 }] } } }',
        'argoproj.io/v1alpha1',
      ),
      1,
    ],
    ['a sound ExternalSecret', external(ref) + store(), 0],
    ['without a store', external('data: []'), 1],
    ['with a store that is missing', external(ref), 1],
    ['with a generator', external('dataFrom: [{ sourceRef: { generatorRef: { kind: Password, name: p } } }]'), 0],
    ['that does not refresh', external(`${ref}, refreshInterval: 0s`) + store(), 1],
    ['that is created once', external(`${ref}, refreshPolicy: CreatedOnce`) + store(), 1],
  ])('%s', (_, text, count) => {
    const found = linesOf(findingsOf('secrets', text));
    expect(found).toHaveLength(count);
    expect(found.join('')).not.toMatch(/hunter2|s3cr3tvalue|abc123|aGk=/);
  });

  test('stores of other providers', () => {
    const text = external(ref) + store('SecretStore', 'vault');
    expect(linesOf(findingsOf('secrets', text, { entries: { secrets: { store: ['aws'] } } }))).toHaveLength(1);
    expect(linesOf(findingsOf('secrets', text, { entries: { secrets: { store: ['vault'] } } }))).toEqual([]);
    const azure = external(ref) + store('SecretStore', 'azurekv');
    expect(linesOf(findingsOf('secrets', azure, { entries: { secrets: { store: ['azure'] } } }))).toEqual([]);
  });

  test('a store of the cluster may be in other files, unless its provider must be known', () => {
    const text = external('secretStoreRef: { kind: ClusterSecretStore, name: s }');
    expect(findingsOf('secrets', text).map(({ grade }) => grade)).toEqual(['warn']);
    expect(findingsOf('secrets', text, { entries: { secrets: { store: ['aws'] } } }).map(({ grade }) => grade)).toEqual(
      ['fail'],
    );
    expect(findingsOf('secrets', text + store('ClusterSecretStore'))).toEqual([]);
  });

  test('development may have Secrets, and no store of production', () => {
    const facts = { tier: 'development' } as const;
    expect(findingsOf('secrets', object('Secret', 'data: { a: aGk= }') + external(ref), { facts })).toEqual([]);
    expect(
      findingsOf('secrets', external(ref), { facts, entries: { secrets: { 'production-stores': ['s'] } } }),
    ).toHaveLength(1);
    expect(
      findingsOf('secrets', object('SealedSecret', 'spec: {}', 'bitnami.com/v1alpha1'), {
        entries: { secrets: { sealed: 'allowed' } },
      }),
    ).toEqual([]);
  });
});
