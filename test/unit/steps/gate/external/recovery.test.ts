import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Clock } from '../../../../../src/base/clock.ts';
import { parseInputs } from '../../../../../src/declaration/parse.ts';
import { attachVerification, readVerification, writeVerification } from '../../../../../src/records/verification.ts';
import type { Digest } from '../../../../../src/registry/digest.ts';
import { parseLocation } from '../../../../../src/registry/reference.ts';
import { drVerify } from '../../../../../src/steps/dr-verify/dr-verify.ts';
import { searchedImages } from '../../../../../src/steps/gate/external/recovery-images.ts';
import { gate } from '../../../../../src/steps/gate/gate.ts';
import type { Verdict } from '../../../../../src/steps/gate/model.ts';
import type { Ports } from '../../../../../src/steps/ports.ts';
import type { Outcome } from '../../../../../src/steps/step.ts';
import { imageOf, store } from '../../../../support/artifacts.ts';
import { type BareRepository, createBareRepository } from '../../../../support/bare-repository.ts';
import { flowOf } from '../../../../support/flow.ts';
import { localPorts } from '../../../../support/local-ports.ts';
import { newPair, type Pair } from '../../../../support/records.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const ours = newPair();
const artifact = imageOf('cart');
const { descriptor } = artifact.manifest;
const tool = { name: 'krci-deploy', version: '1.0.0' };
let worlds = 0;

interface Given {
  readonly required?: string;
  /** What Git names. */
  readonly digest?: string;
  readonly records?: string;
  readonly gates?: string;
  /** More of the section `recovery`, and more applications. */
  readonly more?: string;
  readonly applications?: string;
}

const trusted = `records: { trusted-keys: [{ key: ${JSON.stringify(ours.publicPem)}, environments: [prod] }] }\n`;

interface World {
  readonly ports: Ports;
  readonly gitops: BareRepository;
  /** Rewrites the flow file. */
  readonly declare: (given: Given) => Promise<void>;
}

const world = async (given: Given = {}): Promise<Ports> => (await worldOf(given)).ports;

const valuesOf = (digest: string): string => `image:\n  tag: 1.3.0\n${digest === '' ? '' : `  digest: ${digest}\n`}`;

async function worldOf(given: Given = {}): Promise<World> {
  worlds += 1;
  const directory = join(root, `world${worlds}`);
  mkdirSync(directory);
  const files = { 'shop/prod/cart-values.yaml': valuesOf(given.digest ?? descriptor.digest) };
  const gitops = createBareRepository(join(directory, 'gitops.git'), files);
  const ports = localPorts(directory);
  const declare = (now: Given): Promise<void> =>
    ports.files.write('krci-deploy.yaml', new TextEncoder().encode(flowText(gitops.path, now)));
  await declare(given);
  await store(artifact, ports.registries.open(parseLocation('oci:prod', 'shop/cart')));
  return { ports, gitops, declare };
}

function flowText(
  gitops: string,
  { required = 'image', records = trusted, gates, more = '', applications = '' }: Given,
): string {
  return `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${gitops}, branch: main }
registry: "oci:prod"
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
applications: [{ name: cart, image: shop/cart }${applications}]
${records}gates: { prod: { ${gates ?? 'recovery: { verified-within: 7d }'} } }
recovery: { required: [${required}]${more} }
`;
}

function verify(ports: Ports, pair: Pair = ours, inputs: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const signed = { ...ports, recording: { tool, signingKey: pair.pem } };
  const given = parseInputs(drVerify.declaration, new Map(Object.entries({ record: 'true', ...inputs })));
  return drVerify.plan(given, signed).then((plan) => drVerify.execute(plan, signed));
}

/** `status: found`, of the row about recovery. */
async function row(ports: Ports): Promise<string> {
  const { status, found } = await checkOf(ports);
  return `${status}: ${found}`;
}

async function checkOf(ports: Ports): Promise<Partial<Verdict['checks'][number]>> {
  const all = { environment: 'prod', application: 'cart', artifact: `oci:prod/shop/cart@${descriptor.digest}` };
  const plan = await gate.plan(parseInputs(gate.declaration, new Map(Object.entries(all))), ports);
  const { data } = await gate.execute(plan, ports);
  const { checks }: Pick<Verdict, 'checks'> = JSON.parse(JSON.stringify(data));
  return checks.find(({ id }) => id === 'recovery') ?? {};
}

function at(ports: Ports, time: string): Ports {
  const clock: Clock = { ...ports.clock, now: () => new Date(time) };
  return { ...ports, clock };
}

const proven = 'proven at 2026-11-23T12:00:00.000Z: image';

function digestAt(number: number): Digest {
  return `sha256:${number.toString(16).padStart(64, '0')}`;
}

test('a fresh signed statement of dr-verify opens the gate, and an old one does not', async () => {
  const ports = await world();
  const outcome = await verify(ports);
  expect(outcome).toMatchObject({ changed: true, outputs: { verdict: 'pass', recorded: '1' } });
  expect(await row(ports)).toBe('pass: proven at 2026-11-23T12:00:00.000Z: image');
  expect(await row(at(ports, '2026-11-30T12:00:01Z'))).toBe(
    'fail: proven at 2026-11-23T12:00:00.000Z: image; older than 7d',
  );
  // From the future it counts for nothing.
  expect(await row(at(ports, '2026-11-23T11:00:00Z'))).toMatch(/^fail: no signed statement/);
});

test.each<[string, Given, string]>([
  ['a check', { required: 'image, closure, plan' }, 'the check closure, the check plan'],
  ['a stricter objective', { more: ', rpo: 24h, rto: 1h' }, 'the rpo of 24h, the rto of 1h (it was held against 4h)'],
  [
    'backups',
    { more: ', rto: 4h, backups: { sources: { db: {}, keycloak: { of: [prod] } } }' },
    'the backup db, the backup keycloak',
  ],
])('%s that the flow declares later is not covered', async (_what, later, missing) => {
  const { ports, declare } = await worldOf({ more: ', rto: 4h' });
  await verify(ports);
  await declare({ more: ', rto: 1d' });
  expect(await row(ports)).toBe(`pass: ${proven}`);
  await declare({ more: ', rto: 4h', ...later });
  expect(await row(ports)).toBe(`fail: ${proven}; it did not cover ${missing}, which the flow declares now`);
});

test('an application that came later is not covered, and a new version of one that was there is', async () => {
  const { ports, gitops, declare } = await worldOf();
  await verify(ports);
  const seconds = Date.parse('2026-11-23T13:00:00Z') / 1000;
  gitops.commit({ 'shop/prod/cart-values.yaml': valuesOf(digestAt(1)) }, { seconds });
  expect(await row(ports)).toBe(`pass: ${proven}`);
  // A commit with an early time hides nothing of what lies between others.
  gitops.commit({ 'shop/prod/cart-values.yaml': valuesOf(digestAt(2)) }, { seconds: 1 });
  gitops.commit({ 'shop/prod/cart-values.yaml': valuesOf(digestAt(3)) }, { seconds });
  gitops.commit({ 'shop/prod/web-values.yaml': valuesOf('') }, { seconds });
  expect(await row(ports)).toBe(`pass: ${proven}`);
  await declare({ applications: ', { name: web, image: shop/web }' });
  expect(await row(ports)).toBe(`fail: ${proven}; it did not cover the application web, which the flow declares now`);
});

test('a verification of a commit that the branch does not have is none', async () => {
  const { ports, gitops } = await worldOf();
  await verify(ports);
  const other = gitops.commit(
    { 'shop/prod/cart-values.yaml': valuesOf(descriptor.digest) },
    { branch: 'other', message: 'another' },
  );
  gitops.git('update-ref', 'refs/heads/main', other);
  expect(await row(ports)).toMatch(/^fail: .*; of the commit [0-9a-f]{12}, which is not on the branch of prod$/);
});

test('more images than are searched are named, and none of them is passed over', async () => {
  const states = Array.from({ length: 2002 }, (_, number) => {
    return {
      commit: 'c',
      time: '2026-11-23T11:00:00Z',
      author: 'a',
      message: 'm',
      image: { digest: digestAt(number) },
    };
  });
  const {
    environments: [environment],
    applications: [application],
  } = await flowOf(flowText('/x', {}));
  if (environment === undefined || application === undefined) throw new Error('the flow has none');
  const history = { states, isCut: false, position: () => undefined };
  const deployed = [{ environment, application, named: { digest: digestAt(0) } }];
  expect(searchedImages('prod', deployed, [{ ...history, states: states.slice(0, 2000) }], 0)).toHaveLength(2000);
  expect(() => searchedImages('prod', deployed, [history], 0)).toThrow(
    expect.objectContaining({ code: 'recovery-too-many-images' }),
  );
  // What was replaced before the time that counts is not searched.
  expect(searchedImages('prod', deployed, [history], Date.parse('2026-11-24T00:00:00Z'))).toHaveLength(1);
});

test('the newest statement decides, and one that failed closes', async () => {
  const ports = await world({ required: 'image, mirror' });
  expect((await verify(ports)).failure).toMatchObject({ code: 'not-recoverable' });
  expect(await row(ports)).toBe('fail: not proven at 2026-11-23T12:00:00.000Z: image, mirror');
  expect((await checkOf(ports)).advice).toContain('Repair what dr-verify names (mirror)');
});

test('without a statement, or with one that nobody trusts, the gate stays closed', async () => {
  const none = /^fail: no signed statement that counts lies beside its images$/;
  const { ports, gitops } = await worldOf();
  expect(await row(ports)).toMatch(none);
  await expect(verify(ports, newPair())).rejects.toMatchObject({ code: 'signing-key-untrusted' });
  const repository = ports.registries.open(parseLocation('oci:prod', 'shop/cart'));
  const record = {
    flow: 'shop',
    environment: 'prod',
    isProven: true,
    commit: gitops.git('rev-parse', 'main'),
    repository: 'gitops',
    digests: [descriptor.digest],
    scope: { applications: ['cart'], sources: [] },
    required: ['image'],
    passed: ['image'],
    unproven: [],
    failed: [],
    time: '2026-11-23T11:59:00Z',
  };
  await attachVerification(repository, descriptor, { record, tool }, newPair().key);
  await attachVerification(repository, descriptor, { record, tool }, undefined);
  await attachVerification(repository, descriptor, { record: { ...record, environment: 'uat' }, tool }, ours.key);
  await attachVerification(repository, descriptor, { record: { ...record, flow: 'bank' }, tool }, ours.key);
  await attachVerification(repository, descriptor, { record: { ...record, digests: [] }, tool }, ours.key);
  expect(await row(ports)).toMatch(none);
  await attachVerification(repository, descriptor, { record, tool }, ours.key);
  expect(await row(ports)).toMatch(/^pass/);
});

test('a key that may not speak of recovery does not', async () => {
  const scope = `records: { trusted-keys: [{ key: ${JSON.stringify(ours.publicPem)}, environments: [prod], statements: [entry, verdict] }] }\n`;
  await expect(verify(await world({ records: scope }))).rejects.toMatchObject({ code: 'signing-key-scope' });
});

test('an environment without images has no statement, and nothing required proves nothing', async () => {
  expect(await checkOf(await world({ digest: '' }))).toMatchObject({
    status: 'error',
    code: 'recovery-without-images',
  });
  const ports = await world({ required: '' });
  await verify(ports);
  expect(await row(ports)).toBe('fail: proven at 2026-11-23T12:00:00.000Z: nothing');
});

test('what cannot be asked for is refused', async () => {
  await expect(row(await world({ records: 'records: {}\n' }))).rejects.toMatchObject({ code: 'recovery-without-keys' });
  await expect(verify(await world(), ours, { required: 'image' })).rejects.toMatchObject({
    code: 'recovery-record-of-some',
    exitCode: 2,
  });
  const bare = await world({ records: '', gates: 'tests: { failed: 0 }' });
  await expect(verify(bare)).rejects.toMatchObject({ code: 'flow-no-records' });
});

test('a statement reads as it was written, and anything else is refused', () => {
  const text = new TextDecoder().decode(
    writeVerification(
      {
        flow: 'shop',
        environment: 'prod',
        isProven: false,
        commit: 'c'.repeat(40),
        repository: 'gitops (main)',
        digests: [descriptor.digest],
        scope: { applications: ['cart'], sources: ['keycloak'], rpo: '24h' },
        required: ['image', 'drill'],
        passed: ['image'],
        unproven: ['drill'],
        failed: [],
        run: 'https://ci.example.com/1',
        time: '2026-11-23T12:00:00Z',
      },
      tool,
    ),
  );
  expect(readVerification(new TextEncoder().encode(text))).toMatchObject({
    subjects: [descriptor.digest],
    record: {
      isProven: false,
      environment: 'prod',
      commit: 'c'.repeat(40),
      unproven: ['drill'],
      scope: { applications: ['cart'], sources: ['keycloak'], rpo: '24h' },
    },
  });
  for (const broken of [
    text.slice(0, 100),
    '{}',
    text.replace('test-result', 'x'),
    text.replace('dr-verify', 'x'),
    text.replace('"24h"', '"soon"'),
  ])
    expect(() => readVerification(new TextEncoder().encode(broken))).toThrow(
      expect.objectContaining({ code: 'record-unreadable' }),
    );
});
