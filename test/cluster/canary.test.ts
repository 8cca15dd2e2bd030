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
let environment: Readonly<Record<string, string>>;

const image = 'nonprod/shop/cart';
const where = ['--application=cart', '--environment=test'];
const namespace = 'shop-test';

function flow({ url, registry, argocd }: Addresses): string {
  return `apiVersion: krci-deploy/v1
flow: shop
registry: ${registry}/nonprod
gitops: { repository: "${url}", branch: main }
environments:
  - name: test
    tier: testing
    cluster: nonprod
    model: push
    promotion: automatic
    sync: { argocd: "${argocd}", application: shop-test-cart, project: shop }
applications:
  - name: cart
    image: shop/cart
    delivery:
      test:
        canary:
          stable: { image: { file: test/stable.yaml, path: "spec.template.spec.containers[name=cart].image" } }
          canary:
            image: { file: test/canary.yaml, path: "spec.template.spec.containers[name=cart].image" }
            weight: { file: test/route.yaml, path: "spec.rules[0].backendRefs[name=cart-canary].weight" }
          stable-weight: { file: test/route.yaml, path: "spec.rules[0].backendRefs[name=cart-stable].weight" }
          steps: [10, 50, 100]
          pause: 1m
          metrics: [{ name: errors, server: "${errors.server.origin}", query: 'errors_percent{app="cart-canary"}', max: 1 }]
`;
}

function files({ registry }: Addresses): Readonly<Record<string, string>> {
  const digest = firstImage(image).digest;
  const container = `{ name: cart, image: ${registry}/${image}:1.0.0@${digest} }`;
  return {
    'test/stable.yaml': deployment('cart-stable', container),
    'test/canary.yaml': deployment('cart-canary', container, '1'),
    'test/route.yaml': `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart }
spec:
  parentRefs: [{ name: shop }]
  rules:
    - backendRefs:
        - { name: cart-stable, port: 80, weight: 100 }
        - { name: cart-canary, port: 80, weight: 0 } # the share of the next release
`,
  };
}

beforeAll(async () => {
  const { kubernetes, argocd } = cluster.open();
  errors = await startOneMetric('0.2');
  shop = openShop(cluster.open(), { name: 'gitops', flow, files });
  await shop.build(image, '1.0.0');
  await kubernetes.kubectl.apply([httpRouteDefinition]);
  await kubernetes.kubectl.apply([
    projectWithRole('shop', 'deploy', ['get, shop/*', 'sync, shop/*']),
    application({
      name: 'shop-test-cart',
      namespace,
      isAutomated: true,
      sources: [{ repoURL: shop.url, targetRevision: 'main', path: 'test' }],
    }),
  ]);
  environment = { KRCI_DEPLOY_ARGOCD_TOKEN: await argocd.api.roleToken('shop', 'deploy') };
  await acceptRoute(kubernetes.kubectl, namespace, 'cart');
  await argocd.api.reaches('shop-test-cart', ({ health }) => health === 'Healthy');
});
afterAll(() => errors.server.close());

/** Share of the canary in the cluster, with the digests that run. */
async function live(): Promise<{ readonly share: number | undefined; readonly images: readonly string[] }> {
  const { kubectl } = cluster.open().kubernetes;
  const weights = await weightsOf(kubectl, namespace, 'cart');
  expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  const path = 'jsonpath={range .items[*]}{.status.containerStatuses[*].image}{"\\n"}{end}';
  const pods = await kubectl.run(['-n', namespace, 'get', 'pods', '-o', path]);
  const digests = pods
    .trim()
    .split('\n')
    .map((pod) => pod.replace(/.*@/, ''));
  return { share: weights['cart-canary'], images: [...new Set(digests)].toSorted() };
}

function enter(version: string, digest: string): Promise<Asked> {
  return shop.ask(['manifest-bump', ...where, `--version=${version}`, `--digest=${digest}`, '--wait=1m'], environment);
}

/** Runs until a step is made, as a schedule does. */
async function advance(): Promise<Asked> {
  const end = Date.now() + 90_000;
  for (;;) {
    const asked = await shop.ask(['advance', ...where], environment);
    if (asked.exitCode !== 0 || asked.data['state'] !== 'waiting') return asked;
    if (Date.now() > end) throw new Error(`no step was made: ${asked.stderr}`);
    await sleep(5000);
  }
}

/** Waits until the cluster has a share, and tells how long that took. */
async function shareIs(share: number): Promise<void> {
  const begin = Date.now();
  await cluster.open().argocd.api.ask('GET', 'applications/shop-test-cart?refresh=normal');
  for (;;) {
    const now = await live();
    if (now.share === share) break;
    if (Date.now() - begin > 30_000) throw new Error(`the share is ${now.share}, not ${share}`);
    await sleep(200);
  }
  say(`canary ${share} % after ${seconds(Date.now() - begin)}`);
}

const commits = (since: string) =>
  shop.gitops.git('log', '--reverse', '--format=%s', `${since}..main`).split('\n').filter(Boolean);

test('a metric takes back what three commits have brought', async () => {
  const first = shop.gitops.git('rev-parse', 'main');
  const old = firstImage(image).digest;
  const digest = await shop.build(image, '1.1.0');
  const entry = await enter('1.1.0', digest);
  expect({ exitCode: entry.exitCode, stderr: entry.stderr }).toMatchObject({ exitCode: 0 });
  expect(await live()).toEqual({ share: 10, images: [digest, old].toSorted() });

  expect(await advance()).toMatchObject({ exitCode: 0, data: { state: 'advanced', share: 50 } });
  await shareIs(50);
  expect(await advance()).toMatchObject({ exitCode: 0, data: { state: 'advanced', share: 100 } });
  await shareIs(100);

  errors.value = '7';
  const back = await advance();
  expect(back).toMatchObject({ exitCode: 1, code: 'delivery-rolled-back' });
  await shareIs(0);
  await cluster.open().argocd.api.reaches('shop-test-cart', ({ images }) => images.every((one) => one.includes(old)));
  expect(await live()).toEqual({ share: 0, images: [old] });
  expect(commits(first)).toHaveLength(4);
});
