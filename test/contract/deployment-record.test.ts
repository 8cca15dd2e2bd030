import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { promotion } from '../../src/pipeline/promotion.ts';
import type { Inputs, Outputs } from '../../src/declaration/declare.ts';
import { RemoteError } from '../../src/base/errors.ts';
import { type Deployment, deploymentsOf } from '../../src/records/deployment.ts';
import { renderText } from '../../src/report/text.ts';
import { history } from '../../src/steps/history/history.ts';
import { manifestBump } from '../../src/steps/manifest-bump/manifest-bump.ts';
import type { Ports } from '../../src/steps/ports.ts';
import type { Step } from '../../src/steps/step.ts';
import { createWeb } from '../../src/web/create.ts';
import { imageOf, store } from '../support/artifacts.ts';
import { LoopbackFlux } from '../support/flux-cluster.ts';
import { type FluxServer, startFluxServer } from '../support/flux-server.ts';
import { promotionWorld, type PromotionWorld } from '../support/promotion-world.ts';
import { registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const { server: registry } = registryHarness();
const old = imageOf('old').manifest.descriptor.digest;
const next = imageOf('next').manifest.descriptor.digest;
const file = 'shop/test/cart-values.yaml';

let worlds = 0;
let server: FluxServer;
let here: PromotionWorld;
let ports: Ports;
let flux: LoopbackFlux;

beforeEach(async () => {
  server = await startFluxServer();
  const sync = `sync: { flux: { server: "${server.origin}", kustomization: "{application}-{environment}" } }`;
  const confirm = 'confirm: { context: "flux/{application}", creator: "prod[bot]" }';
  const directory = join(root, `deployment${(worlds += 1)}`);
  here = await promotionWorld(directory, registry(), {
    environments: { test: sync, prod: confirm },
    tail: 'gates: { test: { tests: { failed: 0 } } }',
  });
  await here.write('junit.xml', '<testsuite name="cart" tests="1" failures="0"><testcase name="pays"/></testsuite>');
  await store(imageOf('old'), here.place('nonprod/shop/cart'), '1.3.0');
  await store(imageOf('next'), here.place('nonprod/shop/cart'), '1.4.0');
  for (const environment of ['dev', 'test', 'uat', 'prod']) deploy(environment, '1.3.0', old);
  await here.promote({ application: 'cart', to: 'dev', version: '1.4.0' });
  deploy('dev', '1.4.0', next);
  const kubernetes = { token: { secret: server.token, variable: 'KRCI_DEPLOY_KUBERNETES_TOKEN' } };
  const web = createWeb({ clock: here.clock, credentials: { kubernetes }, insecure: ['127.0.0.1'] });
  const platform = { ...here.ports.platform, statuses: () => Promise.resolve([]) };
  ports = { ...here.ports, web, platform };
  flux = new LoopbackFlux('cart-test', { id: here.gitops.git('rev-parse', 'main'), digest: old }, here.clock);
  flux.imageName = here.reference('nonprod/shop/cart');
  flux.beforeFetch = () => {
    const id = here.gitops.git('rev-parse', 'main');
    const digest = /digest: (\S+)/.exec(here.gitops.read(file))?.[1] ?? '';
    if (flux.commits.at(-1)?.id !== id) flux.commits.push({ id, digest });
  };
  server.clusters.set(flux.name, flux);
});

afterEach(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
});

function deploy(environment: string, tag: string, digest: string): void {
  const repository = here.reference(`${environment === 'prod' ? 'prod' : 'nonprod'}/shop/cart`);
  here.gitops.commit({
    [`shop/${environment}/cart-values.yaml`]: `image:\n  repository: ${repository}\n  tag: ${tag}\n  digest: ${digest}\n`,
  });
}

function run<I extends Inputs, O extends Outputs, P>(
  step: Step<I, O, P>,
  inputs: Readonly<Record<string, string>>,
  given = ports,
) {
  const over = { ...step, plan: (i: never) => step.plan(i, given), execute: (plan: P) => step.execute(plan, given) };
  return here.run(over, inputs);
}

async function deployments(path = 'nonprod/shop/cart'): Promise<readonly Deployment[]> {
  const found = await deploymentsOf(here.place(path), next);
  return found.flatMap(({ content }) => ('statement' in content ? [content.statement.deployment] : []));
}

const bump = { application: 'cart', environment: 'test', version: '1.4.0', digest: next, wait: '5m' };
const inTest = { application: 'cart', environment: 'test', version: '1.4.0', wait: '5m', junit: 'junit.xml' };
const head = (): string => here.gitops.git('rev-parse', 'main');

describe('a promotion that waits, as the root action runs it', () => {
  test('records beside the image that it runs, since when, and by whose word', async () => {
    const outcome = await run(promotion, inTest);
    expect(outcome.failure).toBeUndefined();
    expect(outcome.outputs).toMatchObject({ commit: head(), 'healthy-at': expect.stringMatching(/Z$/) });
    expect(await deployments()).toEqual([
      expect.objectContaining({
        application: 'cart',
        environment: 'test',
        version: '1.4.0',
        result: 'running',
        commit: head(),
        revision: head(),
        by: expect.stringContaining('Flux by the Kubernetes API at'),
        subject: 'Kustomization flux-system/cart-test',
        syncedAt: outcome.outputs['synced-at'],
        healthyAt: outcome.outputs['healthy-at'],
      }),
    ]);
    expect(renderText(outcome.report, { width: 240 })).toMatch(/application +state +committed +synced +healthy/);
  });

  test('history shows it', async () => {
    await run(promotion, inTest);
    const { report, data } = await run(history, { application: 'cart' });
    expect(renderText(report, { width: 200 })).toMatch(/Z +test runs it +1\.4\.0 +[0-9a-f]{12} /);
    expect(data).toMatchObject({
      deployments: [{ digest: next, deployment: { environment: 'test', result: 'running' } }],
    });
  });

  test('that is killed after the commit, and run again, converges: one commit, one record', async () => {
    const { wait: _, ...killed } = inTest;
    await run(promotion, killed);
    const commit = head();
    expect(await deployments()).toEqual([]);
    for (let runs = 0; runs < 2; runs += 1) expect((await run(promotion, inTest)).failure).toBeUndefined();
    expect(head()).toBe(commit);
    expect(await deployments()).toHaveLength(1);
  });

  test('whose record cannot be written says that it runs, and a further run writes it', async () => {
    const { wait: _, ...before } = inTest;
    await run(promotion, before);
    const gone = new RemoteError({ code: 'registry-unavailable', where: 'registry', found: 'status 503' });
    const broken = {
      ...ports,
      registries: {
        ...ports.registries,
        open: (...place: Parameters<typeof ports.registries.open>) => ({
          ...ports.registries.open(...place),
          putManifest: () => Promise.reject(gone),
        }),
      },
    };
    const outcome = await run(manifestBump, bump, broken);
    expect(outcome.failure).toMatchObject({ code: 'registry-unavailable', exitCode: 4 });
    expect(outcome.failure?.message).toContain('run again: cart runs in test, and its record is not written');
    expect(outcome.headline).toMatch(/, which runs since 2026-/);
    expect((await run(manifestBump, bump)).failure).toBeUndefined();
    expect(await deployments()).toHaveLength(1);
  });

  test('that ends before it runs records nothing', async () => {
    flux.settings.isSuspended = true;
    expect((await run(promotion, inTest)).failure).toMatchObject({ code: 'sync-failed' });
    expect(await deployments()).toEqual([]);
  });
});

test('production of which nobody said anything is recorded as unproven, once', async () => {
  await store(imageOf('next'), here.place('prod/shop/cart'), '1.4.0');
  const inProd = { ...bump, environment: 'prod', wait: '1m' };
  await here.ports.files.write(
    'krci-deploy.yaml',
    new TextEncoder().encode(
      new TextDecoder()
        .decode(await here.ports.files.read('krci-deploy.yaml'))
        .replace('confirm: {', 'require-record: false, confirm: {'),
    ),
  );
  for (let runs = 0; runs < 2; runs += 1) {
    expect((await run(manifestBump, inProd)).failure).toMatchObject({ code: 'confirmation-missing', exitCode: 3 });
  }
  const recorded = await deployments('prod/shop/cart');
  expect(recorded).toMatchObject([{ result: 'unproven', environment: 'prod', subject: 'flux/cart' }]);
  expect(recorded[0]?.healthyAt).toBeUndefined();
});
