import { beforeAll, expect, test } from '@jest/globals';
import { say, seconds, useCluster } from './support/cluster.ts';
import { type Addresses, type Asked, openShop, type Shop } from './support/shop.ts';
import { createBasket, setsApplication, stages, waveFiles, waveProject } from './support/wave.ts';

/** KubeRocketCI's ApplicationSet on a real Argo CD: what its list element does, and what a values file does not. */
const cluster = useCluster();
let shop: Shop;
let token = '';

const versions = [1, 2, 3].map((number) => `0.1.0-SNAPSHOT.${number}`);
const [first = '', second = '', third = ''] = versions;

function flow({ url, registry, argocd }: Addresses): string {
  const sync = `sync: { argocd: "${argocd}", application: "{flow}-{environment}-{application}", project: krci, parent: sets }`;
  return `apiVersion: krci-deploy/v1
flow: wave
registry: ${registry}/krci
gitops: { repository: "${url}", branch: main }
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic, ${sync} }
  - { name: qa, tier: testing, cluster: nonprod, model: push, promotion: manual, ${sync} }
applications: [{ name: basket, image: basket }]
`;
}

beforeAll(async () => {
  const { kubernetes, argocd, git } = cluster.open();
  createBasket(cluster.open(), versions);
  const files = (addresses: Addresses) => waveFiles(addresses, git.url('basket.git'), first);
  shop = openShop(cluster.open(), { name: 'gitops', flow, files });
  for (const version of versions) await shop.build('krci/basket', version);
  await kubernetes.kubectl.apply([waveProject, setsApplication(shop.url)]);
  token = await argocd.api.roleToken('krci', 'deploy');
  for (const stage of stages) {
    await argocd.api.reaches(nameOf(stage), () => true);
    await argocd.api.ask('POST', `applications/${nameOf(stage)}/sync`, {});
    await argocd.api.reaches(nameOf(stage), ({ health, images }) => health === 'Healthy' && images.length > 0);
  }
});

function nameOf(stage: string): string {
  return `wave-${stage}-basket`;
}

/** Commits the digest of a version into a stage and waits. */
async function bump(stage: string, version: string): Promise<Asked> {
  const digest = await shop.build('krci/basket', version);
  return shop.ask(
    [
      'manifest-bump',
      '--application=basket',
      `--environment=${stage}`,
      `--version=${version}`,
      `--digest=${digest}`,
      '--wait=1m',
    ],
    { KRCI_DEPLOY_ARGOCD_TOKEN: token },
  );
}

async function runningImage(stage: string): Promise<string> {
  const path = 'jsonpath={.spec.template.spec.containers[0].image}';
  const { kubectl } = cluster.open().kubernetes;
  return kubectl.run(['-n', `wave-${stage}`, 'get', 'deployment', 'basket', '-o', path]);
}

test.each(stages)('the list element in Git brings the digest into %s, and wait sees it run', async (stage) => {
  const digest = await shop.build('krci/basket', second);
  const begin = Date.now();
  const { exitCode, stderr } = await bump(stage, second);
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  expect(await runningImage(stage)).toMatch(new RegExp(`${second}@${digest}$`));
  say(`KubeRocketCI's ${stage}: ${seconds(Date.now() - begin)} with the commit`);
});

test('a values file sets replicas, and no image', async () => {
  const before = await runningImage('qa');
  const path = 'wave/qa/basket-values.yaml';
  const commit = shop.gitops.commit({
    [path]: shop.gitops
      .read(path)
      .replace('replicas: 2', 'replicas: 3')
      .replace(/tag: .*/, `tag: ${third}`),
  });
  const { api } = cluster.open().argocd;
  await api.ask('GET', `applications/${nameOf('qa')}?refresh=normal`);
  await api.ask('POST', `applications/${nameOf('qa')}/sync`, {});
  const view = await api.reaches(
    nameOf('qa'),
    ({ revisions, sync, phase }) => revisions.includes(commit) && sync === 'Synced' && phase === 'Succeeded',
  );
  expect(view.health).toMatch(/Healthy|Progressing/);
  const { kubectl } = cluster.open().kubernetes;
  const replicas = ['-n', 'wave-qa', 'get', 'deployment', 'basket', '-o', 'jsonpath={.spec.replicas}'];
  expect(await kubectl.run(replicas)).toBe('3');
  expect(await runningImage('qa')).toBe(before);
});
