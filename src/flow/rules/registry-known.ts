import { UsageError } from '../../base/errors.ts';
import type { FlowRule } from './rule.ts';

export const registryKnown: FlowRule = {
  codes: ['flow-no-registry'],
  holds: 'Every environment has a registry: its own, or the one at the top',
  *breaches(entry, document) {
    if (entry.registry !== undefined) return;
    const index = entry.environments.findIndex((one) => one.registry === undefined);
    // One line at the top mends them all, so that one message names them all.
    const names = entry.environments.flatMap(({ name, registry }) => (registry === undefined ? [`"${name}"`] : []));
    if (names.length === 0) return;
    yield new UsageError({
      code: 'flow-no-registry',
      where: document.position(['environments', index]),
      found: `${names.length === 1 ? 'environment' : 'environments'} ${names.join(', ')} ${names.length === 1 ? 'has' : 'have'} no registry`,
      fix: 'name one here, or at the top for all',
    });
  },
};
