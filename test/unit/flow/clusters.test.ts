import { describe, expect, test } from '@jest/globals';
import { environmentFacts } from '../../../src/flow/environment-facts.ts';
import { flowOf } from '../../support/flow.ts';
import { failureOf } from '../../support/registry-harness.ts';

/** Tier, cluster and model of each environment; the environment is named as its tier. */
type Stops = readonly (readonly [tier: string, cluster: string, model: string])[];

const names: Readonly<Record<string, string>> = {
  development: 'dev',
  testing: 'test',
  uat: 'uat',
  staging: 'staging',
  production: 'prod',
};

function flowText(stops: Stops, clusters: string, registry = 'registry.example.com'): string {
  const environments = stops.map(
    ([tier, cluster, model]) =>
      `  - { name: ${names[tier]}, tier: ${tier}, cluster: ${cluster}, model: ${model}, promotion: manual }`,
  );
  return `apiVersion: krci-deploy/v1
flow: shop
registry: ${registry}
environments:
${environments.join('\n')}
applications:
  - { name: cart, image: shop/cart }
clusters:
${clusters}
`;
}

const egress =
  'egress: { git: ["10.9.0.1/32:443"], registry: ["10.9.0.2/32:443"], identity: [], secrets: [], dns: ["10.9.0.3/32"] }';

/** The three options as the deployment patterns list them; option 1 with UAT on the first cluster. */
const options: Readonly<Record<'shared' | 'separated' | 'isolated', { stops: Stops; clusters: string }>> = {
  shared: {
    stops: [
      ['development', 'one', 'push'],
      ['testing', 'one', 'push'],
      ['uat', 'one', 'push'],
      ['staging', 'two', 'push'],
      ['production', 'three', 'pull'],
    ],
    clusters: `  allocation: shared
  one: { role: platform, network: vpc-1, isolation: namespaces }
  two: { reached-by: [one], network: vpc-2 }
  three: { argocd: own, network: vpc-3, ${egress} }`,
  },
  separated: {
    stops: [
      ['development', 'nonprod', 'push'],
      ['testing', 'nonprod', 'push'],
      ['uat', 'nonprod', 'push'],
      ['staging', 'staging', 'pull'],
      ['production', 'prod', 'pull'],
    ],
    clusters: `  allocation: separated
  platform: { role: platform, provider: aws, network: vpc-1, cidrs: [10.1.0.0/16] }
  nonprod: { reached-by: [platform], network: vpc-2, peered: [vpc-1], isolation: namespaces }
  staging: { argocd: own, network: vpc-3 }
  prod: { argocd: own, provider: aws, network: vpc-9, ${egress} }`,
  },
  isolated: {
    stops: [
      ['development', 'dev', 'push'],
      ['testing', 'test', 'push'],
      ['uat', 'uat', 'push'],
      ['staging', 'staging', 'pull'],
      ['production', 'prod', 'pull'],
    ],
    clusters: `  allocation: isolated
  platform: { role: platform, provider: on-premises, network: vlan-1 }
  dev: { network: vlan-2 }
  test: { network: vlan-3 }
  uat: { network: vlan-4 }
  staging: { argocd: own, network: vlan-5 }
  prod: { argocd: agent-autonomous, network: vlan-6, ${egress} }`,
  },
};

describe('the options of the deployment patterns', () => {
  test.each(Object.entries(options))('%s is taken as it stands there', async (_name, { stops, clusters }) => {
    await expect(flowOf(flowText(stops, clusters))).resolves.toMatchObject({ name: 'shop' });
  });

  test('a flow without the section is judged as before', async () => {
    const flow = await flowOf(flowText(options.shared.stops, '  one: {}').replace(/clusters:\n.*\n/, ''));
    expect(flow.clusters.size).toBe(0);
    const prod = flow.environments.find(({ name }) => name === 'prod');
    expect(prod && environmentFacts(flow, prod)).toMatchObject({
      isPlatform: false,
      egress: undefined,
      platformCidrs: [],
    });
  });
});

describe('one fault', () => {
  test.each<[keyof typeof options, string, string, Change]>([
    ['shared', 'a cluster that is not declared', 'flow-unknown-cluster', put('cluster: two', 'cluster: tow')],
    [
      'shared',
      'UAT beside development without isolation',
      'cluster-uat-beside-development',
      put(', isolation: namespaces', ''),
    ],
    [
      'shared',
      'staging on the platform',
      'cluster-allocation',
      (text) => text.replace('cluster: two', 'cluster: one').replace(/ {2}two: .*\n/, ''),
    ],
    ['shared', 'no environment on a cluster', 'cluster-without-environment', put('  two: {', '  four: {}\n  two: {')],
    [
      'shared',
      'the platform reaching production',
      'cluster-reaches-production',
      put('three: {', 'three: { reached-by: [one],'),
    ],
    [
      'shared',
      'production in the network of staging',
      'cluster-network-shared',
      put('network: vpc-3', 'network: vpc-2'),
    ],
    [
      'shared',
      'a platform Argo CD in production',
      'cluster-model',
      put('three: { argocd: own', 'three: { argocd: platform'),
    ],
    [
      'shared',
      'a managed agent in production',
      'cluster-model',
      put('three: { argocd: own', 'three: { argocd: agent-managed'),
    ],
    ['shared', 'production that does not answer for identity', 'cluster-egress-open', put('identity: [], ', '')],
    ['shared', 'production that does not answer for secrets', 'cluster-egress-open', put('secrets: [], ', '')],
    [
      'shared',
      'a circle',
      'cluster-reach-circle',
      put('one: { role: platform', 'one: { reached-by: [two], role: platform'),
    ],
    [
      'shared',
      'another option than is declared',
      'cluster-allocation',
      put('allocation: shared', 'allocation: separated'),
    ],
    ['separated', 'an environment on the platform', 'cluster-allocation', put('cluster: nonprod', 'cluster: platform')],
    [
      'separated',
      'staging beside UAT',
      'cluster-allocation',
      (text) =>
        text.replace(/(tier: uat, cluster: )nonprod/, '$1staging').replace('staging: { argocd: own, ', 'staging: { '),
    ],
    [
      'separated',
      'staging in the push model',
      'cluster-allocation',
      (text) =>
        text
          .replace('cluster: staging, model: pull', 'cluster: staging, model: push')
          .replace('staging: { argocd: own, ', 'staging: { '),
    ],
    [
      'separated',
      'no platform',
      'cluster-allocation',
      (text) => text.replace(/ {2}platform: .*\n/, '').replace('reached-by: [platform], ', ''),
    ],
    [
      'separated',
      'a push environment that the platform does not reach',
      'cluster-model',
      put('reached-by: [platform]', 'reached-by: []'),
    ],
    [
      'separated',
      'development with an Argo CD of its own, pushed',
      'cluster-model',
      put('nonprod: {', 'nonprod: { argocd: own,'),
    ],
    [
      'separated',
      'production peered',
      'cluster-network-shared',
      put('prod: { argocd: own,', 'prod: { argocd: own, peered: [vpc-2],'),
    ],
    [
      'separated',
      'another peered with production',
      'cluster-network-shared',
      put('peered: [vpc-1]', 'peered: [vpc-9]'),
    ],
    ['separated', 'a network of another provider', 'cluster-provider', put('network: vpc-1', 'network: vnet-1')],
    [
      'separated',
      'a registry of another provider',
      'cluster-provider',
      put('registry: registry.example.com', 'registry: acme.azurecr.io'),
    ],
    ['separated', 'a cluster in reached-by that is not there', 'flow-unknown-cluster', put('[platform]', '[platfrom]')],
    ['separated', 'production that does not answer for DNS', 'cluster-egress-open', put(/, dns: \[[^\]]*\]/, '')],
    [
      'isolated',
      'testing beside development',
      'cluster-allocation',
      (text) => text.replace('cluster: test', 'cluster: dev').replace(/ {2}test: .*\n/, ''),
    ],
    [
      'isolated',
      'UAT beside testing',
      'cluster-allocation',
      (text) => text.replace('cluster: uat', 'cluster: test').replace(/ {2}uat: .*\n/, ''),
    ],
    [
      'isolated',
      'staging beside UAT',
      'cluster-allocation',
      (text) =>
        text
          .replace('cluster: uat', 'cluster: staging')
          .replace(/ {2}uat: .*\n/, '')
          .replace('staging: { argocd: own, ', 'staging: { '),
    ],
    [
      'isolated',
      'development on the platform',
      'cluster-allocation',
      (text) => text.replace('cluster: dev', 'cluster: platform').replace(/ {2}dev: .*\n/, ''),
    ],
    [
      'isolated',
      'staging in the push model',
      'cluster-allocation',
      (text) =>
        text
          .replace('cluster: staging, model: pull', 'cluster: staging, model: push')
          .replace('staging: { argocd: own, ', 'staging: { '),
    ],
    ['isolated', 'a cloud network on premises', 'cluster-provider', put('network: vlan-1', 'network: vpc-1')],
    [
      'isolated',
      'development reaching production',
      'cluster-reaches-production',
      put('prod: {', 'prod: { reached-by: [dev],'),
    ],
    [
      'isolated',
      'production in the network of development',
      'cluster-network-shared',
      put('network: vlan-6', 'network: vlan-2'),
    ],
    [
      'isolated',
      'a managed agent in staging',
      'cluster-model',
      put('staging: { argocd: own', 'staging: { argocd: agent-managed'),
    ],
    ['isolated', 'no platform', 'cluster-allocation', (text) => text.replace(/ {2}platform: .*\n/, '')],
    ['isolated', 'an unknown word', 'flow-invalid', put('argocd: own', 'argocd: shared')],
    ['isolated', 'an unknown allocation', 'flow-invalid', put('allocation: isolated', 'allocation: apart')],
  ])('%s: %s is refused with %s, at its place', async (option, _what, code, change) => {
    const { stops, clusters } = options[option];
    const failure = await failureOf(flowOf(change(flowText(stops, clusters))));
    expect(failure.problem).toMatchObject({ code, where: expect.stringMatching(/^krci-deploy\.yaml:\d+:\d+$/) });
  });

  test('names the option that the clusters are', async () => {
    const { stops, clusters } = options.shared;
    const failure = await failureOf(flowOf(flowText(stops, clusters.replace('shared', 'isolated'))));
    expect(failure.message).toBe(
      'krci-deploy.yaml:5:46: expected allocation isolated: a platform cluster without environments, found "dev" on "one"; move the environment, or declare allocation: shared, which these clusters are',
    );
  });
});

type Change = (flow: string) => string;

/** Replaces a part that has to be there. */
function put(before: string | RegExp, after: string): Change {
  return (flow) => {
    expect(flow).toMatch(before);
    return flow.replace(before, after);
  };
}
