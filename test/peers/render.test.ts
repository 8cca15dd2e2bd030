import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { listIn, memberAt, textIn } from '../../src/base/json-path.ts';
import { type KubernetesObject, nameOf } from '../../src/objects/model.ts';
import { localPrograms } from '../../src/render/local-programs.ts';
import { findPeer, sayMissing } from '../support/peer.ts';
import { deploymentText, gitopsAddress, renderWorld } from '../support/render.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** What Kustomize and Helm themselves make of a tree. */
const kustomize = findPeer('kustomize', ['version']);
sayMissing(kustomize, 'kustomize', 'go install sigs.k8s.io/kustomize/kustomize/v5@v5.7.1');
const helm = findPeer('helm', ['version']);
sayMissing(helm, 'helm', 'go install helm.sh/helm/v3/cmd/helm@v3.22.0');

const root = temporaryDirectory();

async function render(
  program: string,
  manifests: string,
  files: Readonly<Record<string, string>>,
  others: readonly string[] = [],
) {
  const programs = localPrograms({
    temporaryDirectory: root,
    variables: { PATH: [...[program, ...others].map((one) => dirname(one)), '/usr/bin', '/bin'].join(':') },
  });
  return renderWorld({ manifests, files, programs });
}

(kustomize === undefined ? describe.skip : describe)('kustomize', () => {
  test('builds an overlay', async () => {
    const { objects, notRendered, tools } = await render(
      kustomize?.path ?? '',
      '{ layout: kustomize, directory: apps/prod }',
      {
        'apps/prod/kustomization.yaml':
          'namespace: shop\nresources: [../base]\nimages: [{ name: shop/cart, newTag: "2" }]\n',
        'apps/base/kustomization.yaml': 'resources: [cart.yaml]\n',
        'apps/base/cart.yaml': deploymentText('shop/cart:1'),
      },
    );
    expect([notRendered, objects.map(nameOf)]).toEqual([[], ['Deployment/shop/cart']]);
    expect(tools[0]).toMatch(/^kustomize v\d/);
  });
});

(helm === undefined ? describe.skip : describe)('helm', () => {
  const chart = {
    'charts/cart/Chart.yaml': 'apiVersion: v2\nname: cart\nversion: 1.0.0\n',
    'charts/cart/prod.yaml': 'image: { tag: "2" }\n',
    'charts/cart/templates/a.yaml': deploymentText('shop/cart:{{ .Values.image.tag }}').replace(
      '{ name: cart }',
      '{ name: cart, namespace: "{{ .Release.Namespace }}" }',
    ),
  };
  const layout = '{ layout: file, file: charts/cart/prod.yaml, path: image.tag }';

  test('renders a chart', async () => {
    const { objects, notRendered, tools } = await render(helm?.path ?? '', layout, chart);
    expect([notRendered, objects.map(nameOf)]).toEqual([[], ['Deployment/shop-prod/cart']]);
    expect(tools[0]).toMatch(/^helm v[34]/);
  });

  test('says what is wrong with a template', async () => {
    const { notRendered } = await render(helm?.path ?? '', layout, {
      ...chart,
      'charts/cart/templates/b.yaml': '{{ .Values.a.b.c }}',
    });
    expect(notRendered[0]?.because).toContain('helm failed:');
  });
});

const application = (source: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: cart, namespace: argocd }
spec: { project: p, destination: { namespace: shop }, source: { repoURL: "${gitopsAddress}", ${source} } }
`;

/** Images of the containers of all workloads. */
function imagesIn(objects: readonly KubernetesObject[]): readonly string[] {
  return objects
    .flatMap(({ body }) => listIn(body, 'spec', 'template', 'spec', 'containers'))
    .flatMap((container) => textIn(container, 'image') ?? []);
}

(kustomize === undefined ? describe.skip : describe)('kustomize, as deployers change it', () => {
  const base = {
    'apps/base/kustomization.yaml': 'resources: [cart.yaml]\n',
    'apps/base/cart.yaml': deploymentText('shop/cart:1'),
    'apps/prod/kustomization.yaml':
      'resources: [../base]\nimages: [{ name: shop/cart, newName: r/cart, newTag: "2" }]\n',
  };
  const layout = '{ layout: kustomize, directory: apps/prod }';

  test('an Application of Argo CD', async () => {
    const { objects, notRendered } = await render(kustomize?.path ?? '', layout, {
      ...base,
      'argocd/cart.yaml': application(
        'path: apps/prod, kustomize: { images: ["shop/cart=x.example.com/cart:3"], namePrefix: a-, replicas: [{ name: cart, count: 4 }], commonLabels: { team: shop }, patches: [{ target: { kind: Deployment }, patch: "- { op: add, path: /metadata/annotations, value: { a: b } }" }] }',
      ),
    });
    expect(notRendered).toEqual([]);
    const [cart] = objects;
    expect([imagesIn(objects), objects.map(nameOf), cart?.labels, cart?.annotations]).toEqual([
      ['x.example.com/cart:3'],
      ['Deployment/shop/a-cart'],
      { team: 'shop' },
      { a: 'b' },
    ]);
    expect(memberAt(cart?.body, 'spec', 'replicas')).toBe(4);
  });

  test('a Kustomization of Flux, whose directory has none', async () => {
    const { objects, notRendered } = await render(
      kustomize?.path ?? '',
      '{ layout: file, file: apps/flux/cart.yaml, path: "spec.template.spec.containers[name=app].image" }',
      {
        ...base,
        'apps/flux/cart.yaml': deploymentText('shop/cart:9'),
        'apps/flux/other.yaml': deploymentText('shop/other:${tag}').replace('name: cart', 'name: other'),
        'apps/flux/deep/kustomization.yaml': 'resources: [../../base]\nnameSuffix: -deep\n',
        'clusters/prod.yaml': `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: { name: g, namespace: flux-system }
spec: { url: "${gitopsAddress}" }
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: cart, namespace: flux-system }
spec: { path: apps/flux, targetNamespace: shop, sourceRef: { kind: GitRepository, name: g }, postBuild: { substitute: { tag: "7" } } }
`,
      },
    );
    expect(notRendered).toEqual([]);
    expect([imagesIn(objects).toSorted(), objects.map(nameOf).toSorted()]).toEqual([
      ['shop/cart:1', 'shop/cart:9', 'shop/other:7'],
      ['Deployment/shop/cart', 'Deployment/shop/cart-deep', 'Deployment/shop/other'],
    ]);
  });
});

(helm === undefined || kustomize === undefined ? describe.skip : describe)('helm, as deployers change it', () => {
  const chart = {
    'charts/cart/Chart.yaml':
      'apiVersion: v2\nname: cart\nversion: 1.0.0\ndependencies: [{ name: lib, version: 1.0.0, repository: "file://../lib" }]\n',
    'charts/cart/values.yaml': 'image: { tag: "1" }\nlist: []\n',
    'charts/cart/templates/a.yaml': deploymentText('{{ include "lib.image" . }}'),
    'charts/lib/Chart.yaml': 'apiVersion: v2\nname: lib\nversion: 1.0.0\ntype: library\n',
    'charts/lib/templates/_i.tpl':
      '{{ define "lib.image" }}shop/cart:{{ .Values.image.tag }}{{ .Values.extra }}{{ end }}',
  };

  test('parameters win over values, and a chart of the repository is a dependency', async () => {
    const { objects, notRendered, tools } = await render(
      helm?.path ?? '',
      '{ layout: file, file: charts/cart/values.yaml, path: image.tag }',
      {
        ...chart,
        'argocd/cart.yaml': application(
          'path: charts/cart, helm: { valuesObject: { image: { tag: "2" }, extra: b }, parameters: [{ name: image.tag, value: "3", forceString: true }] }',
        ),
      },
    );
    expect(notRendered).toEqual([]);
    expect([imagesIn(objects), objects.map(nameOf)]).toEqual([['shop/cart:3b'], ['Deployment/shop/cart']]);
    expect(tools[0]).toMatch(/^helm v[34]/);
  });

  test('a HelmRelease of Flux, with values files and a change after it', async () => {
    const { objects, notRendered } = await render(
      helm?.path ?? '',
      '{ layout: file, file: apps/release.yaml, path: spec.values.image.tag }',
      {
        ...chart,
        'charts/cart/prod.yaml': 'extra: c\n',
        'apps/release.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: cart, namespace: shop }
spec:
  chart: { spec: { chart: charts/cart, sourceRef: { kind: GitRepository, name: g }, valuesFiles: [charts/cart/values.yaml, charts/cart/prod.yaml] } }
  values: { image: { tag: "5" } }
  postRenderers: [{ kustomize: { images: [{ name: shop/cart, newName: r.example.com/cart }] } }]
---
apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: { name: g, namespace: shop }
spec: { url: "${gitopsAddress}" }
`,
      },
      [kustomize?.path ?? ''],
    );
    expect(notRendered).toEqual([]);
    expect(imagesIn(objects)).toEqual(['r.example.com/cart:5c']);
  });
});
