import { expect, test } from '@jest/globals';
import * as fc from '../../../support/fast-check.ts';
import type { GatePolicy } from '../../../../src/flow/gates/gates.ts';
import { strictestGate } from '../../../../src/flow/gates/strictest.ts';
import { weakenings } from '../../../../src/flow/gates/weakening.ts';

const percent = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
const limit = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
const word = fc.option(fc.constantFrom('off', 'warn', 'required'), { nil: undefined });
const present = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const gates = fc
  .record({
    coverage: present(fc.record({ lines: percent, branches: percent, 'may-fall': percent })),
    sast: present(
      fc.record({
        max: fc.record({ error: limit, warning: limit, note: limit, high: limit, critical: limit }),
        'new-only': fc.boolean(),
      }),
    ),
    tests: present(fc.record({ failed: fc.nat(3), minimum: fc.integer({ min: 1, max: 5 }) })),
    soak: present(fc.constantFrom('1d', '25h', '2w', '90m')),
    approval: present(
      fc.record({ by: fc.constant('platform'), minimum: fc.nat(3), groups: fc.constant({}), authors: word }),
    ),
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON leaves out what is undefined, as a file does
  .map((gate) => JSON.parse(JSON.stringify(gate)) as GatePolicy);

test('nothing that is inherited from several weakens any of them', () => {
  fc.assert(
    fc.property(gates, gates, gates, (one, other, third) => {
      const { gate, differing } = strictestGate([one, other, third]);
      expect(differing).toEqual([]);
      for (const before of [one, other, third]) expect(weakenings(before, gate)).toEqual([]);
    }),
  );
});

test('of one environment everything is inherited as it is', () => {
  fc.assert(fc.property(gates, (one) => expect(strictestGate([one]).gate).toEqual(one)));
});
