import type { Flow } from '../../src/flow/flow.ts';
import type { SourceTree } from '../../src/render/model.ts';
import { sourceTree } from '../../src/render/tree.ts';
import { flowOf } from './flow.ts';

/** A tree of texts. */
export function treeOf(files: Readonly<Record<string, string>>): Promise<SourceTree> {
  return sourceTree({
    list: () => Promise.resolve(Object.keys(files)),
    read: (path) => Promise.resolve(files[path] === undefined ? undefined : new TextEncoder().encode(files[path])),
  });
}

/** A flow of one production, whose application has these manifests. */
export function productionFlow(manifests: string): Promise<Flow> {
  return flowOf(`apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments: [{ name: prod, tier: production, cluster: prod, model: pull, promotion: manual }]
applications: [{ name: cart, image: shop/cart, manifests: ${manifests} }]
`);
}

export const deploymentText = (image = 'registry.example.com/shop/cart:1.0.0'): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart }
spec: { template: { spec: { containers: [{ name: app, image: "${image}" }] } } }
`;
