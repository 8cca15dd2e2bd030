import type { Declaration, Inputs, Values } from '../declaration/declare.ts';
import type { Report } from '../report/report.ts';
import type { Ports } from '../steps/ports.ts';
import type { Outcome, Step } from '../steps/step.ts';

/** Plans, shows the plan, and carries it out unless it is a dry run. */
export async function runStep(
  step: Step,
  inputs: Values<Inputs>,
  ports: Ports,
  showPlan: (plan: Report) => void,
): Promise<Outcome> {
  const plan = await step.plan(inputs, ports);
  const described = step.describe(plan);
  if (inputs['dry-run'] === true) return rehearsed(step.declaration, described);
  showPlan(described);
  return await step.execute(plan, ports);
}

/** A dry run's result is the plan itself; its outputs are there and empty. */
function rehearsed({ name, outputs }: Declaration, plan: Report): Outcome {
  return {
    changed: false,
    headline: `Dry run of ${name}: nothing was changed`,
    outputs: Object.fromEntries(Object.keys(outputs).map((output) => [output, ''])),
    data: { dryRun: true, plan },
    report: plan,
  };
}
