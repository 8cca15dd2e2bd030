import { UsageError } from '../../base/errors.ts';
import { nearest } from '../../base/suggest.ts';
import type { FlowDocument } from '../document.ts';
import type { EnvironmentEntry } from '../flow-file.ts';
import { circleIn, namesBefore, stopsOf } from '../graph.ts';
import type { FlowRule } from './rule.ts';

export const environmentOrder: FlowRule = {
  codes: ['flow-unknown-predecessor', 'flow-unreachable', 'flow-cycle'],
  holds:
    'The first environment in the list comes after none and leads to every other; `after` and `after-any` name environments and make no circle',
  *breaches({ environments }, document) {
    for (const [index, entry] of environments.entries()) yield* checkNames(entry, index, environments, document);
    const stops = stopsOf(environments);
    for (const [index, stop] of stops.entries()) {
      if (index > 0 && namesBefore(stop).length === 0) yield unreachable(stop.name, index, document);
    }
    const circle = circleIn(stops);
    if (circle === undefined) return;
    yield new UsageError({
      code: 'flow-cycle',
      where: document.position(['environments', environments.findIndex(({ name }) => name === circle[0])]),
      found: `environments come after each other in a circle: ${circle.join(' → ')}`,
      fix: 'remove one of the names in after or after-any',
    });
  },
};

function* checkNames(
  entry: EnvironmentEntry,
  index: number,
  all: readonly EnvironmentEntry[],
  document: FlowDocument,
): Iterable<UsageError> {
  const known = all.map(({ name }) => name);
  for (const key of ['after', 'after-any'] as const) {
    for (const stranger of entry[key]?.filter((name) => !known.includes(name)) ?? []) {
      const guess = nearest(stranger, known);
      yield new UsageError({
        code: 'flow-unknown-predecessor',
        where: document.position(['environments', index], key),
        found: `"${entry.name}" comes after "${stranger}", and the flow has no such environment`,
        fix: guess === undefined ? `use names of ${known.join(', ')}` : `did you mean "${guess}"?`,
      });
    }
  }
}

function unreachable(name: string, index: number, document: FlowDocument): UsageError {
  return new UsageError({
    code: 'flow-unreachable',
    where: document.position(['environments', index]),
    found: `no environment leads to "${name}", and only the first in the list takes what was built`,
    fix: 'name the environments before it in after',
  });
}
