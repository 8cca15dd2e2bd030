import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../src/declaration/parse.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { promote } from '../../src/steps/promote/promote.ts';
import { recordsAdopt } from '../../src/steps/records-adopt/records-adopt.ts';
import { status } from '../../src/steps/status/status.ts';
import { type Artifact, imageOf, store } from '../support/artifacts.ts';
import { promotionWorld, type PromotionWorld } from '../support/promotion-world.ts';
import { newPair } from '../support/records.ts';
import { registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const { server } = registryHarness();
const [old, next] = [imageOf('old'), imageOf('next')];
const digestOf = ({ manifest }: Artifact) => manifest.descriptor.digest;
const after = newPair();
let worlds = 0;

/** 1.3.0 is everywhere; the flow file lies in the GitOps repository, too. */
async function released(): Promise<{ here: PromotionWorld; text: string; commit: string }> {
  const here = await promotionWorld(join(root, `adopt${(worlds += 1)}`), server(), { strict: true });
  await store(old, here.place('nonprod/shop/cart'), '1.3.0');
  await store(next, here.place('nonprod/shop/cart'), '1.4.0');
  await release(here, '1.3.0', old);
  const text = new TextDecoder().decode(await here.ports.files.read('krci-deploy.yaml'));
  return { here, text, commit: here.gitops.commit({ 'krci-deploy.yaml': text }) };
}

async function release(here: PromotionWorld, version: string, image: Artifact): Promise<void> {
  for (const environment of ['dev', 'test', 'uat', 'prod']) {
    await here.promote({ application: 'cart', to: environment, version });
    here.deploy(environment, 'cart', version, digestOf(image));
  }
}

/** The flow trusts another key alone from now on, and runs sign with it. */
async function rotate(here: PromotionWorld, text: string): Promise<Ports> {
  const changed = text.replace(
    /trusted-keys: \[.*\](?= \})/,
    `trusted-keys: [${JSON.stringify({ key: after.publicPem, environments: ['dev', 'test', 'uat', 'prod'] })}]`,
  );
  await here.write('krci-deploy.yaml', changed);
  await here.clock.sleep(1000);
  return { ...here.ports, recording: { tool: { name: 'krci-deploy', version: '0.1.0' }, signingKey: after.pem } };
}

async function adopt(ports: Ports, inputs: Readonly<Record<string, string>>) {
  const values = parseInputs(recordsAdopt.declaration, new Map(Object.entries(inputs)));
  return recordsAdopt.execute(await recordsAdopt.plan(values, ports), ports);
}

async function problems(ports: Ports): Promise<readonly string[]> {
  const plan = await status.plan(parseInputs(status.declaration, new Map()), ports);
  const { data } = await status.execute(plan, ports);
  return (JSON.stringify(data).match(/"problem":"[^"]*"/g) ?? []).map((text) => text.slice(11, -1));
}

describe('records adopt', () => {
  test('re-states what runs with the new key, once, and names the record that it re-states', async () => {
    const { here, text, commit } = await released();
    const ports = await rotate(here, text);
    expect((await problems(ports)).filter((one) => one.includes('does not trust'))).toHaveLength(4);
    for (const environment of ['dev', 'test', 'uat', 'prod']) {
      const { outputs } = await adopt(ports, { environment, 'old-flow': commit });
      expect(outputs).toEqual({ adopted: 'cart', current: '', failed: '' });
    }
    expect(await problems(ports)).toEqual([]);
    const again = await adopt(ports, { environment: 'prod', 'old-flow': commit });
    expect(again).toMatchObject({ changed: false, outputs: { adopted: '', current: 'cart', failed: '' } });
    const adopted = (await here.records('prod/shop/cart', digestOf(old))).filter((one) => one.adopts !== undefined);
    expect(adopted).toMatchObject([{ destination: { environment: 'prod' }, version: '1.3.0', sequence: 2 }]);
  });

  test('makes no record of an edit by hand', async () => {
    const { here, text, commit } = await released();
    await release(here, '1.4.0', next);
    here.deploy('prod', 'cart', '1.3.0', digestOf(old));
    here.deploy('uat', 'cart', '9.9.9', `sha256:${'0'.repeat(64)}`);
    const ports = await rotate(here, text);
    for (const environment of ['prod', 'uat']) {
      const outcome = await adopt(ports, { environment, 'old-flow': commit });
      expect(outcome).toMatchObject({ changed: false, outputs: { failed: 'cart' } });
      expect(outcome.failure).toMatchObject({ code: 'record-not-adopted', exitCode: 1 });
    }
  });

  test('carries a record over to the new name of an environment', async () => {
    const { here, text, commit } = await released();
    await here.write(
      'krci-deploy.yaml',
      text.replace('name: uat', 'name: acceptance').replace('"uat"', '"acceptance"'),
    );
    const moved = here.gitops.read('shop/uat/cart-values.yaml');
    here.gitops.commit({ 'shop/acceptance/cart-values.yaml': moved, 'shop/uat/cart-values.yaml': null });
    const into = new Map(Object.entries({ application: 'cart', to: 'prod' }));
    const promotion = () => promote.plan(parseInputs(promote.declaration, into), here.ports);
    await expect(promotion()).rejects.toMatchObject({ code: 'record-missing' });
    // The record is about the old name: no key could make it one of the new.
    expect(await problems(here.ports)).toEqual([
      expect.stringMatching(/^cart in acceptance: no record accounts for it/),
    ]);
    const names = { environment: 'acceptance', 'old-environment': 'uat', 'old-flow': commit };
    expect((await adopt(here.ports, names)).outputs).toMatchObject({ adopted: 'cart' });
    expect(await problems(here.ports)).toEqual([]);
    expect((await promotion()).promotions).toHaveLength(1);
  });

  test('needs a key whose scope holds the new name, without which the board says so', async () => {
    const { here, text, commit } = await released();
    const scoped = (names: string) => text.replace(/"environments":\[[^\]]*\]/, `"environments":[${names}]`);
    await here.write('krci-deploy.yaml', scoped('"dev","test","prod"'));
    expect(await problems(here.ports)).toEqual([
      expect.stringMatching(/^cart in uat: .* key whose scope does not hold it/),
    ]);
    const renamed = scoped('"dev","test","prod"').replace('name: uat', 'name: acceptance');
    await here.write('krci-deploy.yaml', renamed);
    here.gitops.commit({ 'shop/acceptance/cart-values.yaml': here.gitops.read('shop/uat/cart-values.yaml') });
    const names = { environment: 'acceptance', 'old-environment': 'uat', 'old-flow': commit };
    await expect(adopt(here.ports, names)).rejects.toMatchObject({ code: 'signing-key-scope' });
    await here.write('krci-deploy.yaml', scoped('"dev","test","uat","prod"').replace('name: uat', 'name: acceptance'));
    await expect(problems(here.ports)).rejects.toThrow(/a key of "uat", and the flow has no such environment/);
  });

  test('takes no flow from a commit that is not on the branch', async () => {
    const { here } = await released();
    await expect(adopt(here.ports, { environment: 'prod', 'old-flow': 'a'.repeat(40) })).rejects.toMatchObject({
      code: 'old-flow-not-on-branch',
      exitCode: 2,
    });
  });
});
