import { join } from 'node:path';
import { parseInputs } from '../../src/declaration/parse.ts';
import { attachRecord } from '../../src/records/attach.ts';
import type { Promotion } from '../../src/records/records.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { gate } from '../../src/steps/gate/gate.ts';
import { imageOf, store } from './artifacts.ts';
import { createBareRepository } from './bare-repository.ts';
import { localPorts } from './local-ports.ts';
import { newPair, promotion, recordsOfFlow } from './records.ts';
import { temporaryDirectory } from './temporary.ts';
import type { Verdict } from '../../src/steps/gate/model.ts';

const root = temporaryDirectory();
const ours = newPair();
/** A key that the flow does not trust. */
export const theirs = newPair();
const artifact = imageOf('cart');
const { descriptor } = artifact.manifest;
let worlds = 0;

export interface SoakGiven {
  /** What the records beside the artifact say; a time alone is a good one. */
  readonly records?: readonly (string | Partial<Promotion>)[];
  readonly key?: typeof ours;
  /** What Git names in test. */
  readonly running?: string;
  /** What Git names in perf, which stands beside test then, and the edge of staging that names both. */
  readonly beside?: { readonly running: string; readonly edge: 'after' | 'after-any' };
  readonly tail?: string;
  readonly gates?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

function values(digest: string): string {
  return `image:\n  tag: 1.3.0\n${digest === '' ? '' : `  digest: ${digest}\n`}`;
}

/** The gate of staging, which asks for a day in test; the clock shows 2026-11-23T12:00Z. */
export async function runSoak({
  records = [],
  key = ours,
  running = descriptor.digest,
  ...given
}: SoakGiven = {}): Promise<Verdict> {
  const directory = join(root, `world${(worlds += 1)}`);
  const gitops = createBareRepository(join(directory, 'gitops.git'), {
    'shop/test/cart-values.yaml': values(running),
    'shop/perf/cart-values.yaml': values(given.beside?.running ?? ''),
  });
  const ports = localPorts(directory);
  const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${gitops.path}, branch: main }
registry: "oci:nonprod"
environments:
  - { name: dev, tier: development, cluster: a, model: push, promotion: automatic }
  - { name: test, tier: testing, cluster: a, model: push, promotion: manual }
${besideTest(given.beside?.edge)}
applications:
  - { name: cart, image: shop/cart }
gates: { ${given.gates ?? 'staging: { soak: 24h }'} }
${given.tail ?? recordsOfFlow([ours.publicPem], ['test', ...(given.beside === undefined ? [] : ['perf'])])}`;
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

function besideTest(edge: string | undefined): string {
  const staging = 'name: staging, tier: staging, cluster: b, model: pull, promotion: manual';
  if (edge === undefined) return `  - { ${staging} }`;
  const perf = 'name: perf, tier: testing, cluster: a, model: push, promotion: manual, after: [dev]';
  return `  - { ${perf} }\n  - { ${staging}, ${edge}: [test, perf] }`;
}

/** `status: found; advice` of its row. */
export async function soakRow(given: SoakGiven): Promise<string> {
  const check = (await runSoak(given)).checks.find(({ id }) => id === 'soak');
  return `${check?.status}: ${check?.found}${check?.advice === undefined ? '' : `; ${check.advice}`}`;
}
