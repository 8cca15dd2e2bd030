import { describe, expect, test } from '@jest/globals';
import { nameOf } from '../../../src/objects/model.ts';
import { flowOf } from '../../support/flow.ts';
import { deploymentText, gitopsAddress, printing, renderWorld } from '../../support/render.ts';

const flow = (source: string) =>
  flowOf(`apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments: [{ name: prod, tier: production, cluster: prod, model: pull, promotion: manual }]
applications: [{ name: cart, image: shop/cart, manifests: { layout: krci }${source} }]
`);

const values = 'image: { repository: r.example.com/shop/cart, tag: 1.2.0, digest: "" }\nreplicas: 3\n';
const chart = { 'deploy-templates/Chart.yaml': 'apiVersion: v2\nname: cart\nversion: 1.0.0\n' };
const address = 'https://git.example.com/shop/cart.git';

describe("KubeRocketCI's chart", () => {
  test('is that of the version that the values name, with what the ApplicationSet would hand it', async () => {
    const [calls, written] = [[] as string[], new Map<string, string>()];
    const { objects, notRendered } = await renderWorld({
      flow: await flow(`, source: { repository: "${address}", tag-prefix: build/ }`),
      files: { 'shop/prod/cart-values.yaml': values },
      programs: printing(deploymentText(), calls, written),
      others: { [`${address} build/1.2.0`]: chart },
    });
    expect([notRendered, objects.map(nameOf)]).toEqual([[], ['Deployment/cart']]);
    expect(calls.at(-1)).toBe(
      'helm template cart ./deploy-templates --namespace shop-prod --include-crds --skip-tests --values ./added-1/values.yaml --set image.tag=1.2.0 --set image.repository=r.example.com/shop/cart',
    );
    expect([...written.values()]).toEqual([values]);
  });

  test.each([
    ['without a source', '', {}, 'name it as "source" of the application'],
    [
      'without the tag',
      `, source: { repository: "${address}" }`,
      { [`${address} v1.0.0`]: chart },
      'has no tag v1.2.0',
    ],
    [
      'without a chart',
      `, source: { repository: "${address}", path: services/cart }`,
      { [`${address} v1.2.0`]: chart },
      'there is no Chart.yaml',
    ],
  ])('%s is not rendered', async (_, source, others, because) => {
    const { notRendered } = await renderWorld({
      flow: await flow(source),
      files: { 'shop/prod/cart-values.yaml': values },
      programs: printing(deploymentText()),
      others,
    });
    expect(notRendered).toMatchObject([{ because: expect.stringContaining(because) }]);
  });

  test('of an ApplicationSet in Git is rendered as that says', async () => {
    const calls: string[] = [];
    const set = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: shop, namespace: krci }
spec:
  goTemplate: true
  generators: [{ list: { elements: [
    { stage: prod, codebase: cart, namespace: krci-shop-prod, imageTag: 1.2.0 },
    { stage: dev, codebase: cart, namespace: krci-shop-dev, imageTag: 1.3.0 } ] } }]
  template:
    metadata: { name: "shop-{{ .stage }}-{{ .codebase }}" }
    spec:
      destination: { namespace: "{{ .namespace }}" }
      sources:
        - { ref: values, repoURL: "${gitopsAddress}", targetRevision: main }
        - repoURL: "${address}"
          targetRevision: "build/{{ .imageTag }}"
          path: deploy-templates
          helm:
            releaseName: "{{ .codebase }}"
            valueFiles: ["$values/shop/{{ .stage }}/{{ .codebase }}-values.yaml"]
            parameters: [{ name: image.tag, value: "{{ .imageTag }}" }]
`;
    const { objects, notRendered } = await renderWorld({
      flow: await flow(`, source: { repository: "${address}", tag-prefix: build/ }`),
      files: { 'shop/prod/cart-values.yaml': values, 'shop/dev/cart-values.yaml': values, 'argocd/shop.yaml': set },
      programs: printing(deploymentText(), calls),
      others: { [`${address} build/1.2.0`]: chart },
    });
    expect(notRendered).toEqual([]);
    expect(objects.map(nameOf)).toEqual(['Deployment/krci-shop-prod/cart']);
    expect(calls.at(-1)).toContain('helm template cart ./deploy-templates --namespace krci-shop-prod');
  });
});

function application(name: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${name}, namespace: argocd }
spec: { destination: { namespace: ${name} }, source: { repoURL: "${gitopsAddress}", path: charts } }
`;
}

describe('two environments are never merged', () => {
  const manifests = '{ layout: file, file: charts/values.yaml, path: image.tag }';
  const two = `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
  - { name: prod-eu, tier: production, cluster: prod-eu, model: pull, promotion: manual }
applications: [{ name: cart, image: shop/cart, manifests: ${manifests} }]
`;

  test.each([
    ['prod', ['cart-prod']],
    ['prod-eu', ['cart-prod-eu']],
  ])('where both deploy one directory: %s', async (environment, namespaces) => {
    const { objects } = await renderWorld({
      flow: await flowOf(two),
      environment,
      files: {
        'charts/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
        'charts/values.yaml': 'image: { tag: "1" }\n',
        'argocd/a.yaml': application('cart-prod'),
        'argocd/b.yaml': application('cart-prod-eu'),
      },
      programs: printing(deploymentText()),
    });
    expect(objects.map(({ namespace }) => namespace)).toEqual(namespaces);
  });
});
