import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { plainGitEnvironment } from '../../../support/bare-repository.ts';
import { checkoutBelow, type Ran, runIn, values } from '../../../support/init.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const checkout = (files: Readonly<Record<string, string>>, origin?: string) => checkoutBelow(root, files, origin);
const run = (directory: string, ...args: readonly string[]): Promise<Ran> => runIn(directory, args);

/** The flow file that init writes, after check has found no fault in it. */
async function written(directory: string, ...args: readonly string[]): Promise<ReturnType<typeof parse>> {
  const { code, stderr } = await run(directory, 'init', '--write', ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // A registry that nobody can reach from here is no fault of the file.
  expect(await run(directory, 'check', '--offline')).toMatchObject({ code: 0 });
  return parse(readFileSync(join(directory, 'krci-deploy.yaml'), 'utf8'));
}

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart }
spec: { template: { spec: { containers: [{ name: cart, image: 'ghcr.io/acme/cart:1.0.0' }] } } }
`;

const element = (stage: string) =>
  `        - { stage: ${stage}, codebase: cart, imageRepository: registry.example.com/shop/cart, imageTag: 1.0.0 }\n`;

const stageOf = (name: string, order: number, trigger: string, cluster: string) =>
  `apiVersion: v2.edp.epam.com/v1\nkind: Stage\nmetadata: { name: shop-${name} }\nspec: { name: ${name}, cdPipeline: shop, order: ${order}, triggerType: ${trigger}, clusterName: ${cluster} }\n`;

describe('a repository', () => {
  test('in KubeRocketCI’s layout gives flow, environments and applications', async () => {
    const flow = await written(
      checkout({
        'shop/dev/cart-values.yaml': values('1.3.0-rc.1'),
        'shop/qa/cart-values.yaml': values('1.2.0'),
        'shop/prod/cart-values.yaml': values('1.1.0', 'prod.example.com'),
      }),
    );
    expect(flow).toMatchObject({
      flow: 'shop',
      registry: 'registry.example.com',
      environments: [
        { name: 'dev', tier: 'development', model: 'push', promotion: 'automatic' },
        { name: 'qa', tier: 'testing' },
        { name: 'prod', tier: 'production', model: 'pull', promotion: 'controlled', registry: 'prod.example.com' },
      ],
      applications: [{ name: 'cart', image: 'shop/cart', manifests: { layout: 'krci' } }],
    });
  });

  test('of overlays gives the directory and the name that the base uses', async () => {
    const overlay = 'resources: [../../base]\nimages: [{ name: ghcr.io/acme/cart, newName: ghcr.io/acme/shop/cart }]\n';
    const flow = await written(
      checkout({
        'apps/cart/base/deployment.yaml': deployment,
        'apps/cart/base/kustomization.yaml': 'resources: [deployment.yaml]\n',
        'apps/cart/overlays/staging/kustomization.yaml': overlay,
        'apps/cart/overlays/prod-eu/kustomization.yaml': overlay,
        'apps/cart/overlays/prod-us/kustomization.yaml': overlay,
      }),
    );
    expect(flow.flow).toBe('gitops');
    expect(flow.environments.map((one: { name: string; after?: unknown }) => [one.name, one.after])).toEqual([
      ['staging', undefined],
      ['prod-eu', undefined],
      ['prod-us', ['staging']],
    ]);
    expect(flow.applications).toEqual([
      {
        name: 'cart',
        image: 'acme/shop/cart',
        manifests: { layout: 'kustomize', directory: 'apps/cart/overlays/{environment}', image: 'ghcr.io/acme/cart' },
      },
    ]);
  });

  test('of values files by name gives file and path; another registry and one environment alone are not taken', async () => {
    const other =
      'cart: { image: registry.example.com/shop/cart:1.0.0 }\nredis: { image: docker.io/library/redis:7 }\n';
    const directory = checkout({
      'cart/values-dev.yaml': other,
      'cart/values-prod.yaml': other,
      'pay/values-dev.yaml': 'image: registry.example.com/shop/pay:1.0.0\n',
      '.github/workflows/prod.yaml': 'jobs: { a: { container: { image: registry.example.com/ci/node:24 } } }\n',
    });
    const flow = await written(directory, '--name', 'shop');
    expect(flow).toMatchObject({
      flow: 'shop',
      applications: [
        { name: 'cart', manifests: { layout: 'file', file: 'cart/values-{environment}.yaml', path: 'cart.image' } },
      ],
    });
    expect(flow.applications).toHaveLength(1);
    expect(readFileSync(join(directory, 'krci-deploy.yaml'), 'utf8')).toContain(
      '# - docker.io/library/redis is in another registry',
    );
  });

  test('with an ApplicationSet gives its elements', async () => {
    const flow = await written(
      checkout({
        'sets/shop.yaml': `kind: ApplicationSet\nspec:\n  generators:\n    - list:\n        elements:\n${element('dev')}${element('prod')}`,
      }),
    );
    const { manifests } = flow.applications[0];
    expect(manifests).toMatchObject({ layout: 'file', file: 'sets/shop.yaml' });
    expect(manifests.path).toContain('stage={environment}');
  });

  test('of charts needs the image, and takes the HelmReleases', async () => {
    const release =
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: podinfo }\nspec: { values: { image: { tag: 6.5.0 } } }\n';
    const directory = checkout({ 'apps/staging/podinfo.yaml': release, 'apps/production/podinfo.yaml': release });
    const none = await run(directory, 'init');
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('--images');
    const flow = await written(directory, '--images', 'podinfo=ghcr.io/stefanprodan/podinfo');
    expect(flow.applications).toMatchObject([
      {
        name: 'podinfo',
        manifests: { file: 'apps/{environment}/podinfo.yaml', path: 'HelmRelease/podinfo:spec.values.image' },
      },
    ]);
  });

  test('of charts whose releases name no image is refused with the line that each lacks', async () => {
    const release =
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: podinfo }\nspec: { values: { replicas: 2 } }\n';
    const directory = checkout({ 'apps/staging/podinfo.yaml': release, 'apps/production/podinfo.yaml': release });
    const { code, stderr } = await run(directory, 'init', '--images', 'podinfo=ghcr.io/stefanprodan/podinfo');
    expect(code).toBe(2);
    expect(stderr).toContain(
      'HelmRelease podinfo of apps/production/podinfo.yaml has no image in spec.values: add image:',
    );
    const mended = release.replace('replicas: 2', 'image: { repository: ghcr.io/stefanprodan/podinfo, tag: 6.5.0 }');
    for (const one of ['staging', 'production']) writeFileSync(join(directory, `apps/${one}/podinfo.yaml`), mended);
    const flow = await written(directory, '--images', 'podinfo=ghcr.io/stefanprodan/podinfo');
    expect(flow.applications).toMatchObject([{ name: 'podinfo', image: 'stefanprodan/podinfo' }]);
  });

  test('with exports of KubeRocketCI takes order, clusters, triggers and images from them', async () => {
    const documents = [
      'apiVersion: v2.edp.epam.com/v1\nkind: CDPipeline\nmetadata: { name: shop }\nspec: { name: shop, applications: [cart], applicationsToPromote: [cart], inputDockerStreams: [cart-main] }\n',
      stageOf('prod', 2, 'Manual', 'in-cluster'),
      stageOf('integration', 0, 'Auto', 'in-cluster'),
      stageOf('qa', 1, 'Manual', 'nonprod'),
      'apiVersion: v2.edp.epam.com/v1\nkind: CodebaseImageStream\nmetadata: { name: cart-main }\nspec: { codebase: cart, imageName: registry.example.com/krci/cart }\n',
    ];
    const directory = checkout({
      'platform/shop.yaml': documents.join('---\n'),
      'shop/integration/cart-values.yaml': 'replicaCount: 1\n',
      'shop/qa/cart-values.yaml': 'replicaCount: 1\n',
      'shop/prod/cart-values.yaml': 'replicaCount: 2\n',
    });
    expect(await written(directory)).toMatchObject({
      flow: 'shop',
      registry: 'registry.example.com',
      environments: [
        { name: 'integration', cluster: 'in-cluster', promotion: 'automatic' },
        { name: 'qa', tier: 'testing', cluster: 'nonprod', promotion: 'manual' },
        // A production has a cluster of its own, whatever the Stage says.
        { name: 'prod', tier: 'production', cluster: 'prod', promotion: 'manual', model: 'pull' },
      ],
      applications: [{ name: 'cart', image: 'krci/cart', manifests: { layout: 'krci', applicationset: 'cluster' } }],
    });
    expect(readFileSync(join(directory, 'krci-deploy.yaml'), 'utf8')).toContain('# guessed: cluster, model');
  });

  test('whose values hold a tag alone takes it, once the image is said', async () => {
    const tag = 'replicas: 1\nimage: { tag: v1.0.0 }\n';
    const directory = checkout({ 'env/dev/values.yaml': tag, 'env/prod/values.yaml': tag });
    const flow = await written(directory, '--images', 'guestbook=ghcr.io/akuity/guestbook');
    expect(flow.applications).toEqual([
      {
        name: 'guestbook',
        image: 'akuity/guestbook',
        manifests: { layout: 'file', file: 'env/{environment}/values.yaml', path: 'image.tag' },
      },
    ]);
  });

  test('whose images hold YAML puts none of it into the flow file', async () => {
    const odd =
      'resources: [a.yaml]\nimages: [{ name: ghcr.io/acme/cart, newName: "ghcr.io/acme/cart #x: [y\\nevil: 1" }]\n';
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: ghcr.io/acme/cart }] }\n';
    const files = {
      'o/dev/kustomization.yaml': odd,
      'o/dev/a.yaml': pod,
      'o/prod/kustomization.yaml': odd,
      'o/prod/a.yaml': pod,
    };
    const flow = await written(checkout(files));
    expect(Object.keys(flow)).toEqual(['apiVersion', 'flow', 'registry', 'environments', 'applications', 'gates']);
  });

  test('with a branch for each environment gives the branches', async () => {
    const directory = checkout({ 'cart.yaml': deployment });
    const git = (...words: readonly string[]) =>
      execFileSync('git', ['-C', directory, ...words], { env: { ...process.env, ...plainGitEnvironment } });
    git('add', '--all');
    git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--quiet', '--message', 'x');
    for (const branch of ['env/dev', 'env/prod']) git('branch', branch);
    const flow = await written(directory);
    expect(flow.environments).toMatchObject([
      { name: 'dev', branch: 'env/dev' },
      { name: 'prod', branch: 'env/prod' },
    ]);
  });
});

describe('files', () => {
  const two = { 'shop/dev/cart-values.yaml': values('1'), 'shop/prod/cart-values.yaml': values('1') };

  test('are printed unless they are to be written, and never replaced', async () => {
    const directory = checkout(two);
    const { stdout } = await run(directory, 'init');
    expect(stdout).toContain('flow: shop');
    expect(stdout).toContain('add --write to write it');
    await written(directory);
    const again = await run(directory, 'init', '--write');
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('krci-deploy.yaml: expected no such file yet');
    expect((await run(directory, 'init', '--write', '--output', 'json')).stdout).toContain('"code":"file-exists"');
  });

  test.each([
    ['https://github.com/acme/gitops.git', '.github/workflows/promote.yml', 'options: [ cart ]'],
    ['git@gitlab.example.com:acme/gitops.git', '.gitlab-ci.yml', 'environment: prod'],
  ])('of the platform of %s are %s', async (origin, path, text) => {
    const directory = checkout(two, origin);
    await written(directory, '--pipeline', 'auto');
    expect(readFileSync(join(directory, path), 'utf8').replaceAll('[cart]', '[ cart ]')).toContain(text);
  });

  test('name the evidence and the secrets that a promotion takes', async () => {
    const directory = checkout(two);
    await written(directory, '--pipeline', 'github');
    const { promote } = parse(readFileSync(join(directory, '.github/workflows/promote.yml'), 'utf8')).jobs;
    expect(Object.keys(promote.with)).toEqual(expect.arrayContaining(['evidence-run', 'sarif', 'coverage', 'junit']));
    expect(Object.keys(promote.secrets)).toEqual(
      expect.arrayContaining(['DOCKER_AUTH_CONFIG', 'KRCI_DEPLOY_SIGNING_KEY']),
    );
    const other = checkout(two);
    await written(other, '--pipeline', 'gitlab');
    const text = readFileSync(join(other, '.gitlab-ci.yml'), 'utf8');
    expect(text).toContain('evidence-commit: $EVIDENCE_COMMIT');
    expect(text).toContain('DOCKER_AUTH_CONFIG');
  });

  test('need the platform where origin does not tell', async () => {
    const { code, stderr } = await run(checkout(two, 'https://git.example.com/x.git'), 'init', '--pipeline', 'auto');
    expect(code).toBe(2);
    expect(stderr).toContain('expected github or gitlab');
  });
});

test.each([
  ['an empty repository', {}],
  ['one without environments', { 'cart.yaml': deployment }],
  ['templates of a chart', { 'prod/values.yaml': 'image: {{ .Values.image }}\n', 'dev/values.yaml': '{{ a }}' }],
])('%s is refused with what to say', async (_what, files) => {
  const { code, stdout } = await run(checkout(files), 'init', '--output', 'json');
  expect(code).toBe(2);
  expect(JSON.parse(stdout).error).toMatchObject({
    code: 'nothing-to-propose',
    fix: expect.stringMatching(/^run it in the GitOps repository/),
  });
});
