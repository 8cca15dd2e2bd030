import { UsageError } from '../../base/errors.ts';
import { nearest } from '../../base/suggest.ts';
import { platformNames } from '../clusters.ts';
import type { FlowDocument } from '../document.ts';
import type { FlowFile } from '../flow-file.ts';
import type { FlowRule } from './rule.ts';

export const gateNames: FlowRule = {
  codes: ['flow-unknown-gate', 'platform-gate'],
  holds:
    'Every name under `gates` is an environment, or a platform cluster with `manifests`, whose gate has the sections `manifests` and `exceptions` alone',
  *breaches(entry, document) {
    const platforms = platformNames(entry);
    const names = [...entry.environments.map((environment) => environment.name), ...platforms];
    for (const name of Object.keys(entry.gates ?? {})) {
      if (platforms.includes(name)) yield* refuseOthers(name, entry, document);
      if (names.includes(name)) continue;
      const guess = nearest(name, names);
      yield new UsageError({
        code: 'flow-unknown-gate',
        where: document.position(['gates'], name),
        found: `gates for "${name}", and the flow has no such environment`,
        fix: guess === undefined ? `use one of ${names.join(', ')}` : `did you mean "${guess}"?`,
      });
    }
  },
};

/** Nothing is promoted into a platform, so that nothing else could be asked. */
function* refuseOthers(name: string, { gates }: FlowFile, document: FlowDocument): Iterable<UsageError> {
  for (const other of Object.keys(gates?.[name] ?? {})) {
    if (other === 'manifests' || other === 'exceptions') continue;
    yield new UsageError({
      code: 'platform-gate',
      where: document.position(['gates', name], other),
      expected: `manifests or exceptions: "${name}" is a platform cluster, into which nothing is promoted`,
      found: other,
      fix: 'move it to an environment',
    });
  }
}
