import { expect, test } from '@jest/globals';
import { checkFlow } from '../../../src/flow/faults.ts';

const flow = `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: test, tier: testing, cluster: nonprod, model: push, promotion: automatic }
  - { name: prod-eu, tier: production, cluster: eu, model: pull, promotion: manual, after: [test] }
  - { name: prod-us, tier: production, cluster: us, model: pull, promotion: manual, after: [test] }
applications:
  - { name: cart, image: shop/cart }
  - { name: pay, image: shop/pay }
`;

async function faultsOf(text: string): Promise<readonly string[]> {
  const { flow: read, faults } = await checkFlow(new TextEncoder().encode(text), 'krci-deploy.yaml');
  expect(read === undefined).toBe(faults.length > 0);
  return faults.map(({ message }) => message);
}

test('a flow without a fault is read', async () => {
  expect(await faultsOf(flow)).toEqual([]);
});

const several: readonly (readonly [string, string, readonly RegExp[]])[] = [
  [
    'gates of two names that are none',
    `${flow}gates: { dve: {}, tset: {} }\n`,
    [/:12:10: gates for "dve".*"dev"/, /:12:19: gates for "tset".*"test"/],
  ],
  [
    'two productions that are pushed, one beside development',
    flow.replaceAll('model: pull', 'model: push').replace('cluster: eu', 'cluster: nonprod'),
    [/:7:.*"prod-eu" is production with model push/, /:7:.*shares the cluster/, /:8:.*"prod-us" is production with/],
  ],
  [
    'two names before an environment that are none',
    flow.replace('after: [test] }\n  - { name: prod-us', 'after: [tset, dve] }\n  - { name: prod-us'),
    [/:7:.*after "tset"/, /:7:.*after "dve"/],
  ],
  [
    'names that are there twice, and images with their registry',
    flow
      .replace('name: pay, image: shop/pay', 'name: cart, image: registry.example.com/shop/pay')
      .replace('image: shop/cart', 'image: registry.example.com/shop/cart'),
    [/:11:.*"cart" is in applications twice/, /:10:.*write "shop\/cart"/, /:11:.*write "shop\/pay"/],
  ],
  [
    'clusters of two environments that are none',
    `${flow}clusters: { nonprod: {}, eus: {} }\n`,
    [/:7:.*"prod-eu" runs on "eu"/, /:8:.*"prod-us" runs on "us"/, /:12:.*no environment runs on the cluster "eus"/],
  ],
  [
    'a word that is none, beside rules that are broken',
    `${flow.replace('tier: testing', 'tier: qa').replace('image: shop/pay', 'image: shop/pay:1')}gates: { dve: {} }\n`,
    [/:6:.*did you mean "testing"/, /:11:.*write "shop\/pay"/, /:12:.*did you mean "dev"/],
  ],
  [
    'a provider that is none, which no rule can read',
    `${flow}clusters: { nonprod: { provider: awz, network: vpc-1 }, eu: {}, us: {} }\ngates: { dve: {} }\n`,
    [/:12:.*did you mean "aws"/, /:13:.*gates for "dve"/],
  ],
  [
    'a key that is missed, which hides no other',
    flow.replace('registry:', 'registri:').replace('flow: shop', 'flows: shop'),
    [/unknown key "flows"/, /unknown key "registri"/],
  ],
];

test.each(several)('all at once: %s', async (_what, text, expected) => {
  const found = await faultsOf(text);
  expect(found).toEqual(expected.map((one) => expect.stringMatching(one)));
});

function stageOf(name: string, order: number): string {
  return `apiVersion: v2.edp.epam.com/v1
kind: Stage
metadata: { name: shop-${name} }
spec: { name: ${name}, order: ${order}, cdPipeline: shop, clusterName: in-cluster, triggerType: Auto, namespace: n }
---
`;
}

test('exports of KubeRocketCI are held to every rule as well', async () => {
  const text = `apiVersion: v2.edp.epam.com/v1
kind: CDPipeline
metadata: { name: shop }
spec: { name: shop, applications: [cart], applicationsToPromote: [cart], inputDockerStreams: [cart-main] }
---
${stageOf('dev', 0)}${stageOf('qa', 1)}apiVersion: krci-deploy/v1
registry: registry.example.com
environments:
  - { name: dev, tier: development, model: push }
  - { name: qa, tier: testing, model: push }
gates: { dve: {}, qaa: {} }
`;
  expect(await faultsOf(text)).toEqual([
    expect.stringMatching(/:\d+:\d+: gates for "dve"/),
    expect.stringMatching(/:\d+:\d+: gates for "qaa"/),
  ]);
});
