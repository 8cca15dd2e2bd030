import { describe, expect, test } from '@jest/globals';
import { contains, endpointOf, networkOf, overlaps } from '../../../src/policy/cidr.ts';
import { findingsOf, linesOf, type Question } from '../../support/policy.ts';

const workload =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: cart, namespace: shop }\nspec: { template: { metadata: { labels: { app: cart } }, spec: { containers: [] } } }\n';
const policy = (spec: string, name = 'p'): string =>
  `---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: ${name}, namespace: shop }\nspec: { ${spec} }\n`;
const deny = policy('podSelector: {}, policyTypes: [Ingress, Egress]', 'deny');
const grades = (text: string, question: Question = {}): readonly string[] =>
  findingsOf('network', text, question).map(({ grade }) => grade);
const egress = (rule: string): string =>
  workload + deny + policy(`podSelector: {}, policyTypes: [Egress], egress: [${rule}]`);

const ingress = (peer: string): string =>
  workload + deny + policy(`podSelector: {}, policyTypes: [Ingress], ingress: [{ from: [${peer}] }]`);
const network = (text: string) => networkOf(text) ?? { address: '', prefix: 0, family: 'ipv4' as const };

describe('network', () => {
  test.each([
    ['no policy', workload, ['fail', 'warn']],
    ['default deny', workload + deny, []],
    ['ingress alone', workload + policy('podSelector: {}'), ['fail', 'warn']],
    [
      'one pod alone',
      workload + policy('podSelector: { matchLabels: { app: cart } }, policyTypes: [Ingress, Egress]'),
      ['warn'],
    ],
    ['a policy of no pod', workload + deny + policy('podSelector: { matchLabels: { app: x } }'), ['warn']],
    ['another namespace', workload + deny.replace('namespace: shop', 'namespace: other'), ['fail', 'warn', 'warn']],
    ['every destination', egress('{}'), ['fail']],
    ['the whole world', egress('{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }'), ['fail']],
    ['the whole world of IPv6', egress('{ to: [{ ipBlock: { cidr: "::/0" } }] }'), ['fail']],
    ['names', egress('{ ports: [{ port: 53, protocol: UDP }] }'), []],
    ['pods of the namespace', egress('{ to: [{ podSelector: {} }] }'), []],
    ['no network', egress('{ to: [{ ipBlock: { cidr: everywhere } }] }'), ['fail']],
    [
      'a policy of Cilium',
      `${workload + deny}---\napiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: { name: c, namespace: shop }\n`,
      ['warn'],
    ],
  ])('%s', (_, text, expected) => {
    expect(grades(text)).toEqual(expected);
  });

  test.each([
    ['declared', '{ to: [{ ipBlock: { cidr: 10.1.0.0/25 } }], ports: [{ port: 443 }] }', []],
    ['another port', '{ to: [{ ipBlock: { cidr: 10.1.0.0/25 } }], ports: [{ port: 22 }] }', ['fail']],
    ['every port', '{ to: [{ ipBlock: { cidr: 10.1.0.0/25 } }] }', ['fail']],
    [
      'a range of ports',
      '{ to: [{ ipBlock: { cidr: 10.1.0.0/25 } }], ports: [{ port: 443, endPort: 500 }] }',
      ['fail'],
    ],
    ['a wider network', '{ to: [{ ipBlock: { cidr: 10.1.0.0/16 } }], ports: [{ port: 443 }] }', ['fail']],
    ["the application's own", '{ to: [{ ipBlock: { cidr: 10.2.0.7/32 } }], ports: [{ port: 5432 }] }', []],
    ['elsewhere', '{ to: [{ ipBlock: { cidr: 10.3.0.0/24 } }], ports: [{ port: 443 }] }', ['fail']],
  ])('egress to %s', (_, rule, expected) => {
    const facts = { egress: [{ word: 'git', addresses: ['10.1.0.0/24:443'] }] };
    const entries = { network: { allow: { database: ['10.2.0.0/24:5432'] } } };
    expect(grades(egress(rule), { facts, entries })).toEqual(expected);
  });

  test('a word without addresses is not judged, and said', () => {
    const found = findingsOf('network', workload + deny, { facts: { egress: [{ word: 'identity', addresses: [] }] } });
    expect(linesOf(found)).toEqual([
      'warn NetworkPolicy/shop/deny:9 addresses of each declared destination: not judged: identity',
    ]);
  });

  test('nobody enters from the platform, or from another environment', () => {
    const facts = { platformCidrs: ['10.9.0.0/24'], otherEnvironments: ['dev', 'staging'] };
    expect(grades(ingress('{ ipBlock: { cidr: 10.0.0.0/8 } }'), { facts })).toEqual(['fail']);
    expect(grades(ingress('{ ipBlock: { cidr: 10.0.0.0/8, except: [10.9.0.0/16] } }'), { facts })).toEqual([]);
    expect(
      grades(ingress('{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop-dev } } }'), { facts }),
    ).toEqual(['fail']);
    expect(
      grades(
        ingress('{ namespaceSelector: { matchExpressions: [{ key: environment, operator: In, values: [staging] }] } }'),
        { facts },
      ),
    ).toEqual(['fail']);
    expect(
      grades(ingress('{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } } }'), { facts }),
    ).toEqual([]);
  });
});

describe('networks', () => {
  test.each([
    ['10.0.0.0/8', '10.1.0.0/16', true],
    ['10.1.0.0/16', '10.0.0.0/8', false],
    ['10.1.0.0/16', '10.2.0.0/16', false],
    ['fd00::/8', 'fd12::1', true],
    ['0.0.0.0/0', 'fd12::1', false],
  ])('%s holds %s: %s', (outer, inner, expected) => {
    expect(contains(network(outer), network(inner))).toBe(expected);
    expect(overlaps(network(outer), network(inner))).toBe(expected || contains(network(inner), network(outer)));
  });

  test.each(['', '10.0.0.0/33', '10.0.0.0/8/8', 'x', '10.0.0/8', '::/129', '10.0.0.0/-1'])('%j is none', (text) => {
    expect(networkOf(text)).toBeUndefined();
  });

  test.each([
    ['10.1.0.0/24:443', 443],
    ['10.1.0.0/24', undefined],
    ['[fd00::/8]:443', 443],
    ['fd00::/8', undefined],
  ])('%s is an endpoint', (text, port) => {
    expect(endpointOf(text)).toMatchObject({ port });
  });

  test.each(['10.1.0.0/24:', '10.1.0.0/24:70000', 'git:443', '[x]:1'])('%s is no endpoint', (text) => {
    expect(endpointOf(text)).toBeUndefined();
  });
});
