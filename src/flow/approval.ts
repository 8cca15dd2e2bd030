import type { Environment, Tier } from './flow.ts';
import type { ApprovalPolicy, Demand, ProtectionRules } from './gates/approval.ts';

/** Approval requirements of an environment, with every default filled in. */
export interface ApprovalRequirements {
  readonly by: ApprovalPolicy['by'];
  readonly minimum: number;
  readonly groups: ApprovalPolicy['groups'];
  readonly protection: Required<ApprovalPolicy['protection']>;
  readonly rules: ProtectionRules;
  readonly authors: Demand;
  readonly artifactFirst: Demand;
  readonly artifactNamed: Demand;
  readonly identity: Demand;
}

const byTier: Readonly<Record<Tier, Demand>> = {
  development: 'off',
  testing: 'off',
  uat: 'warn',
  staging: 'required',
  production: 'required',
};

/** An approval that names no artifact is worth little anywhere, and nothing from uat on. */
const namedByTier: Readonly<Record<Tier, Demand>> = {
  development: 'warn',
  testing: 'warn',
  uat: 'required',
  staging: 'required',
  production: 'required',
};

const unsaid: ApprovalPolicy = { by: 'platform', minimum: 1, groups: {}, protection: {} };

/** Returns the approval requirements of the environment's gate, completed by its tier. */
export function approvalRequirementsOf({ tier, gate }: Environment): ApprovalRequirements {
  const { by, minimum, groups, protection, rules, authors, ...more } = approversAsked(gate.approval) ?? unsaid;
  const usual = byTier[tier];
  return {
    by,
    minimum,
    groups,
    protection: {
      reviewers: protection.reviewers ?? usual,
      'self-review': protection['self-review'] ?? usual,
      branches: protection.branches ?? usual,
      administrators: protection.administrators ?? usual,
    },
    rules: rules ?? {},
    authors: authors ?? usual,
    artifactFirst: more['artifact-first'] ?? usual,
    artifactNamed: more['artifact-named'] ?? namedByTier[tier],
    identity: more.identity ?? 'off',
  };
}

/** Returns who must approve by the section; undefined where nobody must, or nothing is said. */
export function approversAsked<Policy extends object>(section: Policy | 'none' | undefined): Policy | undefined {
  return section === 'none' ? undefined : section;
}

/** Tells whether one person's approval can never be enough. */
export function asksSeveral({ minimum, groups }: Pick<ApprovalRequirements, 'minimum' | 'groups'>): boolean {
  const all = Object.values(groups);
  if (minimum > 1 || all.some((group) => (group.minimum ?? 1) > 1)) return true;
  const members = all.map((group) => new Set(group.members.map((name) => name.replace(/^@/, '').toLowerCase())));
  const [first = new Set<string>(), ...others] = members;
  return all.length > 1 && ![...first].some((name) => others.every((group) => group.has(name)));
}

/**
 * Tells whether approval on the platform is the default: production with a manual or controlled promotion, unless it
 * says itself that nobody is asked.
 */
export function isApprovedByDefault({
  tier,
  promotion,
  gate,
}: Pick<Environment, 'tier' | 'promotion' | 'gate'>): boolean {
  return tier === 'production' && promotion !== 'automatic' && gate.approval !== 'none';
}
