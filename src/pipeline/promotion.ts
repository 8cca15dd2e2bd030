import type { Step } from '../steps/step.ts';
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
  execute: (plan, ports) => ('wave' in plan ? executeWave(plan, ports) : executeOne(plan, ports)),
};
