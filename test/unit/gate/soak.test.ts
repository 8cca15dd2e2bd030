import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../src/declaration/parse.ts';
import { attachRecord } from '../../../src/records/attach.ts';
import type { Promotion } from '../../../src/records/records.ts';
import { parseReference } from '../../../src/registry/reference.ts';
import { gate } from '../../../src/steps/gate/gate.ts';
import type { Verdict } from '../../../src/steps/gate/verdict.ts';
import { imageOf, store } from '../../support/artifacts.ts';
import { createBareRepository } from '../../support/bare-repository.ts';
import { localPorts } from '../../support/local-ports.ts';
import { newPair, promotion, recordsOfFlow } from '../../support/records.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
const [ours, theirs] = [newPair(), newPair()];
const artifact = imageOf('cart');
const { descriptor } = artifact.manifest;
let worlds = 0;

interface Given {
  /** What the records beside the artifact say; a time alone is a good one. */
  readonly records?: readonly (string | Partial<Promotion>)[];
  readonly key?: typeof ours;
  /** What Git names in test. */
  readonly running?: string;
  readonly tail?: string;
  readonly gates?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

function values(digest: string): string {
  return `image:\n  tag: 1.3.0\n${digest === '' ? '' : `  digest: ${digest}\n`}`;
}

/** The gate of staging, which asks for a day in test; the clock shows 2026-11-23T12:00Z. */
async function run({ records = [], key = ours, running = descriptor.digest, ...given }: Given = {}): Promise<Verdict> {
  const directory = join(root, `world${(worlds += 1)}`);
  const gitops = createBareRepository(join(directory, 'gitops.git'), { 'shop/test/cart-values.yaml': values(running) });
  const ports = localPorts(directory);
  const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${gitops.path}, branch: main }
registry: "oci:nonprod"
environments:
  - { name: dev, tier: development, cluster: a, model: push, promotion: automatic }
  - { name: test, tier: testing, cluster: a, model: push, promotion: manual }
  - { name: staging, tier: staging, cluster: b, model: pull, promotion: manual }
applications:
  - { name: cart, image: shop/cart }
gates: { ${given.gates ?? 'staging: { soak: 24h }'} }
${given.tail ?? recordsOfFlow([ours.publicPem])}`;
  await ports.files.write('krci-deploy.yaml', new TextEncoder().encode(flow));
  const repository = ports.registries.open(parseReference('oci:nonprod/shop/cart'));
  await store(artifact, repository, '1.3.0');
  for (const one of records) {
    const changes = typeof one === 'string' ? { time: one } : one;
    const destination = { environment: 'test', repository: 'oci:nonprod/shop/cart' };
    await attachRecord(repository, descriptor, { ...promotion, destination, ...changes }, key.key);
  }
  const inputs = {
    environment: 'staging',
    application: 'cart',
    artifact: `oci:nonprod/shop/cart@${descriptor.digest}`,
    ...given.inputs,
  };
  const plan = await gate.plan(parseInputs(gate.declaration, new Map(Object.entries(inputs))), ports);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the step's own data
  return (await gate.execute(plan, ports)).data as Verdict;
}

async function soak(given: Given): Promise<string> {
  const check = (await run(given)).checks.find(({ id }) => id === 'soak');
  return `${check?.status}: ${check?.found}${check?.advice === undefined ? '' : `; ${check.advice}`}`;
}

describe('soak', () => {
  test.each([
    ['2026-11-22T12:00:00Z', 'pass: 1 d 0 h, since 2026-11-22T12:00:00.000Z'],
    ['2026-11-22T12:00:01Z', 'fail: 23 h 59 min, since 2026-11-22T12:00:01.000Z; Wait until 2026-11-23T12:00:01.000Z'],
    ['2026-11-01T00:00:00Z', 'pass: 22 d 12 h, since 2026-11-01T00:00:00.000Z'],
  ])('since %s: %s', async (time, expected) => {
    expect(await soak({ records: [time] })).toBe(expected);
  });

  test('where manifests name no digest, the record counts', async () => {
    expect(await soak({ records: ['2026-11-01T00:00:00Z'], running: '' })).toMatch(/^pass/);
  });

  test.each<[string, Given, RegExp]>([
    ['no record', {}, /^error: expected a record that sha256:[0-9a-f]{12} entered test in oci:nonprod/],
    [
      'bypass: a record of another environment',
      { records: [{ time: '2026-11-01T00:00:00Z', destination: { environment: 'dev', repository: 'x' } }] },
      /^error: .*found none that counts/,
    ],
    [
      'bypass: a record of another application',
      { records: [{ time: '2026-11-01T00:00:00Z', application: 'shop' }] },
      /^error: .*none that counts/,
    ],
    [
      'bypass: a record with a key that nobody trusts',
      { records: ['2026-11-01T00:00:00Z'], key: theirs },
      /^error: .*none that counts/,
    ],
    [
      'bypass: a clock that is ahead wrote the record',
      { records: ['2026-11-24T12:00:00Z'] },
      /^error: the record says that it entered test at 2026-11-24T12:00:00Z, which is yet to come/,
    ],
    [
      'bypass: it came back an hour ago, so the days before do not count',
      { records: ['2026-11-01T00:00:00Z', { time: '2026-11-23T11:00:00Z', rollback: true }] },
      /^fail: 1 h 0 min, since 2026-11-23T11:00:00.000Z/,
    ],
    [
      'bypass: it was taken out of test since',
      { records: ['2026-11-01T00:00:00Z'], running: `sha256:${'c'.repeat(64)}` },
      /^fail: test runs sha256:cccccccccccc now; .*was replaced there/,
    ],
    ['manifests that cannot be read', { records: ['2026-11-01T00:00:00Z'], running: '"\n  a: [' }, /^error: /],
  ])('%s', async (_title, given, expected) => {
    expect(await soak(given)).toMatch(expected);
  });

  test.each<[string, Given, string]>([
    ['a flow without records', { tail: '' }, 'soak-without-records'],
    ['no artifact', { inputs: { artifact: '' } }, 'soak-without-artifact'],
    ['the first environment', { gates: 'dev: { soak: 1h }', inputs: { environment: 'dev' } }, 'soak-without-source'],
    ['a time that is none', { gates: 'staging: { soak: soon }' }, 'flow-invalid'],
  ])('%s cannot be asked', async (_title, given, code) => {
    await expect(run(given)).rejects.toMatchObject({ code, exitCode: 2 });
  });
});
