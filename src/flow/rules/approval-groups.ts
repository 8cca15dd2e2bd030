import { UsageError } from '../../base/errors.ts';
import { approversAsked } from '../approval.ts';
import type { FlowRule } from './rule.ts';

/** Refuses a group too small for its minimum, which would otherwise be found on the day of the release. */
export const approvalGroups: FlowRule = {
  codes: ['flow-approvals-unmet'],
  holds: 'A group of approvers has as many members as its `minimum`; letter case does not make two of one',
  *breaches(entry, document) {
    for (const [environment, gate] of Object.entries(entry.gates ?? {})) {
      for (const [name, { members, minimum = 1 }] of Object.entries(approversAsked(gate?.approval)?.groups ?? {})) {
        const people = new Set(members.map((member) => member.toLowerCase())).size;
        if (minimum <= people) continue;
        yield new UsageError({
          code: 'flow-approvals-unmet',
          where: document.position(['gates', environment, 'approval', 'groups', name]),
          found: `the group "${name}" asks for ${minimum} approvals and has ${people} ${people === 1 ? 'member' : 'members'}`,
          fix: 'lower the minimum, or add members',
        });
      }
    }
  },
};
