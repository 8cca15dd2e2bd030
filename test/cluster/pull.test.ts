import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { say, seconds, useCluster } from './support/cluster.ts';
import { notificationSettings } from './support/notification-settings.ts';
import { app, type GithubStatuses, startGithubStatuses } from './support/github-statuses.ts';
import { type Addresses, type Asked, openShop, type Shop } from './support/shop.ts';
import { cartApplication, cartBase, firstImage, kustomizeCart, shopProject } from './support/shop-files.ts';

/** A pull environment: its own Argo CD writes a commit status, and nothing else about it is asked. */
const cluster = useCluster();
let shop: Shop;
let github: GithubStatuses;

const environments = { dev: 'nonprod/shop/cart', prod: 'prod/shop/cart' } as const;

function flow({ url, registry, argocd }: Addresses): string {
  return `apiVersion: krci-deploy/v1
flow: shop
registry: ${registry}/nonprod
gitops: { repository: "${url}", branch: main }
environments:
  - name: dev
    tier: development
    cluster: nonprod
    model: push
    promotion: automatic
    sync: { argocd: "${argocd}", application: "{flow}-{environment}-{application}", project: shop }
  - name: prod
    tier: production
    cluster: prod
    model: pull
    promotion: manual
    registry: ${registry}/prod
    confirm: { context: "argocd/{flow}-{environment}-{application}", creator: "${app}" }
applications:
  - { name: cart, image: shop/cart, manifests: { layout: kustomize, directory: "apps/{application}/overlays/{environment}" } }
`;
}

function files(addresses: Addresses): Readonly<Record<string, string>> {
  const each = Object.entries(environments).map(([name, image]) => kustomizeCart(addresses, name, firstImage(image)));
  return Object.assign({}, cartBase, ...each);
}

beforeAll(async () => {
  const { kubernetes, argocd, git } = cluster.open();
  github = await startGithubStatuses();
  shop = openShop(cluster.open(), {
    name: 'acme/gitops',
    flow,
    files,
    environment: {
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: git.origin,
      GITHUB_API_URL: github.origin,
      GITHUB_REPOSITORY: 'acme/gitops',
      GITHUB_TOKEN: 'ghs_ofTheJob',
      KRCI_DEPLOY_ARGOCD_TOKEN: 'given-to-the-job-by-mistake',
    },
  });
  for (const image of Object.values(environments)) await shop.build(image, '1.0.0');
  await kubernetes.kubectl.apply([shopProject, ...notificationSettings(github.origin)]);
  await argocd.startNotifications();
  const own = cartApplication(shop.url, 'prod', true);
  await kubernetes.kubectl.apply([own, cartApplication(shop.url, 'dev', true)]);
  const subscriptions = ['live', 'degraded'].map((name) => `notifications.argoproj.io/subscribe.krci-${name}.github=`);
  await kubernetes.kubectl.run(['-n', 'argocd', 'annotate', 'application', 'shop-prod-cart', ...subscriptions]);
  await argocd.api.reaches('shop-prod-cart', ({ health }) => health === 'Healthy');
});
afterAll(() => github.close());

interface Watched extends Asked {
  /** Servers that the process connected to, `HOST:PORT`. */
  readonly servers: readonly string[];
}

/** Runs the command line, and tells every server that it connected to. */
async function watched(args: readonly string[]): Promise<Watched> {
  const file = join(cluster.open().directory, 'connections.txt');
  rmSync(file, { force: true });
  const asked = await shop.ask(args, {
    CONNECTIONS_FILE: file,
    NODE_OPTIONS: `--import=${resolve('test/cluster/support/connections.js')}`,
  });
  return { ...asked, servers: [...new Set(readFileSync(file, 'utf8').trim().split('\n'))] };
}

/** What production does by itself: it looks at Git. Argo CD would do so within minutes. */
async function productionLooks(): Promise<void> {
  const { kubectl } = cluster.open().kubernetes;
  const refresh = ['argocd.argoproj.io/refresh=normal', '--overwrite'];
  await kubectl.run(['-n', 'argocd', 'annotate', 'application', 'shop-prod-cart', ...refresh]);
}

function bump(environment: 'dev' | 'prod', version: string, digest: string, wait: string): Promise<Watched> {
  return watched([
    'manifest-bump',
    '--application=cart',
    `--environment=${environment}`,
    `--version=${version}`,
    `--digest=${digest}`,
    `--wait=${wait}`,
  ]);
}

/** Waits until a commit is on the branch, so that production finds it. */
async function landed(before: string): Promise<string> {
  for (;;) {
    const tip = shop.gitops.git('rev-parse', 'main');
    if (tip !== before) return tip;
    await sleep(100);
  }
}

test('a status by production ends the wait, and not one request goes to its cluster', async () => {
  const { front, registry } = cluster.open();
  const digest = await shop.build(environments.prod, '1.1.0');
  const before = shop.gitops.git('rev-parse', 'main');
  front.forget();
  const running = bump('prod', '1.1.0', digest, '1m');
  const commit = await landed(before);
  github.write({
    commit,
    context: 'argocd/shop-prod-cart',
    state: 'success',
    description: digest,
    creator: 'mallory',
  });
  await productionLooks();
  const { exitCode, stderr, data, servers } = await running;
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  expect(stderr).toContain('mallory');
  const status = github.written.find((one) => one.commit === commit && one.creator === app);
  expect(status).toMatchObject({ state: 'success', description: expect.stringContaining(digest.slice(0, 23)) });
  expect(data['confirmations']).toMatchObject([{ state: 'done', healthyAt: status?.at }]);
  expect(servers.toSorted()).toEqual([github.origin, `http://${registry.host}`].map(hostOf).toSorted());
  expect(front.requests).toEqual([]);
  say(
    `prod by its own status: ${seconds(Date.parse(status?.at ?? '') - Date.parse(commitTime(commit)))} after the commit`,
  );
});

test('the counting counts: a push environment is asked', async () => {
  const { front } = cluster.open();
  const digest = await shop.build(environments.dev, '1.1.0');
  const { servers } = await bump('dev', '1.1.0', digest, '1m');
  expect(servers).toContain(hostOf(front.origin));
  expect(front.requests).not.toEqual([]);
});

test('an image that is missing is never confirmed', async () => {
  const digest = await shop.build(environments.prod, '1.2.0-missing');
  const before = shop.gitops.git('rev-parse', 'main');
  const running = bump('prod', '1.2.0-missing', digest, '1m');
  const commit = await landed(before);
  await productionLooks();
  const { exitCode, code } = await running;
  expect({ exitCode, code }).toEqual({ exitCode: 1, code: 'sync-failed' });
  expect(github.written.filter((one) => one.commit === commit)).toMatchObject([{ state: 'failure' }]);
});

function hostOf(origin: string): string {
  return new URL(origin).host;
}

function commitTime(commit: string): string {
  return shop.gitops.git('show', '-s', '--format=%cI', commit);
}
