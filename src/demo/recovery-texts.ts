/** The flow of the scene; `recovery` is its section, in flow style. */
export function recoveryFlow(recovery: string): string {
  return `apiVersion: krci-deploy/v1
flow: shop
registry: oci:registries/production
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
applications:
  - name: cart
    image: shop/cart
    manifests: { layout: file, file: apps/prod/cart.yaml, path: "spec.template.spec.containers[name=app].image" }
recovery:
${recovery}`;
}

export const copies = `  replica: oci:registries/replica
  mirror: gitops-mirror.git
`;

/** What people answer for, and how they go about it. */
export const answered = `${copies}  runbook: docs/recovery.md
  externals:
    - { object: Secret/shop/cart-db, owner: database-team, reason: made with the database }
    - { object: StorageClass/fast, owner: cloud-team, reason: comes with the cluster }
`;

export const watched = `${answered}  inventory: inventory/prod.json
`;

export function cart(digest: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop }
spec:
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart } }
    spec:
      volumes: [{ name: data, persistentVolumeClaim: { claimName: cart-data } }]
      containers:
        - name: app
          image: shop/cart:1.3.0@${digest}
          envFrom: [{ secretRef: { name: cart-db } }]
`;
}

export const neighbours = `apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: cart-data, namespace: shop }
spec: { storageClassName: fast, accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
`;

export const runbook = `# Recovery of production

1. Provision the cluster (cloud-team).
2. Install Argo CD.
3. Give it the credential of the GitOps repository; hand back the Secret shop/cart-db (database-team).
4. Wait for the applications.
5. Restore the data of cart-data from the newest backup.
`;

/** What the job of the cluster wrote down before it was lost. */
export function inventory(at: Date): string {
  const objects = [
    ['v1', 'Namespace', 'shop', undefined],
    ['apps/v1', 'Deployment', 'cart', 'shop'],
    ['v1', 'PersistentVolumeClaim', 'cart-data', 'shop'],
    ['v1', 'Secret', 'cart-db', 'shop'],
    ['storage.k8s.io/v1', 'StorageClass', 'fast', undefined],
    ['networking.k8s.io/v1', 'NetworkPolicy', 'deny-all', 'shop'],
  ].map(([apiVersion, kind, name, namespace]) => ({ apiVersion, kind, metadata: { name, namespace } }));
  return `${JSON.stringify({ kind: 'Inventory', cluster: 'prod', at: at.toISOString(), objects }, null, 2)}\n`;
}
