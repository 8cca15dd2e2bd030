import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { StepError } from '../../../../src/base/errors.ts';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { renderText } from '../../../../src/report/text.ts';
import { createAdvance } from '../../../../src/steps/advance/advance.ts';
import type { Watched } from '../../../../src/steps/advance/model.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import { type BumpWorld, createBumpWorld } from '../../../support/bump-world.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const [one, two, three] = ['1', '2', '3'].map((digit) => `sha256:${digit.repeat(64)}`);
const good: Watched = { failed: [], closed: [], unanswered: [], passed: ['errors: 0 (at most 1)'] };
const minute = 60_000;

let worlds = 0;
let world: BumpWorld;
let watched: Watched;
beforeEach(() => {
  worlds += 1;
  world = createBumpWorld(join(root, `world${worlds}`));
  watched = good;
});

const advance = createAdvance({ watch: () => Promise.resolve(watched) });

const canary = `canary:
        stable: { image: { file: "{environment}/stable.yaml", path: spec.image } }
        canary: { image: { file: "{environment}/canary.yaml", path: spec.image }, weight: { file: prod/route.yaml, path: "backends[name=canary].weight" } }
        stable-weight: { file: prod/route.yaml, path: "backends[name=stable].weight" }
        steps: [10, 50, 100]
        pause: 10m
        confirmation: off`;

const blueGreen = `blue-green:
        blue: { image: { file: prod/blue.yaml, path: spec.image } }
        green: { image: { file: prod/green.yaml, path: spec.image } }
        switch: { file: prod/service.yaml, path: spec.selector.side }
        pause: 10m
        keep: 1d
        confirmation: off`;

async function writeFlow(delivery: string): Promise<void> {
  const text = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${world.gitops.path}, branch: main }
environments:
  - { name: dev, tier: development, cluster: dev, model: push, promotion: manual, registry: nonprod.example.com }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual, registry: prod.example.com }
applications:
  - name: cart
    image: shop/cart
    manifests: { layout: file, file: "{environment}/stable.yaml", path: spec.image }
    delivery:
      prod:
        ${delivery.replaceAll('\n', '\n    ')}
`;
  await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(text));
}

const workload = (tag: string, digest = '') => `spec:\n  image: prod.example.com/shop/cart:${tag}@${digest} # ours\n`;
const scaled = (replicas: number) => `${workload('1.3.0', one)}  replicas: ${replicas}\n`;
const ingress = (weight: number) =>
  `metadata:\n  annotations:\n    nginx.ingress.kubernetes.io/canary: "true"\n    nginx.ingress.kubernetes.io/canary-weight: "${weight}"\n`;
const route = (weight: number) =>
  `backends:\n  - name: stable\n    weight: ${100 - weight}\n  - { name: canary, weight: ${weight} } # shared\n`;

function start(): void {
  world.gitops.commit({
    'dev/stable.yaml': workload('1.4.0', two).replace('prod.', 'nonprod.'),
    'prod/stable.yaml': workload('1.3.0', one),
    'prod/canary.yaml': workload('1.3.0', one),
    'prod/route.yaml': route(0),
    'prod/blue.yaml': workload('1.3.0', one),
    'prod/green.yaml': workload('1.3.0', one),
    'prod/service.yaml': 'spec:\n  selector:\n    side: blue\n',
  });
}

async function enter(version = '1.4.0', digest = two ?? '') {
  const inputs = { application: 'cart', environment: 'prod', version, digest };
  const plan = await manifestBump.plan(
    parseInputs(manifestBump.declaration, new Map(Object.entries(inputs))),
    world.ports,
  );
  return manifestBump.execute(plan, world.ports);
}

async function step(inputs: Readonly<Record<string, string>> = {}) {
  const given = new Map(Object.entries({ application: 'cart', environment: 'prod', ...inputs }));
  const plan = await advance.plan(parseInputs(advance.declaration, given), world.ports);
  const described = renderText(advance.describe(plan), { width: 200 });
  return { described, ...(await advance.execute(plan, world.ports)) };
}

function later(minutes: number): Promise<void> {
  return world.ports.clock.sleep(minutes * minute);
}

async function refusal(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StepError)) throw error;
  return { code: error.code, message: error.message };
}

const inGit = (file: string) => world.gitops.read(`prod/${file}.yaml`);

describe('a canary', () => {
  beforeEach(async () => {
    await writeFlow(canary);
    start();
  });

  test('enters with its first share, and each run makes the commit that is due', async () => {
    const entered = await enter();
    expect(entered.headline).toMatch(/^Deploy cart 1\.4\.0 to prod: canary 0 % → 10 %: commit [0-9a-f]{12}$/);
    expect(entered.outputs).toMatchObject({ 'previous-version': '1.3.0', version: '1.4.0' });
    expect([inGit('canary'), inGit('stable'), inGit('route')]).toEqual([
      workload('1.4.0', two),
      workload('1.3.0', one),
      route(10),
    ]);
    expect(world.gitops.git('log', '-1', '--format=%(trailers:key=Delivery,valueonly)', 'main').trim()).toBe(
      'canary 0 % → 10 %',
    );

    const early = await step();
    expect(early.outputs).toMatchObject({ changed: 'false', state: 'waiting', share: '10', at: 'canary 10 %' });
    expect(early.headline).toContain('stays at canary 10 %: the step lasts 10m, until 2026-11-23T12:10:00.000Z');
    expect(early.failure).toBeUndefined();

    await later(11);
    const second = await step();
    expect(second.described).toContain('The next commit for cart in prod: canary 10 % → 50 %');
    expect(second.outputs).toMatchObject({ changed: 'true', state: 'advanced', share: '50' });
    expect(inGit('route')).toBe(route(50));

    const states: (string | undefined)[] = [];
    for (let runs = 0; runs < 4; runs += 1) {
      await later(11);
      const { outputs } = await step();
      states.push(`${outputs.state} ${outputs.share}`);
    }
    expect(states).toEqual(['advanced 100', 'advanced 100', 'advanced ', 'idle ']);
    expect([inGit('canary'), inGit('stable'), inGit('route')]).toEqual([
      workload('1.4.0', two),
      workload('1.4.0', two),
      route(0),
    ]);
    expect(world.gitops.git('log', '--format=%s', '-6', 'main').split('\n').toReversed()).toEqual([
      'a change',
      'Deploy cart 1.4.0 to prod: canary 0 % → 10 %',
      'Deliver cart 1.4.0 to prod: canary 10 % → 50 %',
      'Deliver cart 1.4.0 to prod: canary 50 % → 100 %',
      'Deliver cart 1.4.0 to prod: stable takes the image of the canary',
      'Deliver cart 1.4.0 to prod: canary 100 % → 0 %, all traffic to stable',
    ]);
  });

  test('an image that is on its way is there already; another one is refused until the first has ended', async () => {
    await enter();
    expect(await enter()).toMatchObject({ changed: false });
    expect(await refusal(enter('1.5.0', three))).toMatchObject({
      code: 'delivery-under-way',
      message: expect.stringContaining('1.4.0: canary 10 %'),
    });
    expect(inGit('route')).toBe(route(10));
  });

  test('a metric that fails takes it back at once, and the run fails', async () => {
    await enter();
    watched = { ...good, failed: ['error rate: 7 (at most 1)'] };
    const outcome = await step();
    expect(outcome.failure).toMatchObject({ code: 'delivery-rolled-back', exitCode: 1 });
    expect(outcome.outputs).toMatchObject({ changed: 'true', state: 'rolled-back', share: '' });
    expect([inGit('canary'), inGit('route')]).toEqual([workload('1.3.0', one), route(0)]);
    expect(await step()).toMatchObject({ outputs: { state: 'idle' } });
  });

  test('a closed window waits; a metric without an answer fails and moves nothing', async () => {
    await enter();
    await later(11);
    watched = { ...good, closed: ['Time of entry: closed'] };
    expect(await step()).toMatchObject({ outputs: { state: 'waiting', changed: 'false' } });
    watched = good;
    watched = { ...good, unanswered: ['error rate: no answer'] };
    expect(await step()).toMatchObject({ outputs: { state: 'waiting' }, failure: { code: 'gate-without-proof' } });
    expect(inGit('route')).toBe(route(10));
  });

  test('an abort is one commit, and refused where there is nothing to take back', async () => {
    expect(await refusal(step({ abort: 'true' }))).toMatchObject({ code: 'delivery-over' });
    await enter();
    const outcome = await step({ abort: 'true' });
    expect(outcome.outputs).toMatchObject({ state: 'aborted', changed: 'true' });
    expect(outcome.failure).toBeUndefined();
    expect([inGit('canary'), inGit('route')]).toEqual([workload('1.3.0', one), route(0)]);
  });

  test('a hand edit in between is found, stays, and can be taken back', async () => {
    await enter();
    world.gitops.commit({ 'prod/route.yaml': route(33) });
    await later(60);
    expect(await refusal(step())).toMatchObject({
      code: 'delivery-off-ladder',
      message: expect.stringContaining('the canary has 33 %, and the steps are 10, 50, 100'),
    });
    expect(await refusal(enter('1.5.0', three))).toMatchObject({ code: 'delivery-off-ladder' });
    expect(inGit('route')).toBe(route(33));
    expect(await step({ abort: 'true' })).toMatchObject({ outputs: { state: 'aborted' } });
    expect(inGit('route')).toBe(route(0));
  });

  test('two runs at once make one step', async () => {
    await enter();
    await later(11);
    const [left, right] = await Promise.all([step(), step()]);
    expect([left.changed, right.changed].filter(Boolean)).toHaveLength(1);
    expect(inGit('route')).toBe(route(50));
    expect(world.gitops.git('rev-list', '--count', 'main')).toBe('4');
  });

  test('a step writes what it changes alone: pods that somebody scaled since the plan stay', async () => {
    const pods = 'stable: { replicas: { file: prod/stable.yaml, path: spec.replicas }, image';
    await writeFlow(`${canary.replace('stable: { image', pods)}\n        replicas: 2`);
    world.gitops.commit({ 'prod/stable.yaml': scaled(2) });
    await enter();
    await later(11);
    const given = new Map(Object.entries({ application: 'cart', environment: 'prod' }));
    const planned = await advance.plan(parseInputs(advance.declaration, given), world.ports);
    world.gitops.commit({ 'prod/stable.yaml': scaled(9) });
    expect(await advance.execute(planned, world.ports)).toMatchObject({ outputs: { state: 'advanced' } });
    expect([inGit('stable'), inGit('route')]).toEqual([scaled(9), route(50)]);
  });

  test('an image of another application in a place of the delivery is refused', async () => {
    world.gitops.commit({ 'prod/canary.yaml': 'spec:\n  image: prod.example.com/shop/orders:1.0.0\n' });
    expect(await refusal(enter())).toMatchObject({ code: 'other-image' });
  });

  test('a change request shows the values of its step, and the next run waits for it', async () => {
    await enter();
    await later(11);
    const outcome = await step({ commit: 'change-request' });
    expect(outcome.outputs).toMatchObject({ 'change-request': 'https://git.example.com/pr/1', share: '10' });
    expect(world.requests[0]).toMatchObject({
      head: 'krci-deploy/shop/prod/cart-delivery',
      title: 'Deliver cart 1.4.0 to prod: canary 10 % → 50 %',
    });
    expect(world.requests[0]?.body).toContain('weight of prod/route.yaml | 10 | 50 |');
    expect(inGit('route')).toBe(route(10));
  });
});

test('a weight in an annotation of ingress-nginx is a text of digits, and each report says once that its project has ended', async () => {
  const path = 'metadata.annotations["nginx.ingress.kubernetes.io/canary-weight"]';
  const own = canary.replace('"backends[name=canary].weight"', `'${path}'`).replace(/\n *stable-weight: .*/, '');
  await writeFlow(own);
  start();
  world.gitops.commit({ 'prod/route.yaml': ingress(0) });
  const entered = renderText((await enter()).report, { width: 400 });
  expect(entered.match(/ingress-nginx, has ended/g)).toHaveLength(1);
  expect(inGit('route')).toBe(ingress(10));
  await later(11);
  const second = await step();
  expect(second.described.match(/ingress-nginx, has ended/g)).toHaveLength(1);
  expect(renderText(second.report, { width: 400 }).match(/ingress-nginx, has ended/g)).toHaveLength(1);
  expect(inGit('route')).toBe(ingress(50));
});

describe('blue and green', () => {
  beforeEach(async () => {
    await writeFlow(blueGreen);
    start();
  });

  test('the new image starts, takes the traffic, can give it back for a day, and then the old side ends', async () => {
    expect((await enter()).headline).toContain('green starts 1.4.0 without traffic');
    expect([inGit('blue'), inGit('green')]).toEqual([workload('1.3.0', one), workload('1.4.0', two)]);
    await later(11);
    expect(await step()).toMatchObject({ outputs: { state: 'advanced', share: '100' } });
    expect(inGit('service')).toContain('side: green');
    expect(await step()).toMatchObject({ outputs: { state: 'waiting' } });
    expect(await refusal(enter('1.5.0', three))).toMatchObject({ code: 'delivery-under-way' });
    await later(24 * 60 + 1);
    expect(await step()).toMatchObject({ outputs: { state: 'advanced', share: '' } });
    expect(inGit('blue')).toBe(workload('1.4.0', two));
    expect(await refusal(step({ abort: 'true' }))).toMatchObject({ code: 'delivery-over' });
  });

  test('while the old side is kept, a rollback is one commit', async () => {
    await enter();
    await later(11);
    await step();
    await later(60);
    expect(await step({ abort: 'true' })).toMatchObject({ outputs: { state: 'aborted' } });
    expect([inGit('service'), inGit('green')]).toEqual([
      'spec:\n  selector:\n    side: blue\n',
      workload('1.3.0', one),
    ]);
  });
});

test('an application that enters at once has nothing to advance', async () => {
  await writeFlow(canary);
  start();
  expect(await refusal(step({ environment: 'dev' }))).toMatchObject({
    code: 'delivery-missing',
    message: expect.stringContaining('it has one for prod'),
  });
});
