import { createDirectory } from '../../src/git/directory.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { gatePorts } from './gate.ts';

/** Ports of a directory outside of any repository, which is read as it lies. */
export function plainPorts(directory: string, more: Partial<Ports> = {}): Ports {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked for
  const gitops = { directory: createDirectory } as unknown as Ports['gitops'];
  return { ...gatePorts(directory), gitops, ...more };
}

/** Two environments whose manifests are plain files: `apps/<environment>/cart.yaml` and what lies beside it. */
export const twoEnvironments = `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: staging, tier: staging, cluster: staging, model: pull, promotion: manual }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: automatic }
applications:
  - name: cart
    image: shop/cart
    manifests: { layout: file, file: "apps/{environment}/cart.yaml", path: "spec.template.spec.containers[name=app].image" }
`;
