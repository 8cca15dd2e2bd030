import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createDirectory } from '../../src/git/directory.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { type GateRun, lay, runGate } from './gate.ts';

/** A flow of dev, staging and production with gates. */
export const flow = (gates: string): string => `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: staging, tier: staging, cluster: staging, model: pull, promotion: manual }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: automatic }
applications: [{ name: cart, image: shop/cart }]
gates: { ${gates} }
`;

/** Two replicas of the cart. */
export const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop }
spec:
  replicas: 2
  template:
    metadata: { labels: { app: cart } }
    spec:
      containers:
        - name: app
          image: registry.example.com/shop/cart:1.0.0
`;

/** Only replicas are judged. */
export const replicasAlone = [
  'zones',
  'disruption-budget',
  'resources',
  'probes',
  'rolling-update',
  'autoscaling',
  'node-pool',
  'secrets',
  'network',
  'rollout',
  'platform',
  'images',
]
  .map((name) => `${name}: off`)
  .join(', ');

/** As `flow`, where the cart lies in a file of each environment. */
export const layout = (gates: string): string =>
  flow(gates).replace(
    'image: shop/cart }',
    'image: shop/cart, manifests: { layout: file, file: "apps/{environment}/cart.yaml", path: "spec.template.spec.containers[name=app].image" } }',
  );

/** Runs the gate of production in a directory below `root`, with rendered files. */
export function runRendered(
  root: string,
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
): Promise<GateRun> {
  const directory = mkdtempSync(join(root, 'gate-'));
  lay(directory, files);
  return runGate(directory, { environment: 'prod', rendered: 'out/*.yaml', ...inputs });
}

/** Runs it where the repository lies in the directory, as it does outside of Git. */
export function runUnrendered(
  root: string,
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
): Promise<GateRun> {
  const directory = mkdtempSync(join(root, 'tree-'));
  lay(directory, files);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the section asks for nothing else
  const gitops = { directory: createDirectory } as unknown as Ports['gitops'];
  return runGate(directory, { environment: 'prod', ...inputs }, { gitops });
}
