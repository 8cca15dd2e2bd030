import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Clock } from '../../../../../src/base/clock.ts';
import { parseInputs } from '../../../../../src/declaration/parse.ts';
import { attachVerification, readVerification, writeVerification } from '../../../../../src/records/verification.ts';
import { parseLocation } from '../../../../../src/registry/reference.ts';
import { drVerify } from '../../../../../src/steps/dr-verify/dr-verify.ts';
import { gate } from '../../../../../src/steps/gate/gate.ts';
import type { Verdict } from '../../../../../src/steps/gate/model.ts';
import type { Ports } from '../../../../../src/steps/ports.ts';
import type { Outcome } from '../../../../../src/steps/step.ts';
import { imageOf, store } from '../../../../support/artifacts.ts';
import { createBareRepository } from '../../../../support/bare-repository.ts';
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
}

const trusted = `records: { trusted-keys: [{ key: ${JSON.stringify(ours.publicPem)}, environments: [prod] }] }\n`;

async function world({
  required = 'image',
  digest = descriptor.digest,
  records = trusted,
  gates,
}: Given = {}): Promise<Ports> {
  worlds += 1;
  const directory = join(root, `world${worlds}`);
  mkdirSync(directory);
  const values = `image:\n  tag: 1.3.0\n${digest === '' ? '' : `  digest: ${digest}\n`}`;
  const gitops = createBareRepository(join(directory, 'gitops.git'), { 'shop/prod/cart-values.yaml': values });
  const ports = localPorts(directory);
  const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${gitops.path}, branch: main }
registry: "oci:prod"
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
applications: [{ name: cart, image: shop/cart }]
${records}gates: { prod: { ${gates ?? 'recovery: { verified-within: 7d }'} } }
recovery: { required: [${required}] }
`;
  await ports.files.write('krci-deploy.yaml', new TextEncoder().encode(flow));
  await store(artifact, ports.registries.open(parseLocation('oci:prod', 'shop/cart')));
  return ports;
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

test('the newest statement decides, and one that failed closes', async () => {
  const ports = await world({ required: 'image, mirror' });
  expect((await verify(ports)).failure).toMatchObject({ code: 'not-recoverable' });
  expect(await row(ports)).toBe('fail: not proven at 2026-11-23T12:00:00.000Z: image, mirror');
});

test('without a statement, or with one that nobody trusts, the gate stays closed', async () => {
  const none = /^fail: no signed statement that counts lies beside its images$/;
  const ports = await world();
  expect(await row(ports)).toMatch(none);
  await expect(verify(ports, newPair())).rejects.toMatchObject({ code: 'signing-key-untrusted' });
  const repository = ports.registries.open(parseLocation('oci:prod', 'shop/cart'));
  const record = {
    flow: 'shop',
    environment: 'prod',
    isProven: true,
    commit: 'c'.repeat(40),
    repository: 'gitops',
    digests: [descriptor.digest],
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
    record: { isProven: false, environment: 'prod', commit: 'c'.repeat(40), unproven: ['drill'] },
  });
  for (const broken of [text.slice(0, 100), '{}', text.replace('test-result', 'x'), text.replace('dr-verify', 'x')])
    expect(() => readVerification(new TextEncoder().encode(broken))).toThrow(
      expect.objectContaining({ code: 'record-unreadable' }),
    );
});
