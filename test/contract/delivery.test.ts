import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { advance } from '../../src/pipeline/advance.ts';
import { deliveryStepsOf } from '../../src/records/delivery-step.ts';
import { renderText } from '../../src/report/text.ts';
import type { Inputs, Outputs } from '../../src/declaration/declare.ts';
import type { Step } from '../../src/steps/step.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { manifestBump } from '../../src/steps/manifest-bump/manifest-bump.ts';
import { status } from '../../src/steps/status/status.ts';
import { createWeb } from '../../src/web/create.ts';
import { imageOf, store } from '../support/artifacts.ts';
import { gitopsRepositories } from '../support/gitops.ts';
import { type JsonServer, startJsonServer } from '../support/json-server.ts';
import { promotionWorld, type PromotionWorld } from '../support/promotion-world.ts';
import { failureOf, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const { server: registry } = registryHarness();
const [old, next] = [imageOf('old'), imageOf('next')];
const [one, two] = [old, next].map(({ manifest }) => manifest.descriptor.digest);
const servers: JsonServer[] = [];
let worlds = 0;

afterAll(async () => {
  for (const server of servers) await server.close();
});

const workload = (tag: string, digest = '') => `spec:\n  image: shop/cart:${tag}@${digest}\n`;

interface DeliveryWorld extends PromotionWorld {
  step(): ReturnType<typeof runStep>;
  enter(): Promise<{ readonly headline: string }>;
  weight(): string;
}

/** The cart runs 1.3.0 in production, and 1.4.0 everywhere before it; a metric has a value of a real server's form. */
async function worldOf(errors = '0'): Promise<DeliveryWorld> {
  const directory = join(root, `delivery${(worlds += 1)}`);
  const here = await promotionWorld(directory, registry(), { strict: true });
  const prometheus = await startJsonServer(() => {
    const value = [Math.floor(here.clock.now().getTime() / 1000), errors];
    return { body: { status: 'success', data: { resultType: 'vector', result: [{ metric: {}, value }] } } };
  });
  servers.push(prometheus);
  const flow = new TextDecoder().decode(await here.ports.files.read('krci-deploy.yaml'));
  const delivery = `
    delivery:
      prod:
        canary:
          stable: { image: { file: prod/stable.yaml, path: spec.image } }
          canary: { image: { file: prod/canary.yaml, path: spec.image }, weight: { file: prod/route.yaml, path: weight } }
          steps: [10, 50]
          pause: 10m
          confirmation: off
          metrics: [{ name: errors, server: "${prometheus.origin}", query: 'errors{app="{application}"}', max: 1 }]`;
  const line = '  - { name: cart, image: shop/cart }';
  await here.write('krci-deploy.yaml', flow.replace(line, `  - name: cart\n    image: shop/cart${delivery}`));
  await store(next, here.place('nonprod/shop/cart'), '1.4.0');
  await store(old, here.place('prod/shop/cart'), '1.3.0');
  here.gitops.commit({
    'prod/stable.yaml': workload('1.3.0', one),
    'prod/canary.yaml': workload('1.3.0', one),
    'prod/route.yaml': 'weight: 0\n',
  });
  for (const environment of ['dev', 'test', 'uat']) {
    await here.promote({ application: 'cart', to: environment, version: '1.4.0' });
    here.deploy(environment, 'cart', '1.4.0', two);
  }
  const web = createWeb({ clock: here.ports.clock, insecure: ['127.0.0.1'] });
  const gitops = gitopsRepositories({ directory, clock: here.clock });
  const ports = { ...here.ports, web, gitops };
  return {
    ...here,
    ports,
    step: () => runStep(here, ports),
    enter: () =>
      here.run(over(manifestBump, ports), {
        application: 'cart',
        environment: 'prod',
        version: '1.4.0',
        digest: two ?? '',
        'allow-other-image': 'true',
      }),
    weight: () => here.gitops.read('prod/route.yaml'),
  };
}

function runStep(here: PromotionWorld, ports: Ports) {
  return here.run(over(advance, ports), { application: 'cart', environment: 'prod' });
}

/** A step that reaches other ports than those of the world. */
function over<I extends Inputs, O extends Outputs, P>(step: Step<I, O, P>, ports: Ports): Step<I, O, P> {
  return { ...step, plan: (inputs) => step.plan(inputs, ports), execute: (plan) => step.execute(plan, ports) };
}

async function steps(here: PromotionWorld): Promise<readonly string[]> {
  const found = await deliveryStepsOf(here.place('prod/shop/cart'), two ?? 'sha256:');
  const known = found.flatMap(({ content }) => ('statement' in content ? [content.statement.step] : []));
  return known
    .toSorted((left, right) => left.time.localeCompare(right.time))
    .map(({ at, version }) => `${version} ${at}`);
}

const minutes = (here: PromotionWorld, count: number) => here.clock.sleep(count * 60_000);

/** The canary has 10 %; the digest was in uat for two hours when it came to prod, eleven minutes ago. */
async function enteredAfterTwoHours(): Promise<DeliveryWorld> {
  const here = await worldOf();
  await minutes(here, 120);
  await here.promote({ application: 'cart', to: 'prod' });
  await here.enter();
  await minutes(here, 11);
  return here;
}

async function tighten(here: DeliveryWorld, soak: string): Promise<void> {
  const flow = new TextDecoder().decode(await here.ports.files.read('krci-deploy.yaml'));
  await here.write('krci-deploy.yaml', `${flow}\ngates: { prod: { soak: ${soak} } }\n`);
}

describe('a canary in a flow with records', () => {
  test('starts with a record of the entry alone, and leaves a record of each step beside the image', async () => {
    const here = await worldOf();
    await store(next, here.place('prod/shop/cart'), '1.4.0');
    expect(await failureOf(here.enter())).toMatchObject({ code: 'record-missing' });
    expect(here.weight()).toBe('weight: 0\n');
    await here.promote({ application: 'cart', to: 'prod' });
    expect((await here.enter()).headline).toContain('canary 0 % → 10 %');
    await minutes(here, 11);
    const second = await here.step();
    expect(second.headline).toContain('canary 10 % → 50 %');
    expect(second).toMatchObject({ outputs: { state: 'advanced', share: '50' } });
    expect(await steps(here)).toEqual(['1.4.0 canary 10 %', '1.4.0 canary 50 %']);
    for (let runs = 0; runs < 4; runs += 1) {
      await minutes(here, 11);
      await here.step();
    }
    expect(here.gitops.read('prod/stable.yaml')).toContain(`shop/cart:1.4.0@${two}`);
    expect(here.weight()).toBe('weight: 0\n');
    expect(await steps(here)).toEqual([
      '1.4.0 canary 10 %',
      '1.4.0 canary 50 %',
      '1.4.0 canary 100 %',
      '1.4.0 stable follows, canary 100 %',
    ]);
  });

  test('a digest that somebody wrote into the canary by hand has no record, and goes no further', async () => {
    const here = await worldOf();
    here.gitops.commit({ 'prod/canary.yaml': workload('1.4.0', two), 'prod/route.yaml': 'weight: 10\n' });
    await minutes(here, 60);
    expect(await failureOf(here.step())).toMatchObject({ code: 'record-missing', exitCode: 1 });
    expect(here.weight()).toBe('weight: 10\n');
  });

  test('a run that was killed between commit and record is finished by the next one', async () => {
    const here = await worldOf();
    await here.promote({ application: 'cart', to: 'prod' });
    await here.enter();
    expect(await steps(here)).toEqual([]);
    expect(await here.step()).toMatchObject({ outputs: { state: 'waiting' } });
    expect(await here.step()).toMatchObject({ outputs: { state: 'waiting' } });
    expect(await steps(here)).toEqual(['1.4.0 canary 10 %']);
  });

  test('a metric of the server takes it back; without an answer nothing moves', async () => {
    const here = await worldOf('7');
    await here.promote({ application: 'cart', to: 'prod' });
    await here.enter();
    const outcome = await here.step();
    expect(outcome).toMatchObject({ outputs: { state: 'rolled-back' }, failure: { code: 'delivery-rolled-back' } });
    expect(outcome.headline).toContain('Metric errors: 7 (at most 1)');
    expect(here.weight()).toBe('weight: 0\n');

    const silent = await worldOf('NaN');
    await silent.promote({ application: 'cart', to: 'prod' });
    await silent.enter();
    await minutes(silent, 11);
    expect(await silent.step()).toMatchObject({
      outputs: { state: 'waiting' },
      failure: { code: 'gate-without-proof', exitCode: 3 },
    });
    expect(silent.weight()).toBe('weight: 10\n');
  });

  test('no file of the delivery is changed by a value: its steps have records', async () => {
    const here = await worldOf();
    const set = (file: string, path: string, value: string) => here.run(manifestBump, { file, path, value });
    for (const [file, path, value] of [
      ['prod/route.yaml', 'weight', '100'],
      ['prod/canary.yaml', 'spec.image', `shop/cart:1.4.0@${two}`],
      ['prod/stable.yaml', 'spec.image', `shop/cart:1.4.0@${two}`],
    ] as const) {
      expect(await failureOf(set(file, path, value))).toMatchObject({ code: 'image-by-file' });
    }
    expect(here.weight()).toBe('weight: 0\n');
  });

  test('the board shows what has how much of the traffic', async () => {
    const here = await worldOf();
    await here.promote({ application: 'cart', to: 'prod' });
    await here.enter();
    const shown = renderText((await here.run(status, {})).report, { width: 120 });
    expect(shown).toContain('cart in prod: 10 % 1.4.0, 90 % 1.3.0 since 2026-11-23T12:');
    here.gitops.commit({ 'prod/route.yaml': 'weight: 33\n' });
    const checked = await here.run(status, { check: 'true' });
    expect(renderText(checked.report, { width: 120 })).toContain('cart in prod: OFF ITS STEPS: the canary has 33 %');
    expect(checked.failure).toMatchObject({ code: 'board-not-clean' });
  });

  describe('whose gate asks for time in uat', () => {
    test('asks again on a step: longer than before waits, and moves nothing back', async () => {
      const here = await enteredAfterTwoHours();
      await tighten(here, '3h');
      const early = await here.step();
      expect(early).toMatchObject({ changed: false, outputs: { state: 'waiting' } });
      expect(early.failure).toBeUndefined();
      expect(early.headline).toMatch(
        /stays at canary 10 %: Time in uat: 2 h 11 min, since 2026-11-23T12:00:\S+ \(at least 3h\)$/,
      );
      expect(here.weight()).toBe('weight: 10\n');
      await minutes(here, 50);
      expect(await here.step()).toMatchObject({ outputs: { state: 'advanced' } });
    });

    test('counts the time until the entry, where uat has moved on since', async () => {
      const here = await enteredAfterTwoHours();
      here.deploy('uat', 'cart', '1.3.0', one);
      await minutes(here, 600);
      await tighten(here, '3h');
      const early = await here.step();
      expect(early).toMatchObject({ changed: false, outputs: { state: 'waiting' } });
      expect(early.headline).toMatch(
        /Time in uat: 2 h 0 min, since \S+ until it entered prod at 2026-11-23T14:00:\S+ /,
      );
      const flow = new TextDecoder().decode(await here.ports.files.read('krci-deploy.yaml'));
      await here.write('krci-deploy.yaml', flow.replace('soak: 3h', 'soak: 2h'));
      expect(await here.step()).toMatchObject({ outputs: { state: 'advanced', share: '50' } });
    });

    test('gives no answer without the record of uat, and so neither goes on nor back', async () => {
      const here = await enteredAfterTwoHours();
      await tighten(here, '1h');
      const flow = new TextDecoder().decode(await here.ports.files.read('krci-deploy.yaml'));
      await here.write('krci-deploy.yaml', flow.replace('["dev","test","uat","prod"]', '["prod"]'));
      expect(await here.step()).toMatchObject({
        changed: false,
        outputs: { state: 'waiting' },
        failure: { code: 'gate-without-proof', exitCode: 3, message: expect.stringContaining('Time in uat') },
      });
      expect(here.weight()).toBe('weight: 10\n');
    });
  });
});
