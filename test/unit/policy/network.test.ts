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
      'a policy of an administrator, which is not read',
      `${workload + deny}---\napiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata: { name: c }\n`,
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

  test('who lets everybody in lets the platform in', () => {
    const open =
      workload + deny + policy('podSelector: {}, policyTypes: [Ingress], ingress: [{ ports: [{ port: 80 }] }]');
    expect(grades(open)).toEqual([]);
    expect(linesOf(findingsOf('network', open, { facts: { platformCidrs: ['10.9.0.0/24'] } }))).toEqual([
      'fail NetworkPolicy/shop/p:14 no ingress from the platform: every source, which holds 10.9.0.0/24',
    ]);
  });

  test('every namespace is another environment too, where one runs on the same cluster', () => {
    const everywhere = ingress('{ namespaceSelector: {} }');
    expect(grades(everywhere)).toEqual([]);
    expect(grades(everywhere, { facts: { neighbours: ['dev'] } })).toEqual(['fail']);
    const some = ingress('{ namespaceSelector: {}, podSelector: { matchLabels: { app: ingress } } }');
    expect(grades(some, { facts: { neighbours: ['dev'] } })).toEqual([]);
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

const cilium = (spec: string, kind = 'CiliumNetworkPolicy', place = 'spec'): string =>
  `---\napiVersion: cilium.io/v2\nkind: ${kind}\nmetadata: { name: c${kind.length === 19 ? ', namespace: shop' : ''} }\n${place}: ${spec}\n`;

describe('policies of Cilium', () => {
  const denied = 'ingress: [{}], egress: [{}]';
  const all = `endpointSelector: {}, ${denied}`;
  const lets = (direction: string, rule: string): string =>
    workload + cilium(`{ ${all} }`) + cilium(`{ endpointSelector: {}, ${direction}: [${rule}] }`);
  const facts = { platformCidrs: ['10.9.0.0/24'], otherEnvironments: ['dev'] };

  test.each([
    ['deny by default with empty rules', workload + cilium(`{ ${all} }`), []],
    ['of one direction', workload + cilium('{ endpointSelector: {}, ingress: [{}] }'), ['fail', 'warn']],
    [
      'with empty lists deny nothing',
      workload + cilium('{ endpointSelector: {}, ingress: [], egress: [] }'),
      ['fail', 'warn'],
    ],
    ['that deny by rules', workload + cilium('{ endpointSelector: {}, ingressDeny: [{}], egressDeny: [{}] }'), []],
    [
      'that allow by default',
      workload + cilium(`{ ${all}, enableDefaultDeny: { ingress: true, egress: false } }`),
      ['fail', 'warn'],
    ],
    [
      'that deny by default without rules',
      workload + cilium('{ endpointSelector: {}, enableDefaultDeny: { ingress: true, egress: true } }'),
      [],
    ],
    [
      'with the source of a label',
      workload + cilium(`{ endpointSelector: { matchLabels: { "k8s:app": cart } }, ${denied} }`),
      ['warn'],
    ],
    [
      'of other pods',
      workload + cilium(`{ endpointSelector: { matchLabels: { "any:app": x } }, ${denied} }`),
      ['fail', 'warn', 'warn'],
    ],
    ['in a list', workload + cilium(`[{ ${all} }]`, 'CiliumNetworkPolicy', 'specs'), []],
    ['of the cluster', workload + cilium(`{ ${all} }`, 'CiliumClusterwideNetworkPolicy'), []],
    [
      'of the cluster but for a namespace',
      workload +
        cilium(
          `{ endpointSelector: { matchExpressions: [{ key: io.kubernetes.pod.namespace, operator: NotIn, values: [shop] }] }, ${denied} }`,
          'CiliumClusterwideNetworkPolicy',
        ),
      ['fail', 'warn', 'warn'],
    ],
    [
      'of nodes',
      workload + cilium(`{ nodeSelector: {}, ${denied} }`, 'CiliumClusterwideNetworkPolicy'),
      ['fail', 'warn'],
    ],
  ])('%s', (_, text, expected) => {
    expect(grades(text)).toEqual(expected);
  });

  test.each([
    ['egress', '{ toCIDR: [0.0.0.0/0] }', ['fail']],
    ['egress', '{ toCIDR: [everywhere] }', ['fail']],
    ['egress', '{ toEntities: [world] }', ['fail']],
    ['egress', '{ toEntities: [kube-apiserver, host] }', []],
    ['egress', '{ toPorts: [{ ports: [{ port: "443" }] }] }', ['fail']],
    ['egress', '{ toPorts: [{ ports: [{ port: "53", protocol: UDP }] }] }', []],
    ['egress', '{ toEndpoints: [{}] }', []],
    ['egress', '{ toFQDNs: [{ matchName: example.com }] }', ['warn']],
    ['egress', '{ toCIDRSet: [{ cidrGroupRef: git }] }', ['warn']],
    ['egress', '{ toCIDRSet: [{ cidr: 10.1.0.0/25 }], toPorts: [{ ports: [{ port: "443" }] }] }', []],
    [
      'egress',
      '{ toCIDRSet: [{ cidr: 10.1.0.0/25 }], toPorts: [{ ports: [{ port: "443", endPort: 500 }] }] }',
      ['fail'],
    ],
    ['egress', '{ toCIDR: [10.1.0.0/16], toPorts: [{ ports: [{ port: "443" }] }] }', ['fail']],
    ['egress', '{ toEndpoints: [{ matchLabels: { "k8s:io.kubernetes.pod.namespace": shop-dev } }] }', ['fail']],
    ['ingress', '{ fromEntities: [world] }', ['fail']],
    ['ingress', '{ fromEntities: [cluster] }', []],
    ['ingress', '{ fromCIDR: [10.0.0.0/8] }', ['fail']],
    ['ingress', '{ fromCIDRSet: [{ cidr: 10.0.0.0/8, except: [10.9.0.0/16] }] }', []],
    ['ingress', '{ toPorts: [{ ports: [{ port: "80" }] }] }', ['fail']],
    ['ingress', '{ fromEndpoints: [{ matchLabels: { "io.cilium.k8s.namespace.labels.tier": dev } }] }', ['fail']],
    ['ingress', '{ fromEndpoints: [{ matchLabels: { "k8s:app": web } }] }', []],
  ])('%s by %s', (direction, rule, expected) => {
    const declared = [{ word: 'git', addresses: ['10.1.0.0/24:443'] }];
    expect(grades(lets(direction, rule), { facts: { ...facts, egress: declared } })).toEqual(expected);
  });

  test.each([
    '7',
    '[]',
    '{ endpointSelector: 3, egress: 7 }',
    '{ endpointSelector: {}, egress: [7, null, { toCIDR: 3 }] }',
  ])('what is none opens nothing, and closes nothing: %s', (spec) => {
    expect(grades(workload + cilium(spec))).toContain('fail');
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
