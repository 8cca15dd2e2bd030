import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ApplicationView } from './support/argocd-api.ts';
import { say, seconds, useCluster } from './support/cluster.ts';
import { gapsOf } from './support/counting-front.ts';
import { until } from './support/service.ts';
import { type Addresses, type Asked, openShop, type Shop } from './support/shop.ts';
import {
  cartApplication,
  cartBase,
  firstImage,
  kustomizeCart,
  payApplication,
  payChart,
  payValues,
  shopProject,
} from './support/shop-files.ts';

/** Promotions through push environments that a real Argo CD syncs, and what `wait` says of them. */
const cluster = useCluster();
let shop: Shop;

/** dev syncs by itself, test when it is asked. */
const environments = [
  ['dev', true],
  ['test', false],
] as const;

function flow({ url, registry, argocd }: Addresses): string {
  const sync = `sync: { argocd: "${argocd}", application: "{flow}-{environment}-{application}", project: shop }`;
  return `apiVersion: krci-deploy/v1
flow: shop
registry: ${registry}/nonprod
gitops: { repository: "${url}", branch: main }
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic, ${sync} }
  - { name: test, tier: testing, cluster: nonprod, model: push, promotion: automatic, ${sync} }
applications:
  - { name: cart, image: shop/cart, manifests: { layout: kustomize, directory: "apps/{application}/overlays/{environment}" } }
  - { name: pay, image: shop/pay }
gates:
  dev: { tests: { failed: 0 } }
`;
}

function files(addresses: Addresses): Readonly<Record<string, string>> {
  const each = environments.map(([name]) => ({
    ...kustomizeCart(addresses, name, firstImage('nonprod/shop/cart')),
    ...payValues(addresses, name, firstImage('nonprod/shop/pay')),
  }));
  return Object.assign({}, cartBase, payChart, ...each);
}

beforeAll(async () => {
  const { kubernetes, argocd } = cluster.open();
  shop = openShop(cluster.open(), { name: 'gitops', flow, files });
  for (const application of ['cart', 'pay']) await shop.build(`nonprod/shop/${application}`, '1.0.0');
  await kubernetes.kubectl.apply([
    shopProject,
    ...environments.flatMap(([name, isAutomated]) => [
      cartApplication(shop.url, name, isAutomated),
      payApplication(shop.url, name, isAutomated),
    ]),
  ]);
  const token = await argocd.api.roleToken('shop', 'deploy');
  const job = shop;
  shop = { ...job, ask: (args, more) => job.ask(args, { KRCI_DEPLOY_ARGOCD_TOKEN: token, ...more }) };
  for (const application of ['cart', 'pay']) {
    await argocd.api.ask('POST', `applications/shop-test-${application}/sync`, {});
    for (const [name] of environments) {
      await argocd.api.reaches(`shop-${name}-${application}`, (view) => view.health === 'Healthy');
    }
  }
});

/** Promotes and waits; tells when Argo CD itself said for the first time that the digest runs, healthy. */
async function promotion(application: string, environment: string, version: string, digest: string) {
  const { argocd, front, registry } = cluster.open();
  front.forget();
  // Into dev from the build, into test from dev.
  const source = environment === 'dev' ? [`--source=${registry.host}/nonprod/shop/${application}:${version}`] : [];
  const ended = shop
    .ask([
      'promotion',
      `--application=${application}`,
      `--environment=${environment}`,
      `--version=${version}`,
      ...source,
      `--expect-digest=${digest}`,
      '--junit=junit.xml',
      '--wait=1m',
    ])
    .then((answer) => ({ ...answer, at: Date.now() }));
  const isRunning = ({ health, sync, images, phase }: ApplicationView): boolean =>
    [health, sync, phase].join() === 'Healthy,Synced,Succeeded' &&
    images.length > 0 &&
    images.every((image) => image.includes(digest));
  const healthy = argocd.api.reaches(`shop-${environment}-${application}`, isRunning).catch(() => undefined);
  const asked = await ended;
  expect({ exitCode: asked.exitCode, stderr: asked.stderr }).toMatchObject({ exitCode: 0 });
  return { ...asked, lateMs: asked.at - ((await healthy)?.at ?? 0), requests: [...front.requests] };
}

describe('a promotion', () => {
  test.each([
    ['cart', 'dev'],
    ['cart', 'test'],
    ['pay', 'dev'],
    ['pay', 'test'],
  ])('of %s into %s runs by its digest when wait says so', async (application, environment) => {
    const digest = await shop.build(`nonprod/shop/${application}`, '1.1.0');
    const { data, lateMs, requests } = await promotion(application, environment, '1.1.0', digest);
    expect(await running(application, environment)).toEqual([digest]);
    expect(JSON.stringify(data)).toMatch(/"healthyAt":"2\d{3}-[^"]+Z"/);
    const gaps = gapsOf(requests);
    say(
      `${application} into ${environment}: wait ended ${seconds(lateMs)} after Argo CD was healthy, ${requests.length} requests`,
    );
    expect(Math.min(...gaps, Infinity)).toBeGreaterThan(950);
    expect(lateMs).toBeLessThan(2000);
  });
});

/** Commits a digest into an environment and waits. */
function bump(application: string, environment: string, version: string, digest: string): Promise<Asked> {
  return shop.ask([
    'manifest-bump',
    `--application=${application}`,
    `--environment=${environment}`,
    `--version=${version}`,
    `--digest=${digest}`,
    '--wait=1m',
  ]);
}

/** Images that the Pods of an application run. */
async function running(application: string, environment: string): Promise<readonly string[]> {
  const path = 'jsonpath={.items[?(@.status.phase=="Running")].status.containerStatuses[*].image}';
  const ofIt = ['-n', `shop-${environment}`, 'get', 'pods', '-l', `app=${application}`, '-o', path];
  const images = (await cluster.open().kubernetes.kubectl.run(ofIt))
    .split(' ')
    .map((image) => image.replace(/.*@/, ''));
  return [...new Set(images)];
}

describe('a promotion that fails', () => {
  test('names the image that cannot be pulled, and does not take the old one for it', async () => {
    const before = await running('cart', 'dev');
    const digest = await shop.build('nonprod/shop/cart', '1.2.0-missing');
    const { exitCode, stderr, code } = await bump('cart', 'dev', '1.2.0-missing', digest);
    expect({ exitCode, code }).toEqual({ exitCode: 1, code: 'sync-failed' });
    expect(stderr).toContain('ImagePullBackOff');
    expect(stderr).toContain('exceeded its progress deadline');
    expect(await running('cart', 'dev')).toEqual(before);
  });

  test('is mended by the next one', async () => {
    const digest = await shop.build('nonprod/shop/cart', '1.2.1');
    expect(await bump('cart', 'dev', '1.2.1', digest)).toMatchObject({ exitCode: 0 });
    expect(await running('cart', 'dev')).toEqual([digest]);
  });

  test('says that its hook failed, in the words of Argo CD', async () => {
    const before = await running('cart', 'test');
    const overlay = 'apps/cart/overlays/test/kustomization.yaml';
    const good = shop.gitops.read(overlay);
    shop.gitops.commit({
      'apps/cart/overlays/test/hook.yaml': failingHook,
      [overlay]: good.replace('[../../base]', '[../../base, hook.yaml]'),
    });
    const digest = await shop.build('nonprod/shop/cart', '1.2.2');
    const { exitCode, stderr, code } = await bump('cart', 'test', '1.2.2', digest);
    expect({ exitCode, code }).toEqual({ exitCode: 1, code: 'sync-failed' });
    expect(stderr).toMatch(/synchronization tasks? completed unsuccessfully|hook/);
    expect(await running('cart', 'test')).toEqual(before);
    shop.gitops.commit({ [overlay]: good, 'apps/cart/overlays/test/hook.yaml': null });
    const next = await shop.build('nonprod/shop/cart', '1.2.3');
    expect(await bump('cart', 'test', '1.2.3', next)).toMatchObject({ exitCode: 0 });
    expect(await running('cart', 'test')).toEqual([next]);
  });
});

test('a promotion that a later one overtakes says so, and the later one ends well', async () => {
  const before = shop.gitops.git('rev-parse', 'main');
  const first = await shop.build('nonprod/shop/cart', '1.3.0-missing');
  const overtaken = bump('cart', 'dev', '1.3.0-missing', first);
  await until('the first commit is there', () => shop.gitops.git('rev-parse', 'main') !== before);
  const second = await shop.build('nonprod/shop/cart', '1.3.1');
  expect(await bump('cart', 'dev', '1.3.1', second)).toMatchObject({ exitCode: 0 });
  expect(await overtaken).toMatchObject({ exitCode: 1, code: 'sync-overtaken' });
  expect(await running('cart', 'dev')).toEqual([second]);
});

const failingHook = `apiVersion: batch/v1
kind: Job
metadata: { name: migrate, annotations: { argocd.argoproj.io/hook: PreSync } }
spec:
  backoffLimit: 0
  template:
    metadata: { labels: { krci-deploy.test/fails: "true" } }
    spec:
      restartPolicy: Never
      containers: [{ name: migrate, image: shop/migrations:1.0.0 }]
`;
