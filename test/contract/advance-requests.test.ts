import { expect, test } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { parseInputs } from '../../src/declaration/parse.ts';
import { createAdvance } from '../../src/steps/advance/advance.ts';
import { manifestBump } from '../../src/steps/manifest-bump/manifest-bump.ts';
import { createBumpWorld } from '../support/bump-world.ts';
import { gitopsServer } from '../support/gitops-server.ts';

const git = gitopsServer();
const [one, two] = ['1', '2'].map((digit) => `sha256:${digit.repeat(64)}`);
const workload = (name: string, tag: string, digest = '') =>
  `spec:\n  image: prod.example.com/shop/${name}:${tag}@${digest}\n`;

const flow = (url: string) => `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: "${url}", branch: main }
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual, registry: prod.example.com }
applications:
  - { name: orders, image: shop/orders, manifests: { layout: file, file: prod/orders.yaml, path: spec.image } }
  - name: cart
    image: shop/cart
    delivery:
      prod:
        canary:
          stable: { image: { file: prod/stable.yaml, path: spec.image } }
          canary: { image: { file: prod/canary.yaml, path: spec.image }, weight: { file: prod/route.yaml, path: weight } }
          steps: [10, 25, 50, 100]
          pause: 10m
          confirmation: off
`;

const advance = createAdvance({
  watch: () => Promise.resolve({ failed: [], closed: [], unanswered: [], passed: [] }),
});

/** A repository with a long history, and runs that each begin with an empty store of objects. */
async function startWorld() {
  const { repository, url } = git.fresh({
    'prod/orders.yaml': workload('orders', '1.3.0', one),
    'prod/stable.yaml': workload('cart', '1.3.0', one),
    'prod/canary.yaml': workload('cart', '1.3.0', one),
    'prod/route.yaml': 'weight: 0\n',
  });
  for (let number = 0; number < 40; number += 1) repository.commit({ 'notes.md': `${number}\n` });
  const world = createBumpWorld(mkdtempSync(join(git.directory, 'world-')));
  await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(flow(url)));

  const portsOfRun = () => {
    const directory = mkdtempSync(join(git.directory, 'run-'));
    return { ...world.ports, gitops: git.client({ directory, clock: world.ports.clock }) };
  };
  const counted = async (work: () => Promise<unknown>): Promise<number> => {
    const before = git.server().requests.length;
    await work();
    return git.server().requests.length - before;
  };
  return {
    repository,
    clock: world.ports.clock,
    bump: (application: string) =>
      counted(async () => {
        const ports = portsOfRun();
        const inputs = { application, environment: 'prod', version: '1.4.0', digest: two ?? '' };
        const parsed = parseInputs(manifestBump.declaration, new Map(Object.entries(inputs)));
        expect(await manifestBump.execute(await manifestBump.plan(parsed, ports), ports)).toMatchObject({
          changed: true,
        });
      }),
    advance: (state: string) =>
      counted(async () => {
        const ports = portsOfRun();
        const parsed = parseInputs(
          advance.declaration,
          new Map([
            ['application', 'cart'],
            ['environment', 'prod'],
          ]),
        );
        const outcome = await advance.execute(await advance.plan(parsed, ports), ports);
        expect(outcome.outputs.state).toBe(state);
      }),
  };
}

test('a step of a delivery asks the Git server no more than a bump does', async () => {
  const world = await startWorld();
  const bump = await world.bump('orders');
  const entry = await world.bump('cart');
  const waiting = await world.advance('waiting');
  await world.clock.sleep(11 * 60_000);
  const step = await world.advance('advanced');
  expect({ bump, entry, waiting, step }).toEqual({ bump: 7, entry: 10, waiting: 5, step: 7 });
});

test('a step that another writer was faster than lands on what is there then', async () => {
  const world = await startWorld();
  await world.bump('cart');
  await world.clock.sleep(11 * 60_000);
  git.server().beforePush((push) => {
    if (push === 1) world.repository.commit({ 'prod/orders.yaml': workload('orders', '9.9.9', one) });
  });
  await world.advance('advanced');
  git.server().beforePush(undefined);
  expect(world.repository.read('prod/route.yaml')).toBe('weight: 25\n');
  expect(world.repository.read('prod/orders.yaml')).toContain('9.9.9');
  expect(world.repository.git('fsck', '--no-dangling')).toBe('');
});
