import { imageOf } from '../../support/artifacts.ts';
import { application, projectWithRole } from './applications.ts';
import type { Addresses } from './shop.ts';

/** An image by the path of its repository. */
export interface PlacedImage {
  readonly name: string;
  readonly digest: string;
}

/** The image that runs before a story begins: version 1.0.0, whose digest follows from its name. */
export function firstImage(name: string): PlacedImage {
  return { name, digest: imageOf(`${name}:1.0.0`).manifest.descriptor.digest };
}

/** Files of a GitOps repository with cart by Kustomize and pay by Helm, its values in a second source. */
export function kustomizeCart(
  { registry }: Addresses,
  environment: string,
  { name, digest }: PlacedImage,
): Readonly<Record<string, string>> {
  return {
    [`apps/cart/overlays/${environment}/kustomization.yaml`]: `namespace: shop-${environment}
resources: [../../base]
images:
  - name: shop/cart
    newName: ${registry}/${name}
    newTag: 1.0.0
    digest: ${digest}
`,
  };
}

export const cartBase = {
  'apps/cart/base/kustomization.yaml': 'resources: [cart.yaml]\n',
  'apps/cart/base/cart.yaml': deployment('cart', '{ name: cart, image: shop/cart }'),
};

/** A Deployment that gives up on a Pod that does not start after ten seconds. */
export function deployment(name: string, container: string, replicas = '2'): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: ${replicas}
  progressDeadlineSeconds: 10
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - ${container}
`;
}

export const payChart = {
  'charts/pay/Chart.yaml': 'apiVersion: v2\nname: pay\nversion: 0.1.0\nkubeVersion: ">=1.25.0-0"\n',
  'charts/pay/values.yaml': 'replicas: 1\nimage: { repository: shop/pay, tag: "", digest: "" }\n',
  'charts/pay/templates/pay.yaml': deployment(
    'pay',
    '{ name: pay, image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}@{{ .Values.image.digest }}" }',
    '{{ .Values.replicas }}',
  ),
};

export function payValues(
  { registry }: Addresses,
  environment: string,
  { name, digest }: PlacedImage,
): Readonly<Record<string, string>> {
  return {
    [`shop/${environment}/pay-values.yaml`]: `# values of pay in ${environment}
replicas: 1
image:
  repository: ${registry}/${name}
  tag: 1.0.0
  digest: ${digest}
`,
  };
}

/** The Application of cart in an environment. */
export function cartApplication(url: string, environment: string, isAutomated: boolean): object {
  return application({
    name: `shop-${environment}-cart`,
    namespace: `shop-${environment}`,
    isAutomated,
    sources: [{ repoURL: url, targetRevision: 'main', path: `apps/cart/overlays/${environment}` }],
  });
}

/** The Application of pay in an environment: its chart and its values are two sources. */
export function payApplication(url: string, environment: string, isAutomated: boolean): object {
  const helm = { releaseName: 'pay', valueFiles: [`$values/shop/${environment}/pay-values.yaml`] };
  return application({
    name: `shop-${environment}-pay`,
    namespace: `shop-${environment}`,
    isAutomated,
    sources: [
      { repoURL: url, targetRevision: 'main', path: 'charts/pay', helm },
      { repoURL: url, targetRevision: 'main', ref: 'values' },
    ],
  });
}

/** The project of the shop, with the role that the documentation gives to `wait`. */
export const shopProject = projectWithRole('shop', 'deploy', ['get, shop/*', 'sync, shop/*']);
