import { UsageError } from '../../base/errors.ts';
import { nearest } from '../../base/suggest.ts';
import type { FlowRule } from './rule.ts';

/** A signer with a misspelled environment would be valid for no environment. */
export const keyScopes: FlowRule = {
  codes: ['flow-unknown-key-environment'],
  holds: 'Every name under `environments` of a trusted key or identity is an environment',
  *breaches({ records, environments }, document) {
    const names = environments.map(({ name }) => name);
    for (const list of ['trusted-keys', 'trusted-identities'] as const) {
      for (const [index, signer] of (records?.[list] ?? []).entries()) {
        const scope = typeof signer === 'string' ? [] : (signer.environments ?? []);
        const where = document.position(['records', list, index], 'environments');
        for (const name of scope.filter((one) => !names.includes(one))) yield unknown(name, list, names, where);
      }
    }
  },
};

function unknown(name: string, list: string, names: readonly string[], where: string): UsageError {
  const guess = nearest(name, names);
  return new UsageError({
    code: 'flow-unknown-key-environment',
    where,
    found: `${list === 'trusted-keys' ? 'a key' : 'an identity'} of "${name}", and the flow has no such environment`,
    fix: guess === undefined ? `use one of ${names.join(', ')}` : `did you mean "${guess}"?`,
  });
}
