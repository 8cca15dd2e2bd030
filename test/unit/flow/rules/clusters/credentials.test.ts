import { describe, expect, test } from '@jest/globals';
import { flowOf } from '../../../../support/flow.ts';
import { failureOf } from '../../../../support/registry-harness.ts';

const own = 'https://git.example.com/acme/gitops.git';
const egress = 'git: ["10.9.0.1/32"], registry: [], identity: [], secrets: [], dns: []';

const flow = (credentials: string, reports = 'reports: ["10.9.0.9/32:443"]', model = 'pull'): string =>
  `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
gitops: { repository: "${own}" }
render: { repositories: ["https://mirror.example.com/gitops"] }
environments:
  - { name: prod, tier: ${model === 'pull' ? 'production' : 'development'}, cluster: c, model: ${model}, promotion: manual }
applications: [{ name: cart, image: shop/cart }]
clusters:
  c: { egress: { ${egress}${reports === '' ? '' : `, ${reports}`} }, credentials: { ${credentials} } }
`;

const write = (purpose: string, repository: string): string =>
  `source: read-only, write: [{ for: ${purpose}, repository: "${repository}" }]`;

describe('credentials of a cluster whose only way in is Git', () => {
  test.each([
    [
      'a source that writes',
      flow('source: read-write'),
      'cluster-credential-writes',
      /found read-write; .*source: read-only/,
    ],
    [
      'an inventory in the GitOps repository',
      flow(write('inventory', own)),
      'cluster-credential-writes',
      /from which production is deployed/,
    ],
    [
      'the same by another protocol',
      flow(write('inventory', 'git@git.example.com:acme/gitops')),
      'cluster-credential-writes',
      /:\d+:\d+: /,
    ],
    [
      'by another address of it',
      flow(write('inventory', 'https://mirror.example.com/gitops.git')),
      'cluster-credential-writes',
      /inventory/,
    ],
    [
      'a credential that writes without addresses',
      flow(write('commit-status', own), ''),
      'cluster-egress-open',
      /reports/,
    ],
    ['with an empty list of them', flow(write('commit-status', own), 'reports: []'), 'cluster-egress-open', /reports/],
    ['a purpose that is none', flow(write('branch', own)), 'flow-invalid', /commit-status/],
  ])('%s is refused', async (_, text, code, message) => {
    expect(await failureOf(flowOf(text))).toMatchObject({ code, exitCode: 2, message: expect.stringMatching(message) });
  });

  test.each([
    ['commit statuses of the GitOps repository', flow(write('commit-status', own))],
    ['an inventory in a repository of its own', flow(write('inventory', 'https://git.example.com/acme/inventory.git'))],
    ['a source alone', flow('source: read-only', '')],
    ['a push environment, whose Argo CD may do as the platform likes', flow('source: read-write', '', 'push')],
  ])('%s', async (_, text) => {
    expect((await flowOf(text)).clusters.get('c')?.credentials).toBeDefined();
  });
});
