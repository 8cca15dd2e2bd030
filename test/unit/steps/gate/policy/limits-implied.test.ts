import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { GatePolicy } from '../../../../../src/flow/gates/gates.ts';
import { limitsOf } from '../../../../../src/steps/gate/policy/limits.ts';

type Inputs = Parameters<typeof limitsOf>[0];

const level = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
const names = ['max-errors', 'max-warnings', 'max-notes', 'max-critical', 'max-high', 'max-medium', 'max-low'] as const;

function policyOf(sast: object, vulnerabilities: object): GatePolicy {
  return JSON.parse(JSON.stringify({ sast: { max: sast }, vulnerabilities: { max: vulnerabilities } }));
}

function inputsOf(numbers: object): Inputs {
  return JSON.parse(JSON.stringify(numbers));
}

test.each([
  [{ sast: { max: { warning: 0 } } }, { 'max-errors': 5 }],
  [{ vulnerabilities: { max: { high: 0 } } }, { 'max-critical': 100 }],
  [{ vulnerabilities: { max: { low: 3 } } }, { 'max-high': 4 }],
])('bypass: an input that loosens what %j implies', (policy, inputs) => {
  expect(() => limitsOf(inputsOf(inputs), JSON.parse(JSON.stringify(policy)), 'the flow')).toThrow(
    expect.objectContaining({ code: 'threshold-weakened', exitCode: 2 }),
  );
});

test('no combination of inputs loosens a limit that the flow has alone', () => {
  const sast = fc.record({ error: level, warning: level, note: level });
  const vulnerabilities = fc.record({ critical: level, high: level, medium: level, low: level });
  const inputs = fc.record(Object.fromEntries(names.map((name) => [name, level])));
  fc.assert(
    fc.property(sast, vulnerabilities, inputs, (first, second, given) => {
      const policy = policyOf(first, second);
      const alone = limitsOf(inputsOf({}), policy, 'the flow');
      let tightened: ReturnType<typeof limitsOf>;
      try {
        tightened = limitsOf(inputsOf(given), policy, 'the flow');
      } catch {
        return;
      }
      for (const [id, { value }] of Object.entries(alone)) {
        const other = Object.entries(tightened).find(([name]) => name === id)?.[1].value ?? Number.POSITIVE_INFINITY;
        expect(other).toBeLessThanOrEqual(value);
      }
    }),
  );
});
