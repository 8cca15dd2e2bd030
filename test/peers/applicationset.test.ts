import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { isRecord, textIn } from '../../src/base/json-path.ts';
import { readObjects } from '../../src/objects/read.ts';
import { applicationsOf } from '../../src/render/deployers/application-set.ts';
import { knownObjects } from '../../src/render/known-objects.ts';
import { RenderProblem } from '../../src/render/problem.ts';
import { knownRepositories } from '../../src/render/repositories.ts';
import { type ArgoAnswer, buildArgoGenerators, hasArgoModules } from '../support/argocd-applicationsets.ts';
import { plainGitEnvironment } from '../support/bare-repository.ts';
import { lay } from '../support/gate.ts';
import { findPeer, sayMissing } from '../support/peer.ts';
import { gitopsAddress, treeOf } from '../support/render.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** Applications that we make of ApplicationSets are those that Argo CD's own code makes. */
const found = findPeer('go', ['version']);
const go = found === undefined || !hasArgoModules(found) ? undefined : found;
sayMissing(
  go,
  "Go with Argo CD's modules",
  'install Go, and run `go mod download` in test/peers/argocd-applicationset',
);
const withArgo = go === undefined ? test.skip : test;

const root = temporaryDirectory();

const files = {
  'apps/dev/cart/cart.yaml': 'a: 1\n',
  'apps/dev/cart/config.yaml': 'name: cart\nstage: { name: dev, replicas: 1 }\nhosts: [a, b]\n',
  'apps/prod/cart/config.yaml':
    'name: cart\nstage: { name: prod, replicas: 3 }\nhosts: [c]\nbig: 1000000\nhalf: 0.5\non: true\nnone: null\n',
  'apps/prod/db_main/config.yaml':
    '- { name: db, stage: { name: prod } }\n- { name: db-read, stage: { name: prod } }\n',
  'apps/prod/.hidden/x/config.yaml': 'name: hidden\n',
  'apps/empty/config.yaml': '',
  'README.md': 'shop\n',
};

const cluster = (name: string, stage: string): string => `apiVersion: v1
kind: Secret
metadata: { name: cluster-${name}, labels: { argocd.argoproj.io/secret-type: cluster, stage: ${stage} }, annotations: { owner: team-${name} } }
stringData: { name: ${name}_1, server: "https://${name}.example.com", project: shop }
`;
const secrets = [cluster('east', 'prod'), cluster('north', 'dev'), cluster('west', 'prod')];

const repository = `repoURL: "${gitopsAddress}", revision: main`;
const list = 'list: { elements: [{ name: cart, stage: dev, n: "1" }, { name: db, stage: prod, values.v: w }] }';
const stages = 'list: { elements: [{ stage: dev, size: s }, { stage: prod, size: l }] }';
const directories = `git: { ${repository}, directories: [{ path: "apps/*/*" }] }`;
const configs = `git: { ${repository}, files: [{ path: "apps/**/config.yaml" }] }`;

/** Entries of `generators`, by what they are about. */
const generators: Readonly<Record<string, string>> = {
  list,
  'list with values': 'list: { elements: [{ name: a, values: { x: y } }, { name: b, list: [1, two], map: { k: v } }] }',
  'list of other types':
    'list: { elements: [{ name: cart, stage: dev, n: 1, big: 12345678, half: 0.25, on: true, hosts: [] }] }',
  'list of YAML': 'list: { elements: [], elementsYaml: "[{ name: y, stage: dev }, { name: z }]" }',
  'list without elements': 'list: { elements: [] }',
  'list with a selector': `${list}, selector: { matchLabels: { stage: prod } }`,
  'list with an expression': `${list}, selector: { matchExpressions: [{ key: stage, operator: NotIn, values: [prod] }] }`,
  'list with a template': `list: { elements: [{ name: own, stage: dev }], template: { metadata: { labels: { own: "true" } }, spec: { project: own, source: { repoURL: r, path: own }, destination: { namespace: own } } } }`,
  directories,
  'directories with an exclusion': `git: { ${repository}, directories: [{ path: "apps/**" }, { path: "apps/dev/*", exclude: true }] }`,
  'directories with a prefix': `git: { ${repository}, pathParamPrefix: app, directories: [{ path: "apps/prod/*" }] }`,
  'directories that match none': `git: { ${repository}, directories: [{ path: "charts/*" }] }`,
  configs,
  'files of one star': `git: { ${repository}, files: [{ path: "apps/*/config.yaml" }] }`,
  'files with an exclusion': `git: { ${repository}, files: [{ path: "apps/**/config.yaml" }, { path: "apps/prod/**", exclude: true }] }`,
  'files with values': `git: { ${repository}, files: [{ path: "apps/prod/cart/config.yaml" }], values: { v: "{{VALUE}}" } }`,
  clusters: 'clusters: {}',
  'clusters with a selector': 'clusters: { selector: { matchLabels: { stage: prod } }, values: { v: "x-{{VALUE}}" } }',
  'clusters as a list': 'clusters: { flatList: true }',
  'matrix of lists': `matrix: { generators: [{ ${stages} }, { list: { elements: [{ name: a }, { name: b }] } }] }`,
  'matrix whose second part uses the first': `matrix: { generators: [{ ${stages} }, { git: { ${repository}, directories: [{ path: "apps/{{STAGE}}/*" }] } }] }`,
  'matrix of files and clusters': `matrix: { generators: [{ ${configs} }, { clusters: { selector: { matchLabels: { stage: prod } } } }] }`,
  'matrix with a clash': `matrix: { generators: [{ ${stages} }, { list: { elements: [{ stage: other }] } }] }`,
  merge: `merge: { mergeKeys: [stage], generators: [{ ${list} }, { list: { elements: [{ stage: prod, name: better, size: l }] } }] }`,
  'merge with a key that is not there': `merge: { mergeKeys: [name, region], generators: [{ ${list} }, { ${stages} }] }`,
  'merge without keys': `merge: { mergeKeys: [], generators: [{ ${list} }, { ${stages} }] }`,
  'merge of a matrix': `merge: { mergeKeys: [stage], generators: [{ matrix: { generators: [{ ${stages} }, { list: { elements: [{ name: m }] } }] } }, { list: { elements: [{ stage: dev, name: n }] } }] }`,
  'merge of clusters':
    'merge: { mergeKeys: [server], generators: [{ clusters: {} }, { list: { elements: [{ server: "https://west.example.com", stage: best }] } }] }',
};

interface Style {
  readonly options: string;
  /** What stands for `{{STAGE}}` and `{{VALUE}}` of generators. */
  readonly stage: string;
  readonly value: string;
}
const flat: Style = { options: '', stage: '{{stage}}', value: '{{name}}' };
const goStyle: Style = { options: 'goTemplate: true', stage: '{{.stage}}', value: '{{.name}}' };
const strict: Style = { ...goStyle, options: 'goTemplate: true\n  goTemplateOptions: [missingkey=error]' };

/** Templates of names and paths, and patches, in each style. */
const templates: readonly (readonly [
  string,
  Style,
  { readonly name: string; readonly path: string; readonly patch?: string },
])[] = [
  ['flat names', flat, { name: '{{name}}-{{stage}}', path: '{{path}}/{{path.basename}}/{{path[1]}}' }],
  ['flat values', flat, { name: 'x-{{ name }}', path: '{{values.x}}:{{values.v}}:{{stage.name}}:{{hosts.0}}:{{big}}' }],
  [
    'flat parts of clusters',
    flat,
    { name: '{{nameNormalized}}', path: '{{server}}/{{metadata.labels.stage}}/{{metadata.annotations.owner}}' },
  ],
  [
    'a flat patch',
    flat,
    { name: '{{name}}', path: 'p', patch: 'spec: { source: { path: "{{stage}}" }, project: other }' },
  ],
  ['names', goStyle, { name: '{{.name}}-{{.stage}}', path: '{{.path}}' }],
  [
    'paths',
    goStyle,
    { name: '{{.path.basenameNormalized}}', path: '{{.path.path}}:{{index .path.segments 1}}:{{.path.filename}}' },
  ],
  [
    'nested values',
    goStyle,
    { name: 'n-{{.name}}', path: '{{.stage.name}}-{{.stage.replicas}}-{{.values.v}}-{{.big}}-{{.half}}-{{.on}}' },
  ],
  [
    'functions',
    goStyle,
    {
      name: '{{ .name | default "none" | lower | trunc 10 }}',
      path: '{{ if eq .stage "prod" }}live{{ else }}{{ normalize (printf "%v_X" .name) }}{{ end }}',
    },
  ],
  [
    'loops',
    goStyle,
    {
      name: '{{.name}}',
      path: '{{ range $i, $h := .hosts }}{{ if $i }},{{ end }}{{ $h }}{{ end }}{{ range $k, $v := .map }}{{ $k }}={{ $v }}{{ end }}',
    },
  ],
  [
    'clusters',
    goStyle,
    {
      name: '{{.nameNormalized}}',
      path: '{{.server}}/{{.metadata.labels.stage}}/{{ dig "annotations" "owner" "nobody" (.metadata | default dict) }}',
    },
  ],
  ['clusters as a list', goStyle, { name: 'all', path: '{{ range .clusters }}{{ .name }},{{ end }}' }],
  ['strict names', strict, { name: '{{.name}}', path: '{{.stage}}' }],
  ['strict paths', strict, { name: '{{.path.basename}}', path: '{{.path.path}}' }],
  [
    'a patch',
    goStyle,
    {
      name: '{{.name}}',
      path: 'p',
      patch:
        '{{ if .stage }}spec:\n  syncPolicy: { automated: { prune: true } }\n  source: { path: "{{ .stage }}", helm: { releaseName: r } }{{ end }}',
    },
  ],
];

function setOf(
  generator: string,
  { options, stage, value }: Style,
  { name, path, patch }: (typeof templates)[number][2],
): string {
  const filled = generator.replaceAll('{{STAGE}}', stage).replaceAll('{{VALUE}}', value);
  return `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: shop, namespace: argocd }
spec:
  ${options}
  generators: [{ ${filled} }]
  template:
    metadata: { name: ${JSON.stringify(name)}, labels: { set: shop }, annotations: { about: ${JSON.stringify(path)} } }
    spec: { project: shop, source: { repoURL: "${gitopsAddress}", path: ${JSON.stringify(path)} }, destination: { namespace: live, server: "https://kubernetes.default.svc" } }
${patch === undefined ? '' : `  templatePatch: ${JSON.stringify(patch)}\n`}`;
}

const cases = Object.entries(generators).flatMap(([about, generator]) =>
  templates.map(([of, style, template]) => ({ name: `${about}, ${of}`, set: setOf(generator, style, template) })),
);

const read = (text: string) => readObjects({ path: 'sets.yaml', bytes: new TextEncoder().encode(text) }).objects;

/** Bodies of the Applications that we make, or why we make none. */
async function ours(text: string): Promise<readonly unknown[] | string> {
  const [set] = read(text);
  if (set === undefined) throw new Error('no set');
  const tree = await treeOf(files);
  const repositories = knownRepositories([{ addresses: [gitopsAddress], open: () => Promise.resolve(tree) }]);
  try {
    const made = await applicationsOf(set, { repositories, objects: knownObjects(read(secrets.join('---\n')), []) });
    return inOrder(made.map(({ body }) => essence(body)));
  } catch (error) {
    if (!(error instanceof RenderProblem)) throw error;
    return error.message;
  }
}

function theirs(answer: ArgoAnswer | undefined): readonly unknown[] | string {
  if (answer === undefined) throw new Error('no answer');
  return answer.error ?? inOrder((answer.applications ?? []).map(essence));
}

/** Metadata and spec without what is empty, which Go leaves out, and without finalizers, which say how it is deleted. */
function essence(application: unknown): unknown {
  const { metadata, spec }: { metadata?: object; spec?: unknown } = Object(application);
  return pruned({ metadata: { ...metadata, finalizers: null }, spec });
}

/** The order of Applications has no meaning: that of a merge is another one each time. */
function inOrder(applications: readonly unknown[]): readonly unknown[] {
  return applications.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey(application: unknown): string {
  const [name, path] = [
    ['metadata', 'name'],
    ['spec', 'source', 'path'],
  ].map((keys) => textIn(application, ...keys));
  return `${name} ${path}`;
}

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(pruned);
  if (!isRecord(value)) return value === null || value === '' || value === false || value === 0 ? undefined : value;
  const left = Object.entries(value).flatMap(([key, one]) => {
    const inner = pruned(one);
    return inner === undefined ? [] : [[key, inner] as const];
  });
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

function workingCopy(): string {
  const directory = join(root, 'gitops');
  mkdirSync(directory);
  lay(directory, files);
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
  ]) {
    execFileSync('git', ['-C', directory, ...args], { env: plainGitEnvironment });
  }
  return directory;
}

/** Sets of which Argo CD makes none: its functions do not read the labels and annotations of clusters, which are of another type. */
const refusedByArgo = [
  'clusters, clusters',
  'clusters with a selector, clusters',
  'matrix of files and clusters, clusters',
  'merge of clusters, clusters',
];

describe("Argo CD's own code", () => {
  withArgo(
    'makes the same Applications of each set, or neither of us makes any',
    async () => {
      if (go === undefined) throw new Error('no Go');
      const repositories = { [gitopsAddress]: workingCopy() };
      const answers = buildArgoGenerators(go, root)(cases.map(({ set }) => ({ set, secrets, repositories })));
      const different: unknown[] = [];
      let [same, refused] = [0, 0];
      for (const [index, { name, set }] of cases.entries()) {
        const [own, other] = [await ours(set), theirs(answers[index])];
        if (typeof own === 'string' && typeof other === 'string') refused += 1;
        else if (isDeepStrictEqual(own, other)) same += 1;
        else different.push(refusedByArgo.includes(name) && typeof other === 'string' ? name : [name, own, other]);
      }
      expect(different).toEqual(refusedByArgo);
      expect(same).toBeGreaterThan(270);
      expect(same + refused + different.length).toBe(cases.length);
    },
    // With an empty cache, Go compiles for many minutes.
    1_800_000,
  );
});
