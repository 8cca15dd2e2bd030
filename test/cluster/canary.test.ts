import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { application, projectWithRole } from './support/applications.ts';
import { say, seconds, useCluster } from './support/cluster.ts';
import { acceptRoute, httpRouteDefinition, weightsOf } from './support/http-route.ts';
import { type OneMetric, startOneMetric } from './support/prometheus.ts';
import { type Addresses, type Asked, openShop, type Shop } from './support/shop.ts';
import { deployment, firstImage } from './support/shop-files.ts';

/** A canary whose steps are commits: Argo CD carries each into the cluster, and a metric takes it back. */
const cluster = useCluster();
let shop: Shop;
let errors: OneMetric;
let tokens: Readonly<Record<string, string>>;

const image = 'nonprod/shop/cart';
/** In test a metric decides; qa gives all traffic at once. */
const environments = ['test', 'qa'] as const;
type Environment = (typeof environments)[number];

function canary(environment: Environment, rest: string): string {
  const side = (name: string) =>
    `image: { file: ${environment}/${name}.yaml, path: "spec.template.spec.containers[name=cart].image" }`;
  const weight = (name: string) =>
    `{ file: ${environment}/route.yaml, path: "spec.rules[0].backendRefs[name=cart-${name}].weight" }`;
  return `${environment}:
        canary:
          stable: { ${side('stable')} }
          canary: { ${side('canary')}, weight: ${weight('canary')} }
          stable-weight: ${weight('stable')}
          pause: 1m
          ${rest}`;
}

function flow({ url, registry, argocd }: Addresses): string {
  const sync = `sync: { argocd: "${argocd}", application: "{flow}-{environment}-{application}", project: shop }`;
  const push = `cluster: nonprod, model: push, ${sync}`;
  const metric = `{ name: errors, server: "${errors.server.origin}", query: 'errors_percent{app="cart-canary"}', max: 1 }`;
  return `apiVersion: krci-deploy/v1
flow: shop
registry: ${registry}/nonprod
gitops: { repository: "${url}", branch: main }
environments:
  - { name: test, tier: testing, promotion: automatic, ${push} }
  - { name: qa, tier: testing, promotion: manual, ${push} }
applications:
  - name: cart
    image: shop/cart
    delivery:
      ${canary('test', `steps: [10, 50, 100]\n          metrics: [${metric}]`)}
      ${canary('qa', 'steps: [100]')}
`;
}

function files({ registry }: Addresses): Readonly<Record<string, string>> {
  const digest = firstImage(image).digest;
  const container = `{ name: cart, image: ${registry}/${image}:1.0.0@${digest} }`;
  const each = environments.flatMap((environment) => [
    [`${environment}/stable.yaml`, deployment('cart-stable', container)] as const,
    [`${environment}/canary.yaml`, deployment('cart-canary', container, '1')] as const,
    [`${environment}/route.yaml`, route] as const,
  ]);
  return Object.fromEntries(each);
}

const route = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart }
spec:
  parentRefs: [{ name: shop }]
  rules:
    - backendRefs:
        - { name: cart-stable, port: 80, weight: 100 }
        - { name: cart-canary, port: 80, weight: 0 } # the share of the next release
`;

const nameOf = (name: Environment): string => `shop-${name}-cart`;

beforeAll(async () => {
  const { kubernetes, argocd } = cluster.open();
  errors = await startOneMetric('0.2');
  shop = openShop(cluster.open(), { name: 'gitops', flow, files });
  await shop.build(image, '1.0.0');
  await kubernetes.kubectl.apply([httpRouteDefinition]);
  await kubernetes.kubectl.apply([
    projectWithRole('shop', 'deploy', ['get, shop/*', 'sync, shop/*']),
    ...environments.map((name) =>
      application({
        name: nameOf(name),
        namespace: `shop-${name}`,
        isAutomated: true,
        sources: [{ repoURL: shop.url, targetRevision: 'main', path: name }],
      }),
    ),
  ]);
  tokens = { KRCI_DEPLOY_ARGOCD_TOKEN: await argocd.api.roleToken('shop', 'deploy') };
  for (const name of environments) {
    await acceptRoute(kubernetes.kubectl, `shop-${name}`, 'cart');
    await argocd.api.reaches(nameOf(name), ({ health }) => health === 'Healthy');
  }
});
afterAll(() => errors.server.close());

interface Live {
  readonly share: number | undefined;
  /** Digests that run. */
  readonly images: readonly string[];
}

/** Share of the canary in the cluster, with the digests that run. */
async function live(name: Environment): Promise<Live> {
  const { kubectl } = cluster.open().kubernetes;
  const weights = await weightsOf(kubectl, `shop-${name}`, 'cart');
  expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  const path = 'jsonpath={range .items[*]}{.status.containerStatuses[*].image}{"\\n"}{end}';
  const pods = await kubectl.run(['-n', `shop-${name}`, 'get', 'pods', '-o', path]);
  const digests = pods
    .trim()
    .split('\n')
    .map((pod) => pod.replace(/.*@/, ''));
  return { share: weights['cart-canary'], images: [...new Set(digests)].toSorted() };
}

function enter(name: Environment, version: string, digest: string): Promise<Asked> {
  const what = ['--application=cart', `--environment=${name}`, `--version=${version}`, `--digest=${digest}`];
  return shop.ask(['manifest-bump', ...what, '--wait=1m'], tokens);
}

function advanceOnce(name: Environment, ...more: readonly string[]): Promise<Asked> {
  return shop.ask(['advance', '--application=cart', `--environment=${name}`, ...more], tokens);
}

/** Runs until a step is made, as a schedule does. */
async function advance(name: Environment): Promise<Asked> {
  const end = Date.now() + 90_000;
  for (;;) {
    const asked = await advanceOnce(name);
    if (asked.exitCode !== 0 || asked.data['state'] !== 'waiting') return asked;
    if (Date.now() > end) throw new Error(`no step was made: ${asked.stderr}`);
    await sleep(5000);
  }
}

/** Waits until the cluster has a share and these digests, and tells how long that took. */
async function becomes(name: Environment, wanted: Live): Promise<void> {
  const begin = Date.now();
  await cluster.open().argocd.api.ask('GET', `applications/${nameOf(name)}?refresh=normal`);
  for (;;) {
    const now = await live(name);
    if (JSON.stringify(now) === JSON.stringify(wanted)) break;
    if (Date.now() - begin > 30_000) expect(now).toEqual(wanted);
    await sleep(200);
  }
  say(`${name}: canary ${wanted.share} % after ${seconds(Date.now() - begin)}`);
}

const commits = (since: string) =>
  shop.gitops.git('log', '--reverse', '--format=%s', `${since}..main`).split('\n').filter(Boolean);

test('a metric takes back what three commits have brought', async () => {
  const first = shop.gitops.git('rev-parse', 'main');
  const old = firstImage(image).digest;
  const digest = await shop.build(image, '1.1.0');
  const both = [digest, old].toSorted();
  const { exitCode, stderr } = await enter('test', '1.1.0', digest);
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  expect(await live('test')).toEqual({ share: 10, images: both });

  for (const share of [50, 100]) {
    expect(await advance('test')).toMatchObject({ exitCode: 0, data: { state: 'advanced', share } });
    await becomes('test', { share, images: both });
  }

  errors.value = '7';
  expect(await advance('test')).toMatchObject({ exitCode: 1, code: 'delivery-rolled-back' });
  await becomes('test', { share: 0, images: [old] });
  expect(commits(first)).toHaveLength(4);
});

test('an image that is missing stays at its step in the words of Argo CD, and an abort is one commit', async () => {
  const old = firstImage(image).digest;
  const version = '1.2.0-missing';
  const entry = await enter('qa', version, await shop.build(image, version));
  expect(entry).toMatchObject({ exitCode: 1, code: 'sync-failed' });
  expect(entry.stderr).toContain('ImagePullBackOff');

  const first = shop.gitops.git('rev-parse', 'main');
  const stays = await advanceOnce('qa');
  expect(stays).toMatchObject({ exitCode: 1, code: 'delivery-not-confirmed', data: { state: 'waiting' } });
  expect(stays.stderr).toMatch(/exceeded its progress deadline.*--abort true/s);
  expect(commits(first)).toEqual([]);

  const back = await advanceOnce('qa', '--abort=true');
  expect({ ...back, stderr: back.stderr }).toMatchObject({ exitCode: 0, data: { state: 'aborted' } });
  await becomes('qa', { share: 0, images: [old] });
  expect(commits(first)).toHaveLength(1);
});

test('the end is two commits: stable takes the digest while the canary has all traffic, which then goes back', async () => {
  const first = shop.gitops.git('rev-parse', 'main');
  const old = firstImage(image).digest;
  const digest = await shop.build(image, '1.3.0');
  const { exitCode, stderr } = await enter('qa', '1.3.0', digest);
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  expect(await live('qa')).toEqual({ share: 100, images: [digest, old].toSorted() });

  expect(await advance('qa')).toMatchObject({ exitCode: 0, data: { state: 'advanced', share: 100 } });
  await becomes('qa', { share: 100, images: [digest] });
  const end = await advance('qa');
  expect({ ...end, stderr: end.stderr }).toMatchObject({ exitCode: 0, data: { state: 'advanced' } });
  await becomes('qa', { share: 0, images: [digest] });
  expect(commits(first)).toHaveLength(3);
  expect(await advanceOnce('qa')).toMatchObject({ exitCode: 0, data: { state: 'idle' } });
});
