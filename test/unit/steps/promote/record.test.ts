import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { exitCodeOf, StepError } from '../../../../src/base/errors.ts';
import { recordsOf } from '../../../../src/records/read.ts';
import { parseReference } from '../../../../src/registry/reference.ts';
import { renderText } from '../../../../src/report/text.ts';
import { history } from '../../../../src/steps/history/history.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import { promote } from '../../../../src/steps/promote/promote.ts';
import { status } from '../../../../src/steps/status/status.ts';
import { imageOf, store } from '../../../support/artifacts.ts';
import { type BareRepository, createBareRepository } from '../../../support/bare-repository.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { newPair, recordsOfFlow } from '../../../support/records.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const [ours, theirs] = [newPair(), newPair()];
const artifact = imageOf('cart');
const { digest } = artifact.manifest.descriptor;
const tool = { name: 'krci-deploy', version: '0.1.0' };
let worlds = 0;

interface World {
  readonly ports: Ports;
  readonly gitops: BareRepository;
  readonly directory: string;
}

/** dev, staging and production over two layouts; `tail` is the end of the flow file. */
async function createWorld(tail: string, signingKey: string | undefined = ours.pem): Promise<World> {
  const directory = join(root, `world${(worlds += 1)}`);
  const gitops = createBareRepository(join(directory, 'gitops.git'), { 'README.md': 'gitops' });
  const recording = { tool, ...(signingKey === undefined ? {} : { signingKey }) };
  const ports: Ports = { ...localPorts(directory), recording };
  await ports.files.write('keys/ours.pub', new TextEncoder().encode(ours.publicPem));
  await ports.files.write('krci-deploy.yaml', new TextEncoder().encode(flowText(gitops.path, tail)));
  await store(artifact, ports.registries.open(parseReference('oci:nonprod/shop/cart')), '1.3.0');
  return { ports, gitops, directory };
}

function line(name: string, tier: string, model: string, registry: string): string {
  return `  - { name: ${name}, tier: ${tier}, cluster: ${tier}, model: ${model}, promotion: manual, registry: "oci:${registry}" }\n`;
}

function flowText(gitops: string, tail: string): string {
  const environments = [
    line('dev', 'development', 'push', 'nonprod'),
    line('test', 'testing', 'push', 'nonprod'),
    line('staging', 'staging', 'pull', 'nonprod'),
    line('prod', 'production', 'pull', 'prod'),
  ];
  return `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${gitops}, branch: main }
environments:
${environments.join('')}applications:
  - { name: cart, image: shop/cart }
${tail}`;
}

function deploy({ gitops }: World, environment: string): void {
  const values = `image:\n  repository: cart\n  tag: 1.3.0\n  digest: ${digest}\n`;
  gitops.commit({ [`shop/${environment}/cart-values.yaml`]: values });
}

async function run({ ports }: World, to: string, more: Readonly<Record<string, string>> = {}) {
  const inputs = new Map(Object.entries({ application: 'cart', to, version: '1.3.0', ...more }));
  const plan = await promote.plan(parseInputs(promote.declaration, inputs), ports);
  return { described: renderText(promote.describe(plan)), ...(await promote.execute(plan, ports)) };
}

async function refusal(world: World, to: string, more: Readonly<Record<string, string>> = {}) {
  const error: unknown = await run(world, to, more).catch((thrown: unknown) => thrown);
  if (!(error instanceof StepError)) throw error instanceof Error ? error : new Error('it was not refused');
  return [error.code, exitCodeOf(error)];
}

/** What the gate writes, as far as it matters here. */
function verdict(other: Readonly<Record<string, unknown>>): string {
  const subject = { application: 'cart', digest };
  const times = { at: '2026-11-23T11:00:00Z', expires: '2026-11-24T11:00:00Z' };
  return JSON.stringify({ verdict: 'pass', environment: 'dev', subject, ...times, ...other });
}

const trusting = 'records: { trusted-keys: [{ key: keys/ours.pub, environments: [dev, test, staging, prod] }] }\n';

async function travel(world: World, ...environments: readonly string[]): Promise<void> {
  for (const environment of environments) {
    await run(world, environment);
    deploy(world, environment);
  }
}

describe('with records', () => {
  test('each promotion writes one, once, and they travel to production', async () => {
    const world = await createWorld(trusting);
    await travel(world, 'dev', 'test', 'staging');
    const first = await run(world, 'prod', { 'source-commit': 'abcdef1' });
    expect(first.outputs.record).toMatch(/^sha256:/);
    expect(first.described).toContain('entered staging was found');
    const again = await run(world, 'prod');
    expect(again).toMatchObject({ changed: false, outputs: { record: first.outputs.record } });
    const found = await recordsOf(world.ports.registries.open(parseReference('oci:prod/shop/cart')), digest);
    const promotions = found.flatMap(({ content }) => ('statement' in content ? content.statement.promotion : []));
    expect(promotions.map(({ destination }) => destination.environment)).toEqual(['dev', 'test', 'staging', 'prod']);
    expect(promotions.map(({ sequence }) => sequence)).toEqual([1, 1, 1, 1]);
    expect(promotions[3]).toMatchObject({
      flow: 'shop',
      source: { environment: 'staging' },
      commit: 'abcdef1',
      gitops: { revision: expect.stringMatching(/^[0-9a-f]{40}$/) },
      time: '2026-11-23T12:00:00.000Z',
      tool,
    });
  });

  test('a verdict is named by its digest, and one that is not open moves nothing', async () => {
    const world = await createWorld(trusting);
    const write = (text: string) => world.ports.files.write('verdict.json', new TextEncoder().encode(text));
    expect(await refusal(world, 'dev', { 'verdict-file': 'verdict.json' })).toEqual(['no-verdict', 3]);
    await write('{"verdict":"fail"}');
    expect(await refusal(world, 'dev', { 'verdict-file': 'verdict.json' })).toEqual(['gate-not-open', 1]);
    await write(verdict({}));
    const { data } = await run(world, 'dev', { 'verdict-file': 'verdict.json' });
    expect(data).toMatchObject({ record: expect.stringMatching(/^sha256:/) });
  });

  test.each([
    ['of no digest', { subject: { application: 'cart' } }, 'verdict-other-digest'],
    ['of another digest', { subject: { digest: `sha256:${'0'.repeat(64)}` } }, 'verdict-other-digest'],
    ['of no environment', { environment: undefined }, 'verdict-other-environment'],
    ['of another environment', { environment: 'test' }, 'verdict-other-environment'],
    ['of another application', { subject: { digest, application: 'basket' } }, 'verdict-other-application'],
  ])('a verdict %s opens nothing, not even in a dry run', async (_what, other, code) => {
    const world = await createWorld(trusting);
    await world.ports.files.write('verdict.json', new TextEncoder().encode(verdict(other)));
    expect(await refusal(world, 'dev', { 'verdict-file': 'verdict.json' })).toEqual([code, 1]);
    const inputs = new Map(Object.entries({ application: 'cart', to: 'dev', version: '1.3.0', 'dry-run': 'true' }));
    const planned = promote.plan(
      parseInputs(promote.declaration, inputs.set('verdict-file', 'verdict.json')),
      world.ports,
    );
    await expect(planned).rejects.toMatchObject({ code });
  });

  test('every environment but the first is closed to what Git alone says', async () => {
    const world = await createWorld(trusting);
    deploy(world, 'dev');
    deploy(world, 'test');
    for (const name of ['test', 'staging']) expect(await refusal(world, name)).toEqual(['record-missing', 1]);
    for (const name of ['dev', 'test', 'staging']) await run(world, name);
  });

  test('the first environment takes what was built though Git cannot be reached, the others do not', async () => {
    const world = await createWorld(trusting);
    const gone = flowText(join(world.directory, 'gone.git'), trusting);
    await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(gone));
    expect((await run(world, 'dev')).outputs.record).toMatch(/^sha256:/);
    expect((await refusal(world, 'test'))[1]).toBeGreaterThan(1);
  });

  test('an environment may not require it', async () => {
    const early = await createWorld(trusting);
    const text = flowText(early.gitops.path, trusting);
    const write = (changed: string) => early.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(changed));
    deploy(early, 'dev');
    deploy(early, 'test');
    expect(await refusal(early, 'test')).toEqual(['record-missing', 1]);
    await write(text.replace('name: staging,', 'name: staging, require-record: false,'));
    await run(early, 'staging');
  });

  test.each([
    ['no key', undefined, 'signing-key-missing'],
    ['a key that the flow does not trust', theirs.pem, 'signing-key-untrusted'],
    ['a public key', ours.publicPem, 'invalid-signing-key'],
    ['no PEM', 'secret', 'invalid-signing-key'],
  ])('%s is said before anything moves', async (_what, key, code) => {
    const { directory, ports, gitops } = await createWorld(trusting);
    const recording = key === undefined ? { tool } : { tool, signingKey: key };
    expect(await refusal({ directory, gitops, ports: { ...ports, recording } }, 'dev')).toEqual([code, 2]);
  });

  test.each([
    ['a missing file', '[keys/none.pub]', 'trusted-key-missing'],
    ['a file that is no key', '[krci-deploy.yaml]', 'invalid-trusted-key'],
    ['a private key', JSON.stringify([ours.pem]), 'invalid-trusted-key'],
  ])('%s among the trusted keys is a usage error', async (_what, keys, code) => {
    expect(await refusal(await createWorld(`records: { trusted-keys: ${keys} }\n`), 'dev')).toEqual([code, 2]);
  });

  test('without keys in the flow, unsigned ones are written and count', async () => {
    const { directory, ports, gitops } = await createWorld(recordsOfFlow([]));
    const world = { directory, gitops, ports: { ...ports, recording: { tool } } };
    await travel(world, 'dev', 'test', 'staging');
    expect((await run(world, 'prod')).outputs.record).toMatch(/^sha256:/);
  });
});

test('without records in the flow none is written and none required', async () => {
  const world = await createWorld('');
  deploy(world, 'test');
  expect((await run(world, 'staging')).outputs.record).toBe('');
  const found = await recordsOf(world.ports.registries.open(parseReference('oci:nonprod/shop/cart')), digest);
  expect(found).toEqual([]);
});

describe('who looks', () => {
  test('sees the history of what runs', async () => {
    const world = await createWorld(trusting);
    await travel(world, 'dev', 'test');
    const plan = await history.plan(parseInputs(history.declaration, new Map([['application', 'cart']])), world.ports);
    const { report, outputs } = await history.execute(plan, world.ports);
    expect(outputs).toEqual({ records: '2', edits: '0' });
    expect(renderText(report)).toMatch(/build → dev .*trusted\n.* dev → test .*trusted/);
  });

  test('sees drift, missing records and nothing that a name could smuggle into the page', async () => {
    const world = await createWorld(trusting);
    await travel(world, 'dev');
    const pinned = `image:\n  tag: "<script>alert(1)</script>"\n  digest: ${digest}\n`;
    const lost = `image:\n  tag: 9.9.9\n  digest: sha256:${'0'.repeat(64)}\n`;
    world.gitops.commit({ 'shop/test/cart-values.yaml': pinned, 'shop/staging/cart-values.yaml': lost });
    const inputs = parseInputs(status.declaration, new Map([['html', 'out/board.html']]));
    const { outputs, data } = await status.execute(await status.plan(inputs, world.ports), world.ports);
    expect(outputs).toEqual({ drifted: '1', unrecorded: '2', waiting: '0' });
    expect(data).toMatchObject({
      places: [
        { environment: 'dev', drift: 'same', record: 'found', age: 0 },
        { environment: 'test', drift: 'same', record: 'none' },
        { environment: 'staging', drift: 'missing', record: 'none' },
        { environment: 'prod', drift: 'empty' },
      ],
    });
    const page = new TextDecoder().decode(await world.ports.files.read('out/board.html'));
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/<script|src=|href=/);
  });
});
