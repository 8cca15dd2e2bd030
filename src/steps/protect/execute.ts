import { counted } from '../../base/counted.ts';
import { RefusedError, type StepError } from '../../base/errors.ts';
import { heading, type Report } from '../../report/report.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import { apply } from './apply.ts';
import { branchRules, diagnoseBranches } from './branches.ts';
import type { declaration } from './declaration.ts';
import { type Difference, type ProtectPlan, unseenError, type UnseenPart } from './model.ts';
import { branchBlocks, callBlocks, describe, differenceBlocks, findingBlocks } from './report.ts';

type Outputs = (typeof declaration)['outputs'];

/** Reports the differences; with `apply`, sets those that can be set and looks again. */
export async function execute(plan: ProtectPlan, ports: Ports): Promise<Outcome<Outputs>> {
  if (!plan.apply) return outcomeOf(plan, plan.differences, false, describe(plan));
  await apply(plan, ports.platform);
  const guards = await diagnoseBranches(plan.flow, ports);
  const ofBranches = new Set<string>(['owners-missing', ...branchRules.map(({ code }) => code)]);
  const others = plan.findings.filter(({ code }) => code !== 'queue-unordered' && !ofBranches.has(code));
  const done = { ...plan, branches: guards.branches, findings: [...guards.findings, ...others] };
  const left = plan.differences.filter(({ byHand }) => byHand !== undefined);
  const report = [
    heading('protect'),
    ...differenceBlocks(plan),
    ...branchBlocks(done),
    ...findingBlocks(done),
    ...callBlocks(plan),
  ];
  return outcomeOf(done, left, plan.calls.length > 0, report);
}

function outcomeOf(plan: ProtectPlan, left: readonly Difference[], changed: boolean, report: Report): Outcome<Outputs> {
  const { flow, branches, findings, wanted } = plan;
  const unseen = unseenOf(plan);
  const required = left.filter(({ demand }) => demand === 'required');
  const failure = plan.check ? refusalOf(required, plan) : undefined;
  const hidden = unseen.length === 0 ? '' : `, ${unseen.length} could not be seen`;
  return {
    changed,
    headline: `${flow.name}: ${counted(left.length, 'difference')}${changed ? ' left' : ''} in ${counted(wanted.length, 'environment')}, ${counted(findings.length, 'finding')}${hidden}`,
    outputs: { differences: String(left.length), findings: String(findings.length) },
    data: {
      flow: flow.name,
      environments: wanted.map(({ environment }) => environment),
      differences: left,
      branches,
      findings,
      requests: plan.calls,
      unseen: plan.unseen.map(({ why }) => why),
    },
    report,
    ...(failure !== undefined && { failure }),
  };
}

/**
 * Makes the audit's refusal.
 * A part that could not be read fails the audit if a finding in it may be grave.
 */
function refusalOf(required: readonly Difference[], plan: ProtectPlan): StepError | undefined {
  const [first] = required;
  if (first !== undefined) {
    const { environment, what, needed, found } = first;
    return new RefusedError({
      code: 'protection-differs',
      where: `${environment}: ${what}`,
      expected: needed,
      found: `${found} (${required.length} in all)`,
      fix: 'run krci-deploy protect --apply',
    });
  }
  const grave = plan.findings.find(({ isGrave }) => isGrave);
  if (grave !== undefined) {
    return new RefusedError({ code: 'protection-differs', where: grave.at, found: grave.found, fix: grave.advice });
  }
  const hidden = unseenOf(plan).filter(({ mayBeGrave }) => mayBeGrave);
  return hidden.length === 0 ? undefined : unseenError(hidden);
}

/** Lists what could not be read: of files and the platform, and of each branch. */
function unseenOf({ branches, unseen }: ProtectPlan): readonly UnseenPart[] {
  const ofBranches = branches.flatMap((one) => one.unseen.map((why): UnseenPart => ({ why, mayBeGrave: true })));
  return [...unseen, ...ofBranches];
}
