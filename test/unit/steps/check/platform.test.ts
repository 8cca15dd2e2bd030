import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { ruleNames } from '../../../../src/policy/rules.ts';
import { check } from '../../../../src/steps/check/check.ts';
import { lay, runGate } from '../../../support/gate.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { plainPorts } from '../../../support/plain-gitops.ts';
import { failureOf } from '../../../support/registry-harness.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const judged = new Set<string>(['platform', 'replicas', 'node-pool']);
const others = ruleNames.filter((name) => !judged.has(name)).map((name) => `${name}: off`);

const flow = (gate: string, manifests = ', manifests: { layout: directory, directory: platform }'): string =>
  `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic }
applications: [{ name: cart, image: shop/cart }]
clusters: { hub: { role: platform${manifests} }, nonprod: { reached-by: [hub] } }
gates: { hub: { ${gate} } }
`;
const rules = `manifests: { ${others.join(', ')} }`;

const operator = (replicas: number, args = '[--leader-elect]'): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata: { name: codebase-operator, namespace: krci }
spec:
  replicas: ${replicas}
  template:
    metadata: { labels: { app: operator } }
    spec: { nodeSelector: { pool: platform }, containers: [{ name: manager, args: ${args} }] }
`;
const run =
  'apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: { name: r }\nspec: { timeouts: { pipeline: 1h } }\n';
const task = 'apiVersion: tekton.dev/v1\nkind: Task\nmetadata: { name: t }\nspec: { steps: [{ name: s, image: x }] }\n';

function world(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(root, 'world-'));
  lay(directory, files);
  return directory;
}

async function found(files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}) {
  const values = parseInputs(check.declaration, new Map(Object.entries({ sections: 'manifests', ...inputs })));
  const plan = await check.plan(values, localPorts(world(files)));
  return plan.findings.map(
    ({ level, error: { code }, about }) => `${level}: ${code}: ${about?.rule ?? ''} ${about?.subject ?? ''}`,
  );
}

describe('a platform cluster with manifests', () => {
  test('is judged under its name, by the rule of platforms in the place of replicas', async () => {
    const files = { 'krci-deploy.yaml': flow(rules), 'platform/operator.yaml': operator(2) };
    expect(await found(files)).toEqual([]);
    expect(await found({ ...files, 'platform/operator.yaml': operator(1, '[]') })).toEqual([
      'fault: manifests-finding: platform Deployment/krci/codebase-operator',
      'warning: manifests-finding: platform Deployment/krci/codebase-operator',
    ]);
  });

  test('has CI workloads on a pool of their own, and tasks that say what they need', async () => {
    const files = { 'krci-deploy.yaml': flow(rules), 'platform/ci.yaml': `${run}---\n${task}` };
    expect(await found(files, { environment: 'hub' })).toEqual([
      'warning: manifests-finding: node-pool PipelineRun/r',
      'fault: manifests-finding: node-pool Task/t',
    ]);
  });

  test('is judged by a gate, which takes its name', async () => {
    const directory = world({ 'krci-deploy.yaml': flow(rules), 'platform/operator.yaml': operator(1) });
    const { rows, exit } = await runGate(directory, { environment: 'hub', commit: '' }, plainPorts(directory));
    expect([rows, exit]).toEqual([['manifests-node-pool pass', 'manifests-platform fail'], 1]);
  });

  test('what cannot be rendered of it is a fault', async () => {
    expect(await found({ 'krci-deploy.yaml': flow(rules) })).toEqual(['fault: objects-not-rendered:  ']);
  });

  test('has no gate without manifests, and no section about promotions', async () => {
    const unknown = { 'krci-deploy.yaml': flow(rules, '') };
    expect(await found(unknown)).toEqual(['fault: flow-unknown-gate:  ']);
    expect(await found({ 'krci-deploy.yaml': flow('soak: 24h') })).toEqual(['fault: platform-gate:  ']);
    expect(await failureOf(found({ 'krci-deploy.yaml': flow(rules) }, { environment: 'hubb' }))).toMatchObject({
      code: 'unknown-environment',
    });
  });
});
