import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { planAsData, planReport } from './outputs/report.ts';
import type { GatePlan } from './model.ts';

export const gate: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], GatePlan> = {
  declaration,
  shows: 'finding',
  // Loaded by its half: a promotion plans the move of the artifact before.
  plan: async (inputs, ports) => (await import('./plan.ts')).plan(inputs, ports),
  describe: planReport,
  data: planAsData,
  rehearse: async (planned, ports) => (await import('./execute.ts')).rehearse(planned, ports),
  execute: async (planned, ports) => (await import('./execute.ts')).execute(planned, ports),
};
