import { UsageError } from '../../base/errors.ts';
import type { FlowRule } from './rule.ts';

export const uniqueNames: FlowRule = {
  codes: ['flow-duplicate'],
  holds: 'Names of environments are unique, and so are names of applications',
  *breaches(entry, document) {
    for (const list of ['environments', 'applications'] as const) {
      const seen = new Set<string>();
      for (const [index, { name }] of entry[list].entries()) {
        if (seen.has(name)) {
          yield new UsageError({
            code: 'flow-duplicate',
            where: document.position([list, index]),
            found: `"${name}" is in ${list} twice`,
            fix: 'rename one of the two',
          });
        }
        seen.add(name);
      }
    }
  },
};
