import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../src/declaration/parse.ts';
import { silentLog } from '../../src/base/log.ts';
import { createPlatform } from '../support/create-platform.ts';
import { manifestBump } from '../../src/steps/manifest-bump/manifest-bump.ts';
import type { Ports } from '../../src/steps/ports.ts';
import type { BareRepository } from '../support/bare-repository.ts';
import { createBareRepository } from '../support/bare-repository.ts';
import { fakeClock } from '../support/clock.ts';
import type { GitServer } from '../support/git-server.ts';
import { startGitServer } from '../support/git-server.ts';
import type { GithubServer } from '../support/github-server.ts';
import { startGithubServer } from '../support/github-server.ts';
import type { GithubRepository } from '../support/github-state.ts';
import { githubRepository } from '../support/github-state.ts';
import { localPorts } from '../support/local-ports.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** One GitHub in two servers: Git over HTTP, and the API, which knows the branches that Git has. */
const root = temporaryDirectory();
const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
let gitops: BareRepository;
let git: GitServer;
let github: GithubServer;
let hosted: GithubRepository;
let ports: Ports;

beforeAll(async () => {
  gitops = createBareRepository(join(root, 'acme/gitops.git'), {
    'shop/dev/cart-values.yaml': 'image: { repository: r.example.com/cart, tag: 1.0.0 }\nreplicas: 1\n',
    'shop/qa/cart-values.yaml': 'image: { repository: r.example.com/cart, tag: 1.0.0 }\nreplicas: 3\n',
    'shop/qa/pay-values.yaml': 'image: { repository: r.example.com/pay, tag: 1.0.0 }\n',
  });
  [git, github] = [await startGitServer({ root }), await startGithubServer()];
  hosted = githubRepository('acme/gitops', () => Promise.resolve(branches()));
  hosted.collaborators = ['alice'];
  github.repositories.set('acme/gitops', hosted);
  const facts = { kind: 'github', apiUrl: github.apiUrl, serverUrl: git.origin, token: github.token } as const;
  ports = {
    ...localPorts(root),
    platform: createPlatform({ ...facts, run: {} }, { clock: fakeClock(), log: silentLog }),
  };
  const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${git.url('acme/gitops.git')}, branch: main }
registry: r.example.com
environments:
  - { name: dev, tier: development, cluster: a, model: push, promotion: automatic }
  - { name: qa, tier: testing, cluster: a, model: push, promotion: manual }
applications: [{ name: cart, image: cart }, { name: pay, image: pay }]
`;
  await ports.files.write('krci-deploy.yaml', Buffer.from(flow));
});

afterAll(async () => {
  await Promise.all([git.close(), github.close()]);
});

function branches(): Record<string, string> {
  const lines = gitops.git('for-each-ref', '--format=%(refname:short) %(objectname)', 'refs/heads').split('\n');
  return Object.fromEntries(lines.map((line) => line.split(' ')));
}

async function request(inputs: Readonly<Record<string, string>>) {
  const raw = new Map(Object.entries({ environment: 'qa', commit: 'change-request', ...inputs }));
  return manifestBump.execute(await manifestBump.plan(parseInputs(manifestBump.declaration, raw), ports), ports);
}

describe('change requests of manifest-bump on GitHub', () => {
  test('one application: reviewers, auto-merge and what else differs', async () => {
    const wanted = { application: 'cart', version: '1.1.0', digest: digest('1') };
    const asked = { ...wanted, reviewers: 'alice', 'auto-merge': 'squash', labels: 'deploy' };
    expect((await request(asked)).outputs['change-request']).toMatch(/\/acme\/gitops\/pull\/1$/);
    const [pull] = hosted.pulls;
    expect(pull).toMatchObject({
      head: expect.stringMatching(/^krci-deploy\/shop\/qa\/cart-[0-9a-f]{12}$/),
      base: 'main',
      state: 'open',
      autoMerge: 'squash',
    });
    expect([[...(pull?.reviewers ?? [])], [...(pull?.labels ?? [])]]).toEqual([['alice'], ['deploy']]);
    expect(pull?.body).toMatch(/\| cart \| replicas \| 1 \| 3 \|/);
    const again = await request(asked);
    expect(again).toMatchObject({ changed: false, outputs: { 'change-request': expect.stringMatching(/pull\/1$/) } });
  });

  test('the next version updates the same request', async () => {
    await request({ application: 'cart', version: '1.2.0', digest: digest('2') });
    expect(hosted.pulls.map(({ title, state }) => [title, state])).toEqual([['Deploy cart 1.2.0 to qa', 'open']]);
  });

  test('a set has a request of its own and closes those of its applications, with a link', async () => {
    const payload = {
      cart: { imageTag: '1.3.0', imageDigest: digest('3') },
      pay: { imageTag: '2.0.0', imageDigest: digest('4') },
    };
    await ports.files.write('set.json', Buffer.from(JSON.stringify(payload)));
    const outcome = await request({ set: 'set.json' });
    expect(hosted.pulls.map(({ title, state }) => [title, state])).toEqual([
      ['Deploy cart 1.2.0 to qa', 'closed'],
      ['Deploy 2 applications of shop to qa', 'open'],
    ]);
    expect(hosted.pulls[0]?.comments).toEqual(['Superseded by #2.']);
    expect(outcome.data).toMatchObject({ superseded: [{ number: 1 }] });
    expect((await request({ set: 'set.json' })).changed).toBe(false);
  });

  test('asks GitHub for nothing that its description does not know', () => {
    expect(github.violations).toEqual([]);
  });
});
