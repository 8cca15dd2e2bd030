import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { environmentOf } from '../../src/flow/questions.ts';
import { nameOf } from '../../src/objects/model.ts';
import { parseDigest } from '../../src/registry/digest.ts';
import { environmentState } from '../../src/render/environment.ts';
import { platformState } from '../../src/render/platform.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { type BareRepository, createBareRepository } from '../support/bare-repository.ts';
import { flowOf } from '../support/flow.ts';
import { localPorts } from '../support/local-ports.ts';
import { deploymentText, printing } from '../support/render.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** Branches, tags and commits of real repositories: what is hydrated on a branch, and a chart at the tag of a version. */
const root = temporaryDirectory();
const digest = `sha256:${'a'.repeat(64)}`;

let worlds = 0;
let directory: string;
let ports: Ports;
let gitops: BareRepository;

beforeEach(() => {
  worlds += 1;
  directory = join(root, `world${worlds}`);
  mkdirSync(directory);
  ports = localPorts(directory);
  gitops = createBareRepository(join(directory, 'gitops.git'), { 'README.md': '' });
});

const flow = (rest: string) =>
  flowOf(`apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${join(directory, 'gitops.git')}, branch: main }
registry: registry.example.com
environments:
  - { name: staging, tier: staging, cluster: staging, model: pull, promotion: manual }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual, branch: env/prod }
${rest}`);

const plain = `applications: [{ name: cart, image: shop/cart, manifests: { layout: file, file: "{environment}/cart.yaml", path: "spec.template.spec.containers[name=app].image" } }]
`;

function application(revision: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: cart-prod, namespace: argocd }
spec: { destination: { namespace: live }, source: { repoURL: "${join(directory, 'gitops.git')}", path: prod, targetRevision: ${revision} } }
`;
}

async function render(rest: string, environment = 'prod', more: Parameters<typeof environmentState>[2] = {}) {
  const whole = await flow(rest);
  return environmentState(whole, environmentOf(whole, environment), more, ports);
}

describe('a hydrated branch', () => {
  test('is what the environment runs, as the Application on the branch of the flow says', async () => {
    gitops.commit({ 'argocd/cart.yaml': application('env/prod') });
    gitops.commit({ 'prod/cart.yaml': deploymentText() }, { branch: 'env/prod' });
    const { objects, problems, commit } = await render(plain);
    expect([problems, objects.map(nameOf)]).toEqual([[], ['Deployment/live/cart']]);
    expect(commit).toBe(gitops.git('rev-parse', 'env/prod'));
  });

  test('names the image that is about to be written', async () => {
    gitops.commit({ 'argocd/cart.yaml': application('env/prod') });
    gitops.commit({ 'prod/cart.yaml': deploymentText() }, { branch: 'env/prod' });
    const [cart] = (await flow(plain)).applications;
    if (cart === undefined) throw new Error('no application');
    const entering = { application: cart, digest: parseDigest(digest), version: '2.0.0' };
    const { objects } = await render(plain, 'prod', { entering });
    expect(JSON.stringify(objects[0]?.body)).toContain(`registry.example.com/shop/cart:2.0.0@${digest}`);
  });

  test('that another revision is pinned to is read at that revision', async () => {
    gitops.commit({ 'prod/cart.yaml': deploymentText('registry.example.com/shop/cart:0.9.0') });
    gitops.git('tag', 'v0.9');
    gitops.commit({ 'argocd/cart.yaml': application('v0.9') });
    gitops.commit({ 'prod/cart.yaml': deploymentText() }, { branch: 'env/prod' });
    const { objects } = await render(plain);
    expect(JSON.stringify(objects[0]?.body)).toContain('shop/cart:0.9.0');
    gitops.commit({ 'argocd/cart.yaml': application('v0.8') });
    expect((await render(plain)).problems[0]).toContain('has no branch or tag v0.8');
  });
});

test("KubeRocketCI's chart is read from its repository, at the tag of the version that enters", async () => {
  const source = createBareRepository(join(directory, 'cart.git'), {
    'deploy-templates/Chart.yaml': 'apiVersion: v2\nname: old\nversion: 1.0.0\n',
  });
  source.git('tag', 'build/1.0.0');
  source.commit({ 'deploy-templates/Chart.yaml': 'apiVersion: v2\nname: new\nversion: 1.0.0\n' });
  source.git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'tag', '-a', '-m', 'x', 'build/2.0.0');
  gitops.commit({ 'shop/prod/cart-values.yaml': 'image: { tag: 1.0.0 }\n' }, { branch: 'env/prod' });
  const contents: string[] = [];
  const calls: string[] = [];
  const printed = printing(deploymentText(), calls);
  ports = {
    ...ports,
    programs: {
      within: (files, use) => {
        const all = [...files];
        contents.push(...all.map(([, bytes]) => new TextDecoder().decode(bytes)));
        return printed.within(all, use);
      },
    },
  };
  const rest = `applications: [{ name: cart, image: shop/cart, source: { repository: ${join(directory, 'cart.git')}, tag-prefix: build/ } }]\n`;
  const [cart] = (await flow(rest)).applications;
  if (cart === undefined) throw new Error('no application');
  expect((await render(rest)).problems).toEqual([]);
  expect(contents.join('')).toContain('name: old');
  await render(rest, 'prod', { entering: { application: cart, digest: parseDigest(digest), version: '2.0.0' } });
  expect(contents.join('')).toContain('name: new');
  expect(calls.at(-1)).toContain('--set image.tag=2.0.0');
  expect(calls.at(-1)).toContain(`--set image.digest=${digest}`);
});

test('a repository of an application that is not there is no bug, and no pass', async () => {
  gitops.commit({ 'shop/prod/cart-values.yaml': 'image: { tag: 1.0.0 }\n' }, { branch: 'env/prod' });
  const { problems } = await render(
    `applications: [{ name: cart, image: shop/cart, source: { repository: ${join(directory, 'none.git')} } }]\n`,
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/none\.git cannot be read: git ls-remote exited/);
});

test.each(['ext::sh -c touch% x', 'https://user:hunter2@git.example.com/a.git'])(
  'an address that is more than a place is refused before Git sees it: %s',
  async (repository) => {
    gitops.commit({ 'shop/prod/cart-values.yaml': 'image: { tag: 1.0.0 }\n' }, { branch: 'env/prod' });
    const { problems } = await render(
      `applications: [{ name: cart, image: shop/cart, source: { repository: "${repository}" } }]\n`,
    );
    expect(problems[0]).toMatch(/remote helpers|without credentials/);
    expect(problems[0]).not.toContain('hunter2');
  },
);

test('a platform is read from its branch', async () => {
  gitops.commit({ 'platform/tekton.yaml': deploymentText() }, { branch: 'platform' });
  const whole =
    await flow(`${plain}clusters: { staging: {}, prod: {}, core: { role: platform, manifests: { layout: directory, directory: platform, branch: platform } } }
`);
  const { objects, problems } = await platformState(whole, 'core', {}, ports);
  expect([problems, objects.map(nameOf)]).toEqual([[], ['Deployment/cart']]);
});
