import { expect, test } from '@jest/globals';
import { localFiles } from '../../../src/files/local.ts';
import { trustOf } from '../../../src/records/keys.ts';
import { flowOf } from '../../support/flow.ts';
import { newPair } from '../../support/records.ts';

const { publicPem } = newPair();

/** Environments about which a key without a scope says nothing. */
async function withheld(promotion: string, gates: string): Promise<readonly string[] | undefined> {
  const flow = await flowOf(`apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: dev, tier: development, cluster: a, model: push, promotion: automatic }
  - { name: prod, tier: production, cluster: b, model: pull, promotion: ${promotion} }
applications:
  - { name: cart, image: shop/cart }
${gates}
records: { trusted-keys: [${JSON.stringify(publicPem)}] }
`);
  const [key] = await trustOf(flow, localFiles('.'));
  return key?.scope.withheld;
}

test.each([
  ['a production without a gate is taken from any trusted key', 'manual', '', []],
  ['a production whose gate is inherited is withheld', 'manual', 'gates: { dev: { tests: { failed: 0 } } }', ['prod']],
  ['a production with a gate of its own is withheld', 'manual', 'gates: { prod: { tests: { failed: 0 } } }', ['prod']],
  [
    'a production that demands a verdict is withheld',
    'controlled',
    'gates: { dev: { coverage: { lines: 80 } } }',
    ['prod'],
  ],
])('%s', async (_, promotion, gates, expected) => {
  expect(await withheld(promotion, gates)).toEqual(expected);
});
