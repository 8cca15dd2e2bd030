import { UsageError } from '../../base/errors.ts';
import { nearest } from '../../base/suggest.ts';
import type { FlowRule } from './rule.ts';

/** A key with a misspelled environment would be valid for no environment. */
export const keyScopes: FlowRule = {
  codes: ['flow-unknown-key-environment'],
  holds: 'Every name under `environments` of a trusted key is an environment',
  check: ({ records, environments }, document) => {
    const names = environments.map(({ name }) => name);
    for (const [index, key] of (records?.['trusted-keys'] ?? []).entries()) {
      const other = typeof key === 'string' ? undefined : key.environments?.find((name) => !names.includes(name));
      if (other === undefined) continue;
      const guess = nearest(other, names);
      throw new UsageError({
        code: 'flow-unknown-key-environment',
        where: document.position(['records', 'trusted-keys', index], 'environments'),
        found: `a key of "${other}", and the flow has no such environment`,
        fix: guess === undefined ? `use one of ${names.join(', ')}` : `did you mean "${guess}"?`,
      });
    }
  },
};
