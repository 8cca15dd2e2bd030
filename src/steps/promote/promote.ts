import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { planAsData } from './data.ts';
import type { PromotePlan } from './model.ts';
import { plan } from './plan.ts';
import { describe } from './report.ts';

export const promote: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], PromotePlan> = {
  declaration,
  shows: 'plan',
  plan: (inputs, ports) => plan(inputs, ports),
  describe,
  data: planAsData,
  // Loaded after the plan's requests have begun: nothing of it is needed before.
  execute: async (planned, ports) => (await import('./execute.ts')).execute(planned, ports),
};
