import { approvalRequirementsOf } from '../../flow/approval.ts';
import type { Environment } from '../../flow/flow.ts';
import type { Demand } from '../../flow/gates/approval.ts';
import type { ProtectionGap, WantedProtection } from '../../platform/platform.ts';

/** What the platform should guard an environment with: what the flow names, else the members of its groups. */
export function wantedOf(environment: Environment): WantedProtection {
  const { protection, rules, groups, minimum } = approvalRequirementsOf(environment);
  const members = Object.values(groups).flatMap((group) => group.members);
  return {
    environment: environment.name,
    reviewed: protection.reviewers !== 'off',
    reviewers: rules.reviewers ?? [...new Set(members.map((name) => name.replace(/^@/, '')))],
    approvals: Math.max(1, minimum),
    preventsSelfReview: protection['self-review'] !== 'off',
    restrictsAdministrators: protection.administrators !== 'off',
    branches: rules.branches ?? (protection.branches === 'off' ? undefined : 'protected'),
    waitMinutes: rules.wait,
  };
}

/** How much a gap matters; what only `rules` name is required, since nobody else can have meant it. */
export function demandFor(environment: Environment, { what }: ProtectionGap): Demand {
  const { protection } = approvalRequirementsOf(environment);
  if (what === 'environment' || what === 'wait') return 'required';
  return protection[what] === 'off' ? 'required' : protection[what];
}
