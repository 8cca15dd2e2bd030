import { describe, expect, test } from '@jest/globals';
import { weakenings } from '../../../src/flow/gates/weakening.ts';
import { policyHash } from '../../../src/flow/policy-hash.ts';
import { environmentOf } from '../../../src/flow/questions.ts';
import { rollbackGateOf } from '../../../src/flow/rollback.ts';
import { flowOf, shopFlow } from '../../support/flow.ts';

async function gateOf(name: string, gates: string) {
  const flow = await flowOf(shopFlow.replace(/gates:[^]*$/, `gates:\n${gates}`));
  return rollbackGateOf(environmentOf(flow, name))?.gate;
}

describe('the gate of a rollback', () => {
  test.each([
    ['prod', '  dev: { soak: 1h }', { approval: { minimum: 1 }, rollback: 'approval' }],
    ['prod', '  prod: { rollback: none }', undefined],
    ['prod', '  staging: { rollback: none }', { rollback: 'approval' }],
    ['prod', '  dev: { rollback: none }\n  prod: { approval: { minimum: 2 } }', { approval: { minimum: 2 } }],
    ['dev', '  dev: { coverage: { lines: 80 } }', undefined],
    ['dev', '  dev: { rollback: approval }', { approval: { by: 'platform', minimum: 1 } }],
    ['uat', '  test: { rollback: approval }', { rollback: 'approval' }],
  ])('of %s with%s', async (environment, gates, expected) => {
    const gate = await gateOf(environment, gates);
    if (expected === undefined) expect(gate).toBeUndefined();
    else expect(gate).toMatchObject(expected);
  });

  test('asks for approvals alone, and is another policy than that of a promotion', async () => {
    const flow = await flowOf(shopFlow);
    const prod = environmentOf(flow, 'prod');
    const gate = rollbackGateOf(prod);
    expect(Object.keys(gate?.gate ?? {})).toEqual(['approval', 'rollback']);
    expect(gate?.gate.approval).toMatchObject({ authors: 'off', 'artifact-first': 'off' });
    expect(gate && policyHash(gate)).not.toBe(policyHash(prod));
  });

  test('may not be opened under a policy that only tightens', () => {
    expect(weakenings({}, { rollback: 'none' })).toEqual([{ path: ['rollback'], base: undefined, own: '"none"' }]);
    expect(weakenings({ rollback: 'approval' }, {})).toHaveLength(1);
    expect(weakenings({ rollback: 'none' }, { rollback: 'approval' })).toEqual([]);
  });
});
