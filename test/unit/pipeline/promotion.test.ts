import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../src/declaration/parse.ts';
import { promotion } from '../../../src/pipeline/promotion.ts';
import { promote } from '../../../src/steps/promote/promote.ts';
import { parseLocation } from '../../../src/registry/reference.ts';
import type { Ports } from '../../../src/steps/ports.ts';
import type { Outcome } from '../../../src/steps/step.ts';
import { imageOf, indexOf, store } from '../../support/artifacts.ts';
import { createBareRepository, type BareRepository } from '../../support/bare-repository.ts';
import { reports } from '../../support/gate.ts';
import { localPorts } from '../../support/local-ports.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
const artifact = indexOf([imageOf('amd64'), imageOf('arm64')]);
const { digest } = artifact.manifest.descriptor;

const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: gitops.git, branch: main }
registry: oci:nonprod
environments:
  - { name: test, tier: testing, cluster: nonprod, model: push, promotion: automatic }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual, registry: "oci:prod" }
applications:
  - { name: cart, image: shop/cart }
gates:
  test: { tests: { failed: 0 } }
`;

let worlds = 0;
let ports: Ports;
let gitops: BareRepository;

beforeEach(async () => {
  worlds += 1;
  const directory = join(root, `world${worlds}`);
  mkdirSync(directory);
  ports = localPorts(directory);
  gitops = createBareRepository(join(directory, 'gitops.git'), {
    'shop/test/cart-values.yaml': `image:\n  repository: oci:nonprod/shop/cart\n  tag: 1.3.0-rc.1\n  digest: ${digest}\n`,
    'shop/prod/cart-values.yaml': 'image:\n  tag: "1.2.0" # by hand\n',
  });
  const nonprod = ports.registries.open(parseLocation('oci:nonprod', 'shop/cart'));
  await store(artifact, nonprod);
  await nonprod.tag('1.3.0-rc.1', artifact.manifest);
  await write('krci-deploy.yaml', flow);
  await write('junit.xml', reports.junit(3, 0));
});

async function write(path: string, text: string): Promise<void> {
  await ports.files.write(path, new TextEncoder().encode(text));
}

async function promoteInto(environment: string, inputs: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const given = { application: 'cart', environment, 'target-version': '1.3.0', junit: 'junit.xml', ...inputs };
  const values = parseInputs(promotion.declaration, new Map(Object.entries(given)));
  return promotion.execute(await promotion.plan(values, ports), ports);
}

async function tagInProduction(): Promise<string | undefined> {
  const repository = ports.registries.open(parseLocation('oci:prod', 'shop/cart'));
  return (await repository.resolve('1.3.0'))?.digest;
}

describe('a promotion', () => {
  test('opens the gate, moves the artifact and writes it into Git', async () => {
    const outcome = await promoteInto('prod');
    expect(outcome.failure).toBeUndefined();
    expect(outcome.outputs).toMatchObject({ verdict: 'pass', digest, version: '1.3.0', changed: 'true' });
    expect(await tagInProduction()).toBe(digest);
    expect(gitops.read('shop/prod/cart-values.yaml')).toBe(
      `image:\n  tag: "1.3.0" # by hand\n  repository: oci:prod/shop/cart\n  digest: ${digest}\n`,
    );
    expect(outcome.outputs['commit']).toBe(gitops.git('rev-parse', 'main'));
  });

  test('a second run changes nothing and says so', async () => {
    await promoteInto('prod');
    const head = gitops.git('rev-parse', 'main');
    const again = await promoteInto('prod');
    expect(again).toMatchObject({ changed: false, outputs: { changed: 'false', digest } });
    expect(gitops.git('rev-parse', 'main')).toBe(head);
  });

  test.each([
    ['a failing report', { junit: 'failing.xml' }, 1],
    ['no report', { junit: 'missing.xml' }, 3],
  ])('%s stops it before anything has moved', async (_what, inputs, exitCode) => {
    await write('failing.xml', '<testsuite><testcase name="a"><failure/></testcase></testsuite>');
    const head = gitops.git('rev-parse', 'main');
    const outcome = await promoteInto('prod', inputs);
    expect(outcome.failure?.exitCode).toBe(exitCode);
    expect(outcome.outputs).toMatchObject({ digest: '', changed: 'false' });
    expect(await tagInProduction()).toBeUndefined();
    expect(gitops.git('rev-parse', 'main')).toBe(head);
  });

  test('what manifest-bump would refuse is met before the artifact moves', async () => {
    gitops.commit({ 'shop/prod/cart-values.yaml': 'image: { tag: {{ .Values.tag }} }\n' });
    await expect(promoteInto('prod')).rejects.toMatchObject({ exitCode: 1 });
    expect(await tagInProduction()).toBeUndefined();
  });

  test('another digest than was approved', async () => {
    const approved = `sha256:${'b'.repeat(64)}`;
    await expect(promoteInto('prod', { 'expect-digest': approved })).rejects.toMatchObject({ code: 'digest-mismatch' });
  });
});

describe('a rollback', () => {
  const rollback = { rollback: 'true', version: '1.2.0', 'target-version': '', junit: '' };

  test('asks no gate again, and writes a lower version into Git', async () => {
    await write('krci-deploy.yaml', `${flow}records: {}\n`);
    const older = imageOf('older');
    const nonprod = ports.registries.open(parseLocation('oci:nonprod', 'shop/cart'));
    await store(older, nonprod, '1.2.0');
    const there = older.manifest.descriptor.digest;
    await release('1.2.0', there);
    await release('1.3.0', digest);
    const outcome = await promoteInto('prod', rollback);
    expect(outcome.outputs).toMatchObject({ verdict: '', digest: there, version: '1.2.0', changed: 'true' });
    expect(outcome.headline).toMatch(/^prod goes back to cart 1\.2\.0 .*; Deploy cart 1\.2\.0 to prod: commit/);
    expect(gitops.read('shop/prod/cart-values.yaml')).toContain(there);
    expect(await promoteInto('prod', rollback)).toMatchObject({ changed: false });
  });

  test('to what never ran there is refused before Git is touched', async () => {
    await write('krci-deploy.yaml', `${flow}records: {}\n`);
    const head = gitops.git('rev-parse', 'main');
    await store(imageOf('older'), ports.registries.open(parseLocation('oci:prod', 'shop/cart')), '1.2.0');
    await expect(promoteInto('prod', rollback)).rejects.toMatchObject({ code: 'record-missing' });
    expect(gitops.git('rev-parse', 'main')).toBe(head);
  });
});

/** Runs in test by hand, enters production by the promotion. */
async function release(version: string, released: string): Promise<void> {
  const values = `image:\n  repository: oci:nonprod/shop/cart\n  tag: ${version}\n  digest: ${released}\n`;
  gitops.commit({ 'shop/test/cart-values.yaml': values });
  const nonprod = ports.registries.open(parseLocation('oci:nonprod', 'shop/cart'));
  if ((await nonprod.resolve(version)) === undefined) await nonprod.tag(version, artifact.manifest);
  await promote.execute(
    await promote.plan(
      parseInputs(
        promote.declaration,
        new Map(Object.entries({ application: 'cart', to: 'test', source: `oci:nonprod/shop/cart:${version}` })),
      ),
      ports,
    ),
    ports,
  );
  await ports.clock.sleep(1000);
  await promoteInto('prod', { version, 'target-version': '' });
}
