import { approversAsked, isApprovedByDefault } from './approval.ts';
import type { Environment } from './flow.ts';
import type { ApprovalPolicy } from './gates/approval.ts';

const plain: ApprovalPolicy = { by: 'platform', minimum: 1, groups: {}, protection: {} };

/**
 * Returns the environment with the gate of a rollback: its approvals alone; undefined where a rollback asks for nothing.
 * What goes back has passed the whole gate once, so neither its authors nor the time since which it is fixed are asked
 * for again.
 */
export function rollbackGateOf(environment: Environment): Environment | undefined {
  const { approval, rollback } = environment.gate;
  const isAsked = rollback === 'approval' || approversAsked(approval) !== undefined || isApprovedByDefault(environment);
  if (rollback === 'none' || !isAsked) return undefined;
  const own = { ...(approversAsked(approval) ?? plain), authors: 'off', 'artifact-first': 'off' } as const;
  return { ...environment, gate: { approval: own, rollback: 'approval' } };
}
