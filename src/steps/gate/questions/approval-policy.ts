import type { Environment, Tier } from '../../../flow/flow.ts';
import type { ApprovalPolicy, Demand } from '../../../flow/gates/approval.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Check } from '../verdict.ts';
import type { PlannedRow, QuestionContext } from './question.ts';

/** What an environment asks of approvals, with nothing left to look up. */
export interface ApprovalDemands {
  readonly environment: Environment;
  readonly source: PlannedRow['source'];
  readonly by: ApprovalPolicy['by'];
  readonly minimum: number;
  readonly groups: ApprovalPolicy['groups'];
  readonly protection: Required<ApprovalPolicy['protection']>;
  readonly authors: Demand;
  readonly artifactFirst: Demand;
}

const byTier: Readonly<Record<Tier, Demand>> = {
  development: 'off',
  testing: 'off',
  uat: 'warn',
  staging: 'required',
  production: 'required',
};

const unsaid: ApprovalPolicy = { by: 'platform', minimum: 1, groups: {}, protection: {} };

/**
 * What the flow asks; where it says nothing, production that people enter asks on a platform all the same. A run on a
 * laptop has no platform that it could ask, so there the flow must have said so.
 */
export function approvalDemands(context: QuestionContext, platform: Platform | undefined): ApprovalDemands | undefined {
  const { environment, policy } = context;
  if (environment === undefined) return undefined;
  const asked = policy?.approval;
  const onPlatform = platform !== undefined && platform.kind !== 'local';
  const byDefault = onPlatform && environment.tier === 'production' && environment.promotion !== 'automatic';
  if (asked === undefined && !byDefault) return undefined;
  const { by, minimum, groups, protection, authors, 'artifact-first': first } = asked ?? unsaid;
  const usual = byTier[environment.tier];
  return {
    environment,
    source: asked === undefined ? 'default' : 'flow',
    by,
    minimum,
    groups,
    protection: {
      reviewers: protection.reviewers ?? usual,
      'self-review': protection['self-review'] ?? usual,
      branches: protection.branches ?? usual,
      administrators: protection.administrators ?? usual,
    },
    authors: authors ?? usual,
    artifactFirst: first ?? usual,
  };
}

/** What a shortcoming means: `off` never gets here. */
export function statusOf(demand: Demand, isMet: boolean): Check['status'] {
  if (isMet) return 'pass';
  return demand === 'required' ? 'fail' : 'warn';
}
