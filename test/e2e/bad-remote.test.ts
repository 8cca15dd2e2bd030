import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { check, place } from '../support/bad-input.ts';
import { createBareRepository, plainGitEnvironment, type BareRepository } from '../support/bare-repository.ts';
import { shopFlow } from '../support/flow.ts';
import { startGitServer, type GitServer } from '../support/git-server.ts';
import { startRegistry, type RegistryServer } from '../support/registry-server.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
let gitServer: GitServer;
let registry: RegistryServer;
let gitops: BareRepository;

beforeAll(async () => {
  gitops = createBareRepository(join(root, 'gitops.git'), { 'shop/dev/cart-values.yaml': 'image:\n  tag: "1.0.0"\n' });
  createBareRepository(join(root, 'readonly.git'), { 'shop/dev/cart-values.yaml': 'image:\n  tag: "1.0.0"\n' });
  gitServer = await startGitServer({ root, token: 'right' });
  gitServer.intercept(({ url }) => (url.startsWith('/readonly.git') && url.includes('receive-pack') ? 403 : undefined));
  registry = await startRegistry();
});

afterAll(async () => {
  await gitServer?.close();
  await registry?.stop();
});

const digest = `sha256:${'a'.repeat(64)}`;
const bump = [
  'manifest-bump',
  '--application',
  'cart',
  '--environment',
  'dev',
  '--version',
  '1.1.0',
  '--digest',
  digest,
];
const flow = { 'krci-deploy.yaml': shopFlow };

test('a registry that does not answer', async () => {
  const args = ['promote', '--source', `127.0.0.1:9/shop/cart@${digest}`, '--destination', 'oci:x:1'];
  await check(place(root, 'unreachable', {}), { args, exitCode: 4, says: /127\.0\.0\.1:9/ });
});

test('a registry with wrong credentials', async () => {
  const environment = {
    KRCI_DEPLOY_REGISTRY_HOST: registry.host,
    KRCI_DEPLOY_REGISTRY_USERNAME: registry.username,
    KRCI_DEPLOY_REGISTRY_PASSWORD: 'wrong-password',
  };
  const args = ['promote', '--source', `${registry.host}/shop/cart@${digest}`, '--destination', 'oci:x:1'];
  await check(place(root, 'credentials', {}), {
    args,
    exitCode: 4,
    says: /credentials|401|password/,
    environment,
  });
});

test('a Git server with a wrong token', async () => {
  const args = [...bump, '--repository', gitServer.url('gitops.git')];
  await check(place(root, 'git-token', flow), {
    args,
    exitCode: 4,
    says: /credentials|token/,
    environment: credentials('wrong-password'),
  });
});

test('a Git server without the right to push', async () => {
  const args = [...bump, '--repository', gitServer.url('readonly.git')];
  const before = createHead('readonly.git');
  await check(place(root, 'git-right', flow), {
    args,
    exitCode: 4,
    says: /no write permission|may not write|write/,
    environment: credentials('right'),
  });
  expect(createHead('readonly.git')).toBe(before);
});

test('a branch that is not there', async () => {
  const args = [...bump, '--repository', gitServer.url('gitops.git'), '--branch', 'nowhere'];
  const ungated = { 'krci-deploy.yaml': shopFlow.slice(0, shopFlow.indexOf('gates:')) };
  await check(place(root, 'git-branch', ungated), {
    args,
    exitCode: 2,
    says: /nowhere/,
    environment: credentials('right'),
  });
  expect(gitops.read('shop/dev/cart-values.yaml')).toContain('1.0.0');
});

test('another branch than the flow with gates is about', async () => {
  const args = [...bump, '--repository', gitServer.url('gitops.git'), '--branch', 'nowhere'];
  await check(place(root, 'git-branch-left', flow), {
    args,
    exitCode: 1,
    says: /expected main, the branch of krci-deploy\.yaml/,
    environment: credentials('right'),
  });
});

test('a URL that holds credentials', async () => {
  const args = [...bump, '--repository', 'https://ada:secret-in-url@git.example.com/gitops.git'];
  const run = await check(place(root, 'git-url', flow), { args, exitCode: 2, says: /credentials/ });
  expect(run).not.toContain('secret-in-url');
});

function credentials(token: string): Readonly<Record<string, string>> {
  return { KRCI_DEPLOY_GIT_HOST: gitServer.origin, KRCI_DEPLOY_GIT_TOKEN: token };
}

function createHead(name: string): string {
  return execFileSync('git', ['rev-parse', 'main'], {
    cwd: join(root, name),
    env: plainGitEnvironment,
    encoding: 'utf8',
  }).trim();
}
