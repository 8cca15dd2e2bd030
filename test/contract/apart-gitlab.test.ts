import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseInputs } from '../../src/declaration/parse.ts';
import { silentLog } from '../../src/base/log.ts';
import { manifestBump } from '../../src/steps/manifest-bump/manifest-bump.ts';
import type { Ports } from '../../src/steps/ports.ts';
import type { BareRepository } from '../support/bare-repository.ts';
import { createBareRepository } from '../support/bare-repository.ts';
import { fakeClock } from '../support/clock.ts';
import { createPlatform } from '../support/create-platform.ts';
import type { GitlabServer } from '../support/gitlab-server.ts';
import { startGitlabServer } from '../support/gitlab-server.ts';
import { gitlabProject } from '../support/gitlab-state.ts';
import type { GitlabProject } from '../support/gitlab-state.ts';
import { localPorts } from '../support/local-ports.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** The job runs in the project of the application; everything is about the GitOps project that the flow names. */
const root = temporaryDirectory();
const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
const values = 'image: { repository: r.example.com/cart, tag: 1.0.0 }\n';
let gitops: BareRepository;
let application: BareRepository;
let gitlab: GitlabServer;
let address: string;
let projects: Readonly<Record<'gitops' | 'cart', GitlabProject>>;
let ports: Ports;

beforeAll(async () => {
  // The same file in both: the wrong project would not be noticed by an error.
  gitops = createBareRepository(join(root, 'acme/gitops.git'), { 'shop/qa/cart-values.yaml': values });
  application = createBareRepository(join(root, 'acme/cart.git'), { 'shop/qa/cart-values.yaml': values });
  gitlab = await startGitlabServer();
  projects = { gitops: hosted('acme/gitops', gitops, 42), cart: hosted('acme/cart', application, 43) };
  for (const project of Object.values(projects)) gitlab.projects.set(project.path, project);
  const run = { repository: 'acme/cart', url: 'https://gitlab.example.com/acme/cart/-/jobs/1' };
  const facts = { kind: 'gitlab', serverUrl: gitlab.serverUrl, token: gitlab.token } as const;
  const local = localPorts(root);
  ports = {
    ...local,
    // Git is reached by path; only the API is served under the address.
    gitops: {
      ...local.gitops,
      open: (url, branch, options) => local.gitops.open(url.replace(gitlab.serverUrl, root), branch, options),
    },
    platform: createPlatform({ ...facts, tokenKind: 'access', run }, { clock: fakeClock(), log: silentLog }),
  };
  address = `${gitlab.serverUrl}/acme/gitops.git`;
  const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${address}, branch: main }
registry: r.example.com
environments:
  - { name: dev, tier: development, cluster: a, model: push, promotion: automatic }
  - { name: qa, tier: testing, cluster: a, model: push, promotion: manual }
applications: [{ name: cart, image: cart }]
`;
  await ports.files.write('krci-deploy.yaml', Buffer.from(flow));
});

afterAll(async () => {
  await gitlab.close();
});

function hosted(path: string, repository: BareRepository, number: number): GitlabProject {
  const branches = () => {
    const names = repository.git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n');
    return Promise.resolve(Object.fromEntries(names.map((name) => [name, repository.git('rev-parse', name)])));
  };
  const project = gitlabProject(path, branches, number);
  project.git = { repository };
  return project;
}

async function bump(inputs: Readonly<Record<string, string>>) {
  const raw = new Map(Object.entries({ application: 'cart', environment: 'qa', 'check-registry': 'off', ...inputs }));
  return manifestBump.execute(await manifestBump.plan(parseInputs(manifestBump.declaration, raw), ports), ports);
}

test('a commit by the API goes into the GitOps project', async () => {
  const before = application.git('rev-parse', 'main');
  const done = await bump({ version: '1.1.0', digest: digest('1'), commit: 'api' });
  expect(done.outputs['commit']).toBe(gitops.git('rev-parse', 'main'));
  expect(gitops.read('shop/qa/cart-values.yaml')).toContain(digest('1'));
  expect(application.git('rev-parse', 'main')).toBe(before);
});

test('a merge request is opened there, from a branch there', async () => {
  const done = await bump({ version: '1.2.0', digest: digest('2'), commit: 'change-request' });
  expect(done.outputs['change-request']).toContain('/acme/gitops/');
  const [opened] = projects.gitops.mergeRequests;
  expect(opened).toMatchObject({ base: 'main', head: expect.stringMatching(/^krci-deploy\/shop\/qa\/cart-/) });
  expect(projects.cart.mergeRequests).toEqual([]);
  expect(application.git('for-each-ref', '--format=%(refname:short)', 'refs/heads')).toBe('main');
});

test('an approval file is looked up in its history', async () => {
  const path = 'approvals/qa/cart.yaml';
  const ref = gitops.git('rev-parse', 'main');
  projects.gitops.commits.push({ id: 'a'.repeat(40), email: 'alice@example.com', paths: [path] });
  const change = await ports.platform.changeOf({ repository: address, path, ref });
  expect(change.commit).toBe('a'.repeat(40));
  const inOwn = await ports.platform.changeOf({ path, ref });
  expect(inOwn.commit).toBeUndefined();
});
