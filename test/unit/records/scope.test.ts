import { expect, test } from '@jest/globals';
import { type Claim, type KeyScope, scopeFault } from '../../../src/records/scope.ts';

const time = '2026-11-23T12:00:00.000Z';
const claim: Claim = { environment: 'prod', statement: 'verdict', time };
const withheld = ['prod'];

test.each<[string, KeyScope, Partial<Claim>, string | undefined]>([
  ['a key of dev says nothing about prod', { environments: ['dev'], withheld }, {}, 'key-scope'],
  ['a key of prod speaks of prod', { environments: ['prod'], withheld }, {}, undefined],
  ['a key without a scope says nothing about prod', { withheld }, {}, 'key-scope'],
  ['a key without a scope speaks of dev', { withheld }, { environment: 'dev' }, undefined],
  ['where prod is alone, its key needs no scope', { withheld: [] }, {}, undefined],
  ['a key of entries says no verdict', { environments: ['prod'], statements: ['entry'], withheld }, {}, 'key-scope'],
  [
    'a key of verdicts opens no emergency',
    { environments: ['prod'], statements: ['verdict'], withheld },
    { statement: 'break-glass' },
    'key-scope',
  ],
  [
    'until its not-after a key counts',
    { environments: ['prod'], withheld, notAfter: '2026-11-23T12:00:00Z' },
    {},
    undefined,
  ],
  ['after it no longer', { environments: ['prod'], withheld, notAfter: '2026-11-23T11:59:59Z' }, {}, 'key-retired'],
  ['a revoked key never', { environments: ['prod'], withheld, revoked: true }, {}, 'key-retired'],
])('%s', (_what, scope, changes, fault) => {
  expect(scopeFault(scope, { ...claim, ...changes })).toBe(fault);
});
