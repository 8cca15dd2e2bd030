import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../src/declaration/parse.ts';
import { promotion } from '../../../src/pipeline/promotion.ts';
import { renderText } from '../../../src/report/text.ts';
import { parseLocation } from '../../../src/registry/reference.ts';
import type { Ports } from '../../../src/steps/ports.ts';
import { imageOf, store } from '../../support/artifacts.ts';
import { type BareRepository, createBareRepository } from '../../support/bare-repository.ts';
import { reports } from '../../support/gate.ts';
import { localPorts } from '../../support/local-ports.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
const artifact = imageOf('cart');
const { digest } = artifact.manifest.descriptor;
/** The reports of the build are about its commit. */
const bound = { 'evidence-commit': 'c0ffee'.repeat(7).slice(0, 40) };
const productions = ['prod-us', 'prod-eu', 'prod-asia'];

/** Three productions; the third comes after the first. */
const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: gitops.git, branch: main }
registry: oci:images
environments:
  - { name: test, tier: testing, cluster: nonprod, model: push, promotion: automatic }
  - { name: prod-us,   tier: production, cluster: us,   model: pull, promotion: manual, after: [test] }
  - { name: prod-asia, tier: production, cluster: asia, model: pull, promotion: manual, after: [prod-us] }
  - { name: prod-eu,   tier: production, cluster: eu,   model: pull, promotion: manual, after: [test] }
applications:
  - { name: cart, image: shop/cart }
gates:
  test: { tests: { failed: 0 } }
${productions.map((name) => `  ${name}: { approval: none }\n`).join('')}`;

let worlds = 0;
let ports: Ports;
let gitops: BareRepository;

beforeEach(async () => {
  const directory = join(root, `world${(worlds += 1)}`);
  mkdirSync(directory);
  ports = localPorts(directory);
  gitops = createBareRepository(join(directory, 'gitops.git'), {
    'shop/test/cart-values.yaml': values('1.3.0', `  digest: ${digest}\n`),
    ...Object.fromEntries(productions.map((name) => [`shop/${name}/cart-values.yaml`, values('1.2.0')])),
  });
  await store(artifact, ports.registries.open(parseLocation('oci:images', 'shop/cart')), '1.3.0');
  await write('krci-deploy.yaml', flow);
  await write('junit.xml', reports.junit(3, 0));
});

function values(tag: string, pin = ''): string {
  return `image:\n  repository: oci:images/shop/cart\n  tag: ${tag}\n${pin}`;
}

async function write(path: string, text: string): Promise<void> {
  await ports.files.write(path, new TextEncoder().encode(text));
}

function planOf(inputs: Readonly<Record<string, string>> = {}) {
  const given = {
    application: 'cart',
    environment: 'prod-*',
    version: '1.3.0',
    junit: 'junit.xml',
    ...bound,
    ...inputs,
  };
  return promotion.plan(parseInputs(promotion.declaration, new Map(Object.entries(given))), ports);
}

async function run(inputs: Readonly<Record<string, string>> = {}) {
  return promotion.execute(await planOf(inputs), ports);
}

const running = () => productions.filter((name) => gitops.read(`shop/${name}/cart-values.yaml`).includes(digest));

describe('a wave of promotions in one run', () => {
  test('goes through all environments in promotion order, each behind those before it', async () => {
    expect(renderText(promotion.describe(await planOf()))).toMatch(
      /prod-us[^]*prod-eu[^]*prod-asia +behind another one/,
    );
    const outcome = await run();
    expect(outcome.failure).toBeUndefined();
    expect(outcome.outputs).toMatchObject({
      digest,
      changed: 'true',
      environments: 'prod-us,prod-eu,prod-asia',
      failed: '',
      waiting: '',
    });
    expect(running()).toEqual(productions);
    const again = await run();
    expect(again).toMatchObject({ changed: false, headline: expect.stringContaining('had it already') });
  });

  test('stops at the first failure, and goes on from there when it is run again', async () => {
    gitops.commit({ 'shop/prod-us/cart-values.yaml': 'image: { tag: {{ .Values.tag }} }\n' });
    const stopped = await run();
    expect(stopped.failure?.exitCode).toBe(1);
    expect(stopped.outputs).toMatchObject({ environments: '', failed: 'prod-us', waiting: 'prod-eu,prod-asia' });
    expect(running()).toEqual([]);
    gitops.commit({ 'shop/prod-us/cart-values.yaml': 'image:\n  repository: oci:images/shop/cart\n  tag: 1.2.0\n' });
    expect((await run()).outputs).toMatchObject({ environments: 'prod-us,prod-eu,prod-asia', failed: '' });
    expect(running()).toEqual(productions);
  });

  test('runs as many at the same time as it may, and lets those end that have begun', async () => {
    gitops.commit({ 'shop/prod-us/cart-values.yaml': 'image: { tag: {{ .Values.tag }} }\n' });
    const outcome = await run({ 'max-parallel': '2' });
    expect(outcome.outputs).toMatchObject({ environments: 'prod-eu', failed: 'prod-us', waiting: 'prod-asia' });
    expect(running()).toEqual(['prod-eu']);
  });

  test('a closed gate ends it before anything moves', async () => {
    const outcome = await run({ junit: 'missing.xml' });
    expect(outcome).toMatchObject({ changed: false, failure: { exitCode: 3 }, outputs: { failed: 'prod-us' } });
    expect(running()).toEqual([]);
  });

  test.each([
    ['rollback', 'true'],
    ['source', 'oci:images/shop/cart:1.3.0'],
    ['verdict-file', 'v.json'],
  ])('takes no %s, which is about one environment', async (name, value) => {
    await expect(planOf({ [name]: value })).rejects.toMatchObject({ code: 'input-conflict', exitCode: 2 });
  });

  test('is about one digest', async () => {
    const other = imageOf('other');
    await store(other, ports.registries.open(parseLocation('oci:images', 'shop/cart')), '1.4.0');
    gitops.commit({
      'shop/uat/cart-values.yaml': values('1.4.0', `  digest: ${other.manifest.descriptor.digest}\n`),
    });
    const uat = '  - { name: uat, tier: uat, cluster: nonprod, model: push, promotion: manual, after: [test] }\n';
    await write(
      'krci-deploy.yaml',
      flow.replace(/(?=  - \{ name: prod-us)/, uat).replace(/(name: prod-eu.*after: )\[test\]/, '$1[uat]'),
    );
    await expect(planOf({ version: '' })).rejects.toMatchObject({ code: 'digest-mismatch', exitCode: 1 });
  });

  test.each(['github', 'gitlab'] as const)('is a matrix of jobs on %s, each under its own protection', async (kind) => {
    ports = { ...ports, platform: { ...ports.platform, kind } };
    await expect(planOf()).rejects.toMatchObject({ code: 'wave-in-one-job', exitCode: 2 });
  });

  test('that names no environment is refused', async () => {
    await expect(planOf({ environment: 'stage-*' })).rejects.toMatchObject({ code: 'unknown-environment' });
  });
});
