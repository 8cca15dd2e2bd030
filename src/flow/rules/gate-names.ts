import { UsageError } from '../../base/errors.ts';
import { nearest } from '../../base/suggest.ts';
import type { FlowRule } from './rule.ts';

export const gateNames: FlowRule = {
  codes: ['flow-unknown-gate'],
  holds: 'Every name under `gates` is an environment',
  check: (entry, document) => {
    const names = entry.environments.map((environment) => environment.name);
    for (const name of Object.keys(entry.gates ?? {})) {
      if (names.includes(name)) continue;
      const guess = nearest(name, names);
      throw new UsageError({
        code: 'flow-unknown-gate',
        where: document.position(['gates'], name),
        found: `gates for "${name}", and the flow has no such environment`,
        fix: guess === undefined ? `use one of ${names.join(', ')}` : `did you mean "${guess}"?`,
      });
    }
  },
};
