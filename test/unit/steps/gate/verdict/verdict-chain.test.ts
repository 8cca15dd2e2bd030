import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../../src/declaration/parse.ts';
import type { VerdictRecord } from '../../../../../src/records/verdict.ts';
import type { Digest } from '../../../../../src/registry/digest.ts';
import type { Ports } from '../../../../../src/steps/ports.ts';
import { promote } from '../../../../../src/steps/promote/promote.ts';
import { createBareRepository } from '../../../../support/bare-repository.ts';
import { fakeClock } from '../../../../support/clock.ts';
import { refusalOf } from '../../../../support/evidence.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';
import {
  digest,
  gateInto,
  place,
  signedRecords,
  verdictFlow,
  verdictsBeside,
  verdictWorld,
  worldIn,
} from '../../../../support/verdict.ts';

const root = temporaryDirectory();
const hour = 3_600_000;
let worlds = 0;
let directory = '';
let ports: Ports;
/** Hours from now at which the gate ran last. */
let ran = 0;

beforeEach(async () => {
  ran = 0;
  directory = worldIn(root, (worlds += 1));
  const demanding = signedRecords.replace('records: {', 'records: { require-verdict: true,');
  ports = await verdictWorld(directory, verdictFlow(demanding));
  createBareRepository(`${directory}/gitops.git`, { 'README.md': 'gitops' });
});

async function promoteIt(): Promise<string> {
  const inputs = { application: 'cart', to: 'test', version: '1.3.0', source: `${place}@${digest}` };
  const plan = await promote.plan(parseInputs(promote.declaration, new Map(Object.entries(inputs))), ports);
  return (await promote.execute(plan, ports)).headline;
}

async function recordIn(which: Digest): Promise<VerdictRecord | undefined> {
  const content = (await verdictsBeside(ports)).find((one) => one.digest === which)?.content;
  return content !== undefined && 'statement' in content ? content.statement.record : undefined;
}

/** Runs the gate anew, later than before. */
async function gateAgain(more: Readonly<Record<string, string>> = {}): Promise<Digest> {
  ports = { ...ports, clock: fakeClock(new Date(Date.now() + hour * (ran += 1)).toISOString()) };
  const { outputs } = await gateInto(ports, more);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the digest of a record
  return outputs.record as Digest;
}

/** What the holder of a registry's credentials can do. */
function remove(record: Digest): void {
  rmSync(join(directory, 'nonprod/shop/cart/blobs/sha256', record.slice('sha256:'.length)));
}

test('each verdict names the one before', async () => {
  const first = await gateAgain();
  const second = await gateAgain({ junit: 'bad.xml' });
  expect(await recordIn(first)).not.toHaveProperty('previous');
  expect(await recordIn(second)).toMatchObject({ verdict: 'fail', previous: first });
  const third = await gateAgain();
  expect(await recordIn(third)).toMatchObject({ verdict: 'pass', previous: second });
  expect(await promoteIt()).toMatch(/cart 1\.3\.0/);
});

test('bypass: a verdict is deleted from it', async () => {
  await gateAgain();
  const closed = await gateAgain({ junit: 'bad.xml' });
  await gateAgain();
  remove(closed);
  expect(await refusalOf(promoteIt())).toMatch(
    new RegExp(`^verdict-gap: .*behind which an earlier one is gone, ${closed.slice(0, 19)}`),
  );
  // The gate that has seen the gap says so under its signature, and its verdict counts.
  const warnings: string[] = [];
  ports = { ...ports, log: { ...ports.log, warn: (message) => warnings.push(message) } };
  const healed = await gateAgain({ junit: 'bad.xml' });
  expect(warnings.join()).toContain(`is gone, ${closed.slice(0, 19)}: find out who deleted it`);
  expect(await recordIn(healed)).toMatchObject({ gap: closed });
  expect(await refusalOf(promoteIt())).toMatch(/^verdict-closed: /);
  await gateAgain();
  expect(await promoteIt()).toMatch(/cart 1\.3\.0/);
});

test('what is over opens nothing, so that it may be gone', async () => {
  const first = await gateAgain();
  ran += 72;
  await gateAgain({ junit: 'bad.xml' });
  ran += 72;
  const last = await gateAgain();
  remove(first);
  expect(await recordIn(last)).not.toHaveProperty('gap');
  expect(await promoteIt()).toMatch(/cart 1\.3\.0/);
});
