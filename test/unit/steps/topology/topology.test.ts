import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { renderText } from '../../../../src/report/text.ts';
import { topology } from '../../../../src/steps/topology/topology.ts';
import { emptyDirectory, lay } from '../../../support/gate.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();

const flow = `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
applications:
  - { name: cart, image: shop/cart }
clusters:
  hub: { role: platform, provider: aws, network: vpc-1 }
  nonprod: {}
  prod: { argocd: own, egress: { git: ['10.0.0.1/32:443'], registry: [], identity: [], secrets: [], dns: [] } }
`;

test('shows the clusters as tables and a diagram, and draws them', async () => {
  const directory = emptyDirectory(root);
  lay(directory, { 'krci-deploy.yaml': flow });
  const ports = localPorts(directory);
  const plan = await topology.plan(parseInputs(topology.declaration, new Map([['svg', 'a/b.svg']])), ports);
  const outcome = await topology.execute(plan, ports);
  expect(outcome.headline).toBe('3 clusters of shop, 2 connections');
  expect(outcome.data).toMatchObject({
    reaches: [
      { from: 'hub', to: 'nonprod', because: 'its Argo CD syncs' },
      { from: 'prod', to: 'git', because: '10.0.0.1/32:443' },
    ],
  });
  const text = renderText(outcome.report);
  expect(text).toContain('c_hub["hub<br/>platform"]');
  expect(text).toContain('c_hub --> c_nonprod');
  expect(text).toMatch(/prod +no +no +yes +no +no +no +no/);
  const svg = readFileSync(join(directory, 'a/b.svg'), 'utf8');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg.match(/<path d="M/g)).toHaveLength(3);
});
