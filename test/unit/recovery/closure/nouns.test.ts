import { expect, test } from '@jest/globals';
import { runCheck } from '../../../../src/recovery/checks.ts';
import { recoveryFlow, sceneOf } from '../../../support/recovery.ts';

/** One environment that lacks one of everything; every name that begins with `n-` is made by nobody. */
const objects = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { a: b } }
  template:
    metadata: { labels: { a: b } }
    spec:
      serviceAccountName: n-account
      priorityClassName: n-priority
      imagePullSecrets: [{ name: n-pull }]
      initContainers: [{ name: i, image: "n-registry.example.com/init:1" }]
      containers: [{ name: a, image: "n-registry2.example.com/a:1", env: [{ name: X, valueFrom: { secretKeyRef: { name: has-keys, key: n-key } } }], envFrom: [{ secretRef: { name: n-secret } }, { configMapRef: { name: n-config } }, { secretRef: { name: n-optional, optional: true } }] }]
      volumes: [{ name: v, persistentVolumeClaim: { claimName: n-claim } }]
---
apiVersion: v1
kind: Secret
metadata: { name: has-keys, namespace: shop }
stringData: { other: x }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: p, namespace: shop }
spec: { storageClassName: n-storage }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: i, namespace: shop }
spec: { ingressClassName: n-ingressclass, rules: [{ http: { paths: [{ backend: { service: { name: n-service, port: { number: 1 } } } }] } }], tls: [{ secretName: n-tls }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: g, namespace: shop }
spec: { gatewayClassName: n-gatewayclass }
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: c, namespace: shop }
spec: { secretName: x, issuerRef: { name: n-issuer, kind: ClusterIssuer } }
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: e, namespace: shop }
spec: { secretStoreRef: { name: n-store, kind: SecretStore } }
---
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: { name: loop }
spec: { provider: { vault: { server: "https://v.example.com", auth: { tokenSecretRef: { name: loop-token, namespace: shop, key: t } } } } }
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: loop-token, namespace: shop }
spec: { secretStoreRef: { name: loop, kind: ClusterSecretStore } }
---
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: { name: other }
spec: { provider: { vault: { server: "https://v.example.com", auth: { tokenSecretRef: { name: n-store-credential, namespace: shop, key: t } } } } }
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: w }
webhooks: [{ clientConfig: { service: { name: n-webhook, namespace: hooks } } }]
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop-prod-a, namespace: argocd }
spec: { project: n-project, destination: { name: n-cluster, namespace: made-by-argo }, syncPolicy: { syncOptions: [CreateNamespace=true] }, source: { repoURL: "https://n-git.example.com/x.git", targetRevision: main, path: . } }
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop-prod-chart, namespace: argocd }
spec: { project: default, destination: { server: "https://kubernetes.default.svc", namespace: made-by-argo }, source: { repoURL: "https://n-charts.example.com", chart: web, targetRevision: "^1.2" } }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: in-made, namespace: made-by-argo }
`;

const dangling = [
  'AppProject/argocd/n-project',
  'Cluster/n-cluster',
  'ClusterIssuer/n-issuer',
  'ClusterSecretStore/loop',
  'ConfigMap/shop/n-config',
  'CustomResourceDefinition/Application.argoproj.io',
  'CustomResourceDefinition/Certificate.cert-manager.io',
  'CustomResourceDefinition/ClusterSecretStore.external-secrets.io',
  'CustomResourceDefinition/ExternalSecret.external-secrets.io',
  'CustomResourceDefinition/Gateway.gateway.networking.k8s.io',
  'GatewayClass/n-gatewayclass',
  'IngressClass/n-ingressclass',
  'Namespace/shop',
  'PersistentVolumeClaim/shop/n-claim',
  'PriorityClass/n-priority',
  'Secret/shop/has-keys (n-key)',
  'Secret/shop/n-pull',
  'Secret/shop/n-secret',
  'Secret/shop/n-store-credential',
  'Secret/shop/n-tls',
  'SecretStore/shop/n-store',
  'Service/hooks/n-webhook',
  'Service/shop/n-service',
  'ServiceAccount/shop/n-account',
  'Source/n-charts.example.com',
  'Source/n-git.example.com',
  'StorageClass/n-storage',
];

test('one row for each name that nobody makes, of every kind', async () => {
  const base = 'resources: ["https://n-bases.example.com/acme/x//p?ref=main"]\n';
  const scene = await sceneOf({
    flow: recoveryFlow('{ externals: [] }'),
    objects: { prod: objects },
    files: { 'b/kustomization.yaml': base },
  });
  const found = await runCheck('closure', scene);
  const of = new Map(
    ['FAIL', 'UNPROVEN', 'PASS'].map((verdict) => [verdict, found.filter((one) => one.verdict === verdict)]),
  );
  expect(
    of
      .get('FAIL')
      ?.map(({ subject }) => subject)
      .toSorted(),
  ).toEqual(dangling);
  // Images that no registry of the flow has, an init image among them, and a base that follows a branch.
  expect(of.get('UNPROVEN')?.map(({ subject }) => subject)).toEqual([
    'Registry/n-registry.example.com',
    'Registry/n-registry2.example.com',
    'Source/n-bases.example.com',
  ]);
  expect(of.get('PASS')).toEqual([]);
  expect(found.every(({ file, line, fix }) => file !== undefined && line !== undefined && fix !== undefined)).toBe(
    true,
  );
});
