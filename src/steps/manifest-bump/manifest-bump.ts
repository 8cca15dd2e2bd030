import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { plan } from './plan.ts';
import { describe } from './report.ts';
import type { BumpPlan } from './model.ts';

export const manifestBump: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], BumpPlan> = {
  declaration,
  shows: 'plan',
  plan: (inputs, ports) => plan(inputs, ports),
  describe,
  // Loaded after the plan's requests have begun: nothing of it is needed before.
  execute: async (planned, ports) => (await import('./execute.ts')).execute(planned, ports),
};
