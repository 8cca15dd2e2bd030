import { UsageError } from '../../base/errors.ts';
import type { FlowRule } from './rule.ts';

export const registryKnown: FlowRule = {
  codes: ['flow-no-registry'],
  holds: 'Every environment has a registry: its own, or the one at the top',
  check: (entry, document) => {
    const index = entry.environments.findIndex((one) => one.registry === undefined);
    const environment = entry.environments[index];
    if (entry.registry !== undefined || environment === undefined) return;
    throw new UsageError({
      code: 'flow-no-registry',
      where: document.position(['environments', index]),
      found: `environment "${environment.name}" has no registry`,
      fix: 'name one here, or at the top for all',
    });
  },
};
