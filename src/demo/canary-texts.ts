const name = 'prod.example.com/shop/cart';

/** The digests of two releases. */
export const releases = { old: `sha256:${'13'.repeat(32)}`, new: `sha256:${'14'.repeat(32)}` } as const;

/** The flow; `prometheus` is the address of the server that the metric is asked of. */
export function canaryFlow(gitops: string, prometheus: string): string {
  return `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${JSON.stringify(gitops)}, branch: main }
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual, registry: prod.example.com }
applications:
  - name: cart
    image: shop/cart
    delivery:
      prod:
        canary:
          stable: { image: { file: prod/stable.yaml, path: "spec.template.spec.containers[name=cart].image" } }
          canary:
            image: { file: prod/canary.yaml, path: "spec.template.spec.containers[name=cart].image" }
            weight: { file: prod/route.yaml, path: "spec.rules[0].backendRefs[name=cart-canary].weight" }
          stable-weight: { file: prod/route.yaml, path: "spec.rules[0].backendRefs[name=cart-stable].weight" }
          steps: [10, 25, 50, 100]
          pause: 10m
          confirmation: off # no cluster here; with Argo CD or Flux a step waits until it runs
          metrics: [{ name: errors, server: "${prometheus}", query: 'errors_percent{app="cart-canary"}', max: 1 }]
`;
}

/** The manifests of production when nothing is under way. */
export const canaryManifests = {
  'prod/stable.yaml': workload('cart-stable'),
  'prod/canary.yaml': workload('cart-canary'),
  'prod/route.yaml': `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart }
spec:
  rules:
    - backendRefs:
        - { name: cart-stable, port: 80, weight: 100 }
        - { name: cart-canary, port: 80, weight: 0 } # the share of the next release
`,
} as const;

function workload(deployment: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${deployment} }
spec:
  template:
    spec:
      containers:
        - name: cart
          image: ${name}:1.3.0@${releases.old}
`;
}
