import { UsageError } from '../../base/errors.ts';
import { isRecord } from '../../base/json-path.ts';
import { nearest } from '../../base/suggest.ts';
import { sections } from '../gates/gates.ts';
import type { FlowRule } from './rule.ts';

/** A value that cannot be compared cannot be held to rising. */
export const ratchetPaths: FlowRule = {
  codes: ['flow-unknown-ratchet'],
  holds: 'Every path in `ratchet` names a section or value of a gate that can be compared',
  *breaches({ ratchet = [] }, document) {
    const comparable = Object.entries(sections).filter(([, section]) => section.stricter !== undefined);
    const properties = Object.fromEntries(comparable.map(([name, { schema }]) => [name, schema]));
    for (const [index, path] of ratchet.entries()) {
      const unknown = unknownPart({ properties }, path.split('.'));
      if (unknown === undefined) continue;
      const isSection = path.split('.')[0] === unknown.name;
      const what = isSection ? 'section of a gate whose values can be compared' : 'value of a gate';
      yield new UsageError({
        code: 'flow-unknown-ratchet',
        where: document.position(['ratchet', index]),
        found: `ratchet "${path}" names no ${what}`,
        fix: adviceOn(unknown),
      });
    }
  },
};

/** The part of a path that a schema does not have, and the names that it has there. */
interface UnknownPart {
  readonly name: string;
  readonly known: readonly string[];
}

/** Follows a path, such as `max.error`, through a JSON Schema; undefined when it leads to a value. */
function unknownPart(schema: unknown, [name, ...rest]: readonly string[]): UnknownPart | undefined {
  if (name === undefined) return undefined;
  const { properties, additionalProperties: others } = isRecord(schema) ? schema : {};
  const known = isRecord(properties) ? properties : {};
  if (Object.hasOwn(known, name)) return unknownPart(known[name], rest);
  return isRecord(others) ? unknownPart(others, rest) : { name, known: Object.keys(known) };
}

function adviceOn({ name, known }: UnknownPart): string {
  const guess = nearest(name, known);
  if (guess !== undefined) return `did you mean "${guess}"?`;
  return known.length === 0 ? 'nothing is below it' : `name one of ${known.join(', ')}`;
}
