import { amount } from '../verdict/amount.ts';
import { loginOf } from '../../../exceptions/login.ts';
import type { ApprovalDemands } from './approval-policy.ts';
import type { RowResult } from './row.ts';
import type { GivenApproval } from '../model.ts';

/** A given approval, with the reason why it does not count, where there is one. */
export interface WeighedApproval extends GivenApproval {
  readonly flaw?: string;
  /** Its comment names the artifact's digest, and no other. */
  readonly namesDigest?: boolean;
}

/** Describes the required number of approvals. */
export function demanded({ minimum, groups }: ApprovalDemands): string {
  const each = Object.entries(groups).map(([name, group]) => `${group.minimum ?? 1} of ${name}`);
  return [amount(minimum, 'approval'), ...each].join(', ');
}

/** Returns the approvals that count, each approver once. */
export function counting(approvals: readonly WeighedApproval[]): readonly GivenApproval[] {
  const byPerson = new Map<string, GivenApproval>();
  for (const { flaw, namesDigest: _, ...approval } of approvals) {
    if (flaw === undefined) byPerson.set(loginOf(approval.approver), approval);
  }
  return [...byPerson.values()];
}

/** Tells whether approvals suffice in number, overall and of each group; one refusal closes. */
export function weigh(
  approvals: readonly WeighedApproval[],
  refusals: readonly string[],
  demands: ApprovalDemands,
  advice: string,
): RowResult {
  const good = counting(approvals);
  const flaws = approvals.flatMap(({ approver, flaw }) => (flaw === undefined ? [] : [`${approver}: ${flaw}`]));
  const details = flaws.length > 0 ? { details: flaws } : {};
  if (refusals.length > 0) {
    return {
      status: 'fail',
      found: `rejected by ${refusals.join(', ')}`,
      advice: 'Settle it, and start a new run',
      ...details,
    };
  }
  const names = new Set(good.map(({ approver }) => loginOf(approver)));
  const missing = Object.entries(demands.groups).flatMap(([name, { members, minimum = 1 }]) => {
    const count = new Set(members.map(loginOf).filter((member) => names.has(member))).size;
    return count >= minimum ? [] : [`${count} of ${name}`];
  });
  const found = foundOf(good, flaws);
  if (good.length >= demands.minimum && missing.length === 0) return { status: 'pass', found, ...details };
  return { status: 'fail', found: [found, ...missing].join(', '), advice, ...details };
}

function foundOf(good: readonly GivenApproval[], flaws: readonly string[]): string {
  const names = good.map(({ approver }) => approver).join(', ');
  const count = good.length === 0 ? 'no approval that counts' : `${amount(good.length, 'approval')} (${names})`;
  const [first, ...rest] = flaws;
  return first === undefined ? count : `${count}; ${first}${rest.length > 0 ? ` (and ${rest.length} more)` : ''}`;
}
