import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { attachRecord } from '../../../../../src/records/attach.ts';
import { attachVerdict } from '../../../../../src/records/verdict.ts';
import { openLedger } from '../../../../../src/records/ledger.ts';
import { trustOf } from '../../../../../src/records/keys.ts';
import { loadFlow } from '../../../../../src/flow/load.ts';
import { parseReference } from '../../../../../src/registry/reference.ts';
import type { Ports } from '../../../../../src/steps/ports.ts';
import { promotion } from '../../../../support/records.ts';
import {
  cart,
  digest,
  gateInto,
  ours,
  place,
  theirs,
  tool,
  verdictWorld,
  worldIn,
} from '../../../../support/verdict.ts';
import { failureOf } from '../../../../support/registry-harness.ts';

const root = mkdtempSync(join(tmpdir(), 'krci-deploy-key-scope-'));
let worlds = 0;

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A flow of test and prod, which trusts our key, and theirs with what is given. */
function worldOf(
  keys: readonly unknown[],
  signingKey = ours.pem,
  { prod, gates } = { prod: 'controlled', gates: 'gates: { test: { tests: { failed: 0 } } }' },
): Promise<Ports> {
  const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: gitops.git, branch: main }
registry: "oci:nonprod"
environments:
  - { name: test, tier: testing, cluster: a, model: push, promotion: manual }
  - { name: prod, tier: production, cluster: b, model: pull, promotion: ${prod}, require-record: false }
applications:
  - { name: cart, image: shop/cart }
${gates}
records: { trusted-keys: ${JSON.stringify(keys)} }
`;
  return verdictWorld(worldIn(root, (worlds += 1)), flow, signingKey);
}

const [prod, nonprod] = [
  { key: ours.publicPem, environments: ['prod'] },
  { key: theirs.publicPem, environments: ['test'] },
];

describe('the gate of production', () => {
  test('fails while no key names it, with the lines to write', async () => {
    const ports = await worldOf([ours.publicPem]);
    const { verdict } = await gateInto(ports, { environment: 'prod', record: 'false' });
    expect(['fail', 'error']).toContain(verdict.verdict);
    expect(verdict.checks.find(({ id }) => id === 'key-scope')).toMatchObject({
      status: 'fail',
      advice: expect.stringContaining('{ key: KEY, environments: [prod] }'),
    });
  });

  test('has no such row where production has no gate, and a key without a scope counts', async () => {
    const ports = await worldOf([ours.publicPem], ours.pem, { prod: 'manual', gates: 'gates: {}' });
    const { verdict } = await gateInto(ports, { environment: 'prod', record: 'false', 'max-failed-tests': '0' });
    expect(verdict.checks.map(({ id }) => id)).not.toContain('key-scope');
  });

  test('has no such row where one does', async () => {
    const { verdict } = await gateInto(await worldOf([prod, nonprod]), { environment: 'prod', record: 'false' });
    expect(verdict.checks.map(({ id }) => id)).not.toContain('key-scope');
  });
});

describe('a run signs only what its key may say', () => {
  test.each([
    ['the key of test, for prod', [prod, nonprod], theirs.pem, 'signing-key-scope'],
    ['a key without a scope, for prod', [ours.publicPem], ours.pem, 'signing-key-scope'],
    ['a key of entries, for a verdict', [{ ...prod, statements: ['entry'] }], ours.pem, 'signing-key-scope'],
    ['a revoked key', [{ ...prod, revoked: true }], ours.pem, 'signing-key-retired'],
    ['a key past its not-after', [{ ...prod, 'not-after': '2020-01-01T00:00:00Z' }], ours.pem, 'signing-key-retired'],
  ])('%s', async (_what, keys, pem, code) => {
    const ports = await worldOf(keys, pem);
    expect(await failureOf(gateInto(ports, { environment: 'prod' }))).toMatchObject({ code, exitCode: 2 });
  });
});

describe('a verdict for prod, and a record that something entered it', () => {
  test.each<[string, readonly unknown[], 'key-scope' | 'key-retired']>([
    ['signed with the key of test does not count', [prod, nonprod], 'key-scope'],
    ['signed with a key without a scope does not count', [prod, theirs.publicPem], 'key-scope'],
    [
      'signed with a revoked key does not count',
      [prod, { ...nonprod, environments: ['prod'], revoked: true }],
      'key-retired',
    ],
  ])('%s', async (_what, keys, fault) => {
    const codes = {
      'key-scope': ['verdict-key-scope', 'record-key-scope'],
      'key-retired': ['verdict-key-retired', 'record-key-retired'],
    }[fault];
    const ports = await worldOf(keys);
    const flow = await loadFlow('krci-deploy.yaml', ports.files);
    if (flow === undefined) throw new Error('no flow');
    expect(await trustOf(flow, ports.files)).toHaveLength(2);
    const time = ports.clock.now().toISOString();
    const policy = `sha256:${'a'.repeat(64)}` as const;
    const said = { verdict: 'pass', flow: 'shop', application: 'cart', environment: 'prod', passed: [] } as const;
    const record = { ...said, policy, verdictDigest: policy, time, expires: '2099-01-01T00:00:00Z' };
    const at = parseReference(place);
    await attachVerdict(ports.registries.open(at), cart.manifest.descriptor, { record, tool }, theirs.key);
    const ledger = await openLedger(flow, ports);
    const ask = () => ledger.proveVerdict({ digest, application: 'cart', environment: 'prod', policy }, [at], '');
    expect(await failureOf(ask())).toMatchObject({ code: codes[0], exitCode: 1 });
    await attachVerdict(ports.registries.open(at), cart.manifest.descriptor, { record, tool }, ours.key);
    expect((await ask()).record).toEqual(record);
    const entered = { ...promotion, destination: { environment: 'prod', repository: place } };
    await attachRecord(ports.registries.open(at), cart.manifest.descriptor, entered, theirs.key);
    const entry = { digest, application: 'cart', environment: 'prod' };
    expect(await failureOf(ledger.proveEntry(entry, at, 'prod'))).toMatchObject({ code: codes[1], exitCode: 1 });
  });
});

test('a key of an environment that the flow does not have is refused with a guess', async () => {
  const ports = await worldOf([{ key: ours.publicPem, environments: ['prd'] }]);
  expect(await failureOf(loadFlow('krci-deploy.yaml', ports.files))).toMatchObject({
    code: 'flow-unknown-key-environment',
    message: expect.stringContaining('did you mean "prod"?'),
  });
});
