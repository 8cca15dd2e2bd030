import type { Platform, Protection } from '../../../platform/platform.ts';
import { type ApprovalDemands, approvalDemands, platformName, statusOf } from './approval-policy.ts';
import type { ExternalCheck } from './check.ts';
import { judgedRow, rowOf, type RowResult } from './row.ts';
import type { Check, PlannedRow } from '../model.ts';

const kind = 'protection';
type Guard = keyof ApprovalDemands['protection'];

const guards: Readonly<Record<Guard, { readonly title: string; readonly required: string }>> = {
  reviewers: { title: 'Required reviewers', required: 'somebody must approve' },
  'self-review': { title: 'Self-review', required: 'who starts a run cannot approve it' },
  branches: { title: 'Branches', required: 'not every branch may enter' },
  administrators: { title: 'Administrators', required: 'they cannot enter without approval' },
};

const allGuards: readonly Guard[] = ['reviewers', 'self-review', 'branches', 'administrators'];

/** Protection of the environment by the platform, without which its approvals are not believed. */
export const protection: ExternalCheck = {
  kind,
  plan(context, { platform }) {
    const demands = approvalDemands(context, platform);
    if (demands === undefined || demands.by !== 'platform') return Promise.resolve(undefined);
    const asking = allGuards.filter((guard) => demands.protection[guard] !== 'off' && isKnown(guard, platform));
    if (asking.length === 0) return Promise.resolve(undefined);
    const rows = [existence(demands, platform), ...asking.map((guard) => plannedRow(guard, demands, platform))];
    return Promise.resolve({
      kind,
      rows,
      ask: async (ports) => ({ checks: await ask(demands, asking, ports.platform) }),
    });
  },
};

/**
 * Tells whether the platform has such a setting.
 * GitLab's administrators may approve everything.
 */
function isKnown(guard: Guard, platform: Platform | undefined): boolean {
  return guard !== 'administrators' || platform?.kind !== 'gitlab';
}

function existence({ environment, source }: ApprovalDemands, platform: Platform): PlannedRow {
  return {
    id: 'protected-environment',
    title: 'Protected environment',
    required: `${environment.name}, as the platform spells it`,
    source,
    from: platformName(platform),
  };
}

function plannedRow(guard: Guard, { source }: ApprovalDemands, platform: Platform): PlannedRow {
  return { id: `protection-${guard}`, ...guards[guard], source, from: platformName(platform) };
}

async function ask(demands: ApprovalDemands, asking: readonly Guard[], platform: Platform): Promise<readonly Check[]> {
  const { environment } = demands;
  const found = await platform.protection(environment.name);
  const exists = rowOf(kind, existence(demands, platform), existing(environment.name, found, platform));
  if (found === undefined) return [exists];
  const checks: Check[] = [exists];
  for (const guard of asking) {
    const row = plannedRow(guard, demands, platform);
    const find = async (): Promise<RowResult> => {
      const { met, found: words, advice } = await guarded(guard, found, environment.name, platform);
      if (met === undefined) return { status: 'error', found: words, advice };
      return { status: statusOf(demands.protection[guard], met), found: words, ...(!met && { advice }) };
    };
    checks.push(await judgedRow(kind, row, find));
  }
  return checks;
}

/**
 * Finds the environment by its exact name, which approvals and records use.
 * GitHub finds an environment in any spelling.
 */
function existing(name: string, found: Protection | undefined, platform: Platform): RowResult {
  if (found === undefined) {
    return {
      status: 'fail',
      found: 'no such environment',
      advice: `Create and protect ${name} on ${platformName(platform)}: it makes a missing environment by itself, without any rule, when a job first names it; krci-deploy protect --apply does it`,
    };
  }
  if (found.environment === name) return { status: 'pass', found: found.environment };
  return {
    status: 'fail',
    found: found.environment,
    advice: `Give the environment one name: rename ${found.environment} on ${platformName(platform)}, or spell it so in the flow file`,
  };
}

interface ProtectionFinding {
  /** Undefined when the platform does not give it. */
  readonly met: boolean | undefined;
  readonly found: string;
  readonly advice: string;
}

async function guarded(guard: Guard, found: Protection, name: string, platform: Platform): Promise<ProtectionFinding> {
  const where =
    platform.kind === 'gitlab' ? 'Settings > CI/CD > Protected environments' : `Settings > Environments > ${name}`;
  if (guard === 'reviewers') return reviewersOf(found, where);
  if (guard === 'self-review') return selfReviewOf(found, platform, where);
  if (guard === 'administrators') return administratorsOf(found, where);
  return platform.kind === 'gitlab' ? jobsBranch(await platform.entry(name)) : branchesOf(found, where);
}

function reviewersOf({ approvalsRequired, reviewers }: Protection, where: string): ProtectionFinding {
  const names = reviewers.map((reviewer) => reviewer.name).join(', ');
  return {
    met: approvalsRequired > 0,
    found:
      approvalsRequired > 0 ? `${approvalsRequired} of ${names === '' ? 'those who may deploy' : names}` : 'nobody',
    advice: `Add required reviewers (${where}), or take approvals from a reviewed file: approval.by: file`,
  };
}

function selfReviewOf({ preventsSelfReview }: Protection, platform: Platform, where: string): ProtectionFinding {
  const setting =
    platform.kind === 'gitlab'
      ? 'Do not let who triggers a pipeline approve its deployments'
      : 'Switch "Prevent self-review" on';
  return {
    met: preventsSelfReview,
    found: preventsSelfReview ? 'prevented' : 'allowed',
    advice: `${setting} (${where})`,
  };
}

function administratorsOf({ administratorsBypass }: Protection, where: string): ProtectionFinding {
  if (administratorsBypass === undefined) {
    return {
      met: undefined,
      found: 'GitHub does not say whether administrators may bypass the rules',
      advice: 'Update the server, or set approval.protection.administrators to warn or off',
    };
  }
  return {
    met: !administratorsBypass,
    found: administratorsBypass ? 'administrators may bypass the rules' : 'they cannot',
    advice: `Switch "Allow administrators to bypass configured protection rules" off (${where})`,
  };
}

function branchesOf({ branches }: Protection, where: string): ProtectionFinding {
  const words = {
    any: 'any branch may enter',
    protected: 'protected branches',
    selected: 'selected branches and tags',
  };
  return {
    met: branches !== 'any',
    found: words[branches],
    advice: `Let protected or selected branches enter alone (${where}); "protected branches only" lets every branch enter while none is protected`,
  };
}

/** Judges the branch of this job: on GitLab a protected environment takes any branch. */
function jobsBranch({ job }: Awaited<ReturnType<Platform['entry']>>): ProtectionFinding {
  return {
    met: job?.isProtected,
    found: job === undefined ? 'no job' : `${job.ref} is ${job.isProtected ? '' : 'not '}protected`,
    advice: `Protect the branch or tag ${job?.ref ?? ''} (Settings > Repository > Protected branches)`,
  };
}
