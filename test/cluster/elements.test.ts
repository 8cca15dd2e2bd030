import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { isRecord, listIn, memberAt, textIn } from '../../src/base/json-path.ts';
import { say, seconds, useCluster } from './support/cluster.ts';
import { type CountingFront, startCountingFront } from './support/counting-front.ts';
import { apiServer } from './support/kubeconfig.ts';
import { type Addresses, type Asked, openShop, type Shop } from './support/shop.ts';
import { applicationSet, createBasket, stages, waveFiles, waveProject } from './support/wave.ts';

/** KubeRocketCI's ApplicationSet that is in the cluster alone: its list element is set after each commit. */
const cluster = useCluster();
let shop: Shop;
/** By role. */
const tokens: Record<string, string> = {};

const versions = Array.from({ length: 10 }, (_, index) => `0.1.0-SNAPSHOT.${index + 1}`);
const [first = ''] = versions;
let next = 0;

function flow({ url, registry, argocd }: Addresses, kubernetes: string): string {
  const sync = `argocd: "${argocd}", application: "{flow}-{environment}-{application}", project: krci`;
  const patch = `applicationset: { name: "{flow}", ${kubernetes} }`;
  const upsert = 'applicationset: { name: "{flow}" }';
  const other = 'applicationset: { name: "other" }';
  return `apiVersion: krci-deploy/v1
flow: wave
registry: ${registry}/krci
gitops: { repository: "${url}", branch: main }
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic, sync: { ${sync}, ${patch} } }
  - { name: qa, tier: testing, cluster: nonprod, model: push, promotion: manual, sync: { ${sync}, ${upsert} } }
  - { name: load, tier: testing, cluster: nonprod, model: push, promotion: manual, sync: { ${sync}, ${upsert} } }
  - { name: uat, tier: testing, cluster: nonprod, model: push, promotion: manual, sync: { ${sync}, ${other} } }
applications: [{ name: basket, image: basket, manifests: { layout: krci, applicationset: cluster } }]
`;
}

const kubectl = () => cluster.open().kubernetes.kubectl;
const nameOf = (stage: string): string => `wave-${stage}-basket`;

beforeAll(async () => {
  const { git, argocd, kubernetes } = cluster.open();
  const authority = JSON.stringify(readFileSync(kubernetes.authority, 'utf8'));
  createBasket(cluster.open(), versions);
  const basket = git.url('basket.git');
  let set: unknown;
  shop = openShop(cluster.open(), {
    name: 'gitops',
    flow: (addresses) => flow(addresses, `kubernetes: "${apiServer}", ca: ${authority}`),
    files: (addresses) => {
      set = parse(applicationSet(addresses, basket, first));
      const { 'sets/wave.yaml': _, ...values } = waveFiles(addresses, basket, first);
      const qa = values['wave/qa/basket-values.yaml'] ?? '';
      return { ...values, 'wave/load/basket-values.yaml': qa, 'wave/uat/basket-values.yaml': qa };
    },
  });
  for (const version of versions) await shop.build('krci/basket', version);
  await kubectl().apply([waveProject, ...(isRecord(set) ? [set] : []), ...patcher]);
  for (const role of ['deploy', 'sets', 'without-create', 'without-update'])
    tokens[role] = await argocd.api.roleToken('krci', role);
  for (const stage of stages) {
    await argocd.api.reaches(nameOf(stage), () => true);
    await argocd.api.ask('POST', `applications/${nameOf(stage)}/sync`, {});
    await argocd.api.reaches(nameOf(stage), ({ health, images }) => health === 'Healthy' && images.length > 0);
  }
});

beforeEach(() => {
  next += 1;
  cluster.open().front.meanwhile = async () => {};
  cluster.open().front.forget();
});

/** The account that a job patches by, with the rights that the documentation names. */
const patcher = [
  { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'promoter', namespace: 'argocd' } },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name: 'promoter', namespace: 'argocd' },
    rules: [
      { apiGroups: ['argoproj.io'], resources: ['applicationsets'], verbs: ['get', 'patch'], resourceNames: ['wave'] },
    ],
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: 'promoter', namespace: 'argocd' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'promoter' },
    subjects: [{ kind: 'ServiceAccount', name: 'promoter', namespace: 'argocd' }],
  },
];

interface Bump {
  readonly stage: string;
  readonly role?: string;
  readonly kubernetes?: string;
  readonly by?: Shop;
}

/** Commits the next version into a stage and waits until it runs. */
async function bump({ stage, role = 'sets', kubernetes, by = shop }: Bump): Promise<Asked> {
  const version = versions[next] ?? '';
  const digest = await shop.build('krci/basket', version);
  const what = ['--application=basket', `--environment=${stage}`, `--version=${version}`, `--digest=${digest}`];
  return by.ask(['manifest-bump', ...what, '--wait=1m'], {
    KRCI_DEPLOY_ARGOCD_TOKEN: tokens[role] ?? '',
    ...(kubernetes !== undefined && { KRCI_DEPLOY_KUBERNETES_TOKEN: kubernetes }),
  });
}

/** The spec of the ApplicationSet, and its element of a stage. */
async function there(): Promise<{ readonly spec: unknown; readonly generation: unknown }> {
  const set = await kubectl().read('applicationset', 'wave', 'argocd');
  return { spec: memberAt(set, 'spec'), generation: memberAt(set, 'metadata', 'generation') };
}

function elementsOf(spec: unknown): readonly unknown[] {
  return listIn(listIn(spec, 'generators')[0], 'list', 'elements');
}

const elementOf = (spec: unknown, stage: string) =>
  elementsOf(spec).find((element) => textIn(element, 'stage') === stage);

const emptyTemplate = ',"template":{"metadata":{},"spec":{"destination":{},"project":""}}';

/** The spec without the image of one element, and without the empty template that Argo CD writes to each generator. */
function restOf(spec: unknown, stage: string): unknown {
  const element = JSON.stringify(elementOf(spec, stage));
  const withoutImage = element.replaceAll(/"image(Tag|Digest|Repository)":"[^"]*"/g, '"image$1":""');
  return JSON.parse(JSON.stringify(spec).replace(element, withoutImage).replace(emptyTemplate, ''));
}

async function runningImage(stage: string): Promise<string> {
  const path = 'jsonpath={.spec.template.spec.containers[0].image}';
  return kubectl().run(['-n', `wave-${stage}`, 'get', 'deployment', 'basket', '-o', path]);
}

/** What another job writes into the element of a stage, by a patch as a person makes it. */
async function writes(stage: string, image: Readonly<Record<string, string>>): Promise<void> {
  const index = stages.findIndex((one) => one === stage);
  const operations = Object.entries(image).map(([key, value]) => {
    return { op: 'replace', path: `/spec/generators/0/list/elements/${index}/${key}`, value };
  });
  await kubectl().run([
    '-n',
    'argocd',
    'patch',
    'applicationset',
    'wave',
    '--type=json',
    '-p',
    JSON.stringify(operations),
  ]);
}

/** Does something once, before a server sees the first write of an ApplicationSet. */
function once(front: CountingFront, write: string, act: () => Promise<void>): void {
  let isDone = false;
  front.meanwhile = async ({ method, path }) => {
    if (isDone || method !== write || !path.includes('/applicationsets')) return;
    isDone = true;
    await act();
  };
}

test('Argo CD sets one element, every other one stays, and wait sees the digest run', async () => {
  const before = await there();
  const begin = Date.now();
  const { exitCode, stderr, data } = await bump({ stage: 'qa' });
  expect({ exitCode, stderr, data }).toMatchObject({ exitCode: 0 });
  say(`qa by Argo CD: ${seconds(Date.now() - begin)}`);
  const after = await there();
  const digest = await shop.build('krci/basket', versions[next] ?? '');
  expect(elementOf(after.spec, 'qa')).toMatchObject({ imageTag: versions[next], imageDigest: digest });
  expect(restOf(after.spec, 'qa')).toEqual(restOf(before.spec, 'qa'));
  expect(after.generation).toBe(Number(before.generation) + 1);
  expect(await runningImage('qa')).toMatch(new RegExp(`${versions[next]}@${digest}$`));
  expect(await runningImage('dev')).toMatch(new RegExp(`${first}$`));
  const asked = cluster.open().front.requests.filter(({ path }) => path.startsWith('/api/v1/applicationsets'));
  expect(asked.map(({ method, status }) => `${method} ${status}`)).toEqual(['GET 200', 'POST 200', 'GET 200']);
});

test.each([
  ['deploy', 'applicationsets, get, krci/wave'],
  ['without-create', 'applicationsets, create, krci/wave'],
  ['without-update', 'applicationsets, update, krci/wave'],
])(
  'the role %s may not: the values are committed, the element stays, and a right role goes on',
  async (role, right) => {
    const before = await there();
    const { exitCode, code, stderr } = await bump({ stage: 'qa', role });
    expect({ exitCode, code }).toEqual({ exitCode: 4, code: 'token-too-narrow' });
    expect(stderr).toContain(right);
    expect(await there()).toEqual(before);
    expect(shop.gitops.read('wave/qa/basket-values.yaml')).toContain(versions[next]);
    const again = await bump({ stage: 'qa' });
    expect({ exitCode: again.exitCode, stderr: again.stderr }).toMatchObject({ exitCode: 0 });
    expect(await runningImage('qa')).toContain(versions[next]);
  },
);

test.each([
  ['load', 'expected one list element with stage load and codebase basket, found none'],
  ['uat', 'expected the ApplicationSet other, found none'],
])('there is nothing to set for %s, which is said', async (stage, words) => {
  const before = await there();
  const { exitCode, code, stderr } = await bump({ stage });
  expect({ exitCode, code, stderr }).toMatchObject({ exitCode: 1, code: 'element-missing' });
  expect(stderr).toContain(words);
  expect(await there()).toEqual(before);
});

test('what somebody else writes in between is said: Argo CD keeps the last write whole', async () => {
  const dev = { imageTag: versions[1] ?? '' };
  once(cluster.open().front, 'POST', () => writes('dev', dev));
  const { exitCode, code, stderr } = await bump({ stage: 'qa' });
  expect({ exitCode, code }).toEqual({ exitCode: 1, code: 'element-overtaken' });
  expect(stderr).toContain('its element of the ApplicationSet was overtaken');
  expect(stderr).toContain('look at its other elements');
  const { spec } = await there();
  expect(elementOf(spec, 'dev')).toMatchObject({ imageTag: first });
  expect(elementOf(spec, 'qa')).toMatchObject({ imageTag: versions[next] });
});

test('a patch that comes too late is refused by the API server, and the element is read again', async () => {
  const { authority } = cluster.open().kubernetes;
  const front = await startCountingFront(apiServer, readFileSync(authority, 'utf8'));
  const late = openShop(cluster.open(), {
    name: 'late',
    flow: (addresses) => flow(addresses, `kubernetes: "${front.origin}"`),
    files: (addresses) => waveFiles(addresses, '', first),
  });
  once(front, 'PATCH', () => writes('dev', { imageTag: versions[1] ?? '' }));
  const token = (await kubectl().run(['-n', 'argocd', 'create', 'token', 'promoter'])).trim();
  const { exitCode, stderr } = await bump({ stage: 'dev', kubernetes: token, by: late });
  await front.stop();
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  expect(front.requests.map(({ method, status }) => `${method} ${status}`)).toEqual([
    'GET 200',
    'PATCH 422',
    'GET 200',
    'PATCH 200',
  ]);
  expect(elementOf((await there()).spec, 'dev')).toMatchObject({ imageTag: versions[next] });
});

test('a patch of the Kubernetes API sets one element, and nothing of another job is lost', async () => {
  const token = (await kubectl().run(['-n', 'argocd', 'create', 'token', 'promoter'])).trim();
  const before = await there();
  const begin = Date.now();
  const { exitCode, stderr } = await bump({ stage: 'dev', kubernetes: token });
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  say(`dev by a patch: ${seconds(Date.now() - begin)}`);
  const { spec } = await there();
  expect(elementOf(spec, 'dev')).toMatchObject({ imageTag: versions[next] });
  expect(restOf(spec, 'dev')).toEqual(restOf(before.spec, 'dev'));
  expect(await runningImage('dev')).toContain(versions[next]);
});
