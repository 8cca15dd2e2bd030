const digest = `sha256:${'5e'.repeat(32)}`;

/** The flow, with what a case adds to the cluster of production. */
export function topologyFlow(more = ''): string {
  return `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
render: { repositories: [https://git.example.com/acme/gitops.git] } # how Argo CD calls this repository
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
applications:
  - name: cart
    image: shop/cart
    manifests: { layout: file, file: "apps/{environment}/cart.yaml", path: "spec.template.spec.containers[name=app].image" }
gates:
  prod: { manifests: { replicas: { minimum: 3 } } } # the other rules are required in production, too
clusters:
  platform: { role: platform, network: vpc-1, cidrs: [10.1.0.0/16] }
  nonprod: { reached-by: [platform], network: vpc-2, peered: [vpc-1] }
  prod:
    argocd: own
    network: vpc-9${more}
    egress: { git: ["10.9.0.10/32:443"], registry: ["10.9.0.11/32:443"], identity: ["10.9.0.13/32:443"], secrets: ["10.9.0.12/32:8200"], dns: ["10.9.0.2/32:53"] }
`;
}

/** The cart in production, as every rule wants it. */
export function cart(replicas: number): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: cart } }
  strategy: { type: RollingUpdate, rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }
  template:
    metadata: { labels: { app: cart } }
    spec:
      nodeSelector: { pool: apps }
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: topology.kubernetes.io/zone
          whenUnsatisfiable: DoNotSchedule
          labelSelector: { matchLabels: { app: cart } }
      containers:
        - name: app
          image: registry.example.com/shop/cart:1.3.0@${digest}
          resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 128Mi } }
          readinessProbe: { httpGet: { path: /ready, port: 8080 } }
          livenessProbe: { httpGet: { path: /live, port: 8080 } }
`;
}

/** What stands beside it. */
export const neighbours = `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: cart, namespace: shop }
spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector: { matchLabels: { app: cart } }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: default-deny, namespace: shop }
spec: { podSelector: {}, policyTypes: [Ingress, Egress] }
`;

/** An Application of the platform's Argo CD whose destination is production. */
export const reaching = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: cart-prod, namespace: argocd }
spec:
  project: shop
  source: { repoURL: https://git.example.com/acme/gitops.git, path: apps/prod, targetRevision: main }
  destination: { name: prod, namespace: shop }
`;
