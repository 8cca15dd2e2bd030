import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { renderText } from '../../../../src/report/text.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import { createWeb } from '../../../../src/web/create.ts';
import { type ArgocdServer, startArgocdServer } from '../../../support/argocd-server.ts';
import { type BumpWorld, createBumpWorld, writeBumpFlow } from '../../../support/bump-world.ts';
import { at, type JsonObject } from '../../../support/openapi/json.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const one = `sha256:${'1'.repeat(64)}`;
const two = `sha256:${'2'.repeat(64)}`;
const three = `sha256:${'3'.repeat(64)}`;
const file = 'shop/test/cart-values.yaml';
const values = (tag: string, digest: string) =>
  `image:\n  repository: nonprod.example.com/shop/cart\n  tag: ${tag}\n  digest: ${digest}\n`;
const element = (stage: string): JsonObject => ({
  stage,
  codebase: 'cart',
  imageTag: '1.1.0',
  imageRepository: 'nonprod.example.com/shop/cart',
  imageDigest: '',
});
const bump = { application: 'cart', environment: 'test', version: '1.2.0', digest: two };

let worlds = 0;
let world: BumpWorld;
let server: ArgocdServer;
let ports: Ports;

beforeEach(async () => {
  worlds += 1;
  world = createBumpWorld(join(root, `world${worlds}`));
  server = await startArgocdServer();
  await writeBumpFlow(world, '{ layout: krci, applicationset: cluster }');
  const sync = `sync: { argocd: "${server.origin}", application: "{flow}-{environment}-{application}", applicationset: { name: "{flow}" } }`;
  const bytes = await world.ports.files.read('krci-deploy.yaml');
  const text = new TextDecoder().decode(bytes).replace('{ name: test,', `{ name: test, ${sync},`);
  await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(text));
  world.gitops.commit({ [file]: values('1.1.0', one), 'shop/dev/cart-values.yaml': values('1.1.0', one) });
  const generators = [{ list: { elements: [element('dev'), element('test')] } }];
  const template = { metadata: {}, spec: { project: 'krci', destination: {} } };
  server.sets.sets.set('shop', { metadata: { name: 'shop', generation: 1 }, spec: { generators, template } });
  const token = { secret: server.token, variable: 'KRCI_DEPLOY_ARGOCD_TOKEN' };
  const web = createWeb({ clock: world.ports.clock, credentials: { argocd: { token } }, insecure: ['127.0.0.1'] });
  ports = { ...world.ports, web };
});

afterEach(async () => {
  await server.close();
  expect(server.violations).toEqual([]);
});

const planned = (inputs: Readonly<Record<string, string>>) =>
  manifestBump.plan(parseInputs(manifestBump.declaration, new Map(Object.entries(inputs))), ports);
const run = async (inputs: Readonly<Record<string, string>>) => manifestBump.execute(await planned(inputs), ports);
const there = (index: number) =>
  at(server.sets.sets.get('shop'), 'spec', 'generators', '0', 'list', 'elements', `${index}`);

describe('an ApplicationSet that is not in Git', () => {
  test('its element follows the commit, and no warning says that it has to change', async () => {
    const outcome = await run(bump);
    expect(outcome.failure).toBeUndefined();
    expect(outcome.headline).toMatch(/^Deploy cart 1\.2\.0 to test: commit [0-9a-f]{12}, and its element of shop set$/);
    expect(there(1)).toEqual({ ...element('test'), imageTag: '1.2.0', imageDigest: two });
    expect(there(0)).toEqual(element('dev'));
    expect(world.gitops.read(file)).toContain(two);
    expect(outcome.data).toMatchObject({ warnings: [], elements: [{ set: 'shop', changed: true }] });
    expect(outcome.outputs['effective-reason']).toContain('whose element is set after the commit');
  });

  test('a run that was killed after the commit sets it when it is run again, and then has nothing to do', async () => {
    world.gitops.commit({ [file]: values('1.2.0', two) });
    expect(await run(bump)).toMatchObject({ changed: true, outputs: { changed: 'true' } });
    expect(there(1)).toMatchObject({ imageTag: '1.2.0' });
    expect(await run(bump)).toMatchObject({ changed: false });
    expect(server.sets.written).toHaveLength(1);
  });

  test('a dry run says so and asks nothing', async () => {
    const text = renderText(manifestBump.describe(await planned(bump)), { width: 200 });
    expect(text).toContain(
      'After the commit the element of test and cart in the ApplicationSet shop is set to 1.2.0 by Argo CD.',
    );
    expect(server.requests).toEqual([]);
  });

  test('a token that may not is exit 4 with what it needs; the commit is there, and another run goes on', async () => {
    server.sets.rights.delete('update');
    const outcome = await run(bump);
    expect(outcome.failure).toMatchObject({ code: 'token-too-narrow', exitCode: 4 });
    expect(outcome.headline).toMatch(/, and its element of the ApplicationSet is not set$/);
    expect(outcome.outputs['commit']).toBe(world.gitops.git('rev-parse', 'main'));
    server.sets.rights.add('update');
    expect((await run(bump)).failure).toBeUndefined();
    expect(there(1)).toMatchObject({ imageTag: '1.2.0' });
  });

  test('an element that is written, and that others wrote meanwhile, is not said to be unset', async () => {
    server.sets.beforeWrite = () => server.sets.change('shop', 0, { imageTag: '9.9.9' });
    const outcome = await run(bump);
    expect(outcome.failure).toMatchObject({ code: 'element-overtaken', exitCode: 1 });
    expect(there(1)).toMatchObject({ imageTag: '1.2.0' });
    expect(outcome.headline).toMatch(/, and its element of the ApplicationSet was overtaken$/);
  });

  test('what a later commit names is not overwritten', async () => {
    const plan = await planned(bump);
    const { destination } = plan;
    const land: typeof destination.repository.land = async (...given) => {
      const landing = await destination.repository.land(...given);
      world.gitops.commit({ [file]: values('1.3.0', three) });
      return landing;
    };
    const repository = new Proxy(destination.repository, {
      get(target, key) {
        if (key === 'land') return land;
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const outcome = await manifestBump.execute({ ...plan, destination: { ...destination, repository } }, ports);
    expect(outcome.failure).toMatchObject({ code: 'sync-overtaken', exitCode: 1 });
    expect(server.requests).toEqual([]);
  });

  test('an environment without one, and an application that is not read from there, ask nothing', async () => {
    await run({ ...bump, environment: 'dev' });
    const payload = { cart: { imageTag: '1.2.0', imageDigest: two, customValues: false } };
    await world.ports.files.write('payload.json', new TextEncoder().encode(JSON.stringify(payload)));
    await run({ environment: 'test', set: 'payload.json' });
    expect(server.requests).toEqual([]);
  });
});
