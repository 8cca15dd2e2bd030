import type { Declaration, Inputs, Values } from '../declaration/declare.ts';
import type { Report } from '../report/report.ts';
import type { Ports } from '../steps/ports.ts';
import type { Outcome, Step } from '../steps/step.ts';

/** Returns the bounds of a run in space and time, as its inputs name them. */
export function boundsOf(inputs: Values<Inputs>): { readonly workingDirectory: string; readonly timeout?: string } {
  const { 'working-directory': directory, timeout } = inputs;
  return {
    workingDirectory: typeof directory === 'string' ? directory : '.',
    ...(typeof timeout === 'string' && { timeout }),
  };
}

/** Plans and, unless it is a dry run, carries the plan out; shows the step's result. */
export async function runStep(
  step: Step,
  inputs: Values<Inputs>,
  ports: Ports,
  show: (report: Report) => void,
): Promise<Outcome> {
  const plan = await step.plan(inputs, ports);
  const described = step.describe(plan);
  const dryRun = inputs['dry-run'] === true;
  if (dryRun || step.shows === 'plan') show(described);
  if (dryRun) return rehearsal(step, plan, described, ports, show);
  const outcome = await step.execute(plan, ports);
  // The findings of a failed step are shown whatever its kind: they say what to do.
  if (step.shows === 'finding' || outcome.failure !== undefined) show(outcome.report);
  return outcome;
}

/** A step that rehearses says what it found; its plan is beside that in the data. */
async function rehearsal(
  step: Step,
  plan: unknown,
  described: Report,
  ports: Ports,
  show: (report: Report) => void,
): Promise<Outcome> {
  const planned = rehearsed(step.declaration, described, step.data?.(plan));
  if (step.rehearse === undefined) return planned;
  const outcome = await step.rehearse(plan, ports);
  // A plan that is the finding itself has been shown.
  if (JSON.stringify(outcome.report) !== JSON.stringify(described)) show(outcome.report);
  return { ...outcome, data: Object.assign({}, planned.data, outcome.data) };
}

/** A dry run's result is the plan itself; its outputs are there and empty. */
function rehearsed({ name, outputs }: Declaration, plan: Report, planned: object | undefined): Outcome {
  return {
    changed: false,
    headline: `Dry run of ${name}: nothing was changed`,
    outputs: Object.fromEntries(Object.keys(outputs).map((output) => [output, ''])),
    data: { dryRun: true, plan, ...(planned === undefined ? {} : { planned }) },
    report: plan,
  };
}
