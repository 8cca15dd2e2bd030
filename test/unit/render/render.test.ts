import { describe, expect, test } from '@jest/globals';
import { nameOf } from '../../../src/objects/model.ts';
import type { Programs } from '../../../src/render/programs.ts';
import { deploymentText, printing, renderWorld } from '../../support/render.ts';

function render(manifests: string, files: Readonly<Record<string, string>>, programs?: Programs) {
  return renderWorld({ manifests, files, ...(programs !== undefined && { programs }) });
}

const kustomizeLayout = '{ layout: kustomize, directory: apps/prod }';
const fileLayout = (file: string, path = 'spec.template.spec.containers[name=app].image'): string =>
  `{ layout: file, file: ${file}, path: "${path}" }`;

describe('a plain directory', () => {
  test('is read as it lies, with file and line', async () => {
    const { objects, notRendered, tools } = await render(fileLayout('apps/prod/cart.yaml'), {
      'apps/prod/cart.yaml': deploymentText(),
      'apps/prod/more/policy.json': '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c"}}',
      'apps/dev/cart.yaml': deploymentText(),
      'README.md': '# nothing',
    });
    expect(objects.map((one) => `${one.file}:${one.lineOf([])} ${nameOf(one)}`)).toEqual([
      'apps/prod/cart.yaml:1 Deployment/cart',
      'apps/prod/more/policy.json:1 ConfigMap/c',
    ]);
    expect([notRendered, tools]).toEqual([[], []]);
  });

  test('with a file that is no object is unreadable, not shorter', async () => {
    const { unreadable } = await render(fileLayout('apps/prod/cart.yaml'), {
      'apps/prod/cart.yaml': deploymentText(),
      'apps/prod/broken.yaml': 'a: [',
    });
    expect(unreadable).toMatchObject([{ file: 'apps/prod/broken.yaml', line: 1 }]);
  });

  test('that is not there is not rendered', async () => {
    const { notRendered, objects } = await render(fileLayout('apps/prod/cart.yaml'), {
      'other.yaml': deploymentText(),
    });
    expect(objects).toEqual([]);
    expect(notRendered).toEqual([{ what: 'cart in prod', because: 'no file of the repository names its image' }]);
  });
});

describe('a kustomization', () => {
  const base = {
    'apps/prod/kustomization.yaml': 'resources: [../base]\nimages: [{ name: shop/cart, newTag: "1" }]\n',
    'apps/base/kustomization.yaml': 'resources: [cart.yaml]\n',
    'apps/base/cart.yaml': deploymentText('shop/cart'),
  };

  test('is built by kustomize from a copy of the tree', async () => {
    const calls: string[] = [];
    const { objects, tools, notRendered } = await render(kustomizeLayout, base, printing(deploymentText(), calls));
    expect(notRendered).toEqual([]);
    expect(objects.map(({ file }) => file)).toEqual(['apps/prod (kustomize build)']);
    expect(tools).toEqual(['kustomize v9.9.9']);
    expect(calls).toEqual([
      'files apps/base/cart.yaml apps/base/kustomization.yaml apps/prod/kustomization.yaml',
      'kustomize build ./apps/prod',
    ]);
  });

  test.each([
    ['a base on another server', 'resources: [https://example.com/base.yaml]'],
    ['a repository', 'resources: [github.com/acme/base//prod?ref=main]'],
    ['a repository by SSH', 'bases: ["git@github.com:acme/base"]'],
    ['a base that is not there', 'resources: [../missing]'],
    ['a component of another repository', 'components: [https://example.com/c]'],
    ['a patch on another server', 'patches: [{ path: "https://example.com/p.yaml" }]'],
    ['a file of a generator', 'configMapGenerator: [{ name: a, files: ["a=https://example.com/a"] }]'],
    ['a path out of the repository', 'resources: [../../../etc]'],
    ['a chart', 'helmCharts: [{ name: a, repo: https://example.com }]'],
    ['a plugin', 'transformers: [t.yaml]'],
    ['YAML that does not parse', 'resources: ['],
  ])('with %s is refused before a program starts', async (_, text) => {
    const calls: string[] = [];
    const files = { ...base, 'apps/base/kustomization.yaml': `${text}\n` };
    const { notRendered, objects } = await render(kustomizeLayout, files, printing('', calls));
    expect(notRendered).toHaveLength(1);
    expect(notRendered[0]?.because).toContain('apps/base/kustomization.yaml');
    expect([objects, calls]).toEqual([[], []]);
  });

  test('names no credentials of an address', async () => {
    const files = { ...base, 'apps/base/kustomization.yaml': 'resources: ["https://user:hunter2@example.com/a"]\n' };
    const { notRendered } = await render(kustomizeLayout, files, printing(''));
    expect(notRendered[0]?.because).toContain('"https://example.com/a"');
  });

  test('without programs is not rendered', async () => {
    const { notRendered } = await render(kustomizeLayout, base);
    expect(notRendered).toEqual([{ what: 'apps/prod', because: 'no program may be started here' }]);
  });
});

describe('a chart', () => {
  const chart = {
    'charts/cart/Chart.yaml': 'apiVersion: v2\nname: cart\nversion: 1.0.0\n',
    'charts/cart/values.yaml': 'image: { tag: "1" }\n',
    'charts/cart/env/prod.yaml': 'image: { tag: "2" }\n',
    'charts/cart/templates/a.yaml': 'kind: {{ .Values.kind }}\n',
  };

  test('is rendered by helm with the values of the environment', async () => {
    const calls: string[] = [];
    const { objects, tools } = await render(
      fileLayout('charts/cart/env/prod.yaml', 'image.tag'),
      chart,
      printing(deploymentText(), calls),
    );
    expect(objects.map(({ file }) => file)).toEqual(['charts/cart (helm template)']);
    expect(tools).toEqual(['helm v9.9.9']);
    expect(calls.at(-1)).toBe(
      'helm template cart ./charts/cart --namespace shop-prod --include-crds --skip-tests --values ./charts/cart/env/prod.yaml',
    );
  });

  test('without a dependency is not rendered, and says which', async () => {
    const files = {
      ...chart,
      'charts/cart/Chart.yaml':
        'apiVersion: v2\nname: cart\nversion: 1.0.0\ndependencies: [{ name: redis, version: 1.0.0, repository: https://example.com }]\n',
    };
    const { notRendered } = await render(fileLayout('charts/cart/env/prod.yaml', 'image.tag'), files, printing(''));
    expect(notRendered[0]?.because).toContain('the chart dependency redis of https://example.com is not below charts/');
    const vendored = { ...files, 'charts/cart/charts/redis-1.0.0.tgz': 'x' };
    expect(
      (await render(fileLayout('charts/cart/env/prod.yaml', 'image.tag'), vendored, printing(deploymentText())))
        .notRendered,
    ).toEqual([]);
  });
});

test("KubeRocketCI's layout needs the application's repository", async () => {
  const { notRendered } = await render('{ layout: krci }', { 'shop/prod/cart-values.yaml': 'image: { tag: "1" }\n' });
  expect(notRendered[0]?.because).toContain('chart is in the repository of the application');
});
