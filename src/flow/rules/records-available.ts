import { UsageError } from '../../base/errors.ts';
import type { FlowRule } from './rule.ts';

/** A required record that nothing writes, or that belongs to no environment, would close an environment for ever. */
export const recordsAvailable: FlowRule = {
  codes: ['flow-no-records'],
  holds: '`require-record` stands in a flow with `records`, and not in the first environment',
  *breaches({ records, environments }, document) {
    for (const [index, { name, 'require-record': required }] of environments.entries()) {
      if (required !== true || (records !== undefined && index > 0)) continue;
      const first = index === 0;
      yield new UsageError({
        code: 'flow-no-records',
        where: document.position(['environments', index], 'require-record'),
        found: first
          ? `"${name}" is the first environment and takes what was built: no record is of an environment before it`
          : `"${name}" requires a record, and the flow writes none`,
        fix: first ? 'remove require-record' : 'add "records"',
      });
    }
  },
};
