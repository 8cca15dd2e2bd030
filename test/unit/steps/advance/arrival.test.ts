import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { StepError } from '../../../../src/base/errors.ts';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { createAdvance } from '../../../../src/steps/advance/advance.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import { createWeb } from '../../../../src/web/create.ts';
import { LoopbackApplication } from '../../../support/argocd-application.ts';
import { type ArgocdServer, startArgocdServer } from '../../../support/argocd-server.ts';
import { type BumpWorld, createBumpWorld } from '../../../support/bump-world.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const [one = '', two = ''] = ['1', '2'].map((digit) => `sha256:${digit.repeat(64)}`);
const image = 'nonprod.example.com/shop/cart';
const workload = (tag: string, digest: string) => `spec:\n  image: ${image}:${tag}@${digest}\n`;

let worlds = 0;
let world: BumpWorld;
let server: ArgocdServer;
let ports: Ports;

beforeEach(async () => {
  worlds += 1;
  world = createBumpWorld(join(root, `world${worlds}`));
  server = await startArgocdServer();
  const token = { secret: server.token, variable: 'KRCI_DEPLOY_ARGOCD_TOKEN' };
  const web = createWeb({ clock: world.ports.clock, credentials: { argocd: { token } }, insecure: ['127.0.0.1'] });
  ports = { ...world.ports, web };
  world.gitops.commit({
    'test/stable.yaml': workload('1.3.0', one),
    'test/canary.yaml': workload('1.3.0', one),
    'test/route.yaml': 'weight: 0\n',
  });
});

afterEach(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
});

const canary = `canary:
          stable: { image: { file: test/stable.yaml, path: spec.image } }
          canary: { image: { file: test/canary.yaml, path: spec.image }, weight: { file: test/route.yaml, path: weight } }
          steps: [10, 50]
          pause: 1m`;

/** A flow whose environment `test` takes the cart in steps; `more` is what its line has besides. */
async function writeFlow(more: string, strategy = canary, model = 'push'): Promise<void> {
  const text = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${world.gitops.path}, branch: main }
environments:
  - { name: test, tier: testing, cluster: test, model: ${model}, promotion: manual, registry: nonprod.example.com${more} }
applications:
  - name: cart
    image: shop/cart
    delivery:
      test:
        ${strategy}
`;
  await ports.files.write('krci-deploy.yaml', new TextEncoder().encode(text));
}

const synced = (strategy = canary) =>
  writeFlow(
    `, sync: { argocd: "${server.origin}", application: "{flow}-{environment}-{application}", project: shop }`,
    strategy,
  );

async function enter(): Promise<string> {
  const inputs = { application: 'cart', environment: 'test', version: '1.4.0', digest: two };
  const plan = await manifestBump.plan(parseInputs(manifestBump.declaration, new Map(Object.entries(inputs))), ports);
  return (await manifestBump.execute(plan, ports)).outputs.commit;
}

async function step() {
  await world.ports.clock.sleep(120_000);
  const good = { failed: [], closed: [], unanswered: [], passed: [] };
  const advance = createAdvance({ watch: () => Promise.resolve(good) });
  const inputs = new Map(Object.entries({ application: 'cart', environment: 'test' }));
  return advance.execute(await advance.plan(parseInputs(advance.declaration, inputs), ports), ports);
}

function deployed(): LoopbackApplication {
  const first = { id: world.gitops.git('rev-parse', 'main'), digest: one };
  const application = new LoopbackApplication('shop-test-cart', first, ports.clock, { imageName: image });
  application.repository = world.gitops.path;
  server.applications.set(application.name, application);
  return application;
}

test('a step whose image does not start ends the run, and moves nothing', async () => {
  await synced();
  const application = deployed();
  const commit = await enter();
  application.commits.push({ id: commit, digest: two, fault: 'start' });
  let last = await step();
  for (let looks = 0; looks < 10 && last.failure === undefined; looks += 1) last = await step();
  expect(last).toMatchObject({ changed: false, failure: { code: 'delivery-not-confirmed', exitCode: 1 } });
  expect(world.gitops.read('test/route.yaml')).toBe('weight: 10\n');
});

test('a step waits until Argo CD has compared its commit and runs both images', async () => {
  await synced();
  const application = deployed();
  const commit = await enter();
  const early = await step();
  expect(early).toMatchObject({ outputs: { state: 'waiting', share: '10' } });
  expect(early.headline).toContain('says of shop-test-cart');

  application.commits.push({ id: commit, digest: two, beside: one });
  let last = await step();
  for (let looks = 0; looks < 10 && last.outputs.state === 'waiting'; looks += 1) last = await step();
  expect(last.outputs).toMatchObject({ state: 'advanced', share: '50' });
});

test('an application that is not there is no arrival', async () => {
  await synced();
  await enter();
  expect(await step()).toMatchObject({ outputs: { state: 'waiting', changed: 'false' } });
  expect(world.gitops.read('test/route.yaml')).toBe('weight: 10\n');
});

describe('a Rollout, whose controller makes the steps', () => {
  const rollout = 'rollout: { image: { file: test/stable.yaml, path: spec.image } }';

  test('gets its digest by one commit, and is reported by what Argo CD says of it', async () => {
    await synced(rollout);
    const application = deployed();
    const commit = await enter();
    expect(world.gitops.read('test/stable.yaml')).toBe(workload('1.4.0', two));
    application.settings.isPaused = true;
    application.commits.push({ id: commit, digest: two, beside: one });
    let held = await step();
    for (let looks = 0; looks < 10 && !held.headline.includes('CanaryPauseStep'); looks += 1) held = await step();
    expect(held).toMatchObject({
      changed: false,
      outputs: { state: 'waiting', version: '1.4.0', digest: two, commit },
    });
    expect(held.headline).toContain('the Rollout is on its way to 1.4.0: Argo CD');
    expect(held.headline).toContain('Rollout cart: Suspended, CanaryPauseStep');

    application.settings.isPaused = false;
    application.commits.push({ id: world.gitops.commit({ 'notes.md': 'later' }), digest: two });
    let last = await step();
    for (let looks = 0; looks < 10 && last.outputs.state === 'waiting'; looks += 1) last = await step();
    expect(last).toMatchObject({ changed: false, outputs: { state: 'idle' } });
    expect(last.headline).toContain('1.4.0 has all traffic');
    expect(world.gitops.git('rev-list', '--count', 'main')).toBe('4');
  });

  test('that cannot start fails the run, and is not taken back by a commit of ours', async () => {
    await synced(rollout);
    const application = deployed();
    const commit = await enter();
    application.commits.push({ id: commit, digest: two, fault: 'start' });
    let last = await step();
    for (let looks = 0; looks < 10 && last.failure === undefined; looks += 1) last = await step();
    expect(last).toMatchObject({ changed: false, failure: { code: 'delivery-not-confirmed', exitCode: 1 } });
    expect(world.gitops.read('test/stable.yaml')).toBe(workload('1.4.0', two));
  });

  test('in an environment that says nothing is refused with the flow file', async () => {
    await writeFlow('', rollout);
    const error: unknown = await step().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'delivery-invalid', message: expect.stringContaining('sync or confirm') });
    await writeFlow('', rollout, 'pull');
    const inPull: unknown = await step().catch((thrown: unknown) => thrown);
    expect(inPull).toMatchObject({ message: expect.stringContaining('expected confirm in its environment') });
  });
});

test('an environment that nobody can be asked about needs confirmation: off', async () => {
  await writeFlow('');
  await enter();
  const error: unknown = await step().catch((thrown: unknown) => thrown);
  if (!(error instanceof StepError)) throw error;
  expect(error.code).toBe('sync-undeclared');
});
