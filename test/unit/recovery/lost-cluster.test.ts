import { beforeAll, expect, test } from '@jest/globals';
import type { RecoveryCheckName } from '../../../src/flow/recovery.ts';
import { runCheck } from '../../../src/recovery/checks.ts';
import type { RecoveryFinding } from '../../../src/recovery/model.ts';
import { sceneOf } from '../../support/recovery.ts';

/**
 * A cluster that was lost in a drill: its etcd was wiped, Argo CD installed, and the root Application applied. Git is as
 * it was then; what did not come back is listed below, and each of it must be named before the loss.
 */
const flow = `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com/nonprod
gitops: { repository: "https://git.example.com/gitops.git", branch: main }
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual, registry: registry.example.com/prod }
applications:
  - { name: cart, image: shop/cart, manifests: { layout: kustomize, directory: "apps/{application}/overlays/{environment}" } }
  - { name: pay, image: shop/pay }
recovery: { inventory: "inventory/{cluster}.json" }
`;

const deployment = (namespace: string, name: string, pod: string): string => `---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: ${pod}
`;
const service = (namespace: string, name: string): string =>
  `---\napiVersion: v1\nkind: Service\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec: { selector: { app: ${name} } }\n`;
const plain = (name: string): string =>
  `{ containers: [{ name: ${name}, image: "registry.example.com/shop/${name}:1.0.0" }] }`;
const needy = `{ imagePullSecrets: [{ name: regcred }], volumes: [{ name: data, persistentVolumeClaim: { claimName: cart-data } }], containers: [{ name: cart, image: "registry.example.com/prod/shop/cart:1.0.0", envFrom: [{ secretRef: { name: cart-db } }, { configMapRef: { name: cart-flags } }] }] }`;
const claim = `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: cart-data, namespace: shop-prod }
spec: { storageClassName: fast, accessModes: [ReadWriteMany], resources: { requests: { storage: 1Gi } } }
`;
const objects = {
  dev:
    deployment('shop-dev', 'cart', plain('cart')) +
    service('shop-dev', 'cart') +
    deployment('shop-dev', 'pay', plain('pay')),
  prod:
    deployment('shop-prod', 'cart', needy) +
    service('shop-prod', 'cart') +
    claim +
    deployment('shop-prod', 'pay', plain('pay')),
};

const application = (environment: string, name: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop-${environment}-${name}, namespace: argocd }
spec:
  project: default
  destination: { server: "https://kubernetes.default.svc", namespace: shop-${environment} }
  syncPolicy: { ${environment === 'dev' ? '' : 'automated: { prune: true, selfHeal: true }, '}syncOptions: [CreateNamespace=true] }
  source: { repoURL: "https://git.example.com/gitops.git", targetRevision: main, path: apps/${name} }
`;
const root = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: root, namespace: argocd }
spec:
  project: default
  destination: { server: "https://kubernetes.default.svc", namespace: argocd }
  syncPolicy: { automated: { selfHeal: true } }
  source: { repoURL: "https://git.example.com/gitops.git", targetRevision: main, path: argo, directory: { include: "shop-*.yaml" } }
`;

const groups: Readonly<Record<string, string>> = {
  AppProject: 'argoproj.io/v1alpha1',
  Application: 'argoproj.io/v1alpha1',
  ApplicationSet: 'argoproj.io/v1alpha1',
  Deployment: 'apps/v1',
  NetworkPolicy: 'networking.k8s.io/v1',
  Role: 'rbac.authorization.k8s.io/v1',
  RoleBinding: 'rbac.authorization.k8s.io/v1',
  StorageClass: 'storage.k8s.io/v1',
};

/** An inventory of objects as `Kind namespace/name`, `-` where there is no namespace. */
function inventory(cluster: string, lines: readonly string[]): string {
  const live = lines.map((line) => {
    const [kind = '', place = ''] = line.split(' ');
    const [namespace, name] = place.split('/');
    const elements = [{ stage: 'dev', codebase: 'basket', imageTag: '0.1.0-SNAPSHOT.1' }];
    return {
      apiVersion: groups[kind] ?? 'v1',
      kind,
      metadata: { name, ...(namespace !== '-' && { namespace }) },
      ...(kind === 'ApplicationSet' && { spec: { generators: [{ list: { elements } }] } }),
      ...(place === 'argocd/argocd-secret' && { keys: ['accounts.krci-deploy.tokens', 'server.secretkey'] }),
    };
  });
  return JSON.stringify({
    apiVersion: 'krci-deploy/v1',
    kind: 'Inventory',
    cluster,
    at: '2026-11-23T04:00:00Z',
    objects: live,
  });
}

const kept = [
  'Namespace -/argocd',
  'Namespace -/shop-prod',
  'Deployment shop-prod/cart',
  'Deployment shop-prod/pay',
  'Service shop-prod/cart',
  'PersistentVolumeClaim shop-prod/cart-data',
];
/** What did not come back, by cluster; addresses of Services are the cluster's own. */
const lost = {
  prod: [
    'ConfigMap shop-prod/cart-flags',
    'Secret shop-prod/cart-db',
    'Secret shop-prod/regcred',
    'StorageClass -/fast',
    'PersistentVolume -/cart-data',
    'NetworkPolicy shop-prod/deny',
    'AppProject argocd/krci',
    'Role argocd/promoter',
    'RoleBinding argocd/promoter',
    'ServiceAccount argocd/promoter',
  ],
  nonprod: [
    'Namespace -/shop-dev',
    'Deployment shop-dev/cart',
    'Deployment shop-dev/pay',
    'Service shop-dev/cart',
    'ApplicationSet argocd/wave-dev',
    'ApplicationSet argocd/wave-qa',
    'Application argocd/wave-dev-basket',
    'Application argocd/wave-qa-basket',
    'Deployment wave-dev/basket',
    'Deployment wave-qa/basket',
    'Namespace -/wave-dev',
    'Namespace -/wave-qa',
  ],
};

const found: RecoveryFinding[] = [];

beforeAll(async () => {
  const files = {
    ...Object.fromEntries(
      ['dev', 'prod'].flatMap((environment) =>
        ['cart', 'pay'].map((name) => [`argo/shop-${environment}-${name}.yaml`, application(environment, name)]),
      ),
    ),
    'bootstrap/root.yaml': root,
    'inventory/prod.json': inventory('prod', [...kept, ...lost.prod, 'Secret argocd/argocd-secret']),
    'inventory/nonprod.json': inventory('nonprod', lost.nonprod),
  };
  const scene = await sceneOf({ flow, objects, files });
  const asked: readonly RecoveryCheckName[] = ['closure', 'backup', 'secrets', 'live-state', 'plan'];
  for (const name of asked) found.push(...(await runCheck(name, scene)));
});

function subjectsOf(check: RecoveryCheckName, verdict: RecoveryFinding['verdict']): readonly string[] {
  return found.filter((one) => one.check === check && one.verdict === verdict).map(({ subject }) => subject);
}

/** `Kind namespace/name` as findings have it. */
function nameIn(line: string): string {
  return line.replace(' ', '/').replace('/-/', '/');
}

test('closure names what manifests need and nobody makes, and nothing else', () => {
  expect(subjectsOf('closure', 'FAIL').toSorted()).toEqual([
    'ConfigMap/shop-prod/cart-flags',
    'Secret/shop-prod/cart-db',
    'Secret/shop-prod/regcred',
    'StorageClass/fast',
  ]);
});

test('the plan names the Applications that wait for a person, with what waits for them', () => {
  const waiting = found.filter(({ check, verdict }) => check === 'plan' && verdict === 'UNPROVEN');
  expect(waiting.map(({ subject }) => subject)).toEqual([
    'Application/argocd/shop-dev-cart',
    'Application/argocd/shop-dev-pay',
  ]);
  const brings = lost.nonprod.filter((line) => line.includes('shop-dev')).map(nameIn);
  for (const name of brings) expect(waiting.map(({ because }) => because).join('\n')).toContain(name);
});

test('live-state names what is gone in silence', () => {
  const missing = [...lost.prod, ...lost.nonprod.filter((line) => !line.includes('shop-dev'))].map(nameIn);
  expect(subjectsOf('live-state', 'FAIL')).toEqual(expect.arrayContaining(missing));
});

test('secrets names the tokens that answer 401', () => {
  const row = found.find(({ check, subject }) => check === 'secrets' && subject === 'Secret/argocd/argocd-secret');
  expect(row?.because).toContain('after a rebuild tokens of accounts answer 401');
});

test('each object that did not come back is named by a check, and what came back by none but Argo CD itself', () => {
  const named = found.filter(({ verdict }) => verdict !== 'PASS').flatMap(({ subject, because }) => [subject, because]);
  const text = named.join('\n');
  const all = [...lost.prod, ...lost.nonprod].map(nameIn);
  expect(all.filter((name) => !text.includes(name))).toEqual([]);
  expect(all).toHaveLength(22);
  const failed = new Set(found.filter(({ verdict }) => verdict === 'FAIL').map(({ subject }) => subject));
  expect(kept.map(nameIn).filter((name) => failed.has(name))).toEqual(['Namespace/argocd']);
});
