import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { check } from '../../../../src/steps/check/check.ts';
import { lay } from '../../../support/gate.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();

const flow = (clusters: string): string => `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
applications: [{ name: cart, image: shop/cart }]
${clusters}`;
const declared = 'clusters: { nonprod: {}, prod: { argocd: own, server: "https://10.9.0.1:6443" } }\n';

const application = (destination: string): string =>
  `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: cart, namespace: argocd }
spec:
  destination: { ${destination} }
`;

/** Faults and warnings; notes say what was not rendered. */
async function found(text: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return (await findings(text, files)).filter((line) => !line.startsWith('note:'));
}

async function findings(text: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const directory = mkdtempSync(join(root, 'checkout-'));
  lay(directory, { 'krci-deploy.yaml': text, ...files });
  const plan = await check.plan(
    parseInputs(check.declaration, new Map([['sections', 'clusters']])),
    localPorts(directory),
  );
  return plan.findings
    .filter(({ section }) => section === 'clusters')
    .map(({ level, error: { code, problem } }) => `${level}: ${code}: ${problem.where ?? ''}`);
}

test.each([
  ['by name', 'name: prod', ['fault: cluster-pushed-into: a/argo.yaml:5:1']],
  ['by its address', 'server: "https://10.9.0.1:6443"', ['fault: cluster-pushed-into: a/argo.yaml:5:1']],
  ['that pushes', 'name: nonprod', []],
  ['of its own', 'name: in-cluster', []],
])('a destination that is a cluster %s', async (_, destination, expected) => {
  expect(await found(flow(declared), { 'a/argo.yaml': application(destination) })).toEqual(expected);
});

test('a project that allows a pattern of clusters, and a generator that only a cluster knows', async () => {
  const project =
    'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: p }\nspec: { destinations: [{ name: "pr*" }] }\n';
  const set =
    'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: s }\nspec: { generators: [{ clusters: {} }], template: { spec: { destination: { name: "{{name}}" } } } }\n';
  expect(await found(flow(declared), { 'a.yaml': `${project}---\n${set}` })).toEqual([
    'fault: cluster-pushed-into: a.yaml:4:1',
    'warning: cluster-destination-unread: a.yaml:9:1',
  ]);
});

test('nothing is looked for where the flow declares no clusters', async () => {
  expect(await found(flow(''), { 'a/argo.yaml': application('name: prod') })).toEqual([]);
});

test('templates of charts, and files that are none, are no objects', async () => {
  const files = { 'c/t.yaml': `{{ if .x }}\n${application('name: prod')}{{ end }}\n`, 'b.yaml': 'argoproj.io: [' };
  expect(await found(flow(declared), files)).toEqual([]);
});

const set = (generators: string, destination = 'name: "{{.cluster}}"'): string =>
  `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: s, namespace: argocd }
spec:
  goTemplate: true
  generators: [${generators}]
  template:
    metadata: { name: "x-{{.cluster}}" }
    spec: { source: { repoURL: "https://git.example.com/x.git", path: a }, destination: { ${destination} } }
`;
const registered = (name: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: ${name}, labels: { argocd.argoproj.io/secret-type: cluster, env: ${name} } }\nstringData: { name: ${name}, server: "https://${name}:6443" }\n`;

describe('an ApplicationSet', () => {
  const own = { addresses: 'render: { repositories: ["https://git.example.com/x.git"] }\n' };
  const text = flow(`${declared}${own.addresses}`);
  const git = '{ git: { repoURL: "https://git.example.com/x.git", revision: HEAD, files: [{ path: "envs/*.json" }] } }';

  test.each([
    [
      'of files that name production',
      git,
      { 'envs/a.json': '{"cluster":"prod"}' },
      ['fault: cluster-pushed-into: s.yaml:1:1'],
    ],
    ['of files that do not', git, { 'envs/a.json': '{"cluster":"nonprod"}' }, []],
    [
      'of a matrix with such files',
      `{ matrix: { generators: [{ list: { elements: [{ x: a }] } }, ${git}] } }`,
      { 'envs/a.json': '{"cluster":"prod"}' },
      ['fault: cluster-pushed-into: s.yaml:1:1'],
    ],
    [
      'of clusters that are registered in Git',
      '{ clusters: { selector: { matchLabels: { env: prod } }, values: { a: b } } }',
      { 'secret.yaml': registered('prod') },
      ['fault: cluster-pushed-into: secret.yaml:3:1', 'fault: cluster-pushed-into: s.yaml:1:1'],
    ],
    [
      'that asks a server',
      '{ scmProvider: { github: { organization: o } } }',
      {},
      ['warning: cluster-destination-unread: s.yaml:6:1'],
    ],
    [
      'of files of another repository',
      git.replace('x.git', 'y.git'),
      {},
      ['warning: cluster-destination-unread: s.yaml:6:1'],
    ],
  ])('%s', async (_, generator, files, expected) => {
    const destination = generator.includes('clusters:') ? 'server: "{{.server}}"' : undefined;
    const body =
      destination === undefined ? set(generator) : set(generator, destination).replace('x-{{.cluster}}', 'x-{{.name}}');
    const server = text.replace('https://10.9.0.1:6443', 'https://prod:6443');
    expect((await found(server, { 's.yaml': body, ...files })).toSorted()).toEqual(expected.toSorted());
  });
});

test('a cluster that an ExternalSecret registers', async () => {
  const external = `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: c, namespace: argocd }
spec: { target: { template: { metadata: { labels: { argocd.argoproj.io/secret-type: cluster } }, data: { name: prod, server: "https://10.9.0.1:6443", config: "{{ .config }}" } } } }
`;
  const files = { 'a.yaml': `${external}# argoproj.io\n` };
  expect(await found(flow(declared), files)).toEqual(['fault: cluster-pushed-into: a.yaml:3:1']);
});

const files = (environment: string, more: string): Readonly<Record<string, string>> => ({
  [`apps/${environment}/cart.yaml`]:
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: cart }\nspec: { template: { spec: { containers: [{ name: app, image: "registry.example.com/shop/cart:1" }] } } }\n',
  // A list of objects is no object that stands in a file by itself.
  [`apps/${environment}/argo.yaml`]: more,
});
const placed = (clusters: string): string =>
  flow(clusters).replace(
    'image: shop/cart }',
    'image: shop/cart, manifests: { layout: file, file: "apps/{environment}/cart.yaml", path: "spec.template.spec.containers[name=app].image" } }',
  );
const credential = (type: string, url: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: c, labels: { argocd.argoproj.io/secret-type: ${type} } }\nstringData: { url: "${url}" }\n`;

describe('what environments have', () => {
  const hydrated = application('name: in-cluster').replace(
    'spec:',
    'spec:\n  sourceHydrator: { drySource: { repoURL: "https://git.example.com/x.git", path: a, targetRevision: main }, syncSource: { targetBranch: live, path: a } }',
  );
  const own = 'https://git.example.com/acme/gitops.git';
  const inventory = 'https://git.example.com/acme/inventory.git';
  const egress =
    'egress: { git: ["10.1.0.1/32"], registry: [], identity: [], secrets: [], dns: [], reports: ["10.1.0.2/32:443"] }';
  const listed = declared.replace(
    'argocd: own,',
    `argocd: own, ${egress}, credentials: { source: read-only, write: [{ for: inventory, repository: "${inventory}" }] },`,
  );
  const flowOf = (clusters: string): string =>
    `${placed(clusters)}render: { repositories: ["${own}", "https://git.example.com/x.git"] }\n`;

  test.each([
    ['production in its own cluster', 'prod', application('name: in-cluster'), declared, []],
    [
      'production into another',
      'prod',
      application('name: nonprod'),
      declared,
      ['fault: cluster-leaves: apps/prod/argo.yaml:5:1'],
    ],
    [
      'production with a hydrator',
      'prod',
      hydrated,
      declared,
      ['fault: cluster-credential-writes: apps/prod/argo.yaml:5:1'],
    ],
    [
      'production with an image updater that writes to Git',
      'prod',
      application('name: in-cluster').replace(
        'argocd }',
        'argocd, annotations: { argocd-image-updater.argoproj.io/write-back-method: "git:secret:a/b" } }',
      ),
      declared,
      ['fault: cluster-credential-writes: apps/prod/argo.yaml:3:1'],
    ],
    ['a credential that reads', 'prod', credential('repository', own), declared, []],
    [
      'a credential that writes the GitOps repository',
      'prod',
      credential('repository-write', own),
      listed,
      ['fault: cluster-credential-writes: apps/prod/argo.yaml:3:1'],
    ],
    [
      'one that writes another, unlisted',
      'prod',
      credential('repo-write-creds', inventory),
      declared,
      ['fault: cluster-credential-writes: apps/prod/argo.yaml:3:1'],
    ],
    ['one that is listed', 'prod', credential('repository-write', 'git@git.example.com:acme/inventory'), listed, []],
    [
      'an Application that names production, once',
      'prod',
      application('name: prod'),
      declared,
      ['fault: cluster-pushed-into: apps/prod/argo.yaml:5:1'],
    ],
    ['development with a hydrator', 'dev', hydrated, declared, []],
  ])('%s', async (_, environment, more, clusters, expected) => {
    expect(await found(flowOf(clusters), files(environment, more))).toEqual(expected);
  });

  test('what is not rendered of development is a note', async () => {
    expect(await findings(flow(declared), {})).toEqual(['note: cluster-destination-unread: dev']);
  });
});
