import type { Values } from '../../declaration/declare.ts';
import { RemoteError, UsageError } from '../../base/errors.ts';
import { approvalRequirementsOf, approversAsked, asksSeveral, isApprovedByDefault } from '../../flow/approval.ts';
import type { Environment, Flow } from '../../flow/flow.ts';
import type { Demand } from '../../flow/gates/approval.ts';
import { loadFlow } from '../../flow/load.ts';
import { missingFlow } from '../../flow/missing.ts';
import { environmentOf } from '../../flow/questions.ts';
import type { ApiCall } from '../../platform/api-call.ts';
import type { Platform, ProtectionGap, WantedProtection } from '../../platform/platform.ts';
import { flowOf } from '../flow.ts';
import type { Ports } from '../ports.ts';
import { apply, type Changes } from './apply.ts';
import type { declaration } from './declaration.ts';
import { diagnoseBranches } from './branches.ts';
import { diagnose } from './doctor.ts';
import { type Difference, type ProtectFinding, type ProtectPlan, unseenError, type UnseenPart } from './model.ts';

/**
 * Compares and changes nothing.
 * Throws UsageError, RemoteError where the platform cannot be read.
 */
export async function plan(inputs: Values<(typeof declaration)['inputs']>, ports: Ports): Promise<ProtectPlan> {
  if (inputs.apply && inputs.check) {
    throw new UsageError({
      code: 'apply-and-check',
      expected: 'apply or check',
      found: 'both',
      fix: 'leave one out: an audit changes nothing',
    });
  }
  const flow = inputs.apply ? await flowOf(inputs, ports) : await loadFlow(inputs.flow, ports.files);
  if (flow === undefined) throw await missingFlow(ports.files, 'protect');
  const environments =
    inputs.environment.length > 0
      ? inputs.environment.map((name) => environmentOf(flow, name))
      : flow.environments.filter(isApprovedOnPlatform);
  const differences: Difference[] = [];
  const hidden: UnseenPart[] = [];
  const { platform } = ports;
  for (const environment of environments) {
    const gaps = await seen(() => platform.protect(wantedOf(environment), false), hidden);
    for (const gap of gaps ?? []) {
      differences.push({ ...gap, environment: environment.name, demand: demandFor(environment, gap) });
    }
  }
  if (inputs.apply && hidden.length > 0) throw unseenError(hidden);
  const guards = await diagnoseBranches(flow, ports);
  const jobs = await diagnose(ports);
  const unguarded = await unguardedIn(flow, environments, ports, hidden);
  const { apply: isApplied, check, pushers } = inputs;
  const findings = [
    ...guards.findings,
    ...unguarded,
    ...(ports.platform.kind === 'github' ? environments.flatMap(oneApproval) : []),
    ...jobs.findings.filter(({ code }) => code !== 'no-gate' || !asksVerdicts(flow)),
  ];
  const { branches } = guards;
  const unseen = [...hidden, ...guards.unseen, ...jobs.unseen];
  const changes = { wanted: environments.map(wantedOf), differences, branches, findings, pushers };
  const calls = isApplied ? await callsOf(changes, platform) : [];
  return { flow, ...changes, calls, unseen, apply: isApplied, check };
}

/** Tells whether a promotion without the gate is refused: every environment asks for a recorded verdict. */
function asksVerdicts({ environments }: Flow): boolean {
  return environments.every(({ requireVerdict }) => requireVerdict);
}

/** Lists the requests that a change would make: a rehearsal reads, and sends nothing that changes. */
async function callsOf(changes: Changes, platform: Platform): Promise<readonly ApiCall[]> {
  const rehearsal = platform.rehearsal();
  await apply(changes, rehearsal.platform);
  return rehearsal.calls;
}

function isApprovedOnPlatform(environment: Environment): boolean {
  if (approversAsked(environment.gate.approval) === undefined) return isApprovedByDefault(environment);
  return approvalRequirementsOf(environment).by === 'platform';
}

const refusals: ReadonlySet<string> = new Set(['not-permitted', 'not-found', 'platform-answer']);

/** Asks the platform; what it refuses or answers oddly is noted as unseen, and undefined. */
async function seen<T>(question: () => Promise<T>, hidden: UnseenPart[]): Promise<T | undefined> {
  try {
    return await question();
  } catch (error) {
    if (!(error instanceof RemoteError) || !refusals.has(error.code)) throw error;
    hidden.push({ why: error.message, mayBeGrave: true });
    return undefined;
  }
}

/** Lists environments that people enter, without approval in the flow or protection on the platform. */
async function unguardedIn(
  flow: Flow,
  asked: readonly Environment[],
  { platform }: Ports,
  hidden: UnseenPart[],
): Promise<readonly ProtectFinding[]> {
  if (platform.kind === 'local') return [];
  const findings: ProtectFinding[] = [];
  for (const environment of flow.environments) {
    const { name, tier, promotion } = environment;
    if (promotion === 'automatic' || tier !== 'staging' || asked.includes(environment)) continue;
    const guard = await seen(() => platform.protection(name), hidden);
    if (guard === undefined || guard.approvalsRequired > 0 || guard.branches !== 'any') continue;
    findings.push({
      code: 'unguarded-environment',
      at: `environment ${name}`,
      found: 'people enter it, and any job of any branch may',
      advice: `Add approval to gates.${name}, or let protected branches alone enter`,
      isGrave: false,
    });
  }
  return findings;
}

/**
 * Reports that one job has one approval only.
 * Not grave: several jobs of a run that enter one after the other have an approval each.
 */
function oneApproval(environment: Environment): readonly ProtectFinding[] {
  const demands = approvalRequirementsOf(environment);
  if (demands.by !== 'platform' || !asksSeveral(demands)) return [];
  return [
    {
      code: 'one-approval',
      at: `environment ${environment.name}`,
      found: 'approvals of several people are asked for, and GitHub starts a job after one',
      advice: 'Take them from a reviewed file: approval.by: file',
      isGrave: false,
    },
  ];
}

/** Returns the wanted protection: reviewers that the flow names, else the members of its groups. */
function wantedOf(environment: Environment): WantedProtection {
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

/** Returns the weight of a gap; settings that only `rules` name are required. */
function demandFor(environment: Environment, { what, isMild }: ProtectionGap): Demand {
  const { protection } = approvalRequirementsOf(environment);
  if (isMild === true) return 'warn';
  if (what === 'environment' || what === 'wait' || what === 'deployers') return 'required';
  return protection[what] === 'off' ? 'required' : protection[what];
}
