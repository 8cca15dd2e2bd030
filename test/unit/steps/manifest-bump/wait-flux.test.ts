import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { StepError } from '../../../../src/base/errors.ts';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import { createWeb } from '../../../../src/web/create.ts';
import { type BumpWorld, createBumpWorld, writeBumpFlow } from '../../../support/bump-world.ts';
import { LoopbackFlux } from '../../../support/flux-cluster.ts';
import { type FluxServer, startFluxServer } from '../../../support/flux-server.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const one = `sha256:${'1'.repeat(64)}`;
const two = `sha256:${'2'.repeat(64)}`;
const file = 'shop/test/cart-values.yaml';
const values = (tag: string, digest: string) =>
  `image:\n  repository: nonprod.example.com/shop/cart\n  tag: ${tag}\n  digest: ${digest}\n`;
const bump = { application: 'cart', environment: 'test', version: '1.2.0', digest: two, wait: '5m' };

let worlds = 0;
let world: BumpWorld;
let server: FluxServer;
let ports: Ports;

beforeEach(async () => {
  worlds += 1;
  world = createBumpWorld(join(root, `world${worlds}`));
  server = await startFluxServer();
  await writeBumpFlow(world);
  world.gitops.commit({ [file]: values('1.1.0', one), 'shop/prod/cart-values.yaml': values('1.0.0', one) });
  const token = { secret: server.token, variable: 'KRCI_DEPLOY_KUBERNETES_TOKEN' };
  const web = createWeb({ clock: world.ports.clock, credentials: { kubernetes: { token } }, insecure: ['127.0.0.1'] });
  ports = { ...world.ports, web };
});

afterEach(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
});

/** Declares Flux for an environment. */
async function declare(environment: string): Promise<void> {
  const bytes = await world.ports.files.read('krci-deploy.yaml');
  const sync = `sync: { flux: { server: "${server.origin}", kustomization: "{application}-{environment}" } }`;
  const text = new TextDecoder().decode(bytes).replace(`{ name: ${environment},`, `{ name: ${environment}, ${sync},`);
  await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(text));
}

/** Flux of the environment `test`, which sees the commits of the branch as it would. */
function cluster(): LoopbackFlux {
  const made = new LoopbackFlux('cart-test', { id: world.gitops.git('rev-parse', 'main'), digest: one }, ports.clock);
  made.imageName = 'nonprod.example.com/shop/cart';
  made.beforeFetch = () => {
    const id = world.gitops.git('rev-parse', 'main');
    const digest = /digest: (\S+)/.exec(world.gitops.read(file))?.[1] ?? '';
    if (made.commits.at(-1)?.id !== id) made.commits.push({ id, digest });
  };
  server.clusters.set(made.name, made);
  return made;
}

async function run(inputs: Readonly<Record<string, string>>) {
  const plan = await manifestBump.plan(parseInputs(manifestBump.declaration, new Map(Object.entries(inputs))), ports);
  return manifestBump.execute(plan, ports);
}

describe('a commit that Flux carries', () => {
  test('is reported when it runs, and again when it is there already', async () => {
    await declare('test');
    cluster();
    const outcome = await run(bump);
    expect(outcome.failure).toBeUndefined();
    expect(outcome.outputs).toMatchObject({ 'healthy-at': expect.stringMatching(/^2026-.*Z$/) });
    expect(outcome.data).toMatchObject({
      confirmations: [{ state: 'done', by: expect.stringContaining('Flux by the Kubernetes API at 127.0.0.1') }],
    });
    const again = await run(bump);
    expect(again).toMatchObject({ changed: false, outputs: { 'healthy-at': outcome.outputs['healthy-at'] } });
  });

  test('that is suspended is exit 1 with what resumes it', async () => {
    await declare('test');
    cluster().settings.isSuspended = true;
    const outcome = await run(bump);
    expect(outcome.failure).toMatchObject({ code: 'sync-failed', exitCode: 1 });
    expect(outcome.failure?.message).toContain('flux resume kustomization cart-test -n flux-system');
  });
});

test('not one request leaves for the cluster of a pull environment, whatever is asked for', async () => {
  await declare('prod');
  cluster();
  for (const inputs of [bump, { ...bump, environment: 'prod', 'allow-downgrade': 'true' }]) {
    await expect(run(inputs)).rejects.toThrow(StepError);
    await expect(run(inputs)).rejects.toMatchObject({ code: 'flow-sync-in-pull' });
  }
  expect(server.requests).toEqual([]);
});
