import { parseFlow } from '../../src/flow/load.ts';
import type { Flow } from '../../src/flow/flow.ts';

/** The flow of the design's example: five environments, one application, gates from dev on. */
export const shopFlow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: https://git.example.com/acme/gitops.git, branch: main }
registry: registry.example.com
environments:
  - { name: dev,     tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: test,    tier: testing,     cluster: nonprod, model: push, promotion: automatic }
  - { name: uat,     tier: uat,         cluster: nonprod, model: push, promotion: manual }
  - { name: staging, tier: staging,     cluster: staging, model: pull, promotion: manual }
  - { name: prod,    tier: production,  cluster: prod,    model: pull, promotion: controlled, registry: prod.example.com }
applications:
  - { name: cart, image: shop/cart }
gates:
  dev: { coverage: { lines: 80 }, sast: { max: { error: 0 } }, tests: { failed: 0 } }
  staging: { coverage: { lines: 85 } }
`;

export function flowOf(text: string): Promise<Flow> {
  return parseFlow(new TextEncoder().encode(text), 'krci-deploy.yaml');
}

/** A document whose aliases expand to nine to the twelfth values. */
export function aliasBomb(): string {
  const levels = Array.from({ length: 12 }, (_, level) =>
    level === 0
      ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
      : `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
  );
  return `${levels.join('\n')}\n`;
}
