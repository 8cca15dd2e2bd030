import { describe, expect, test } from '@jest/globals';
import { nameOf } from '../../../../src/objects/model.ts';
import { deploymentText, gitopsAddress, printing, renderWorld } from '../../../support/render.ts';

const repository = `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: { name: flux-system, namespace: flux-system }
spec: { url: "${gitopsAddress}", ref: { branch: main } }
`;

const kustomization = (more: string): string => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: cart, namespace: flux-system }
spec: { path: ./apps/prod, sourceRef: { kind: GitRepository, name: flux-system }, ${more} }
`;

const manifests = '{ layout: file, file: apps/prod/cart.yaml, path: "spec.template.spec.containers[name=app].image" }';
const files = {
  'apps/prod/cart.yaml': deploymentText(),
  'apps/prod/sub/more.yaml': deploymentText(),
  'apps/prod/built/kustomization.yaml': 'resources: [x.yaml]\n',
  'apps/prod/built/x.yaml': deploymentText(),
  'clusters/prod/source.yaml': repository,
};

function render(
  more: string,
  options: {
    stdout?: string;
    beside?: Readonly<Record<string, string>>;
    calls?: string[];
    written?: Map<string, string>;
  } = {},
) {
  return renderWorld({
    manifests,
    files: { ...files, 'clusters/prod/cart.yaml': kustomization(more), ...options.beside },
    programs: printing(options.stdout ?? deploymentText(), options.calls, options.written),
  });
}

describe('a Kustomization of Flux', () => {
  test('makes a kustomization where there is none, and changes it', async () => {
    const [calls, written] = [[] as string[], new Map<string, string>()];
    const { notRendered } = await render(
      'targetNamespace: shop, namePrefix: a-, images: [{ name: shop/cart, newTag: "2" }], patches: [{ patch: "x", target: { kind: Deployment } }]',
      { calls, written },
    );
    expect(notRendered).toEqual([]);
    expect(calls.at(-1)).toBe('kustomize build --load-restrictor LoadRestrictionsNone ./apps/prod-copy');
    expect(written.get('apps/prod-copy/kustomization.yaml')).toBe(`resources:
  - built
  - cart.yaml
  - sub/more.yaml
namespace: shop
namePrefix: a-
images:
  - name: shop/cart
    newTag: '2'
patches:
  - patch: x
    target:
      kind: Deployment
`);
  });

  test('merges an image with that of the kustomization', async () => {
    const written = new Map<string, string>();
    await render('images: [{ name: shop/cart, newTag: "2" }]', {
      written,
      beside: {
        'apps/prod/kustomization.yaml':
          'resources: [cart.yaml]\nimages: [{ name: shop/cart, newName: r/cart, digest: "sha256:ab" }]\n',
      },
    });
    expect(written.get('apps/prod-copy/kustomization.yaml')).toContain(
      "images:\n  - name: shop/cart\n    newName: r/cart\n    newTag: '2'\n",
    );
  });

  test('fills variables from Git, but where an object forbids it', async () => {
    const stdout = `apiVersion: v1
kind: ConfigMap
metadata:
  name: "\${name}"
data: { replicas: "\${count:=3}" }
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: raw
  annotations:
    kustomize.toolkit.fluxcd.io/substitute: disabled
data: { text: "\${name}" }
`;
    const { objects, notRendered } = await render(
      'postBuild: { substitute: { name: cart }, substituteFrom: [{ kind: ConfigMap, name: vars }, { kind: Secret, name: none, optional: true }] }, commonMetadata: { labels: { team: shop } }',
      {
        stdout,
        beside: {
          'clusters/prod/vars.yaml':
            'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: vars, namespace: flux-system }\ndata: { name: other, count: "5" }\n',
          'clusters/dev/vars.yaml':
            'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: vars, namespace: flux-system }\ndata: { count: "1" }\n',
        },
      },
    );
    expect(notRendered).toEqual([]);
    expect(objects.map(({ name, body, labels }) => [name, body['data'], labels])).toEqual([
      ['cart', { replicas: '5' }, { team: 'shop' }],
      ['raw', { text: '${name}' }, { team: 'shop' }],
    ]);
  });

  test.each([
    [
      'values that are not in Git',
      'postBuild: { substituteFrom: [{ kind: Secret, name: vars }] }',
      {},
      'is not in the repository',
    ],
    ['a patch of a file', 'patches: [{ path: p.yaml }]', {}, 'no inline one'],
    [
      'a source of another kind',
      'x: y',
      { 'clusters/prod/cart.yaml': kustomization('').replaceAll('GitRepository', 'OCIRepository') },
      'OCIRepository/flux-system/flux-system is an artifact of a registry, which is not fetched',
    ],
    ['a source that is not there', 'x: y', { 'clusters/prod/source.yaml': '{}' }, 'declared nowhere'],
    [
      'a range of tags',
      'x: y',
      { 'clusters/prod/source.yaml': repository.replace('branch: main', 'semver: ">=1"') },
      'chooses a tag by the range ">=1", which is not resolved',
    ],
    [
      'files that its source leaves out',
      'x: y',
      { 'clusters/prod/source.yaml': repository.replace('ref:', 'ignore: "/*\\n!/apps", ref:') },
      'leaves files out by its spec.ignore, which is not read',
    ],
    [
      'files that its repository leaves out',
      'x: y',
      { 'apps/.sourceignore': 'sub/\n' },
      'leaves files out by apps/.sourceignore, which is not read',
    ],
    [
      'a bucket',
      'x: y',
      { 'clusters/prod/cart.yaml': kustomization('').replaceAll('GitRepository', 'Bucket') },
      'Bucket/flux-system/flux-system is a bucket of a server, which is not fetched',
    ],
    [
      'an unknown kind of source',
      'x: y',
      { 'clusters/prod/cart.yaml': kustomization('').replaceAll('GitRepository', 'Disk') },
      'Disk/flux-system/flux-system is of a kind that is not followed',
    ],
    [
      'another repository',
      'x: y',
      { 'clusters/prod/source.yaml': repository.replace('acme/gitops', 'acme/other') },
      'another repository',
    ],
    [
      'a base on a server',
      'x: y',
      { 'apps/prod/kustomization.yaml': 'resources: [cart.yaml, "https://example.com/x"]\n' },
      'is remote',
    ],
  ])('with %s is not rendered, and starts nothing', async (_, more, beside, because) => {
    const calls: string[] = [];
    const { notRendered } = await renderWorld({
      manifests: '{ layout: file, file: clusters/prod/root.yaml, path: data.tag }',
      files: {
        ...files,
        'clusters/prod/cart.yaml': kustomization(more),
        'clusters/prod/root.yaml': '{ apiVersion: v1, kind: ConfigMap, metadata: { name: c }, data: { tag: "1" } }',
        ...beside,
      },
      programs: printing('', calls),
    });
    expect(notRendered).toMatchObject([{ because: expect.stringContaining(because) }]);
    expect(calls).toEqual([]);
  });
});

function release(more: string): string {
  return `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: cart, namespace: shop }
spec:
  chart: { spec: { chart: ./charts/cart, sourceRef: { kind: GitRepository, name: flux-system, namespace: flux-system } ${more} } }
  valuesFrom: [{ kind: ConfigMap, name: v }]
  values: { image: { tag: "2" } }
  targetNamespace: live
  postRenderers: [{ kustomize: { images: [{ name: shop/cart, newTag: "9" }] } }]
`;
}

describe('a HelmRelease', () => {
  const chart = {
    'charts/cart/Chart.yaml': 'apiVersion: v2\nname: cart\nversion: 1.0.0\n',
    'charts/cart/values.yaml': 'a: 1\n',
    'charts/cart/prod.yaml': 'a: 2\nc: { d: 1 }\n',
    'apps/prod/source.yaml': repository,
    'apps/prod/values.yaml':
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: v, namespace: shop }\ndata: { values.yaml: "b: 1" }\n',
  };
  const world = { manifests: '{ layout: file, file: apps/prod/release.yaml, path: spec.values.image.tag }' };

  test('is rendered with the values of ConfigMaps and its own', async () => {
    const [calls, written] = [[] as string[], new Map<string, string>()];
    const { objects, notRendered } = await renderWorld({
      ...world,
      files: { ...chart, 'apps/prod/release.yaml': release(', valuesFiles: [charts/cart/prod.yaml]') },
      programs: printing(deploymentText(), calls, written),
    });
    expect(notRendered).toEqual([]);
    expect(objects.map(nameOf)).toContain('Deployment/live/cart');
    expect(calls).toContain(
      'helm template live-cart ./charts/cart-copy --namespace live --include-crds --skip-tests --values ./added-1/values.yaml --values ./added-2/values.yaml',
    );
    expect(written.get('charts/cart-copy/values.yaml')).toBe('a: 2\nc:\n  d: 1\n');
    expect([written.get('added-1/values.yaml'), written.get('added-2/values.yaml')]).toEqual([
      'b: 1',
      "image:\n  tag: '2'\n",
    ]);
    expect(calls.at(-1)).toBe('kustomize build ./added-3');
    expect(written.get('added-3/kustomization.yaml')).toContain('resources:\n  - rendered.yaml\n');
  });

  test.each([
    [
      'a chart of a server',
      (text: string) => text.replace('GitRepository, name: flux-system', 'HelmRepository, name: bitnami'),
      'HelmRepository/flux-system/bitnami is declared nowhere',
    ],
    [
      'a path into a list',
      (text: string) => text.replace('name: v }', "name: v, targetPath: 'a[0].b' }"),
      'targetPath',
    ],
    [
      'a chart of a repository that leaves files out',
      (text: string) => text,
      'leaves files out by charts/cart/.sourceignore',
      { 'charts/cart/.sourceignore': '*.md\n' },
    ],
    ['a key that is not there', (text: string) => text.replace('name: v }', 'name: v, valuesKey: x }'), 'has no x'],
  ])('with %s is not rendered', async (_, change, because, more: Readonly<Record<string, string>> = {}) => {
    const { notRendered } = await renderWorld({
      ...world,
      files: { ...chart, ...more, 'apps/prod/release.yaml': change(release('')) },
      programs: printing(deploymentText()),
    });
    expect(notRendered).toMatchObject([{ what: 'HelmRelease/shop/cart', because: expect.stringContaining(because) }]);
  });
});
