import { describe, expect, test } from '@jest/globals';
import { nameOf } from '../../../../src/objects/model.ts';
import { deploymentText, gitopsAddress, printing, renderWorld } from '../../../support/render.ts';

const layout = '{ layout: file, file: apps/prod/cart.yaml, path: "spec.template.spec.containers[name=app].image" }';
const files = { 'apps/prod/cart.yaml': deploymentText() };

function application(source: string, more = ''): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: cart-prod, namespace: argocd }
spec:
  project: shop
  destination: { server: https://kubernetes.default.svc, namespace: shop-live }
${more}  source: ${source}
`;
}

const own = `repoURL: ${gitopsAddress}, targetRevision: main`;

describe('an Application that reads the file of an image', () => {
  test('says the namespace of what it deploys', async () => {
    const { objects, notRendered } = await renderWorld({
      manifests: layout,
      files: { ...files, 'argocd/cart.yaml': application(`{ ${own}, path: apps/prod }`) },
    });
    expect([objects.map(nameOf), notRendered]).toEqual([['Deployment/shop-live/cart'], []]);
    expect(objects[0]?.body['metadata']).toMatchObject({ namespace: 'shop-live' });
  });

  test.each([
    'https://git.example.com/acme/gitops',
    'git@git.example.com:acme/gitops.git',
    'ssh://git@git.example.com:22/acme/gitops.git',
    'https://GIT.example.com:443/acme/gitops/',
  ])('is of this repository, whatever the form of its address: %s', async (address) => {
    const { notRendered } = await renderWorld({
      manifests: layout,
      files: { ...files, 'a.yaml': application(`{ repoURL: "${address}", path: apps/prod }`) },
    });
    expect(notRendered).toEqual([]);
  });

  test('reads its directory alone, without `recurse`', async () => {
    const tree = { ...files, 'apps/prod/more/c.yaml': '{ apiVersion: v1, kind: ConfigMap, metadata: { name: c } }' };
    const shallow = await renderWorld({
      manifests: layout,
      files: { ...tree, 'a.yaml': application(`{ ${own}, path: apps/prod }`) },
    });
    expect(shallow.objects.map(nameOf)).toEqual(['Deployment/shop-live/cart']);
    const deep = await renderWorld({
      manifests: layout,
      files: { ...tree, 'a.yaml': application(`{ ${own}, path: apps/prod, directory: { recurse: true } }`) },
    });
    expect(deep.objects.map(nameOf)).toEqual(['Deployment/shop-live/cart', 'ConfigMap/shop-live/c']);
  });

  test.each([
    ['exclude', '{ recurse: true, exclude: "{more/*,*.json}" }', ['Deployment/shop-live/cart']],
    ['include', '{ recurse: true, include: "*.yml" }', ['ConfigMap/shop-live/d']],
  ])('leaves files out by %s', async (_, directory, expected) => {
    const tree = {
      ...files,
      'apps/prod/more/c.yaml': '{ apiVersion: v1, kind: ConfigMap, metadata: { name: c } }',
      'apps/prod/more/d.yml': '{ apiVersion: v1, kind: ConfigMap, metadata: { name: d } }',
      'apps/prod/skipped.yaml': '# +argocd:skip-file-rendering\nno: object\n',
    };
    const { objects } = await renderWorld({
      manifests: layout,
      files: { ...tree, 'a.yaml': application(`{ ${own}, path: apps/prod, directory: ${directory} }`) },
    });
    expect(objects.map(nameOf)).toEqual(expected);
  });

  test.each([
    [
      'another repository',
      '{ repoURL: https://git.example.com/acme/other.git, path: apps/prod }',
      'is another repository',
    ],
    ['another revision', `{ repoURL: ${gitopsAddress}, targetRevision: v1, path: apps/prod }`, 'no revision v1'],
    ['Jsonnet', `{ ${own}, path: apps/prod, directory: { jsonnet: { tlas: [{ name: a }] } } }`, 'Jsonnet'],
    ['a plugin', `{ ${own}, path: apps/prod, plugin: { name: p } }`, 'plugin'],
    [
      'two types',
      `{ ${own}, path: apps/prod, helm: { releaseName: a }, kustomize: { namePrefix: b- } }`,
      'several types',
    ],
  ])('is not rendered for %s', async (_, source, because) => {
    const world = {
      ...files,
      'a.yaml': application(source).replace(
        'metadata: { name: cart-prod',
        'metadata: { labels: { app.edp.epam.com/app-name: cart }, name: cart-prod',
      ),
    };
    const { objects, notRendered } = await renderWorld({
      manifests: layout.replace('apps/prod/cart.yaml', 'a.yaml').replace(/path: .*/, 'path: "spec.project" }'),
      files: world,
    });
    expect(objects).toEqual([]);
    expect(notRendered).toMatchObject([
      { what: 'Application/argocd/cart-prod', because: expect.stringContaining(because) },
    ]);
  });
});

describe('a chart', () => {
  const chart = {
    'charts/cart/Chart.yaml': 'apiVersion: v2\nname: cart\nversion: 1.0.0\n',
    'charts/cart/env/prod.yaml': 'image: { tag: "2" }\n',
    'shared/all.yaml': 'a: 1\n',
  };
  const manifests = '{ layout: file, file: charts/cart/env/prod.yaml, path: image.tag }';

  test('gets values, parameters and a release', async () => {
    const [calls, written] = [[] as string[], new Map<string, string>()];
    const source = `
    repoURL: ${gitopsAddress}
    path: charts/cart
    helm:
      releaseName: shop
      valueFiles: [env/prod.yaml, /shared/all.yaml]
      valuesObject: { b: 2 }
      skipCrds: true
      kubeVersion: 1.30.0
      apiVersions: [monitoring.coreos.com/v1]
      parameters:
        - { name: image.tag, value: "1,2" }
        - { name: app, value: $ARGOCD_APP_NAME, forceString: true }
`;
    const { notRendered, objects } = await renderWorld({
      manifests,
      files: { ...chart, 'a.yaml': application(source) },
      programs: printing(deploymentText(), calls, written),
    });
    expect([notRendered, objects.map(nameOf)]).toEqual([[], ['Deployment/shop-live/cart']]);
    expect(calls.at(-1)).toBe(
      'helm template shop ./charts/cart --namespace shop-live --skip-tests --kube-version 1.30.0 --api-versions monitoring.coreos.com/v1 --values ./charts/cart/env/prod.yaml --values ./shared/all.yaml --values ./added-1/values.yaml --set image.tag=1\\,2 --set-string app=cart-prod',
    );
    expect([...written.values()]).toEqual(['b: 2\n']);
  });

  test('reads values of another source by its name', async () => {
    const calls: string[] = [];
    const sources = `
  sources:
    - { repoURL: ${gitopsAddress}, targetRevision: main, ref: values }
    - { repoURL: https://git.example.com/acme/charts.git, targetRevision: v1, path: cart, helm: { valueFiles: [$values/charts/cart/env/prod.yaml] } }
`;
    const text = application('{}').replace(/ {2}source: .*\n/, sources.slice(1));
    const world = { manifests, files: { ...chart, 'a.yaml': text } };
    const outside = await renderWorld(world);
    expect(outside.notRendered[0]?.because).toContain('acme/charts.git is another repository');
    const written = new Map<string, string>();
    const known = await renderWorld({
      ...world,
      programs: printing(deploymentText(), calls, written),
      others: { 'https://git.example.com/acme/charts.git v1': { 'cart/Chart.yaml': 'name: cart\n' } },
    });
    expect(known.notRendered).toEqual([]);
    expect(calls.at(-1)).toContain('helm template cart-prod ./cart --namespace shop-live');
    expect([...written.values()]).toEqual([chart['charts/cart/env/prod.yaml']]);
  });

  test.each([
    ['a values file that is not there', 'helm: { valueFiles: [env/prod.yaml, none.yaml] }', 'none.yaml is not there'],
    [
      'a values file out of the repository',
      'helm: { valueFiles: [env/prod.yaml, ../../../etc/passwd] }',
      'is not in the repository',
    ],
    [
      'a values file of a server',
      'helm: { valueFiles: [env/prod.yaml, "https://example.com/v.yaml"] }',
      'is not in the repository',
    ],
    ['a pattern', 'helm: { valueFiles: [env/prod.yaml, "*.yaml"] }', 'pattern'],
    [
      'a file of the runner',
      'helm: { valueFiles: [env/prod.yaml], fileParameters: [{ name: a, path: /../etc/passwd }] }',
      'is not in the repository',
    ],
    [
      'a release that is an option',
      'helm: { valueFiles: [env/prod.yaml], releaseName: "--post-renderer=/bin/sh" }',
      'is no name of a release',
    ],
  ])('with %s is not rendered, and starts nothing', async (_, helm, because) => {
    const calls: string[] = [];
    const { notRendered, objects } = await renderWorld({
      manifests,
      files: { ...chart, 'a.yaml': application(`{ ${own}, path: charts/cart, ${helm} }`) },
      programs: printing(deploymentText(), calls),
    });
    expect(notRendered).toMatchObject([{ because: expect.stringContaining(because) }]);
    expect([objects, calls]).toEqual([[], []]);
  });

  test('names no second file by a comma in the path of a first', async () => {
    const [calls, written] = [[] as string[], new Map<string, string>()];
    await renderWorld({
      manifests: '{ layout: file, file: "charts/cart/x,/etc/passwd.yaml", path: image.tag }',
      files: { ...chart, 'charts/cart/x,/etc/passwd.yaml': 'image: { tag: "3" }\n' },
      programs: printing(deploymentText(), calls, written),
    });
    expect(calls.at(-1)).toContain('--values ./added-1/values.yaml');
    expect(calls.at(-1)).not.toContain('passwd');
    expect(written.get('added-1/values.yaml')).toContain('"3"');
  });

  test('may lack a values file that is not required', async () => {
    const { notRendered } = await renderWorld({
      manifests,
      files: {
        ...chart,
        'a.yaml': application(
          `{ ${own}, path: charts/cart, helm: { ignoreMissingValueFiles: true, valueFiles: [env/prod.yaml, none.yaml] } }`,
        ),
      },
      programs: printing(deploymentText()),
    });
    expect(notRendered).toEqual([]);
  });
});

describe('a kustomization', () => {
  const base = {
    'apps/prod/kustomization.yaml':
      'resources: [cart.yaml]\nimages: [{ name: shop/cart, newName: x/cart, newTag: "1" }]\npatches: [{ path: p.yaml }]\n',
    'apps/prod/p.yaml': 'a: 1\n',
    'apps/prod/cart.yaml': deploymentText('shop/cart'),
  };
  const manifests = '{ layout: kustomize, directory: apps/prod }';

  test('is changed as `kustomize edit` changes it', async () => {
    const [calls, written] = [[] as string[], new Map<string, string>()];
    const kustomize = `{ namePrefix: a-, images: ["shop/cart:2", "db=r.example.com/db@sha256:ab"], replicas: [{ name: cart, count: 3 }], commonLabels: { env: $ARGOCD_APP_NAME }, labelWithoutSelector: true, patches: [{ patch: "- op: remove\\n", target: { kind: Deployment } }] }`;
    const { notRendered } = await renderWorld({
      manifests,
      files: { ...base, 'a.yaml': application(`{ ${own}, path: apps/prod, kustomize: ${kustomize} }`) },
      programs: printing(deploymentText(), calls, written),
    });
    expect(notRendered).toEqual([]);
    expect(calls.at(-1)).toBe('kustomize build ./apps/prod-copy');
    expect(written.get('apps/prod-copy/kustomization.yaml')).toBe(`resources:
  - cart.yaml
images:
  - name: shop/cart
    newTag: '2'
  - name: db
    newName: r.example.com/db
    digest: sha256:ab
patches:
  - path: p.yaml
  - patch: |
      - op: remove
    target:
      kind: Deployment
namePrefix: a-
replicas:
  - name: cart
    count: 3
labels:
  - pairs:
      env: cart-prod
`);
  });

  test.each([
    ['a patch of the runner', '{ patches: [{ path: /etc/passwd }] }'],
    ['a component of a server', '{ components: ["https://example.com/c"] }'],
  ])('with %s is refused before a program starts', async (_, kustomize) => {
    const calls: string[] = [];
    const { notRendered } = await renderWorld({
      manifests,
      files: { ...base, 'a.yaml': application(`{ ${own}, path: apps/prod, kustomize: ${kustomize} }`) },
      programs: printing('', calls),
    });
    expect(notRendered[0]?.because).toContain('is remote, or is not in the repository');
    expect(calls).toEqual([]);
  });

  test('is overruled by the file of an image updater', async () => {
    const written = new Map<string, string>();
    await renderWorld({
      manifests,
      files: {
        ...base,
        'apps/prod/.argocd-source-cart-prod.yaml': 'kustomize: { images: ["shop/cart:9"] }\n',
        'a.yaml': application(`{ ${own}, path: apps/prod }`),
      },
      programs: printing(deploymentText(), [], written),
    });
    expect(written.get('apps/prod-copy/kustomization.yaml')).toContain("newTag: '9'");
  });
});

test('an app of apps is followed to its end, and a circle ends', async () => {
  const inner = application(`{ ${own}, path: apps/prod }`).replace('cart-prod', 'inner');
  const again = application(`{ ${own}, path: root }`).replace('cart-prod', 'again');
  const { objects, notRendered } = await renderWorld({
    manifests: '{ layout: file, file: root/settings.yaml, path: data.tag }',
    files: {
      ...files,
      'root/settings.yaml': '{ apiVersion: v1, kind: ConfigMap, metadata: { name: s }, data: { tag: "1" } }',
      'root/inner.yaml': inner,
      'root/again.yaml': again,
    },
  });
  expect(notRendered).toEqual([]);
  expect(objects.map(nameOf).toSorted()).toEqual([
    'Application/argocd/again',
    'Application/argocd/inner',
    'ConfigMap/shop-live/s',
    'Deployment/shop-live/cart',
  ]);
});
