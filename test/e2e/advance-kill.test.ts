import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { createBareRepository } from '../support/bare-repository.ts';
import { endOf, type KilledRun, type KilledWork, killRuns, startRun } from '../support/bump-kill.ts';
import { startGitServer } from '../support/git-server.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const cli = resolve('dist/cli.js');
const workload = (tag: string, digit: string) =>
  `spec:\n  image: prod.example.com/shop/cart:${tag}@sha256:${digit.repeat(64)} # ours\n`;
const route = (weight: number) => `canary: ${weight}\nstable: ${100 - weight} # shared\n`;

const flow = (url: string) => `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: "${url}", branch: main }
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual, registry: prod.example.com }
applications:
  - name: cart
    image: shop/cart
    delivery:
      prod:
        canary:
          stable: { image: { file: prod/stable.yaml, path: spec.image } }
          canary: { image: { file: prod/canary.yaml, path: spec.image }, weight: { file: prod/route.yaml, path: canary } }
          stable-weight: { file: prod/route.yaml, path: stable }
          steps: [10, 50, 100]
          pause: 10m
          confirmation: off
`;

function stateIn({ stdout, stderr }: KilledRun['again']): string {
  return /"state":\s*"([a-z-]+)"/.exec(stdout)?.[1] ?? stderr;
}

/** A canary at 10 % whose pause was over years ago. */
const work: KilledWork = {
  files: {
    'prod/stable.yaml': workload('1.3.0', '1'),
    'prod/canary.yaml': workload('1.4.0', '2'),
    'prod/route.yaml': route(10),
  },
  after: { 'prod/route.yaml': route(50) },
  requests: 7,
  command: () => ['advance', '--application', 'cart', '--environment', 'prod'],
  room: (url) => ({ 'krci-deploy.yaml': flow(url) }),
};

test('a step that is killed at any moment leaves the step before or the next one, and the run after it converges', async () => {
  const runs = await killRuns({ cli, work, directory, runs: 8, seed: 20_261_129 });
  expect(runs.filter(({ killed }) => killed).length).toBeGreaterThan(2);
  for (const run of runs) {
    // What was landed before the kill waits for its pause; a push that outlived its parent may land until the next run looks.
    const states = run.found === 'old' ? ['advanced', 'waiting'] : ['waiting'];
    expect(states).toContain(stateIn(run.again));
    expect(run).toMatchObject({ again: { exitCode: 0 }, after: 'new', commits: 2, fsck: '' });
    expect(run.found).not.toBe('broken');
  }
  expect(runs.map(({ again }) => stateIn(again))).toContain('advanced');
}, 180_000);

test('two at once make one step', async () => {
  const root = join(directory, 'both');
  const repository = createBareRepository(join(root, 'gitops.git'), work.files);
  const server = await startGitServer({ root });
  const ends = await Promise.all(
    ['one', 'other'].map((name) => {
      const room = join(root, name);
      mkdirSync(room);
      writeFileSync(join(room, 'krci-deploy.yaml'), flow(server.url('gitops.git')));
      return endOf(startRun(cli, work.command(''), room));
    }),
  );
  await server.close();
  expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(ends.map(stateIn)).toContain('advanced');
  expect(repository.read('prod/route.yaml')).toBe(route(50));
  expect(repository.git('rev-list', '--count', 'main')).toBe('2');
}, 60_000);
