import { expect, test } from '@jest/globals';
import type { GatePolicy } from '../../../../src/flow/gates/gates.ts';
import { weakenings } from '../../../../src/flow/gates/weakening.ts';
import { flowOf, shopFlow } from '../../../support/flow.ts';

async function policy(entries: string): Promise<GatePolicy> {
  const flow = await flowOf(shopFlow.replace(/gates:[^]*/, `gates: { dev: { ${entries} } }\n`));
  return flow.environments[0]?.gate ?? {};
}

/** Central policies and ratchets both ask this question. */
async function weaker(base: string, own: string): Promise<readonly string[]> {
  return weakenings(await policy(base), await policy(own)).map(({ path }) => path.join('.'));
}

test.each([
  ['manifests: { replicas: required }', 'manifests: { replicas: warn }', ['manifests.replicas.level']],
  [
    'manifests: { replicas: { minimum: 3 } }',
    'manifests: { replicas: { minimum: 2 } }',
    ['manifests.replicas.minimum'],
  ],
  ['manifests: { replicas: { minimum: 3 } }', 'manifests: { replicas: { minimum: 5 } }', []],
  ['manifests: {}', '', ['manifests']],
  ['manifests: {}', 'manifests: { replicas: off }', ['manifests.replicas.level']],
  ['manifests: {}', 'manifests: { replicas: required }', []],
  ['manifests: {}', 'manifests: { new-only: true }', ['manifests.new-only']],
  ['manifests: { new-only: true }', 'manifests: {}', []],
  ['manifests: { secrets: required }', 'manifests: { secrets: { sealed: allowed } }', ['manifests.secrets.sealed']],
])('%s, then %s', async (base, own, expected) => {
  expect(await weaker(base, own)).toEqual(expected);
});
