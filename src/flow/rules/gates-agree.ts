import { UsageError } from '../../base/errors.ts';
import { memberAt } from '../../base/json-path.ts';
import { type GateEntry, type GatePolicy, inheritable, inheritGate, sections } from '../gates/gates.ts';
import { strictestGate } from '../gates/strictest.ts';
import { inPromotionOrder, namesBefore, type Stop, stopsOf } from '../graph.ts';
import type { FlowRule } from './rule.ts';

/** Of two values without a stricter side neither may be taken in silence. */
export const gatesAgree: FlowRule = {
  codes: ['flow-gates-differ'],
  holds:
    'An environment after several states each value of its gate in which theirs differ and which has no stricter side',
  *breaches({ environments, gates }, document) {
    const done = new Map<string, GatePolicy>();
    for (const stop of inPromotionOrder(stopsOf(environments))) {
      const own = gates?.[stop.name] ?? {};
      const before = namesBefore(stop).flatMap((name) => done.get(name) ?? []);
      const inherited = strictestGate(before.map(inheritable));
      const index = environments.findIndex(({ name }) => name === stop.name);
      for (const path of inherited.differing.filter((one) => !stands(own, one))) {
        yield gatesDiffer(stop, path, document.position(['environments', index]));
      }
      done.set(stop.name, inheritGate(inherited.gate, own));
    }
  },
};

function gatesDiffer(stop: Stop, path: readonly string[], where: string): UsageError {
  return new UsageError({
    code: 'flow-gates-differ',
    where,
    found: `"${stop.name}" comes after ${namesBefore(stop).join(', ')}, whose gates differ in ${path.join('.')}, which has no stricter side`,
    fix: `state it under gates.${stop.name}`,
  });
}

/** Tells whether the environment's own entries have the value, or replace the section as a whole. */
function stands(own: GateEntry, path: readonly string[]): boolean {
  const [name = '', ...rest] = path;
  const section = Object.entries(sections).find(([one]) => one === name)?.[1];
  const alone = section?.alone !== undefined && memberAt(own, name, section.alone) !== undefined;
  return alone || memberAt(own, name, ...rest) !== undefined;
}
