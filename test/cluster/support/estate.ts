import { application } from './applications.ts';
import type { Addresses } from './shop.ts';
import {
  cartApplication,
  cartBase,
  firstImage,
  kustomizeCart,
  payApplication,
  payChart,
  payValues,
  shopProject,
} from './shop-files.ts';

/** A production of which Git holds a part: what else it lives by was made by hand, as in most clusters. */

export function estateFlow({ url, registry }: Addresses, inventory: string): string {
  return `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: "${url}", branch: main }
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual, registry: ${registry}/prod }
applications:
  - { name: cart, image: shop/cart, manifests: { layout: kustomize, directory: "apps/{application}/overlays/{environment}" } }
  - { name: pay, image: shop/pay }
recovery:
  inventory: { repository: "${inventory}", path: "{cluster}.json" }
  externals:
    - { object: "*/argocd/argocd-*", owner: platform-team, reason: installed with Argo CD }
    - { object: "*/argocd-*", owner: platform-team, reason: installed with Argo CD }
    - { object: "CustomResourceDefinition/*.argoproj.io", owner: platform-team, reason: installed with Argo CD }
    - { object: AppProject/argocd/default, owner: platform-team, reason: installed with Argo CD }
  required: [image, closure, live-state, plan]
`;
}

export function estateFiles(addresses: Addresses): Readonly<Record<string, string>> {
  const { url } = addresses;
  const cart = kustomizeCart(addresses, 'prod', firstImage('prod/shop/cart'));
  const overlay = 'apps/cart/overlays/prod';
  const kustomization = (cart[`${overlay}/kustomization.yaml`] ?? '')
    .replace('[../../base]', '[../../base, data.yaml]')
    .concat('patches: [{ path: needs.yaml }]\n');
  const root = application({
    name: 'root',
    project: 'default',
    namespace: 'argocd',
    isAutomated: true,
    sources: [{ repoURL: url, targetRevision: 'main', path: 'argo' }],
  });
  return {
    ...cartBase,
    ...payChart,
    ...payValues(addresses, 'prod', firstImage('prod/shop/pay')),
    [`${overlay}/kustomization.yaml`]: kustomization,
    [`${overlay}/needs.yaml`]: needs,
    [`${overlay}/data.yaml`]: claim,
    'bootstrap/root.yaml': JSON.stringify(root),
    'argo/project.yaml': JSON.stringify(shopProject),
    'argo/cart.yaml': JSON.stringify(cartApplication(url, 'prod', true)),
    'argo/pay.yaml': JSON.stringify(payApplication(url, 'prod', false)),
  };
}

const needs = `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart }
spec:
  template:
    spec:
      imagePullSecrets: [{ name: regcred }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: cart-data } }]
      containers:
        - name: cart
          envFrom: [{ secretRef: { name: cart-db } }, { configMapRef: { name: cart-flags } }]
          volumeMounts: [{ name: data, mountPath: /data }]
`;

const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: cart-data }
spec: { storageClassName: fast, accessModes: [ReadWriteMany], resources: { requests: { storage: 1Gi } } }
`;

/** What manifests in Git name and nothing in Git makes. */
export const handmadeNeeds: readonly object[] = [
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'fast' },
    provisioner: 'example.com/none',
  },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: 'cart-data' },
    spec: {
      storageClassName: 'fast',
      capacity: { storage: '1Gi' },
      accessModes: ['ReadWriteMany'],
      hostPath: { path: '/data/cart' },
      claimRef: { namespace: 'shop-prod', name: 'cart-data' },
    },
  },
  namespaced('Secret', 'cart-db', { stringData: { PASSWORD: 'only-here' } }),
  namespaced('Secret', 'regcred', {
    type: 'kubernetes.io/dockerconfigjson',
    stringData: { '.dockerconfigjson': '{"auths":{}}' },
  }),
  namespaced('ConfigMap', 'cart-flags', { data: { checkout: 'on' } }),
];

/** What nothing in Git names. */
export const handmadeRest: readonly object[] = [
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'deny', namespace: 'shop-prod' },
    spec: { podSelector: {}, policyTypes: ['Ingress'] },
  },
  namespaced('ServiceAccount', 'promoter', {}),
  {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: 'wave', namespace: 'argocd' },
    spec: {
      generators: [{ list: { elements: [] } }],
      template: {
        metadata: { name: 'wave-{{stage}}' },
        spec: {
          project: 'default',
          destination: { name: 'in-cluster', namespace: 'wave' },
          source: { repoURL: 'https://git.example.com/wave.git', path: '.' },
        },
      },
    },
  },
];

function namespaced(kind: string, name: string, more: object): object {
  return { apiVersion: 'v1', kind, metadata: { name, namespace: 'shop-prod' }, ...more };
}
