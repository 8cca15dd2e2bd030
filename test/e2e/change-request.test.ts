import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { manifest } from '../../src/demo/texts.ts';
import { runAction } from '../support/action-run.ts';
import { createBareRepository } from '../support/bare-repository.ts';
import type { BareRepository } from '../support/bare-repository.ts';
import { shopFlow } from '../support/flow.ts';
import { startGitServer } from '../support/git-server.ts';
import type { GitServer } from '../support/git-server.ts';
import { startGithubServer } from '../support/github-server.ts';
import type { GithubServer } from '../support/github-server.ts';
import { githubRepository } from '../support/github-state.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** One GitHub in two servers: Git over HTTP behind the token, and the API, which knows the branches that Git has. */
const root = temporaryDirectory();
const workspace = join(root, 'workspace');
const digest = `sha256:${'a'.repeat(64)}`;
let repository: BareRepository;
let git: GitServer;
let github: GithubServer;

beforeAll(async () => {
  mkdirSync(workspace);
  repository = createBareRepository(join(root, 'acme/gitops.git'), { 'shop/prod/cart-values.yaml': manifest('prod') });
  github = await startGithubServer();
  git = await startGitServer({ root, token: github.token });
  writeFileSync(
    join(workspace, 'krci-deploy.yaml'),
    shopFlow.replace('https://git.example.com/acme/gitops.git', git.url('acme/gitops.git')),
  );
  github.repositories.set(
    'acme/gitops',
    githubRepository('acme/gitops', () => Promise.resolve(branchesOf(repository))),
  );
});

afterAll(() => Promise.all([git.close(), github.close()]));

function branchesOf(bare: BareRepository): Record<string, string> {
  const lines = bare.git('for-each-ref', '--format=%(refname:short) %(objectname)', 'refs/heads').split('\n');
  return Object.fromEntries(lines.map((line) => line.split(' ')));
}

function bump(inputs: Readonly<Record<string, string>>) {
  return runAction('manifest-bump', {
    directory: workspace,
    inputs: { application: 'cart', environment: 'prod', version: '1.3.0', digest, ...inputs },
    variables: {
      GITHUB_SERVER_URL: git.origin,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_REPOSITORY: 'acme/gitops',
      GITHUB_RUN_ID: '42',
      GITHUB_ACTOR: 'alice',
    },
  });
}

describe('a change request', () => {
  test('is opened once, and kept as it is by a second run', async () => {
    const first = await bump({ commit: 'change-request', token: github.token });
    expect(first.exitCode).toBe(0);
    expect(first.outputs['change-request']).toMatch(/\/acme\/gitops\/pull\/1$/);
    expect((await bump({ commit: 'change-request', token: github.token })).exitCode).toBe(0);
    const pulls = github.repositories.get('acme/gitops')?.pulls ?? [];
    expect(pulls.map(({ base, state }) => ({ base, state }))).toEqual([{ base: 'main', state: 'open' }]);
    expect(repository.read('shop/prod/cart-values.yaml', pulls[0]?.head)).toContain(`digest: "${digest}"`);
    expect(repository.read('shop/prod/cart-values.yaml')).toBe(manifest('prod'));
  });

  test('asks GitHub for nothing that its description does not know', () => {
    expect(github.requests.length).toBeGreaterThan(0);
    expect(github.violations).toEqual([]);
  });

  test('shows the token to nobody', async () => {
    const { log, summary, outputs } = await bump({ commit: 'change-request', token: github.token });
    const said = log.replace(`::add-mask::${github.token}`, '') + summary + JSON.stringify(outputs);
    expect(log).toContain(`::add-mask::${github.token}`);
    expect(said.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(github.token);
    expect(repository.git('log', '--all', '--format=%B%an%ae')).not.toContain(github.token);
  });

  test('with a wrong token is a sentence of its own', async () => {
    const { exitCode, log } = await bump({ commit: 'change-request', token: 'wrong-token' });
    expect(exitCode).toBe(4);
    expect(log).toMatch(/^::error title=krci-deploy manifest-bump%3A .*::.*(credentials|token)/m);
    expect(log).not.toMatch(/^\s+at /m);
  });
});

test('a commit goes straight to the branch', async () => {
  const { exitCode, outputs } = await bump({ token: github.token });
  expect(exitCode).toBe(0);
  expect(repository.git('rev-parse', 'main')).toBe(outputs['commit']);
  expect(repository.read('shop/prod/cart-values.yaml')).toContain('tag: "1.3.0"');
});
