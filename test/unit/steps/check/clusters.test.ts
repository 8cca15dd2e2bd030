import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { check } from '../../../../src/steps/check/check.ts';
import { lay } from '../../../support/gate.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();

const flow = (clusters: string): string => `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
applications: [{ name: cart, image: shop/cart }]
${clusters}`;
const declared = 'clusters: { nonprod: {}, prod: { argocd: own, server: "https://10.9.0.1:6443" } }\n';

const application = (destination: string): string =>
  `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: cart, namespace: argocd }
spec:
  destination: { ${destination} }
`;

async function found(text: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const directory = mkdtempSync(join(root, 'checkout-'));
  lay(directory, { 'krci-deploy.yaml': text, ...files });
  const plan = await check.plan(parseInputs(check.declaration, new Map()), localPorts(directory));
  return plan.findings
    .filter(({ section }) => section === 'clusters')
    .map(({ level, error: { code, problem } }) => `${level}: ${code}: ${problem.where ?? ''}`);
}

test.each([
  ['by name', 'name: prod', ['fault: cluster-pushed-into: a/argo.yaml:5:1']],
  ['by its address', 'server: "https://10.9.0.1:6443"', ['fault: cluster-pushed-into: a/argo.yaml:5:1']],
  ['that pushes', 'name: nonprod', []],
  ['of its own', 'name: in-cluster', []],
])('a destination that is a cluster %s', async (_, destination, expected) => {
  expect(await found(flow(declared), { 'a/argo.yaml': application(destination) })).toEqual(expected);
});

test('a project that allows a pattern of clusters, and a generator that only a cluster knows', async () => {
  const project =
    'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: p }\nspec: { destinations: [{ name: "pr*" }] }\n';
  const set =
    'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: s }\nspec: { generators: [{ clusters: {} }], template: { spec: { destination: { name: "{{name}}" } } } }\n';
  expect(await found(flow(declared), { 'a.yaml': `${project}---\n${set}` })).toEqual([
    'fault: cluster-pushed-into: a.yaml:4:1',
    'warning: cluster-destination-unread: a.yaml:9:1',
  ]);
});

test('nothing is looked for where the flow declares no clusters', async () => {
  expect(await found(flow(''), { 'a/argo.yaml': application('name: prod') })).toEqual([]);
});

test('templates of charts, and files that are none, are no objects', async () => {
  const files = { 'c/t.yaml': `{{ if .x }}\n${application('name: prod')}{{ end }}\n`, 'b.yaml': 'argoproj.io: [' };
  expect(await found(flow(declared), files)).toEqual([]);
});
