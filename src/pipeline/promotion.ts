import type { OutputValues } from '../declaration/declare.ts';
import { paragraph } from '../report/report.ts';
import type { Outcome, Step } from '../steps/step.ts';
import { declaration } from './declaration.ts';
import type { PipelineOutputs, PipelinePlan, WavePlan } from './model.ts';
import { describeOne, executeOne, planOne } from './one.ts';
import { describeWave, executeWave, isWave, planWave } from './wave.ts';

/** One promotion, or a wave of them. */
type Planned = PipelinePlan | WavePlan;

export const promotion: Step<(typeof declaration)['inputs'], PipelineOutputs, Planned> = {
  declaration,
  shows: 'plan',
  plan: (inputs, ports) => (isWave(inputs) ? planWave(inputs, ports) : planOne(inputs, ports)),
  describe: (plan) => ('wave' in plan ? describeWave(plan) : describeOne(plan)),
  rehearse: (plan) => Promise.resolve(rehearsed(plan)),
  execute: (plan, ports) => ('wave' in plan ? executeWave(plan, ports) : executeOne(plan, ports)),
};

/** Says of a dry run that it asked no gate, so that no reader takes a plan that could be made for an open one. */
function rehearsed(plan: Planned): Outcome<PipelineOutputs> {
  const isAsked = 'wave' in plan || plan.gate !== undefined;
  const said = isAsked ? 'the gate was not asked, and this opens nothing' : 'nothing was opened';
  const empty = Object.fromEntries(Object.keys(declaration.outputs).map((name) => [name, '']));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every output, by its name
  const outputs = { ...empty, ...(isAsked && { verdict: 'not-asked' }) } as OutputValues<PipelineOutputs>;
  const headline = `Dry run of ${declaration.name}: nothing was changed; ${said}`;
  return { changed: false, headline, outputs, data: { opens: false }, report: [paragraph(`${headline}.`)] };
}
