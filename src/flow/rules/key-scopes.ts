import { UsageError } from '../../base/errors.ts';
import { nearest } from '../../base/suggest.ts';
import type { FlowRule } from './rule.ts';

/** A signer with a misspelled environment would be valid for no environment. */
export const keyScopes: FlowRule = {
  codes: ['flow-unknown-key-environment'],
  holds: 'Every name under `environments` of a trusted key or identity is an environment',
  check: ({ records, environments }, document) => {
    const names = environments.map(({ name }) => name);
    for (const list of ['trusted-keys', 'trusted-identities'] as const) {
      for (const [index, signer] of (records?.[list] ?? []).entries()) {
        const other =
          typeof signer === 'string' ? undefined : signer.environments?.find((name) => !names.includes(name));
        if (other === undefined) continue;
        const guess = nearest(other, names);
        throw new UsageError({
          code: 'flow-unknown-key-environment',
          where: document.position(['records', list, index], 'environments'),
          found: `${list === 'trusted-keys' ? 'a key' : 'an identity'} of "${other}", and the flow has no such environment`,
          fix: guess === undefined ? `use one of ${names.join(', ')}` : `did you mean "${guess}"?`,
        });
      }
    }
  },
};
