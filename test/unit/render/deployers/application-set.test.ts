import { describe, expect, test } from '@jest/globals';
import { memberAt, textIn } from '../../../../src/base/json-path.ts';
import type { KubernetesObject } from '../../../../src/objects/model.ts';
import { readObjects } from '../../../../src/objects/read.ts';
import { applicationsOf } from '../../../../src/render/deployers/application-set.ts';
import { knownObjects } from '../../../../src/render/known-objects.ts';
import { knownRepositories } from '../../../../src/render/repositories.ts';
import { gitopsAddress, treeOf } from '../../../support/render.ts';

function objectsIn(text: string): readonly KubernetesObject[] {
  return readObjects({ path: 'sets.yaml', bytes: new TextEncoder().encode(text) }).objects;
}

const files = {
  'apps/dev/cart/cart.yaml': 'a: 1',
  'apps/prod/cart/config.json': '{ "name": "cart", "replicas": 3, "nested": { "size": 1000000, "list": ["a", "b"] } }',
  'apps/prod/db/config.json': '[{ "name": "db" }, { "name": "db-read" }]',
  'apps/prod/.hidden/x/config.json': '{}',
  'README.md': '',
};

/** Makes the Applications of a set in a repository of `files`, beside other objects. */
async function made(spec: string, beside = ''): Promise<readonly KubernetesObject[]> {
  const [set] = objectsIn(`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: shop, namespace: argocd }
spec:
${spec.replaceAll(/^/gm, '  ')}
`);
  if (set === undefined) throw new Error('no set');
  const tree = await treeOf(files);
  const repositories = knownRepositories([{ addresses: [gitopsAddress], open: () => Promise.resolve(tree) }]);
  return applicationsOf(set, { repositories, objects: knownObjects(objectsIn(beside), []) });
}

const template = (path: string, name = '{{name}}'): string =>
  `template: { metadata: { name: "${name}", labels: { "a-{{name}}": b } }, spec: { project: p, source: { repoURL: "${gitopsAddress}", path: "${path}" }, destination: { namespace: n } } }`;

const pathsOf = (all: readonly KubernetesObject[]): readonly (string | undefined)[] =>
  all.map(({ body }) => textIn(body, 'spec', 'source', 'path'));

const git = `repoURL: "${gitopsAddress}", revision: main`;

describe('flat placeholders', () => {
  test('of a list', async () => {
    const all = await made(`generators: [{ list: { elements: [{ name: a, values: { x: z } }, { name: b }] } }]
${template('{{values.x}}/{{ name }}/{{unknown}}')}`);
    expect(all.map(({ name, namespace, labels }) => [name, namespace, labels])).toEqual([
      ['a', 'argocd', { 'a-a': 'b' }],
      ['b', 'argocd', { 'a-b': 'b' }],
    ]);
    expect(pathsOf(all)).toEqual(['z/a/{{unknown}}', '{{values.x}}/b/{{unknown}}']);
  });

  test('of directories', async () => {
    const all =
      await made(`generators: [{ git: { ${git}, directories: [{ path: "apps/*/*" }, { path: apps/prod/db, exclude: true }], values: { v: "{{path[1]}}" } } }]
${template('{{path}}:{{path.basename}}:{{path.basenameNormalized}}:{{path[0]}}:{{values.v}}', '{{path.basename}}')}`);
    expect(pathsOf(all)).toEqual(['apps/dev/cart:cart:cart:apps:dev', 'apps/prod/cart:cart:cart:apps:prod']);
  });

  test('of files, whose star goes through slashes', async () => {
    const all = await made(`generators: [{ git: { ${git}, files: [{ path: "apps/*/config.json" }] } }]
${template('{{path}}/{{path.filename}}/{{nested.size}}/{{nested.list.1}}')}`);
    expect(pathsOf(all)).toEqual([
      'apps/prod/.hidden/x/config.json/{{nested.size}}/{{nested.list.1}}',
      'apps/prod/cart/config.json/1e+06/b',
      'apps/prod/db/config.json/{{nested.size}}/{{nested.list.1}}',
      'apps/prod/db/config.json/{{nested.size}}/{{nested.list.1}}',
    ]);
  });

  test('of a matrix, whose second part uses the first', async () => {
    const all = await made(`generators:
  - matrix:
      generators:
        - list: { elements: [{ name: dev }, { name: prod }] }
        - git: { ${git}, directories: [{ path: "apps/{{name}}/*" }] }
${template('{{name}}:{{path}}')}`);
    expect(pathsOf(all)).toEqual(['dev:apps/dev/cart', 'prod:apps/prod/cart', 'prod:apps/prod/db']);
  });

  test('of a merge, with a selector', async () => {
    const all = await made(`generators:
  - merge:
      mergeKeys: [name]
      generators:
        - list: { elements: [{ name: a, size: s }, { name: b, size: s }] }
        - list: { elements: [{ name: b, size: l }] }
    selector: { matchLabels: { size: l } }
${template('{{name}}-{{size}}')}`);
    expect(pathsOf(all)).toEqual(['b-l']);
  });

  test('of clusters whose Secrets are in Git', async () => {
    const secret = `apiVersion: v1
kind: Secret
metadata: { name: c, namespace: argocd, labels: { argocd.argoproj.io/secret-type: cluster, env: prod } }
stringData: { name: Prod_EU, server: "https://prod.example.com" }
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: d, namespace: argocd }
spec: { target: { template: { metadata: { labels: { argocd.argoproj.io/secret-type: cluster } }, data: { name: dev, server: "https://dev.example.com", config: "{{ .token }}" } } } }
`;
    const spec = `generators: [{ clusters: { SELECTOR values: { v: w } } }]
${template('{{name}}:{{nameNormalized}}:{{server}}:{{metadata.labels.env}}:{{values.v}}')}`;
    const all = await made(spec.replace('SELECTOR', ''), secret);
    expect(pathsOf(all)).toEqual([
      'in-cluster:in-cluster:https://kubernetes.default.svc:{{metadata.labels.env}}:w',
      'Prod_EU:prod-eu:https://prod.example.com:prod:w',
      'dev:dev:https://dev.example.com:{{metadata.labels.env}}:w',
    ]);
    const some = await made(spec.replace('SELECTOR', 'selector: { matchLabels: { env: prod } },'), secret);
    expect(some).toHaveLength(1);
  });
});

describe('templates of Go', () => {
  test('of files', async () => {
    const all = await made(`goTemplate: true
goTemplateOptions: [missingkey=error]
generators: [{ git: { ${git}, files: [{ path: apps/prod/cart/config.json }] } }]
${template('{{.path.path}}:{{index .path.segments 1}}:{{.nested.list}}:{{.replicas}}', '{{.name}}').replaceAll('a-{{name}}', 'a')}`);
    expect(pathsOf(all)).toEqual(['apps/prod/cart:prod:[a b]:3']);
  });

  test('lack no key in silence', async () => {
    const spec = `goTemplate: true
goTemplateOptions: [missingkey=error]
generators: [{ list: { elements: [{ name: a }] } }]
${template('{{.other}}', '{{.name}}').replaceAll('a-{{name}}', 'a')}`;
    await expect(made(spec)).rejects.toThrow('no parameter has the key other');
  });

  test("of KubeRocketCI, with its patch and Go's keys", async () => {
    const all = await made(`goTemplate: true
goTemplateOptions: [missingkey=error]
templatePatch: |
  {{- if .customValues }}
  spec:
    sources:
      - ref: values
        RepoURL: ${gitopsAddress}
        targetRevision: main
      - helm:
          parameters:
            - name: image.tag
              value: '{{ .imageTag }}'
          releaseName: '{{ .codebase }}'
          valueFiles:
            - $values/shop/{{ .stage }}/{{ .codebase }}-values.yaml
        path: deploy-templates
        RepoURL: {{ .repoURL }}
        targetRevision: '{{ if eq .versionType "semver" }}build/{{ .imageTag }}{{ else }}{{ .imageTag }}{{ end }}'
  {{- end }}
generators: [{ list: { elements: [{ stage: prod, codebase: cart, imageTag: 1.2.0, repoURL: "https://git.example.com/shop/cart.git", versionType: semver, customValues: true }, { stage: dev, codebase: cart, imageTag: main-1, repoURL: r, versionType: default, customValues: false }] } }]
template: { metadata: { name: "shop-{{ .stage }}-{{ .codebase }}" }, spec: { project: p, destination: { namespace: x }, source: { path: deploy-templates } } }`);
    expect(all.map(({ name }) => name)).toEqual(['shop-prod-cart', 'shop-dev-cart']);
    expect(memberAt(all[0]?.body, 'spec', 'sources')).toMatchObject([
      { ref: 'values', repoURL: gitopsAddress },
      {
        repoURL: 'https://git.example.com/shop/cart.git',
        targetRevision: 'build/1.2.0',
        helm: { valueFiles: ['$values/shop/prod/cart-values.yaml'] },
      },
    ]);
    expect(memberAt(all[1]?.body, 'spec', 'sources')).toBeUndefined();
  });

  test("a generator's own template wins, and a patch leaves the project", async () => {
    const all =
      await made(`generators: [{ list: { elements: [{ name: a }], template: { metadata: {}, spec: { project: "", source: { repoURL: "", path: 'own/{{name}}' }, destination: {} } } } }]
templatePatch: "spec: { project: stolen, destination: { namespace: 'patched-{{name}}' } }"
${template('base/{{name}}')}`);
    expect(memberAt(all[0]?.body, 'spec')).toMatchObject({
      project: 'p',
      source: { repoURL: gitopsAddress, path: 'own/a' },
      destination: { namespace: 'patched-a' },
    });
  });
});

test('an empty generator makes nothing', async () => {
  await expect(made(`generators: [{}]\n${template('{{name}}')}`)).resolves.toEqual([]);
});

describe('what is not followed is said', () => {
  test.each([
    ['pull requests', '{ pullRequest: { github: {} } }', 'the generator pullRequest asks a server'],
    ['repositories of a server', '{ scmProvider: {} }', 'the generator scmProvider asks a server'],
    [
      'another repository',
      '{ git: { repoURL: "https://e.example.com/x.git", directories: [{ path: a }] } }',
      'another repository',
    ],
    ['clusters that are not in Git', '{ clusters: {} }', 'Secrets that are not in the repository'],
    ['a matrix of one', '{ matrix: { generators: [{ list: {} }] } }', 'other than two'],
    ['a merge without keys', '{ merge: { generators: [{ list: {} }, { list: {} }] } }', 'no mergeKeys'],
    [
      'sets that share their keys',
      '{ merge: { mergeKeys: [x], generators: [{ list: { elements: [{ name: a }, { name: b }] } }, { list: {} }] } }',
      'two sets',
    ],
    ['values that are no texts', '{ list: { elements: [{ name: 1 }] } }', 'no text'],
    ['a class of characters', `{ git: { ${git}, directories: [{ path: "apps/[a-z]" }] } }`, 'signs that are not read'],
    [
      'two values of one key',
      '{ matrix: { generators: [{ list: { elements: [{ name: a }] } }, { list: { elements: [{ name: b }] } }] } }',
      'two values of name',
    ],
    ['a generator of two types', '{ list: {}, git: {} }', 'several types'],
    [
      'nested too deep',
      `${'{ matrix: { generators: [{ list: { elements: [{ name: a }] } }, '.repeat(6)}{ list: {} }${'] } }'.repeat(6)}`,
      'nested too deep',
    ],
  ])('%s', async (_, generator, because) => {
    await expect(made(`generators: [${generator}]\n${template('{{name}}')}`)).rejects.toThrow(because);
  });
});
