import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { exitCodeOf, StepError } from '../../../../src/base/errors.ts';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { renderText } from '../../../../src/report/text.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import { createWeb } from '../../../../src/web/create.ts';
import { LoopbackApplication } from '../../../support/argocd-application.ts';
import { type ArgocdServer, startArgocdServer } from '../../../support/argocd-server.ts';
import { type BumpWorld, createBumpWorld, writeBumpFlow } from '../../../support/bump-world.ts';
import { startGitServer } from '../../../support/git-server.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const one = `sha256:${'1'.repeat(64)}`;
const two = `sha256:${'2'.repeat(64)}`;
const three = `sha256:${'3'.repeat(64)}`;
const values = (tag: string, digest: string) =>
  `image:\n  repository: nonprod.example.com/shop/cart\n  tag: ${tag}\n  digest: ${digest}\n`;
const file = 'shop/test/cart-values.yaml';

let worlds = 0;
let world: BumpWorld;
let server: ArgocdServer;
let ports: Ports;

beforeEach(async () => {
  worlds += 1;
  world = createBumpWorld(join(root, `world${worlds}`));
  server = await startArgocdServer();
  await writeBumpFlow(world);
  world.gitops.commit({ [file]: values('1.1.0', one), 'shop/prod/cart-values.yaml': values('1.0.0', one) });
  const token = { secret: server.token, variable: 'KRCI_DEPLOY_ARGOCD_TOKEN' };
  const web = createWeb({ clock: world.ports.clock, credentials: { argocd: { token } }, insecure: ['127.0.0.1'] });
  ports = { ...world.ports, web };
});

afterEach(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
});

/** Declares Argo CD for the environment `test`, and sees the commits of the branch as it would. */
async function synced(
  settings: ConstructorParameters<typeof LoopbackApplication>[3] = {},
): Promise<LoopbackApplication> {
  const bytes = await world.ports.files.read('krci-deploy.yaml');
  const sync = `sync: { argocd: "${server.origin}", application: "{flow}-{environment}-{application}", project: shop }`;
  const text = new TextDecoder().decode(bytes).replace('{ name: test,', `{ name: test, ${sync},`);
  await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(text));
  const head = world.gitops.git('rev-parse', 'main');
  const application = new LoopbackApplication('shop-test-cart', { id: head, digest: one }, ports.clock, {
    imageName: 'nonprod.example.com/shop/cart',
    ...settings,
  });
  application.repository = world.gitops.path;
  server.applications.set(application.name, application);
  return application;
}

/** Lets the loopback see what the branch names now. */
function fetched(application: LoopbackApplication): void {
  const id = world.gitops.git('rev-parse', 'main');
  const digest = /digest: (\S+)/.exec(world.gitops.read(file))?.[1] ?? '';
  if (application.commits.at(-1)?.id !== id) application.commits.push({ id, digest });
}

async function run(inputs: Readonly<Record<string, string>>, application?: LoopbackApplication) {
  const plan = await manifestBump.plan(parseInputs(manifestBump.declaration, new Map(Object.entries(inputs))), ports);
  if (application !== undefined) application.beforeCompare = () => fetched(application);
  return manifestBump.execute(plan, ports);
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StepError)) throw error;
  return `${exitCodeOf(error)} ${error.code}: ${error.message}`;
}

const bump = { application: 'cart', environment: 'test', version: '1.2.0', digest: two, wait: '5m' };

describe('a commit that is waited for', () => {
  test('it is reported when it runs: outputs, data and a table with times', async () => {
    const application = await synced();
    const outcome = await run(bump, application);
    expect(outcome.failure).toBeUndefined();
    expect(outcome.headline).toMatch(/^Deploy cart 1\.2\.0 to test: commit [0-9a-f]{12}, which runs since 2026-/);
    expect(outcome.outputs).toMatchObject({
      commit: world.gitops.git('rev-parse', 'main'),
      'synced-at': expect.stringMatching(/^2026-.*Z$/),
      'healthy-at': expect.stringMatching(/^2026-.*Z$/),
    });
    expect(outcome.data).toMatchObject({
      confirmations: [
        { state: 'done', subject: 'shop-test-cart', by: expect.stringContaining('Argo CD at 127.0.0.1') },
      ],
    });
    const text = renderText(outcome.report, { width: 240 });
    expect(text).toMatch(/application +state +committed +synced +healthy/);
  });

  test('one that was there before is waited for, too', async () => {
    const application = await synced();
    await run(bump, application);
    const again = await run(bump, application);
    expect(again.changed).toBe(false);
    expect(again.outputs).toMatchObject({ 'healthy-at': expect.stringMatching(/^2026-/) });
  });

  test('a commit of somebody else behind it that keeps the image is found in Git', async () => {
    const application = await synced({ automated: false });
    application.beforeSync = () => {
      world.gitops.commit({ 'shop/test/other.yaml': 'a: 1\n' });
      fetched(application);
    };
    const outcome = await run(bump, application);
    expect(outcome.failure).toBeUndefined();
    expect(JSON.stringify(outcome.data)).toContain('healthy at the later commit');
  });

  test('one with another image overtakes it: exit 1, and the outputs are there', async () => {
    const application = await synced({ syncTakes: 20 });
    let isFirst = true;
    application.beforeCompare = () => {};
    const plan = await manifestBump.plan(parseInputs(manifestBump.declaration, new Map(Object.entries(bump))), ports);
    application.beforeCompare = () => {
      if (isFirst) world.gitops.commit({ [file]: values('1.3.0', three) });
      isFirst = false;
      fetched(application);
    };
    const outcome = await manifestBump.execute(plan, ports);
    expect(outcome.failure).toMatchObject({ code: 'sync-overtaken', exitCode: 1 });
    expect(outcome.failure?.message).toContain('names sha256:333333333333');
    expect(outcome.outputs).toMatchObject({ changed: 'true', 'healthy-at': '' });
    expect(outcome.headline).toMatch(/, which does not run$/);
  });

  test('over HTTP the later commit is read where the flow says, not at the name that messages have', async () => {
    const git = await startGitServer({ root: world.directory });
    try {
      const application = await synced({ automated: false });
      const bytes = await world.ports.files.read('krci-deploy.yaml');
      const text = new TextDecoder().decode(bytes).replace(world.gitops.path, git.url('gitops.git'));
      await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(text));
      application.beforeSync = () => {
        world.gitops.commit({ 'shop/test/other.yaml': 'a: 1\n' });
        fetched(application);
      };
      const outcome = await run(bump, application);
      expect(outcome.failure).toBeUndefined();
      expect(JSON.stringify(outcome.data)).toContain('healthy at the later commit');
    } finally {
      await git.close();
    }
  });

  test('a sync that fails is exit 1 in the words of Argo CD', async () => {
    const application = await synced({ automated: false });
    application.beforeSync = () => {
      fetched(application);
      const broken = application.commits.pop();
      if (broken !== undefined) application.commits.push({ ...broken, fault: 'apply' });
    };
    const outcome = await run(bump, application);
    expect(outcome.failure).toMatchObject({ code: 'sync-failed', exitCode: 1 });
    expect(outcome.failure?.message).toContain('Service "bad" is invalid');
  });

  test('a time that is over is exit 4 with the last state', async () => {
    const application = await synced({ rolloutTakes: 10_000 });
    const outcome = await run({ ...bump, wait: '1m' }, application);
    expect(outcome.failure).toMatchObject({ code: 'sync-unfinished', exitCode: 4 });
    expect(outcome.failure?.message).toContain('Progressing');
  });
});

describe('a wait that could not be carried out', () => {
  test('the environment declares nothing', async () => {
    expect(await refusal(run(bump))).toMatch(/^2 sync-undeclared: environment test: expected sync or confirm/);
    expect(world.gitops.git('log', '-1', '--format=%s', 'main')).not.toContain('Deploy');
  });

  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['a change request', { ...bump, commit: 'change-request' }],
    ['a plain directory', { ...bump, commit: 'none' }],
    ['a value of a file', { file, path: 'image.tag', value: 'x', wait: '5m' }],
  ])('%s has no commit that runs', async (_name, inputs) => {
    await synced();
    expect(await refusal(run(inputs))).toMatch(
      /^2 input-conflict: the input "wait": expected a commit that is made now/,
    );
  });

  test('a wait that is longer than the run', async () => {
    await synced();
    ports = { ...ports, clock: { ...ports.clock, left: () => 60_000 } };
    expect(await refusal(run(bump))).toMatch(/^2 input-conflict: the inputs "wait" and "timeout"/);
  });

  test('without a wait nothing is asked', async () => {
    await synced();
    const { wait: _, ...plain } = bump;
    await run(plain);
    expect(server.requests).toEqual([]);
  });
});

describe('an environment of model pull', () => {
  test('not one request leaves for its Argo CD, whatever is asked for', async () => {
    const inProduction = { ...bump, environment: 'prod', 'allow-downgrade': 'true' };
    await synced();
    expect(await refusal(run(inProduction))).toMatch(/^2 sync-undeclared: environment prod: expected confirm/);
    const bytes = await world.ports.files.read('krci-deploy.yaml');
    const sync = `sync: { argocd: "${server.origin}", application: prod }`;
    const text = new TextDecoder().decode(bytes).replace('{ name: prod,', `{ name: prod, ${sync},`);
    await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(text));
    for (const inputs of [bump, inProduction]) expect(await refusal(run(inputs))).toMatch(/^2 flow-sync-in-pull: /);
    expect(server.requests).toEqual([]);
  });
});
