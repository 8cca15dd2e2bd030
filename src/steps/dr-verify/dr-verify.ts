import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import type { VerifyPlan } from './model.ts';
import { plan } from './plan.ts';
import { describe } from './report.ts';

export const drVerify: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], VerifyPlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe,
  // Loaded after the plan's requests have begun: nothing of it is needed before.
  execute: async (planned, ports) => (await import('./execute.ts')).execute(planned, ports),
};
