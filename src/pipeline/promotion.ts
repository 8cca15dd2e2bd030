import type { OutputValues } from '../declaration/declare.ts';
import { paragraph, type Report } from '../report/report.ts';
import type { Ports } from '../steps/ports.ts';
import type { Outcome, Step } from '../steps/step.ts';
import { declaration } from './declaration.ts';
import type { LeftOutPlan, PipelineInputs, PipelineOutputs, PipelinePlan, WavePlan } from './model.ts';
import { describeOne, executeOne, planOne } from './one.ts';
import { leftOutcome, withSet } from './set.ts';
import { describeWave, executeWave, isWave, planWave } from './wave.ts';

/** One promotion, a wave of them, or none. */
type Planned = PipelinePlan | WavePlan | LeftOutPlan;

export const promotion: Step<(typeof declaration)['inputs'], PipelineOutputs, Planned> = {
  declaration,
  shows: 'plan',
  plan: planned,
  describe,
  rehearse: (plan) => Promise.resolve(rehearsed(plan)),
  execute,
};

async function planned(given: PipelineInputs, ports: Ports): Promise<Planned> {
  const inputs = await withSet(given, ports);
  if ('leftOut' in inputs) return inputs;
  return isWave(inputs) ? planWave(inputs, ports) : planOne(inputs, ports);
}

function describe(plan: Planned): Report {
  if ('leftOut' in plan) return leftOutcome(plan).report;
  return 'wave' in plan ? describeWave(plan) : describeOne(plan);
}

async function execute(plan: Planned, ports: Ports): Promise<Outcome<PipelineOutputs>> {
  if ('leftOut' in plan) return leftOutcome(plan);
  return 'wave' in plan ? executeWave(plan, ports) : executeOne(plan, ports);
}

/** Says of a dry run that it asked no gate, so that no reader takes a plan that could be made for an open one. */
function rehearsed(plan: Planned): Outcome<PipelineOutputs> {
  if ('leftOut' in plan) return leftOutcome(plan);
  const isAsked = 'wave' in plan || plan.gate !== undefined;
  const said = isAsked ? 'the gate was not asked, and this opens nothing' : 'nothing was opened';
  const empty = Object.fromEntries(Object.keys(declaration.outputs).map((name) => [name, '']));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every output, by its name
  const outputs = { ...empty, ...(isAsked && { verdict: 'not-asked' }) } as OutputValues<PipelineOutputs>;
  const headline = `Dry run of ${declaration.name}: nothing was changed; ${said}`;
  return { changed: false, headline, outputs, data: { opens: false }, report: [paragraph(`${headline}.`)] };
}
