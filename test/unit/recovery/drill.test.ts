import { expect, test } from '@jest/globals';
import { runCheck } from '../../../src/recovery/checks.ts';
import { sceneOf } from '../../support/recovery.ts';

/**
 * The drill on a real API server with a real Argo CD: etcd was wiped, the root Application applied, and 22 of 32 objects
 * did not come back. What Git had, what lived, and what was lost are that drill's.
 */
const lost = [
  'AppProject/argocd/krci',
  'Application/argocd/wave-dev-basket',
  'Application/argocd/wave-qa-basket',
  'ApplicationSet/argocd/wave-dev',
  'ApplicationSet/argocd/wave-qa',
  'ConfigMap/shop-prod/cart-flags',
  'Deployment/shop-dev/cart',
  'Deployment/shop-dev/pay',
  'Deployment/wave-dev/basket',
  'Deployment/wave-qa/basket',
  'Namespace/shop-dev',
  'Namespace/wave-dev',
  'Namespace/wave-qa',
  'NetworkPolicy/shop-prod/deny',
  'PersistentVolume/cart-data',
  'Role/argocd/promoter',
  'RoleBinding/argocd/promoter',
  'Secret/shop-prod/cart-db',
  'Secret/shop-prod/regcred',
  'Service/shop-dev/cart',
  'ServiceAccount/argocd/promoter',
  'StorageClass/fast',
];

const flow = `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com/nonprod
gitops: { repository: "https://git.example.com/gitops.git", branch: main }
environments:
  - { name: dev,  tier: testing, cluster: here, model: push, promotion: automatic }
  - { name: prod, tier: staging, cluster: here, model: push, promotion: manual, registry: registry.example.com/prod }
applications: [{ name: cart, image: shop/cart }, { name: pay, image: shop/pay }]
recovery: { inventory: inventory.json, required: [closure, live-state, plan] }
`;

const deployment = (environment: string, name: string, more = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop-${environment} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: ${name}, image: "registry.example.com/${environment === 'dev' ? 'nonprod' : 'prod'}/shop/${name}:1"${more}
---
`;
const service = (environment: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: cart, namespace: shop-${environment} }\nspec: { selector: { app: cart } }\n---\n`;
const needs = `, envFrom: [{ secretRef: { name: cart-db } }, { configMapRef: { name: cart-flags } }] }], imagePullSecrets: [{ name: regcred }], volumes: [{ name: data, persistentVolumeClaim: { claimName: cart-data } }] }`;
const claim = `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: cart-data, namespace: shop-prod }\nspec: { storageClassName: fast }\n---\n`;
const application = (environment: string, name: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop-${environment}-${name}, namespace: argocd }
spec:
  project: default
  destination: { server: "https://kubernetes.default.svc", namespace: shop-${environment} }
  syncPolicy: { ${environment === 'prod' ? 'automated: { prune: true }, ' : ''}syncOptions: [CreateNamespace=true] }
  source: { repoURL: "https://git.example.com/gitops.git", targetRevision: main, path: apps/${name}/${environment} }
`;

/** Objects that lived and that Argo CD marks as brought by an Application. */
const brought = new Map([
  ['Deployment/wave-dev/basket', 'wave-dev-basket'],
  ['Deployment/wave-qa/basket', 'wave-qa-basket'],
]);

function inventory(names: readonly string[]): string {
  const objects = names.map((name) => {
    const [kind = '', ...rest] = name.split('/');
    const namespace = rest.length === 2 ? rest[0] : undefined;
    const by = brought.get(name);
    const annotations =
      by === undefined ? {} : { 'argocd.argoproj.io/tracking-id': `${by}:apps/${kind}:${rest.join('/')}` };
    return {
      apiVersion: kind.startsWith('Application') || kind === 'AppProject' ? 'argoproj.io/v1alpha1' : 'v1',
      kind,
      metadata: { name: rest.at(-1), namespace, annotations },
    };
  });
  return JSON.stringify({ kind: 'Inventory', cluster: 'here', at: '2026-11-23T04:00:00Z', objects });
}

test('each object that a real drill lost is predicted by a check, by its name', async () => {
  const survivors = [
    'Deployment/shop-prod/pay',
    'Deployment/shop-prod/cart',
    'Service/shop-prod/cart',
    'Namespace/shop-prod',
    'PersistentVolumeClaim/shop-prod/cart-data',
  ];
  const scene = await sceneOf({
    flow,
    objects: {
      dev: deployment('dev', 'cart', ' }] }') + service('dev') + deployment('dev', 'pay', ' }] }'),
      prod: deployment('prod', 'cart', needs) + service('prod') + claim + deployment('prod', 'pay', ' }] }'),
    },
    files: {
      'inventory.json': inventory([...lost, ...survivors]),
      ...Object.fromEntries(
        ['dev', 'prod'].flatMap((one) =>
          ['cart', 'pay'].map((name) => [`argo/shop-${one}-${name}.yaml`, application(one, name)]),
        ),
      ),
    },
  });
  const closure = await runCheck('closure', scene);
  const plan = await runCheck('plan', scene);
  const liveState = await runCheck('live-state', scene);
  const said = [...closure, ...plan, ...liveState].filter(({ verdict }) => verdict !== 'PASS');
  const unpredicted = lost.filter(
    (name) => !said.some(({ subject, because }) => subject === name || because.split(/[ ,]+/).includes(name)),
  );
  expect(unpredicted).toEqual([]);
  // What came back is not said to be lost.
  expect(said.map(({ subject }) => subject).filter((subject) => survivors.includes(subject))).toEqual([]);
  expect(closure.filter(({ environment }) => environment === 'prod').map(({ subject }) => subject)).toEqual([
    'ConfigMap/shop-prod/cart-flags',
    'Secret/shop-prod/cart-db',
    'Secret/shop-prod/regcred',
    'StorageClass/fast',
  ]);
});
