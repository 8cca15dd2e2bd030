import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { silentLog } from '../../../../src/base/log.ts';
import { createPlatform } from '../../../support/create-platform.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import { createBareRepository } from '../../../support/bare-repository.ts';
import { fakeClock } from '../../../support/clock.ts';
import type { GitServer } from '../../../support/git-server.ts';
import { startGitServer } from '../../../support/git-server.ts';
import type { GithubServer } from '../../../support/github-server.ts';
import { startGithubServer } from '../../../support/github-server.ts';
import { githubRepository } from '../../../support/github-state.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const digest = `sha256:${'2'.repeat(64)}`;
const repository = createBareRepository(join(root, 'acme/gitops.git'), { 'values.yaml': 'image: q.io/cart:1.1.0\n' });
let git: GitServer;
let github: GithubServer;
let ports: Ports;

beforeAll(async () => {
  [git, github] = [await startGitServer({ root }), await startGithubServer()];
  const hosted = githubRepository('acme/gitops', () => Promise.resolve(branches()));
  hosted.git = { repository };
  github.repositories.set('acme/gitops', hosted);
});
afterAll(() => Promise.all([git.close(), github.close()]));

beforeEach(() => {
  ports = { ...localPorts(root), platform: platform(github.token) };
});

function platform(token: string | undefined, run: { readonly repository?: string } = {}) {
  const facts = { kind: 'github', apiUrl: github.apiUrl, serverUrl: git.origin, run, token } as const;
  return createPlatform(facts, { clock: fakeClock(), log: silentLog });
}

function branches(): Readonly<Record<string, string>> {
  const lines = repository.git('for-each-ref', '--format=%(refname:short) %(objectname)', 'refs/heads').split('\n');
  return Object.fromEntries(
    lines.map((line): [string, string] => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']),
  );
}

function planOf(inputs: Readonly<Record<string, string>> = {}) {
  const all = { file: 'values.yaml', path: 'image', version: '1.2.0', digest, branch: 'main', commit: 'api' };
  const raw = new Map(Object.entries({ ...all, repository: git.url('acme/gitops.git'), ...inputs }));
  return manifestBump.plan(parseInputs(manifestBump.declaration, raw), ports);
}

describe('commit: api', () => {
  test('reads by Git, writes by the platform', async () => {
    const outcome = await manifestBump.execute(await planOf(), ports);
    expect(repository.read('values.yaml')).toBe(`image: q.io/cart:1.2.0@${digest}\n`);
    expect(outcome.outputs).toMatchObject({ changed: 'true', commit: repository.git('rev-parse', 'main') });
    expect(git.requests.some(({ url }) => url.includes('git-receive-pack'))).toBe(false);
    expect(github.violations).toEqual([]);
    expect((await manifestBump.execute(await planOf(), ports)).changed).toBe(false);
  });

  test.each([
    ['no token', {}, undefined, 'missing-token'],
    ['a repository of another platform', { repository: root }, 'token', 'other-platform'],
    [
      'an author, which GitHub does not take',
      { 'author-name': 'A', 'author-email': 'a@b.c' },
      'token',
      'author-not-possible',
    ],
    [
      'a committer, which the platform is',
      { 'committer-name': 'A', 'committer-email': 'a@b.c' },
      'token',
      'committer-not-possible',
    ],
  ])('%s is met by the plan', async (_, inputs, token, code) => {
    ports = { ...ports, platform: platform(token) };
    await expect(planOf(inputs)).rejects.toMatchObject({ code, exitCode: 2 });
  });

  test('without a platform it is refused with what else there is', async () => {
    ports = localPorts(root);
    await expect(planOf()).rejects.toMatchObject({
      code: 'no-platform',
      message: expect.stringContaining('a commit by the API'),
    });
  });
});

function bumpBy(commit: string) {
  const inputs = { flow: 'checkout/krci-deploy.yaml', application: 'cart', environment: 'dev', version: '1.2.0' };
  const raw = new Map(Object.entries({ ...inputs, digest, commit, 'check-registry': 'off' }));
  return manifestBump
    .plan(parseInputs(manifestBump.declaration, raw), ports)
    .then((plan) => manifestBump.execute(plan, ports));
}

describe('a flow that names no repository, run in the repository of an application', () => {
  const flow = `apiVersion: krci-deploy/v1
flow: shop
registry: q.io
environments:
  - { name: dev, tier: development, cluster: a, model: push, promotion: automatic }
applications:
  - { name: cart, image: shop/cart, manifests: { layout: file, file: dev.yaml, path: image } }
`;

  beforeEach(() => {
    repository.commit({ 'dev.yaml': 'image: q.io/shop/cart:1.1.0\n', 'krci-deploy.yaml': flow });
    const checkout = join(root, 'checkout');
    mkdirSync(checkout, { recursive: true });
    writeFileSync(join(checkout, 'krci-deploy.yaml'), flow);
    execFileSync('git', ['-C', checkout, 'init', '--quiet']);
    execFileSync('git', ['-C', checkout, 'config', 'remote.origin.url', git.url('acme/gitops.git')]);
    ports = { ...ports, platform: platform(github.token, { repository: 'acme/app' }) };
  });

  test('commits by the API to the repository of the flow', async () => {
    expect((await bumpBy('api')).changed).toBe(true);
    expect(repository.read('dev.yaml')).toBe(`image: q.io/shop/cart:1.2.0@${digest}\n`);
  });

  test('opens the change request there, for its default branch', async () => {
    const { outputs } = await bumpBy('change-request');
    expect(outputs['change-request']).toContain('/acme/gitops/pull/');
    expect(github.repositories.get('acme/gitops')?.pulls.at(-1)).toMatchObject({ base: 'main' });
  });
});
