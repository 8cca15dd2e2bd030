import { describe, expect, test } from '@jest/globals';
import { clusterFacts } from '../../../src/flow/clusters.ts';
import { reachable, topologyOf } from '../../../src/flow/reachability.ts';
import { flowOf } from '../../support/flow.ts';

const text = `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: staging, tier: staging, cluster: staging, model: pull, promotion: manual }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
applications:
  - { name: cart, image: shop/cart }
clusters:
  platform: { role: platform, cidrs: [10.1.0.0/16] }
  nonprod: {}
  staging: {}
  prod: { egress: { git: ['10.9.0.1/32:443'], registry: [], identity: [], secrets: [], dns: ['10.9.0.3/32'] } }
`;

describe('who reaches whom', () => {
  test('is what the flow says, and the platform in push environments', async () => {
    const topology = topologyOf(await flowOf(text));
    expect(reachable(topology, 'platform', 'nonprod')).toBe('yes');
    expect(reachable(topology, 'platform', 'staging')).toBe('no');
    expect(reachable(topology, 'platform', 'prod')).toBe('no');
    expect(reachable(topology, 'prod', 'git')).toBe('yes');
    expect(reachable(topology, 'prod', 'identity')).toBe('no');
    expect(reachable(topology, 'nonprod', 'git')).toBe('?');
  });

  test('reaches the rules about objects', async () => {
    const { clusters } = await flowOf(text);
    expect(clusterFacts(clusters, 'prod')).toEqual({
      isPlatform: false,
      egress: [
        { word: 'git', addresses: ['10.9.0.1/32:443'] },
        { word: 'registry', addresses: [] },
        { word: 'identity', addresses: [] },
        { word: 'secrets', addresses: [] },
        { word: 'dns', addresses: ['10.9.0.3/32'] },
      ],
      platformCidrs: ['10.1.0.0/16'],
    });
    expect(clusterFacts(clusters, 'nonprod').egress).toBeUndefined();
    expect(clusterFacts(clusters, 'platform').isPlatform).toBe(true);
  });
});
