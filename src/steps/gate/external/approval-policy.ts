import { approvalRequirementsOf, isApprovedByDefault } from '../../../flow/approval.ts';
import type { ApprovalRequirements as Demands } from '../../../flow/approval.ts';
import type { Environment } from '../../../flow/flow.ts';
import type { Demand } from '../../../flow/gates/approval.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { CheckContext } from './check.ts';
import type { Check, PlannedRow } from '../model.ts';

/** Requirements of the gated environment for approvals, and their source. */
export interface ApprovalDemands extends Demands {
  readonly environment: Environment;
  readonly source: PlannedRow['source'];
}

/**
 * Returns the flow's demands, or the default ones.
 * By default, production that people enter requires approval on a platform. A run on a laptop has no platform to ask:
 * there only the flow's demands count, and the check `unasked` closes a production without any.
 */
export function approvalDemands(context: CheckContext, platform: Platform | undefined): ApprovalDemands | undefined {
  const { environment, policy } = context;
  if (environment === undefined) return undefined;
  const gate = policy ?? environment.gate;
  if (gate.approval === 'none') return undefined;
  const isAsked = policy?.approval !== undefined;
  const onPlatform = platform !== undefined && platform.kind !== 'local';
  if (!isAsked && !(onPlatform && isApprovedByDefault(environment))) return undefined;
  return { environment, source: isAsked ? 'flow' : 'default', ...approvalRequirementsOf({ ...environment, gate }) };
}

/** Returns the status for a met or unmet demand; `off` never gets here. */
export function statusOf(demand: Demand, isMet: boolean): Check['status'] {
  if (isMet) return 'pass';
  return demand === 'required' ? 'fail' : 'warn';
}

export function platformName({ kind }: Platform): string {
  return kind === 'github' ? 'GitHub' : kind === 'gitlab' ? 'GitLab' : 'the platform';
}
