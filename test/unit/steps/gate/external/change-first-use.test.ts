import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { attachVerdict, type VerdictRecord } from '../../../../../src/records/verdict.ts';
import { signingKey } from '../../../../../src/records/keys.ts';
import { parseReference } from '../../../../../src/registry/reference.ts';
import { judgeFirstUse } from '../../../../../src/steps/gate/external/change/first-use.ts';
import type { RowResult } from '../../../../../src/steps/gate/external/row.ts';
import type { Ports } from '../../../../../src/steps/ports.ts';
import { requiredFlow } from '../../../../../src/steps/flow.ts';
import { imageOf, store } from '../../../../support/artifacts.ts';
import { createBareRepository } from '../../../../support/bare-repository.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';
import { cart, digest, ours, place, theirs, tool, verdictWorld } from '../../../../support/verdict.ts';

const root = temporaryDirectory();
const other = imageOf('another cart');
let worlds = 0;

const values = (named: string): string => `image:\n  tag: 1.3.0\n  digest: ${named}\n`;

/** A flow in which Git named another artifact for prod before it named this one for test. */
async function world(
  records = `records: { trusted-keys: [{ key: ${JSON.stringify(ours.publicPem)}, environments: [prod] }] }`,
  { builds = 0 } = {},
): Promise<Ports> {
  const directory = join(root, `world${(worlds += 1)}`);
  const change = 'change: { system: jira, url: "https://jira.example.com", states: [Approved] }';
  const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: gitops.git, branch: main }
registry: "oci:nonprod"
environments:
  - { name: dev, tier: development, cluster: a, model: push, promotion: automatic }
  - { name: test, tier: testing, cluster: a, model: push, promotion: manual }
  - { name: prod, tier: production, cluster: b, model: pull, promotion: controlled }
applications:
  - { name: cart, image: shop/cart }
gates: { prod: { ${change} } }
${records}
`;
  const ports = await verdictWorld(directory, flow);
  await store(other, ports.registries.open(parseReference(place)), '1.2.0');
  const gitops = createBareRepository(join(directory, 'gitops.git'), {
    'shop/test/cart-values.yaml': values(other.manifest.descriptor.digest),
    'shop/prod/cart-values.yaml': values(other.manifest.descriptor.digest),
  });
  gitops.commit({ 'shop/test/cart-values.yaml': values(digest) });
  for (let build = 0; build < builds; build += 1) {
    gitops.commit({ 'shop/dev/cart-values.yaml': values(`sha256:${String(build).padStart(64, '0')}`) });
  }
  return ports;
}

async function use(
  ports: Ports,
  image: typeof cart,
  { key = ours.pem, ...more }: Partial<VerdictRecord> & { readonly key?: string } = {},
): Promise<void> {
  const record: VerdictRecord = {
    verdict: 'pass',
    flow: 'shop',
    application: 'cart',
    environment: 'prod',
    policy: image.manifest.descriptor.digest,
    verdictDigest: image.manifest.descriptor.digest,
    time: '2026-11-20T12:00:00.000Z',
    expires: '2026-11-27T12:00:00.000Z',
    passed: [],
    change: 'OPS-7',
    ...more,
  };
  const repository = ports.registries.open(parseReference(place));
  await attachVerdict(repository, image.manifest.descriptor, { record, tool }, signingKey(key));
}

async function judged(ports: Ports): Promise<RowResult> {
  const flow = await requiredFlow({}, ports, 'tests');
  const environment = flow.environments.find(({ name }) => name === 'prod');
  const subject = { application: 'cart', digest };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else of the inputs is read
  const context = { flow, environment, policy: environment?.gate, subject, inputs: {} } as unknown as Parameters<
    typeof judgeFirstUse
  >[1];
  return judgeFirstUse('OPS-7', context, ports);
}

test('a ticket that nothing has used', async () => {
  expect(await judged(await world())).toEqual({ status: 'pass', found: 'no use before this one' });
});

test('bypass: the ticket that let another artifact in', async () => {
  const ports = await world();
  await use(ports, other);
  expect(await judged(ports)).toMatchObject({
    status: 'fail',
    found: expect.stringMatching(/^2026-11-20 for sha256:[0-9a-f]{12} into prod$/),
  });
  // Nor does a verdict of this artifact that came later make the ticket its own.
  await use(ports, cart, { time: '2026-11-21T12:00:00.000Z' });
  expect(await judged(ports)).toMatchObject({ status: 'fail' });
});

test('bypass: builds without end in an environment far before, which hide what the ticket let in', async () => {
  const ports = await world(undefined, { builds: 31 });
  await use(ports, other);
  expect(await judged(ports)).toMatchObject({ status: 'fail' });
});

test('the same artifact may use it again, and another one that came later takes it from nobody', async () => {
  const ports = await world();
  await use(ports, cart);
  await use(ports, other, { time: '2026-11-21T12:00:00.000Z' });
  expect(await judged(ports)).toMatchObject({ status: 'pass' });
});

test.each<[string, Parameters<typeof use>[2]]>([
  ['another ticket', { change: 'OPS-8' }],
  ['a gate that stayed closed', { verdict: 'fail' }],
  ['another application', { application: 'basket' }],
  ['a verdict by a foreign key', { key: theirs.pem }],
])('%s is no use of it', async (_what, more) => {
  const ports = await world();
  await use(ports, other, more);
  expect(await judged(ports)).toMatchObject({ status: 'pass' });
});

test('without records it is a warning', async () => {
  expect(await judged(await world(''))).toMatchObject({
    status: 'warn',
    found: 'no records, so nothing shows whether it let another artifact in',
  });
});
