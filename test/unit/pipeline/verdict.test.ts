import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../src/declaration/parse.ts';
import { promotion } from '../../../src/pipeline/promotion.ts';
import { recordsOf } from '../../../src/records/read.ts';
import { parseReference } from '../../../src/registry/reference.ts';
import type { Ports } from '../../../src/steps/ports.ts';
import { promote } from '../../../src/steps/promote/promote.ts';
import type { Outcome } from '../../../src/steps/step.ts';
import { createBareRepository } from '../../support/bare-repository.ts';
import { refusalOf } from '../../support/evidence.ts';
import { commit } from '../../support/gate.ts';
import { temporaryDirectory } from '../../support/temporary.ts';
import {
  digest,
  gateInto,
  ours,
  place,
  signedRecords,
  verdictFlow,
  verdictsBeside,
  verdictWorld,
  worldIn,
} from '../../support/verdict.ts';

const root = temporaryDirectory();
const uatPlace = 'oci:uat/shop/cart';
let worlds = 0;
let ports: Ports;

const flow = verdictFlow(signedRecords.replace('{', '{ require-verdict: true,')).replace(
  'cluster: uat, model: push',
  'cluster: uat, registry: "oci:uat", model: push',
);

beforeEach(async () => {
  const directory = worldIn(root, (worlds += 1));
  ports = await verdictWorld(directory, flow);
  createBareRepository(`${directory}/gitops.git`, {
    'shop/test/cart-values.yaml': `image:\n  repository: cart\n  tag: 1.3.0\n  digest: ${digest}\n`,
    'shop/uat/cart-values.yaml': 'image:\n  tag: 1.2.0\n',
  });
});

async function pipeline(more: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const about = { application: 'cart', environment: 'uat', 'evidence-commit': commit };
  const inputs = { ...about, version: '1.3.0', junit: 'junit.xml', ...more };
  const plan = await promotion.plan(parseInputs(promotion.declaration, new Map(Object.entries(inputs))), ports);
  return promotion.execute(plan, ports);
}

describe('gate, promote and bump in one process', () => {
  test('the gate hands its verdict over; it lies beside the artifact afterwards, and the record names it', async () => {
    const outcome = await pipeline();
    expect(outcome.failure).toBeUndefined();
    const [found, ...more] = await verdictsBeside(ports, uatPlace);
    expect(more).toEqual([]);
    expect(found?.content).toMatchObject({
      envelope: { signatures: [{ keyid: ours.key.id }] },
      statement: { record: { verdict: 'pass', environment: 'uat', application: 'cart' } },
    });
    const verdictDigest =
      found && 'statement' in found.content ? found.content.statement.record.verdictDigest : undefined;
    const records = await recordsOf(ports.registries.open(parseReference(uatPlace)), digest);
    expect(records).toMatchObject([
      { content: { statement: { promotion: { gate: { verdict: 'pass', digest: verdictDigest } } } } },
    ]);
    expect(await verdictsBeside(ports)).toEqual([]);
  });

  test('a second run changes nothing', async () => {
    await pipeline();
    await ports.clock.sleep(60_000);
    expect(await pipeline()).toMatchObject({ changed: false, outputs: { verdict: 'pass' } });
    expect(await verdictsBeside(ports, uatPlace)).toHaveLength(1);
  });

  test('bypass: a gate that closed takes back what an earlier one said beside the artifact', async () => {
    await gateInto(ports, { environment: 'uat' });
    await ports.clock.sleep(60_000);
    expect((await pipeline({ junit: 'bad.xml' })).failure?.code).toBe('gate-failed');
    const inputs = new Map(Object.entries({ application: 'cart', to: 'uat', version: '1.3.0' }));
    const alone = promote.plan(parseInputs(promote.declaration, inputs), ports);
    expect(await refusalOf(alone)).toMatch(
      /^verdict-closed: cart .* cannot enter uat: .*in oci:nonprod\/shop\/cart and oci:uat/,
    );
    expect(await verdictsBeside(ports, place)).toHaveLength(2);
  });
});
